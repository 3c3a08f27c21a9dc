"""The year of what an article leaves without one, from another of its dates that the edition has placed.

A dateline ("LONDON, Feb 12 (Agency) —") is the day on which the article speaks: what it tells as over was before, what it tells as
ahead comes after. Without one, what is over was before what is ahead; and two dates of the same side are in one year if they are
within half a year of each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from generator import edtf
from generator.records import Date
from generator.text import in_dateline

Side = Literal["over", "now", "ahead"]

_ORDER = {"over": 0, "now": 1, "ahead": 2}
_OPEN = "XXXX"
_PLACED = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_HALF_A_YEAR = 6
_CLAUSE_ROOM = 120
# Words of the future in a date's sentence; "may" is not the month.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|may|might|can|could|must|plan|planned|plans|scheduled|due|expect(?:s|ed)?|set to|to be|"
    r"(?:is|are|ha[sd]|have) to|next|upcoming|hopes?|aims?|wants?|unless|if|until|by)\b"
)
_PAST = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|did|met|fell|rose|shut|left|held|took|came|made|began|sent|grew|sold|bought|went|set|put|cut|hit|won|lost|"
    r"told|gave|saw|became|brought|spoke|struck)\b"
)
_MAYBE = re.compile(r"\b(?:was|were|had)\b")
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|but|that|which|who|after|before|while|when)\b")
_SINCE = re.compile(r"\b[Ss]ince(?: last| early| late| mid-?)? ?$")
_PASSED = re.compile(r"\b(?:passed|lapsed|ran out|ha[sd] expired|came and went|was missed)\b")


def same_year(text: str, dates: Sequence[Date]) -> list[Date]:
    """The dates of an article with `text`, those without a year placed by those that `resolve` has placed before."""
    known = [d for d in dates if d.iso and d.basis == "inferred" and _PLACED.fullmatch(d.iso)]
    now = dateline(text, dates)
    one = len({(d.iso or "")[:4] for d in known}) == 1
    if now and now.basis == "stated" and one:
        by = _nearest(now, known)
        now = _placed(now, "now", by, _side(by, text))
    if now and _PLACED.fullmatch(now.iso or ""):
        return [now if d.id == now.id else _placed(d, _side(d, text), now, "now") for d in dates]
    return (
        [_placed(d, _side(d, text), by, _side(by, text)) if d.iso and (by := _nearest(d, known)) else d for d in dates]
        if one
        else list(dates)
    )


def dateline(text: str, dates: Sequence[Date]) -> Date | None:
    """The date of the article's dateline."""
    return next((d for d in dates[:3] if d.iso and d.precision == "day" and in_dateline(text, d.start, d.end)), None)


def _nearest(date: Date, known: Sequence[Date]) -> Date:
    return min(known, key=lambda k: (abs(_month(k) - _month(date)), k.start))


def _month(date: Date) -> int:
    return int((date.iso or "")[5:7] or 1)


def _placed(date: Date, here: Side | None, by: Date, there: Side | None) -> Date:
    """The date, if it has no year, with the one that `by` shows; as it was where that shows none."""
    if not date.iso or not date.iso.startswith(_OPEN) or not by.iso:
        return date
    year, length = int(by.iso[:4]), min(len(date.iso.partition("/")[0]), len(by.iso))
    own, other = date.iso[5:length], by.iso[5:length]
    if here and there and here != there:
        year += -(own > other) if _ORDER[here] < _ORDER[there] else own < other
    elif abs(_month(date) - _month(by)) > _HALF_A_YEAR:
        return date
    elif here == there == "over" and date.start < by.start and own < other:
        year += 1  # the news, and behind it what led to it: "met in Lima in May … the truce struck in October 2025"
    filled = edtf.with_year(date.iso, year)
    return replace(date, iso=filled, basis="inferred", evidence=f"“{by.text}” of the same article is {by.iso}") if filled else date


def _side(date: Date, text: str) -> Side | None:
    """Whether the article tells a date as over or as ahead; None where its sentence has signs of both."""
    if date.deadline:
        return "over" if _PASSED.search(date.sentence) else "ahead"
    before = text[max(0, date.start - _CLAUSE_ROOM) : date.start]
    if _SINCE.search(before):
        return "over"
    clause = _CLAUSE.split(before[max(0, before.rfind(". ") + 1) :])[-1]
    if not _AHEAD.search(date.sentence):
        own = clause if len(clause.split()) > 1 else date.sentence
        return "over" if _PAST.search(own) else None
    return "ahead" if _AHEAD.search(clause) and not _MAYBE.search(clause) else None
