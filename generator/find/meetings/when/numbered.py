"""The number of a meeting in its series: "the third round in Lima"."""

from __future__ import annotations

import re

from generator.find.meetings.cues import ORDINAL, ORDINALS
from generator.find.meetings.tie import Tie
from generator.late import late
from generator.records import Sentence

# "The second round in Lima, after the first in Oslo"; "a second Lima meeting stretched the Oslo truce".
_ELSEWHERE = late(
    r"\b(?:in|at) [A-ZÀ-Þ]|(?<![-–/])\b[A-ZÀ-Þ][\w’'-]{1,30} (?:meetings?|round|talks|session|summit|truce|deal|accord|agreement)\b"
)


def numbered(text: str, s: Sentence, tie: Tie) -> int | None:
    """The number of a meeting in its series: the last that is told before its place and of no other, else the first behind it."""
    found = list(ORDINAL.finditer(text, max(s.start, tie.start - 60), min(s.end, tie.end + 40)))
    there = tie.place.start if tie.place else tie.end
    before = [m for m in found if m.start() < there]
    ordinal = before[-1] if before else found[0] if found else None
    if before and _ELSEWHERE.search(text, before[-1].end(1), there):
        return None
    word = ordinal.group(1).lower() if ordinal else ""
    return (ORDINALS.get(word) or int(re.sub(r"\D", "", word))) if word else None
