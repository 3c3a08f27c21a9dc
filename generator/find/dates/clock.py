"""From when an article speaks: its day of publication, or the days that its own words leave for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator import edtf
from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.records import Article, Basis
from generator.text import in_dateline

# News told as "Wednesday (11th)" is at most this many days old; a weekday with day and month may be the background of a story.
_FRESH = 6
_RECENT = 120
# A weekday and a day of a month meet again after five, six or eleven years. Newspapers look back at the last few: the first fit
# from the latest year that is told in the past, within this many years, is taken.
_YEARS = 8


@dataclass(frozen=True, slots=True)
class Clock:
    """The first and last day on which the article may speak, and how that is known. A date is placed only where both agree."""

    first: date
    last: date
    basis: Basis
    evidence: str


def clock(article: Article, readings: Sequence[Reading], tense: Callable[[Reading], Tense | None]) -> Clock | None:
    """The article's clock: from its day of publication, else from its own words, else None. `tense`: that around a date."""
    if article.published:
        try:
            span = edtf.days(article.published)
        except ValueError:
            span = None
        if span:
            stated = article.published_basis or "metadata"
            basis: Basis = "sidecar" if stated == "sidecar" else "inferred" if stated == "inferred" else "metadata"
            return Clock(span.first, span.last, basis, f"published {article.published}")
    return _dateline(article, readings) or _weekday_and_number(article, readings, tense)


def _dateline(article: Article, readings: Sequence[Reading]) -> Clock | None:
    """A full date that fills a line near the top, or stands in the dateline "LONDON, June 11, 2025 (Agency) —"."""
    for reading in readings[:3]:
        if reading.kind != "day" or reading.year is None or reading.to_day is not None or reading.start > 600:
            continue
        start = article.text.rfind("\n", 0, reading.start) + 1
        end = article.text.find("\n", reading.end)
        before, after = article.text[start : reading.start], article.text[reading.end : end if end >= 0 else len(article.text)]
        alone = re.fullmatch(r"(?:Published|Updated|Posted|Date)?(?: on)?:?\s*", before) and not after.strip(" .|")
        if (alone or in_dateline(article.text, reading.start, reading.end)) and (
            day := _day(reading.year, reading.month, reading.day)
        ):
            return Clock(day, day, "inferred", article.text[reading.start : reading.end])
    return None


def _weekday_and_number(article: Article, readings: Sequence[Reading], tense: Callable[[Reading], Tense | None]) -> Clock | None:
    """ "Wednesday (11th)" beside a "June 11" elsewhere, and a year that the text states: the first year from it on that fits."""
    numbered = [r for r in readings if r.weekday is not None and r.day is not None and r.year is None]
    if not numbered:
        return None
    years = [(r.year, tense(r)) for r in readings if r.year and r.kind in ("year", "month", "day")]
    days = {(r.month, r.day) for r in readings if r.kind == "day" and r.year is None and r.to_day is None}
    oldest = max((year for year, told in years if told == "past"), default=None)
    latest = max((year for year, told in years if told != "future"), default=None)
    if oldest is None or latest is None:
        return None
    for reading in numbered:
        assert reading.day is not None
        months = {m for m, d in days if d == reading.day} if reading.month is None else {reading.month}
        if len(months) != 1:
            continue
        month = months.pop()
        for year in range(oldest, oldest + _YEARS):
            day = _day(year, month, reading.day)
            if day and day.weekday() == reading.weekday:
                if year < latest:
                    break  # a later year is spoken of, and nobody says that it lies ahead
                words = article.text[reading.start : reading.end]
                return Clock(day, day + timedelta(_RECENT if reading.month else _FRESH), "inferred", words)
    return None


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
