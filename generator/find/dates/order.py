"""Dates settled by those beside them: the end of a stretch lies behind its beginning; "in 2025, when it closed in April"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator import edtf
from generator.find.dates.clock import Clock
from generator.find.dates.reading import Placed, Reading
from generator.find.dates.tense import Tense
from generator.late import late

Earlier = Sequence[tuple[Reading, Placed, int]]

# What may stand between the two ends of one stretch.
_TO = late(r"\s?(?:,?\s\d{4},?)?\s?(?:\b(?:and\s)?(?:to|through|thru|until|till)\s(?:\w+\s){0,3}|[-–—]\s?)")
_FAR_TO = late(
    r"(?:\s(?:of|in|each|every|this|last|next|that|the|following|same|year|right|all|way)){1,4}\s(?:to|through|until|till)\s"
)
_AND = late(r"\s(?:and|to)\s")
_BETWEEN = late(r"\b(?:between|from)\s(?:early\s|mid-|late\s)?$", re.I)
# "The April controls", "its May list": a month that names a thing, and not when something happened, as in "the May talks".
_OF_A_THING = late(
    r"[^\S\n](?!(?:talks|meetings?|rounds?|summit|sessions?|deal|truce|accord|agreement|visit|vote|elections?|call)\b)[a-z]"
)
_ITS = late(r"\b(?:the|its|their|his|her|those|these)[^\S\n]$", re.I)
_WHEN = late(r"[^;.,]{0,12},?\s(?:when|in\swhich)\b[^;.]{0,120}$")


def last_told(earlier: Earlier, sentence: int, text: str) -> tuple[Reading, Placed, int]:
    """The date that was told last; not one that only names a thing, where the sentence tells of another before it."""
    for told in reversed(earlier[-3:]):
        r = told[0]
        names = r.kind == "month" and _ITS.search(text, max(0, r.start - 6), r.start) and _OF_A_THING.match(text, r.end)
        if told[2] == sentence and not names:
            return told
    return earlier[-1]


def in_year(r: Reading, earlier: Earlier, s: tuple[int, ...], text: str) -> Reading:
    """ "In 2025, when the mine closed in April": the April of that year."""
    if r.kind not in ("day", "month") or r.year is not None or r.n is not None or r.weekday is not None or not earlier or not s:
        return r
    reading, _, at = earlier[-1]
    if at != s[0] or reading.kind not in ("year", "anaphor") or reading.year is None or reading.to_year is not None:
        return r
    return replace(r, year=reading.year) if _WHEN.fullmatch(text, reading.end, r.start) else r


def in_order(
    placed: Placed, r: Reading, earlier: Earlier, s: tuple[int, ...], text: str, now: Clock | None, tense: Tense | None
) -> tuple[Placed, str | None]:
    """ "June 1 … through November 30": the end of a range lies behind its beginning. It is moved on by a year, or, where that is
    still to come or its year is stated, the beginning back: then that is given too."""
    if not earlier or not placed.iso or r.kind not in ("day", "month"):
        return placed, None
    first, start, at = earlier[-1]
    if s[0] != at or start.precision != placed.precision or first.year is not None or not start.iso or not _joined(first, r, text):
        return placed, None
    begin, end = edtf.days(start.iso), edtf.days(placed.iso)
    if not placed.leant and end is not None and "/" not in start.iso:
        year = end.first.year - (start.iso[5:] > placed.iso[5:])
        stated = f"{year:04d}{start.iso[4:]}"
        return placed, stated if stated != start.iso and edtf.valid(stated) else None
    if not placed.leant or not begin or not end or end.first >= begin.first:
        return placed, None
    back = edtf.shift(start.iso, -1, "year")
    if tense == "past" and now is not None and begin.first > now.last and end.first <= now.last:
        return placed, back  # "between January and October it sold", told in December
    later = edtf.shift(placed.iso, 1, "year") or placed.iso
    if now is not None and r.kind == "month" and (ahead := edtf.days(later)) and ahead.first > now.last and begin.first <= now.last:
        return placed, back
    return placed._replace(iso=later), None


def _joined(first: Reading, r: Reading, text: str) -> bool:
    """Whether the two dates are the ends of one stretch."""
    if _TO.fullmatch(text, first.end, r.start) or _FAR_TO.fullmatch(text, first.end, r.start):
        return True
    between = _BETWEEN.search(text, max(0, first.start - 16), first.start)
    return between is not None and _AND.fullmatch(text, first.end, r.start) is not None
