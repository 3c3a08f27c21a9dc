"""Words of somebody that a page sets out large: a line in quotation marks whose words the text quotes, too, and who said them."""

from __future__ import annotations

import re

from generator.strip.names import is_person
from generator.strip.page import Page

_ALONE = re.compile(r"[“\"][^“”\"]{8,400}[”\"]\.?")
_STOPPED = re.compile(r"[.!?…]['’]?[”\"]\.?$")
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,900})[”\"]")
_WORD = re.compile(r"\w+")
_LEAST, _LONG = 4, 8  # a few words without a stop are a heading in the words of somebody
_NAME_WORDS = 9
REASON = "repeats the body"


def pull_quotes(page: Page) -> None:
    """Each line of nothing but somebody's words that stand, in order, in what another paragraph quotes; with the line under it that
    names whoever said them."""
    told: dict[int, str] = {}
    for i in page.kept(page.after_title):
        if page.is_prose(i) and (said := " ".join(_QUOTED.findall(page.blocks[i].text[:4000]))):
            told[i] = f" {' '.join(_WORD.findall(said.casefold()))} "
    for i in page.kept(page.after_title):
        if not _ALONE.fullmatch(page.blocks[i].text):
            continue
        words = _WORD.findall(page.blocks[i].text.casefold())
        mine = f" {' '.join(words)} "
        more = (said for j, said in told.items() if mine != said or not _ALONE.fullmatch(page.blocks[j].text))
        least = _LEAST if _STOPPED.search(page.blocks[i].text) else _LONG
        if len(words) < least or not any(mine in said for said in more):
            continue
        page.cut(i, REASON)
        below = i + 1
        if below < len(page.blocks) and page.words(below) <= _NAME_WORDS and not page.is_prose(below):
            name = re.split(r"[,|(]| [–—-] ", page.blocks[below].text.lstrip("–—- "))[0].strip()
            title = name.partition(" ")[2] if name.startswith(("Dr ", "Prof ", "Mr ", "Ms ", "Mrs ", "Sir ")) else name
            if is_person(title) or name in page.blocks[i].text:
                page.cut(below, REASON)
