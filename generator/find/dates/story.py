"""The year that only the story tells: "in Lima that October", "in May 2025, in Oslo in June and in Rome in July"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator import edtf
from generator.find.dates.between import HAPPENED, SINCE, SINCE_WITHIN
from generator.find.dates.order import Earlier
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.settle import exists
from generator.find.dates.tense import Tense
from generator.late import late

# "Later that October", "that same May".
_THAT = late(r"\b[Tt]hat (?:same |very )?(?:early |late |mid-)?$")
# "Signed in October 2024 and prolonged the following May".
_NEXT = late(r"\bthe (?:following|next|ensuing) (?:early |late |mid-)?$")
# "In 2025 the two sides met in Lima in May", "Last year they met twice: in Lima in May": one clause up to the month.
_HEADS = late(r"(?:^|[.!?”\"\n] ?)(?:[Ii]n )?$")
_ONE_YEAR = late(
    r",? ?(?!['’]s\b(?! (?:(?:rounds?|talks|meeting|session|negotiations|summit|deal|accord|agreement) )?"
    r"(?:was|were|ended|took|began|came|had)\b))(?:(?!,? (?:and|but|while|though|although|which|who|whereas|then|since|until|by)\b)"
    r"[^.;]){0,120} ?"
)
# "On 29 October that year", "in May of the following year".
_OF_THAT = late(
    r",? (?:of |in )?(?:the (?P<on>following|next|previous|preceding)|that(?: same| very)?|the same) year\b"
    r"(?! (?:as|that|when|in)\b)"
)
# "In Lima in June and in Oslo in July of that year": the year that the last of a list names is that of all.
_AND_OF_THAT = late(
    r",? (?:and )?(?:(?!\b(?:but|while|though|although|which|who|whereas)\b)[^.;:\d]){0,70}? (?:in|on) (?:early |late |mid-)?"
    r"(?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{1,2})?,? (?:of |in )?(?:that|the)(?: same| very)? year\b(?! (?:as|that|when|in)\b)"
)
# "In Lima in July 2025 they agreed … In Oslo in September they parted": sentences that each begin with a place and its time.
_HEAD_PLACE = late(
    r"(?:^|[.!?”\"\n] ?)(?:(?:And|But|Then|Next|Later|Finally),? )?(?:[Ii]n|[Aa]t|[Ff]rom) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},? "
    r"(?:(?:in|on|over|between|from) )?(?:the )?(?:(?:end|start|middle) of |early |late |mid-)?$"
)
# "At the first meeting, in Lima in May 2025, they agreed. In Oslo, on 9 June, they parted. Rome, in July, went better."
_PLACE_FIRST = late(
    r"[.!?”\"] (?:(?:And|But|Then|Next|Later|Finally),? )?(?:(?:[Ii]n|[Aa]t|[Ff]rom) )?"
    r"(?!(?:In|On|At|From|By|Since|Until|After|Before|During|The|An|That|This|Its|Their|It|He|She|They|We|Late|Early|Mid)\b)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},? (?:(?:in|on|over|between|from) )?(?:the )?"
    r"(?:(?:end|start|middle) of |early |late |mid-)?$"
)
# "They met in Lima in May 2025. When that failed, envoys patched it up in Oslo in June": a place of a meeting before its time.
_IN_PLACE = late(
    r"\b(?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},? (?:(?:in|on|over|from) )?(?:the )?"
    r"(?:(?:end|start|middle) of |early |late |mid-)?$"
)
# So far below a heading that ends with its date stand those of what it heads.
_SECTION = 600
_YEARS_ON = {"following": 1, "next": 1, "previous": -1, "preceding": -1}
# "A year later, in October": the words between the two.
_RIGHT_BEHIND = late(r",? (?:(?:in|on|at the end of|at the start of|early in|late in) )?(?:early |late |mid-|the )?")
_ONE_CLAUSE = r"(?:(?!,? (?:and|but|while|though|although|which|who|whereas|then)\b)[^.;:]){1,160}"
# "Was suspended in November 2025 after the two had met in October": what came before it, and what it was part of.
_AFTER = late(rf",? (?:just |shortly |soon |(?:\w+ )?(?:days|weeks) |immediately |only )?(?:after|following|once)\b{_ONE_CLAUSE}")
_PART_OF = late(rf",? (?:as part of|under|thanks to|in line with|on the strength of) (?:the|an?|their|its)\b{_ONE_CLAUSE}")
_LONG_BEFORE, _CLOSE_BEFORE = 300, 62
_CLAUSE = 120
# "In Lima in May 2025, in Oslo in June and the leaders' meeting in Rome in July": a place goes before each date of a list.
_LISTED = late(
    r"(?:,|;|,? and)(?: (?:then|finally|lastly|and))?"
    r"(?: (?:in|at|again in|another in|one in|(?:the|an?|their)(?: (?!\w+ed\b)[a-z][\w’'-]*){1,5} (?:in|at)))?"
    r"(?: [A-Z][\w’'-]+){1,3},? (?:(?:in|on|at|from|over|between) )?(?:the )?(?:(?:end of|start of|early|late) |mid-)?"
)
_UNTIL = late(r"\b(?:by|until|till|through|before|since|due|for)[^\S\n](?:the )?(?:end of |early |late |mid-)?$")
# "He said in July": when somebody looked back on the story.
_SAID = late(r"\b(?:said|says|told|reported|announced|showed|wrote|recalled|added)(?: [a-z]+){0,2} (?:in|on) $")
# So many sentences back begins the story that goes on with "that October"; so many with a bare month behind one of such a story.
_REACH, _GOES_ON = 3, 2
_LATE_IN_THE_YEAR, _EARLY_IN_IT = 11, 2


def in_story(
    r: Reading, earlier: Earlier, s: tuple[int, ...], text: str, now: date | None, tense: Tense | None
) -> tuple[Reading, Reading | None]:
    """The reading with the year that the dates around it show, and the one of them that shows it; None where none does."""
    if r.kind not in ("day", "month") or r.month is None or not s or r.year is not None or r.n is not None or r.weekday is not None:
        return r, None
    of_that = r.unit == "year"  # "April of that year", as it is read
    if (r.unit is not None and not of_that) or r.rule == "holiday":
        return r, None
    told = [(e, span) for e in earlier[-4:] if s[0] - e[2] <= _REACH and (span := _known(e[1])) and (not now or span.first <= now)]
    if not told:
        return r, None
    (last, placed, at), span = told[-1]
    behind = _OF_THAT.match(text, r.end)
    year = _of_that_time(r, behind, span, text)
    if year is None and not of_that and earlier[-1][0] is last and not _UNTIL.search(text, max(0, r.start - 24), r.start):
        if at == s[0]:
            year = _beside(r, last, placed, span, text, tense)
        goes_on = s[0] - at <= _GOES_ON and tense == "past" and not _SAID.search(text, max(0, r.start - 30), r.start)
        if year is None and goes_on and _in_a_story(last, text) and r.month >= span.first.month:
            year = span.first.year
        if year is None and at != s[0] and goes_on and last.year is not None and _in_parallel(r, last, text):
            year = span.last.year + (r.month < span.last.month)
        if year is None and now and last.year is not None and last.month and last.year < now.year:
            year = _runs_on(r, last, span, text, tense)
    if year is None or (now and (year, r.month) > (now.year, now.month)) or not exists(year, r.month, r.day or 1):
        return r, None
    return replace(r, year=year, unit=None, end=behind.end() if behind else r.end), last


def _runs_on(r: Reading, last: Reading, span: edtf.Days, text: str, tense: Tense | None) -> int | None:
    """The year of a date that goes on from one of a year before: at the place that heads the next sentence of a paragraph, or in
    the month of the heading above."""
    between = text[last.end : r.start]
    assert r.month is not None
    if "\n" not in between:
        if SINCE.search(text, max(0, last.start - SINCE_WITHIN), last.start):
            return None
        goes_on = tense == "past" and r.month >= span.last.month and len(between) < _SECTION
        return span.last.year if goes_on and (_PLACE_FIRST.search(text, max(0, r.start - 80), r.start) or _met(r, text)) else None
    headed = between.startswith("\n") and "\n" not in between.strip("\n") and len(between) < _SECTION
    return span.first.year if headed and span.first.month <= r.month <= span.last.month else None


def _met(r: Reading, text: str) -> bool:
    """Whether a date stands behind the place of what two met for."""
    place = _IN_PLACE.search(text, max(0, r.start - 80), r.start)
    return (
        place is not None
        and HAPPENED.search(text, max(text.rfind(". ", 0, place.start()), r.start - _CLAUSE, 0), r.start) is not None
    )


def _in_parallel(r: Reading, last: Reading, text: str) -> bool:
    """Whether each of two dates stands behind a place that its sentence begins with."""
    return all(_HEAD_PLACE.search(text, max(0, d.start - 80), d.start) for d in (last, r))


def _known(placed: Placed) -> edtf.Days | None:
    """The days of a date whose year is known."""
    return edtf.days(placed.iso) if placed.iso and placed.iso[:4].isdigit() else None


def _of_that_time(r: Reading, behind: re.Match[str] | None, span: edtf.Days, text: str) -> int | None:
    """ "That October", "in October that year": of the year that was told last; the next one for a January behind a December."""
    if behind:
        return span.first.year + _YEARS_ON.get(behind["on"] or "", 0)
    if _AND_OF_THAT.match(text, r.end):
        return span.first.year
    if r.month is None:
        return None
    if _NEXT.search(text, max(0, r.start - 24), r.start):
        return span.last.year + (r.month <= span.last.month)
    if not _THAT.search(text, max(0, r.start - 20), r.start):
        return None
    return span.last.year + (span.last.month >= _LATE_IN_THE_YEAR and r.month <= _EARLY_IN_IT)


def _beside(r: Reading, last: Reading, placed: Placed, span: edtf.Days, text: str, tense: Tense | None) -> int | None:
    """The year of a date that the one before it in its sentence shows: behind "a year later", in a list, or before it."""
    assert r.month is not None
    if last.kind == "anaphor" and last.unit == "year" and _RIGHT_BEHIND.fullmatch(text, last.end, r.start):
        return span.first.year
    one_year = (
        (span.first.month, span.last.month) == (1, 12) and span.first.year == span.last.year and last.kind in ("year", "unit")
    )
    if one_year and tense == "past" and _HEADS.search(text, max(0, last.start - 6), last.start):
        return span.first.year if _ONE_YEAR.fullmatch(text, last.end, r.start) else None
    if last.kind == "anaphor" and last.unit == "month" and _LISTED.fullmatch(text, last.end, r.start):
        return span.last.year + (r.month < span.last.month)
    if last.kind not in ("day", "month") or last.month is None:
        return None
    named = last.year is not None or last.n is not None
    if named and _LISTED.fullmatch(text, last.end, r.start):
        return span.last.year + ((r.month, r.day or 31) < (span.last.month, span.first.day if r.day else 1))
    reach = _LONG_BEFORE if _AFTER.fullmatch(text, last.end, r.start) else 0
    reach = reach or (_CLOSE_BEFORE if _PART_OF.fullmatch(text, last.end, r.start) else 0)
    if reach and named and tense == "past":
        year = span.first.year - ((r.month, r.day or 1) > (span.last.month, span.last.day))
        begun = date(year, r.month, min(r.day or 1, 28))
        return year if (span.first - begun).days <= reach else None
    return None


def _in_a_story(last: Reading, text: str) -> bool:
    """Whether a date is one whose year the story told, for its words do not."""
    return last.year is not None and str(last.year) not in text[last.start : last.end]
