"""How paragraphs are set: by their markup in HTML, by empty lines in text."""

from __future__ import annotations

from collections import Counter

from generator.strip.page import Page

Shape = tuple[str, ...]
# The markup of most of the article's running text is the markup of its paragraphs.
_MOSTLY = 0.6


def shape_of(page: Page, i: int) -> Shape:
    """How a block is set: its markup's hints in HTML; elsewhere whether it stands apart, between empty lines."""
    if page.seed.form == "html":
        return page.blocks[i].hints
    before = page.blocks[i - 1].lines[-1][1] if i else 0
    after = page.blocks[i + 1].line if i + 1 < len(page.blocks) else page.blocks[i].lines[-1][1] + 2
    return ("apart",) if before + 1 < page.blocks[i].line and page.blocks[i].lines[-1][1] + 1 < after else ()


def body_shape(page: Page) -> Shape | None:
    """The shape that most of the page's kept running text has; None where it tells nothing."""
    weight: Counter[Shape] = Counter()
    for i in page.kept(page.after_title):
        if page.is_prose(i):
            weight[shape_of(page, i)] += page.words(i)
    shape, most = weight.most_common(1)[0] if weight else ((), 0)
    return shape if shape and most >= _MOSTLY * weight.total() else None
