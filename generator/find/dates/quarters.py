"""Quarters, halves, months of a year, seasons and financial years: "the first quarter of 2013", "1H25", "FY2026", "winter 2025"."""

from __future__ import annotations

import re

from generator.find.dates.reading import Kind, Reading
from generator.find.dates.words import NUMBERS, ORDINALS, SEASONS, TURN, YEAR, Heads, Readers, S, Words, compiled
from generator.late import late
from generator.text import either

_IN = late(r"\b(?:in|over|during|for|through)[^\S\n]$", re.I)
# A half of a match, and not of a year, where the article tells of one.
_SPORT = late(
    r"\b(?:match|goalkeeper|goalless|equali[sz]ers?|scored|half-time|halftime|kick-off|penalty|touchdown|innings|striker|coach|referee|quarterback)\b"
)
_OF_TIME = late(r"\b(?:in|for|during|over|of|from|by) the $", re.I)


def _in_business(m: re.Match[str], text: str) -> bool:
    """Whether a bare "first half" stands where halves of years are told of: "rose 4% in the first half"."""
    at = m.start("n")
    return (
        _OF_TIME.search(text, max(0, at - 12), at) is not None and text[m.end() : m.end() + 4] != " of " and not _SPORT.search(text)
    )


class Quarters:
    """What years are cut into, and the years that states and firms reckon by."""

    def __init__(self, words: Words) -> None:
        self._quarter = compiled(
            rf"(?:the{S})?(?P<n>{either(ORDINALS)}|final|closing|opening)(?:{S}fiscal|{S}calendar)?"
            rf"[-\u00a0 ](?P<unit>quarter|half)\b(?!-)"
            rf"(?:(?:{S}of)?{S}(?:(?:the{S}|fiscal{S}|FY)?(?P<year>{YEAR})|FY[’']?(?P<fy>\d\d)\b(?!-)|(?P<rel>this|last|next){S}year\b"
            rf"|(?P<the>the{S}year\b)))?",
            re.I,
        )
        self._months = compiled(
            rf"(?:the{S})?(?P<which>first|last){S}(?P<n>{words.num}){S}months\b"
            rf"(?:{S}of{S}(?:(?P<year>{YEAR})|(?P<rel>this|last|next|the){S}year\b|(?:the{S})?(?:fiscal(?:{S}year)?{S}|financial{S}year{S}|FY[’']?)"
            rf"(?P<fy>(?:20)?\d\d)\b(?P<split>[-–/]\d\d)?))?(?!{S}of\b|[’'-])",
            re.I,
        )
        self._quarters = compiled(
            rf"(?:the{S})?(?P<which>first|last){S}(?P<n>two|three|2|3){S}quarters\b"
            rf"(?:{S}of{S}(?:(?P<year>{YEAR})|(?P<rel>this|last|next|the){S}year\b))?(?!{S}of\b|-)",
            re.I,
        )
        self._q = compiled(rf"(?P<q>[QH])(?P<n>[1-4])(?:{S}(?:of{S})?|[-’'])?(?P<year>(?:20)?\d\d(?![\w%]|[.,]\d))?(?!\w)")
        self._nq = compiled(r"(?P<n>[1-4])(?P<q>Q)[^\S\n]?[’']?(?P<year>(?:20)?\d\d)(?![\w%]|[.,]\d)")
        self._fiscal = compiled(
            rf"(?:the{S})?(?:fiscal(?:{S}year)?|financial{S}year|FY)[^\S\n]{{0,3}}(?P<year>{YEAR})(?:[-–/](?P<to>(?:20)?\d\d))?(?![\w-])",
            re.I,
        )
        self._short_fiscal = compiled(r"FY[’']?(?P<y>\d\d)(?:[-–/](?P<to>\d\d))?(?![\w-])")
        self._fiscal_now = compiled(
            rf"(?:(?P<half>the{S}(?P<nth>first|second){S}half{S}of{S}))?(?P<rel>this|last|next|the{S}(?:current|previous|coming)|the){S}"
            rf"(?:fiscal|financial){S}year\b(?!-)",
            re.I,
        )
        self._season = compiled(rf"(?:the{S})?(?P<season>spring|summer|autumn|fall|winter)(?:{S}of)?{S}(?P<year>{YEAR})", re.I)

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        quarter = (self._quarter, self._quarter_of)
        heads: Heads = dict.fromkeys((*ORDINALS, "final", "closing", "opening"), (quarter,))
        heads.update(dict.fromkeys(SEASONS, ((self._season, self._season_of),)))
        heads.update(dict.fromkeys(("Q1", "Q2", "Q3", "Q4", "H1", "H2"), ((self._q, self._quarter_short),)))
        heads.update(dict.fromkeys(("fiscal", "financial", "fy"), ((self._fiscal, self._fiscal_year),)))
        heads.update(
            dict.fromkeys(("FY1", "FY2", "FY3"), ((self._fiscal, self._fiscal_year), (self._short_fiscal, self._fiscal_short)))
        )
        now = (self._fiscal_now, self._fiscal_of_now)
        heads.update(dict.fromkeys(("this", "last", "next"), (now,)))
        months = (self._months, self._first_months)
        quarters = (self._quarters, self._first_quarters)
        heads["first"] = heads["last"] = (months, quarters, quarter)
        heads["the"] = (now, months, quarters, quarter, (self._fiscal, self._fiscal_year), (self._season, self._season_of))
        return heads

    def digits(self) -> Readers:
        """What a number can begin here: 1Q25."""
        return ((self._nq, self._quarter_short),)

    def _quarter_of(self, m: re.Match[str], text: str) -> Reading | None:
        half = m["unit"].lower() == "half"
        year = int(m["year"]) if m["year"] else 2000 + int(m["fy"]) if m["fy"] else None
        word = m["n"].lower()
        n = ORDINALS.get(word) or (1 if word == "opening" else 2 if half else 4)
        if word not in ORDINALS and not (year or m["rel"] or m["the"]):
            return None  # "the final quarter" of a match
        if half and (n > 2 or not (year or m["rel"] or m["the"] or _in_business(m, text))):
            return None
        back = {"this": 0, "last": -1, "next": 1}.get((m["rel"] or "").lower()) if m["rel"] else (0 if m["the"] else None)
        kind: Kind = "half" if half else "quarter"
        fiscal = re.search(r"\bfiscal\b|\bFY", text[max(0, m.start() - 8) : m.end()], re.I)
        rule = "fiscal quarter" if fiscal else kind
        return Reading(m.start(), m.end(), kind, rule, year=year, month=(n - 1) * (6 if half else 3) + 1, n=back)

    def _first_months(self, m: re.Match[str], text: str) -> Reading | None:
        n = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        of_year = m["year"] or m["rel"] or m["fy"]
        if not 1 < n < 12 or (
            not of_year and (m["which"].lower() == "last" or not _IN.search(text, max(0, m.start() - 12), m.start()))
        ):
            return None  # bare only as "in the first ten months"
        low, high = (1, n) if m["which"].lower() == "first" else (13 - n, 12)
        back = TURN.get(m["rel"].lower(), 0) if m["rel"] else None
        if m["fy"]:
            fiscal = int(m["fy"]) % 100 + 2000
            to_year = fiscal + 1 if m["split"] else None
            return Reading(m.start(), m.end(), "quarter", "fiscal months", year=fiscal, to_year=to_year, month=low, to_month=high)
        year = int(m["year"]) if m["year"] else None
        return Reading(m.start(), m.end(), "quarter", "months of a year", year=year, month=low, to_month=high, n=back)

    def _first_quarters(self, m: re.Match[str], text: str) -> Reading | None:
        """Bare ("in the first three quarters") only behind a word of time: quarters are also fourths of anything."""
        of_year = m["year"] or m["rel"]
        if not of_year and (m["which"].lower() == "last" or not _IN.search(text, max(0, m.start() - 12), m.start())):
            return None
        n = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        low, high = (1, 3 * n) if m["which"].lower() == "first" else (13 - 3 * n, 12)
        back = TURN.get(m["rel"].lower(), 0) if m["rel"] else None
        year = int(m["year"]) if m["year"] else None
        return Reading(m.start(), m.end(), "quarter", "quarters of a year", year=year, month=low, to_month=high, n=back)

    def _quarter_short(self, m: re.Match[str], text: str) -> Reading | None:
        half, n = m["q"] == "H", int(m["n"])
        if half and n > 2:
            return None
        year = int(m["year"]) if m["year"] else None
        if year is not None and year < 100:
            year += 2000
        kind: Kind = "half" if half else "quarter"
        return Reading(m.start(), m.end(), kind, kind, year=year, month=(n - 1) * (6 if half else 3) + 1)

    def _fiscal_year(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(
            m.start(), m.end(), "year", "fiscal year", year=int(m["year"]), to_year=int(m["year"]) + 1 if m["to"] else None
        )

    def _fiscal_short(self, m: re.Match[str], text: str) -> Reading | None:
        year = 2000 + int(m["y"])
        return Reading(m.start(), m.end(), "year", "fiscal year", year=year, to_year=year + 1 if m["to"] else None)

    def _fiscal_of_now(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"^the\s*", "", m["rel"].lower())
        if not rel and not m["half"]:
            return None  # "the fiscal year" of nobody knows when
        month = 7 if m["nth"] and m["nth"].lower() == "second" else 1 if m["nth"] else None
        return Reading(m.start(), m.end(), "unit", "fiscal year of now", n=TURN.get(rel, 0), unit="year", month=month)

    def _season_of(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "season", "season", month=SEASONS[m["season"].lower()], year=int(m["year"]))
