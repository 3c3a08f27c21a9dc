"""The topic of each element that the articles name: where, how often, under what control, for what use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from generator.collate.bottom_line import bottom_line
from generator.collate.controls import controls, statuses, whole_words
from generator.collate.rounds import Scene
from generator.collate.topics import cite, cite_all, origin_names, refs
from generator.records import Cited, Element, FactRef, InGroup, Reading, Round
from generator.vocabulary import Vocabulary


def elements(
    readings: tuple[Reading, ...],
    vocabulary: Vocabulary,
    rounds: tuple[Round, ...],
    scene: Scene,
) -> tuple[Element, ...]:
    """In the order of the vocabulary; only those that an article mentions."""
    named: dict[str, dict[str, set[int]]] = {}
    counts: dict[str, Counter[str]] = {}
    for reading in readings:
        for found in reading.findings.elements:
            named.setdefault(found.id, {}).setdefault(reading.article.id, set()).update(found.mention.s)
            counts.setdefault(found.id, Counter())[reading.article.id] += 1
    by_id = {r.article.id: r for r in readings}
    of_round = {r.id: r.when for r in rounds if r.when}
    times = {a: {n: of_round[id_] for n, id_ in ns.items() if id_ in of_round} for a, ns in scene.spoken.items()}
    settled = frozenset((a, n) for told in scene.outcomes.values() for a, o in told for n in o.mention.s)
    status = statuses(vocabulary.elements)
    use, relying = whole_words(vocabulary.elements.uses), whole_words(vocabulary.elements.users)
    order = {e.name: i for i, e in enumerate(vocabulary.elements.elements)}
    out: list[Element] = []
    for known in vocabulary.elements.elements:
        if known.name not in named:
            continue
        where = named[known.name]
        own = [by_id[a] for a in sorted(where)]
        evidence = cite_all(own, where)
        figures: tuple[FactRef, ...] = ()
        quotes: tuple[FactRef, ...] = ()
        for r in own:
            figures += refs(r.article.id, r.findings.figures, where[r.article.id])
            quotes += refs(r.article.id, r.findings.quotes, where[r.article.id])
        out.append(
            Element(
                id=known.name.replace(" ", "-"),
                kind=known.kind,
                symbol=known.symbol,
                number=known.number,
                name=known.name,
                group=known.group,
                controls=controls(own, where, status, times),
                articles=tuple(sorted(where)),
                mentions=dict(sorted(counts[known.name].items())),
                evidence=evidence,
                uses=_uses(own, known.name, use, relying),
                groups=_groups(own, known.name, order),
                figures=figures,
                quotes=quotes,
                rounds=tuple(r.id for r in rounds if known.name in r.elements),
                origins=origin_names(own),
                bottom_line=bottom_line(own, scene.support, scene.meaning, among=where, outcomes=settled),
            )
        )
    return tuple(out)


def _uses(own: list[Reading], name: str, use: re.Pattern[str], relying: re.Pattern[str]) -> tuple[Cited, ...]:
    """The sentences that tell what the element is used for: behind its name ("terbium, used in"), or of those who rely on it."""
    found: dict[str, set[int]] = {}
    for r in own:
        for e in r.findings.elements:
            s = r.article.sentences[e.mention.s[0] - 1]
            told = use.search(r.article.text, e.mention.end, s.end) or relying.search(r.article.text, s.start, e.mention.start)
            if e.id == name and told:
                found.setdefault(r.article.id, set()).add(s.n)
    return cite_all(own, found)


def _groups(own: list[Reading], name: str, order: Mapping[str, int]) -> tuple[InGroup, ...]:
    """The named groups that an article lists the element in: one of each name and members in an article, whole lists first."""
    found: dict[tuple[str, str, tuple[str, ...]], InGroup] = {}
    for r in own:
        for g in r.findings.groups:
            if name not in g.members or len(g.members) < 2 or g.listing == "none":
                continue
            members = tuple(sorted(g.members, key=lambda m: order.get(m, len(order))))
            one = InGroup(" ".join(g.text.split()), members, g.listing, cite(r.article, g.mention.s[0]))
            found.setdefault((r.article.id, one.name.lower(), members), one)
    return tuple(sorted(found.values(), key=lambda g: (g.listing != "full", -len(g.members), g.cited.article, g.cited.n)))
