"""Whether a meeting that is ahead is told as fixed: "The seventh round will be held in Lima", and not "may be"."""

from __future__ import annotations

import re

from generator.find.meetings.tie import Tie
from generator.find.meetings.words import NEAR
from generator.late import late
from generator.records import Sentence

# What is fixed ("will be held", "meet again"), and what is only thought of, wished for or was given up.
_FIXED = late(
    r"\b(?:will|shall|(?:is|are) to|to be held|(?:is|are) (?:set|scheduled|slated|due|planned|foreseen|pencilled in|penciled in)"
    r"|(?:was|were|has been|have been) set|(?:meets?|convenes?|gathers?|sits?|get together|gets together) again|reconvenes?"
    r"|plan to (?:meet|reconvene|return)|takes? place)\b",
    re.I,
)
_LOOSE = late(
    r"\b(?:(?-i:may)|might|could|would|possibl[ey]|propos\w+|hop(?:e|es|ed|ing)|earlier plan|dropped|cancelled|canceled|called off"
    r"|if|wants?|wanted|offered|invited|ready|unless|considering|mooted|floated|probably|perhaps|likely|visits?|trip|travels?|unclear"
    r"|whether|plans? (?:to|for) (?:an?|the)|postponed|put off|asked|called for|urged|suggested|keen)\b",
    re.I,
)
FIRM_BEHIND = 60


def is_firm(text: str, s: Sentence, tie: Tie) -> bool:
    """Whether a meeting that is ahead is told as fixed: "The seventh round will be held in Lima"."""
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + FIRM_BEHIND)
    edge = max(text.rfind(mark, begin, tie.start) for mark in ("; ", ", but ", ", and ", " and the "))
    begin = max(begin, edge)
    return _FIXED.search(text, begin, end) is not None and _LOOSE.search(text, begin, end) is None
