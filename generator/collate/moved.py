"""Deadlines that a later round moved: "the truce, due to end on August 12, was extended to November 10"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator import edtf
from generator.records import Cited, Date, Reading, Round

# What was agreed on a time that had been set before; what is only planned moves nothing.
_MOVES = re.compile(
    r"\b(?:extend(?:ed|ing|s)?|extension|prolong(?:ed|ing|s)?|renew(?:ed|ing|s|al)?|roll(?:ed|ing|s)? over|push(?:ed|ing)? back"
    r"|postpon(?:ed|ing)|put(?:ting)? off|delay(?:ed|ing)?|mov(?:ed|ing)|hold(?:ing)? off|suspend(?:ed|ing|s)?)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:plans?|planned|planning|consider(?:s|ed|ing)?|could|might|may|would like|wants?|hopes?|proposed|unless|if)\b", re.I
)

# "From May 3", "effective May 3": what begins then has not run out, and no later day set for something else moves it.
_BEGINS = re.compile(r"\b(?:from|starting|beginning|effective|as of|as from)\s(?:(?:on|in|from)\s)?$", re.I)

# article id, ISO date -> the round that moved it
Moved = dict[tuple[str, str], str]


def moved(rounds: Sequence[Round], readings: Mapping[str, Reading]) -> Moved:
    """The deadlines of each round that a later one between the same parties moved: its agreed sentence names the old day, or sets a
    later one while the old day was still ahead."""
    by_id = {r.id: r for r in rounds}
    out: Moved = {}
    for later in rounds:
        moves = [days for point in later.agreed for c in (point, *point.also) if (days := _days(c, readings[c.article]))]
        if not moves or not later.when:
            continue
        for article, day, begins in _before(later, by_id, readings):
            if any(_is_moved(day, days, later.when, named=begins) for days in moves):
                out.setdefault((article, day), later.id)
    return out


def _days(c: Cited, reading: Reading) -> list[str]:
    """The days that an agreed sentence names, if it moves one."""
    if not _MOVES.search(c.sentence) or _PLANNED.search(c.sentence):
        return []
    return sorted(d.iso for d in reading.findings.dates if c.n in d.s and _is_day(d) and d.iso)


def _before(later: Round, by_id: Mapping[str, Round], readings: Mapping[str, Reading]) -> list[tuple[str, str, bool]]:
    """The deadlines, by article and day, of the rounds before this one, and whether something only begins on that day."""
    ends: dict[tuple[str, str], bool] = {}
    earlier = by_id.get(later.previous or "")
    while earlier is not None:
        for ref in earlier.dates:
            date = next((d for d in readings[ref.article].findings.dates if d.id == ref.id), None)
            if date and date.deadline and _is_day(date) and date.iso:
                key = (ref.article, date.iso)
                text = readings[ref.article].article.text
                begins = _BEGINS.search(text, max(0, date.start - 24), date.start) is not None
                ends[key] = ends.get(key, False) or not begins
        earlier = by_id.get(earlier.previous or "")
    return sorted((article, day, not end) for (article, day), end in ends.items())


def _is_day(date: Date) -> bool:
    return date.iso is not None and date.precision in ("day", "relative", "month") and edtf.days(date.iso) is not None


def _is_moved(day: str, days: list[str], when: str, *, named: bool) -> bool:
    """Whether a round held at `when` moved the day to one of `days`; if `named`, only where it names the old one."""
    held, old = edtf.days(when), edtf.days(day)
    if held is None or old is None or old.last < held.first:
        return False
    new = [span for d in days if (span := edtf.days(d))]
    if any(d == day for d in days) and any(span.last > old.last for span in new):
        return True
    return not named and (not any(d == day for d in days) and any(span.first > old.last for span in new))
