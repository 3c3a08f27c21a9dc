"""Edition -> what a pack prints, as plain data for the Typst templates: every text is already worded, every order settled."""

from __future__ import annotations

from collections.abc import Mapping

from generator.publish.packs_parts import POINTS, PRINTED, Parts, Row
from generator.publish.views import wording
from generator.publish.views.articles import newest_day
from generator.publish.views.lookup import Lookup
from generator.records import Actor, Cited, Element, Reading, Round


class Content(Parts):
    """The chapters of a pack, and its list of sources."""

    def round(self, r: Round) -> Row:
        """The chapter of a round: what it settled and left open; in a pack of its own with its figures, quotes and claims."""
        names = {a.id: a.name for a in self.edition.people}
        return {
            "id": f"rounds-{r.id}",
            "title": r.title,
            "when": wording.day(r.when),
            "inferred": r.when_basis == "inferred",
            "place": wording.listing([p for p in (r.venue, r.place) if p]) or wording.UNKNOWN,
            "parties": wording.listing(r.parties),
            "participants": wording.listing([names.get(p, p) for p in r.participants]),
            "count": self.counted(r.articles, r.origins),
            "origins": wording.listing(r.origins),
            "bottom_line": self.bottom_line(r.bottom_line),
            "agreed": [self.cited(c) for c in self.first(r.agreed, POINTS)],
            "agreed_more": max(0, len(r.agreed) - POINTS),
            "open": [self.cited(c) for c in self.first(r.open, POINTS)],
            "open_more": max(0, len(r.open) - POINTS),
            "evidence": [self.cited(c) for c in self.first(r.evidence)],
            "deadlines": self.deadlines(self.look.dates(r.dates)),
            "figures": self.figure_groups(self.first(self.look.figures(r.figures))) if self.of == "topic" else [],
            "quotes": [self.said(a, q) for a, q in self.first(self.look.quotes(r.quotes))] if self.of == "topic" else [],
            "claims": self.claims(self.look.claims[c] for c in r.claims) if self.of == "topic" else [],
            "elements": [self.look.elements[e].name for e in r.elements],
        }

    def element(self, e: Element) -> Row:
        """The chapter of an element: its controls, its uses, and where it was spoken of."""
        above = {(c.cited.article, c.cited.n) for c in e.controls} | {(c.article, c.n) for c in e.uses}
        points = [Cited(b.article, b.sentence, b.n, b.line) for b in e.bottom_line if (b.article, b.n) not in above]
        above |= {(c.article, c.n) for c in points}
        return {
            "id": f"elements-{e.id}",
            "title": wording.capital(e.name),
            "symbol": e.symbol,
            "number": e.number,
            "group": wording.GROUPS[e.group] if e.group else None,
            "count": self.counted(e.articles, e.origins),
            "origins": wording.listing(e.origins),
            "mentions": sum(e.mentions.values()),
            "rounds": [self.look.rounds[r].title for r in e.rounds],
            "bottom_line": self.bottom_line(e.bottom_line),
            "points": [self.cited(c) for c in points],
            "controls": [
                {
                    "status": wording.STATUSES.get(c.status, c.status),
                    "when": wording.day(c.when) if c.when else None,
                    "inferred": c.basis == "inferred",
                    **self.cited(c.cited),
                }
                for c in self.first(e.controls)
            ],
            "evidence": [self.cited(c) for c in self.first(c for c in e.evidence if (c.article, c.n) not in above)],
            "uses": [self.cited(c) for c in self.first(e.uses)],
            "figures": self.figure_groups(self.first(self.look.figures(e.figures))) if self.of == "topic" else [],
            "quotes": [self.said(a, q) for a, q in self.first(self.look.quotes(e.quotes))] if self.of == "topic" else [],
            "claims": self.claims(self.claims_of(e.figures)) if self.of == "topic" else [],
        }

    def actor(self, a: Actor) -> Row:
        """The chapter of a person or body."""
        return {
            "id": f"{'people' if a.kind == 'person' else 'bodies'}-{a.id}",
            "title": a.name,
            "aliases": wording.listing(a.aliases),
            "roles": list(dict.fromkeys(", ".join(p for p in (r.role, r.body) if p) for r in a.roles if r.role or r.body)),
            "count": self.counted(a.articles, a.origins),
            "origins": wording.listing(a.origins),
            "rounds": [self.look.rounds[r].title for r in a.rounds],
            "quotes": [self.said(x, q) for x, q in self.first(self.look.quotes(a.quotes))],
            "statements": [self.said(x, t) for x, t in self.first(self.look.statements(a.statements))],
            "figures": self.figure_groups(self.first(self.look.figures(a.figures))) if self.of == "topic" else [],
            "evidence": [self.cited(c) for c in self.first(a.said_of)],
            "claims": self.claims(self.claims_of(a.figures)),
        }

    def printed(self) -> list[Reading]:
        """The articles whose figures and quotations are printed, in the order of the edition: all, or the newest of many."""
        newest = sorted(self.edition.readings, key=lambda r: r.article.published or "", reverse=True)[:PRINTED]
        chosen = {r.article.id for r in newest}
        return [r for r in self.edition.readings if r.article.id in chosen]

    def figures(self) -> list[Row]:
        """The key figures, article by article."""
        return [
            {"source": self.heading(r), "groups": groups}
            for r in self.printed()
            if (groups := self.figure_groups((r.article.id, f) for f in r.findings.figures if f.key and f.repeat_of is None))
        ]

    def quotes(self) -> list[Row]:
        """The key quotes by speaker, in the order of their names; those whom nobody is shown to have said come last."""
        by: dict[str, list[Row]] = {}
        for r in self.printed():
            for q in r.findings.quotes:
                if q.key:
                    by.setdefault(self.look.speaker(q.speaker) if q.speaker else "", []).append(self.said(r.article.id, q))
        return [{"speaker": s or None, "rows": by[s]} for s in sorted(by, key=lambda s: (not s, s.casefold(), s))]

    def heading(self, r: Reading) -> Row:
        """An article by its number in the list of sources."""
        a = r.article
        return {"number": self.number[a.id], "title": a.title or wording.clip(_first(r), 90), "publisher": a.publisher}

    def sources(self, *, only_used: bool) -> list[Row]:
        """The list of sources, in the order of their numbers; `only_used`: of those alone that this pack cites."""
        return [self._source(r) for r in self.edition.readings if not only_used or r.article.id in self.used]

    def _source(self, r: Reading) -> Row:
        a = r.article
        return {
            **self.heading(r),
            "untitled": a.title is None,
            "date": wording.day(a.published) if a.published else None,
            "inferred": a.published_basis == "inferred",
            "host": a.host,
            "author": None if a.retold else a.author,
            "retold": a.retold,
            "url": a.url if a.url and a.url.startswith(("http://", "https://")) else None,
            "licence": a.licence,
            "origins": wording.listing([o.name for o in r.origins]),
            "file": a.file,
            "page": None if self.root is None else f"{self.root}articles/{a.id}.html",
        }

    def counts(self) -> list[Row]:
        """How much the edition holds of each kind, for the first page of a pack."""
        e = self.edition
        figures = sum(len(r.findings.figures) for r in e.readings)
        quotes = sum(len(r.findings.quotes) for r in e.readings)
        origins = len({o.name for r in e.readings for o in r.origins})
        counted = (
            (len(e.readings), "article"),
            (origins, "origin"),
            (len(e.rounds), "round"),
            (len(e.elements), "element"),
            (figures, "figure"),
            (quotes, "quotation"),
        )
        return [{"n": f"{n:,}", "what": wording.count(n, what).split(" ", 1)[1]} for n, what in counted]


def _first(r: Reading) -> str:
    a = r.article
    return a.text[a.sentences[0].start : a.sentences[0].end] if a.sentences else a.id


def edition_content(look: Lookup, root: str | None) -> Row:
    """The pack of a whole edition."""
    c = Content(look, root, of="edition")
    e = c.edition
    many = len(e.readings) > PRINTED
    parts = {
        **_frame(look),
        "subtitle": None,
        "counts": c.counts(),
        "bottom_line": c.bottom_line(e.bottom_line),
        "deadlines": c.events(x for x in e.timeline if x.deadline),
        "rounds": [c.round(r) for r in e.rounds],
        "elements": [c.element(x) for x in e.elements],
        "figures": c.figures(),
        "quotes": c.quotes(),
        "claims": c.claims(e.claims),
        "timeline": c.events(c.first(e.timeline, 2 * PRINTED)),
        "problems": [str(p) for p in e.problems if p.level == "error"],
        "printed": f"{PRINTED:,}" if many else None,
    }
    return {**parts, "sources": c.sources(only_used=many), "left_out": c.left_out}


def topic_content(look: Lookup, kind: str, id_: str, root: str | None) -> Row:
    """The pack of one topic; `kind` is rounds, elements, people or bodies. Raises KeyError if the edition has no such topic."""
    c = Content(look, root, of="topic")
    topics: dict[str, Mapping[str, Round | Element | Actor]] = {
        "rounds": look.rounds,
        "elements": look.elements,
        "people": look.people,
        "bodies": look.bodies,
    }
    found = topics[kind][id_]
    topic = c.round(found) if isinstance(found, Round) else c.element(found) if isinstance(found, Element) else c.actor(found)
    return {
        **_frame(c.look),
        "subtitle": topic["title"],
        "kind": {"rounds": "Round of talks", "elements": "Element", "people": "Person", "bodies": "Body"}[kind],
        "topic": topic,
        "sources": c.sources(only_used=True),
        "printed": None,
        "left_out": c.left_out,
    }


def _frame(look: Lookup) -> Row:
    e = look.edition
    return {
        "title": e.settings.title,
        "language": e.settings.language,
        "day": wording.day(e.day),
        "generator": e.generator,
        "newest": newest_day(look),
    }
