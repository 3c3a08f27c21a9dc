"""An editor's word on names: merged into another, changed, or dropped; and with them all that they said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from generator.records import Body, Correction, Findings, Person
from generator.reduce.corrections_values import LEFT_AS_READ, MARKS, NAME, RefusedError, marked_with, values_of
from generator.text import slug

Actor = TypeVar("Actor", Person, Body)


def correct_names(findings: Findings, c: Correction) -> Findings:
    """Merge the name `words` into `set: {name: …}`, change a person's or body's fields, or drop a name that is none."""
    people: list[Person] = [p for p in findings.people if c.words in (p.name, *p.aliases)]
    bodies: list[Body] = [b for b in findings.bodies if c.words in (b.name, *b.aliases)]
    if not people and not bodies:
        raise RefusedError(f"no person or body of the article is called “{c.words}”")
    if c.action == "drop":
        kept_people = tuple(p for p in findings.people if p not in people)
        return replace(findings, people=kept_people, bodies=tuple(b for b in findings.bodies if b not in bodies))
    mark = MARKS.get("change" if c.action == "merge" else c.action)
    if mark is None or c.action == "add":
        raise RefusedError(f"a name cannot be given the action {c.action!r}")
    values = {} if c.action in LEFT_AS_READ else values_of(c, NAME)
    if not people and values.keys() - {"name"}:
        raise RefusedError(f"a body has no {min(values.keys() - {'name'})}; it has a name")
    name = values.get("name")
    findings = _renamed(findings, {p.name for p in people} | {b.name for b in bodies}, name) if name else findings
    marks: dict[str, Any]
    ids: dict[str, Any] = {"id": slug(name)} if name else {}
    own: dict[str, Any] = {"name": name} if name else {}
    merged: list[Person] = []
    for p in findings.people:
        marks = {"marks": marked_with(p.marks, mark), "aliases": _aliases(p.aliases, p.name, name)}
        merged.append(replace(p, **ids, **values, **marks) if p in people else p)
    kept: list[Body] = []
    for b in findings.bodies:
        marks = {"marks": marked_with(b.marks, mark), "aliases": _aliases(b.aliases, b.name, name)}
        kept.append(replace(b, **ids, **own, **marks) if b in bodies else b)
    return replace(findings, people=_joined(merged), bodies=_joined(kept))


def _aliases(aliases: tuple[str, ...], old: str, new: str | None) -> tuple[str, ...]:
    return tuple(sorted({*aliases, old} - {new})) if new else aliases


def _joined(actors: list[Actor]) -> tuple[Actor, ...]:
    """Actors of one id become one: all mentions in text order, the first role and body that are known."""
    by_id: dict[str, list[Actor]] = {}
    for actor in actors:
        by_id.setdefault(actor.id, []).append(actor)
    return tuple(_one_of(same) for same in by_id.values())


def _one_of(same: list[Actor]) -> Actor:
    first = same[0]
    if len(same) == 1:
        return first
    mentions = tuple(sorted({m for actor in same for m in actor.mentions}, key=lambda m: (m.start, m.end)))
    aliases = tuple(sorted({name for actor in same for name in actor.aliases} - {first.name}))
    marks = tuple(dict.fromkeys(mark for actor in same for mark in actor.marks))
    known: dict[str, Any] = {
        k: next((v for a in same if (v := getattr(a, k))), None) for k in ("role", "body", "kind") if hasattr(first, k)
    }
    return replace(first, mentions=mentions, aliases=aliases, marks=marks, **known)


def _renamed(findings: Findings, old: set[str], new: str) -> Findings:
    def named(speaker: str | None) -> str | None:
        return new if speaker in old else speaker

    return replace(
        findings,
        quotes=tuple(replace(q, speaker=named(q.speaker)) for q in findings.quotes),
        statements=tuple(replace(t, speaker=named(t.speaker)) for t in findings.statements),
        figures=tuple(replace(f, stated_by=named(f.stated_by)) for f in findings.figures),
    )
