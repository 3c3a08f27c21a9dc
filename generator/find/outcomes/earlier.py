"""What an earlier meeting brought, or did not: "The previous round had settled the tariff", "Two earlier sessions collapsed".

A report of a round looks back on those before it, and its readers count what they settled or left as outcomes, too. Such a sentence
is told in the past before the past and with a month of last year: what speaks against an outcome elsewhere says nothing here. That
they met, where, and what they spoke of is none. See find/outcomes/rules.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.outcomes.relief import only_lasted
from generator.find.outcomes.scene import Kind
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

BROUGHT = "what an earlier meeting brought"
_BEGINS = r"^(?:But |And |Yet )?"
_WHICH = (
    r"(?:(?:two|three|four|both|all|most|their|its|the|an?|that|those|these|this) )*"
    r"(?:(?:previous|earlier|prior|preceding|past|last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\w{3,9}(?:teen|tie)th|\d{1,2}(?:st|nd|rd|th)"
    r"|(?:last (?:year|month|week|spring|summer|autumn|fall|winter)|(?-i:[A-Z])[a-z]{2,8})['’]s) ){1,2}"
)
_NOUN = r"(?:rounds?|meetings?|sessions?|talks|exchanges?|encounters?|attempts?|summits?|gatherings?)"
_MEETING = rf"(?:[a-z-]{{3,14}} ){{0,2}}?{_NOUN}"
# "To settle the shares", ", in London in the spring,".
_MORE = r"(?: (?:of|to|on|in|at|by|between|with|held) [^,.;:]{2,60})?(?:,(?: [^,.;:“”\"]{2,60},){1,3})?"
_HAD = r"(?:also |only |already |even )?"
# The subject is the meeting, "The previous round, in Brussels in May, had …"; one named by its place is told so only.
_ITSELF = rf"{_BEGINS}{_WHICH}{_MEETING}{_MORE} (?:had |has |have |also |only |already |at least |then ){{0,2}}"
_NAMED = rf"{_BEGINS}The (?-i:[A-Z])[\w’'.-]+ {_MEETING}{_MORE} had {_HAD}"
# Or the sides are: "At the previous round, in Brussels, the two had …".
_THERE = rf"{_BEGINS}(?:in|at|during) {_WHICH}{_MEETING}{_MORE},? [^,.;:“”\"]{{2,60}}? had {_HAD}"
# So far into the sentence the meeting must be named.
HEAD = 60
_BACK = late(rf"\b{_NOUN}\b", re.I)
# Talks of firms and courts, and a meeting to come.
_NONE = late(
    r"\b(?:attempts? on|will|would|if|could|might|planned|scheduled|analysts?|investors?|court|merger|takeover|union|clubs?"
    r"|company)\b",
    re.I,
)


@lru_cache(maxsize=4)
def _kinds(o: Outcomes) -> tuple[tuple[Kind, tuple[re.Pattern[str], ...]], ...]:
    nothing = r"(?:nothing|little|failure|acrimony|deadlock|stalemate|recriminations?|an exchange of accusations|no \w+)"
    failed = (
        rf"(?:{either(o.collapses)}|(?:(?:lasted|ran) [^.;,]{{3,40}} and )?"
        rf"(?:{either(o.brings)}|changed|led to|ended in|ended with) {nothing})\b"
    )
    got = rf"(?:{either(o.brings)}|ended with an?|closed with an?) (?!(?:nothing|little|no|none|on little|no more|views)\b)"
    starts = (_ITSELF, _THERE, _NAMED)
    return ("open", tuple(late(s + failed, re.I) for s in starts)), ("agreed", tuple(late(s + got, re.I) for s in starts))


def brought_earlier(text: str, o: Outcomes) -> tuple[Kind, int, str] | None:
    """What a sentence on an earlier meeting tells that it settled, or left; where it tells it, and the rule's name."""
    if not _BACK.search(text, 0, HEAD) or _NONE.search(text):
        return None
    for kind, patterns in _kinds(o):
        for pattern in patterns:
            m: re.Match[str] | None = pattern.match(text)
            if m and not only_lasted(text, m):
                return kind, m.end() - 1, BROUGHT
    return None
