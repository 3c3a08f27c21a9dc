"""Reading -> EDTF: placing what the words say on the calendar, as seen from one day, or from no day at all."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator import edtf
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.settle import exists, settle_day, settle_month, settle_quarter, settle_season
from generator.find.dates.tense import Tense


def place(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    """Where `r` lies, seen from `now`. `prior` is the date that an anaphor leans on."""
    try:
        placed = _place(r, now, tense, prior)
    except (ValueError, OverflowError):
        return Placed(None, "vague")  # beyond the calendar
    return placed if placed.iso is None or edtf.valid(placed.iso) else Placed(None, "vague")


def _place(r: Reading, now: date | None, tense: Tense | None, prior: Placed | None) -> Placed:
    if r.kind == "day":
        return settle_day(r, now, tense)
    if r.kind == "month":
        return settle_month(r, now, tense, prior)
    if r.kind == "year":
        assert r.year is not None
        if r.to_year:
            return Placed(f"{r.year}/{r.to_year}", "range", False)
        at = {"start": "-01", "end": "-12"}.get(r.part or "", "")
        return Placed(f"{r.year}{at}", "month" if at else "year", False)
    if r.kind == "years":
        assert r.year is not None
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(r.part or "", (0, 9))
        return Placed(f"{r.year + low}/{r.year + high}", "decade", False)
    if r.kind in ("quarter", "half"):
        return settle_quarter(r, now, tense)
    if r.kind == "season":
        return settle_season(r, now, tense)
    if r.kind == "weekday":
        return _weekday(r, now, tense)
    if r.rule == "fiscal year of now":
        return Placed(None, "relative")  # whose year begins when?
    if r.kind in ("unit", "ago"):
        if r.rule.endswith(" end") and r.part == "end" and tense == "past":
            r = replace(r, n=-1)  # "stood at 5 by year's end": the year that has ended
        return _unit(r, now) if now else Placed(None, "relative")
    if r.kind == "anaphor":
        return _anaphor(r, now, prior)
    if r.kind == "offset":
        counted = r.rule == "units to a date"
        base = _place(r.base, now, tense if counted or r.unit is None else None, None) if r.base else Placed(None, "relative")
        if counted:
            return _up_to(base, r)
        if r.rule.endswith(" of a month"):
            return _in_month(base, r)
        iso = edtf.shift(base.iso, r.n or 0, r.unit or "day") if base.iso else None
        return base._replace(iso=iso, precision=base.precision if iso else "relative")
    if r.kind == "term":
        terms = (r.days or "").split("|")
        if r.rule == "current term":
            terms = [t for t in terms if now and edtf.contains(t, now.isoformat())]
        return Placed(terms[0] if len(terms) == 1 else None, "range", r.rule == "current term")
    return Placed(None, "relative")


def _up_to(base: Placed, r: Reading) -> Placed:
    """ "the eight months to December", "the year to 31 March 2025": from so many units before the last to it."""
    if not base.iso:
        return Placed(None, "relative")
    if r.unit in ("month", "year") and edtf.is_day(base.iso) and (edtf.shift(base.iso, 1, "day") or "").endswith("-01"):
        month = edtf.shift(
            edtf.shift(base.iso[:7], r.n or 0, r.unit) or "", 1, "month"
        )  # "the three months to June 30": from April 1
        return Placed(edtf.between(f"{month}-01", base.iso), "range", base.leant) if month else Placed(None, "relative")
    first = edtf.shift(base.iso, r.n or 0, r.unit or "month")
    first = edtf.shift(first, 1, "month" if base.precision == "month" else "day") if first else None
    return Placed(edtf.between(first, base.iso), "range", base.leant) if first else Placed(None, "relative")


def _in_month(base: Placed, r: Reading) -> Placed:
    """ "the second half of March", "the last week of March": the last that is whole, from its Monday on."""
    month = edtf.days(base.iso)
    if month is None:
        return base
    first, last = month
    if r.rule == "days of a month":
        first, last = (first, first + timedelta((r.n or 1) - 1)) if (r.n or 1) > 0 else (last + timedelta((r.n or 0) + 1), last)
    elif r.rule.startswith("half"):
        first, last = (first, first.replace(day=15)) if r.n == 1 else (first.replace(day=16), last)
    elif r.n == -1:
        last = edtf.week(last + timedelta(1)).first - timedelta(1)
        first = last - timedelta(6)
    else:
        first += timedelta(7 * ((r.n or 1) - 1))
        last = first + timedelta(6)
    return Placed(edtf.between(first.isoformat(), last.isoformat()), "range", base.leant)


def _weekday(r: Reading, now: date | None, tense: Tense | None) -> Placed:
    assert r.weekday is not None
    if now is None:
        return Placed(None, "relative")
    if r.day is not None:  # Wednesday (11th): the nearest month in which they meet, behind before ahead
        for step in (0, -1, 1, -2, 2, -3, 3):
            at = edtf.add_months(now.replace(day=1), step)
            if exists(at.year, at.month, r.day) and (d := at.replace(day=r.day)).weekday() == r.weekday:
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
        return Placed(edtf.add_months(now, n).isoformat()[:7], "month")
    if unit == "quarter":
        at_month = edtf.add_months(date(now.year, (now.month - 1) // 3 * 3 + 1, 1), 3 * n)
        return Placed(f"{at_month.isoformat()[:7]}/{edtf.add_months(at_month, 2).isoformat()[:7]}", "quarter")
    if unit == "year":
        year = now.year + n
        date(year, 1, 1)
        if r.part == "start":
            return Placed(f"{year:04d}-01", "month")
        if r.part == "end":
            return Placed(f"{year:04d}-12", "month")
        return Placed(f"{year:04d}", "year")
    if r.kind == "ago":
        return Placed(f"{now.year + 10 * n:04d}", "year")
    decade = now.year // 10 * 10 + 10 * n
    if r.part == "end":
        return Placed(f"{decade + 9:04d}", "year")
    return Placed(f"{decade:04d}/{decade + 9:04d}", "decade")


def _day_alone(r: Reading, now: date | None, prior: Placed | None) -> Placed:
    """ "on the 11th": of the month spoken of just before, else the last such day."""
    assert r.day is not None
    if prior and prior.iso and re.match(r"[\dX]{4}-\d\d", prior.iso):
        return Placed(f"{prior.iso[:7]}-{r.day:02d}", "day")
    if now is None:
        return Placed(None, "relative")
    month = now.replace(day=1) if r.day <= now.day else edtf.add_months(now.replace(day=1), -1)
    return Placed(month.replace(day=r.day).isoformat(), "day")


def _anaphor(r: Reading, now: date | None, prior: Placed | None) -> Placed:
    n, unit = r.n or 0, r.unit
    if unit is None:
        return Placed(prior.iso if prior else None, "relative")
    if r.year is not None:  # "the same period of 2024"
        then = edtf.days(prior.iso) if prior else None
        same = edtf.shift(prior.iso or "", r.year - then.last.year, "year") if prior and then else None
        return Placed(same, prior.precision) if prior and same else Placed(str(r.year), "year", False)
    if r.rule == "day of the month":
        return _day_alone(r, now, prior)
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
        "end that",
        "start that",
    ) or (r.rule.startswith("the unit") and unit != "year"):
        return _unit(Reading(r.start, r.end, "unit", r.rule, n=n, unit=unit, part=r.part), first)
    moved = edtf.shift(prior.iso, n, unit)
    if moved is None:
        return Placed(None, "relative")
    return Placed(moved, prior.precision)
