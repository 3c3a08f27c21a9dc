"""Times without a day: "within 30 days of signature", "at 30 days' notice", "before Ramadan", "before the summer break".

They are dates only where something is due by them or runs to them (`coming.limited`): how long a thing took is a figure."""

from __future__ import annotations

import re

from generator.find.dates.reading import Reading, Unit
from generator.find.dates.words import NUMBERS, Heads, S, compiled
from generator.text import either
from generator.vocabulary.dates import Dates

_SPELLED = (*NUMBERS, *"thirteen fourteen sixteen eighteen forty-five sixty ninety twenty-four several".split())
_MORE = r"(?:the next|the coming|a further|another|at most|a few|the first)"


class Limits:
    """Limits counted in units, feasts without a fixed day, breaks, and years that are no calendar years."""

    def __init__(self, dates: Dates) -> None:
        count = rf"(?:\d{{1,3}}|{either(_SPELLED)})"
        unit = r"(?:hours?|days?|weeks?|months?|quarters?|years?)"
        kind = r"(?:working|business|calendar|trading|banking)"
        self._within = compiled(
            rf"(?:within|in{S}no{S}more{S}than|in{S}at{S}most){S}(?:(?:{_MORE}{S})?(?:{count}[- \u00a0])?(?:{kind}{S})?{unit}"
            rf"|the{S}(?:week|month|quarter|year))\b"
            rf"(?!{S}(?:(?:after|before|of|from){S}(?-i:[A-Z\d])|or\b))"
            rf"(?:{S}(?:of|after|from){S}(?:the{S}|its{S}|their{S})?(?:{either(dates.happenings)})\b)?",
            re.I,
        )
        self._feast_words = tuple(dates.feasts)
        self._first_day = compiled(
            rf"(?:from|on){S}(?:day{S}one\b|the{S}new{S}year\b|the{S}(?:date{S}of{S}(?:its{S}|their{S})?)?entry{S}into{S}force\b|the{S}(?:first{S})?day{S}(?:of{S}the{S}(?:agreement|pact|deal|treaty|accord)\b"
            rf"|(?:the{S}\w+|it){S}(?:takes{S}effect|(?:comes|enters|goes){S}into{S}(?:force|effect))))",
            re.I,
        )
        self._notice = compiled(rf"(?:at|on){S}{count}{S}{unit}[’']{S}notice\b", re.I)
        feasts = either((*dates.feasts, *(f.replace("'", "’") for f in dates.feasts)))
        self._feast = compiled(rf"(?:{feasts})\b(?![’'-])")
        self._break = compiled(
            rf"(?:the|their|its){S}(?:[A-Z]\w+{S})?(?:summer|winter|autumn|spring|Christmas|Easter|year-end){S}(?:break"
            rf"|recess|holidays?)\b"
        )
        self._other_year = compiled(
            rf"the{S}new{S}year\b|the{S}(?:(?:end|start|close|beginning){S}of{S}(?:the|this){S})?(?:financial|fiscal|crop|marketing|school"
            rf"|model){S}year\b"
            rf"(?!{S}(?:\d|to|ended|ending|through))"
        )
        self._is_out = compiled(rf"the{S}(?P<unit>year|month|quarter)(?={S}(?:is|was){S}(?:out|over|through|up)\b)")
        self._cued = compiled(
            rf"\b(?:by|before|until|till|through|past|ahead{S}of|later{S}than){S}(?:(?:about|around|at{S}least){S})?$", re.I
        )

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        heads: Heads = dict.fromkeys(("within", "in"), ((self._within, self._limit),))
        heads.update(dict.fromkeys(("at", "on"), ((self._notice, self._limit), (self._first_day, self._limit))))
        heads["from"] = ((self._first_day, self._limit),)
        for word in {m.split()[0] for m in self._feast_words}:
            heads[word] = ((self._feast, self._on_cue),)
        heads["the"] = ((self._break, self._on_cue), (self._other_year, self._on_cue), (self._is_out, self._out))
        heads.update(dict.fromkeys(("their", "its"), ((self._break, self._on_cue),)))
        return heads

    def _limit(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "limit", "a limit")

    def _on_cue(self, m: re.Match[str], text: str) -> Reading | None:
        cued = self._cued.search(text, max(0, m.start() - 24), m.start())
        return Reading(m.start(), m.end(), "limit", "a time without a day") if cued else None

    def _out(self, m: re.Match[str], text: str) -> Reading | None:
        """ "Before the year is out": its end."""
        if not self._cued.search(text, max(0, m.start() - 24), m.start()):
            return None
        unit: Unit = m["unit"]  # type: ignore[assignment]
        return Reading(m.start(), m.end(), "unit", f"the {unit} is out", n=0, unit=unit, part="end")
