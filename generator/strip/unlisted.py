"""What stands right under a label that elsewhere opens a list: a paragraph of the article, its heading, the teaser of a story."""

from __future__ import annotations

from generator.strip.apart import stands_apart
from generator.strip.page import Page
from generator.strip.setting import body_shape, shape_of, stands_alone
from generator.strip.story_heads import is_story_head

_REPORT = 20  # words of a whole paragraph
_HEADING = 6
_HEADLINE = 5
_TOPIC = 3


def is_heading_alone(page: Page, label: int, back: int) -> bool:
    """In text whose paragraphs stand apart: whether nothing but a few words, between empty lines, stand between a label at the end
    of its box and the paragraph that goes on: its heading."""
    alone = back == label + 2 and page.breaks(label) and page.breaks(label + 1) and stands_apart(page)
    return alone and page.words(label + 1) <= _HEADING and page.matcher.line(page.simple[label + 1]) is None


def in_the_body(page: Page, label: int) -> int | None:
    """In HTML, the whole paragraph right under a label, if it is in the article's own markup and the label is not."""
    under, shape = label + 1, body_shape(page) if page.seed.form == "html" else None
    if not shape or under >= len(page.blocks) or under in page.cuts or not page.is_prose(under) or page.words(under) < _REPORT:
        return None
    return under if shape_of(page, under) == shape != shape_of(page, label) else None


def has_no_list(page: Page, label: int, j: int) -> bool:
    """In text whose paragraphs stand apart: whether a label stands alone, as they do, and nothing but a heading that does, too,
    between it and a whole paragraph; in HTML, whether it stands right over one in the article's markup."""
    if page.seed.form == "html":
        shape = body_shape(page)
        return bool(shape) and j == label + 1 and page.words(j) >= _REPORT and shape_of(page, j) == shape
    if j - label > 2 or not (page.breaks(label - 1) and stands_alone(page, j) and page.words(j) >= _REPORT):
        return False
    between = range(label, j)
    return all(page.breaks(k) for k in between) and page.words(j - 1) <= _HEADING and stands_apart(page)


def is_of_topics(page: Page, label: int, j: int) -> bool:
    """In pasted text: whether some lines right under a label, down to the end of its box, are too short for headlines: topics."""
    box: list[int] = []
    for k in range(label + 1, j):
        box.append(k)
        if page.breaks(k):
            break
    return len(box) > 1 and all(page.words(k) <= _TOPIC for k in box)


def is_aged(page: Page, heads: list[int], j: int) -> bool:
    """Whether a paragraph right under a headline has the age of a story under it: its teaser."""
    under = j + 1 < len(page.blocks) and not page.is_prose(j + 1) and is_story_head(page, j + 1)
    return under and bool(heads) and heads[-1] == j - 1 and page.words(j - 1) >= _HEADLINE
