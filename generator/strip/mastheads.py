"""Newsrooms that are named over the text: alone on a line, with a day, as a desk, in the byline."""

from __future__ import annotations

import re

from generator.strip.days import day_in
from generator.strip.named import NAME_ALONE, of_site
from generator.strip.names import Directory, cased, is_person
from generator.strip.page import Page
from generator.strip.stamps import stamp
from generator.strip.told import AFTER_THE, NAME, PART, told
from generator.vocabulary import load

_STAFF = re.compile(
    rf"^(?:[Bb]y )?(?:{PART} ){{1,3}}{PART}, (?:for |[Ss]pecial (?:to|for) )?{AFTER_THE}{NAME}"
    r"(?: (?:[Ss]taff|[Bb]usiness|[Cc]ity|[Pp]olitical|[Ss]enior|[Cc]hief))?"
    r"(?: (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor))?$"
)
_FOR_A_PAPER = re.compile(rf"^(?:[Ss]pecial (?:to|for)|[Ff]or) {AFTER_THE}{NAME}$")
_LIVE = re.compile(r" (?:[Ll]ive|[Bb]log|[Ee]xplains|[Ee]xplained)$")
_DESK = re.compile(
    r"(?:By )?((?:The )?[A-Z][\w&’'.-]{1,30}(?: [A-Z&][\w’'.-]{0,30}){0,4}?) "
    r"(?:(?:News|Web|Online|Digital|Business|National|World|City|Data|Express) )?"
    r"(?:Service|Bureau|Desk|Network|Newsroom|Staff|Correspondents?)"
)
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|,\s+|\s{2,}")
_ADDRESSED = re.compile(r"(?:Support|Search|Follow|Join|Get|Read|About|Contact|Download|Fund|Help|Visit|Explore) ")
_HEAD = "line in the head of the page"


def in_the_head(page: Page) -> str | None:
    """A newsroom named alone, or in the byline, over the text: one that is known, that a source in the text says it told, or that
    is named like a paper."""
    named = set(told(page))
    if name := _known_in_the_head(page):
        return name
    for i in range(min(page.first_prose(), len(page.blocks))):
        text = page.blocks[i].text
        short = page.cuts.get(i, _HEAD) in (_HEAD, "byline or date") and i != page.title
        if short and (name := _with_a_day(page, i) or _of_a_desk(page.directory, text)):
            return name
        if i not in page.cuts:
            continue
        marks = stamp(text)
        for shown in (text, *(marks.names if marks else ())):
            if shown.removeprefix("The ") in named or shown in named:
                return shown
        if _ADDRESSED.match(text) and page.directory.by_name(text) is None:
            continue  # "Support the Courier" is a button
        if page.directory.is_paper(bare := cased(text).removeprefix("The ").removeprefix("the ")):
            return bare
        if name := _of_a_desk(page.directory, text) or (_in_a_byline(page.directory, text, named) if marks else None):
            return name
    return None


def _known_in_the_head(page: Page) -> str | None:
    """A newsroom of the vocabulary, by its name or its address, alone on a line over the text or in a line of byline and date."""
    for i in range(min(page.first_prose(), len(page.blocks))):
        if i not in page.cuts or page.cuts[i] == "share bar":  # "Print" is a button, and a paper
            continue
        text = page.blocks[i].text
        marks = stamp(text)
        for shown in (text, *(marks.names if marks else ())):
            known = page.directory.by_name(shown) or of_site(page.directory, shown)
            if known is not None and known.kind == "newsroom" and not known.word:
                return known.name
    return None


def _with_a_day(page: Page, i: int) -> str | None:
    """The paper in "Ore & Alloy, Caldry, 4 March 2026", "The Caldry Courier live, 4 March 2026": it is named like one, or the page
    speaks of it again."""
    text = page.blocks[i].text
    name, _, rest = text.partition(", ")
    if len(text) > 100 or not day_in(rest) or is_person(name) or not NAME_ALONE.fullmatch(name):
        return None
    bare = _LIVE.sub("", name).removeprefix("The ")
    again = any(bare in b.text for j, b in enumerate(page.blocks) if j not in (i, page.title)) and " " in bare
    return bare if page.directory.is_paper(bare) or again else None


def _of_a_desk(names: Directory, text: str) -> str | None:
    """The paper in "Caldry Sentinel News Service | Caldry | 4 March 2026", "The Caldry Courier Bureau"."""
    for piece in _PIECES.split(text[:200]):
        if (match := _DESK.fullmatch(piece)) and (match[1].removeprefix("The ") not in load().noise.desks):
            known = names.by_name(match[1])
            bare = match[1].removeprefix("The ")
            if known or names.is_paper(bare):
                return known.name if known else bare
    return None


def _in_a_byline(names: Directory, text: str, told_to: set[str]) -> str | None:
    """The paper in "World Desk, Basin Daily | 4 March 2026", "By Ines Aldred, Caldry Courier staff writer"."""
    pieces = [p for p in _PIECES.split(text.strip(" .")) if p]
    staff = _STAFF.match(pieces[0] if len(pieces) == 1 else ", ".join(pieces[:2]))
    for piece in (*pieces, *([staff[1]] if staff else ())):
        name = m[1] if (m := _FOR_A_PAPER.match(piece)) else piece
        bare = name.removeprefix("the ").removeprefix("The ")
        if bare in told_to or (names.is_paper(bare) and names.by_name(bare) is None):
            return bare
    return None
