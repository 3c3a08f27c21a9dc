"""Places that stand beside words of a meeting and are none: where one only hears of it, and those of meetings that were only asked
for."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.words import Grammar
from generator.find.places import parties
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

# "In Lima and Oslo, whose own talks drag on, diplomats asked": the places that open a sentence.
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}"
_OPENS = late(
    r"(?:But |And |Back |Yet |Meanwhile,? |(?:(?:On|Last|This|That|Earlier this|Late on|Early on|Late last|Earlier) "
    r"(?:\d{1,2} )?(?:[A-Z]\w+(?: \d{1,2})?|week|weekend|month|year|spring|summer|autumn|winter)|Yesterday|Today),? )?"
    rf"(?:[Ii]n|[Aa]t|[Ff]rom) {_NAME}(?:(?:,| and|,? or|, and) {_NAME}){{0,4}}"
)
# So far behind them stands what is told of it.
_REACH = 120
# "…, whose own talks drag on, …"
_ASIDE = late(r", [^,.;:]{3,80}, ")
# Those who can only be where the sides are.
_SIDES = late(
    r"\b(?:both|two|three|they|negotiators|delegations?|delegates|teams|envoys|sides|ministers|presidents|leaders|premiers"
    r"|counterparts?|talks|negotiations|round|meeting|session|summit)\b(?!['’])",
    re.I,
)
# What speaks from where it sits.
_OFFICE = late(
    r"\b(?:ministry|department|spokes\w+|embassy|office|secretariat|government|commission|agency|bureau|bureaus|administration)\b",
    re.I,
)
_THEM = late(r"\b(?:they|both|the two|each other|one another|the sides|the parties|counterparts?)\b", re.I)


def opening_ends(text: str, s: Sentence, g: Grammar, places: Places) -> int:
    """Where the places end that open a sentence, if it tells only what is said or felt there about a meeting: "In Lima the ministry
    called the talks candid". Else where the sentence begins."""
    opens = _OPENS.match(text, s.start, s.end)
    told = said(g).search(text, opens.end(), min(s.end, opens.end() + _REACH)) if opens else None
    if opens is None or told is None or g.verb.search(text, opens.end(), told.start()):
        return s.start
    aside = _ASIDE.match(text, opens.end(), told.start())
    who = aside.end() if aside else opens.end()
    if _OFFICE.search(text, who, told.start()):
        return opens.end()
    both = _SIDES.search(text, who, told.start()) or len({n.name for n in parties(text, who, told.start(), places)}) > 1
    them = _THEM.search(text, told.end(), s.end)
    return s.start if both or (them and g.any.search(text, told.end(), s.end)) else opens.end()


@lru_cache(maxsize=4)
def said(g: Grammar) -> re.Pattern[str]:
    """What is said or felt about news."""
    return late(rf"\b(?:{either((*g.said, *g.felt))}|(?:was|were|is|are|remained?) (?:\w+ )?(?:{either(g.moods)}))\b")


# "Was front-page news in Lima", "is the talk of the town in Lima".
_TOPICS = ("news", "headlines", "the talk", "a blow", "a shock", "a surprise", "a sensation", "a relief", "unpopular", "popular")


@lru_cache(maxsize=4)
def _felt(g: Grammar) -> re.Pattern[str]:
    """ "Has been noticed in", "was greeted with relief in"."""
    return late(
        rf"\b(?:is|are|was|were|be|been|being|made|makes|came as|comes as) (?:[a-z-]+ ){{0,3}}?(?:{either((*g.felt, *_TOPICS))})\b"
        r"(?:(?! and (?:then )?[a-z]+ed\b)[^.;:,]){0,40}$"
    )


def heard_of(gap: str, g: Grammar) -> bool:
    """Whether the words between a meeting and a place tell that one only heard of it there: "was greeted with relief in"."""
    return _felt(g).search(gap) is not None


# "A meeting with the ministry", asked for.
_ASKED = late(
    r"\b(?:request(?:s|ed|ing)?(?: for)?|(?:had |has |have )?sought|seeks?|seeking|(?:ask|call|press|push|appli|plead)(?:s|ed)? for"
    r"|demand(?:s|ed|ing)?|refus(?:es?|ed)|reject(?:s|ed)?|den(?:y|ies|ied)|turn(?:s|ed)? down|cancell?(?:s|ed)?"
    r"|(?:attempts?|efforts?|bids?|plans?|try|tries|tried) to (?:arrange|organi[sz]e|hold|convene|stage|set up|schedule|broker"
    r"|get))"
    r" (?:(?:an?|any|new|more|further|urgent|direct|early|fresh|immediate|the|their|his|her|its) ){0,3}$",
    re.I,
)


def asked_for(text: str, begin: int, noun: int) -> bool:
    """Whether a meeting, whose noun stands at `noun`, was only asked for, or was refused."""
    return _ASKED.search(text, max(begin, noun - _ASK), noun) is not None


_ASK = 70
# "The talks moved to Lima"; "the question that matters most to Lima" does not lead there.
_MOTION = late(
    r"\b(?:mov\w+|shift\w*|return\w*|came|comes?|coming|go|goes|went|gone|brought|brings?|taken|took|takes?|transferred|relocat\w+"
    r"|switch\w*|adjourn\w*|travell?\w*|flew|flown|fly|head\w*|back|invit\w+|summon\w*|visits?|trips?|shuttl\w+|journey\w*"
    r"|decamp\w*|transplanted|drove|sailed|repair\w*)\b",
    re.I,
)


# "Struck down the tariffs", "reached out to growers", "met with anger": no deed of two.
_PHRASE = late(
    r"(?:struck (?:down|out|off|back|at|home)|reached (?:out|for|into)|agreed with the"
    r"|met with (?:\w+ )?(?:anger|approval|silence|relief|protests?|criticism|scepticism|skepticism|applause|indifference|suspicion"
    r"|resistance|joy|disbelief|fury|cheers|jeers|caution|unease|derision|howls|outrage|dismay|shrugs?))\b"
)


def leads_to(text: str, start: int, to: re.Match[str]) -> bool:
    """Whether the words from `start` on lead to a place: each "in" and "at" does, a "to" behind a word of motion; none behind what
    only begins like a deed of two."""
    if _PHRASE.match(text, start):
        return False
    return not to.group().startswith("to ") or _MOTION.search(text, start, to.start()) is not None


# "Prices rose after the agreement": a meeting that is known already, and not told of.
_KNOWN = late(
    r"\b(?:after|before|since|despite|against|following|under|because of|thanks to|ahead of|about|amid|by|with|in protest at)"
    r" (?:the|this|that|their|its|these|those)(?: [\w’'-]+){0,3} $",
    re.I,
)


def first_told(text: str, start: int, end: int, g: Grammar) -> re.Match[str] | None:
    """The first word of a meeting in [start, end) that does not only refer to one: "prices rose after the agreement"."""
    return next(
        (m for m in g.any.finditer(text, start, end) if not _KNOWN.search(text, max(start, m.start() - _ASK), m.start())), None
    )


_OF_WHOM = late(r"(?: (?:held|organi[sz]ed|convened))? (?:of|among|between|with|by|for) (?:[a-z’'-]+ ){0,4}?$")


def of_others(text: str, noun: int, end: int, g: Grammar) -> bool:
    """Whether a meeting, whose noun ends at `noun`, is told to be one of firms or of people who negotiate for no state."""
    whose = g.people.search(text, noun, end)
    return whose is not None and _OF_WHOM.fullmatch(text, noun, whose.start()) is not None
