"""Reading -> EDTF: placing what the words say on the calendar, as seen from one day, or from no day at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from generator import edtf
from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense

# Beyond this many days the nearest year is no longer the likeliest; the tense decides (measured on dated news: 120 of 365).
_NEAR = 120
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


class Placed(NamedTuple):
    """`iso` is None where the words name a time that cannot be placed; `leant` says that the day of speaking was needed."""

    iso: str | None
    precision: str
    leant: bool = True


def place(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    """Where `r` lies, seen from `now`. `prior` is the date that an anaphor leans on."""
    try:
        return _place(r, now, tense, prior)
    except (ValueError, OverflowError):
        return Placed(None, "vague")


def _place(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    if r.kind == "day":
        return _day(r, now, tense)
    if r.kind == "month":
        return _month(r, now, tense, prior)
    if r.kind == "year":
        assert r.year is not None
        if r.to_year:
            return Placed(f"{r.year}/{r.to_year}", "range", False)
        return Placed(f"{r.year}-12" if r.part == "end" else str(r.year), "year", False)
    if r.kind == "years":
        assert r.year is not None
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(r.part or "", (0, 9))
        return Placed(f"{r.year + low}/{r.year + high}", "decade", False)
    if r.kind in ("quarter", "half"):
        return _quarter(r, now, tense)
    if r.kind == "season":
        return _season(r, now)
    if r.kind == "weekday":
        return _weekday(r, now, tense)
    if r.kind in ("unit", "ago"):
        return _unit(r, now) if now else Placed(None, "relative")
    if r.kind == "anaphor":
        return _anaphor(r, now, prior)
    if r.kind == "term":
        terms = (r.days or "").split("|")
        if r.rule == "current term":
            terms = [t for t in terms if now and edtf.contains(t, now.isoformat())]
        return Placed(terms[0] if len(terms) == 1 else None, "range", r.rule == "current term")
    return Placed(None, "relative")


def _nearest_year(first_of: dict[int, date], now: date, tense: Tense | None) -> int:
    """The year whose day is nearest to now; beyond `_NEAR` days the tense decides, past where there is none to go by."""
    year = min(first_of, key=lambda y: abs((first_of[y] - now).days))
    if abs((first_of[year] - now).days) <= _NEAR:
        if first_of[year] > now and tense == "past" and (first_of[year] - now).days > 31:
            return year - 1 if year - 1 in first_of else year
        return year
    if tense == "future":
        return min((y for y in first_of if first_of[y] >= now), default=year)
    return max((y for y in first_of if first_of[y] <= now), default=year)


def _day(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    assert r.month is not None and r.day is not None
    if r.unit == "week":
        return _week_around(r, now, tense)
    if r.rule == "numbers, order not known":
        return _either_order(r, now)
    year, leant = r.year, False
    if year is None and now is not None:
        leant = True
        year = now.year + r.n if r.n is not None else None
        if year is None:
            days = {
                y: date(y, r.month, r.day) for y in range(now.year - 4, now.year + 5) if r.day < 29 or _exists(y, r.month, r.day)
            }
            if r.weekday is not None:
                fitting = {y: d for y, d in days.items() if d.weekday() == r.weekday}
                days = fitting or days
                year = min(days, key=lambda y: abs((days[y] - now).days)) if fitting else None
            if year is None:
                near = {y: d for y, d in days.items() if abs(y - now.year) <= 1}
                year = _nearest_year(near or days, now, tense)
    if year is not None and not _exists(year, r.month, r.day):
        return Placed(None, "vague")
    first = edtf.month_day(year, r.month, r.day)
    if not edtf.valid(first):
        return Placed(None, "vague")
    if r.to_day is None or r.to_month is None:
        return Placed(first, "day", leant)
    last_year = year + 1 if year is not None and (r.to_month, r.to_day) < (r.month, r.day) else year
    if r.year is not None and last_year != year:
        first, last_year = edtf.month_day(r.year - 1, r.month, r.day), r.year  # "Dec 30-Jan 2, 2015"
    last = edtf.month_day(last_year, r.to_month, r.to_day)
    if not edtf.valid(last) or (year is None and last < first):
        return Placed(first, "day", leant)
    return Placed(edtf.between(first, last), "range", leant)


def _week_around(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    """The week that holds a day (n = 0), begins (1) or ends (-1) with it."""
    day = _day(replace(r, unit=None, n=None), now, tense)
    span = edtf.days(day.iso)
    if span is None:
        return Placed(None, "relative")
    first = edtf.week(span.first).first if r.n == 0 else span.first - timedelta(6 if r.n == -1 else 0)
    return Placed(edtf.between(first.isoformat(), (first + timedelta(6)).isoformat()), "range", day.leant)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _either_order(r: Reading, now: date | None) -> Placed:
    """7/8/07: whichever order falls within a week of the day of speaking, if only one does."""
    assert r.year and r.month and r.day and r.to_month and r.to_day
    both = [date(r.year, r.month, r.day), date(r.year, r.to_month, r.to_day)]
    near = [d for d in both if now and abs((d - now).days) <= 7]
    return Placed(near[0].isoformat(), "day") if len(near) == 1 else Placed(None, "vague", False)


def _month(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    assert r.month is not None
    year, leant = r.year, False
    if year is None and r.unit == "year":
        span = edtf.days(prior.iso) if prior else None
        year, leant = (span.first.year if span else None), True
    elif year is None and now is not None:
        leant = True
        if r.n is not None and r.unit == "month":  # last March, next June, this May
            year = now.year + ((r.month <= now.month) if r.n > 0 else 0)
            if r.n < 0:
                year = now.year - (r.month >= now.month)
        elif r.n is not None:
            year = now.year + r.n
        else:
            middles = {y: date(y, r.month, 15) for y in range(max(1, now.year - 1), now.year + 2)}
            year = now.year if r.month == now.month else _nearest_year(middles, now, tense)
    first = edtf.month(year, r.month)
    if r.to_month:
        if r.to_month < r.month and year is None:
            return Placed(first, "month", leant)
        last = edtf.month(year + 1 if year is not None and r.to_month < r.month else year, r.to_month)
        return Placed(edtf.between(first, last), "range", leant)
    return Placed(first, "month", leant)


def _quarter(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    assert r.month is not None
    long = (r.to_month - r.month + 1) if r.to_month else 6 if r.kind == "half" else 3
    precision = "quarter" if r.kind == "quarter" and not r.to_month else "range"
    year = r.year
    if r.rule == "fiscal quarter" and year is None:
        return Placed(None, precision)  # whose year begins when?
    if year is None:
        if now is None:
            return Placed(f"{edtf.month(None, r.month)}/{edtf.month(None, r.month + long - 1)}", precision, False)
        year = now.year + r.n if r.n is not None else None
        if year is None:
            starts = {y: date(y, r.month, 1) for y in range(max(1, now.year - 1), now.year + 2)}
            began = [y for y, d in starts.items() if d <= now]
            year = min(y for y, d in starts.items() if d > now) if tense == "future" and starts[now.year] > now else max(began)
    return Placed(f"{edtf.month(year, r.month)}/{edtf.month(year, r.month + long - 1)}", precision, r.year is None)


def _season(r: Reading, now: date | None) -> Placed:
    assert r.month is not None
    year = r.year
    if year is None:
        if now is None:
            return Placed(None, "season")
        ends = edtf.add_months(date(now.year, r.month, 1), 3)
        year = now.year
        if r.n == -1:
            year -= ends > now
        elif r.n == 1:
            year += date(year, r.month, 1) <= now
        elif r.month == 12 and now.month <= 2:
            year -= 1
    last = edtf.add_months(date(year, r.month, 1), 2)
    return Placed(f"{year:04d}-{r.month:02d}/{last.isoformat()[:7]}", "season", r.year is None)


def _weekday(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    assert r.weekday is not None
    if now is None:
        return Placed(None, "relative")
    if r.day is not None:  # Wednesday (11th): the nearest month in which they meet, behind before ahead
        for step in (0, -1, 1, -2, 2, -3, 3):
            at = edtf.add_months(now.replace(day=1), step)
            if _exists(at.year, at.month, r.day) and (d := at.replace(day=r.day)).weekday() == r.weekday:
                return Placed(d.isoformat(), "day")
        return Placed(None, "vague")
    if r.unit == "week":
        monday = edtf.week(now).first + timedelta(7 * (r.n or 0))
        return Placed((monday + timedelta(r.weekday)).isoformat(), "day")
    back = (now.weekday() - r.weekday) % 7
    ahead = (r.weekday - now.weekday()) % 7
    if r.n == 2:
        return Placed(None, "relative")
    if r.n == -1:
        return Placed((now - timedelta(back or 7)).isoformat(), "day")
    if r.n == 1:
        return Placed((now + timedelta(ahead or 7)).isoformat(), "day")
    if r.n == 0:
        return Placed((edtf.week(now).first + timedelta(r.weekday)).isoformat(), "day")
    if tense == "future":
        return Placed((now + timedelta(ahead)).isoformat(), "day")
    return Placed((now - timedelta(back)).isoformat(), "day")


def _unit(r: Reading, now: date) -> Placed:
    """Calendar units from now (this week, last year), and counted ones (two years ago)."""
    n, unit = r.n or 0, r.unit
    if r.kind == "ago" and unit == "week":
        return Placed((now + timedelta(7 * n)).isoformat(), "day")
    if unit == "day":
        return Placed((now + timedelta(n)).isoformat(), "day")
    if unit == "week":
        week = edtf.week(now + timedelta(7 * n))
        if r.part == "end":
            return Placed(week.last.isoformat(), "day")
        return Placed(f"{week.first.isoformat()}/{week.last.isoformat()}", "range")
    if r.rule == "the weekend":
        monday = edtf.week(now).first - timedelta(0 if now.weekday() > 4 else 7)
        return Placed(edtf.between((monday + timedelta(5)).isoformat(), (monday + timedelta(6)).isoformat()), "range")
    if unit == "weekend":
        monday = edtf.week(now).first + timedelta(7 * n)
        if n == 0 and now.weekday() < 2:
            monday -= timedelta(7)  # "this weekend", on a Monday: the one just over
        saturday = monday + timedelta(5)
        return Placed(f"{saturday.isoformat()}/{(saturday + timedelta(1)).isoformat()}", "range")
    if unit == "month" and r.day is not None:
        return Placed(edtf.add_months(now.replace(day=1), n).replace(day=r.day).isoformat(), "day")
    if unit == "month":
        at = edtf.add_months(now, n).isoformat()[:7]
        if r.part == "end" and (span := edtf.days(at)):
            return Placed(span.last.isoformat(), "day")
        return Placed(at, "month")
    if unit == "quarter":
        at_month = edtf.add_months(date(now.year, (now.month - 1) // 3 * 3 + 1, 1), 3 * n)
        return Placed(f"{at_month.isoformat()[:7]}/{edtf.add_months(at_month, 2).isoformat()[:7]}", "quarter")
    if unit == "year":
        year = now.year + n
        date(year, 1, 1)
        if r.part == "start":
            return Placed(f"{year:04d}-01", "month")
        if r.part == "end":
            return Placed(f"{year:04d}-12-31", "day")
        return Placed(f"{year:04d}", "year")
    if r.kind == "ago":
        return Placed(f"{now.year + 10 * n:04d}", "year")
    decade = now.year // 10 * 10 + 10 * n
    return Placed(f"{decade:04d}/{decade + 9:04d}", "decade")


def _anaphor(r: Reading, now: date | None, prior: Placed | None) -> Placed:
    n, unit = r.n or 0, r.unit
    if unit is None:
        return Placed(prior.iso if prior else None, "relative")
    if r.rule == "the day":
        if prior and prior.precision == "day":
            return prior
        return Placed(now.isoformat(), "day") if now else Placed(None, "relative")
    span = edtf.days(prior.iso) if prior else None
    if span is None or prior is None or prior.iso is None:
        if now is None or n != -1 or unit == "day":
            return Placed(None, "relative")
        if unit == "year":
            return Placed(f"{now.year + n:04d}", "year")
        if unit in ("month", "quarter"):
            return _unit(Reading(r.start, r.end, "unit", r.rule, n=n, unit=unit), now)
        return Placed(None, "relative")
    first = span.first
    if r.rule in (
        "the previous",
        "the prior",
        "the preceding",
        "the following",
        "the next",
        "the same",
        "that same",
        "that",
        "part of that unit",
        "the whole year",
    ) or (r.rule.startswith("the unit") and unit != "year"):
        return _unit(Reading(r.start, r.end, "unit", r.rule, n=n, unit=unit, part=r.part), first)
    moved = edtf.shift(prior.iso, n, unit)
    if moved is None:
        return Placed(None, "relative")
    return Placed(moved, prior.precision)
