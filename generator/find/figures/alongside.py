"""What a bare number counts where the words on either side of it point to a figure before: "another 25", "eight more than before",
"three failed and two passed", "28 minutes rather than 37", "far below the 10,000 that were promised"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.figures.quantity import Quantity
from generator.late import late

_HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|only|over|under|more than|fewer than|less than|up to|at least) ){0,2}"
)
_MORE_THAN = late(r" (?:more|fewer|less) than\b")
_ADDED = late(r" more\b(?! than)")
_APART = late(r"(?:[,;:(–—]|\b(?:or|and|is|are|was|were|have|has|with))[ ]$")
_LINKED = late(
    rf" (?:in|from|over|for|at|across|of|off) (?:(?:the|their|its|his|her|our|a) )?(?:(?:past|last|first|next) )?{_HEDGES}"
)
_OTHERS_DID = late(
    r" (?:[a-z]{2,}(?:ing|ed)|against|for|in favour|withdrew|lost|won|went|fell|rose|stayed|quit|left|were|are|did|chose|came)\b"
)
_AND_OTHERS = late(r"(?:,|;| and| while| but|, and) $")
_RATHER = late(rf",? (?:rather than|instead of|not) (?:the )?{_HEDGES}")
_NOBODY_PAST = late(
    r"\b(?:none|nobody|no one|few|most|many|others|some|the rest|the others)\b[^.;:!?]{0,40} "
    r"(?:beyond|past|after|within|for|longer than) $"
)
_FROM_MEAN = late(
    r" (?:below|above|short of|(?:more|less|fewer|higher|lower|larger|smaller) than) "
    r"(?:the|its|their|an?|that|those|in|last|average)\b"
)
_FAR_FROM = late(rf"\b(?:(?:far|well|just|still|way|slightly) (?:below|above|under|over|short of)|than) the {_HEDGES}$")
_ALONE = late(r"[,.;)’”]|$| (?:in|on|for|from|at|by|last|this|during|under|with|more|due|to come|over)\b")
_LED = late(r"\b(?:led|leads?|leading|ahead|trail(?:s|ed|ing)?|behind|won|wins|lost|loses|down|up) (?:by )?$")
_THE_OTHER = late(r"\b(?:the|their|its) (?:other|remaining) $")
_AND_DOES = late(
    r" (?:of [a-z]+ )?(?:and|but|or|while) (?:(?:to|will|would|has|have|had|can|could|may) )?"
    r"(?!(?:in|at|by|on|from|to|for|of|age|aged|page|about|as|than|with)\b)[a-z]{3,12} "
    rf"{_HEDGES}"
)
_SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})
_NO_COUNT = frozenset(
    {None, "dimensionless", "year_old", "magnitude", "times", "percent", "points", "basis_points", "percentage_points"}
)
_REACH = 120  # characters to the figure that is meant


def alongside(text: str, before: Sequence[Quantity], b: Quantity) -> Quantity | None:
    """The figure ahead whose unit and noun the bare number `b` takes. `before`: the figures ahead in its sentence, in order."""
    last = before[-1]
    if _RATHER.fullmatch(text, last.end, b.start) and last.unit not in _NO_COUNT and b.magnitude <= last.magnitude:
        return last
    if b.high is None and last.unit in _SPANS and last.low / 5 <= b.low <= 5 * last.low and b.start - last.end < _REACH:
        return last if _ALONE.match(text, b.end) and _NOBODY_PAST.search(text, last.end, b.start) else None
    if (
        last.unit == "points"
        and b.high is None
        and b.low < 200
        and _LED.search(text, last.end, b.start)
        and _ALONE.match(text, b.end)
    ):
        return last
    if _THE_OTHER.search(text, last.end, b.start):
        return next((a for a in reversed(before) if a.unit in ("count", "people") and a.low > b.low), None)
    like = _counted(text, before, b)
    if like is None:
        return None
    if _ADDED.match(text, b.end) or (text.endswith("another ", 0, b.start) and _ALONE.match(text, b.end)):
        return like
    if _MORE_THAN.match(text, b.end) and _APART.search(text, like.end, b.start):
        return like
    others = b.words and b.magnitude == 1 and like.words and like.unit in ("count", "people")
    if (
        others
        and not text.endswith("every ", 0, like.start)
        and _AND_OTHERS.search(text, like.end, b.start)
        and _OTHERS_DID.match(text, b.end)
    ):
        return like
    near = like is last and like.low / 20 <= b.low <= 20 * like.low
    if near and not text.startswith(" more", b.end) and _ALONE.match(text, b.end) and _AND_DOES.fullmatch(text, like.end, b.start):
        return like
    large = b.magnitude > 1 or b.grouped
    if large and b.low <= like.low and _FROM_MEAN.match(text, b.end):
        return like
    return like if large and b.low <= 1000 * like.low and _FAR_FROM.search(text, like.end, b.start) else None


def _counted(text: str, before: Sequence[Quantity], b: Quantity) -> Quantity | None:
    """The count or measured figure that stands last before `b`; of "61 goals in 88 games" the first."""
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].unit not in _NO_COUNT | _SPANS), None)
    if at is None or before[at].rule == "money":
        return None
    while (
        at
        and before[at - 1].unit in ("count", "people", "points")
        and _LINKED.fullmatch(text, before[at - 1].end, before[at].start)
    ):
        at -= 1
    return before[at] if b.start - before[at].end <= _REACH else None


_BALLS = frozenset({"balls", "deliveries"})
_OFF = late(r" (?:from|off) (?:just |only )?")
_HOLDS = late(
    r"\b(?:ground|stadium|arena|venue|theatre|theater|park|bowl|racecourse|auditorium|hall|stand|pavilion|dome)\b[^.;:!?]{0,60}"
    r"\b(?:holds?|held|seats?|seated|accommodates?|capacity (?:of|is|was)) "
    r"(?:about |around |only |just |some |nearly |over )?$",
    re.IGNORECASE,
)


def runs(text: str, a: Quantity, b: Quantity) -> bool:
    """Whether the bare `a` are runs of cricket: "103 from 97 balls"."""
    return b.of in _BALLS and isinstance(a.low, int) and a.high is None and _OFF.fullmatch(text, a.end, b.start) is not None


def seats(text: str, b: Quantity) -> bool:
    """Whether the bare `b` are the people that a place holds."""
    return (
        b.low >= 100
        and b.high is None
        and _ALONE.match(text, b.end) is not None
        and bool(_HOLDS.search(text, max(0, b.start - 110), b.start))
    )
