"""Which full names of one article are one person, or one body."""

from __future__ import annotations

from generator.find.names.table import Entity
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.late import late
from generator.vocabulary import load

_STATE = late(r"^(?:the )?(?:People's |Federal |Islamic )?(?:(?:Republic|Kingdom|Commonwealth) of )?")


def _is_surname(e: Entity) -> bool:
    """Whether only a surname is known: "Lee", or with its particles "de Vos"."""
    core = e.core
    return len(core) == 1 or core[0][0].islower()


def merge_people(people: list[Entity], w: Words) -> list[Entity]:
    """One entity for each person: "Ann M. Lee" and "Ann Lee", "Bob Lee" and "Robert Lee", "Mr. Lee" and "Ann Lee"."""
    full = [e for e in people if not _is_surname(e)]
    short = [e for e in people if _is_surname(e)]
    for e in [e for e in full if len(e.parts) == 2 and e.parts[0] in load().people.surname_openers]:  # "Ms De Vos" is Ann De Vos
        hosts = [k for k in full if len(k.parts) > len(e.parts) and k.parts[-len(e.parts) :] == e.parts]
        if hosts:
            full.remove(e)
            short.append(e)
    kept: list[Entity] = []
    by_surname: dict[str, list[Entity]] = {}
    for e in full:
        core = e.core
        if e.surname_first:
            given, surname = " ".join(core[1:]), core[0]
        else:
            given, surname = core[0], core[-1]
        twin = next(
            (
                k
                for k in by_surname.get(surname, [])
                if _same_given(given, k, w) and ("Jr." in e.parts or "Jr" in e.parts) == ("Jr." in k.parts or "Jr" in k.parts)
            ),
            None,
        )
        if twin is None:
            kept.append(e)
            by_surname.setdefault(surname, []).append(e)
        else:
            _absorb(twin, e)
    for e in kept:
        gender = w.given.get(e.core[0]) if not e.surname_first else None
        e.male += 2 * (gender == "m")
        e.female += 2 * (gender == "f")
    for e in short:
        word = e.core[-1]
        mates = [k for k in by_surname.get(word, []) if len(e.parts) == 1 or k.parts[-len(e.parts) :] == e.parts]
        if not mates and e.mentions:
            mates = [k for k in kept if k.core[0] == word or word in k.core[1:]][:1]
        if not mates:
            kept.append(e)
            by_surname.setdefault(word, []).append(e)
            continue
        if len(mates) == 1 and _is_surname(mates[0]):
            _absorb(mates[0], e)
            continue
        fitting = [k for k in mates if k.fits("m" if e.male > e.female else "f" if e.female > e.male else None)] or mates
        _absorb(max(fitting, key=lambda k: (len(k.mentions), -k.mentions[0].start)), e, votes=len(mates) == 1)
    return kept


def _same_given(given: str, other: Entity, w: Words) -> bool:
    mine = " ".join(other.core[1:]) if other.surname_first else other.core[0]
    if mine == given or given in w.nicknames.get(mine, frozenset()):
        return True
    short = min(given, mine, key=len).rstrip(".")
    return len(short) == 1 and given[0] == mine[0]


def _absorb(into: Entity, e: Entity, votes: bool = True) -> None:
    if votes:
        into.male += e.male
        into.female += e.female
    into.aliases.add(e.name)
    if len(e.parts) > len(into.parts):
        into.aliases.add(into.name)
        into.name, into.parts = e.name, e.parts
    into.mentions += e.mentions


def body_name(tokens: Tokens, first: int, last: int, kind: str | None, w: Words) -> tuple[str, int]:
    """The resolved name of a body and the token its mention begins at. Ministries carry their country: "China's Ministry of
    Commerce" and "the Chinese Commerce Ministry" are one."""
    surface = tokens.surface(first, last)
    if surface in w.known:
        return w.known[surface][0], first
    if first and tokens.low[first - 1] == "the" and f"The {surface}" in w.known:
        return w.known[f"The {surface}"][0], first
    if kind in ("company", "publisher") and tokens.word[first] in w.demonyms and last - first >= 2:
        return tokens.surface(first + 1, last), first + 1
    if kind != "ministry":
        return surface, first
    country, at, lead = None, first, first
    if first < last and (tokens.word[first] in w.demonyms or tokens.word[first].endswith(".")):
        country, at = w.nationalities.get(tokens.word[first], tokens.word[first]), first + 1
        country = country if country in w.demonyms else tokens.word[first]  # "the U.S. Commerce Department"
    elif first >= 2 and tokens.word[first - 1] in ("'s", "’s") and tokens.word[first - 2] in w.nationalities:
        country, lead = w.nationalities[tokens.word[first - 2]], first - 2
        if country not in w.demonyms:
            country = w.nationalities.get(country, country)
    own = tokens.surface(at, last).replace("’", "'").split()
    for size in range(6, 1, -1):  # "Ministry of Commerce of the People's Republic of China"
        state = _STATE.sub("", " ".join(own[-size + 1 :])) if len(own) > size and own[-size] == "of" else ""
        if country is None and own[0] in ("Ministry", "Department") and state in w.nationalities:
            country, own = w.nationalities[state], own[:-size]
    if own[-1] in ("Ministry", "Department") and len(own) > 1:
        own = [own[-1], "of", *own[:-1], *(["Affairs"] if own[:-1] == ["Foreign"] else [])]
    return " ".join([country, *own] if country else own), lead


# Kinds of bodies that are called by the first words of their names ("Albor" for "Albor Metals").
SHORTENED = ("company", "bank", "publisher", "news agency", "foundation", "research institute", "programme", "team", None)


def merge_bodies(bodies: list[Entity], w: Words) -> list[Entity]:
    """One entity for each body: a name without its country is the one with it, if there is only one."""
    words_of_place, openings = w.places, frozenset(load().bodies.openings["company"])
    kept: list[Entity] = []
    tails: dict[tuple[str | None, tuple[str, ...]], list[Entity]] = {}  # by kind and last words
    heads: dict[tuple[str, ...], list[Entity]] = {}  # by first words
    fuller: dict[tuple[str, ...], list[Entity]] = {}  # ministries by the first of what they are for
    named: dict[str, list[Entity]] = {}
    inside: dict[str, list[Entity]] = {}  # by the second word, behind a place or what firms are called
    for e in sorted(bodies, key=lambda e: -len(e.parts)):
        short = heads.get(e.parts, []) if e.body_kind in SHORTENED else []
        if len(e.parts) == 1 and e.body_kind in SHORTENED and (inner := inside.get(e.name)) and len(inner) == 1:
            _absorb(inner[0], e)  # "Hunan Albor Rubber", "Maison Albor": "Albor"
            continue
        host = (
            named.get(e.name)
            or (named.get("Department of the Treasury") if e.name == "Treasury" else None)
            or tails.get((e.body_kind, e.parts))
            or (e.body_kind == "ministry" and fuller.get(e.parts))
            or short
        )
        if len(host) == 1:
            _absorb(host[0], e)
            host[0].aliases |= e.aliases
            continue
        kept.append(e)
        opened = len(e.parts) > 1 and (e.parts[0] in words_of_place or e.parts[0] in openings)
        if opened and e.body_kind == "company":
            inside.setdefault(e.parts[1], []).append(e)
        for alias in e.aliases:
            named.setdefault(alias, []).append(e)
        for size in range(1, len(e.parts)):
            if size > 1:
                tails.setdefault((e.body_kind, e.parts[-size:]), []).append(e)
            if e.body_kind == "ministry" and e.parts[size] in ("and", "&"):
                fuller.setdefault(e.parts[:size], []).append(e)  # "the energy ministry" is that of Energy and Water
            if e.body_kind in SHORTENED:
                heads.setdefault(e.parts[:size], []).append(e)
    return kept
