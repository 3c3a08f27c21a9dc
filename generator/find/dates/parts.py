"""Parts of a time: "early March", "earlier this year", "by the end of the month", "year-end"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.find.dates.days import Calendar
from generator.find.dates.reading import Part, Reading, Unit
from generator.find.dates.words import PARTS, TURN, Heads, S, compiled


class Parts:
    """Parts of months, years and other units. `read` reads what a part is a part of."""

    def __init__(self, days: Calendar, read: Callable[[str, int], Reading | None]) -> None:
        self._days = days
        self._read = read
        self._part_of_now = compiled(
            rf"(?P<part>earlier|later|early|late)(?:{S}(?P<inner>today|(?:this|that|last|next){S}(?:week|month|quarter|year|decade)))\b",
            re.I,
        )
        of = rf"(?:{S}(?:of|(?P<verb>in))(?:{S}the(?={S}(?:year|month|week)\b))?{S}|[-–]|{S}(?:to{S})?)"
        self._part_of = compiled(
            rf"(?:(?:the|a){S})?(?:very{S})?(?P<part>early|mid|middle|late|start|beginning|end|close){of}(?:the{S})?", re.I
        )
        self._the_unit = compiled(r"(?P<unit>year|month|week|decade|quarter)\b(?![-])", re.I)
        self._year_end = compiled(
            rf"(?:the{S})?(?P<unit>year|month|quarter)(?:[-–]end|[’']s{S}end|{S}end(?=[^\S\n]?[.,;:)]))\b", re.I
        )

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        part = (self._part_of, self._part)
        heads: Heads = dict.fromkeys((*PARTS, "earlier", "later", "very"), ((self._part_of_now, self._now_part), part))
        heads.update(dict.fromkeys(("year", "month", "quarter"), ((self._year_end, self._end_of_unit),)))
        heads["the"] = ((self._year_end, self._end_of_unit), part)
        heads["a"] = (part,)
        return heads

    def is_part(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern reads parts: a part has no parts of its own."""
        return pattern is self._part_of

    def _now_part(self, m: re.Match[str], text: str) -> Reading | None:
        inner = m["inner"].lower().split()
        part: Part = m["part"].lower()  # type: ignore[assignment]
        if inner[0] == "today":
            return Reading(m.start(), m.end(), "unit", "part of today", n=0, unit="day")
        unit: Unit = inner[1]  # type: ignore[assignment]
        if inner[0] == "that":
            return Reading(m.start(), m.end(), "anaphor", "part of that unit", n=0, unit=unit, part=part)
        return Reading(m.start(), m.end(), "unit", f"part of {inner[0]} {unit}", n=TURN[inner[0]], unit=unit, part=part)

    def _part(self, m: re.Match[str], text: str) -> Reading | None:
        part = PARTS[m["part"].lower()]
        if m["part"].lower() in ("close", "end", "start", "beginning") and not re.search(
            r"\bof\b|\bin\b|-", m.group()[m.end("part") - m.start() :]
        ):
            return None
        if m["part"].lower() in ("close", "end", "start", "beginning") and m["verb"] and not m.group().lower().startswith("the"):
            return None  # "will start in May"
        if (the := self._the_unit.match(text, m.end())) and re.search(
            r"\bthe[^\S\n]{1,3}$", text[max(0, m.end() - 8) : m.end()], re.I
        ):
            unit: Unit = the["unit"].lower()  # type: ignore[assignment]
            return Reading(m.start(), the.end(), "unit", f"{part} of the {unit}", n=0, unit=unit, part=part)
        inner = self._days.plain_month(text, m.end()) or self._read(text, m.end())
        if inner is None or inner.kind not in ("month", "year", "years", "unit", "season", "quarter", "anaphor", "weekday", "half"):
            return None
        if inner.kind == "unit" and inner.unit == "day":
            return None
        return replace(inner, start=m.start(), part=part, rule=f"{part} {inner.rule}")

    def _end_of_unit(self, m: re.Match[str], text: str) -> Reading | None:
        unit: Unit = m["unit"].lower()  # type: ignore[assignment]
        return Reading(m.start(), m.end(), "unit", f"{unit} end", n=0, unit=unit, part="end")
