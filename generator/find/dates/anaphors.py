"""Times that lean on another: "a year earlier", "the following month", "two weeks ago", "before then", "his first term"."""

from __future__ import annotations

import re

from generator.find.dates.reading import Reading, Unit
from generator.find.dates.words import NUMBERS, UNITS, YEAR, Heads, Readers, S, Words, compiled
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates

_COMPARED = late(r"\b(?:from|than|with|to|over|on)[^\S\n]$", re.I)

_OPEN = late(r"\b(?:within|over|in|for|during)[^\S\n]$", re.I)


class Anaphors:
    """Times that lean on another date of the text, are counted from now, or are known by what ends then."""

    def __init__(self, words: Words, dates: Dates) -> None:
        self._words = words
        terms = either({t.surname for t in dates.terms})
        self._ago = compiled(
            rf"\[?(?P<n>{words.num})\]?{S}(?P<unit>{UNITS}|fortnight)s?{S}"
            rf"(?P<way>ago|earlier|before|later|afterwards?|prior|previously|from{S}now)\b(?!{S}(?:than|today|yesterday|tomorrow)\b)"
            rf"(?P<same>{S}this{S}(?:week|month|weekend)\b)?",
            re.I,
        )
        self._time = compiled(rf"in{S}(?P<n>{words.num}){S}(?P<unit>{UNITS}|fortnight)(?:s?[’']s?|s){S}time\b", re.I)
        self._anaphor = compiled(
            rf"(?P<rel>that|that{S}same|the{S}(?:same|previous|prior|preceding|following|next|year-earlier|year-ago)){S}"
            rf"(?P<unit>day|week|month|quarter|year|decade|period)\b(?![-’'])", re.I,
        )  # fmt: skip
        self._year_on_year = compiled(
            rf"(?:the{S})?same{S}(?:period|time|month|quarter|week|day){S}(?:(?:of|in){S})?"
            rf"(?:(?:the{S})?(?:last|previous|prior){S}year\b|a{S}year{S}(?:earlier|ago|before)\b|(?P<year>{YEAR}))",
            re.I,
        )
        self._of_the_day = compiled(
            rf"(?:(?:later|earlier|late|early){S}in|for|end(?:ed|ing)?|finish(?:ed|ing)?|closed|closing){S}the{S}"
            rf"(?:day|(?:entire|full|whole){S}(?P<unit>year))\b(?!{S}(?:of|that|when|after|before|and)\b|-)",
            re.I,
        )
        self._unit_after = compiled(
            rf"the{S}(?P<unit>day|week|month|year){S}(?P<way>before|after|earlier)\b(?!{S}(?:yesterday|tomorrow|the|a|an|it|he|she|they)\b)",
            re.I,
        )
        after = r"(?=[^\S\n]?[.,;:)]|[^\S\n]*$|[^\S\n](?:and|that|in|at|after|before|when|as|with|but|to|while|following)\b)"
        self._on_the = compiled(rf"on{S}the{S}(?P<day>\d{{1,2}})(?:st|nd|rd|th){after}", re.I)
        self._then = compiled(rf"(?P<way>by|before|until|since|beyond){S}then\b", re.I)
        self._terms: dict[tuple[str, str], str] = {(t.surname, t.ordinal): f"{t.first_day}/{t.last_day}" for t in dates.terms}
        self._term = compiled(
            rf"(?:President{S})?(?P<who>{terms})[’']s{S}(?P<nth>first|second|current|present){S}(?:presidential{S})?term\b"
        )
        self._his_term = compiled(rf"(?:his|her){S}(?P<nth>first|second|current|present){S}(?:presidential{S})?term\b")
        self._term_names = late(rf"\b(?:{terms})\b")
        ends = r"(?:expires?|expired|ends?|ended|lapses?|lapsed|runs?\sout|ran\sout)"
        self._expiry = compiled(
            rf"before{S}(?:the|a|this|that|its|their|current){S}(?:[\w’'-]{{1,20}}{S}){{0,4}}?(?:{either(dates.expiring)}){S}"
            rf"(?:(?:is|was|are|were|had){S})?(?:(?:due|set){S}to{S})?{ends}\b",
            re.I,
        )

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        ago = ((self._ago, self._counted_from),)
        heads: Heads = dict.fromkeys(NUMBERS, ago)
        heads["the"] = ((self._year_on_year, self._a_year_back), (self._unit_after, self._unit_around), (self._anaphor, self._same))
        heads["same"] = ((self._year_on_year, self._a_year_back),)
        heads["that"] = ((self._anaphor, self._same),)
        for word in "later earlier late early for end ended ending finish finished finishing closed closing".split():
            heads[word] = ((self._of_the_day, self._the_day),)
        heads["on"] = ((self._on_the, self._day_alone),)
        heads["in"] = ((self._time, self._in_time),)
        heads.update(dict.fromkeys(("by", "until", "since", "beyond"), ((self._then, self._back_to),)))
        heads["before"] = ((self._then, self._back_to), (self._expiry, self._runs_out))
        heads.update(dict.fromkeys(("President", *{who for who, _ in self._terms}), ((self._term, self._term_of),)))
        heads.update(dict.fromkeys(("his", "her"), ((self._his_term, self._term_of),)))
        return heads

    def digits(self) -> Readers:
        """What a number can begin here: "20 years ago"."""
        return ((self._ago, self._counted_from),)

    def _counted_from(self, m: re.Match[str], text: str) -> Reading | None:
        n = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        unit, n = _unit(m["unit"], n)
        way = re.sub(r"\s+", " ", m["way"].lower())
        compared = _COMPARED.search(text, max(0, m.start() - 10), m.start()) is not None
        if compared and n == 1 and unit == "year" and way in ("ago", "earlier", "before"):
            return self._a_year_back(m, text)
        if way == "ago" and unit == "year" and m["same"]:
            return Reading(m.start(), m.end(), "ago", way, n=-12 * n, unit="month")  # "a year ago this week"
        if way in ("ago", "from now"):
            return Reading(m.start(), m.end(), "ago", way, n=-n if way == "ago" else n, unit=unit)
        back = way in ("earlier", "before", "prior", "previously")
        if way in ("before", "prior", "after") and re.match(r"[^\S\n](?:[a-z]|[A-Z0-9])", text[m.end() : m.end() + 2]):
            return None  # "two years before the war"
        return Reading(m.start(), m.end(), "anaphor", f"units {way}", n=-n if back else n, unit=unit)

    def _in_time(self, m: re.Match[str], text: str) -> Reading | None:
        word = m["n"]
        n = int(word) if word.isdigit() else NUMBERS[word.lower()]
        unit, n = _unit(m["unit"], n)
        return Reading(m.start(), m.end(), "ago", "in units' time", n=n, unit=unit)

    def _same(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        unit_ = m["unit"].lower()
        if unit_ == "period":
            if rel not in ("the year-earlier", "the year-ago"):
                return None
            unit_ = "year"
        if rel == "the next" and (
            unit_ not in ("day", "week", "month", "year") or _OPEN.search(text, max(0, m.start() - 10), m.start())
        ):
            return None  # "over the next year": how long, not when
        if rel == "the next" and re.match(r"[^\S\n](?:or|and)\b", text[m.end() : m.end() + 5]):
            return None  # "the next week or two"
        n = {"the same": 0, "that same": 0, "that": 0, "the following": 1, "the next": 1}.get(rel, -1)
        return Reading(m.start(), m.end(), "anaphor", rel, n=n, unit=_unit(unit_, 1)[0])

    def _a_year_back(self, m: re.Match[str], text: str) -> Reading | None:
        if m.groupdict().get("year"):
            return Reading(m.start(), m.end(), "anaphor", "the same of a year", year=int(m["year"]), n=0, unit="year")
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
            unit=_unit(m["unit"], 1)[0],
        )

    def _day_alone(self, m: re.Match[str], text: str) -> Reading | None:
        day = int(m["day"])
        return Reading(m.start(), m.end(), "anaphor", "day of the month", n=0, unit="month", day=day) if 1 <= day <= 31 else None

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


def _unit(word: str, n: int) -> tuple[Unit, int]:
    """The unit and how many: a fortnight is two weeks."""
    word = word.lower()
    if word == "fortnight":
        return "week", 2 * n
    return word, n  # type: ignore[return-value]
