"""An edition without the facts and citations whose sentences may not be printed. Which those are, `published` decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from generator.records import Actor, Cited, Edition, Element, FactRef, Findings, Round

Allowed = Mapping[str, frozenset[int]]


def withhold(edition: Edition, allowed: Allowed) -> Edition:
    """The edition with nothing but the sentences in `allowed` (article id -> their numbers) and the facts that stand in them.

    One sentence of each article that names a round or an element stays with that topic even where its article's page has no room.
    """
    readings = tuple(
        replace(r, brief=replace(r.brief, findings=_findings(r.findings, allowed[r.article.id]))) for r in edition.readings
    )
    rest = _Rest(allowed, frozenset((r.article.id, id_) for r in readings for id_, _, _ in facts_of(r.findings)))
    # A comparison stands as long as two of its reports can be shown; its verdict is that of all of them.
    claims = tuple(
        replace(c, members=m) for c in edition.claims if len(m := rest.facts(c.members)) > (0 if c.verdict == "single" else 1)
    )
    ids = {c.id for c in claims}
    return replace(
        edition,
        readings=readings,
        bottom_line=rest.of(edition.bottom_line),
        rounds=tuple(replace(rest.round(r), claims=tuple(c for c in r.claims if c in ids)) for r in edition.rounds),
        elements=tuple(rest.element(e) for e in edition.elements),
        people=tuple(rest.actor(a) for a in edition.people),
        bodies=tuple(rest.actor(a) for a in edition.bodies),
        claims=tuple(replace(c, apart=tuple(a for a in c.apart if a.claim in ids)) for c in claims),
        variants=tuple(replace(v, members=m) for v in edition.variants if len(m := rest.facts(v.members)) > 1),
        timeline=rest.of(edition.timeline),
    )


def facts_of(found: Findings) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """Id, sentence numbers and whether key, of every fact."""
    for f in found.figures:
        yield f.id, f.s, f.key
    for q in found.quotes:
        yield q.id, q.s, q.key
    for t in found.statements:
        yield t.id, t.s, t.key
    for d in found.dates:
        yield d.id, d.s, False


def one_each(sentences: Iterable[Cited]) -> Iterator[Cited]:
    """The first sentence of each article: the one that a topic page shows for it."""
    seen: set[str] = set()
    for c in sentences:
        if c.article not in seen:
            seen.add(c.article)
            yield c


def _findings(found: Findings, allowed: frozenset[int]) -> Findings:
    figures = tuple(f for f in found.figures if allowed.issuperset(f.s))
    quotes = tuple(q for q in found.quotes if allowed.issuperset(q.s))
    there = {f.id for f in figures} | {q.id for q in quotes}
    return replace(
        found,
        figures=tuple(
            replace(
                f,
                in_quote=f.in_quote if f.in_quote in there else None,
                repeat_of=f.repeat_of if f.repeat_of in there else None,
            )
            for f in figures
        ),
        quotes=quotes,
        statements=tuple(t for t in found.statements if allowed.issuperset(t.s)),
        dates=tuple(d for d in found.dates if allowed.issuperset(d.s)),
        outcomes=tuple(o for o in found.outcomes if allowed.issuperset(o.mention.s)),
    )


class _Sentence(Protocol):
    @property
    def article(self) -> str: ...
    @property
    def n(self) -> int: ...


S = TypeVar("S", bound=_Sentence)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is left: the sentences by article, and the facts as (article, id)."""

    allowed: Allowed
    there: frozenset[tuple[str, str]]

    def facts(self, refs: tuple[FactRef, ...]) -> tuple[FactRef, ...]:
        """The facts whose sentence may be printed."""
        return tuple(r for r in refs if (r.article, r.id) in self.there)

    def of(self, found: tuple[S, ...]) -> tuple[S, ...]:
        """What is told by sentences that may be printed."""
        return tuple(c for c in found if c.n in self.allowed[c.article])

    def points(self, found: tuple[Cited, ...], named: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """Each point by its best sentence that may be shown, with the others that may: those that the topic is `named` by too, for
        its page shows them in any case."""
        there = {(c.article, c.n) for c in named}
        out = []
        for point in found:
            told = (point, *point.also)
            shown = tuple(c for c in told if c.n in self.allowed[c.article] or (c.article, c.n) in there)
            if shown:
                also = tuple(replace(c, articles=(), origins=(), also=()) for c in shown[1:])
                out.append(replace(shown[0], articles=point.articles, origins=point.origins, also=also))
        return tuple(out)

    def naming(self, found: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """What an article carries of these and, of one that carries none, the first: a topic shows by which words it is named."""
        shown = set(self.of(found))
        silent = {c.article for c in found} - {c.article for c in shown}
        shown |= {c for c in one_each(found) if c.article in silent}
        return tuple(c for c in found if c in shown)

    def round(self, r: Round) -> Round:
        """The round without what may not be printed."""
        evidence = self.naming(r.evidence)
        return replace(
            r,
            evidence=evidence,
            agreed=self.points(r.agreed, evidence),
            open=self.points(r.open, evidence),
            figures=self.facts(r.figures),
            quotes=self.facts(r.quotes),
            dates=self.facts(r.dates),
            bottom_line=self.of(r.bottom_line),
        )

    def element(self, e: Element) -> Element:
        """The element without what may not be printed."""
        return replace(
            e,
            groups=tuple(g for g in e.groups if self.of((g.cited,))),
            controls=tuple(c for c in e.controls if self.of((c.cited,))),
            evidence=self.naming(e.evidence),
            uses=self.of(e.uses),
            figures=self.facts(e.figures),
            quotes=self.facts(e.quotes),
            bottom_line=self.of(e.bottom_line),
        )

    def actor(self, a: Actor) -> Actor:
        """The person or body without what may not be printed."""
        return replace(
            a,
            figures=self.facts(a.figures),
            quotes=self.facts(a.quotes),
            statements=self.facts(a.statements),
            said_of=self.of(a.said_of),
        )
