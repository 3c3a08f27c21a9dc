"""A tie between a place and a meeting, and what every rule for one looks at. See find/meeting_ties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.places import Place
from generator.vocabulary.places import Places

TO_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|outside|to|on the (?:edge|outskirts|fringes|shores?|banks?) of)"
    r"(?: (?:[a-z]+|[A-Z]\w+(?: [A-Z]\w+)?['’]s?))?(?: [\w-]+(?= (?:city|capital|port)))?(?: (?:city|capital|port),?(?: of)?)?"
    r"(?: the (?:heart|centre|center|outskirts|suburbs) of)?"
    r"(?: (?:the|an?) (?:[\w’'-]+ ){0,3}(?:city|capital|town|resort|port|city-state|hub),?(?: of)?)? $"
)
SIDES = re.compile(
    r"\b(?:negotiators?|officials?|delegations?|ministers?|leaders?|envoys?|presidents?|sides?|teams?|counterparts?|governments?|"
    r"secretary|premier|representatives?|they|he|she|chiefs?|men|pair|rivals|heads)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A place tied to the words [start, end) that make it a meeting.

    `noun` is the noun for the meeting or its result, `verb` tells that a verb made the tie, `made` that something was struck there,
    `series` that it means one of several meetings, and so nothing where no meeting is told.
    """

    place: Place | None
    country: str | None
    venue: str | None
    start: int
    end: int
    rule: str
    verb: bool = False
    noun: str = ""
    made: bool = False
    series: bool = False
    listed: bool = False


@lru_cache(maxsize=4)
def seats(places: Places) -> frozenset[str]:
    return frozenset(w for p in places.parties for w in p.seats)
