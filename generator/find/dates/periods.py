"""Periods known by their last day ("the eight months to December") or their season ("by the summer"), and Christmas."""

from __future__ import annotations

import re

from generator.find.dates.days import Calendar
from generator.find.dates.reading import Kind, Part, Reading, Unit
from generator.find.dates.words import NUMBERS, SEASONS, YEAR, Heads, S, Words, compiled
from generator.late import late

_AT = r"(?:in|by|during|over|since|until|till|before|after|through|throughout|from|into|for|between|and|this{S}coming)".replace(
    "{S}", S
)
# Behind a season: the end of its phrase, a verb or another time; "spring festival" and "the fall of a price" are no seasons.
_ENDS = late(
    rf"[^\S\n]?[.,;:)”\"—–]|[^\S\n]*(?:$|\n)|{S}(?:and|or|but|when|as|if|at|the|will|would|was|were|is|has|had|he|she|it|they|said|on|with|because"
    rf"|to|while|after|before|that|which)\b"
)
_IN = late(r"\b(?:in|over|during|for)[^\S\n]$", re.I)
_FALLS = late(rf"{S}(?:is|was|has|had|will|would|said|to|because|that|which|as)\b")
_NAMED = late(r"\b(?:Arab|Prague|Indian|hot|main)[^\S\n]$")
_BEFORE_DAY = late(r"\b(?:by|before|until|till|since|after|at|around|past|through)[^\S\n]$", re.I)
CHRISTMAS = (12, 25)


class Periods:
    """Periods counted back from their end, and bare seasons."""

    def __init__(self, words: Words, days: Calendar) -> None:
        self._days = days
        self._counted = compiled(
            rf"(?:the{S})?(?:(?P<n>{words.num})[- \u00a0])?(?:full{S})?"
            rf"(?:(?:fiscal|financial|business|trading|accounting){S})?(?P<unit>months?|weeks?|fortnight|quarter|half|year)(?:{S}period)?{S}"
            rf"(?:to|through|ended|ending|until){S}(?:on{S}|in{S})?(?P<end>(?:the{S})?end(?:{S}of)?{S})?(?=[A-Z\d])",
            re.I,
        )
        self._season = compiled(
            rf"(?:the{S})?(?:(?P<part>early|late|mid)[- \u00a0])?(?P<season>spring|summer|autumn|fall|winter)\b(?![-’'])"
        )
        self._in_month = compiled(
            rf"(?:the{S})?(?P<nth>first|second|third|last)[- ](?P<unit>half|week){S}(?:of|in){S}(?=[A-Z])", re.I
        )
        self._days_of = compiled(rf"(?:the{S})?(?P<nth>first|last){S}(?P<n>{words.num}){S}days{S}(?:of|in){S}(?=[A-Z])", re.I)
        self._month_quarter = compiled(
            rf"(?:the{S})?(?P<mon>March|June|September|December){S}(?P<unit>quarter|half)\b(?![-’'])(?:{S}of{S}(?P<year>{YEAR}))?"
        )
        self._before = late(rf"\b{_AT}[^\S\n]$", re.I)
        self._christmas = late(r"Christmas\b(?![’'-])")

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        counted = (self._counted, self._counted_back)
        season = (self._season, self._bare_season)
        heads: Heads = dict.fromkeys((*(NUMBERS.keys() - {"a", "an"}), "year", "half", "fiscal", "financial"), (counted,))
        heads.update(dict.fromkeys((*SEASONS, "early", "late", "mid"), (season,)))
        part, first_days = (self._in_month, self._part_of_month), (self._days_of, self._days_of_month)
        quarter = (self._month_quarter, self._to_its_month)
        heads.update(dict.fromkeys(("first", "second", "third", "last"), (part, first_days)))
        heads.update(dict.fromkeys(("March", "June", "September", "December"), (quarter,)))
        heads["the"] = (counted, part, first_days, quarter, season)
        heads["Christmas"] = ((self._christmas, self._christmas_day),)
        return heads

    def _counted_back(self, m: re.Match[str], text: str) -> Reading | None:
        base = self._days.plain_day(text, m.end()) or self._days.plain_month(text, m.end())
        if base is None or base.to_day or base.to_month or (m["end"] and base.kind == "day"):
            return None
        unit = m["unit"].lower().rstrip("s")
        n = 1 if m["n"] is None else int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        if not re.match("the", m.group(), re.I) and not _IN.search(text, max(0, m.start() - 8), m.start()):
            return None  # "it took eight months to march"
        unit, n = {"quarter": ("month", 3 * n), "half": ("month", 6 * n), "fortnight": ("week", 2 * n)}.get(unit, (unit, n))
        if (unit == "week" and base.kind == "month") or not 0 < n <= 120:
            return None
        return Reading(m.start(), base.end, "offset", "units to a date", n=-n, unit=_as_unit(unit), base=base)

    def _part_of_month(self, m: re.Match[str], text: str) -> Reading | None:
        base = self._days.plain_month(text, m.end())
        half = m["unit"].lower() == "half"
        n = {"first": 1, "second": 2, "third": 3, "last": -1}[m["nth"].lower()]
        if base is None or base.to_month or (half and n not in (1, 2)):
            return None
        return Reading(m.start(), base.end, "offset", "half of a month" if half else "week of a month", n=n, base=base)

    def _days_of_month(self, m: re.Match[str], text: str) -> Reading | None:
        base = self._days.plain_month(text, m.end())
        n = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        if base is None or base.to_month or not 1 < n < 29:
            return None
        n = n if m["nth"].lower() == "first" else -n
        return Reading(m.start(), base.end, "offset", "days of a month", n=n, base=base)

    def _to_its_month(self, m: re.Match[str], text: str) -> Reading | None:
        """ "The December quarter": the three months to December."""
        base = self._days.plain_month(text, m.start("mon"))
        if base is None or base.to_month or base.month is None:
            return None
        n = 3 if m["unit"] == "quarter" else 6
        if m["year"] is not None and base.month >= n:  # "the March quarter of 2028"
            kind: Kind = "quarter" if n == 3 else "half"
            return Reading(m.start(), m.end(), kind, kind, year=int(m["year"]), month=base.month - n + 1)
        return Reading(m.start(), m.end(), "offset", "units to a date", n=-n, unit="month", base=base)

    def _bare_season(self, m: re.Match[str], text: str) -> Reading | None:
        word = m["season"]
        if not self._before.search(text, max(0, m.start() - 14), m.start()) or not _ENDS.match(text, m.end()):
            return None
        if _NAMED.search(text, max(0, m.start("season") - 8), m.start("season")):
            return None
        if word == "fall" and (not m.group().startswith(("the ", "early ", "late ")) or _FALLS.match(text, m.end())):
            return None  # "and the fall is nearer 24 %"
        part: Part | None = m["part"]  # type: ignore[assignment]
        return Reading(m.start(), m.end(), "season", "bare season", month=SEASONS[word], part=part)

    def _christmas_day(self, m: re.Match[str], text: str) -> Reading | None:
        if not _BEFORE_DAY.search(text, max(0, m.start() - 9), m.start()) or not _ENDS.match(text, m.end()):
            return None
        return Reading(m.start(), m.end(), "day", "holiday", month=CHRISTMAS[0], day=CHRISTMAS[1])


def _as_unit(word: str) -> Unit:
    assert word in ("week", "month", "year")
    return word  # type: ignore[return-value]
