"""The topic of each element that the articles name: where, how often, under what control, for what use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.collate.bottom_line import bottom_line
from generator.collate.support import Support
from generator.collate.topics import cite, cite_all, origin_names, refs
from generator.records import Cited, Control, Date, Element, FactRef, Reading, Round
from generator.vocabulary import Vocabulary


def elements(
    readings: tuple[Reading, ...], vocabulary: Vocabulary, rounds: tuple[Round, ...], support: Mapping[tuple[str, int], Support]
) -> tuple[Element, ...]:
    """In the order of the vocabulary; only those that an article mentions."""
    named: dict[str, dict[str, set[int]]] = {}
    counts: dict[str, Counter[str]] = {}
    for reading in readings:
        for found in reading.findings.elements:
            named.setdefault(found.id, {}).setdefault(reading.article.id, set()).update(found.mention.s)
            counts.setdefault(found.id, Counter())[reading.article.id] += 1
    by_id = {r.article.id: r for r in readings}
    status = [(c.status, _either(c.words)) for c in vocabulary.elements.controls]
    use = _either(vocabulary.elements.uses)
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
                controls=_controls(own, where, status),
                articles=tuple(sorted(where)),
                mentions=dict(sorted(counts[known.name].items())),
                evidence=evidence,
                uses=_uses(own, where, use),
                figures=figures,
                quotes=quotes,
                rounds=tuple(r.id for r in rounds if known.name in r.elements),
                origins=origin_names(own),
                bottom_line=bottom_line(own, support, among=where),
            )
        )
    return tuple(out)


def _either(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))})\b", re.I)


def _controls(
    own: list[Reading], where: Mapping[str, set[int]], status: Sequence[tuple[str, re.Pattern[str]]]
) -> tuple[Control, ...]:
    """The sentences that name the element and a control, with the first status that their words report, in the order of time."""
    out: list[Control] = []
    for r in own:
        dates = {n: d for d in reversed(r.findings.dates) for n in d.s if d.iso and not d.deadline}
        for n in sorted(where[r.article.id]):
            s = r.article.sentences[n - 1]
            if s.kind in ("title", "heading"):
                continue
            said = [name for name, pattern in status if pattern.search(r.article.text, s.start, s.end)]
            if said:
                when: Date | None = dates.get(n)
                name = next((x for x in ("excluded", "suspended") if x in said), said[0])
                out.append(Control(name, when.iso if when else None, when.basis if when else None, cite(r.article, n)))
    return tuple(sorted(out, key=lambda c: (c.when is None, c.when or "", c.cited.article, c.cited.n)))


def _uses(own: list[Reading], where: Mapping[str, set[int]], use: re.Pattern[str]) -> tuple[Cited, ...]:
    """The sentences that name the element and tell what it is used for."""
    found: dict[str, set[int]] = {}
    for r in own:
        for n in where[r.article.id]:
            s = r.article.sentences[n - 1]
            if use.search(r.article.text, s.start, s.end):
                found.setdefault(r.article.id, set()).add(n)
    return cite_all(own, found)
