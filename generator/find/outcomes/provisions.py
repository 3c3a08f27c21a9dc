"""What a text provides, told in the present or of the days to come, wherever in a report of talks it stands: when it starts, at
what something is set, who is exempt, who may do what, and who gets which share. See find/outcomes/rules.

"The rules enter into force on 1 July", "Interest is fixed at one percent", "Norway gets 29 percent, Peru 22": no word of agreeing
stands there, and often no side. What keeps others out is the tense, the noun that heads it, and a day, a number or a term.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.late import late
from generator.text import MONTH, SHORT_MONTH, either
from generator.vocabulary.outcomes import Outcomes

PROVIDES = "what a text provides"
_MONTH = rf"(?:{MONTH}|{SHORT_MONTH})"
_WHEN = (
    rf"(?:\d{{1,2}} {_MONTH}|{_MONTH}(?: \d|\b)|(?:early|mid|late)[- ]{_MONTH}|(?:the )?(?:new year|first day|(?:start|beginning"
    rf"|end) of)"
    r"|next \w+|(?:19|20)\d\d|entry into force|midnight|once|(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|\d+) "
    r"(?:years?|months|weeks|days))\b"
)
_STARTS = (
    r"(?:changes?|restarts?(?: at [A-Z]\w+)?|resumes?|takes? effect|enters? into force|comes? into force|kicks? in|starts?"
    r"|begins?|appl(?:y|ies)|binds?|(?:is|are) (?:valid"
    r"|effective|good)"
    r"|runs?|lasts?|continues?|holds|(?:(?:is|are) (?:meant |due )?to|will|can|shall) (?:now |then )?(?:happen|take effect"
    r"|take hold|apply|start|begin"
    r"|enter into force|run|last|be valid"
    r"|be effective|be available))"
)
# "Is fixed at one percent", "will be repaid over 14 years", "are exempt", "is replaced by seals".
_IS = r"(?:is|are|will be|shall be|is to be|are to be) (?:\w+ly |each |also |now |thus )?"
_SET = (
    r"(?:(?:fixed|set|capped|pegged|kept|held|limited|reduced|raised|lowered|cut|halved|increased) (?:at|to|from"
    r"|by)\b[^.;]{0,30}?(?:\d|\b(?:one|two|three|four|five|six"
    r"|seven|eight|nine|ten|half|zero|nil)\b)"
    r"|(?:repaid|repayable|settled|paid|payable|liberali[sz]ed|phased out|phased in|scrapped|freed|dismantled|abolished|shared"
    r"|split|divided) "
    r"(?:over|from|between|in|within|at once|by|on|equally|upon|in both)\b|exempt\b|exempted\b|deemed \w+"
    r"|(?:prolonged|extended|renewed) (?:until|till|to|by|for|through) |[a-z]+ed in (?:one|two|three|four) (?:steps?|stages?"
    r"|tranches?|go\b)"
    r"|[a-z]+ed (?:every|each|once an?|twice an?) "
    r"(?:quarter|year|month|week|day|season|spring|autumn)\b"
    r"|subject to an? [^,.;]{0,40}?(?:duty|tariff|quota|rate|cap|limit)"
    r"|replaced by\b|entrusted to\b|added to\b|recogni[sz]ed (?:by|in)\b|admitted (?:from|without|free|duty)|covered(?: too"
    r"| as well)?[.;])"
)
# "The duty comes down in steps".
_STEPS = r"(?:comes?|goes|go|falls?) (?:down|up) (?:in|by) [^.;]{0,24}?(?:steps|stages|instalments|tranches|thirds|halves|phases)\b"
# "Generic drugs would stay exempt", "the waiver applies to importers only".
_GOES = (
    r"(?:(?:will|would) (?:stay|remain) (?:exempt|duty[- ]free|tax[- ]free|free of)\b"
    r"|(?:only applies to|applies only to|applies to [^,.;]{3,40}? (?:only|alone)[.;])"
    r"|(?:that|who|which) (?:fail|fails|miss|misses|breach|breaches|exceed|exceeds|overshoot|do not|does not) [^,.;]{3,60}? "
    r"(?:will|must|shall|can|may)\b)"
)
# "May walk away on 30 days' notice", "may take half of it in British waters", "may enter again".
_MAY = (
    r"(?:may|can) (?:now |also |then |again |from [^,.;]{3,24} |still |continue to ){0,3}(?:be )?[a-z]+\b[^.;]{0,90}?"
    r"(?:\bnotice\b|\bwithout an? (?:\w+ )?(?:permit|licen[cs]e|audit|check|approval|review|visa)|\bfree of\b|\bduty[- ]free\b"
    r"|\bup to\b|\bper ?cent\b|%|\bhalf of\b"
    r"|\bagain\b|\bfrom \d{1,2} [A-Z]|\bfrom [A-Z]\w+ \d|\buntil \d{1,2} [A-Z]|\buntil [A-Z]\w+ \d)"
)
_GETS = (
    r"(?:gets?|takes?|receives?|keeps|is allotted|is given|will get|will have|will take|will receive) (?:[a-z]+ )?"
    r"\d[\d.,]*(?: ?%| per ?cent| percent)?"
)
# What is older, at home, elsewhere or in somebody's mouth.
_OTHER = late(
    r"[“”\"]|\?$|\b(?:present|current|existing|older|old|own|separate|previous|former|interim|pilot|talks|rounds?|sessions?"
    r"|meetings?|fair|hearing|negotiations"
    r"|conference|election|visit|programme of|decree|bill|parliament\w*|comment period|tender|auction|prices?|index"
    r"|shares? (?:rose|fell)|analysts?|traders?"
    r"|economists?|lawyers?|lobby|fears?|hopes?|if|unless|could|might|should|was|were|had|otherwise|not|never|no longer|whether"
    r"|breakdown|disputes?)\b|n[’']t\b",
    re.I,
)
_MAY_NOT = late(
    r"[“”\"]|\?$|\b(?:analysts?|traders?|economists?|lawyers?|lobby|fears?|hopes?|if|might|could|perhaps|soon|well|says?|said|was"
    r"|were|had|why|how|what|whether|comments?|meet|speak|filed)\b",
    re.I,
)


class _Patterns(NamedTuple):
    """How a sentence begins that provides for something; each is asked at its beginning only."""

    starts_then: re.Pattern[str]
    goes: re.Pattern[str]
    is_set_at: re.Pattern[str]
    gets_share: re.Pattern[str]
    may_do: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(o: Outcomes) -> _Patterns:
    noun = rf"(?:[\w’'-]+ ){{0,4}}?(?:{either((*o.deals, *o.instruments, *o.provisions))})s?"
    more = (
        r"(?: (?:itself|alone|too))?(?: (?:of|on|for|under|from|between|in|to|at|that|which|with) [^,.;:]{2,60}?)?"
        r"(?:, [^,.;:]{3,70},)?"
    )
    the = r"(?:The|These|Those|Both|Its|Their|Each|All|A|An|New|Such|This|That|Any)"
    subject = rf"(?:And |But )?(?:(?:It|They|Both|Each)|(?:{the} )?{noun}{more})"
    return _Patterns(
        starts_then=late(
            rf"{subject} {_STARTS}(?: (?:fully|provisionally|first|also))?(?: (?:to|on|for) [^,.;]{{3,50}}?)? "
            rf"(?:from|on|in|by|until|till|to|through|for|as of|at|with|beginning|starting|upon|when) (?:the )?{_WHEN}"
        ),
        goes=late(rf"{subject} {_STEPS}|(?!(?:He|She|I|We|There|Here|Nobody|Who|What)\b)[^.;:“”\"]{{2,60}}? {_GOES}"),
        is_set_at=late(rf"(?!(?:He|She|I|We|There|Here|Nobody|Who|What)\b)[^.;:“”\"]{{2,90}}? {_IS}{_SET}"),
        gets_share=late(rf"(?:And from [^,]{{3,14}}, )?[^.;:“”\"]{{2,80}}? {_GETS}(?:[.,;]| of\b| and\b)"),
        may_do=late(rf"(?!(?:He|She|I|We|You|One|There|Nobody|Who|What|This)\b)[^.;:“”\"]{{2,90}}? {_MAY}"),
    )


def provides(text: str, o: Outcomes, *, sides: bool) -> bool:
    """Whether a sentence tells what a text provides; `sides`: a side is named in it."""
    p = _patterns(o)
    told = p.starts_then.match(text) or p.goes.match(text) or p.is_set_at.match(text) or (sides and p.gets_share.match(text))
    if told and not _OTHER.search(text):
        return True
    return not _MAY_NOT.search(text) and p.may_do.match(text) is not None
