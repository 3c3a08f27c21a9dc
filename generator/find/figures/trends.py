"""Levels whose rise or fall is told by the figure beside them: "cost $2,847, up $310", "reached 305bn, up from 304bn"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.find.figures.quantity import Quantity
from generator.vocabulary.figures import Figures

_TOLD = re.compile(r"[^;!?]{0,90}?(?:,| [—–-]| \() ?(?:and )?(?P<way>up|down)(?: by| from)? ")
_AT = re.compile(r" (?:(?:higher|lower|firmer|weaker) )?at (?:an? )?(?:record |new )?")


def trend(text: str, kept: Sequence[Quantity], figures: Figures, kinds: Mapping[str, str]) -> None:
    """Set the direction of the levels among the figures of one sentence. A conversion in brackets is passed over."""
    plain = [q for q in kept if text[q.start - 1 : q.start] != "("]
    for q, after in pairwise(plain):
        told = _TOLD.fullmatch(text, q.end, after.start)
        if told is not None and q.direction is None and q.unit is not None and kinds.get(q.unit) not in ("time", "rate"):
            q.direction, q.change = figures.comparatives[told["way"]], "to"
        if q.change == "by" and after.direction is None and after.unit is not None and _AT.fullmatch(text, q.end, after.start):
            after.direction, after.change = q.direction, "to"
