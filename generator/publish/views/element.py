"""The page of one element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import naming_articles
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.publish.views.topics import Told, TopicView, numbers, round_links, told, topic_view
from generator.records import Control, Element, InGroup


@dataclass(frozen=True, slots=True)
class ElementView:
    """`controls` are the latest first, undated ones last; `groups` are those that articles count it among."""

    topic: TopicView
    group: str
    controls: Told
    groups: Told
    uses: Told


def element_view(look: Lookup, e: Element) -> ElementView:
    """The page of an element, from all articles that name it."""
    named = {a: numbers(m.mention for m in look.readings[a].findings.elements if m.id == e.id) for a in e.articles}
    facts: list[tuple[str, str, tuple[Markup, ...]]] = []
    if e.symbol:
        facts.append(("Symbol", e.symbol, ()))
    if e.number:
        facts.append(("Atomic number", str(e.number), ()))
    group = wording.capital(wording.GROUPS[e.group] if e.group else "critical mineral")
    counted = f"{wording.count(len(e.articles), 'article')}, {wording.count(len(e.origins), 'origin')}"
    facts.append(("Named", f"{wording.count(sum(e.mentions.values()), 'time')} in {counted}", ()))
    facts.append(("Origins", wording.listing(e.origins) or wording.UNKNOWN, labels("one origin" if len(e.origins) == 1 else None)))
    listed = naming_articles(look, e.articles, named, e.evidence)
    links = [("Rounds", round_links(look, e.rounds))]
    topic = topic_view(look, "elements", e, wording.capital(e.name), facts, links, listed)
    controls = told(latest_first(e.controls), partial(_control, look))
    groups = told(e.groups, partial(_group, look, e))
    return ElementView(topic, group, controls, groups, told(e.uses, partial(rows.sentence_row, look)))


def latest_first(controls: Sequence[Control]) -> list[Control]:
    """Controls from the newest to the oldest; what has no place in time comes last, and not for the newest."""
    placed = [c for c in controls if c.when and "X" not in c.when]
    return placed[::-1] + [c for c in controls if c not in placed][::-1]


def _control(look: Lookup, c: Control) -> SentenceRow:
    note = wording.STATUSES.get(c.status, c.status) + (f", {wording.day(c.when)}" if c.when else "")
    return rows.sentence_row(look, c.cited, note, labels("inferred" if c.basis == "inferred" else None))


def _group(look: Lookup, e: Element, g: InGroup) -> SentenceRow:
    """The sentence that names a group, with the other members that its article lists."""
    others = wording.listing([m for m in g.members if m != e.name])
    return rows.sentence_row(look, g.cited, f"{g.name}: with {others}" + ("" if g.listing == "full" else ", and others"))
