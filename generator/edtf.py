"""Dates as EDTF strings, and the spans of days they stand for. Pure calendar arithmetic; it knows no text and no clock.

The part of EDTF (Library of Congress, 2019; ISO 8601-2) that the records use: `2025-08-10`, `2025-05`, `2025`, `198X`, unknown
digits of the year (`XXXX-08-10`, `XXXX-05`) and intervals of these (`2025-06-11/2025-08-10`, open ends `..`). Quarters, seasons,
weeks and decades are written as intervals, which every reader of ISO dates understands.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
_LEAP = 2000  # any leap year: February 29 of an unknown year is a valid day


class Days(NamedTuple):
    """A closed span of days."""

    first: date
    last: date


def _point(text: str) -> tuple[str, int | None, int | None] | None:
    m = _POINT.fullmatch(text)
    if not m:
        return None
    year, month, day = m["year"], m["month"], m["day"]
    if month and not 1 <= int(month) <= 12:
        return None
    if month and "X" in year and year != "XXXX":
        return None
    if year == "0000":
        return None
    if day and not 1 <= int(day) <= monthrange(int(year) if year.isdigit() else _LEAP, int(month))[1]:
        return None
    return year, int(month) if month else None, int(day) if day else None


def valid(text: str) -> bool:
    """Whether `text` is one of the forms above."""
    first, slash, last = text.partition("/")
    if not slash:
        return _point(first) is not None
    if first == last == ".." or not all(p == ".." or _point(p) for p in (first, last)):
        return False
    if ".." in (first, last):
        return True
    a, b = days(first), days(last)
    return a is None or b is None or a.first <= b.last


def days(text: str | None) -> Days | None:
    """The days that an EDTF string stands for; None where the year is not known or an end is open. Raises ValueError when it is not
    valid."""
    if text is None:
        return None
    first, slash, last = text.partition("/")
    if slash and ".." in (first, last):
        return None
    if slash:
        a, b = days(first), days(last)
        return Days(a.first, b.last) if a and b else None
    point = _point(first)
    if point is None:
        raise ValueError(f"{text!r} is no EDTF date")
    year, month, day = point
    if year == "XXXX":
        return None
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
    if month is None:
        return Days(date(low, 1, 1), date(high, 12, 31))
    if day is None:
        return Days(date(low, month, 1), date(low, month, monthrange(low, month)[1]))
    return Days(date(low, month, day), date(low, month, day))


def is_day(text: str) -> bool:
    """Whether `text` is one day of a known year, such as 2026-03-31."""
    point = _point(text)
    return point is not None and point[0].isdigit() and point[2] is not None


def day(d: date) -> str:
    """A day as EDTF: 2025-08-10."""
    return d.isoformat()


def month(year: int | None, month: int) -> str:
    """A month as EDTF; XXXX for a year that is not known."""
    return f"{_year(year)}-{month:02d}"


def month_day(year: int | None, month: int, day: int) -> str:
    """A day of a month as EDTF; XXXX for a year that is not known."""
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def between(first: str, last: str) -> str:
    """The interval from `first` to `last`; one of them alone when they are the same."""
    return first if first == last else f"{first}/{last}"


def with_year(text: str, year: int) -> str | None:
    """`text` with its unknown year filled in, and the next one at the end of a range over the new year; None when that is no
    day (February 29)."""
    first, slash, last = text.partition("/")
    over = slash and last.removeprefix("XXXX") < first.removeprefix("XXXX")
    filled = first.replace("XXXX", f"{year:04d}") + slash + last.replace("XXXX", f"{year + bool(over):04d}")
    return filled if valid(filled) else None


def last_day(text: str) -> str | None:
    """The last day of a month, its year known or not; None for February of an unknown year and for what is no month."""
    point = _point(text)
    if point is None:
        return None
    year, month_, day_ = point
    if month_ is None or day_ is not None or (year == "XXXX" and month_ == 2):
        return None
    return f"{text}-{monthrange(int(year) if year.isdigit() else _LEAP, month_)[1]}"


def contains(outer: str | None, inner: str | None) -> bool:
    """Whether all days of `inner` are days of `outer`; False when either is not known."""
    a, b = days(outer), days(inner)
    return bool(a and b and a.first <= b.first and b.last <= a.last)


def add_months(d: date, months: int) -> date:
    """The same day `months` later, or the last day of that month when it is shorter."""
    at = d.year * 12 + d.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(d.day, monthrange(year, month)[1]))


def shift(text: str, n: int, unit: str) -> str | None:
    """An EDTF point or interval moved by `n` units (day, week, month, quarter, year, decade), at its own precision.

    A year can only be moved by years, a month by months or more; None where that does not hold or the calendar ends.
    """
    first, slash, last = text.partition("/")
    if slash:
        a, b = shift(first, n, unit), shift(last, n, unit)
        return f"{a}/{b}" if a and b else None
    span = days(text)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    try:
        if span is None:
            return None
        if len(text) == 4:
            if not months or months % 12 or "X" in text:
                return None
            return f"{date(span.first.year + n * (months // 12), 1, 1).year:04d}"  # ValueError where the calendar ends
        if len(text) == 7:
            return add_months(span.first, n * months).isoformat()[:7] if months else None
        if months:
            return add_months(span.first, n * months).isoformat()
        return (span.first + timedelta(n * {"day": 1, "week": 7}[unit])).isoformat()
    except (ValueError, OverflowError):
        return None


def week(d: date) -> Days:
    """The Monday to Sunday around `d` (ISO 8601)."""
    first = d - timedelta(d.weekday())
    return Days(first, first + timedelta(6))
