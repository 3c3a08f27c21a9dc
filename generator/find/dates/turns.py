"""Times seen from now: "on Wednesday", "last week", "this year", "today", "three weeks after June 11"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.dates.days import Calendar
from generator.find.dates.reading import Reading, Unit
from generator.find.dates.words import DAY, NUMBERS, SEASONS, TURN, Heads, Readers, S, Words, compiled, number
from generator.late import late

_FOR = late(r"\b(?:for|by) (?:another |a further )?$", re.I)
_THE = late(r"\bthe[^\S\n]$", re.I)


class Turns:
    """Times seen from now, and those that are counted from a day named with them."""

    def __init__(self, words: Words, days: Calendar) -> None:
        self._words = words
        self._days = days
        self._two_days = compiled(rf"the{S}day{S}(?P<way>before{S}yesterday|after{S}tomorrow)\b", re.I)
        self._weekday = compiled(
            rf"(?P<wd>{words.wd})(?![\w-])(?:,?{S}(?:the{S})?(?P<th>\d{{1,2}}(?:st|nd|rd|th))(?!{S}(?:of{S})?(?:{words.mon})\b)"
            rf"|{S}?\((?:the{S})?(?P<no>{DAY}(?:st|nd|rd|th)?)\))?"
        )
        self._weekday_of = compiled(rf"(?:,?{S}|{S}\()")
        self._week_after = compiled(
            rf"(?:{S}(?:morning|afternoon|evening|night))?{S}(?:of{S})?(?P<rel>this|last|next){S}week\b", re.I
        )
        self._of_day = compiled(rf"{S}(?:morning|afternoon|evening|night)\b", re.I)
        self._turn_day = compiled(rf"(?P<rel>this|last|yesterday|tomorrow){S}(?P<when>morning|afternoon|evening|night)\b", re.I)
        self._turn_weekday = compiled(
            rf"(?P<rel>(?:this{S})?(?:coming|past)|this|last|next|(?:the{S})?previous|the{S}following){S}(?P<wd>{words.wd})(?![\w-])",
            re.I,
        )
        self._turn_month = compiled(rf"(?P<rel>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his coming|[Tt]his past){S}(?P<mon>{words.mon})\b(?!-)")
        self._turn_unit = compiled(
            rf"(?P<rel>this|last|next|this coming|the current|the coming|the present){S}"
            r"(?P<unit>week|weekend|month|quarter|year|decade)\b(?![-])", re.I,
        )  # fmt: skip
        self._turn_season = compiled(
            rf"(?P<rel>this|last|next|this past|this coming){S}(?P<season>spring|summer|autumn|fall|winter)\b(?!{S}(?:of|in)\b)",
            re.I,
        )
        self._week_of = compiled(rf"(?:the{S})?week{S}(?P<how>of|beginning|starting|ending|ended|to){S}(?:on{S})?(?:the{S})?", re.I)
        self._offset = compiled(
            rf"(?P<n>{words.num}){S}(?P<unit>day|week|month|year|fortnight)s?{S}(?P<way>after|before|from){S}(?=[A-Z\d])", re.I
        )
        self._weekend = compiled(rf"(?:over|at|during){S}the{S}weekend\b(?!-)", re.I)
        self._nth_of = compiled(rf"the{S}(?P<day>\d{{1,2}})(?:st|nd|rd|th){S}(?:of{S})?(?P<rel>this|last|next){S}month\b", re.I)

    def heads(self) -> Heads:
        """First word of such a date -> the patterns that it may begin, each with what reads it."""
        heads: Heads = dict.fromkeys(self._words.weekdays, ((self._weekday, self._weekday_alone),))
        turns = (
            (self._turn_day, self._time_of_day), (self._turn_weekday, self._weekday_turn), (self._turn_month, self._month_turn),
            (self._turn_season, self._season_turn), (self._turn_unit, self._unit_turn),
        )  # fmt: skip
        heads.update(dict.fromkeys(("this", "last", "next", "coming", "previous"), turns))
        word = late(r"\w+")
        heads.update(
            dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), ((self._turn_day, self._time_of_day), (word, self._today)))
        )
        heads["the"] = (
            (self._nth_of, self._day_of_month), (self._two_days, self._today), (self._week_of, self._week_around),
            (self._turn_unit, self._unit_turn), (self._turn_weekday, self._weekday_turn),
        )  # fmt: skip
        heads.update(dict.fromkeys(("over", "at", "during"), ((self._weekend, self._weekend_past),)))
        heads.update(dict.fromkeys(NUMBERS, ((self._offset, self._off),)))
        heads["week"] = ((self._week_of, self._week_around),)
        return heads

    def digits(self) -> Readers:
        """What a number can begin here: "3 days after June 11"."""
        return ((self._offset, self._off),)

    def _weekday_alone(self, m: re.Match[str], text: str) -> Reading | None:
        weekday, end = self._words.weekdays[m["wd"]], m.end()
        full = len(m["wd"]) > 5
        if text[max(0, m.start() - 7) : m.start()].lower().rstrip().endswith(("every", "each", "any")):
            return None
        digits = m["th"] or m["no"]
        if digits is None:
            end = m.end("wd")
            if text[end : end + 1] == "." and not full:
                end += 1
            if (gap := self._weekday_of.match(text, end)) and (inner := self._days.plain_day(text, gap.end())):
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
                    n=TURN[after["rel"].lower()],
                    unit="week",
                )
            if text[m.start() - 4 : m.start()].lower() == "the " and re.match(r"[^\S\n][A-Z]", text[end : end + 2]):
                return None  # the Tuesday Club
            if after := self._of_day.match(text, end):
                if text[after.end() : after.end() + 1] == "s":
                    return None
                end = after.end()
            return Reading(m.start(), end, "weekday", "weekday", weekday=weekday)
        return Reading(m.start(), end, "weekday", "weekday and number", weekday=weekday, day=number(digits))

    def _weekday_turn(self, m: re.Match[str], text: str) -> Reading | None:
        if len(m["wd"]) < 6:
            return None
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"past": -1, "this past": -1, "this coming": 1, "the following": 2, "the previous": -1}.get(rel, TURN.get(rel, 0))
        end = m.end()
        if after := self._of_day.match(text, end):
            end = after.end()
        return Reading(
            m.start(),
            end,
            "weekday",
            f"{rel} weekday",
            weekday=self._words.weekdays.get(m["wd"], self._words.weekdays.get(m["wd"].title(), 0)),
            n=n,
        )

    def _month_turn(self, m: re.Match[str], text: str) -> Reading | None:
        if m["mon"] not in self._words.full:
            return None
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this past": -1, "this coming": 1}.get(rel, TURN.get(rel, 0))
        if day := self._days.plain_day(text, m.start("mon")):
            return replace(day, start=m.start())
        return Reading(m.start(), m.end(), "month", f"{rel} month", month=self._words.months[m["mon"]], n=n, unit="month")

    def _season_turn(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this past": -1, "this coming": 1}.get(rel, TURN.get(rel, 0))
        return Reading(m.start(), m.end(), "season", f"{rel} season", month=SEASONS[m["season"].lower()], n=n)

    def _unit_turn(self, m: re.Match[str], text: str) -> Reading | None:
        rel = re.sub(r"\s+", " ", m["rel"].lower())
        n = {"this coming": 1, "the current": 0, "the coming": 1, "the present": 0}.get(rel, TURN.get(rel, 0))
        before = text[max(0, m.start() - 10) : m.start()].lower()
        if m["unit"].lower() == "decade" and n == -1 and before.endswith(("the ", "over ")):
            return None
        if before.endswith(("his ", "her ", "their ", "its ", "my ", "our ", "your ")):
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
        if word == "tomorrow" and text[max(0, m.start() - 3) : m.start()].lower() == "of ":
            return None  # "the industry of tomorrow"
        n = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[word]
        return Reading(m.start(), m.end(), "unit", word, n=n, unit="day")

    def _off(self, m: re.Match[str], text: str) -> Reading | None:
        if text[m.end()].islower() or _THE.search(text, max(0, m.start() - 5), m.start()):
            return None  # "the two weeks after June 11": how long
        base = self._days.plain_day(text, m.end()) or self._days.plain_month(text, m.end())
        if base is None or base.to_day or base.to_month:
            return None
        if m["way"].lower() == "from" and _FOR.search(text, max(0, m.start() - 12), m.start()):
            return None  # "for 90 days from 1 April", "extended by 90 days from": from then on
        if m["way"].lower() == "from" and m["n"].lower() in ("a", "an"):
            return None  # "4,200 tonnes a year from April 2027"
        n = int(m["n"]) if m["n"].isdigit() else NUMBERS[m["n"].lower()]
        unit = m["unit"].lower()
        if unit == "fortnight":
            unit, n = "week", 2 * n
        n = -n if m["way"].lower() == "before" else n
        return Reading(m.start(), base.end, "offset", f"units {m['way'].lower()} a date", n=n, unit=unit, base=base)  # type: ignore[arg-type]

    def _week_around(self, m: re.Match[str], text: str) -> Reading | None:
        day = self._days.plain_day(text, m.end())
        if day is None or day.to_day is not None:
            return None
        n = {"of": 0, "beginning": 1, "starting": 1}.get(m["how"].lower(), -1)
        return replace(day, start=m.start(), unit="week", n=n, rule="week of a day")

    def _weekend_past(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "unit", "the weekend", n=0, unit="weekend")

    def _day_of_month(self, m: re.Match[str], text: str) -> Reading | None:
        return Reading(m.start(), m.end(), "unit", "day of a month", n=TURN[m["rel"].lower()], unit="month", day=int(m["day"]))
