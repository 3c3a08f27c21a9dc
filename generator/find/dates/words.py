"""What the patterns of dates are made of: white space, days, years, numbers, and the names of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from generator.find.dates.reading import Part, Reading
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates

Reader: TypeAlias = Callable[[re.Match[str], str], Reading | None]
Readers: TypeAlias = tuple[tuple[re.Pattern[str], Reader], ...]
Heads: TypeAlias = dict[str, Readers]

S = r"[^\S\n]{1,3}"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d|[^\S\n]?(?:%|per[^\S\n]?cent\b))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%$]|[.,:]\d)"
DASH = r"[^\S\n]?[-–—][^\S\n]?"
UNITS = r"(?:day|week|month|quarter|year|decade)"
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half of the world
PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late",
    "start": "start", "beginning": "start", "end": "end", "close": "end",
}  # fmt: skip
TURN = {"this": 0, "last": -1, "previous": -1, "next": 1, "coming": 1, "current": 0}


class Words:
    """The names of one vocabulary, looked up and as alternatives of a pattern, the longest first."""

    def __init__(self, dates: Dates) -> None:
        self.months = {w: n for n, m in enumerate(dates.months, 1) for w in (m.name, *m.short) for w in (w, w.upper())}
        self.full = frozenset(w for m in dates.months for w in (m.name, m.name.upper()))
        self.weekdays = {w: n for n, d in enumerate(dates.weekdays) for w in (d.name, d.name.upper(), *d.short)}
        self.events = frozenset(dates.events)
        self.counted = frozenset(dates.counted)
        self.mon = either(self.months)
        self.wd = either(self.weekdays)
        self.num = rf"(?:\d{{1,3}}|{either(NUMBERS)})"


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of dates, compiled at its first use; `^` and `$` hold at the ends of lines."""
    return late(pattern, flags | re.MULTILINE)


def any_of(patterns: list[re.Pattern[str]]) -> re.Pattern[str]:
    """One pattern that matches where any of `patterns` does; its groups are of no use."""
    return compiled("|".join(f"(?{'i' if p.flags & re.IGNORECASE else '-i'}:{_GROUP.sub('(?:', p.pattern)})" for p in patterns))


_GROUP = late(r"\(\?P<\w+>")


def number(words: str) -> int:
    """The day in "11th"."""
    return int(words.rstrip("stndrh"))


def plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


@lru_cache(maxsize=2)
def surnames(text: str) -> frozenset[str]:
    """Months that are somebody's surname in this text."""
    return frozenset(re.findall(rf"\b(?:Mrs|Ms|Mr|Theresa|[Mm]inister|[Ss]ecretary)\b\.?{S}(April|May|June|August|March)\b", text))
