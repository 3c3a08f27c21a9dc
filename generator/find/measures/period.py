"""When a figure holds: the date of its clause, and none that belongs to a comparison, to a deadline or to another figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.find.measures.context import Context, is_base
from generator.records import Date, Figure

# A date after one of these is what a figure is compared with, not when it holds.
_COMPARED = re.compile(
    r"\b(?:(?:from|than|against|versus|since|compared\s+(?:with|to))\s+(?:(?:its|their|a|the)\s+|[$€£\d][\w.,-]*\s+(?:[\w.]+\s+){0,2})?)$",
    re.I,
)


# "below the record of 62 set in June", "twice the level at the start of the year": the date is of the yardstick.
_YARDSTICK = re.compile(r"\b(?:record|peak|average|level|pace|rate)\b[^,;]{0,25}$", re.I)


def period(figure: Figure, c: Context | None, dates: Sequence[Date], text: str) -> Date | None:
    """The period: a date of the figure's own clause, else the last one before it in the sentence, else the next one if no other
    figure stands between. What it is compared with, what it holds since, and another clause's deadline are no period of it."""
    if figure.direction == "from-to" and (inside := [d for d in dates if cross(d, figure)]) and figure.text.startswith("to "):
        return inside[0] if inside[0].iso else None  # "to 1.55 % in July from 2.1 % in June": the level reached
    usable = [d for d in dates if d.iso and d.precision != "vague" and not cross(d, figure) and not _bars(figure, c, d, text)]
    if c is not None:
        low, high = c.row[c.low].start, c.row[c.high - 1].end
        own = [d for d in usable if low <= d.start < high]
        if own:
            return min(own, key=lambda d: min(abs(d.start - figure.end), abs(figure.start - d.end)))
    open_ = [d for d in usable if not d.deadline and not _lies_ahead(d, figure, text)]
    before = [d for d in open_ if d.end <= figure.start]
    if before:
        return before[-1]
    behind = next((d for d in open_ if d.start >= figure.end), None)
    if behind is not None and not _figure_between(c, behind) and _near(text[figure.end : behind.start], alone=len(open_) == 1):
        return behind
    last = next((d for d in reversed(usable) if d.end <= figure.start), None)  # "by August 10, otherwise tariffs will rise"
    return last if last and re.search(r"\b(?:otherwise|or\s+else)\b", text[last.end : figure.start], re.I) else None


def _near(between: str, *, alone: bool) -> bool:
    """Whether a date behind the figure is still its own: no word of saying stands between, and where there are other dates only few
    words do ("in-warehouse Rotterdam, on 2 December")."""
    return _SAYING.search(between) is None and (alone or len(between.split()) <= _FEW)


_SAYING = re.compile(r"\b(?:said|says|announced|reported|told|showed|shows|published|released|unveiled|warned)\b")
_FEW = 8


def _lies_ahead(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date is a limit: "by August"; but "by August tariffs had reached 40 %" tells when they had."""
    if _LIMIT.match(date.text):
        return True
    by = _BY.match(date.text) or _BY_BEFORE.search(text, max(0, date.start - 4), date.start)
    return bool(by) and not _HAD.search(text, date.end, figure.start)


_LIMIT = re.compile(r"(?:until|till|before)\b", re.I)
_BY, _BY_BEFORE = re.compile(r"by\b", re.I), re.compile(r"\bby\s+$", re.I)
_HAD = re.compile(r"\b(?:had|was|were)\b")


def _bars(figure: Figure, c: Context | None, date: Date, text: str) -> bool:
    """Whether the words before a date, or a figure of comparison between, say that it is not the figure's own."""
    if _SINCE_BEFORE.search(text, max(0, date.start - 8), date.start) or _SINCE.match(date.text):
        return True
    if date.start <= figure.end:
        return False
    between = text[max(figure.end, date.start - _LOOK_BACK) : date.start]
    if _SINCE_WHEN.search(between):
        return True  # "fourfold since China introduced licensing in February"
    return bool(_COMPARED.search(between) or _YARDSTICK.search(between)) or _figure_between(c, date, bases=True)


_SINCE, _SINCE_BEFORE = re.compile(r"since\b", re.I), re.compile(r"\bsince\s+$", re.I)
_SINCE_WHEN = re.compile(r"\bsince\b[^,;]{0,60}$")
# Characters before a date in which a word of comparison can stand.
_LOOK_BACK = 80


def _figure_between(c: Context | None, date: Date, *, bases: bool = False) -> bool:
    """Whether another figure (with `bases`: one that this one is compared with) stands between the figure and a later date."""
    if c is None:
        return False
    later = [i for i in range(c.at + 1, len(c.row)) if c.row[i].figure is not None and c.row[i].start < date.start]
    if bases:
        return any(is_base(replace(c, at=i)) for i in later)
    return any(c.row[i - 1].low not in _GOES_ON for i in later)


# Before a figure that tells the same movement on: "expanded 4 % to 45 trillion yuan (about $6 trillion) last year".
_GOES_ON = frozenset(("to", "("))


def cross(date: Date, figure: Figure) -> bool:
    return date.start < figure.end and figure.start < date.end
