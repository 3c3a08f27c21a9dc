"""The topic of each element that the articles name: where, how often, under what control, for what use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.collate.bottom_line import Support, bottom_line
from generator.collate.topics import cite_all, origin_names, refs, touched
from generator.records import Control, Element, FactRef, Reading
from generator.vocabulary import Vocabulary


def elements(
    readings: tuple[Reading, ...], vocabulary: Vocabulary, support: Mapping[tuple[str, int], Support]
) -> tuple[Element, ...]:
    """In the order of the vocabulary; only those that an article mentions."""
    named: dict[str, dict[str, set[int]]] = {}
    counts: dict[str, Counter[str]] = {}
    for reading in readings:
        for found in reading.findings.elements:
            named.setdefault(found.id, {}).setdefault(reading.article.id, set()).update(found.mention.s)
            counts.setdefault(found.id, Counter())[reading.article.id] += 1
    by_id = {r.article.id: r for r in readings}
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
                controls=controls(own, where),
                articles=tuple(sorted(where)),
                mentions=dict(sorted(counts[known.name].items())),
                evidence=evidence,
                uses=(),
                figures=figures,
                quotes=quotes,
                rounds=tuple(sorted(touched_rounds(own))),
                origins=origin_names(own),
                bottom_line=bottom_line(own, support, among=where),
            )
        )
    return tuple(out)


def controls(readings: list[Reading], where: Mapping[str, set[int]]) -> tuple[Control, ...]:
    return ()


def touched_rounds(readings: list[Reading]) -> set[str]:
    return {x for r in readings for x in r.rounds}


__all__ = ["elements", "touched"]
