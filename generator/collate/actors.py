"""People and bodies over all articles: one name each, with what they said and what was said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from generator.collate.rounds import Scene
from generator.collate.same import body_key, families, same_bodies, same_people, words_of
from generator.collate.topics import cite_all, origin_names, touched
from generator.records import Actor, Body, FactRef, Person, Reading, Role, Settings
from generator.text import slug
from generator.vocabulary import Vocabulary

Named = tuple[Reading, Person | Body]


def people(readings: tuple[Reading, ...], settings: Settings, vocabulary: Vocabulary, scene: Scene) -> tuple[Actor, ...]:
    """Everyone whom an article names, under one name each."""
    first = frozenset(w.lower() for w in vocabulary.people.surnames_first)
    shorts = Counter(short for names in vocabulary.people.nicknames.values() for short in names)
    nicknames = {
        short.lower(): full.lower() for full, names in vocabulary.people.nicknames.items() for short in names if shorts[short] == 1
    }
    named = [(r, p) for r in readings for p in r.findings.people]
    same = same_people([(r.article.id, p.name, p.role) for r, p in named], first, nicknames)
    merged = {slug(other): slug(name) for name, others in settings.merge.items() for other in others}
    groups: dict[str, list[Named]] = {}
    for r, p in named:
        key = same[r.article.id, p.name]
        groups.setdefault(merged.get(slug(p.name), merged.get(key, key)), []).append((r, p))
    return _sorted(_actor("person", group, settings, scene, first) for group in groups.values())


def bodies(readings: tuple[Reading, ...], settings: Settings, scene: Scene) -> tuple[Actor, ...]:
    """Every organisation that an article names, under one name each."""
    named = [(r, b) for r in readings for b in r.findings.bodies]
    same = same_bodies((b.name, b.aliases) for _, b in named)
    merged = {body_key(other): body_key(name) for name, others in settings.merge.items() for other in others}
    groups: dict[str, list[Named]] = {}
    for r, b in named:
        key = same[b.name]
        groups.setdefault(merged.get(body_key(b.name), merged.get(key, key)), []).append((r, b))
    return _sorted(_actor("body", group, settings, scene, frozenset()) for group in groups.values())


def _sorted(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """In the order of their ids; of two with one id the second and later get a number."""
    out: list[Actor] = []
    seen = Counter({"index": 1})  # the page that lists them all
    for actor in sorted(actors, key=lambda a: (a.id, a.name, a.articles)):
        seen[actor.id] += 1
        out.append(replace(actor, id=f"{actor.id}-{seen[actor.id]}") if seen[actor.id] > 1 else actor)
    return tuple(a for a in out if a.id)


def _actor(
    kind: Literal["person", "body"], group: Sequence[Named], settings: Settings, scene: Scene, surnames_first: frozenset[str]
) -> Actor:
    name = _best_name(group, settings)
    own = sorted({r.article.id: r for r, _ in group}.values(), key=lambda r: r.article.id)
    names: dict[str, set[str]] = {}
    named_in: dict[str, set[int]] = {}
    roles: dict[Role, None] = {}
    for reading, one in group:
        article = reading.article.id
        names.setdefault(article, set()).update((one.name, *one.aliases))
        named_in.setdefault(article, set()).update(touched(m.s for m in one.mentions))
        if isinstance(one, Person) and (one.role or one.body):
            roles[Role(one.role, one.body, article)] = None
    said: dict[str, set[int]] = {}
    quotes: list[FactRef] = []
    statements: list[FactRef] = []
    figures: list[FactRef] = []
    for r in own:
        a = r.article.id
        for q in r.findings.quotes:
            if q.speaker in names[a]:
                quotes.append(FactRef(a, q.id))
                said.setdefault(a, set()).update(q.s)
        for s in r.findings.statements:
            if s.speaker in names[a]:
                statements.append(FactRef(a, s.id))
                said.setdefault(a, set()).update(s.s)
        figures += [FactRef(a, f.id) for f in r.findings.figures if f.stated_by in names[a]]
    of = {a: ns - said.get(a, set()) for a, ns in named_in.items()}
    every = {a: named_in[a] | said.get(a, set()) for a in named_in}
    return Actor(
        id=slug(name),
        kind=kind,
        name=name,
        sort=_sort_name(name, surnames_first) if kind == "person" else None,
        aliases=tuple(sorted({x for ns in names.values() for x in ns} - {name})),
        roles=tuple(roles),
        articles=tuple(sorted(named_in)),
        figures=tuple(figures),
        quotes=tuple(quotes),
        statements=tuple(statements),
        said_of=cite_all(own, of),
        rounds=_rounds(own, every, scene),
        origins=origin_names(own),
    )


def _best_name(group: Sequence[Named], settings: Settings) -> str:
    """The name that the settings give, else the fullest one, else the one of most articles."""
    counts = Counter(one.name for _, one in group)
    given = [name for name in settings.merge if slug(name) in {slug(n) for n in counts} or set(settings.merge[name]) & set(counts)]
    if given:
        return given[0]
    return min(counts, key=lambda n: (len(words_of(n)) < 2, -counts[n], -len(n), n))


def _sort_name(name: str, surnames_first: frozenset[str]) -> str | None:
    """ "Family, Given"; the name as it stands where the family name stands first; None for one word."""
    words = name.split()
    if len(words) < 2:
        return None
    family = families(name, surnames_first)[0]
    return name if words_of(words[0]) == (family,) else f"{words[-1]}, {' '.join(words[:-1])}"


def _rounds(own: Sequence[Reading], named_in: Mapping[str, set[int]], scene: Scene) -> tuple[str, ...]:
    """The rounds that an actor is named with, in time order; of an article with one round, that one."""
    found: set[str] = set()
    order = [id_ for r in own for id_ in r.rounds]
    for r in own:
        if len(r.rounds) == 1:
            found.add(r.rounds[0])
        spoken = scene.spoken.get(r.article.id, {})
        found |= {spoken[n] for n in named_in[r.article.id] if n in spoken}
    return tuple(x for x in dict.fromkeys(order) if x in found)
