"""What every topic draws from its readings: cited sentences, facts in given sentences, names of origins. Pure look-ups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.records import Actor, Article, Cited, Date, FactRef, Figure, Quote, Reading, Statement

Fact = Figure | Quote | Statement | Date


def cite(article: Article, n: int) -> Cited:
    """Sentence `n` of the article, verbatim."""
    s = article.sentences[n - 1]
    return Cited(article.id, article.text[s.start : s.end], n, s.line)


def cite_all(readings: Iterable[Reading], wanted: dict[str, set[int]]) -> tuple[Cited, ...]:
    """The sentences `wanted` (by article id) in the order of the articles and of their text; titles and headings left out."""
    return tuple(
        cite(r.article, n)
        for r in readings
        for n in sorted(wanted.get(r.article.id, ()))
        if r.article.sentences[n - 1].kind not in ("title", "heading")
    )


def key_figures(reading: Reading) -> Counter[int]:
    """How many key figures stand in each sentence of an article, by its number."""
    return Counter(n for f in reading.findings.figures if f.key for n in f.s)


def refs(article: str, facts: Iterable[Fact], sentences: set[int]) -> tuple[FactRef, ...]:
    """The facts that stand, wholly or in part, in one of the `sentences`."""
    return tuple(FactRef(article, f.id) for f in facts if not sentences.isdisjoint(f.s))


def origin_names(readings: Iterable[Reading]) -> tuple[str, ...]:
    """The distinct origins of these articles, in alphabetical order."""
    return tuple(sorted({o.name for r in readings for o in r.origins}))


def bearers(actors: Iterable[Actor]) -> dict[tuple[str, str], Actor]:
    """(article id, name) -> the person or body whom that article calls so; its own name outdoes what another is called too."""
    every = list(actors)
    found = {(article, alias): a for a in every for article in a.articles for alias in a.aliases}
    return found | {(article, a.name): a for a in every for article in a.articles}


def touched(spans: Iterable[tuple[int, ...]]) -> set[int]:
    """All sentence numbers of some mentions' `s`."""
    return {n for s in spans for n in s}
