"""The year that nobody wrote: days, months, quarters and seasons, settled as seen from one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator import edtf
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.tense import Tense

# Beyond this many days the nearest year is no longer the likeliest; the tense decides (measured on dated news: 120 of 365).
_NEAR = 120


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


def settle_day(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    """The day, range of days or week that a reading of kind `day` names. `now`: the day of speaking; None leaves a year open
    (XXXX)."""
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
                y: date(y, r.month, r.day) for y in range(now.year - 4, now.year + 5) if r.day < 29 or exists(y, r.month, r.day)
            }
            if r.weekday is not None:
                fitting = {y: d for y, d in days.items() if d.weekday() == r.weekday}
                days = fitting or days
                year = min(days, key=lambda y: abs((days[y] - now).days)) if fitting else None
            if year is None:
                near = {y: d for y, d in days.items() if abs(y - now.year) <= 1}
                year = _nearest_year(near or days, now, tense)
    if year is not None and not exists(year, r.month, r.day):
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
    day = settle_day(replace(r, unit=None, n=None), now, tense)
    span = edtf.days(day.iso)
    if span is None:
        return Placed(None, "relative")
    first = edtf.week(span.first).first if r.n == 0 else span.first - timedelta(6 if r.n == -1 else 0)
    return Placed(edtf.between(first.isoformat(), (first + timedelta(6)).isoformat()), "range", day.leant)


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
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


def settle_month(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    """The month, or run of months, that a reading of kind `month` names. `prior`: the date before it, whose year "that March"
    takes."""
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
            # Months that run together are told of when the last of them is near: "the January-September period".
            last_of = r.to_month if r.to_month and r.to_month > r.month else r.month
            middles = {y: date(y, last_of, 15) for y in range(max(1, now.year - 1), now.year + 2)}
            year = now.year if r.month == now.month else _nearest_year(middles, now, tense)
    first = edtf.month(year, r.month)
    if r.to_month:
        if r.to_month < r.month and year is None:
            return Placed(first, "month", leant)
        last = edtf.month(year + 1 if year is not None and r.to_month < r.month else year, r.to_month)
        return Placed(edtf.between(first, last), "range", leant)
    return Placed(first, "month", leant)


def settle_quarter(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    """The first and last month of a quarter, a half or the months of a year, as a range."""
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
            # Months of a year are told of when the last of them has begun.
            told = r.to_month or (
                r.month + 5 if r.kind == "half" and tense != "future" else r.month
            )  # of a half when it is nearly over
            starts = {y: date(y, told, 1) for y in range(max(1, now.year - 1), now.year + 2)}
            began = [y for y, d in starts.items() if d <= now]
            year = min(y for y, d in starts.items() if d > now) if tense == "future" and starts[now.year] > now else max(began)
    return Placed(f"{edtf.month(year, r.month)}/{edtf.month(year, r.month + long - 1)}", precision, r.year is None)


def settle_season(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    """The three months of a season, as a range; None without a year and a day of speaking."""
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
        elif r.rule == "bare season":
            middles = {y: edtf.add_months(date(y, r.month, 15), 1) for y in range(max(1, now.year - 1), now.year + 2)}
            year = _nearest_year(middles, now, tense)
        elif r.month == 12 and now.month <= 2:
            year -= 1
    last = edtf.add_months(date(year, r.month, 1), 2)
    return Placed(f"{year:04d}-{r.month:02d}/{last.isoformat()[:7]}", "season", r.year is None)
