"""The names by which a page calls its own site: declared, in its copyright line, over its title."""

from __future__ import annotations

import re

from generator.strip.names import without_company
from generator.strip.page import Page
from generator.text import either

_NAME = r"([A-Z][\w&’'-]{1,30}(?: (?:of|for|on|the|and|&|[A-Z][\w&’'-]{0,30})){0,5})"
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?[,.]?\s)?"
_OWNED = re.compile(rf"(?:©|\([cC]\) ?(?=\d)|[Cc]opyright)\s?(?:©|\([cC]\))?\s?{_YEARS}(?:by )?(?:[Tt]he )?{_NAME}")
_MASTHEAD = re.compile(r"(?:[A-Z][\w&’'-]{1,20} ){1,4}[A-Z][\w&’'-]{1,20}")
_GENERIC = frozenset("all rights reserved the crown".split())


def site_names(page: Page) -> re.Pattern[str] | None:
    """A pattern of the names; None where the page shows none."""
    found: list[str] = [d.value for d in page.seed.declared if d.field == "publisher" and "/" not in d.value]
    for i, block in enumerate(page.blocks):
        if (page.words(i) <= 40 or i in page.cuts) and (match := _OWNED.search(block.text[:300])):
            found.append(without_company(match[1]))
    if shown := _masthead(page):
        found.append(shown)
    names = [n.removeprefix("The ") for n in found if len(n) > 3 and n.lower().split()[0] not in _GENERIC]
    return re.compile(rf"(?<!\w)(?:{either(names)})(?!\w)") if names else None


def _masthead(page: Page) -> str | None:
    """The first line over the title if it is a name that the page says again, and never in small letters."""
    text = page.blocks[0].text if page.blocks and page.title else ""
    if not _MASTHEAD.fullmatch(text) or text in page.title_text:
        return None
    rest = "\n".join(b.text[:2000] for b in page.blocks[1:])
    name = text.removeprefix("The ")
    return name if rest.count(name) and rest.lower().count(name.lower()) == rest.count(name) else None
