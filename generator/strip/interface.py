"""Lines made of the words of an interface: buttons, counters, menus ("Print | Save | Email a colleague", "Views: 1873")."""

from __future__ import annotations

import re

from generator.strip.foreign import usage_of
from generator.strip.kinship import stems
from generator.strip.page import Page
from generator.strip.phrases import simple

_KICKED = 3
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# What leads elsewhere whatever it is about; "Analysis: …" and "Timeline: …" may stand over a part of the article.
_LEADS = frozenset("previous watch read video videos photos see".split())


def interface_lines(page: Page) -> None:
    """Each short line of nothing but such words, unless the article is about them."""
    usage = usage_of(page)
    title = set(stems(page.title_text))
    for i in page.kept(page.after_title):
        shown = simple(_GLUED.sub(" ", page.blocks[i].text[:200])) if _is_glued(page.blocks[i].text) else page.simple[i]
        buttons = page.matcher.interface_words(shown)
        if not buttons or page.is_prose(i) or page.blocks[i].text.endswith("."):
            continue
        own = [word for word in buttons if title.intersection(stems(word)) or usage.times(word) > 1]
        if len(own) < len(buttons):
            page.cut(i, "buttons and counters")


def _is_glued(text: str) -> bool:
    """ "FacebookXLinkedInEmail": a row of buttons whose names were copied without what stood between them."""
    return " " not in text and len(_GLUED.findall(text[:200])) > 1


def kickers(page: Page) -> None:
    """Links that say what they lead to: "Previous coverage: Neighbours meet the board", "Special: Two sessions"."""
    usage = usage_of(page)
    for i in page.kept(page.after_title):
        kicker, _, rest = page.blocks[i].text.partition(": ")
        if not rest or not rest[0].isupper() or not page.is_headline(i) or page.blocks[i].kind == "item" or page.words(i) < _KICKED:
            continue
        known = page.matcher.row(kicker.lower())
        leads = not (page.matcher.buttons | _LEADS).isdisjoint(kicker.lower().split())
        if known and (leads or not usage.shared(rest)):
            page.cut(i, "related story")
