"""The grammar of times: which words, at a given place in the text, say a date, and what they say.

The text is read once, word by word; a word that can begin a date is looked up, and the few patterns that begin with it are tried
there in order, the longest first. Every pattern is bounded, so reading is linear. No pattern crosses a line's end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from generator.find.dates.reading import Part, Reading, Unit
from generator.vocabulary.dates import Dates

Reader = Callable[[re.Match[str], str], Reading | None]

_S = r"[^\S\n]{1,3}"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d|[^\S\n]?(?:%|per[^\S\n]?cent\b))"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%$]|[.,:]\d)"
_DASH = r"[^\S\n]?[-–—][^\S\n]?"
_UNITS = r"(?:day|week|month|quarter|year|decade)"
_NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half of the world
_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "start": "start", "beginning": "start", "end": "end", "close": "end",
}  # fmt: skip
_TURN = {"this": 0, "last": -1, "previous": -1, "next": 1, "coming": 1, "current": 0}
# A month alone is a date only behind one of these, or where the words behind it make it one.
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|to|through|of|last|this|next|early|late|mid|before|after|between|during|for|and|or|the|that|"
    r"its|their|his|her|our|a|an|as|to|around|about|than|on|over|past|throughout|late-|mid-)[^\S\n]{1,3}$|\bmid-$",
    re.I,
)
# Words before which a name may stand as well as a month.
_FIRM = re.compile(
    r"\b(?:in|since|until|till|last|this|next|early|late|mid|during|between|through|throughout)[^\S\n]{1,3}$|\bmid-$", re.I
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|for|during|before|after|between|and|early|late|mid|year|through|throughout|around|circa|than|"
    r"the|its|their|his|her|a|an|on|as|at|back|over|into|past|only|both|or|fiscal|FY|with|versus|vs|compared)\.?[^\S\n]{1,3}$|\b(?:mid-|FY)$|[(–—-]$"
    r"|\b\d{4}[^\S\n]?[-–][^\S\n]?$",
    re.I,
)
_COUNTING = re.compile(
    r"\b(?:than|about|some|nearly|almost|around|over|at least|up to|roughly|only|another|of|by|for|from|to|with|the|its|their|and|or|a|an)"
    r"[^\S\n]{1,3}$",
    re.I,
)
_NAME_BEFORE = re.compile(r"(?:^|[^\w])([A-Z][\w’'-]{1,20})[^\S\n]$")
_NOT_BEFORE_NUMBER = re.compile(
    r"[$£€¥₹#№]$|\b(?:No|Nos|Section|Article|Rule|Flight|Route|Highway|Title|Chapter|Order|Resolution|page|p)\.?[^\S\n]?$"
)


class Grammar:
    """The patterns of one vocabulary. `read_at` reads one place; `readings` reads a text."""

    def __init__(self, dates: Dates) -> None:
        self._months = {w: n for n, m in enumerate(dates.months, 1) for w in (m.name, m.name.upper(), *m.short)}
        self._full = {w for m in dates.months for w in (m.name, m.name.upper())}
        self._weekdays = {w: n for n, d in enumerate(dates.weekdays) for w in (d.name, d.name.upper(), *d.short)}
        self._events = frozenset(dates.events)
        self._counted = frozenset(dates.counted)
        self._names = re.compile(
            r"\b(?:" + "|".join(map(re.escape, dates.names)) + r"|September 11(?:th)?(?: terrorist| terror)? attacks?)\b"
        )
        self.deadline = re.compile(rf"{_S}(?:{'|'.join(map(re.escape, dates.deadlines))})\b")
        mon = "|".join(sorted(self._months, key=len, reverse=True))
        wd = "|".join(sorted(self._weekdays, key=len, reverse=True))
        num = rf"(?:\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
        rel = "this|last|next|previous|current|coming|that|the same|the previous|the following"
        stop = rf"(?=[^\S\n]?[.,;:)\]”’\"'–—]|[^\S\n]*$|{_S}(?:in|at|as|with|when|where|after|before|for|and|but|to|the|would|will|is|was)\b)"

        def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
            return re.compile(pattern, flags | re.MULTILINE)

        self._mdy = compiled(
            rf"(?P<mon>{mon})\b\.?{_S}(?:the{_S})?(?P<day>{_DAY})"
            rf"(?:{_DASH}(?:(?P<mon2>{mon})\b\.?{_S})?(?P<day2>{_DAY})|{_S}(?:and|to|through|until|till){_S}(?P<day3>{_DAY}){stop})?"
            rf"(?:[^\S\n]?,?{_S}(?:of{_S})?(?P<year>{_YEAR})|,?{_S}(?:of{_S})?(?P<rel>this|last|next){_S}year)?"
        )
        self._my = compiled(
            rf"(?P<mon>{mon})\b\.?(?:,|{_S}of)?{_S}(?:(?P<year>{_YEAR})|(?:of{_S})?(?P<rel>this|last|next|that){_S}year\b)"
        )
        self._mm = compiled(rf"(?P<mon>{mon})\b\.?[-–—](?P<mon2>{mon})\b\.?(?:{_S}(?P<year>{_YEAR}))?")
        self._m = compiled(rf"(?P<mon>{mon})\b(?!-)")
        self._dmy = compiled(
            rf"(?P<day>{_DAY})(?:(?:{_DASH}|{_S}(?:and|to|through|until){_S})(?:the{_S})?(?P<day2>{_DAY}))?{_S}(?:day{_S})?(?:of{_S})?"
            rf"(?P<mon>{mon})\b\.?(?:,?{_S}(?:of{_S})?(?P<year>{_YEAR})|,?{_S}(?:of{_S})?(?P<rel>this|last|next){_S}year)?"
        )
        self._iso = compiled(
            r"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/.])(?P<mon>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?![\w/-])"
        )
        self._slash = compiled(
            r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:1[89]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)"
        )
        self._years = compiled(
            r"(?P<year>(?:1[5-9]|20)\d\d)"
            r"(?:[-–/](?P<to>(?:(?:1[5-9]|20)\d\d|\d\d)))?(?![\w%]|[.,]\d|[^\S\n]?%|-\d)"
        )
        self._decade = compiled(r"(?:(?P<c>1[5-9]|20)|[’'‘])?(?P<d>\d)0[’']?s\b")
        self._short_year = compiled(r"[’'‘](?P<y>\d\d)(?![\w’'%]|[.,]\d)")
        self._weekday = compiled(
            rf"(?P<wd>{wd})(?![\w-])(?:,?{_S}(?:the{_S})?(?P<th>\d{{1,2}}(?:st|nd|rd|th))(?!{_S}(?:of{_S})?(?:{mon})\b)"
            rf"|{_S}?\((?:the{_S})?(?P<no>{_DAY}(?:st|nd|rd|th)?)\))?"
        )
        self._weekday_of = compiled(rf"(?:,?{_S}|{_S}\()")
        self._week_after = compiled(
            rf"(?:{_S}(?:morning|afternoon|evening|night))?{_S}(?:of{_S})?(?P<rel>this|last|next){_S}week\b", re.I
        )
        self._of_day = compiled(rf"{_S}(?:morning|afternoon|evening|night)\b", re.I)
        self._turn_weekday = compiled(
            rf"(?P<rel>this|last|next|coming|this coming|this past|the following|the previous){_S}(?P<wd>{wd})(?![\w-])", re.I
        )
        self._turn_month = compiled(rf"(?P<rel>this|last|next|this coming|this past){_S}(?P<mon>{mon})\b(?!-)")
        self._turn_unit = compiled(
            rf"(?P<rel>this|last|next|this coming|the current|the coming|the present){_S}"
            r"(?P<unit>week|weekend|month|quarter|year|decade)\b(?![-])", re.I,
        )  # fmt: skip
        self._turn_season = compiled(
            rf"(?P<rel>this|last|next|this past|this coming){_S}(?P<season>spring|summer|autumn|fall|winter)\b(?!{_S}(?:of|in)\b)",
            re.I,
        )
        self._season = compiled(rf"(?:the{_S})?(?P<season>spring|summer|autumn|fall|winter)(?:{_S}of)?{_S}(?P<year>{_YEAR})", re.I)
        self._turn_day = compiled(rf"(?P<rel>this|last|yesterday|tomorrow){_S}(?P<when>morning|afternoon|evening|night)\b", re.I)
        self._part_of_now = compiled(
            rf"(?P<part>earlier|later|early|late)(?:{_S}(?P<inner>today|(?:this|that|last|next){_S}(?:week|month|quarter|year|decade)))\b",
            re.I,
        )
        self._part_of = compiled(
            rf"(?:(?:the|a){_S})?(?:very{_S})?(?P<part>early|mid|middle|late|start|beginning|end|close)(?:{_S}(?:of|in)(?:{_S}the(?={_S}(?:year|month|week)\b))?{_S}|[-–]|{_S}(?:to{_S})?)(?P<the>the{_S})?",
            re.I,
        )
        self._the_unit = compiled(r"(?P<unit>year|month|week|decade|quarter)\b(?![-])", re.I)
        self._year_end = compiled(rf"(?:the{_S})?(?P<unit>year|month|quarter)[-–]end\b", re.I)
        self._quarter = compiled(
            rf"(?:the{_S})?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)(?:{_S}fiscal|{_S}calendar)?[-{chr(0xA0)} ](?P<unit>quarter|half)\b"
            rf"(?:(?:{_S}of)?{_S}(?:(?:the{_S}|fiscal{_S}|FY)?(?P<year>{_YEAR})|(?P<rel>this|last|next){_S}year\b|(?P<the>the{_S}year\b)))?", re.I,
        )  # fmt: skip
        self._q = compiled(rf"(?P<q>[QH])(?P<n>[1-4])(?:{_S}(?:of{_S})?|[-’'])?(?P<year>(?:20)?\d\d(?![\w%]|[.,]\d))?(?!\w)")
        self._fiscal = compiled(rf"(?:the{_S})?(?:fiscal(?:{_S}year)?|financial{_S}year|FY)[^\S\n]{{0,3}}(?P<year>{_YEAR})", re.I)
        self._ago = compiled(
            rf"(?:\[?(?P<n>{num})\]?|(?P<half>half{_S}a){_S})?(?:{_S})?(?P<unit>{_UNITS}|fortnight)s?{_S}(?P<way>ago|earlier|before|later|afterwards?|prior|previously|from{_S}now|(?:from{_S})?(?P<base>today|yesterday|tomorrow))\b",
            re.I,
        )
        self._time = compiled(
            rf"in{_S}(?P<n>{num}){_S}(?P<unit>{_UNITS}|fortnight)s?[’']s?{_S}time\b|in{_S}(?P<n2>{num}){_S}(?P<unit2>{_UNITS}|fortnight)[’']s{_S}time\b",
            re.I,
        )
        self._anaphor = compiled(
            rf"(?P<rel>the{_S}same|that{_S}same|that|the{_S}previous|the{_S}prior|the{_S}preceding|the{_S}following|the{_S}next|the{_S}year-earlier|the{_S}year-ago){_S}"
            rf"(?P<unit>day|week|month|quarter|year|decade|period)\b(?![-’'])", re.I,
        )  # fmt: skip
        self._year_on_year = compiled(
            rf"(?:the{_S})?same{_S}(?:period|time|month|quarter|week|day){_S}(?:(?:of|in){_S})?(?:(?:the{_S})?(?:last|previous|prior){_S}year|a{_S}year{_S}(?:earlier|ago|before))\b",
            re.I,
        )
        self._of_the_day = compiled(
            rf"(?:(?:later|earlier|late|early){_S}in|for|end(?:ed|ing)?|finish(?:ed|ing)?|closed|closing){_S}the{_S}(?:day|(?:entire|full|whole){_S}(?P<unit>year))\b(?!{_S}(?:of|that|when|after|before|and)\b|-)",
            re.I,
        )
        self._unit_after = compiled(
            rf"the{_S}(?P<unit>day|week|month|year){_S}(?P<way>before|after|earlier)\b(?!{_S}(?:yesterday|tomorrow|the|a|an|it|he|she|they)\b)",
            re.I,
        )
        self._two_days = compiled(rf"the{_S}day{_S}(?P<way>before{_S}yesterday|after{_S}tomorrow)\b", re.I)
        self._then = compiled(rf"(?P<way>by|before|until|since|beyond){_S}then\b", re.I)
        terms = "|".join(sorted({t.surname for t in dates.terms}))
        self._terms = {(t.surname, t.ordinal): f"{t.first_day}/{t.last_day}" for t in dates.terms}
        self._term = compiled(
            rf"(?:President{_S})?(?P<who>{terms})[’']s{_S}(?P<nth>first|second|current|present){_S}(?:presidential{_S})?term\b"
        )
        self._his_term = compiled(rf"(?:his|her){_S}(?P<nth>first|second|current|present){_S}(?:presidential{_S})?term\b")
        self._term_names = re.compile(rf"\b(?:{terms})\b")
        self._expiry = compiled(
            rf"before{_S}(?:(?:the|a|this|that|its|their|current)\b{_S})(?:[\w’'-]{{1,20}}{_S}){{0,4}}?(?:{'|'.join(map(re.escape, dates.expiring))}){_S}"
            rf"(?:(?:is|was|are|were|had){_S})?(?:(?:due|set){_S}to{_S})?(?:expires?|expired|ends?|ended|lapses?|lapsed|runs?{_S}out|ran{_S}out)\b", re.I,
        )  # fmt: skip
        self._holidays = {h.name: (h.month, h.day) for h in dates.holidays}
        self._holiday = compiled(
            rf"(?P<name>{'|'.join(map(re.escape, self._holidays))})\b(?:,?{_S}(?P<year>{_YEAR}))?".replace("'", "[’']")
        )
        self._readers = self._heads()

    def _heads(self) -> dict[str, tuple[tuple[re.Pattern[str], Reader], ...]]:
        month = ((self._mdy, self._day), (self._mm, self._month), (self._my, self._month), (self._m, self._month_alone))
        heads: dict[str, tuple[tuple[re.Pattern[str], Reader], ...]] = dict.fromkeys(self._months, month)
        heads.update(dict.fromkeys(self._weekdays, ((self._weekday, self._weekday_alone),)))
        turns = (
            (self._turn_day, self._time_of_day), (self._turn_weekday, self._weekday_turn), (self._turn_month, self._month_turn),
            (self._turn_season, self._season_turn), (self._turn_unit, self._unit_turn),
        )  # fmt: skip
        heads.update(dict.fromkeys(("this", "last", "next", "coming"), turns))
        ago = ((self._ago, self._counted_from),)
        heads.update(dict.fromkeys(_NUMBERS, ago))
        heads["a"] = ((self._ago, self._counted_from), (self._part_of, self._part))
        heads["half"] = ago
        parts = ((self._part_of_now, self._now_part), (self._part_of, self._part))
        heads.update(dict.fromkeys((*_PARTS, "earlier", "later", "very"), parts))
        for head in ("year", "month"):
            heads[head] = ((self._year_end, self._end_of_unit),)
        heads["quarter"] = heads["year"]
        quarter = (self._quarter, self._quarter_of)
        heads.update(dict.fromkeys(("first", "1st", "2nd", "3rd", "4th", "third", "fourth"), (quarter,)))
        heads["second"] = (quarter,)
        heads.update(dict.fromkeys(_SEASONS, ((self._season, self._season_of),)))
        heads["the"] = (
            (self._two_days, self._today), (self._unit_after, self._unit_around), (self._anaphor, self._same), (self._year_end, self._end_of_unit),
            (self._turn_unit, self._unit_turn), (self._turn_weekday, self._weekday_turn), quarter,
            (self._fiscal, self._fiscal_year), (self._season, self._season_of), (self._part_of, self._part),
        )  # fmt: skip
        heads["same"] = ((self._year_on_year, self._a_year_back),)
        heads["the"] = ((self._year_on_year, self._a_year_back), *heads["the"])
        for word in "later earlier late early for end ended ending finish finished finishing closed closing".split():
            heads[word] = ((self._of_the_day, self._the_day), *heads.get(word, ()))
        heads["that"] = ((self._anaphor, self._same),)
        heads.update(dict.fromkeys(("Q1", "Q2", "Q3", "Q4", "H1", "H2"), ((self._q, self._quarter_short),)))
        heads.update(dict.fromkeys(("fiscal", "financial", "fy"), ((self._fiscal, self._fiscal_year),)))
        today = re.compile(r"\w+")
        for word in ("today", "yesterday", "tomorrow", "tonight"):
            heads[word] = ((self._turn_day, self._time_of_day), (today, self._today))
        heads["in"] = ((self._time, self._in_time),)
        heads.update(dict.fromkeys(("by", "until", "since", "beyond"), ((self._then, self._back_to),)))
        heads["before"] = ((self._then, self._back_to), (self._expiry, self._runs_out))
        for who in ("President", *{who for who, _ in self._terms}):
            heads[who] = ((self._term, self._term_of),)
        heads.update(dict.fromkeys(("his", "her"), ((self._his_term, self._term_of),)))
        for name in {h.split()[0].replace("'s", "") for h in self._holidays}:
            heads[name] = ((self._holiday, self._holiday_of), *heads.get(name, ()))
        return heads

    # --- reading ---------------------------------------------------------------------------------------------------

    _WORD = re.compile(r"(?<![\w$£€¥#@/&])(?:[A-Za-z]+\d?|[’'‘]\d\d|\d{1,4})")

    def readings(self, text: str) -> Iterator[Reading]:
        """Every date of the text, left to right, none overlapping another."""
        if not text:
            return
        barred = [m.span() for m in self._names.finditer(text)]
        at = 0
        readers = self._readers
        for word in self._WORD.finditer(text):
            start = word.start()
            if start < at:
                continue
            token = word.group()
            if token[0].isalpha():
                found = readers.get(token) or readers.get(token.lower()) if token not in ("Second", "May") else readers.get(token)
                if found is None or (token.islower() and token not in readers):
                    continue
            reading = self.read_at(text, start, token)
            if reading is None:
                continue
            if any(s < reading.end and reading.start < e for s, e in barred):
                continue
            at = reading.end
            yield reading

    def _plain_day(self, text: str, start: int) -> Reading | None:
        """A day of a month at `start`, behind its weekday."""
        m = self._mdy.match(text, start) or self._dmy.match(text, start)
        reading = self._day(m, text) if m else None
        return reading if reading and reading.kind == "day" else None

    def read_at(self, text: str, start: int, token: str | None = None, *, nested: bool = False) -> Reading | None:
        """The date whose words begin at `start`, if one does. `nested`: it is to be a part of something, which has no parts of its own."""
        if token is None:
            word = self._WORD.match(text, start)
            if not word:
                return None
            token = word.group()
        if token[0].isdigit() or token[0] in "’'‘":
            return self._number(text, start)
        for pattern, reader in self._readers.get(token) or self._readers.get(token.lower(), ()):
            if nested and pattern is self._part_of:
                continue
            if (m := pattern.match(text, start)) and (reading := reader(m, text)):
                return reading
        return None

    def _number(self, text: str, start: int) -> Reading | None:
        if m := self._iso.match(text, start):
            return Reading(start, m.end(), "day", "iso day", year=int(m["year"]), month=int(m["mon"]), day=int(m["day"]))
        if start and text[start - 1] in ".,:-" and start > 1 and text[start - 2].isdigit():
            return None  # the tail of a longer number
        if m := self._dmy.match(text, start):
            return self._day(m, text)
        if m := self._slash.match(text, start):
            return self._numeric(m)
        if m := self._decade.match(text, start):
            century, tens = m["c"], int(m["d"])
            if (
                century is None
                and text[start] not in "’'‘"
                and not re.search(r"\b(?:the|early|late|mid)[ -]$", text[max(0, start - 6) : start])
            ):
                return None
            first = (int(century) * 100 if century else 1900) + tens * 10
            return Reading(start, m.end(), "years", "decade", year=first)
        if m := self._short_year.match(text, start):
            if re.search(r"\b(?:in|since|of|until|by|from|summer|spring|class of)[^\S\n]$", text[max(0, start - 12) : start]):
                return Reading(
                    start, m.end(), "year", "short year", year=1900 + int(m["y"]) if int(m["y"]) > 40 else 2000 + int(m["y"])
                )
            return None
        if m := self._years.match(text, start):
            return self._year(m, text)
        if m := self._ago.match(text, start):
            return self._counted_from(m, text)
        return None

    # --- readers: each turns one match into what it says ---------------------------------------------------------------

    def _day(self, m: re.Match[str], text: str) -> Reading | None:
        g = m.groupdict()
        year = int(g["year"]) if g["year"] else None
        month, day = self._months[g["mon"]], _number(g["day"])
        end = m.end()
        last = g.get("day2") or g.get("day3")
        if not g["year"] and not g["rel"] and m.re is self._mdy:
            before = text[max(0, m.start() - 8) : m.start()].rstrip().lower()
            if before.endswith("in") and g["mon"] in self._full and not before.endswith(("begin", "main", "again")):
                return (
                    None if not last and not g["day"].isdigit() else Reading(m.start(), m.end("mon"), "month", "month", month=month)
                )
            follow = re.compile(rf"{_S}([a-z]+)").match(text, end)
            if (
                follow
                and follow.group(1) in self._counted
                and not re.search(r"\b(?:on|On)[^\S\n]$", text[max(0, m.start() - 4) : m.start()])
            ):
                return None
        to_month = self._months[g["mon2"]] if g.get("mon2") else month
        n = _TURN[g["rel"].lower()] if g.get("rel") else None
        return Reading(
            m.start(), end, "day", "days" if last else "day", year=year, month=month, day=day, n=n,
            to_month=to_month if last else None, to_day=_number(last) if last else None,
        )  # fmt: skip

    def _month(self, m: re.Match[str], text: str) -> Reading | None:
        g = m.groupdict()
        month = self._months[g["mon"]]
        year = int(g["year"]) if g["year"] else None
        if g.get("rel") == "that":
            return Reading(m.start(), m.end(), "month", "month of that year", month=month, n=None, unit="year")
        n = _TURN[g["rel"]] if g.get("rel") else None
        to = self._months[g["mon2"]] if g.get("mon2") else None
        return Reading(m.start(), m.end(), "month", "months" if to else "month", year=year, month=month, n=n, to_month=to)

    def _month_alone(self, m: re.Match[str], text: str) -> Reading | None:
        word, start, end = m["mon"], m.start(), m.end()
        if word not in self._full:
            return None
        before, after = text[max(0, start - 14) : start], text[end : end + 24]
        named = re.match(r"[^\S\n]([A-Z][a-z]+)\b", after)
        if _BEFORE_MONTH.search(before):
            if not _FIRM.search(before) and word in ("April", "May", "June", "March", "August", "MAY", "MARCH"):
                if named and named.group(1) not in self._months:
                    return None  # "by June Carter"
                if word == "May" and word in _surnames(text):
                    return None
                if (
                    word in ("March", "May")
                    and re.search(r"\b(?:the|a|and|his|her|for)[^\S\n]+$", before, re.I)
                    and not re.match(r"[^\S\n](?:[a-z]{4,})|[’']s\b|[.,;]", after)
                ):
                    return None
            return Reading(start, end, "month", "month", month=self._months[word])
        if (
            re.match(r"[’']s[^\S\n][a-z]", after)
            and (start == 0 or text[start - 1] in "\n “\"‘'")
            and not _NAME_BEFORE.search(before)
        ):
            if word in ("May", "June", "April", "August", "March") and re.search(
                rf"\b(?:Mrs|Ms|Mr|Theresa)\b\.?{_S}{word}\b", text
            ):
                return None
            return Reading(start, end, "month", "month", month=self._months[word])
        opens = start == 0 or text[start - 1] == "\n" or before.rstrip()[-1:] in ".!?"
        if (
            opens
            and word not in ("May", "March")
            and (g := re.match(r"[^\S\n]([a-z]{4,})\b", after))
            and g.group(1).endswith(("s", "data", "tion", "deadline"))
        ):
            return (
                None
                if g.group(1) in ("says", "was", "has", "is", "says")
                else Reading(start, end, "month", "month", month=self._months[word])
            )
        if re.search(
            r"\b(?:January|February|March|April|May|June|July|August|September|October|November),[^\S\n]$",
            text[max(0, start - 12) : start],
        ):
            return Reading(start, end, "month", "month", month=self._months[word])
        if self.deadline.match(text, end):
            return Reading(start, end, "month", "month", month=self._months[word])
        return None

    def _weekday_alone(self, m: re.Match[str], text: str) -> Reading | None:
        weekday, end = self._weekdays[m["wd"]], m.end()
        full = len(m["wd"]) > 5
        if text[max(0, m.start() - 7) : m.start()].lower().rstrip().endswith(("every", "each", "any")):
            return None
        number = m["th"] or m["no"]
        if number is None:
            end = m.end("wd")
            if text[end : end + 1] == "." and not full:
                end += 1
            if (gap := self._weekday_of.match(text, end)) and (inner := self._plain_day(text, gap.end())):
                close = 1 if text[gap.end() - 1] == "(" and text[inner.end : inner.end + 1] == ")" else 0
                if text[gap.end() - 1] != "(" or close:
                    return replace(inner, start=m.start(), end=inner.end + close, weekday=weekday, rule="weekday and day")
            if not full:
                return None
            if after := self._week_after.match(text, end):
                return Reading(
                    m.start(),
                    after.end(),
                    "weekday",
                    "weekday of a week",
                    weekday=weekday,
                    n=_TURN[after["rel"].lower()],
                    unit="week",
                )
            if after := self._of_day.match(text, end):
                if text[after.end() : after.end() + 1] == "s":
                    return None
                end = after.end()
            return Reading(m.start(), end, "weekday", "weekday", weekday=weekday)
        return Reading(m.start(), end, "weekday", "weekday and number", weekday=weekday, day=_number(number))

    def _weekday_turn(self, m: re.Match[str], text: str) -> Reading | None:
        if len(m["wd"]) < 6:
            return None
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this past": -1, "this coming": 1, "the following": 2, "the previous": -1}.get(rel, _TURN.get(rel, 0))
        end = m.end()
        if after := self._of_day.match(text, end):
            end = after.end()
        return Reading(
            m.start(),
            end,
            "weekday",
            f"{rel} weekday",
            weekday=self._weekdays.get(m["wd"], self._weekdays.get(m["wd"].title(), 0)),
            n=n,
        )

    def _month_turn(self, m: re.Match[str], text: str) -> Reading | None:
        if m["mon"] not in self._full:
            return None
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this past": -1, "this coming": 1}.get(rel, _TURN.get(rel, 0))
        if inner := self._mdy.match(text, m.start("mon")):
            reading = self._day(inner, text)
            return replace(reading, start=m.start()) if reading and reading.kind == "day" else None
        return Reading(m.start(), m.end(), "month", f"{rel} month", month=self._months[m["mon"]], n=n, unit="month")

    def _season_turn(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this past": -1, "this coming": 1}.get(rel, _TURN.get(rel, 0))
        return Reading(m.start(), m.end(), "season", f"{rel} season", month=_SEASONS[m["season"].lower()], n=n)

    def _season_of(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "season", "season", month=_SEASONS[m["season"].lower()], year=int(m["year"]))

    def _unit_turn(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this coming": 1, "the current": 0, "the coming": 1, "the present": 0}.get(rel, _TURN.get(rel, 0))
        before = text[max(0, m.start() - 10) : m.start()].lower()
        if m["unit"].lower() == "decade" and n == -1 and before.endswith(("the ", "over ")):
            return None
        if before.endswith("the ") and rel in ("last", "next") and m["unit"].lower() != "quarter":
            return None
        unit: Unit = m["unit"].lower()  # type: ignore[assignment]
        return Reading(m.start(), m.end(), "unit", f"{rel} {unit}", n=n, unit=unit)

    def _time_of_day(self, m: re.Match[str], text: str) -> Reading | None:
        rel = m["rel"].lower()
        if rel == "last" and m["when"].lower() != "night":
            return None
        n = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}[rel]
        return Reading(m.start(), m.end(), "unit", "time of a day", n=n, unit="day")

    def _today(self, m: re.Match[str], text: str) -> Reading | None:
        word = m.group().lower()
        if "before" in word or "after" in word:
            return Reading(m.start(), m.end(), "unit", "two days off", n=-2 if "before" in word else 2, unit="day")
        if m.group() != word and m.group() != word.title():
            return None  # USA TODAY
        if m.group() == "Today" and re.search(r"\b[A-Z][A-Za-z]+[^\S\n]$", text[max(0, m.start() - 16) : m.start()]):
            return None  # Russia Today
        if re.match(r"[^\S\n]{0,2}:", text[m.end() : m.end() + 3]):
            return None  # a counter's label
        n = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[word]
        return Reading(m.start(), m.end(), "unit", word, n=n, unit="day")

    def _now_part(self, m: re.Match[str], text: str) -> Reading | None:
        inner = m["inner"].lower().split()
        part: Part = m["part"].lower()  # type: ignore[assignment]
        if inner[0] == "today":
            return Reading(m.start(), m.end(), "unit", "part of today", n=0, unit="day")
        unit: Unit = inner[1]  # type: ignore[assignment]
        if inner[0] == "that":
            return Reading(m.start(), m.end(), "anaphor", "part of that unit", n=0, unit=unit, part=part)
        return Reading(m.start(), m.end(), "unit", f"part of {inner[0]} {unit}", n=_TURN[inner[0]], unit=unit, part=part)

    def _part(self, m: re.Match[str], text: str) -> Reading | None:
        part = _PARTS[m["part"].lower()]
        if m["part"].lower() in ("close", "end", "start", "beginning") and not re.search(
            r"\bof\b|\bin\b|-", m.group()[m.end("part") - m.start() :]
        ):
            return None
        if (the := self._the_unit.match(text, m.end())) and re.search(
            r"\bthe[^\S\n]{1,3}$", text[max(0, m.end() - 8) : m.end()], re.I
        ):
            unit: Unit = the["unit"].lower()  # type: ignore[assignment]
            return Reading(m.start(), the.end(), "unit", f"{part} of the {unit}", n=0, unit=unit, part=part)
        word = self._WORD.match(text, m.end())
        if not word:
            return None
        inner = self._bare_inner(text, m.end())
        if inner is None or inner.kind not in ("month", "year", "years", "unit", "season", "quarter", "anaphor", "weekday", "half"):
            return None
        if inner.kind == "unit" and inner.unit == "day":
            return None
        return replace(inner, start=m.start(), part=part, rule=f"{part} {inner.rule}")

    def _bare_inner(self, text: str, at: int) -> Reading | None:
        """What a part of something is a part of. A month or a year needs no other word before it here."""
        if (m := self._my.match(text, at)) or (m := self._mm.match(text, at)):
            return self._month(m, text)
        if (m := self._m.match(text, at)) and m["mon"] in self._full:
            return Reading(at, m.end(), "month", "month", month=self._months[m["mon"]])
        return self.read_at(text, at, nested=True)

    def _end_of_unit(self, m: re.Match[str], text: str) -> Reading | None:
        unit: Unit = m["unit"].lower()  # type: ignore[assignment]
        return Reading(m.start(), m.end(), "unit", f"{unit} end", n=0, unit=unit, part="end")

    def _quarter_of(self, m: re.Match[str], text: str) -> Reading | None:
        n = _ORDINALS[m["n"].lower()]
        half = m["unit"].lower() == "half"
        if half and (n > 2 or not (m["year"] or m["rel"] or m["the"])):
            return None
        back = {"this": 0, "last": -1, "next": 1}.get((m["rel"] or "").lower()) if m["rel"] else (0 if m["the"] else None)
        year = int(m["year"]) if m["year"] else None
        kind: str = "half" if half else "quarter"
        return Reading(m.start(), m.end(), kind, kind, year=year, month=(n - 1) * (6 if half else 3) + 1, n=back)  # type: ignore[arg-type]

    def _quarter_short(self, m: re.Match[str], text: str) -> Reading | None:
        half, n = m["q"] == "H", int(m["n"])
        if half and n > 2:
            return None
        year = int(m["year"]) if m["year"] else None
        if year is not None and year < 100:
            year += 2000
        kind: str = "half" if half else "quarter"
        return Reading(m.start(), m.end(), kind, kind, year=year, month=(n - 1) * (6 if half else 3) + 1)  # type: ignore[arg-type]

    def _fiscal_year(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "year", "fiscal year", year=int(m["year"]))

    def _counted_from(self, m: re.Match[str], text: str) -> Reading | None:
        if m["half"] or not m["n"]:
            return None
        n = int(m["n"]) if m["n"].isdigit() else _NUMBERS[m["n"].lower()]
        unit_ = m["unit"].lower()
        if unit_ == "fortnight":
            unit_, n = "week", n * 2
        unit: Unit = unit_
        way = re.sub(r"\s+", " ", m["way"].lower())
        if way in ("ago", "from now"):
            return Reading(m.start(), m.end(), "ago", way, n=-n if way == "ago" else n, unit=unit)
        if m["base"]:
            return None
        back = way in ("earlier", "before", "prior", "previously")
        if way in ("before", "prior", "after") and re.match(r"[^\S\n](?:[a-z]|[A-Z0-9])", text[m.end() : m.end() + 2]):
            return None  # "two years before the war"
        return Reading(m.start(), m.end(), "anaphor", f"units {way}", n=-n if back else n, unit=unit)

    def _in_time(self, m: re.Match[str], text: str) -> Reading | None:
        word, unit_ = m["n"] or m["n2"], (m["unit"] or m["unit2"]).lower()
        n = int(word) if word.isdigit() else _NUMBERS[word.lower()]
        if unit_ == "fortnight":
            unit_, n = "week", n * 2
        return Reading(m.start(), m.end(), "ago", "in units' time", n=n, unit=unit_)

    def _same(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        unit_ = m["unit"].lower()
        if unit_ == "period":
            if rel not in ("the year-earlier", "the year-ago"):
                return None
            unit_ = "year"
        if rel == "the next" and unit_ not in ("day", "week", "month", "year"):
            return None
        n = {"the same": 0, "that same": 0, "that": 0, "the following": 1, "the next": 1}.get(rel, -1)
        return Reading(m.start(), m.end(), "anaphor", rel, n=n, unit=unit_)

    def _a_year_back(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "anaphor", "the year-ago", n=-1, unit="year")

    def _the_day(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(
            m.start(), m.end(), "anaphor", "the whole year" if m["unit"] else "the day", n=0, unit="year" if m["unit"] else "day"
        )

    def _unit_around(self, m: re.Match[str], text: str) -> Reading | None:
        if re.match(r"[^\S\n](?:[A-Z0-9]|[a-z]+ing\b)", text[m.end() : m.end() + 16]):
            return None  # "the year before 2015"
        return Reading(
            m.start(),
            m.end(),
            "anaphor",
            f"the unit {m['way'].lower()}",
            n=1 if m["way"].lower() == "after" else -1,
            unit=m["unit"].lower(),
        )

    def _back_to(self, m: re.Match[str], text: str) -> Reading | None:
        if m["way"].lower() in ("since", "by") and not re.match(r"[^\S\n]?[.,;)]", text[m.end() : m.end() + 2]):
            return None
        return Reading(m.start(), m.end(), "anaphor", "then", n=0, unit=None)

    def _term_of(self, m: re.Match[str], text: str) -> Reading | None:
        who = m.groupdict().get("who")
        if who is None:
            near = self._term_names.findall(text, max(0, m.start() - 250), m.start())
            who = near[-1] if near and len(set(near)) == 1 else None
        if who is None:
            return None
        if m["nth"].lower() in ("current", "present"):
            both = "|".join(days for (name, _), days in self._terms.items() if name == who)
            return Reading(m.start(), m.end(), "term", "current term", days=both)
        days = self._terms.get((who, m["nth"].lower()))
        return Reading(m.start(), m.end(), "term", "term of office", days=days) if days else None

    def _runs_out(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "event", "what runs out")

    def _holiday_of(self, m: re.Match[str], text: str) -> Reading | None:
        month, day = self._holidays[m["name"].replace("’", "'")]
        return Reading(m.start(), m.end(), "day", "holiday", month=month, day=day, year=int(m["year"]) if m["year"] else None)

    def _numeric(self, m: re.Match[str]) -> Reading | None:
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
        if word in self._counted:
            return None
        if (
            text[end : end + 1] == "-"
            and word
            and not (word[0].isupper() or word in ("era", "style", "built", "level", "levels", "based"))
        ):
            return None  # 2000-strong, 1500-metre
        if re.match(r"[^\S\n]?[°+×]|:\d|/\d", text[end : end + 3]):
            return None
        named = _NAME_BEFORE.search(before)
        if _BEFORE_YEAR.search(before):
            # "the 1980 workers", "of 2000 small farms": a plural behind a number that may count it
            if (
                word.islower()
                and _COUNTING.search(before)
                and _plural(word)
                and (len(word) > 3)
                and year % 50 == 0
                and word not in ("levels", "prices")
            ):
                return None
            return Reading(start, end, "year", "years" if to else "year", year=year, to_year=to)
        opens = start == 0 or text[start - 1] in "\n(" or before.rstrip()[-1:] in ".!?;"
        if opens and (word[:1].isupper() or not word or not _plural(word)) and 1900 <= year < 2050:
            return Reading(start, end, "year", "years" if to else "year", year=year, to_year=to)
        if named and 1900 <= year < 2100:
            name = named.group(1)
            if name in self._events or (name.isupper() and 3 <= len(name) <= 8 and year >= 1950) or name in self._months:
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


@lru_cache(maxsize=2)
def _surnames(text: str) -> frozenset[str]:
    """Months that are somebody's surname in this text."""
    return frozenset(re.findall(rf"\b(?:Mrs|Ms|Mr|Theresa|[Mm]inister|[Ss]ecretary)\b\.?{_S}(April|May|June|August|March)\b", text))


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _number(words: str) -> int:
    return int(re.match(r"\d+", words).group())  # type: ignore[union-attr]


@lru_cache(maxsize=4)
def grammar(dates: Dates) -> Grammar:
    return Grammar(dates)
