"""Years and decades: "in 2018", "since 2019-20", "the 1980s", "the summer of '82"."""

from __future__ import annotations

import re

from generator.find.dates.reading import Reading
from generator.find.dates.words import Readers, Words, compiled, plural
from generator.late import late

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
_BEFORE_SHORT_YEAR = late(r"\b(?:in|since|of|until|by|from|summer|spring|class of)[^\S\n]$")


class Years:
    """Single years, runs of years, and decades: all begin with a digit or an apostrophe."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._years = compiled(
            r"(?P<year>(?:1[5-9]|20)\d\d)"
            r"(?:[-–/](?P<to>(?:(?:1[5-9]|20)\d\d|\d\d)))?(?![\w%]|[.,]\d|[^\S\n]?%|-\d)"
        )
        self._decade = compiled(r"(?:(?P<c>1[5-9]|20)|[’'‘])?(?P<d>\d)0[’']?s\b")
        self._short_year = compiled(r"[’'‘](?P<y>\d\d)(?![\w’'%]|[.,]\d)")

    def digits(self) -> Readers:
        """What a number can begin here: the 1980s, '82, 2025."""
        return (
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
