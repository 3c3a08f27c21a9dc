"""When "a year" is a length of time ("for a year", "less than a week") and no rate, calendar time or idiom ("twice a year")."""

from __future__ import annotations

import re

from generator.find.figures.quantity import Quantity
from generator.late import late

_HEDGE = (
    r"(?:(?:more|less|longer|fewer|better) than|at least|up to|nearly|almost|just over|just under|well over|close to|over|under"
    r"|only|just|barely|about|around|roughly|some|as long as|as little as|not quite|no (?:more|less) than|inside)"
)
_HEDGED = late(rf"\b{_HEDGE} $", re.IGNORECASE)
_LASTS = late(
    rf"\b(?:for|within|after|lasts?|lasted|lasting|takes?|took|taken|taking|spends?|spent|spending|by)(?: {_HEDGE})? $",
    re.IGNORECASE,
)
_IN = late(rf"\bin(?: {_HEDGE})? $", re.IGNORECASE)
_RECORD = late(r"\b(?:time|first|most|least|worst|best|[a-z]{3,12}est)\b[^.;,]{0,30} in $")  # "the first time in a year"
_CLOSED = late(r"[.,;:!?)”\"’']|$| (?:and|but|or|if|at|from|on|by)\b")
_TO_DO = late(r" to (?!the |a |an |date\b|which |[A-Z\d])[a-z]{2,}")
_HANDED = late(
    r"\b(?:giv(?:e|es|en|ing)|gave|has|have|had|having|with|buys?|bought|need(?:s|ed)?|leaves?|left|allow(?:s|ed)?|get|got)\b"
    r"[^.;:!?]{0,40} $"
)
_CALENDAR = late(r" (?:ago|earlier|before|later|prior|previously|on year|when|that|in which|where|like)\b|[’'-]")
_VAGUE = frozenset({"decades", "centuries", "minutes"})  # "the worst in a decade", "wait for a minute": only with a hedge


def lasting(text: str, q: Quantity) -> bool:
    """Whether `q`, read from "a" and a unit of time, tells how long something lasts."""
    if text.startswith("-long", q.end):
        q.end += 5
        return True
    before = text[max(0, q.start - 60) : q.start]
    if _CALENDAR.match(text, q.end):
        return False
    if _HEDGED.search(before) is not None:
        return True
    if q.unit in _VAGUE and not before.endswith("within "):
        return False
    if _LASTS.search(before) is not None:
        return True
    if _IN.search(before) is not None:
        return _CLOSED.match(text, q.end) is not None and _RECORD.search(before) is None
    return _TO_DO.match(text, q.end) is not None and _HANDED.search(before) is not None
