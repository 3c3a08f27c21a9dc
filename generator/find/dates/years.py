"""Years, decades, quarters, halves, seasons: "in 2018", "the 1980s", "the first quarter of 2013", "last summer"."""

from __future__ import annotations

import re

from generator.find.dates.reading import Kind, Reading
from generator.find.dates.words import NUMBERS, ORDINALS, SEASONS, TURN, YEAR, Heads, Readers, S, Words, compiled, plural
from generator.late import late
from generator.text import either

_BEFORE_YEAR = late(
    r"\b(?:in|since|by|until|till|from|to|of|for|during|before|after|between|and|early|late|mid|years?|through|throughout|around|circa|than|"
    r"the|its|their|his|her|a|an|on|as|at|back|over|into|past|only|both|or|calendar|fiscal|FY|with|versus|vs|compared)\.?[^\S\n]{1,3}$|\b(?:mid-|FY)$|[(–—-]$"
    r"|\b\d{4}[^\S\n]?[-–][^\S\n]?$",
    re.I,
)
_COUNTING = late(
    r"\b(?:than|about|some|nearly|almost|around|over|at least|up to|roughly|only|another|of|by|for|from|to|with|the|its|their|and|"
    r"or|a|an)"
    r"[^\S\n]{1,3}$",
    re.I,
)
_NAME_BEFORE = late(r"(?:^|[^\w])([A-Z][\w’'-]{1,20})[^\S\n]$")
_TELLS_OF_YEARS = frozenset(["was", "saw", "brought", "marked", "ended", "began"])
# ISO 4217 codes that newspapers print: "CHF 2000" is no event of the year 2000.
_MONEY = frozenset(
    "USD EUR GBP CHF CNY RMB JPY AUD CAD NZD HKD SGD INR KRW BRL MXN ZAR SEK NOK DKK MYR IDR THB TRY RUB PLN CZK".split()
)
_MORE_THAN = late(
    r"\b(?:(?:more|fewer|less|other) than|at least|up to|about|some|nearly|almost|roughly|another|only|over)[^\S\n]$", re.I
)
_NOT_BEFORE_NUMBER = late(
    r"[$£€¥₹#№]$|\b(?:No|Nos|Section|Article|Rule|Flight|Route|Highway|Title|Chapter|Order|Resolution|page|p)\.?[^\S\n]?$"
)
_BEFORE_DECADE = late(r"\b(?:the|early|late|mid)[ -]$")
_IN = late(r"\b(?:in|over|during|for|through)[^\S\n]$", re.I)
_BEFORE_SHORT_YEAR = late(r"\b(?:in|since|of|until|by|from|summer|spring|class of)[^\S\n]$")


# A half of a match, and not of a year, where the article tells of one.
_SPORT = late(
    r"\b(?:match|goals?|scored|half-time|halftime|kick-off|penalty|touchdown|innings|striker|coach|referee|quarterback)\b"
)
_OF_TIME = late(r"\b(?:in|for|during|over|of|from|by) the $", re.I)


def _in_business(m: re.Match[str], text: str) -> bool:
    """Whether a bare "first half" stands where halves of years are told of: "rose 4% in the first half"."""
    at = m.start("n")
    return (
        _OF_TIME.search(text, max(0, at - 12), at) is not None and text[m.end() : m.end() + 4] != " of " and not _SPORT.search(text)
    )


class Years:
    """Years and what they are cut into or gathered in."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._years = compiled(
            r"(?P<year>(?:1[5-9]|20)\d\d)"
            r"(?:[-–/](?P<to>(?:(?:1[5-9]|20)\d\d|\d\d)))?(?![\w%]|[.,]\d|[^\S\n]?%|-\d)"
        )
        self._decade = compiled(r"(?:(?P<c>1[5-9]|20)|[’'‘])?(?P<d>\d)0[’']?s\b")
        self._short_year = compiled(r"[’'‘](?P<y>\d\d)(?![\w’'%]|[.,]\d)")
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
        """What a number can begin here: the 1980s, '82, 2025."""
        return (
            (self._nq, self._quarter_short),
            (self._decade, self._decade_of),
            (self._short_year, self._two_digits),
            (self._years, self._year),
        )

    def _decade_of(self, m: re.Match[str], text: str) -> Reading | None:
        if m["c"] is None and text[m.start()] not in "’'‘" and not _BEFORE_DECADE.search(text[max(0, m.start() - 6) : m.start()]):
            return None
        first = (int(m["c"]) * 100 if m["c"] else 1900) + int(m["d"]) * 10
        return Reading(m.start(), m.end(), "years", "decade", year=first)

    def _two_digits(self, m: re.Match[str], text: str) -> Reading | None:
        if not _BEFORE_SHORT_YEAR.search(text[max(0, m.start() - 12) : m.start()]):
            return None
        year = int(m["y"])
        return Reading(m.start(), m.end(), "year", "short year", year=1900 + year if year > 40 else 2000 + year)

    def _year(self, m: re.Match[str], text: str) -> Reading | None:
        start, end, year = m.start(), m.end(), int(m["year"])
        to: int | None = None
        if m["to"]:
            to = int(m["to"]) if len(m["to"]) == 4 else year // 100 * 100 + int(m["to"])
            if to <= year or to - year > 150:
                return None
        before = text[max(0, start - 14) : start]
        if _NOT_BEFORE_NUMBER.search(before):
            return None
        if (decade := self._decade.match(text, start)) and decade.end() > end:
            return Reading(start, decade.end(), "years", "decade", year=year)
        follow = re.match(r"[^\S\n]?[- ]?([A-Za-z]+)", text[end : end + 24])
        word = follow.group(1) if follow else ""
        if word in self._words.counted:
            return None
        if (
            text[end : end + 1] == "-"
            and word
            and not (word[0].isupper() or word in ("era", "style", "built", "level", "levels", "based"))
        ):
            return None  # 2000-strong, 1500-metre
        if re.match(r"[^\S\n]?[°+×]|:\d|/\d", text[end : end + 3]):
            return None
        if _MORE_THAN.search(text, max(0, start - 16), start) and re.match(r"[^\S\n][a-z]", text[end : end + 2]):
            return None  # more than 2000 small farms
        if word in _TELLS_OF_YEARS and 1900 <= year < 2100 and not m["to"]:
            return Reading(start, end, "year", "year", year=year)  # "2024 was the worst year"
        named = _NAME_BEFORE.search(before)
        if _BEFORE_YEAR.search(before):
            # "the 1980 workers", "of 2000 small farms": a plural behind a number that may count it
            if (
                word.islower()
                and _COUNTING.search(before)
                and plural(word)
                and (len(word) > 3)
                and year % 50 == 0
                and word not in ("levels", "prices")
            ):
                return None
            return Reading(start, end, "year", "years" if to else "year", year=year, to_year=to)
        if word in ("before", "when", "until") and re.search(r"\bbe[^\S\n]$", before):
            return Reading(start, end, "year", "year", year=year)  # "it could be 2035 before"
        opens = start == 0 or text[start - 1] in "\n(" or before.rstrip()[-1:] in ".!?;"
        if opens and (word[:1].isupper() or not word or not plural(word)) and 1900 <= year < 2050:
            return Reading(start, end, "year", "years" if to else "year", year=year, to_year=to)
        if named and 1900 <= year < 2100:
            name = named.group(1)
            if (
                name in self._words.events
                or (name.isupper() and 3 <= len(name) <= 8 and name not in _MONEY and year >= 1950)
                or name in self._words.months
            ):
                return Reading(start, end, "year", "year of an event", year=year, to_year=to)
            return None
        if re.search(r",[^\S\n]$", before) and re.search(r"\b(?:1[5-9]|20)\d\d,[^\S\n]$", before):
            return Reading(start, end, "year", "year of a list", year=year, to_year=to)
        if (
            re.search(r"\b[a-z]{3,}[^\S\n]$", before)
            and 1900 <= year < 2050
            and re.match(r"[^\S\n]?[.,;)]|[^\S\n]*$", text[end : end + 2])
            and re.search(r"\b(?:in|since|summer|spring|autumn|winter|election|report|budget|season|model)[^\S\n]$", before)
        ):
            return Reading(start, end, "year", "year", year=year)
        return None

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
