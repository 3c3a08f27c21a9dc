"""People who stand for a party at a meeting: "Chinese President Xi Jinping" once, "Mr Xi" from then on."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from generator.find.places import Named, leaders, parties
from generator.late import late
from generator.records import Person
from generator.vocabulary.places import Places

_OFFICE = late(
    r"\b(?:president|minister|premier|secretary|chancellor|representative|negotiator|envoy|commissioner|ambassador|leader"
    r"|chief)s?\b",
    re.I,
)
# Words right before a name that tell whose office it is: "Japan’s new Prime Minister, ", "Chinese Vice-Premier ".
_BEFORE = late(r"(?:['’]s?)?(?: [\w’'-]+){1,6},? $")
_LOOK = 70


@dataclass(frozen=True, slots=True)
class Envoy:
    """Somebody in office, or with no role at all, whose party is not told, at the place where the text names them."""

    name: str
    start: int


Side = Named | Envoy


def sides_in(sides: list[Side], start: int, end: int) -> list[Side]:
    """Those of `sides`, which are in order, that are named in [start, end)."""
    return sides[bisect_left(sides, start, key=_start) : bisect_left(sides, end, key=_start)]


def _start(side: Side) -> int:
    return side.start


def sides_of(text: str, people: tuple[Person, ...], places: Places) -> list[Side]:
    """Every mention of a person of state, as the party that the person speaks for where the article tells it or the name does."""
    known = leaders(text, 0, len(text), places)
    out: list[Side] = [*known]
    ends = {one.end for one in known}
    for p in people:
        office = p.role is not None and _OFFICE.search(p.role) is not None
        if p.body or (p.role is not None and not office):
            continue
        party = _party_of(text, p, places) if office else None
        for m in p.mentions:
            if m.end in ends:
                continue
            out.append(Named(party.name, party.code, m.start, m.end, False) if party else Envoy(p.name, m.start))
    return sorted(out, key=lambda side: side.start)


def _party_of(text: str, person: Person, places: Places) -> Named | None:
    role = person.role or ""
    told = parties(role, 0, len(role), places)
    if told:
        return told[0]
    for m in person.mentions:
        before = parties(text, max(0, m.start - _LOOK), m.start, places)
        if before and _BEFORE.fullmatch(text, before[-1].end, m.start) and _OFFICE.search(text, before[-1].end, m.start):
            return before[-1]
    return None
