"""Levels whose rise or fall is told by the figure beside them: "cost $2,847, up $310", "reached 305bn, up from 304bn"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.find.figures.compared import THAN_IN
from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures

_TOLD = late(r"[^;!?]{0,90}?(?:,| [—–-]| \() ?(?:and )?(?P<way>up|down)(?: by| from(?: [a-z]+){0,4})? ")
_AT = late(
    r",? (?:(?:higher|lower|firmer|weaker) |to (?:close|end|finish|settle|stand|trade) "
    r"|(?:closing|ending|finishing|settling|trading) )?"
    r"(?:the (?:day|week|session|month) )?at (?:an? )?(?:record |new )?"
)
# "700t in April, 12% less than …", "6,000 tonnes, an increase of 9 percent": the amount of the change stands behind its level.
_SET = late(r" (?:below|above|under|(?:lower|higher|more|less|fewer) than) [^;!?]{3,60}? at ")
_DOUBLE = late(r"[^;!?]{0,70}, (?:(?:more|less) than |nearly |almost |about |roughly )?(?:double|twice|triple) (?:the|its) ")
_IN_TIME = late(r"[^.;!?]{0,12} (?:of|in|seen in|a|last) (?:[A-Z][a-z]+|\d{4}|(?:year|month|week|quarter)\b)")
_BY = late(r"[^;!?]{0,90}?(?:,| [—–-]| \() ?(?:(?:or|and) )?(?:(?:an?|the|its) (?:[\w-]+ ){0,3}(?:of|by) )?")
_FROM = late(r"(?P<pause>,)? (?:from|(?P<instead>instead of)) (?:(?:the|an?|its|about|around|just|only|some) ){0,2}")
_THEN = late(
    r"[^.;!?]{0,60}\b(?:a (?:year|month|week|quarter) (?:ago|earlier|before)|last (?:year|month|week|quarter)"
    r"|previous (?:year|month|quarter))\b"
)
_THAN = late(r" (?:above|below|[a-z]+ than)\b")  # "8% above London": set against another place, not against a time
_OF_THEN = late(
    r" (?:as (?:much|many)|(?:the|its) (?:amount|level|number|figure|volume|total|rate|price|value|sum)|that of"
    r"|what (?:it|they|he|she) [a-z]+)\b"
)
_SHARES = frozenset({"percent", "percentage_points", "basis_points", "points", "times"})


def trend(text: str, kept: Sequence[Quantity], figures: Figures, kinds: Mapping[str, str]) -> None:
    """Set the direction of the levels among the figures of one sentence. A conversion in brackets is passed over."""
    plain = [q for q in kept if text[q.start - 1 : q.start] != "("]
    for n, (q, after) in enumerate(pairwise(plain)):
        if after.change == "by" and q.direction is None and q.unit == "points" and text[q.end : after.start] == ", or ":
            q.direction, q.change = after.direction, "by"  # "23 points, or 0.3%, higher"
        same = q.unit == after.unit and kinds.get(q.unit or "") == "time" and _LEFT.search(text, q.end, after.start) is not None
        level = q.direction is None and q.unit is not None and (kinds.get(q.unit) not in ("time", "rate") or same)
        if (other := _level_of(text, plain[: n + 1], after)) is not None:
            other.direction, other.change = figures.comparatives["up" if " up " in text[q.end : after.start] else "down"], "to"
        elif level and not _turns(text, plain[n + 1 : n + 3]) and (way := _way(text, q, after, figures)) is not None:
            q.direction, q.change = way, "to"
        at = _AT.fullmatch(text, q.end, after.start) or (q.unit == "percent" and _SET.fullmatch(text, q.end, after.start))
        if q.change == "by" and after.direction is None and (after.unit is not None or after.grouped) and at:
            after.direction, after.change = q.direction, "to"


def converted(text: str, kept: Sequence[Quantity]) -> None:
    """ "to 2.97 trillion yuan ($418 billion), down 4 %": the sum in brackets goes the way of the one that it converts."""
    for q, other in pairwise(kept):
        told = other.direction is None and q.direction in ("rise", "fall") and q.unit != other.unit
        if (
            told
            and _BRACKET.fullmatch(text, q.end, other.start) is not None
            and (other.unit or "").isupper()
            and (q.unit or "").isupper()
        ):
            other.direction, other.change = q.direction, q.change


_LEFT = late(r" (?:from|instead of) ")
_BRACKET = late(r" \((?:about |or |around |some |roughly )?")
_UP_FROM = late(r"(?:,| [—–-]| \() ?(?:up|down) from (?:(?:the|an?|its|about|around|just|only|some|average|of) ){0,4}$")


def _level_of(text: str, ahead: Sequence[Quantity], after: Quantity) -> Quantity | None:
    """The level that is "up from" `after`, where another figure of another unit stands between: "130bn won next year on recycling
    10 minerals, up from 95bn won"."""
    if len(ahead) < 2 or after.unit is None or ahead[-1].unit == after.unit or ahead[-1].unit in _SHARES:
        return None
    if _UP_FROM.search(text, max(ahead[-1].end, after.start - 50), after.start) is None:
        return None
    level = next((q for q in reversed(ahead[:-1]) if q.unit == after.unit), None)
    return level if level is not None and level.direction is None and after.start - level.end <= _FAR else None


# Characters over which a level can be told of.
_FAR = 140


def _way(text: str, q: Quantity, after: Quantity, figures: Figures) -> str | None:
    """Whether `after`, which stands behind the level `q`, tells that it rose or fell."""
    told = _TOLD.fullmatch(text, q.end, after.start)
    if told is not None:
        return figures.comparatives[told["way"]]
    if (
        (q.unit not in _SHARES or (q.unit == "percent" and after.unit in ("percentage_points", "points")))
        and (after.unit in _SHARES or (after.part and text.endswith(" of ", 0, after.start)))
        and _BY.fullmatch(text, q.end, after.start) is not None
    ):
        if after.direction in ("rise", "fall") and after.change == "by":
            then_too = _THEN.match(text, after.end) or THAN_IN.match(text, after.end)
            return None if _THAN.match(text, after.end) and not then_too else after.direction
        return "rise" if after.unit == "times" and _OF_THEN.match(text, after.end) and _THEN.match(text, after.end) else None
    then = _IN_TIME.match(text, after.end) is not None
    if (
        after.direction is None
        and then
        and _DOUBLE.fullmatch(text, q.end, after.start)
        and q.low > after.low
        and q.unit == after.unit
    ):
        return "rise"
    left = _FROM.fullmatch(text, q.end, after.start)
    if left is None or q.unit != after.unit or q.high is not None or after.high is not None or q.low == after.low:
        return None
    if (
        left["instead"] is None
        and text[q.start - 3 : q.start].lower() != "to "
        and not (left["pause"] and text.startswith("to ", q.start))
    ):
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
