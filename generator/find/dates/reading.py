"""What the words of a date say, before anything is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal[
    "day",
    "month",
    "year",
    "years",
    "quarter",
    "half",
    "season",
    "weekday",
    "unit",
    "ago",
    "anaphor",
    "offset",
    "term",
    "event",
    "limit",
]
Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade"]
Part = Literal["start", "early", "mid", "late", "end", "earlier", "later"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The parsed words at [start, end). What they do not say is None.

    day: month and day, perhaps year, weekday (0 = Monday) and a last day (`to_*`); month: month, perhaps year; year: one
    year, `to_year` for a run; years: the decade that begins with `year`; quarter, half, season: the first `month`, perhaps
    the year; weekday: perhaps with its number in the month (`day`); unit: a calendar unit `n` from now (0 this, -1 last, 1
    next); ago: `n` units counted from now; anaphor: `n` units from another date of the text (0 the same); offset: `n` units
    from the `base` named with it; term: the `days` of a term of office; event: the end of something that runs out; limit: a time
    without a day of its own, which is a date only where something is due by it. Beside a
    month or a quarter, `n` is its year counted from now's.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    n: int | None = None
    unit: Unit | None = None
    part: Part | None = None
    days: str | None = None
    base: Reading | None = None


class Placed(NamedTuple):
    """`iso` is None where the words name a time that cannot be placed; `leant` says that the day of speaking was needed."""

    iso: str | None
    precision: str
    leant: bool = True
