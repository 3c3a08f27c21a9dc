"""The shape of `dates.yml`: names of times, and the words beside them that decide what they mean."""

from __future__ import annotations

from typing import Literal

from generator.vocabulary.noun import Field, Noun

Word = str


class NamedTime(Noun):
    """A month or a weekday; its place in the list is its number. `short` forms count only beside a day or a year."""

    name: str = Field(pattern=r"^[A-Z][a-z]+$")
    short: tuple[str, ...] = ()


class Holiday(Noun):
    """A day of the year that newspapers call by a name."""

    name: str
    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)


class Term(Noun):
    """A term of office. Days are EDTF; the last one is the successor's first."""

    surname: str
    ordinal: Literal["first", "second", "third", "fourth"]
    first_day: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    last_day: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")


class Fiscal(Noun):
    """A country's financial year: its first month, and by which end a single year names it."""

    begins: int = Field(ge=2, le=12)
    named: Literal["start", "end"]
    words: tuple[str, ...] = Field(min_length=1)


class Dates(Noun):
    """`counted`: nouns that make a year-like number a quantity. `events`: capitalised nouns that carry their year behind them.
    `commits`: verbs that lay something down for later when "to" and a verb follow. `expiring`: what can run out;
    `closing`: what else ends or closes on a day; `authorities`: who can set one; `news`: what is only due to be told on one.
    `turning`: verbs of what begins, ends, falls due or changes on a day; `meeting`: what people do when they meet; `idle`: other
    verbs behind "will" that bind nobody to a day; `occasions`: what is held on one; `market`: what moves by itself;
    `feasts`: feasts without a fixed day; `happenings`: what a limit is counted from."""

    months: tuple[NamedTime, ...] = Field(min_length=12, max_length=12)
    weekdays: tuple[NamedTime, ...] = Field(min_length=7, max_length=7)
    holidays: tuple[Holiday, ...]
    names: tuple[str, ...]
    counted: tuple[Word, ...]
    events: tuple[Word, ...]
    deadlines: tuple[Word, ...]
    expiring: tuple[Word, ...]
    closing: tuple[Word, ...]
    authorities: tuple[Word, ...]
    news: tuple[Word, ...]
    turning: tuple[Word, ...]
    meeting: tuple[Word, ...]
    idle: tuple[Word, ...]
    occasions: tuple[Word, ...]
    market: tuple[Word, ...]
    feasts: tuple[Word, ...]
    happenings: tuple[Word, ...]
    future: tuple[Word, ...]
    commits: tuple[Word, ...]
    past: tuple[Word, ...]
    fiscal: tuple[Fiscal, ...]
    terms: tuple[Term, ...]
