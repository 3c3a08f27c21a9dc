"""Whether the last verb before the place of a meeting tells of what is over or of what comes. See find/meetings/when/ahead."""

from __future__ import annotations

from typing import Literal

from generator.late import late
from generator.records import Sentence

# "The truce that they first concluded in Lima": who did it stands between.
_THEY = (
    r"(?:(?:they|both|the two|the pair|(?:(?:the|its|their|both) )?(?:two )?(?:sides|presidents|leaders|ministers|negotiators"
    r"|teams|envoys|delegations|governments|countries)) (?:had |have )?(?:first |last |once |already |only |originally )?)?"
)
# "You may recall that the first round was held in Lima", "last met in Lima", "will fall under terms reached in Lima": over,
# whatever words stand before. "The group is to convene anew in Lima", "the next date is a session in Lima", "they see each
# other again in Lima": still to come.
_CUE = late(
    r"\b(?P<over>(?:was|were|had been|has been|have been) (?:\w+ly )?(?:held|hosted|convened|conducted|staged|concluded|wrapped up"
    r"|completed)|took place|taken place|(?<!have )met|sat down|had gathered|convened|gathered"
    r"|(?:deal|terms|agreement|accord|pact|truce|compromise|package|framework|understanding|text|treaty|settlement|formula|plan"
    r"|pause|bargain|arrangement|pledge|promise|commitment)s? (?:(?:that|which) )?(?:was |were |had been )?"
    rf"(?:only |just |finally |eventually |barely )?{_THEY}"
    r"(?:reached|struck|agreed|signed|sealed|concluded|clinched|settled|hammered out|thrashed out|worked out|made|gave))\b"
    r"|\b(?P<ahead>(?:is|are) (?:\w+ )?to (?!blame\b|do with\b)(?:be |have )?\w+|(?:to|will|shall) (?:\w+ )?(?:meet"
    r"|convene|reconvene|gather"
    r"|hold|resume|continue|return|be held|take place)\b|(?:expects?|plans?|proposes?|foresees?) (?:to |a |an |another |the )"
    r"|[Nn]ext (?:talks|round|session|meeting|date|stop|summit|sitting|negotiations|consultations)|next (?:up"
    r"|on the calendar|in the diary)"
    r"|(?:sees?|meets?) (?:each other|one another)|(?<!to )(?<!not )(?:meets?|sits? down|reconvenes?|convenes?|holds?)"
    r"(?= (?:again|anew|next|once more|in|at|for|the|their|its|an?)\b)"
    r"|(?:resumes|reopens|starts|begins|opens) (?=in\b|at\b|again\b)"
    r"|\b(?:when|once|before|until) [^.,;:]{3,60}? (?:is|are) (?:discussed|taken up|reviewed|revisited|considered|examined|debated"
    r"|negotiated|signed) (?=in\b|at\b)"
    r"|(?:is|are) (?:now |also |still |both |likely |tentatively )?(?:expected|due|scheduled|slated|planned"
    r"|pencilled in|penciled in|bound"
    r"|invited|booked|foreseen)|(?:travels|heads|flies|goes) to)"
)
# What is only thought of is neither.
_THOUGHT = late(r"\b(?:if|until|unless|whether|to have|would have|should have|could have|might have)\b")
# "Agreed to resume purchases after a meeting in Lima": what stands before is told of something else.
_AFTER = late(r"\b(?:since|after|following|during|despite)\b")
# So far before the place stands its verb.
_REACH = 100


def told_as(text: str, s: Sentence, there: int) -> Literal["over", "ahead"] | None:
    """What the last verb before `there` tells; None where none does, in headlines, whose present is the past, and of what is only
    thought of."""
    if s.kind in ("title", "heading"):
        return None
    begin = max(s.start, there - _REACH)
    for m in _AFTER.finditer(text, begin, there):
        begin = m.end()
    last = None
    for m in _CUE.finditer(text, begin, there):
        last = m
    if last is None or _THOUGHT.search(text, begin, there):
        return None
    return "over" if last["over"] else "ahead"
