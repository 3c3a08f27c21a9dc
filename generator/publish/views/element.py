"""The page of one element."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import naming_articles
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.publish.views.topics import TopicView, numbers, round_links, topic_view
from generator.records import Element


@dataclass(frozen=True, slots=True)
class ElementView:
    topic: TopicView
    group: str
    controls: tuple[SentenceRow, ...]
    uses: tuple[SentenceRow, ...]


def element_view(look: Lookup, e: Element) -> ElementView:
    named = {a: numbers(m.mention for m in look.readings[a].findings.elements if m.id == e.id) for a in e.articles}
    facts: list[tuple[str, str, tuple[Markup, ...]]] = []
    if e.symbol:
        facts.append(("Symbol", e.symbol, ()))
    if e.number:
        facts.append(("Atomic number", str(e.number), ()))
    group = wording.capital(wording.GROUPS[e.group] if e.group else "critical mineral")
    facts.append(("Named", f"{wording.count(sum(e.mentions.values()), 'time')} in {wording.count(len(e.articles), 'article')}", ()))
    facts.append(("Origins", wording.listing(e.origins) or wording.UNKNOWN, labels("one origin" if len(e.origins) == 1 else None)))
    listed = naming_articles(look, e.articles, named, e.evidence)
    controls = tuple(
        rows.sentence_row(
            look,
            c.cited,
            wording.STATUSES.get(c.status, c.status) + (f", {wording.day(c.when)}" if c.when else ""),
            labels("inferred" if c.basis == "inferred" else None),
        )
        for c in e.controls
    )
    links = [("Rounds", round_links(look, e.rounds))]
    topic = topic_view(look, "elements", e, wording.capital(e.name), facts, links, listed)
    return ElementView(topic, group, controls, rows.sentence_rows(look, e.uses))
