"""Ties of a place that opens its clause to what the sides did there, whatever the verb and the day: "In Lima on Tuesday the
Peruvian team presented a draft", "In Arica, Chile, the five parties set the catch", "In Oslo the subject was tin". They count
beside a meeting that is sure."""

from __future__ import annotations

import re

from generator.find.meetings.places.heard import said
from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.then import elsewhere
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

RULE = "what the sides did there"
_TIME = (
    r"(?:(?:late |early |earlier )?(?:on|in|over|last|this|that|during) (?:the )?[\w’'-]+(?: [\w’'-]+){0,3}?"
    r"|the (?:same|following|next) (?:day|week|month|spring|summer|autumn|winter|year)"
    r"|yesterday|today|again|too|by contrast|a \w+ (?:later|earlier|ago))"
)
# What may stand before the place at the head of a sentence, or end the clause before it.
_LEAD = late(
    r"(?:(?:But|And|Then|Yet|So|Later|Only|Back|Earlier|Next|Still|Finally|Instead|Afterwards?|Meanwhile|First|Now|Eventually"
    r"|Here|There|[A-Z][\w’'-]*(?: [\w’'-]+){0,4}),? )?(?:(?:[Aa]t|[Oo]n|[Ii]n|inside|aboard) an? (?:[\w’'-]+ ){1,4})?"
    r"|.{0,300}(?:[;:—–]|, (?:and|but|while|then|so|yet)) (?:and |but |later |then )?"
)
_WHO = (
    r"(?:(?:[Tt]he|[Bb]oth|[Aa]ll|[Tt]heir|[Ii]ts|[Ee]ach|[Nn]either) (?:[\w’'.-]+ ){0,2}?"
    r"(?P<side>sides|teams|delegations|negotiators|envoys|parties|delegates|presidents|leaders|ministers|governments|pair"
    r"|principals|deputies|team|delegation|side|negotiator|envoy|(?:two|three|four|five|six)(?! [a-z]+s\b))"
    r"|[Tt]hey|[Bb]oth|[Nn]either)"
    r"(?: (?:of|from) (?:the two|both|[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?))?"
)
_ADVERB = (
    r"(?: (?:had|have|also|then|finally|both|at last|only|merely|even|simply|once more|again|first|never|did not|could not"
    r"|[a-z]+ly))"
)
_ACTS = late(
    r"(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?=,))?"
    rf"(?:,? {_TIME})?(?:,| \([^)]{{2,40}}\),?)? {_WHO}{_ADVERB}{{0,3}} (?P<did>[a-z]+)\b"
)
# "In Madrid the subject was TikTok": of what they spoke there, and what came of it.
_TOPIC = late(
    r"(?: and [A-Z][\w’'-]+)?(?:"
    r"(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?=,))?"
    rf"(?:,? {_TIME})?,? (?:the|their|its) (?:[a-z-]+ ){{0,2}}?(?:subject|topic|agenda|theme|talk|bargain|sticking point|quarrel"
    r"|outcome|result|prize|stumbling block|main item|haggling|deal|compromise)"
    r" (?:(?:had|also|again) )?(?:was|were|been|became|turned|came|fell|covered|concerned|took)\b"
    rf"|(?:,? {_TIME})?,? (?:the|this|that|their) (?:[a-z-]+ ){{0,2}}?(?:question|issue|matter|point)s?"
    r" (?:(?:had|was|were|been|again) ){1,3}(?:raised|discussed|broached|taken up|brought up|touched on|set aside|put off|left open"
    r"|left aside|avoided|skirted)\b)"
)
_IRREGULAR = frozenset(
    "put set cut took gave made found left drew wrote split got came began broke fell held kept laid lost ran sat saw tore won "
    "brought bought built chose dealt did fought froze let met sent shook sought spent spoke struck stuck swore undid withdrew "
    "undertook rewrote redrew agree settle move get find bridge close".split()
)
# What anybody does anywhere, and a delegation on a visit.
_IDLE = frozenset(
    "visited toured attended watched arrived landed stayed addressed inaugurated travelled traveled strolled posed walked dined "
    "celebrated marked learned learnt heard lived used needed seemed appeared looked called asked".split()
)
_ONE = frozenset(("team", "delegation", "side", "negotiator", "envoy"))
# What one side does at a table.
_TABLED = frozenset(
    "presented tabled offered proposed demanded rejected refused agreed conceded pressed accepted dropped withdrew put sought gave "
    "promised pledged undertook yielded insisted submitted committed consented turned declined produced circulated".split()
)
_NEXT = 60


def fronted(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city that opens its clause and behind which the sides act, but for what they say or see there."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if to is None or not _LEAD.fullmatch(text, max(s.start, to.start() - 300), to.start()):
        return None
    acts, topic = _ACTS.match(text, city.end, s.end), _TOPIC.match(text, city.end, s.end)
    end = acts.end() if acts else topic.end() if topic else 0
    if not end or elsewhere(text, city.end, min(s.end, end + _NEXT), g):
        return None
    if topic is None and not (acts and _acted(text, acts, city, g, places)):
        return None
    if topic and not acts and text[city.start : city.end] in seats(places):
        return None
    return Tie(city, city.country, None, to.start(), city.end, RULE, verb=True, series=True)


def _acted(text: str, acts: re.Match[str], city: Place, g: Grammar, places: Places) -> bool:
    """Whether what the sides did is a deed; of one side that is not at home, one of a table."""
    did = acts["did"]
    if acts["side"] in _ONE:
        home = any(n.code == city.country for n in parties(text, city.end, acts.end(), places))
        return did in _TABLED and not home
    if did in _IDLE or said(g).match(text, acts.start("did")):
        return False
    return did.endswith("ed") or did in _IRREGULAR


# A sentence, or a clause of it, that a place may open.
_MAYBE = late(r"(?:[A-Z][\w’' ,-]{0,60}? )?(?:[Ii]n|[Aa]t) [A-Z]")


def maybe_fronted(text: str, s: Sentence) -> bool:
    """Whether a sentence may begin, or go on, with a place that opens a clause."""
    return _MAYBE.match(text, s.start, s.end) is not None or _CLAUSE.search(text, s.start, s.end) is not None


_CLAUSE = late(r"(?:[;:—–]|, (?:and|but|while|then|so|yet)) (?:and |but |later |then )?(?:in|at) [A-Z]")
