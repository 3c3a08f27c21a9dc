"""One entity for each name: what two rules found apart under one name ("Albor", and "ALBOR" in a headline) is one."""

from __future__ import annotations

from generator.find.names.table import Entity, EntityKind
from generator.text import slug


def one_each(everyone: list[Entity]) -> list[Entity]:
    """The entities, no two of one kind with names that differ in case and marks only. The first keeps its name; what only the
    other knows (its kind, its role) is added."""
    first: dict[tuple[EntityKind, str], Entity] = {}
    out: list[Entity] = []
    for e in everyone:
        known = first.setdefault((e.kind, slug(e.name)), e)
        if known is e or not slug(e.name):
            out.append(e)
        else:
            _join(known, e)
    return out


def _join(into: Entity, e: Entity) -> None:
    into.mentions += e.mentions
    into.aliases |= e.aliases | {e.name}
    into.male += e.male
    into.female += e.female
    into.body_kind = into.body_kind or e.body_kind
    if into.role is None:
        into.role, into.role_kind, into.role_body = e.role, e.role_kind, e.role_body
