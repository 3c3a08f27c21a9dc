"""An edition with everything in it to be found by id, and the addresses of its pages. Built once for a whole set of pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.publish.published import cited, published
from generator.publish.views import paging
from generator.records import (
    Actor,
    Article,
    Claim,
    Date,
    Edition,
    Element,
    Event,
    FactRef,
    Figure,
    Quote,
    Reading,
    Round,
    Statement,
)


class Lookup:
    """What the views read. `edition` is the part that may be printed; `carried` are the sentences each article page shows."""

    def __init__(self, whole: Edition) -> None:
        self.edition = edition = published(whole)
        self.carried = {a: frozenset(ns) for a, ns in cited(whole).items()}
        self.readings: dict[str, Reading] = {r.article.id: r for r in edition.readings}
        self.rounds: dict[str, Round] = {r.id: r for r in edition.rounds}
        self.elements: dict[str, Element] = {e.id: e for e in edition.elements}
        self.people: dict[str, Actor] = {a.id: a for a in edition.people}
        self.bodies: dict[str, Actor] = {a.id: a for a in edition.bodies}
        self.claims: dict[str, Claim] = {c.id: c for c in edition.claims}
        self.claim_pages = paging.claim_pages(edition.claims)
        self.claim_of: dict[FactRef, Claim] = {m: c for c in edition.claims for m in c.members}
        self._figures = {FactRef(a, f.id): f for a, r in self.readings.items() for f in r.findings.figures}
        self._figures_in: dict[tuple[str, int], list[Figure]] = {}
        for ref, f in self._figures.items():
            for n in f.s:
                self._figures_in.setdefault((ref.article, n), []).append(f)
        self._quotes = {FactRef(a, q.id): q for a, r in self.readings.items() for q in r.findings.quotes}
        self._statements = {FactRef(a, t.id): t for a, r in self.readings.items() for t in r.findings.statements}
        self._dates = {FactRef(a, d.id): d for a, r in self.readings.items() for d in r.findings.dates}
        self._events = {(e.date, e.article, e.n): at for at, e in enumerate(edition.timeline)}
        actors = (*edition.bodies, *edition.people)
        self._speakers = _by_name(actors)
        self._names = {page_of_actor(a): a.name for a in actors}

    def article(self, id: str) -> Article:
        """The article of that id."""
        return self.readings[id].article

    def figures(self, refs: Iterable[FactRef]) -> list[tuple[str, Figure]]:
        """The figures that `refs` name, with their articles' ids, each once, in order."""
        return [(r.article, self._figures[r]) for r in dict.fromkeys(refs) if r in self._figures]

    def figures_in(self, article: str, n: int) -> Sequence[Figure]:
        """The figures that stand, wholly or in part, in sentence `n` of an article."""
        return self._figures_in.get((article, n), ())

    def quotes(self, refs: Iterable[FactRef]) -> list[tuple[str, Quote]]:
        """Those of the quotes that tell what was said; a term, a title or a word in doubtful marks stands in its article only."""
        found = ((r.article, self._quotes[r]) for r in dict.fromkeys(refs) if r in self._quotes)
        return [(article, q) for article, q in found if q.kind in ("statement", "fragment")]

    def statements(self, refs: Iterable[FactRef]) -> list[tuple[str, Statement]]:
        """The statements that `refs` name, with their articles' ids, each once, in order."""
        return [(r.article, self._statements[r]) for r in dict.fromkeys(refs) if r in self._statements]

    def dates(self, refs: Iterable[FactRef]) -> list[tuple[str, Date]]:
        """The dates that `refs` name, with their articles' ids, each once, in order."""
        return [(r.article, self._dates[r]) for r in dict.fromkeys(refs) if r in self._dates]

    def events(self, dates: Iterable[FactRef]) -> list[Event]:
        """What the timeline has of these dates, in its order."""
        keys = ((d.iso, article, d.s[0]) for article, d in self.dates(dates) if d.iso and d.s)
        found = {self._events[key] for key in keys if key in self._events}
        return [self.edition.timeline[at] for at in sorted(found)]

    def page_of_speaker(self, name: str | None) -> str | None:
        """The page of the person or body of this name, if there is just one."""
        return None if name is None else self._speakers.get(name.casefold())

    def speaker(self, name: str) -> str:
        """The name under which the person or body of this name has its page; the name itself where none has."""
        return self._names.get(self.page_of_speaker(name) or "", name)

    def page_of_claim(self, id: str) -> str:
        """Where the claim stands among the others, from the root of the pages."""
        return f"{paging.name('agreement', self.claim_pages.get(id, 1))}#claim-{id}"


def _by_name(actors: Iterable[Actor]) -> dict[str, str]:
    """Page by name and alias; a name that two of them bear leads nowhere rather than astray. A full name outdoes an alias."""
    pages: dict[str, set[str]] = {}
    full: dict[str, set[str]] = {}
    for actor in actors:
        page = page_of_actor(actor)
        full.setdefault(actor.name.casefold(), set()).add(page)
        for alias in actor.aliases:
            pages.setdefault(alias.casefold(), set()).add(page)
    pages |= full
    return {name: next(iter(found)) for name, found in pages.items() if len(found) == 1}


def page_of_actor(actor: Actor) -> str:
    """The page of a person or body, relative to the pages' root."""
    return f"{'people' if actor.kind == 'person' else 'bodies'}/{actor.id}.md"


def page_of_article(id: str, n: int | None = None) -> str:
    """The address of an article's page, or of its sentence `n` there, from the root of the pages."""
    return f"articles/{id}.md" + (f"#s{n}" if n is not None else "")
