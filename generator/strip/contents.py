"""Tables of contents as pages and letters set them over the text: a label, and under it the headings that come below."""

from __future__ import annotations

from generator.strip.page import Page
from generator.vocabulary import load

_MOST = 10
_WORDS = 14


def contents(page: Page) -> None:
    """The label and the lines right under it, up to an empty line or the first sentence; one that comes again below at least, or
    that stands in a list."""
    for i in page.kept(page.after_title):
        if page.simple[i] not in load().noise.contents or page.is_prose(i):
            continue
        found: list[int] = []
        for j in page.kept(i + 1, i + 1 + _MOST):
            if page.is_prose(j) or page.words(j) > _WORDS or (found and page.blocks[j].kind != page.blocks[found[0]].kind):
                break
            found.append(j)
            if page.seed.form == "text" and page.breaks(j):
                break
        headings = {page.simple[j] for j in page.kept(i + 1) if j not in found and not page.is_prose(j)}
        again = [j for j in found if page.simple[j] in headings or page.simple[j].partition(": ")[0] in headings]
        if again or (found and page.blocks[found[0]].kind == "item"):
            for j in (i, *found):
                page.cut(j, "navigation")
