"""Words that look like those of a meeting of two and are none: "a great deal", "a round of applause", "a union meeting in Lima";
and places of what was agreed, where nobody met: "agreed that inspections in Lima would be halved"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.cues import BOTH
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

# "Matters a great deal in Lima", "a big deal for growers".
_MUCH = late(r"\b(?:an?|no|such a) (?:great|good|fair|big|bigger|raw|rough|square) $", re.I)
_MUCH_OF = late(r" (?:of|more|less|for|to|in|here|there)\b")
# "A round of applause", "a funding round", "the closing session on Wall Street".
_OF_SOMETHING = late(
    r" of (?:applause|golf|drinks|funding|financing|lay-?offs|job cuts|interviews?|votes?|voting|elections?|bidding|bids|investment"
    r"|tests?|testing|drilling|licensing|fundraising|cheers|laughter|cuts|price rises|rate cuts|hirings?|tariffs|duties|sanctions"
    r"|retaliation|the (?:\w+ )?(?:cup|open|championships?|tournament|league|playoffs?|play-offs?))\b"
)
_SOLD = late(
    r"\b(?:funding|financing|bidding|licensing|seed|investment|fundraising|voting|trading|drilling|stock market|morning|afternoon"
    r"|question|jam|photo|plenary|training|parliamentary|legislative|court) $",
    re.I,
)


def seems(text: str, s: Sentence, noun: re.Match[str], end: int, g: Grammar, places: Places) -> bool:
    """Whether a noun that may name a meeting is one of an idiom, or of a house, a firm or a hall full of people. `end`: where the
    words end that lead from it to a place."""
    word, before = noun.group().lower(), max(s.start, noun.start() - _BEFORE)
    if noun.group()[0].isupper() and _INSTITUTE.match(text, noun.end()):
        return True
    if word == "deal":
        return _MUCH.search(text, before, noun.start()) is not None and _MUCH_OF.match(text, noun.end()) is not None
    if word in ("round", "rounds", "session", "sessions", "bout"):
        return _OF_SOMETHING.match(text, noun.end()) is not None or _SOLD.search(text, before, noun.start()) is not None
    if word not in g.events:
        return False
    if _PART_OF_NONE.search(text, max(s.start, noun.start() - 2 * _BEFORE), noun.start()):
        return True
    house = _of_a_house(g).search(text, before, noun.start())
    return house is not None and not _two_sides(text, s, end, places)


_BEFORE = 40
# "Directs the Negotiation Lab at a college in Lima".
_INSTITUTE = late(
    r" (?:[A-Z][\w’'-]+ )?(?:Lab|Laboratory|Institute|Cent(?:er|re)|School|Academy|Foundation|Society|Program(?:me)?)\b"
)
# "A presentation that is no part of the talks".
_PART_OF_NONE = late(
    r"\b(?:not|no|never|nothing|unrelated|outside|separate(?:ly)?)\b[^.;:,]{0,24}\b"
    r"(?:part of|to do with|related to|connected (?:with|to)"
    r"|to|from) (?:the|these|those|their) (?:\w+ )?$"
)


@lru_cache(maxsize=4)
def _of_a_house(g: Grammar) -> re.Pattern[str]:
    """ "A union meeting", "the growers' meeting", "a CEO summit": right before the noun."""
    return late(rf"\b(?:{either(g.houses)})(?:['’]s?)? (?:(?:annual|yearly|monthly|weekly|emergency|general|special) )?$", re.I)


def _two_sides(text: str, s: Sentence, end: int, places: Places) -> bool:
    """Whether two sides are told to have been there."""
    return BOTH.search(text, s.start, end) is not None or len({n.name for n in parties(text, s.start, end, places)}) > 1


# "Agreed that inspections in Lima would be halved", "the registry agreed by both will be kept in Lima".
_THAT = late(r"\bthat (?!(?:day|night|evening|morning|week|weekend|month|year|spring|summer|autumn|fall|winter|time)\b)")
_WILL = r"(?:will|would|shall|should|can|could|may|might|must|is to|are to|was to|were to)"
_WOULD = late(rf"(?: and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,? {_WILL} (?!be held\b|take place\b|meet\b|convene\b|host\b)")
_WOULD_IN = late(rf"\b{_WILL} (?!be held\b|take place\b|meet\b|convene\b|be hosted\b|resume\b|continue\b|begin\b|start\b)[a-z]+")
# "A meeting in Lima, at which they agreed on checks at Arica".
_AT_WHICH = late(r", (?:at|in|during) which (?:[\w’'-]+ ){1,4}[\w’'-]+$")
_NEAR = 60


def of_what_was_agreed(text: str, start: int, to: int, city: Place, *, verb: bool) -> bool:
    """Whether a place is one of what a verb or noun that ends at `start` tells was agreed, and not where it was."""
    that = _THAT.search(text, start, to)
    if that and (verb or _WOULD.match(text, city.end)):
        return True
    return verb and (_WOULD_IN.search(text, start, to) or _AT_WHICH.search(text, max(0, start - _NEAR), start)) is not None


# "To be held alternately in Peru and Chile", "twice a year, in Lima in spring and in Oslo in autumn": where they may meet.
_IN_TURN = late(
    r"\b(?:alternat\w+|in turns?|by turns?|by rotation|rotat\w+|in rotation|yearly|annually|quarterly|half-yearly|semi-annually"
    r"|biannually|(?:once|twice|three times|four times) (?:a|each|every) year|each (?:year|quarter|spring|autumn)"
    r"|every (?:year|month|quarter|autumn|spring|summer|six months|two years|three months|other))\b",
    re.I,
)
_AHEAD = late(rf"\b(?:{_WILL}|to be|to (?:meet|convene|sit|rotate|alternate)|is|are|shall)\b")


def in_turn(text: str, s: Sentence) -> bool:
    """Whether a sentence tells where meetings will be by turns, and of none that is fixed."""
    told = _IN_TURN.search(text, s.start, s.end)
    return told is not None and _AHEAD.search(text, s.start, s.end) is not None


# "Met executives of two carmakers", "a roundtable with companies", "hosted an expo": whom one side met is nobody of the other.
_MET = late(
    r"\b(?:met(?: with)?|meets?(?: with)?|meeting with|received|receives|welcomed|hosted|hosts|addressed|briefed|told|held"
    r" (?:talks|an? [\w -]{3,24}) with|talks with|sat down with|dined with|spoke (?:to|with)|consult(?:ed|ations with))\b"
)


_OTHER_SIDE = late(
    r"\b(?:counterparts?|negotiators?|delegations?|envoys?|ministers?|presidents?|premiers?|secretary|representative"
    r"|commissioners?)\b"
)


def met_others(text: str, s: Sentence, to: int, g: Grammar, places: Places) -> bool:
    """Whether one side is told to have met people and firms, and none of the other side, before a place at `to`."""
    met = next(iter(reversed(list(_MET.finditer(text, max(s.start, to - _REACH), to)))), None)
    whom = g.guests.search(text, met.end(), to) if met else None
    if (
        met is None
        or whom is None
        or _OTHER_SIDE.search(text, met.end(), whom.end() + _OFFICE)
        or len(text[met.end() : whom.start()].split()) > _NEXT
    ):
        return False
    return len({n.name for n in parties(text, s.start, met.start(), places)}) < 2 and not BOTH.search(text, s.start, met.start())


_REACH = 140
_NEXT = 5
_OFFICE = len(" ministers")  # "the industry ministers"


def institution_s(text: str, s: Sentence, start: int, end: int, g: Grammar) -> bool:
    """Whether the words [start, end) are those of a meeting of all members of a body: "the annual meetings of the fund in Lima"."""
    return any(m.end() > start for m in g.institution.finditer(text, max(s.start, start - _KIND), end))


_KIND = 12


# "The company signed a supply deal in Lima", "two shipping lines struck a deal": who acts in a clause.
_CLAUSE = late(r"[,;:—–] (?:and |but |while |when |where |after |as )?|\b(?:that|while|when|after|as|because|where) ")
_SUBJECT = 50


def of_firms(text: str, s: Sentence, to: int, g: Grammar, places: Places) -> bool:
    """Whether it is a firm or people of no government who act in the clause of a place, and no two sides."""
    begin = max(s.start, to - _REACH)
    edges = [m.end() for m in _CLAUSE.finditer(text, begin, to)]
    start = edges[-1] if edges else s.start
    who = g.business.search(text, start, min(to, start + _SUBJECT)) or g.private.search(text, start, min(to, start + _SUBJECT))
    return who is not None and not _two_sides(text, s, to, places)


# "The tariffs were announced in Lima": by the government there.
_DECREED = late(
    r"\b(?:announced|imposed|adopted|published|unveiled|decreed|ordered|issued|enacted|declared|introduced|gazetted)"
    r"(?: (?:the|its|their|an?|new) (?:[a-z-]+ ){1,3}| (?:late |early )?(?:on \w+ )?| )in $"
)


def by_one_alone(text: str, s: Sentence, to: int, places: Places) -> bool:
    """Whether a seat of government is where that government announced something of its own."""
    return _DECREED.search(text, max(s.start, to - _REACH), to) is not None and not _two_sides(text, s, to, places)
