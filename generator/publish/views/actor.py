"""The page of one person or body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import naming_articles
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.topics import Kind, Told, TopicView, numbers, round_links, told, topic_view
from generator.records import Actor


@dataclass(frozen=True, slots=True)
class ActorView:
    """The page of a person or a body."""

    topic: TopicView
    position: str
    labels: tuple[Markup, ...]
    said_of: Told


def actor_view(look: Lookup, a: Actor) -> ActorView:
    """The page of a person or body, from all articles that name it."""
    named: dict[str, list[int]] = {}
    marks: list[str] = []
    for id in a.articles:
        found = look.readings[id].findings
        here = found.people if a.kind == "person" else found.bodies
        known = {n.casefold() for n in (a.name, *a.aliases)}
        marks += [mark for p in here if p.id == a.id or p.name.casefold() in known for mark in p.marks]
        named[id] = numbers(m for p in here if p.id == a.id or p.name.casefold() in known for m in p.mentions)
    positions = [p for p in dict.fromkeys(wording.position(r.role, r.body) for r in a.roles) if p]
    facts: list[tuple[str, str, tuple[Markup, ...]]] = [("Named as", words, ()) for words in positions]
    if a.aliases:
        facts.append(("Also written", wording.listing(a.aliases), ()))
    facts.append(("Origins", wording.listing(a.origins) or wording.UNKNOWN, labels("one origin" if len(a.origins) == 1 else None)))
    kind: Kind = "people" if a.kind == "person" else "bodies"
    topic = topic_view(
        look, kind, a, a.name, facts, [("Rounds", round_links(look, a.rounds))], naming_articles(look, a.articles, named, a.said_of)
    )
    position = wording.capital(next(iter(positions), "a person" if a.kind == "person" else "a body"))
    return ActorView(topic, position, labels(*marks), told(a.said_of, partial(rows.sentence_row, look)))
