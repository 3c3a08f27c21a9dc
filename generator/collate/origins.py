"""Whose fact it is: the independent root of an article and of each of its figures.

An article's origin is the newsroom that it credits as a whole, else its publisher; an unknown publisher adds none. A figure's
origin is the data set or newsroom that its own sentence credits, else its article's origin. The data set comes first: two
newsrooms that cite the same customs data are one origin for that figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.records import Brief, Credit, Figure, Origin


def origins_of(briefs: Sequence[Brief]) -> dict[str, tuple[Origin, ...]]:
    """The origins of each article, by its id: credited, else the publisher, else none."""
    return {b.article.id: _origins(b) for b in briefs}


def with_origins(briefs: Sequence[Brief], origins: Mapping[str, tuple[Origin, ...]]) -> tuple[Brief, ...]:
    """The briefs with the origin of every figure set."""
    out: list[Brief] = []
    for brief in briefs:
        known = origins.get(brief.article.id, ())
        figures = tuple(replace(f, origin=of_fact(brief, known, f)) for f in brief.findings.figures)
        out.append(replace(brief, findings=replace(brief.findings, figures=figures)))
    return tuple(out)


def of_fact(brief: Brief, origins: Sequence[Origin], figure: Figure) -> str | None:
    """The origin of one figure: the credit in its sentence, else the article's first origin."""
    near = [c for c in brief.findings.credits if not c.whole and c.start is not None and _stands_in(c, brief, figure)]
    if near:
        return min(near, key=lambda c: (not c.rule.startswith("data"), abs((c.start or 0) - figure.start))).name
    return origins[0].name if origins else None


def _stands_in(credit: Credit, brief: Brief, figure: Figure) -> bool:
    sentences = brief.article.sentences
    return any(sentences[n - 1].start <= (credit.start or 0) < sentences[n - 1].end for n in figure.s)


def _origins(brief: Brief) -> tuple[Origin, ...]:
    whole = [c for c in (*brief.article.credits, *brief.findings.credits) if c.whole]
    if whole:
        first: dict[str, Origin] = {}
        for credit in whole:
            first.setdefault(credit.name, Origin(credit.name, "credited", credit.text))
        return tuple(sorted(first.values(), key=lambda o: o.name))
    if brief.article.publisher:
        return (Origin(brief.article.publisher, "publisher", None),)
    return ()
