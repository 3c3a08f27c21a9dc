"""Short forms: which names are one person or body, and whom a surname, a given name or an acronym means."""

from __future__ import annotations

from generator.find.names.kinds import Words, split_titles
from generator.find.names.lone import by_speech, mention
from generator.find.names.persons import SAYS
from generator.find.names.runs import Run
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens

_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})


def _core(e: Entity) -> tuple[str, ...]:
    return tuple(p for p in e.parts if p not in _SUFFIXES) or e.parts


def _is_surname(e: Entity) -> bool:
    """Whether only a surname is known: "Lee", or with its particles "de Vos"."""
    core = _core(e)
    return len(core) == 1 or core[0][0].islower()


def merge_people(people: list[Entity], w: Words) -> list[Entity]:
    """One entity for each person: "Ann M. Lee" and "Ann Lee", "Bob Lee" and "Robert Lee", "Mr. Lee" and "Ann Lee"."""
    full = [e for e in people if not _is_surname(e)]
    short = [e for e in people if _is_surname(e)]
    for e in [e for e in full if e.parts[0][0].islower()]:  # "Ms de Vos" is Ann de Vos
        hosts = [k for k in full if len(k.parts) > len(e.parts) and k.parts[-len(e.parts) :] == e.parts]
        if len(hosts) == 1:
            full.remove(e)
            _absorb(hosts[0], e)
    kept: list[Entity] = []
    by_surname: dict[str, list[Entity]] = {}
    for e in full:
        core = _core(e)
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
        gender = w.given.get(_core(e)[0]) if not e.surname_first else None
        e.male += 2 * (gender == "m")
        e.female += 2 * (gender == "f")
    for e in short:
        word = _core(e)[-1]
        mates = [k for k in by_surname.get(word, []) if len(e.parts) == 1 or k.parts[-len(e.parts) :] == e.parts]
        if not mates and e.mentions:
            mates = [k for k in kept if _core(k)[0] == word or word in _core(k)[1:]][:1]
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
    mine = " ".join(_core(other)[1:]) if other.surname_first else _core(other)[0]
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
    if tokens.word[first] in w.demonyms and first < last:
        country, at = tokens.word[first], first + 1
    elif first >= 2 and tokens.word[first - 1] in ("'s", "’s") and tokens.word[first - 2] in w.nationalities:
        country, lead = w.nationalities[tokens.word[first - 2]], first - 2
        if country not in w.demonyms:
            country = w.nationalities.get(country, country)
    own = tokens.surface(at, last).split()
    if own[-1] in ("Ministry", "Department") and len(own) > 1:
        own = [own[-1], "of", *own[:-1], *(["Affairs"] if own[:-1] == ["Foreign"] else [])]
    return " ".join([country, *own] if country else own), lead


# Kinds of bodies that are called by the first words of their names ("Albor" for "Albor Metals").
_SHORTENED = ("company", "bank", "publisher", "news agency", "foundation", "research institute", "programme", None)


def merge_bodies(bodies: list[Entity]) -> list[Entity]:
    """One entity for each body: a name without its country is the one with it, if there is only one."""
    kept: list[Entity] = []
    tails: dict[tuple[str | None, tuple[str, ...]], list[Entity]] = {}  # by kind and last words
    heads: dict[tuple[str, ...], list[Entity]] = {}  # by first words
    named: dict[str, list[Entity]] = {}
    for e in sorted(bodies, key=lambda e: -len(e.parts)):
        short = heads.get(e.parts, []) if e.body_kind in _SHORTENED else []
        host = named.get(e.name) or tails.get((e.body_kind, e.parts)) or short
        if len(host) == 1:
            _absorb(host[0], e)
            host[0].aliases |= e.aliases
            continue
        kept.append(e)
        for alias in e.aliases:
            named.setdefault(alias, []).append(e)
        for size in range(1, len(e.parts)):
            if size > 1:
                tails.setdefault((e.body_kind, e.parts[-size:]), []).append(e)
            if e.body_kind in _SHORTENED:
                heads.setdefault(e.parts[:size], []).append(e)
    return kept


def add_short_forms(tokens: Tokens, rest: list[Run], everyone: list[Entity], w: Words) -> None:
    """Give the runs that are no full name to those whom they mean; make entities of those only known by their speaking."""
    surnames: dict[str, list[Entity]] = {}
    given: dict[str, list[Entity]] = {}
    heads: dict[str, list[Entity]] = {}
    tails: dict[str, list[Entity]] = {}
    acronyms: dict[str, Entity] = {}
    for e in everyone:
        if e.kind == "person":
            core = _core(e)
            surnames.setdefault(e.surname if e.surname not in _SUFFIXES else core[-1], []).append(e)
            if len(core) > 1 and not e.surname_first:
                given.setdefault(core[0], []).append(e)
        else:
            heads.setdefault(e.parts[0], []).append(e)
            if len(e.parts) > 1 and e.parts[-1] in w.endings and e.body_kind not in ("publisher", "news agency", "broadcaster"):
                tails.setdefault(e.parts[-1], []).append(e)
            if len(e.parts) > 2 and e.body_kind == "company" and e.parts[1] not in w.endings and e.parts[1] not in w.plain:
                heads.setdefault(e.parts[1], []).append(e)  # "Ningbo Albor Magnetics": "Albor"
            capitals = "".join(p[0] for p in e.parts if p[0].isupper())
            for short in {capitals} if len(capitals) > 2 else set():
                acronyms[short] = e
            acronyms.update({a: e for a in e.aliases if a.isupper() and " " not in a})
    for run in rest:
        if run.shouted:
            _in_heading(tokens, run, surnames)
            continue
        first = split_titles(tokens, run, w)
        if first > run.last and run.first == run.last and tokens.word[run.last] in surnames:
            first = run.last  # "King", who is Madeleine King
        if first > run.last:
            continue
        word = tokens.word[first]
        single = first == run.last
        mates = surnames.get(word, []) if single else []
        if not mates and single:
            mates = given.get(word, [])
            mates = mates if len(mates) == 1 else []
        if mates:
            mention(tokens, run.first, first, run.last, _choose(mates, tokens, first), "surname", w)
        elif single and word in acronyms and word.isupper():
            mention(tokens, first, first, first, acronyms[word], "acronym", w)
        elif (
            single
            and word in heads
            and len(heads[word]) == 1
            and word not in w.nationalities
            and word not in w.places
            and word not in w.offices
            and word not in w.given
            and word not in w.governments
            and heads[word][0].body_kind in _SHORTENED
        ):
            mention(tokens, first, first, first, heads[word][0], "short name", w)
        elif single and len(tails.get(word, [])) == 1 and first and tokens.low[first - 1] == "the":
            mention(tokens, first, first, first, tails[word][0], "last word", w)  # "the Forum"
        elif single:
            by_speech(tokens, run, first, surnames, everyone, w)
        elif (
            not single
            and tokens.low[run.last + 1 : run.last + 2]
            and tokens.low[run.last + 1] in SAYS
            and not {tokens.word[k] for k in range(run.first, run.last + 1)} & (w.places | w.demonyms | w.not_names | set(w.titles))
            and (not run.opens or run.first + 1 < run.last or tokens.low[run.first] not in w.roles)
        ):
            e = Entity("body", tokens.surface(run.first, run.last), tuple(tokens.word[run.first : run.last + 1]))
            everyone.append(e)
            mention(tokens, run.first, run.first, run.last, e, "speaks", w)


def _choose(mates: list[Entity], tokens: Tokens, first: int) -> Entity:
    """Whom a shared surname means: the title's gender decides, then who is named most, then who was named first."""
    if len(mates) == 1:
        return mates[0]
    title = tokens.word[first - 1] if first else ""
    gender = "f" if title in ("Mrs.", "Mrs", "Ms.", "Ms", "Miss") else "m" if title in ("Mr.", "Mr") else None
    fitting = [e for e in mates if e.fits(gender) and (gender is None or e.male or e.female)] or mates
    return max(fitting, key=lambda e: (sum(len(_core(e)) > 1 and m.rule != "surname" for m in e.mentions), -e.mentions[0].start))


def _in_heading(tokens: Tokens, run: Run, surnames: dict[str, list[Entity]]) -> None:
    """In a heading every word is capitalised: only names that the body of the article knows are read there."""
    k = run.first
    while k <= run.last:
        mates = surnames.get(
            tokens.word[k].capitalize() if tokens.word[k].isupper() and len(tokens.word[k]) > 3 else tokens.word[k], []
        )
        if mates:
            first = k
            best = None
            for e in mates:
                core = _core(e)
                if (
                    not e.surname_first
                    and k - len(core) + 1 >= run.first
                    and tuple(x.lower() for x in core) == tuple(tokens.low[k - len(core) + 1 : k + 1])
                ):
                    best, first = e, k - len(core) + 1
            e = best or _choose(mates, tokens, k)
            last = k
            if e.surname_first and tuple(tokens.word[k : k + len(e.parts)]) == e.parts:
                last = k + len(e.parts) - 1
            e.mentions.append(Named(tokens.start[first], tokens.end[last], first, last, first, "in a heading"))
            k = last
        k += 1
