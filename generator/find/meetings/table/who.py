"""Who met, or what was signed, before the place of a meeting: the sides of a negotiation, and papers that two agree on."""

from __future__ import annotations

import re

from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import SIDES, Tie, two_of
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# So far behind "Meeting in Lima" stands who met.
_PARTICIPLE = 90
SIDES_THERE = "the sides were there"
# "Signed a minerals partnership in Lima": what was signed stands between.
PAPER = late(
    r"^ (?:an?|the|their|two|three|several)(?: [\w’'-]+){0,5}? (?:partnership|treaty|convention|alliance|roadmap|plan|text|document"
    r"|documents|deals|agreements|memoranda|papers|programme|program|initiative|arrangement|package)\b"
)
# "A chapter agreed in Lima": what two agreed on stands before.
OF_PAPER = late(
    r"\b(?:chapter|text|deal|agreement|accord|pact|plan|list|quota|schedule|formula|compromise|terms|annex|protocol|settlement"
    r"|arrangement|framework|package)s? (?:(?:that|which) )?(?:(?:was|were|had been|has been|been|finally|provisionally) ){0,2}$"
)
# "Signed in Lima on 3 June by the ministers of Peru and Chile".
_BY_BOTH = late(
    r" (?:in|at) [^.;:]{3,50}? by (?:the |their )?(?:[\w-]+ ){0,2}?(?:ministers|presidents|leaders|premiers|envoys|negotiators"
    r"|governments|delegations|two)\b"
)
# What can be told of a paper alone: somebody who "settled in Lima" lives there.
SETTLED = frozenset({"settled", "concluded", "finalised", "finalized", "cleared", "completed"})
_MANY = late(r"\b(?:both|two|they|leaders|presidents|delegations|negotiators|envoys|sides|teams)\b", re.I)
DONE = frozenset({"agreed", "reached", "struck", "clinched", "negotiated", "signed", "sealed", "initialled", "initialed"})


# "Water engineers from the two sides", "scientists of both countries": whom two states sent.
_OF_BOTH = late(
    r" (?:from|of|for) (?:the two|both|the three|all three)(?: [a-z-]+)? "
    r"(?:sides|countries|governments|nations|states|capitals|parties)\b"
)


def _private(text: str, start: int, end: int, g: Grammar) -> bool:
    """Whether people whose meetings are no governments' are told of, and not as sent by both."""
    return any(not _OF_BOTH.match(text, m.end()) for m in g.private.finditer(text, start, end))


def sides_before(text: str, s: Sentence, verb: re.Match[str], g: Grammar, places: Places, people: list[Side]) -> bool:
    """Whether it is sides of a negotiation that met: one is named before the verb. What was "agreed in X" needs none."""
    begin = max(s.start, verb.start() - NEAR)
    clause = max(
        begin,
        *(
            text.rfind(edge, begin, verb.start())
            for edge in (", ", "; ", ": ", " that ", " after ", " when ", " while ", " since ")
        ),
    )
    whose = g.people.search(text, clause, verb.start())
    if whose and text.startswith((" from ", " of "), whose.end()) and not SIDES.search(text, clause, verb.start()):
        return False  # "growers from Peru and Chile met in Lima"
    if verb.start() == s.start and verb.group().lower().endswith("ing"):  # "Meeting in Lima on Monday, the joint committee agreed"
        behind = text.find(", ", verb.end(), min(s.end, verb.end() + _PARTICIPLE))
        end = min(s.end, behind + _PARTICIPLE)
        return (
            behind > 0
            and not g.private.search(text, behind, end)
            and two_of(text, behind, min(s.end, behind + _PARTICIPLE), places, people)
        )
    if _private(text, begin, verb.start(), g):
        return two_of(text, clause, verb.start(), places, people) and not _private(text, clause, verb.start(), g)
    if verb.group().lower() in g.alone:
        if _BY_BOTH.match(text, verb.end(), s.end):
            return True
        apart = max(begin, text.rfind(" while ", begin, verb.start()))
        there = sides_in(people, apart, verb.start())
        named = {p.name for p in (*parties(text, apart, verb.start(), places), *there)}
        who = {m.group().lower() for m in g.sides.finditer(text, clause, verb.start())} if g.sides else set()
        return len(named) >= 2 or len(who) >= 2 or _MANY.search(text, begin, verb.start()) is not None
    if verb.group().lower() in DONE or _PAIR.match(text, s.start):
        return True
    return two_of(text, begin, verb.start(), places, people) or sides_of_pay(text, begin, verb.start(), g)


def sides_of_pay(text: str, start: int, end: int, g: Grammar) -> bool:
    """Whether a union or its employer is told of, in an article on their talks."""
    return g.sides is not None and g.sides.search(text, start, end) is not None


# "In Lima, farmer Ana Diaz said she had …": who is told of is somebody else.
_SOMEBODY = late(r"\b(?:said|says|told|tells|added|recalled|remembers|who|where|which|whose|has been|have been)\b")
_PARTIES = late(r"\b(?:the|all|both|two|three) (?:\w+ )?(?:parties|countries|nations|capitals|powers|economies)\b")


def sides_behind(text: str, start: int, end: int, places: Places, people: list[Side]) -> bool:
    """Whether who acts in [start, end), the words behind a place that opens a sentence, are sides of a negotiation."""
    other = _SOMEBODY.search(text, start, end)
    end = other.start() if other else end
    return two_of(text, start, end, places, people) or _PARTIES.search(text, start, end) is not None


# "The two last met in Lima": sides named before.
_PAIR = late(
    r"(?:The|Those) (?:two|three|four) (?:\w+ )?(?:(?:last|have|had|first|will|were|are|also|then) ){0,3}"
    r"(?:met|meet|spoke|sat)\b|Both "
)


# "The officials in Lima consented to swap lists": where a meeting is, but not in the seat of a party.
_SIDES_IN = late(r"\b(?:the|both|two) (?:\w+ )?(?:officials|negotiators|delegations|delegates|envoys|teams|sides|ministers) in $")
# "Negotiators in Oslo worked out a compromise": who is named so sits at a table, but for what is said or felt there.
_TEAMS_IN = late(
    r"\b(?:[Nn]egotiators|[Dd]elegations|[Dd]elegates|[Ee]nvoys|[Tt]he (?:two )?teams|[Bb]oth (?:teams|sides)|[Tt]he two sides"
    r"|[Dd]iplomats of (?:the two|both) (?:countries|sides|states)) in $"
)
_DID = late(
    r" (?:also |then |finally |at last |had |have )?(?:agreed|consented|settled|failed|decided|put|left|closed|ended|made|reached"
    r"|signed|initiall?ed|exchanged|undertook|committed|worked|drew|hit|swapped|traded|haggled|shook|struck|hammered|thrashed"
    r"|ironed|hashed|nailed|drafted|sketched|produced|came up|pieced|patched|cobbled|bargained|clashed|quarrelled|quarreled"
    r"|argued|split|broke|parted|cut|lowered|thought|found|spent|sat|met|gave|got|set|buried|shelved|postponed|dropped|ran"
    r"|stumbled|narrowed|completed|finished|finali[sz]ed|wrote|added|crossed|deleted|bracketed|resolved|refused|accepted|rejected"
    r"|conceded|promised|pledged|offered|tabled|discussed)\b"
)


def sides_there(text: str, s: Sentence, city: Place) -> Tie | None:
    """The sides told to do something in a city: it is where they met, but for the seat of a party."""
    who = (_SIDES_IN, _TEAMS_IN)
    if any(w.search(text, max(s.start, city.start - 50), city.start) for w in who) and _DID.match(text, city.end, s.end):
        return Tie(city, city.country, None, city.start, city.end, SIDES_THERE, noun="talks")
    return None
