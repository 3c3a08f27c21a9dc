"""When an article was published: declared, over the text, in its dateline, at its foot; else the day of its update."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from generator.strip.datelines import dateline_day
from generator.strip.days import day_in, two_ways
from generator.strip.headed import headed
from generator.strip.page import Page
from generator.strip.stamps import Stamp, stamp

# Blocks between a title and the date of its page: a standfirst, a byline, a role, a section.
_NEAR_TITLE = 6
_STAMPED = ("byline or date", "editorial line", "mail header")
_HEAD_REASONS = ("above the title", "outside the article")
_FIRST = re.compile(r"(?:(?:first|originally) )?(?:published|posted|issued)\b", re.IGNORECASE)
_DATED = re.compile(r"(?:published|posted|date|sent)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_AMERICAN = re.compile(r"\b(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b")
_EUROPEAN = re.compile(r"\b(?:GMT|BST|IST|CES?T|AE[SD]T|SGT|HKT)\b")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)")
_NEAR_DAYS = 3
_FROM_BOTTOM = 40  # lines of a page's foot that may say when it was first published


def published_on(page: Page) -> tuple[str | None, str | None]:
    """The day of publication with its basis."""
    settle = _settler(page)
    for declared in page.seed.declared:
        if declared.field == "published" and (day := day_in(settle(declared.value))):
            return day, "metadata"
    stop = _second_prose(page)
    head = [i for i, reason in sorted(page.cuts.items()) if i < stop and reason in _STAMPED]
    for i, reason in sorted(page.cuts.items()):
        if reason in _STAMPED and i < stop and (day := _day_of(settle(page.blocks[i].text))):
            return day, "stated"
        if reason == "source credit" and i < page.first_prose() and (day := day_in(page.blocks[i].text[:200])):
            return day, "stated"  # "Source: Paper  Editor: A. B.  2026-03-04 09:15:00"
    if day := next((d for i in _near_title(page) if (d := _day_of(settle(page.blocks[i].text)))), None):
        return day, "stated"
    if page.first_prose() < len(page.blocks):
        for i in list(page.kept(page.first_prose()))[:3]:
            if day := dateline_day(page.blocks[i].text):
                return day, "stated"
    if day := _at_the_foot(page, settle):
        return day, "stated"
    marks = (stamp(settle(page.blocks[i].text)) for i in (*head, *_near_title(page)))
    updated = next((m.updated for m in marks if m and m.updated), None)
    return updated, "inferred" if updated else None


def _near_title(page: Page) -> Iterator[int]:
    """The lines over the title from the last, and those of the page's own head under it, that other rules cut."""
    title = page.title if page.title is not None else 0
    near = [*range(title - 1, max(title - _NEAR_TITLE, 0) - 1, -1), *range(title + 1, min(title + _NEAR_TITLE, len(page.blocks)))]
    first = page.first_prose()
    return (i for i in near if i < first and page.cuts.get(i) in _HEAD_REASONS)


def _second_prose(page: Page) -> int:
    """Where the head of the page surely ends: a standfirst may stand over the byline and the date."""
    return next((i for i in page.kept(page.first_prose() + 1) if page.is_prose(i)), len(page.blocks))


def _at_the_foot(page: Page, settle: Callable[[str], str]) -> str | None:
    """The day in "First published on: 07-12-2025" right behind the text."""
    last = max(page.kept(), default=len(page.blocks))
    lines = (page.blocks[i].text for i in range(last + 1, min(last + 1 + _FROM_BOTTOM, len(page.blocks))))
    return next((day for text in lines if len(text) < 100 and _FIRST.match(text) and (day := day_in(settle(text)))), None)


def _day_of(text: str) -> str | None:
    marks: Stamp | None = stamp(text)
    if marks is None or not (marks.day or marks.updated):
        marks = headed(text) or marks
    clocked = len(text) <= 60 and _CLOCK.search(text) is not None  # "Economy 15:42 April 02, 2026"
    if marks:
        return marks.day or (day_in(text) if clocked and marks.author and not marks.updated else None)
    return day_in(text[:200]) if clocked or _DATED.match(text) else None


def _settler(page: Page) -> Callable[[str], str]:
    """What writes "03/12/2026" so that it has one reading, where other dates of the page, or its time of day, show which."""
    cut = [page.blocks[i].text[:200] for i in sorted(page.cuts)]
    lines = [text for text in cut if any(map(str.isdigit, text))]
    if not any(_NUMBERS.search(text) for text in lines):
        return lambda text: text
    others = [date.fromisoformat(day) for text in lines if (day := day_in(text))]
    seen = [(int(m[1]), int(m[3])) for text in lines for m in _NUMBERS.finditer(text)]
    orders = {0 if a > 12 else 1 for a, b in seen if (a > 12) != (b > 12)}  # the place of the day: first or second

    def one(match: re.Match[str], text: str) -> str:
        a, b, year = int(match[1]), int(match[3]), int(match[4])
        ways = two_ways(a, b, year)
        near = [w for w in ways if any(abs((w - other).days) <= _NEAR_DAYS for other in others)]
        if len(ways) == 2 and len(near) != 1:
            clock = {1} if _AMERICAN.search(text) else {0} if _EUROPEAN.search(text) else set()
            told = orders or clock
            near = [ways[1 - place] for place in told] if len(told) == 1 else []
        return near[0].isoformat() if len(ways) == 2 and len(near) == 1 else match[0]

    return lambda text: _NUMBERS.sub(lambda m: one(m, text), text[:300])
