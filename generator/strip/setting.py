"""How paragraphs are set: by their markup in HTML, by empty lines in text."""

from __future__ import annotations

from collections import Counter

from generator.strip.page import Page

Shape = tuple[str, ...]
# The markup of most of the article's running text is the markup of its paragraphs.
_MOSTLY = 0.6
_SOME = 10


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


def stands_alone(page: Page, j: int) -> bool:
    """In pasted text: some words between empty lines."""
    return page.seed.form == "text" and page.breaks(j - 1) and page.breaks(j) and page.words(j) >= _SOME


def after_its_box(page: Page, label: int, j: int) -> int | None:
    """In pasted text, where a label and its list stand on lines one below the other, and an empty line parts them from this
    paragraph, or from its heading: what comes after the list."""
    if page.seed.form == "html" or j < label + 2:
        return None
    lines = [n for b in page.blocks[label : j + 1] for n in (b.line, b.lines[-1][1])]
    steps = [b - a for a, b in zip(lines[1::2], lines[2::2], strict=False)]
    apart = 1 if len(steps) < 3 or steps[-2] == 1 else 2
    if any(step == 1 for step in steps[-apart:]) or any(step > 1 for step in steps[:-apart]):
        return None
    return j if apart == 1 else j - 1
