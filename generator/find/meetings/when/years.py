"""The year of a month that stands without one beside a meeting, where its own sentence tells that year, and the one year of places
in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.find.meetings.when.lasting import TALKS
from generator.late import late
from generator.records import Date, Meeting, Sentence

# "The four rounds of 2023, which opened in Lima in August": the year of all that is told of them.
_OF_YEAR = late(rf"\b{TALKS} (?:of|in) (?P<year>\d{{4}}), (?:which|that|the first|one|from|beginning|starting|held)\b")
# "In October that same year", "in May of that year".
_SAME = late(r",? (?:of )?(?:that|the) (?:very |same )*year\b")
# "Last year's deal was struck in Lima in December": the year of what the sentence tells of it.
_OWNED = late(
    r"['’]s (?:[\w-]+ ){1,5}?(?:(?:was|were|had|been|only|finally|just) ){0,3}"
    r"(?:struck|reached|agreed|signed|sealed|concluded|held|clinched|settled|opened|ended|closed|collapsed|failed"
    r"|broke (?:up|down|off))(?: (?:only|barely|just|late|early))?,? (?:(?:in|on) )?(?:the |early |late |mid-)?$"
)
# "The last two meetings - Lima in June, Oslo in July -": over, whatever their sentence tells of what is to come.
_THE_LAST = late(
    rf"\b(?:last|previous|earlier|first|past|recent) (?:[\w-]+ ){{0,3}}?{TALKS}(?: [–—-]|:| \(| have been| were)"
    r"(?:(?!\b(?:will|next|would)\b)[^.;:]){0,80}$"
)
# "A year ago they met to carry out what they had settled in Lima in May": what came before that time.
_HAD_BEFORE = late(r"\b(?:what|which|that|than)\b(?: (?!and\b|but\b)[\w’'-]+){0,4} had [^.;:]{1,60}$")
_A_YEAR = late(r"\b(?:a|one) year ago\b", re.I)
_NOT_IT = late(r"\b(?:last|this|next)\b")
# "In Lima and London last year".
_LISTED = late(r"(?:,|,? (?:and|or|then|and then))(?: (?:in|at))? ")
_REACH = 160
_YEAR = len("2025")
_LONE = frozenset(("month", "day"))


def in_their_years(text: str, s: Sentence, dates: list[Date]) -> list[Date]:
    """The dates of a sentence, those of a year that was worked out in the one that the sentence tells: "that same year", "that
    December", "the rounds of 2023, which began in May"."""
    told = _OF_YEAR.search(text, s.start, s.end)
    out: list[Date] = []
    for d in dates:
        year = next(_years(text, s, d, dates, out), None)
        if year is None and told and d.start > told.end():
            year = told["year"]
        fits = year is not None and d.iso and d.basis != "stated" and d.precision in _LONE and "/" not in d.iso
        out.append(replace(d, iso=f"{year}{d.iso[4:]}", basis="inferred") if fits and d.iso and not _NOT_IT.search(d.text) else d)
    return out


def _years(text: str, s: Sentence, one: Date, dates: list[Date], before: list[Date]) -> Iterator[str]:
    """The years that words right beside a date give it."""
    same = _SAME.match(text, one.end)
    if same:
        yield from (d.iso[:4] for d in dates if d.iso and d.precision == "year" and one.end <= d.start < same.end())
    if before and before[-1].iso and text[max(0, one.start - 5) : one.start].lower() == "that ":
        yield before[-1].iso[:4]
    ago = _A_YEAR.search(text, s.start, one.start)
    if ago and one.iso and one.iso[:_YEAR].isdigit() and _HAD_BEFORE.search(text, ago.end(), one.start):
        yield f"{int(one.iso[:_YEAR]) - 1}"
    yield from (
        d.iso[:4] for d in dates if d.iso and d.precision == "year" and d.end < one.start and _OWNED.match(text, d.end, one.start)
    )


def among_the_last(text: str, s: Sentence, start: int) -> bool:
    """Whether a meeting at `start` is one of a list of the last ones."""
    return _THE_LAST.search(text, max(s.start, start - _REACH), start) is not None


def of_the_last(text: str, s: Sentence, start: int, dates: list[Date], published: str | None) -> list[Date]:
    """The dates of a meeting at `start`, a year earlier where it is one of "the last two" and they would lie ahead."""
    news = edtf.days(published) if published else None
    if news is None or not among_the_last(text, s, start):
        return dates
    return [
        replace(d, iso=f"{int(d.iso[:4]) - 1:04}{d.iso[4:]}", basis="inferred")
        if d.iso and d.basis != "stated" and d.precision in _LONE and (span := edtf.days(d.iso)) and span.first > news.last
        else d
        for d in dates
    ]


_MONTH = len("2025-07")
# "They met again in Oslo in July", "within weeks it was patched up": a sentence that goes on from the one before.
_GOES_ON = late(r"\b(?:again|then|within (?:days|weeks|months)|(?:days|weeks|months) (?:later|after)|followed)\b")


def in_the_year_told(text: str, dated: dict[int, list[Date]], published: str | None) -> dict[int, list[Date]]:
    """The dates, a month without a year in the year of the month that is told before it, where its sentence or paragraph goes on
    from there and has told of no later one: "They met in Lima in May 2023, and again in Oslo in July", read years later."""
    out: dict[int, list[Date]] = {}
    months, end, told = [""], 0, 0  # those that the paragraph has told; where the last one ends, and in which sentence
    for n, dates in sorted(dated.items()):
        out[n] = []
        for d in dates:
            if d.iso and d.precision in _LONE and d.iso[:_YEAR].isdigit():
                months = [""] if "\n" in text[end : d.start] else months
                on = f"{months[-1][:_YEAR]}{d.iso[_YEAR:]}"
                past = d.rule == "month" and d.basis == "metadata" and d.iso <= (published or "")[:_MONTH]
                goes_on = n == told or _GOES_ON.search(d.sentence) is not None
                if past and goes_on and "" < max(months) == months[-1] < on < d.iso:
                    d = replace(d, iso=on, basis="inferred")
                months, end, told = [*months, (d.iso or "")[:_MONTH]], d.end, n
            out[n].append(d)
    return out


def of_a_year_before(m: Meeting, dated: dict[int, list[Date]], news: date) -> bool:
    """Whether the sentence of a meeting without a day tells of an earlier year: "and, late that year, the pact signed in Lima"."""
    own = [span for n in m.mention.s for d in dated.get(n, []) if d.iso and (span := edtf.days(d.iso))]
    return m.when is None and bool(own) and all(span.last.year < news.year for span in own)


def in_one_year(text: str, meetings: list[Meeting]) -> list[Meeting]:
    """The meetings, those of a list of places in the year that is told behind its last: "in Lima and London last year"."""
    out = list(meetings)
    for i in reversed(range(len(out) - 1)):
        one, after = out[i], out[i + 1]
        of_year = after.when is not None and len(after.when) == _YEAR and one.when is None and one.planned == after.planned
        if of_year and _LISTED.fullmatch(text, one.mention.end, after.mention.start):
            out[i] = replace(one, when=after.when, when_basis=after.when_basis)
    return out
