"""Days and months: "June 11, 2025", "11 June", "in early April", 2025-06-11, "New Year's Day"."""

from __future__ import annotations

import re

from generator.find.dates.reading import Reading
from generator.find.dates.words import DASH, DAY, TURN, YEAR, Heads, Readers, S, Words, compiled, number, surnames
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates

_BEFORE_MONTH = late(
    r"\b(?:in|since|until|till|by|from|to|through|of|last|this|next|early|late|mid|before|after|between|during|for|the|that|"
    r"its|their|his|her|our|a|an|as|to|around|about|than|on|over|past|throughout|same|following|late-|mid-)[^\S\n]{1,3}$|\bmid-$",
    re.I,
)
_FIRM = late(
    r"\b(?:in|since|until|till|last|this|next|early|late|mid|during|between|through|throughout)[^\S\n]{1,3}$|\bmid-$", re.I
)
_NAME_BEFORE = late(r"(?:^|[^\w])([A-Z][\w’'-]{1,20})[^\S\n]$")

_NEXT_WORD = late(r"[^\S\n]{1,3}([a-z]+)")
# Months that people are named after, and those that are words besides.
_ALSO_NAMES = frozenset(["March", "April", "May", "June", "August"])
_ALSO_WORDS = frozenset(["March", "May"])
_NEXT_NAME = late(r"[^\S\n]([A-Z][a-z]+)\b")
_ARTICLE = late(r"\b(?:the|a|and|his|her|for)[^\S\n]+$", re.I)
_OWNED = late(r"[a-z][’']s?[^\S\n]$")
_GOES_ON = late(r"[^\S\n][a-z]{4,}|[’']s\b|[.,;]")
_OWNS = late(r"[’']s[^\S\n][a-z]")
_THINGS = late(r"[^\S\n](?!says|was|has|is)(?:[a-z]{3,20}(?:s|tion)|data|deadline)\b")


class Calendar:
    """Days and months by name or number. `day` and `month` are read by others too: behind a weekday, as part of something."""

    def __init__(self, words: Words, dates: Dates) -> None:
        self._words = words
        self._deadline = compiled(rf"{S}(?:{either(dates.deadlines)})\b")
        after = (
            "in|at|as|with|when|where|after|before|for|and|but|to|the|would|will|is|was|were|had|has|have|did|between|by|on|of|over"
            "|that|which|who|without|under|about|here|there|suggest|suggests|suggested|show|showed|brought|left|ended|failed|went"
            "|produced|yielded|came|could|should|may|might|local|last|this|next|both|they|we|it|he|she"
        )
        stop = rf"(?=[^\S\n]?[.,;:)\]”’\"'–—]|[^\S\n]*$|{S}(?:{after})\b)"
        self._mdy = compiled(
            rf"(?P<mon>{words.mon})\b\.?{S}(?:the{S})?(?P<day>{DAY})"
            rf"(?:{DASH}(?:(?P<mon2>{words.mon})\b\.?{S})?(?P<day2>{DAY})|{S}(?:and|to|through|until|till){S}(?P<day3>{DAY}){stop})?"
            rf"(?:[^\S\n]?,?{S}(?:of{S})?(?P<year>{YEAR})|,?{S}(?:of{S})?(?P<rel>this|last|next){S}year)?"
        )
        self._my = compiled(
            rf"(?P<mon>{words.mon})\b\.?(?:,|{S}of)?{S}(?:(?P<year>{YEAR})|(?:of{S})?(?P<rel>this|last|next|that){S}year\b)"
        )
        self._mm = compiled(rf"(?P<mon>{words.mon})\b\.?[-–—](?P<mon2>{words.mon})\b\.?(?:{S}(?P<year>{YEAR}))?")
        self._listed = compiled(
            rf"(?:^|[.\n][^\S\n]?|\b(?:in|since|for|of|from|[Bb]etween|during|by|until|both|the|last|early|late|mid),?{S})"
            rf"(?:{words.mon})\b\.?(?:{S}{YEAR})?,?(?:{S}(?:and|or|to|through))?{S}$"
        )
        self._m = compiled(rf"(?P<mon>{words.mon})\b(?!-)")
        self._year_ahead = compiled(
            rf"(?:{S}(?:and|or|to|through|until|till)){S}(?P<mon>{words.mon})\b\.?{S}(?:of{S})?(?P<year>{YEAR})"
        )
        self._dmy = compiled(
            rf"(?P<day>{DAY})(?:(?:{DASH}|{S}(?:and|to|through|until){S})(?:the{S})?(?P<day2>{DAY}))?{S}(?:day{S})?(?:of{S})?"
            rf"(?P<mon>{words.mon})\b\.?(?:,?{S}(?:of{S})?(?P<year>{YEAR})|,?{S}(?:of{S})?(?P<rel>this|last|next){S}year)?"
        )
        self._iso = compiled(
            r"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/.])(?P<mon>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?![\w/-])"
        )
        self._slash = compiled(
            r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:1[89]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)"
        )
        self._holidays = {h.name: (h.month, h.day) for h in dates.holidays}
        self._holiday = compiled(
            rf"(?P<name>{'|'.join(map(re.escape, self._holidays))})\b(?:,?{S}(?P<year>{YEAR}))?".replace("'", "[’']")
        )

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        month = ((self._mdy, self._day), (self._mm, self._month), (self._my, self._month), (self._m, self._month_alone))
        heads: Heads = dict.fromkeys(self._words.months, month)
        for name in {h.split()[0].replace("'s", "") for h in self._holidays}:
            heads[name] = ((self._holiday, self._holiday_of),)
        return heads

    def digits(self) -> Readers:
        """What a number can begin here: an ISO day, "11 June", 23.04.2022."""
        return ((self._iso, self._iso_day), (self._dmy, self._day), (self._slash, self._numeric))

    def plain_day(self, text: str, start: int) -> Reading | None:
        """A day of a month at `start`, as behind its weekday."""
        m = self._mdy.match(text, start) or self._dmy.match(text, start)
        reading = self._day(m, text) if m else None
        return reading if reading and reading.kind == "day" else None

    def plain_month(self, text: str, start: int) -> Reading | None:
        """A month at `start` whose neighbours show that it is one, as behind "early"."""
        if (m := self._my.match(text, start)) or (m := self._mm.match(text, start)):
            return self._month(m, text)
        if (m := self._m.match(text, start)) and m["mon"] in self._words.full:
            return Reading(start, m.end(), "month", "month", month=self._words.months[m["mon"]])
        return None

    def _iso_day(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "day", "iso day", year=int(m["year"]), month=int(m["mon"]), day=int(m["day"]))

    def _day(self, m: re.Match[str], text: str) -> Reading | None:
        g = m.groupdict()
        year = int(g["year"]) if g["year"] else None
        month, day = self._words.months[g["mon"]], number(g["day"])
        end = _bare_end(m, text, g["mon"] in self._words.full)
        last = g.get("day2") or g.get("day3")
        if not g["year"] and not g["rel"] and m.re.pattern == self._mdy.pattern:
            before = text[max(0, m.start() - 8) : m.start()].rstrip().lower()
            if before.endswith("in") and g["mon"] in self._words.full and not before.endswith(("begin", "main", "again")):
                return (
                    None if not last and not g["day"].isdigit() else Reading(m.start(), m.end("mon"), "month", "month", month=month)
                )
            follow = _NEXT_WORD.match(text, end)
            if follow and follow.group(1) in self._words.counted and before[-3:].strip() != "on":
                return None  # "June 30 people": a count
        to_month = self._words.months[g["mon2"]] if g.get("mon2") else month
        n = TURN[g["rel"].lower()] if g.get("rel") else None
        return Reading(
            m.start(), end, "day", "days" if last else "day", year=year, month=month, day=day, n=n,
            to_month=to_month if last else None, to_day=number(last) if last else None,
        )  # fmt: skip

    def _month(self, m: re.Match[str], text: str) -> Reading | None:
        g = m.groupdict()
        month = self._words.months[g["mon"]]
        year = int(g["year"]) if g["year"] else None
        if g.get("rel") == "that":
            return Reading(m.start(), m.end(), "month", "month of that year", month=month, n=None, unit="year")
        n = TURN[g["rel"]] if g.get("rel") else None
        to = self._words.months[g["mon2"]] if g.get("mon2") else None
        return Reading(m.start(), m.end(), "month", "months" if to else "month", year=year, month=month, n=n, to_month=to)

    def _month_alone(self, m: re.Match[str], text: str) -> Reading | None:
        word, start, end = m["mon"], m.start(), m.end()
        before, after = text[max(0, start - 30) : start], text[end : end + 24]
        if word not in self._words.full:  # "in Sept": short forms need the firmest sign
            short = _FIRM.search(before) and not _NEXT_NAME.match(after)
            return Reading(start, end, "month", "month", month=self._words.months[word]) if short else None
        if not (self._cued(word, before, after, text) or self._speaks(word, before, after) or self._deadline.match(text, end)):
            return None
        month, year = self._words.months[word], None
        if ahead := self._year_ahead.match(text, end):  # "between May and July 2024"
            year = int(ahead["year"]) - (self._words.months[ahead["mon"]] < month)
        return Reading(start, end, "month", "month", month=month, year=year)

    def _cued(self, word: str, before: str, after: str, text: str) -> bool:
        """Whether a word before it shows that a month stands there, and no name that is spelt like one."""
        if self._listed.search(before):
            return True
        if word.title() not in _ALSO_WORDS and _OWNED.search(before) and _NEXT_WORD.match(after):
            return True  # "the company's January sales"
        if not _BEFORE_MONTH.search(before):
            return False
        if _FIRM.search(before) or word.title() not in _ALSO_NAMES:
            return True
        named = _NEXT_NAME.match(after)
        if (named and named.group(1) not in self._words.months) or word.title() in surnames(text):
            return False  # "by June Carter"
        return word.title() not in _ALSO_WORDS or not _ARTICLE.search(before) or _GOES_ON.match(after) is not None

    def _speaks(self, word: str, before: str, after: str) -> bool:
        """Whether it opens a sentence or a phrase as a month does: "May's exports", "April exports"."""
        opens = not before or before[-1] in "\n“\"‘'" or before.rstrip()[-1:] in ".!?"
        if not opens:
            return False
        if _OWNS.match(after):
            return True
        return word.title() not in _ALSO_WORDS and _THINGS.match(after) is not None

    def _numeric(self, m: re.Match[str], text: str) -> Reading | None:
        a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
        if len(m["year"]) == 2:
            if m["sep"] != "/":
                return None  # 1.2.25 is a version, 10-11-12 anything
            year += 1900 if year > 40 else 2000
        if a > 12 >= b >= 1 and a <= 31:
            return Reading(m.start(), m.end(), "day", "numbers, day first", year=year, month=b, day=a)
        if b > 12 >= a >= 1 and b <= 31:
            return Reading(m.start(), m.end(), "day", "numbers, month first", year=year, month=a, day=b)
        if 1 <= a <= 12 and 1 <= b <= 12:
            if a == b or m["sep"] == ".":  # dots: day first everywhere
                return Reading(m.start(), m.end(), "day", "numbers", year=year, month=b, day=a)
            return Reading(m.start(), m.end(), "day", "numbers, order not known", year=year, month=a, day=b, to_month=b, to_day=a)
        return None

    def _holiday_of(self, m: re.Match[str], text: str) -> Reading | None:
        month, day = self._holidays[m["name"].replace("’", "'")]
        return Reading(m.start(), m.end(), "day", "holiday", month=month, day=day, year=int(m["year"]) if m["year"] else None)


def _bare_end(m: re.Match[str], text: str, full: bool) -> int:
    """The end of the match without the full stop of the sentence; an abbreviation keeps its own."""
    return m.end() - (full and text[m.end() - 1] == ".")
