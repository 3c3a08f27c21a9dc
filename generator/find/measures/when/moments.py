"""The dates of a sentence that can be a figure's period: not of when a thing was said or printed; two ends of a stretch as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from generator import edtf
from generator.late import late
from generator.records import Date, Sentence

# "OSLO, March 5 (Fjordwire) - ": capitals before it and a dash behind it.
_PLACE = late(r"\W*[A-Z]{3}[^a-z]{0,60}(?:\([\w ]{2,20}\)[,\s]*)?")
_DASH = late(r"[^\S\n]*(?:,\s*\d{4})?[^\S\n]*(?:/[\w ]{2,20}/|\([\w. ]{2,30}\))?[^\S\n]*(?:--?|–|—)\s")
# The day on which somebody spoke is no day of what was told.
_TOLD = late(
    r"(?:\b(?:said|says|told\s[\w’' ]{2,40}|wrote|added|noted|warned|argued|predicted|insisted|confirmed"
    r"|(?:data|figures|statistics|numbers)\s(?:\w+\s)?showed"
    r"|(?:released|published|issued)\sby\s[\w&’' -]{2,50})|,\s(?:published|released|issued|dated)"
    r"|\b(?:survey|poll|paper|book|letter|article|study|report|data|figures|statistics|review|analysis|statement|filing)\b[^,;.]{0,60}?\s(?:published|released|issued))"
    r"(?:\s(?:on|in|late|early|earlier))?\s+$"
)
# "The firm on Thursday reported a profit of $3m for the quarter".
_TELLS = late(r"\s(?:said|says|told)\b|\s(?:reported|posted|announced)\s(?:[^.;]|\.\d){0,160}\b(?:quarter|half|months|year)\b")
# "futures for January delivery": what is traded, not when.
_CONTRACT = late(r"[-\s](?:delivery|contracts?|futures|deliveries|settlement|shipment)\b")
_LOOK_BACK = 60

_OPENS = late(r"\b(?:between|from|in\s+(?:each|both)\s+of|each\s+of|both|the\s+years|years)\s+$", re.I)
_OPENED = late(r"(?:between|from|each\s+of|both)\b", re.I)
_JOINS = late(r"\s*(?:,\s+)?(?:and|to|through|until|till|–|-)\s+", re.I)


def moments(dates: Sequence[Date], text: str, sentence: Sentence) -> list[Date]:
    """The dates that tell when something was so."""
    return _joined([d for d in dates if not _of_the_telling(d, text, sentence)], text)


def _of_the_telling(date: Date, text: str, sentence: Sentence) -> bool:
    if _CONTRACT.match(text, date.end):
        return True
    if _TOLD.search(text, max(sentence.start, date.start - _LOOK_BACK), date.start):
        return True
    if date.precision == "day" and _TELLS.match(text, date.end) is not None:
        return True
    near = date.start - sentence.start <= _LOOK_BACK
    return near and _PLACE.fullmatch(text, sentence.start, date.start) is not None and _DASH.match(text, date.end) is not None


def _joined(dates: list[Date], text: str) -> list[Date]:
    """ "between 2022 and 2024", "in each of 2026 and 2027", "from early March to June": one stretch of time."""
    out: list[Date] = []
    for date in dates:
        first = out[-1] if out else None
        joins = first is not None and _JOINS.fullmatch(text, first.end, date.start) is not None
        if first is not None and first.iso and date.iso and joins and (_begins(first, text) or _next(first.iso, date.iso)):
            begin, end = first.iso.split("/")[0], date.iso.split("/")[-1]
            whole = edtf.between(begin, end)
            if edtf.valid(whole):
                out[-1] = replace(first, iso=whole, text=text[first.start : date.end], end=date.end, precision="range")
                continue
        out.append(date)
    return out


def _next(one: str, other: str) -> bool:
    """ "on Tuesday and Wednesday", "for January and February"."""
    unit: Literal["day", "month"] = "day" if edtf.is_day(one) else "month"
    return (unit == "day" or len(one) == _MONTH) and edtf.shift(one, 1, unit) == other


# As long as "2026-01".
_MONTH = 7


def _begins(date: Date, text: str) -> bool:
    return bool(_OPENED.match(date.text) or _OPENS.search(text, max(0, date.start - 24), date.start))
