"""Articles in entries: live blogs with times, chronicles with days. Their times and dates stand over their own paragraphs, and are
neither the head of another story nor the date of the page."""

from __future__ import annotations

import re

from generator.strip.days import is_date_line
from generator.strip.page import Page

_ENTRIES = 3
# Between the time and the text of an entry: its headline, who wrote it.
_HEAD = 2
# The entries of an article are the most of it; dated cards of other stories are less than the text they stand beside.
_MOST = 0.5
_TIME = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight"
# "10–11 May 2025 – Oslo": the day of an entry, and its headline behind it.
_TITLED = re.compile(r"(\S[^–—:]{0,16}(?:[-–—]\d[^–—:]{3,16})?)(?: [–—-]|:) [A-Z“\"‘'][^.!?]{1,50}[”\"’']?")
_CLOCK = re.compile(rf"(?:updated (?:at )?|at )?(?:{_TIME})(?:\s?\(?[a-z]{{1,5}}\)?)?", re.IGNORECASE)


def is_clock(text: str) -> bool:
    """Nothing but a time of day."""
    return len(text) <= 30 and _CLOCK.fullmatch(text) is not None


def entry_stamps(page: Page) -> None:
    """The times and dates over the entries of a live blog or a chronicle: headings of the article. (It cuts nothing.)"""
    kept = _before_the_end(page)
    prose = {i for i in kept if page.is_prose(i)}
    stamps = [n for n, i in enumerate(kept) if _is_stamp(page, i) and any(j in prose for j in kept[n + 1 : n + 2 + _HEAD]) and n]
    entries = [n for n in stamps if kept[n - 1] in prose or is_clock(page.blocks[kept[n]].text)]
    if len(entries) < _ENTRIES or 3 * sum(_is_over(page, kept[n - 1], prose) for n in stamps) < 2 * len(stamps):
        return
    under = sum(page.words(i) for i in kept[entries[0] :] if i in prose)
    if under >= _MOST * sum(map(page.words, prose)):
        page.entries.update(kept[n] for n in entries)


def _is_over(page: Page, i: int, prose: set[int]) -> bool:
    """Whether an entry ends with a block: a paragraph, or a link under one."""
    return i in prose or page.matcher.line(page.simple[i]) is not None


def _is_stamp(page: Page, i: int) -> bool:
    text = page.blocks[i].text
    titled = _TITLED.fullmatch(text)
    return i != page.title and (is_clock(text) or is_date_line(titled[1] if titled else text))


def _before_the_end(page: Page) -> list[int]:
    """The blocks from the title on, up to a label of other stories or of comments."""
    out: list[int] = []
    for i in page.kept(page.title if page.title is not None else 0):
        label = page.matcher.label(page.simple[i])
        if label is not None and label.opens in ("tail", "list") and any(map(page.is_prose, out)):
            break
        out.append(i)
    return out
