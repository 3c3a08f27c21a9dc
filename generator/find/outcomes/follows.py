"""What follows a sentence that tells what was agreed: what the sides, or those whom the deal is for, will do under it, whatever the
verb. See find/outcomes/rules.

"Norway and Peru agreed on a joint register. Lima will pass on a first list by June." No word of agreeing stands in the second, nor
one of the verbs that a side binds itself with (`acts`): that it stands there, in the reporter's words, tells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.outcomes.scene import Told
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

# The name of the rule.
FOLLOWS = "goes on with what they will do"
# In front of "will" stands the subject; with a relative clause or an aside at most.
_SUBJECT = (
    r"^(?:If [^,.;]{4,90}, )?(?:(?:And|But|After that|From then on|Until then|Meanwhile|In turn|Later), )?"
    r"(?P<who>[^,.;:“”\"]{2,110}?)"
)
_ASIDE = r"(?:, (?:which [^,.;]{3,60}|meanwhile|in turn|for its part|on the other hand),)?"
_ADVERB = r"(?:each |both |also |then |now |in turn |jointly )?"
_TO = rf"(?P<to>(?:is|are) {_ADVERB}(?:due )?to)"
_WILL = rf"(?:{_TO}|will|shall|must|(?:has|have) the right to)"
# "Will be able", "are to be split": what is done to it, not how it will be ("will be hard").
_BE = (
    r"be (?:able|entitled|allowed|free|exempt|valid|open|set|put|cut|split|paid|built|kept|sent|shut|run|given|drawn|shown"
    r"|[a-z]{2,}ed)\b"
)
# "The first deliveries", "its second list": a part of what was agreed.
_PART = r"(?:The|Its|Their|A|An) (?:first|second|third|initial|next|remaining|last|final) "
_QUOTED = late(r"[“”\"]")
_COUNTS_ON = late(r"\b(?:analysts?|economists?|traders?|brokers?|consultan\w+|executives?|chief executive)\b", re.I)
# "Zambia and Congo will build a smelter together, ministers announced".
_JOINTLY = late(r"\b(?:together|jointly|joint|shared?|each other|one another|each other['’]s|both)\b")
_OFFICIAL = late(
    r"\b(?:ministers?|ministry|ministries|officials?|governments?|leaders|presidents|statement|communiqu[eé]|readout|delegations?) "
    r"(?:from both \w+ )?(?:announced|said|confirmed|declared|agreed)\b"
)
_LINE = late(r"^[A-Z][A-Z .,’'/-]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([^)]{2,20}\))? ?(?:--?|—|–|:) ?")
_DEFINITE = late(r"(?:The|These|Those|Such|Its|Their|Both|Each|All) ")
# "A list of forms that exporters must hand in": the words stand in a clause of their own.
_WITHIN = late(r"\b(?:that|which|when|because|where|while)\b")
_IT = late(r"(?:It|They|These|Those|This|Both|Each|All)$")
# What goes on after a deal by itself: talks, details, and what nobody knows.
_TALKS = late(
    r"\b(?:[Tt]alks|[Nn]egotiations|rounds?|meetings?|sessions?|details|arrangements|decisions?|what|who|how|whether|why|matters?"
    r"|questions?|issues?"
    r"|topics?|votes?|elections?|parliaments?|congress|senate|analysts?|markets?|merchants?|officials|readers?|you|we|nobody"
    r"|somebody|people|many|few|most|one)\b"
    r"|^(?:He|She|That|Nor|Neither|Where|When|There|Here)\b",
    re.I,
)
_ASKS = late(r"(?:How|Who|Whether|What|When|Where|Why|Which|Nor|Neither)\b")
_NOUN = late(r"[a-z]{4,}")
# "Would" is supposed, too: not where it is told of a deal right before.
_IF = late(r"\b(?:if|unless|could|might|otherwise|likely|probably)\b|, (?:said|according to)\b")


@dataclass(frozen=True, slots=True)
class _Words:
    will: re.Pattern[str]
    would: re.Pattern[str]
    change: re.Pattern[str]
    doing: re.Pattern[str]
    until: re.Pattern[str]
    now: re.Pattern[str]
    may: re.Pattern[str]
    content: re.Pattern[str]
    sides: re.Pattern[str]
    part: re.Pattern[str]
    moods: re.Pattern[str]
    private: re.Pattern[str]


@lru_cache(maxsize=4)
def _words(o: Outcomes) -> _Words:
    deal = either(o.deals)
    return _Words(
        will=late(rf"{_SUBJECT}{_ASIDE} {_WILL} {_ADVERB}(?:{_BE}|(?!be\b)(?!(?:{either(o.no_terms)})\b)[a-z]+|(?<=to )have)"),
        would=late(
            rf"{_SUBJECT}{_ASIDE} would {_ADVERB}(?:{_BE}|stay (?!in\b)"
            rf"|(?!be\b)(?!have\b)(?!seem\b)(?!(?:{either(o.no_terms)})\b)[a-z]+)"
        ),
        change=late(
            rf"{_SUBJECT} (?:will|would|is to|are to|does|do) (?:now |also )?"
            r"(?:not (?:exceed|apply|fall below|be (?:charged|subject|raised))"
            r"|(?:go (?:up|down)|fall|drop|rise|climb|shrink|grow)\b(?: [a-z]+)? (?:by|to|from|between)\b[^.;]{0,20}?\d)"
        ),
        doing=late(rf"{_SUBJECT}{_ASIDE} (?:is|are) (?:also |now )?(?:{either(o.doing)})\b"),
        until=late(rf"{_SUBJECT} (?:will |now )?(?:has|have) (?:until|till) [^.;]{{3,40}}? to [a-z]+"),
        now=late(
            rf"^(?P<who>(?:[A-Z][\w’'.-]*|[Tt]he|of|and|other|side|both|each|either)(?: (?:[A-Z][\w’'.-]*|the|of|and"
            rf"|side)){{0,5}}) (?:also |now |in turn |further |moreover )?"
            rf"(?:{either(o.presently)})\b"
        ),
        may=late(
            rf"(?P<who>[^,.;:“”\"]{{2,90}}?) may (?:now |also |still )?(?:{either(o.rights)}|be [a-z]+(?:ed|en)|continue to)\b"
        ),
        content=late(rf"(?:The|This|That) (?:[\w-]+ ){{0,2}}?(?:{deal}) (?:also )?(?!(?:{either(o.no_content)})\b)[a-z]+s\b"),
        sides=late(rf"\b(?:{either((*o.sides, *o.favoured, *o.instruments, *o.parts))})\b", re.I),
        part=late(rf"{_PART}(?:[\w-]+ )?(?:{either((*o.instruments, *o.parts))})\b"),
        moods=late(rf"\b(?:{either(o.moods)})\b"),
        private=late(
            rf"\b(?:{either(o.works)}|project|site|deposit|advice|aim|goal|plans?|idea|task|job|hope|point|purpose|brokerage"
            rf"|index|shares?|stock|prices?|demand)\b",
            re.I,
        ),
    )


def follows(text: str, o: Outcomes, told: Told, *, right_behind: bool) -> bool:
    """Whether a sentence tells what somebody will do under what was agreed before it."""
    if told.two and _JOINTLY.search(text) and _OFFICIAL.search(text) and _words(o).will.match(_LINE.sub("", text)):
        return True
    if not (right_behind or told.near) or _QUOTED.search(text) or _COUNTS_ON.search(text):
        return False
    w = _words(o)
    if right_behind and w.content.match(text):
        return True
    if (right_behind or told.behind) and told.side and w.now.match(text):
        return True
    if right_behind and (may := w.may.match(text)) and not w.private.search(may["who"]):
        return True
    if right_behind and (m := w.change.match(text)) and (w.sides.search(m["who"]) or _picks_up(m["who"], told.behind)):
        return True
    if right_behind and (m := w.would.match(text)) and not _IF.search(text) and not _WITHIN.search(m["who"]):
        return _IT.match(m["who"]) is not None or _picks_up(m["who"], told.behind) or w.sides.search(m["who"]) is not None
    m = w.will.match(text) or w.doing.match(text) or w.until.match(text)
    if m is None or w.moods.search(text, 0, m.end()) or _WITHIN.search(m["who"]) or _ASKS.match(text):
        return False
    if w.part.match(text):
        return True
    who = m["who"]
    if (told.behind and told.side) or (right_behind and (_IT.match(who) or _picks_up(who, told.behind))):
        return True
    if w.private.search(who) or not (right_behind or told.behind):
        return False
    if not right_behind:
        return _picks_up(who, told.behind)
    return m.groupdict().get("to") is not None or w.sides.search(who) is not None or _TALKS.search(who) is None


def _picks_up(who: str, behind: str) -> bool:
    """Whether a subject with "the" names again what the sentence before named: "two observers", "The observers will …"."""
    if _DEFINITE.match(who) is None:
        return False
    return any(re.search(rf"{noun}(?![a-z])", behind) is not None for noun in _NOUN.findall(who))
