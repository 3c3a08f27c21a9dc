"""People and bodies over all articles: one name each, with what they said and what was said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from generator.collate.offices import Offices, offices_of
from generator.collate.rounds import Scene
from generator.collate.same import families, name_words, person_key, same_people, words_of
from generator.collate.same_bodies import body_key, same_bodies
from generator.collate.topics import cite_all, origin_names, touched
from generator.records import Actor, Body, FactRef, Person, Reading, Role, Settings
from generator.text import slug
from generator.vocabulary import Vocabulary

Named = tuple[Reading, Person | Body]


def people(readings: tuple[Reading, ...], settings: Settings, vocabulary: Vocabulary, scene: Scene) -> tuple[Actor, ...]:
    """Everyone whom an article names, under one name each."""
    known = name_words(vocabulary)
    named = [(r, p) for r in readings for p in r.findings.people]
    same = same_people([(r.article.id, p.name, p.role) for r, p in named], *known)
    keyed = [(same[r.article.id, p.name], (r, p)) for r, p in named]
    merges = _merges(settings, slug, lambda name: person_key(name, *known))
    return _sorted(_actor("person", name, group, scene, known.surnames_first) for name, group in _grouped(keyed, merges, slug))


def bodies(readings: tuple[Reading, ...], settings: Settings, vocabulary: Vocabulary, scene: Scene) -> tuple[Actor, ...]:
    """Every organisation that an article names, under one name each."""
    named = [(r, b) for r in readings for b in r.findings.bodies]
    texts = {r.article.id: r.article.text for r in readings}
    offices = offices_of(vocabulary.bodies, vocabulary.places)
    same = same_bodies(((r.article.id, b.name, b.aliases) for r, b in named), texts, offices)
    called: dict[str, set[str]] = {}
    for r, b in named:
        for alias in b.aliases:
            called.setdefault(body_key(alias), set()).add(same[r.article.id, b.name])
    roots = {key: next(iter(found)) for key, found in called.items() if len(found) == 1}
    roots |= {body_key(name): key for (_, name), key in same.items()}
    keyed = [(same[r.article.id, b.name], (r, b)) for r, b in named]
    merges = _merges(settings, body_key, lambda name: roots.get(body_key(name), body_key(name)))
    return _sorted(_actor("body", name, group, scene, frozenset()) for name, group in _grouped(keyed, merges, body_key))


@dataclass(frozen=True, slots=True)
class _Merges:
    """What the settings say of names. `to`: the key of a merged name, or its plain form -> the key of the name that is given;
    `names`: that key -> the name itself."""

    to: Mapping[str, str]
    names: Mapping[str, str]


def _merges(settings: Settings, plain: Callable[[str], str], key: Callable[[str], str]) -> _Merges:
    to: dict[str, str] = {}
    for name, others in settings.merge.items():
        for other in others:
            to |= {plain(other): key(name), key(other): key(name)}
    return _Merges(to, {key(name): name for name in settings.merge})


def _grouped(named: Iterable[tuple[str, Named]], merges: _Merges, plain: Callable[[str], str]) -> Iterator[tuple[str, list[Named]]]:
    """The mentions of each actor with its name: the one that the settings give, else the best. `named` come with their keys."""
    groups: dict[str, list[Named]] = {}
    merged: set[str] = set()
    for key, (r, one) in named:
        given = merges.to.get(plain(one.name), merges.to.get(key))
        groups.setdefault(given or key, []).append((r, one))
        merged |= {given} if given else set()
    for key, group in groups.items():
        yield merges.names[key] if key in merged else _best_name(group), group


def _sorted(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """In the order of their ids; of two with one id the second and later get a number. What has no id can have no page."""
    out: list[Actor] = []
    taken = {"index"}  # the page that lists them all
    for actor in sorted(actors, key=lambda a: (a.id, a.name, a.articles)):
        free = next(id for n in count(1) if (id := actor.id if n == 1 else f"{actor.id}-{n}") not in taken)
        taken.add(free)
        out += [replace(actor, id=free)] if actor.id else []
    return tuple(out)


def _actor(
    kind: Literal["person", "body"], name: str, group: Sequence[Named], scene: Scene, surnames_first: frozenset[str]
) -> Actor:
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
    quotes = [(r.article.id, q) for r in own for q in r.findings.quotes if q.speaker in names[r.article.id]]
    statements = [(r.article.id, t) for r in own for t in r.findings.statements if t.speaker in names[r.article.id]]
    said: dict[str, set[int]] = {r.article.id: set() for r in own}
    for article, s in (*((a, q.s) for a, q in quotes), *((a, t.s) for a, t in statements)):
        said[article].update(s)
    return Actor(
        id=slug(name),
        kind=kind,
        name=name,
        sort=_sort_name(name, surnames_first) if kind == "person" else None,
        aliases=tuple(sorted({x for ns in names.values() for x in ns} - {name})),
        roles=tuple(roles),
        articles=tuple(r.article.id for r in own),
        figures=tuple(FactRef(r.article.id, f.id) for r in own for f in r.findings.figures if f.stated_by in names[r.article.id]),
        quotes=tuple(FactRef(article, q.id) for article, q in quotes),
        statements=tuple(FactRef(article, t.id) for article, t in statements),
        said_of=cite_all(own, {a: ns - said[a] for a, ns in named_in.items()}),
        rounds=_rounds(own, {a: ns | said[a] for a, ns in named_in.items()}, scene),
        origins=origin_names(own),
    )


def _best_name(group: Sequence[Named]) -> str:
    """A full name before a single word, a ministry with its country, then the one of most mentions, then the longest."""
    counts = Counter(one.name for _, one in group)
    return min(counts, key=lambda n: (len(words_of(n)) < 2, Offices.is_bare(body_key(n)), -counts[n], -len(n), n))


def _sort_name(name: str, surnames_first: frozenset[str]) -> str | None:
    """ "Family, Given"; the name as it stands where the family name stands first; None for one word."""
    words = name.split()
    family = families(name, surnames_first)[:1]
    at = next((i for i in range(len(words) - 1, -1, -1) if words_of(words[i]) == family), 0)
    if len(words) < 2:
        return None
    return name if at == 0 else f"{words[at]}, {' '.join((*words[:at], *words[at + 1 :]))}"


def _rounds(own: Sequence[Reading], named_in: Mapping[str, set[int]], scene: Scene) -> tuple[str, ...]:
    """The rounds that an actor is named with, in time order; of an article with one round, that one."""
    found: set[str] = set()
    for r in own:
        if len(r.rounds) == 1:
            found.add(r.rounds[0])
        spoken = scene.spoken.get(r.article.id, {})
        found |= {spoken[n] for n in named_in[r.article.id] if n in spoken}
    return tuple(sorted(found, key=lambda id_: scene.order[id_]))
