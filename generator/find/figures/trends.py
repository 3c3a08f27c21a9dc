"""Levels whose rise or fall is told by the figure beside them: "cost $2,847, up $310", "reached 305bn, up from 304bn"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.find.figures.quantity import Quantity
from generator.vocabulary.figures import Figures

_TOLD = re.compile(r"[^;!?]{0,90}?(?:,| [—–-]| \() ?(?:and )?(?P<way>up|down)(?: by| from)? ")
_AT = re.compile(
    r",? (?:(?:higher|lower|firmer|weaker) |to (?:close|end|finish|settle|stand|trade) "
    r"|(?:closing|ending|finishing|settling|trading) )?"
    r"(?:the (?:day|week|session|month) )?at (?:an? )?(?:record |new )?"
)
# "700t in April, 12% less than …", "6,000 tonnes, an increase of 9 percent": the amount of the change stands behind its level.
_BY = re.compile(r"[^;!?]{0,90}?(?:,| [—–-]| \() ?(?:(?:or|and) )?(?:(?:an?|the|its) (?:[\w-]+ ){0,3}(?:of|by) )?")
_FROM = re.compile(r"(?P<pause>,)? from (?:(?:the|an?|its|about|around|just|only|some) ){0,2}")
_THEN = re.compile(
    r"[^.;!?]{0,60}\b(?:a (?:year|month|week|quarter) (?:ago|earlier|before)|last (?:year|month|week|quarter)"
    r"|previous (?:year|month|quarter)|in [A-Z\d])\b"
)
_THAN = re.compile(r" (?:above|below|[a-z]+ than)\b")  # "8% above London": set against another place, not against a time
_OF_THEN = re.compile(
    r" (?:as (?:much|many)|(?:the|its) (?:amount|level|number|figure|volume|total|rate|price|value|sum)|that of)\b"
)
_SHARES = frozenset({"percent", "percentage_points", "basis_points", "times"})


def trend(text: str, kept: Sequence[Quantity], figures: Figures, kinds: Mapping[str, str]) -> None:
    """Set the direction of the levels among the figures of one sentence. A conversion in brackets is passed over."""
    plain = [q for q in kept if text[q.start - 1 : q.start] != "("]
    for n, (q, after) in enumerate(pairwise(plain)):
        if after.change == "by" and q.direction is None and q.unit == "points" and text[q.end : after.start] == ", or ":
            q.direction, q.change = after.direction, "by"  # "23 points, or 0.3%, higher"
        level = q.direction is None and q.unit is not None and kinds.get(q.unit) not in ("time", "rate")
        if level and not _turns(text, plain[n + 1 : n + 3]) and (way := _way(text, q, after, figures)) is not None:
            q.direction, q.change = way, "to"
        if q.change == "by" and after.direction is None and after.unit is not None and _AT.fullmatch(text, q.end, after.start):
            after.direction, after.change = q.direction, "to"


def _way(text: str, q: Quantity, after: Quantity, figures: Figures) -> str | None:
    """Whether `after`, which stands behind the level `q`, tells that it rose or fell."""
    told = _TOLD.fullmatch(text, q.end, after.start)
    if told is not None:
        return figures.comparatives[told["way"]]
    if q.unit not in _SHARES and after.unit in _SHARES and _BY.fullmatch(text, q.end, after.start) is not None:
        if after.direction in ("rise", "fall") and after.change == "by":
            return None if _THAN.match(text, after.end) and not _THEN.match(text, after.end) else after.direction
        return "rise" if after.unit == "times" and _OF_THEN.match(text, after.end) and _THEN.match(text, after.end) else None
    left = _FROM.fullmatch(text, q.end, after.start)
    if left is None or q.unit != after.unit or q.high is not None or after.high is not None or q.low == after.low:
        return None
    if text[q.start - 3 : q.start].lower() != "to " and not (left["pause"] and text.startswith("to ", q.start)):
        return None
    return "rise" if q.low > after.low else "fall"


def _turns(text: str, after: Sequence[Quantity]) -> bool:
    """ "down 20 percent from the month before but 32 percent higher than a year earlier": neither way."""
    return (
        len(after) > 1
        and " but " in text[after[0].end : after[1].start]
        and (after[1].part or after[1].unit in _SHARES)
        and after[0].direction != after[1].direction
    )
