"""People and bodies over all articles: one name each, with what they said and what was said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.collate.topics import cite_all, origin_names, touched
from generator.records import Actor, Body, FactRef, Person, Reading, Role, Settings
from generator.text import slug

Named = tuple[Reading, Person | Body]


def people(readings: tuple[Reading, ...], settings: Settings) -> tuple[Actor, ...]:
    return _actors("person", [(r, p) for r in readings for p in r.findings.people], settings)


def bodies(readings: tuple[Reading, ...], settings: Settings) -> tuple[Actor, ...]:
    return _actors("body", [(r, b) for r in readings for b in r.findings.bodies], settings)


def _actors(kind: Literal["person", "body"], named: list[Named], settings: Settings) -> tuple[Actor, ...]:
    groups: dict[str, list[Named]] = {}
    for reading, one in named:
        groups.setdefault(slug(one.name), []).append((reading, one))
    return tuple(_actor(kind, id_, group) for id_, group in sorted(groups.items()) if id_)


def _actor(kind: Literal["person", "body"], id_: str, group: Sequence[Named]) -> Actor:
    name = sorted({one.name for _, one in group})[0]
    names = {one.name for _, one in group}
    said: dict[str, set[int]] = {}
    quotes: list[FactRef] = []
    statements: list[FactRef] = []
    figures: list[FactRef] = []
    roles: dict[Role, None] = {}
    spoken: dict[str, set[int]] = {}
    own = list({r.article.id: r for r, _ in group}.values())
    for reading, one in group:
        article = reading.article.id
        said.setdefault(article, set()).update(touched(m.s for m in one.mentions))
        if isinstance(one, Person) and (one.role or one.body):
            roles[Role(one.role, one.body, article)] = None
    for reading in own:
        article = reading.article.id
        for q in reading.findings.quotes:
            if q.speaker in names:
                quotes.append(FactRef(article, q.id))
                spoken.setdefault(article, set()).update(q.s)
        for st in reading.findings.statements:
            if st.speaker in names:
                statements.append(FactRef(article, st.id))
                spoken.setdefault(article, set()).update(st.s)
        figures += [FactRef(article, f.id) for f in reading.findings.figures if f.stated_by in names]
    of = {a: s - spoken.get(a, set()) for a, s in said.items()}
    return Actor(
        id=id_,
        kind=kind,
        name=name,
        sort=None,
        aliases=tuple(sorted({a for _, one in group for a in one.aliases} - {name})),
        roles=tuple(roles),
        articles=tuple(sorted(said)),
        figures=tuple(figures),
        quotes=tuple(quotes),
        statements=tuple(statements),
        said_of=cite_all(own, of),
        rounds=tuple(sorted({x for r in own for x in r.rounds})),
        origins=origin_names(own),
    )
