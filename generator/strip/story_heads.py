"""The short lines over a paragraph behind a label: its heading, or the head of another story."""

from __future__ import annotations

import re

from generator.strip.days import is_date_line
from generator.strip.kinship import Topic, stems
from generator.strip.page import Page
from generator.strip.shapes import KICKED
from generator.strip.stamps import stamp

_AGE = re.compile(r"(?:\d{1,2}|an?|one|two|three) (?:hour|day|week|month|year)s? ago", re.IGNORECASE)
_HEADING_WORDS = 10
_TOGETHER = 8
_SHORT = 5


def is_story_head(page: Page, i: int) -> bool:
    """A line that only a card of another story has: its age, its date, its byline, the paper it is from."""
    text = page.blocks[i].text
    if i in page.entries:
        return False
    if _AGE.fullmatch(text):
        return True
    return stamp(text) is not None or is_date_line(text) or page.directory.by_name(text) is not None


def is_last_heading(page: Page, heads: list[int]) -> bool:
    """Whether the last of the lines over a run is its heading: a few words behind the age, date or button that ended a card."""
    if len(heads) < 2 or page.words(heads[-1]) > _HEADING_WORDS or page.matcher.line(page.simple[heads[-1]]):
        return False
    above = heads[-2]
    button = page.matcher.line(page.simple[above]) or page.matcher.label(page.simple[above])
    return not is_story_head(page, heads[-1]) and (button is not None or is_story_head(page, above))


def with_heading(page: Page, heads: list[int], j: int, topic: Topic, *, alone: bool = False) -> int:
    """The paragraph `j`, or the last short line before it if that is its heading and not the last of a list of links. `alone`: a
    single line is none."""
    if not heads:
        return j
    above = heads[-1]
    if _is_under_its_label(page, above) or KICKED.match(page.blocks[above].text):
        return j
    if _is_over_its_matter(page, above, j):
        return above
    single = alone and len(heads) == 1 and not topic.is_strange(page.blocks[above].text)
    is_heading = single or page.blocks[above].level > 1 or topic.names(page.blocks[above].text)
    return above if is_heading and not page.matcher.line(page.simple[above]) else j


def _is_over_its_matter(page: Page, above: int, j: int) -> bool:
    """Whether a few words stand over a paragraph that is the article's and that has two of them, or half: its heading."""
    own = set(stems(page.blocks[above].text))
    again = own & set(stems(page.blocks[j].text))
    plain = page.words(above) <= _SHORT and not page.matcher.line(page.simple[above]) and not page.blocks[above].text.endswith("?")
    return plain and len(again) > 1 and 2 * len(again) >= len(own)


def _is_under_its_label(page: Page, i: int) -> bool:
    """In pasted text: a line that stands together with a label of other stories over it, with an empty line after it."""
    if page.seed.form != "text" or not page.breaks(i):
        return False
    first = i
    while first > 0 and not page.breaks(first - 1) and i - first < _TOGETHER:
        first -= 1
        if page.matcher.label(page.simple[first]):
            return True
    return False
