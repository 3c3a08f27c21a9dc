"""Edition -> what a pack prints, as plain data for the Typst templates: every text is already worded, every order settled.

A source is known by its number in the list of sources; a reference is its publisher, that number and the line of the seed, so
that a printed page too leads back to the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from generator.publish.views import wording
from generator.publish.views.articles import newest_day
from generator.publish.views.lookup import Lookup
from generator.records import (
    Actor,
    BottomLine,
    Cited,
    Claim,
    Date,
    Element,
    Event,
    FactRef,
    Figure,
    Quote,
    Reading,
    Round,
    Statement,
)

Row = dict[str, Any]
T = TypeVar("T")

# A pack is read on paper: a list in it ends here, and the pack says how many entries it leaves to the site. A thousand articles
# printed whole were 1,200 pages and 4 GB of memory.
LISTED = {"edition": 24, "topic": 120}
# The articles whose figures and quotations the pack of an edition prints, the newest first; and its comparisons.
PRINTED = 120


class Content:
    """The parts of a pack. `root` leads to the site's pages ("../", an address), None where there is no site to lead to."""

    def __init__(self, look: Lookup, root: str | None, *, of: str) -> None:
        self.of = of
        self.left_out = 0
        self.look = look
        self.edition = look.edition
        self.root = root
        self.number = {r.article.id: i for i, r in enumerate(self.edition.readings, 1)}
        self.used: set[str] = set()

    # --- small parts

    def first(self, entries: Iterable[T], most: int | None = None) -> list[T]:
        """The first entries of a list, as many as this pack prints; the others are counted."""
        found = list(entries)
        most = LISTED[self.of] if most is None else most
        self.left_out += max(0, len(found) - most)
        return found[:most]

    def ref(self, article: str, line: int) -> Row:
        self.used.add(article)
        return {"source": self.number[article], "line": line, "publisher": self.look.article(article).publisher}

    def cited(self, c: Cited) -> Row:
        return {"text": c.sentence, "ref": self.ref(c.article, c.line)}

    def figure(self, article: str, f: Figure) -> Row:
        by = f.stated_by or f.origin
        marks = [*f.marks, *([f.modality] if f.modality != "reported" else [])]
        return {
            "text": f.text,
            "turn": wording.turn(f),
            "measure": f.measure and wording.without_period(f.measure, f.when),
            "when": wording.day(f.when) if f.when else None,
            "inferred": f.when_basis == "inferred",
            "by": by,
            "publisher": self.look.article(article).publisher,
            "sentence": f.sentence,
            "marks": marks,
            "ref": self.ref(article, f.line),
        }

    def figure_groups(self, pairs: Iterable[tuple[str, Figure]]) -> list[Row]:
        """Figures by the sentence they stand in, so that it is printed once."""
        groups: list[Row] = []
        before: tuple[str, tuple[int, ...]] | None = None
        for article, f in pairs:
            row = self.figure(article, f)
            if (article, f.s) != before:
                groups.append(
                    {"text": f.sentence, "ref": row["ref"], "publisher": self.look.article(article).publisher, "rows": []}
                )
                before = (article, f.s)
            groups[-1]["rows"].append(row)
        return groups

    def said(self, article: str, q: Quote | Statement) -> Row:
        return {
            "text": wording.plain_quote(q.text),
            "marked": isinstance(q, Quote),
            "speaker": q.speaker or q.speaker_as_written,
            "role": q.role,
            "body": None if q.body is None or q.body == q.speaker or q.body in (q.role or "") else q.body,
            "cue": q.cue,
            "relay": q.relay,
            "marks": [*q.marks, *(["denied"] if q.denied else [])],
            "ref": self.ref(article, q.line),
        }

    def dated(self, rows: Iterable[tuple[str | None, bool, str | None, Row]]) -> list[Row]:
        """Sentences (with date, whether inferred, "ahead" or "passed" for a deadline) by date, each date and its marks once."""
        groups: dict[tuple[str | None, bool, str | None], list[Row]] = {}
        for date, inferred, deadline, row in rows:
            groups.setdefault((date, inferred, deadline), []).append(row)
        return [
            {"date": wording.day(date), "marks": _date_marks(inferred, deadline), "rows": _distinct(rows)}
            for (date, inferred, deadline), rows in groups.items()
        ]

    def deadlines(self, dates: Iterable[tuple[str, Date]]) -> list[Row]:
        return self.dated(
            (d.iso, d.basis == "inferred", None, {"text": d.sentence, "ref": self.ref(a, d.line)}) for a, d in dates if d.deadline
        )

    def events(self, events: Iterable[Event]) -> list[Row]:
        return self.dated(
            (e.date, e.basis == "inferred", e.deadline, {"text": e.sentence, "ref": self.ref(e.article, e.line)}) for e in events
        )

    def bottom_line(self, points: Iterable[BottomLine]) -> list[Row]:
        return [
            {
                "text": b.sentence,
                "ref": {**self.ref(b.article, b.line), "publisher": None},  # it stands in the line below
                "publisher": self.look.article(b.article).publisher,
                "count": self._counted(b.articles, b.origins),
                "origins": wording.listing(b.origins),
            }
            for b in points
        ]

    def _counted(self, articles: tuple[str, ...], origins: tuple[str, ...]) -> str:
        return f"{wording.count(len(articles), 'article')}, {wording.count(len(origins), 'origin')}"

    # --- chapters

    def claim(self, c: Claim) -> Row:
        members = [
            {**self.figure(article, f), "publisher": self.look.article(article).publisher}
            for article, f in self.look.figures(c.members)
        ]
        return {
            "measure": wording.without_period(c.measure, c.when),
            "when": wording.day(c.when) if c.when else None,
            "verdict": c.verdict,
            "words": wording.VERDICTS[c.verdict],
            "origins": wording.listing(c.origins),
            "count": wording.count(len(c.origins), "origin"),
            "why": wording.capital(self._by_source(c)),
            "members": members,
            "apart": [
                {"measure": wording.capital(self.look.claims[a.claim].measure), "why": a.why}
                for a in c.apart
                if a.claim in self.look.claims
            ],
        }

    def _by_source(self, c: Claim) -> str:
        """The reason of a verdict; an article without a publisher is called by its number here, not by its id."""
        why = c.why
        for m in c.members:
            why = why.replace(f"({m.article})", f"(source {self.number[m.article]})")
        return why

    def claims(self, claims: Iterable[Claim]) -> list[Row]:
        """Claims of more than one report, those that differ first."""
        order = {"differ": 0, "compatible": 1, "agree": 2}
        found = sorted((c for c in claims if c.verdict in order), key=lambda c: order[c.verdict])
        return [self.claim(c) for c in self.first(found, PRINTED)]

    def round(self, r: Round) -> Row:
        names = {a.id: a.name for a in self.edition.people}
        return {
            "id": f"rounds-{r.id}",
            "title": r.title,
            "when": wording.day(r.when),
            "inferred": r.when_basis == "inferred",
            "place": wording.listing([p for p in (r.venue, r.place) if p]) or wording.UNKNOWN,
            "parties": wording.listing(r.parties),
            "participants": wording.listing([names.get(p, p) for p in r.participants]),
            "count": self._counted(r.articles, r.origins),
            "origins": wording.listing(r.origins),
            "bottom_line": self.bottom_line(r.bottom_line),
            "agreed": [self.cited(c) for c in self.first(r.agreed)],
            "open": [self.cited(c) for c in self.first(r.open)],
            "evidence": [self.cited(c) for c in self.first(r.evidence)],
            "deadlines": self.deadlines(self.look.dates(r.dates)),
            "figures": self.figure_groups(self.first(self.look.figures(r.figures))) if self.of == "topic" else [],
            "quotes": [self.said(a, q) for a, q in self.first(self.look.quotes(r.quotes))] if self.of == "topic" else [],
            "claims": self.claims(self.look.claims[c] for c in r.claims) if self.of == "topic" else [],
            "elements": [self.look.elements[e].name for e in r.elements],
        }

    def element(self, e: Element) -> Row:
        above = {(c.cited.article, c.cited.n) for c in e.controls} | {(c.article, c.n) for c in e.uses}
        points = [Cited(b.article, b.sentence, b.n, b.line) for b in e.bottom_line if (b.article, b.n) not in above]
        above |= {(c.article, c.n) for c in points}
        return {
            "id": f"elements-{e.id}",
            "title": wording.capital(e.name),
            "symbol": e.symbol,
            "number": e.number,
            "group": wording.GROUPS[e.group] if e.group else None,
            "count": self._counted(e.articles, e.origins),
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
            "claims": self.claims(self._claims_of(e.figures)) if self.of == "topic" else [],
        }

    def actor(self, a: Actor) -> Row:
        return {
            "id": f"{'people' if a.kind == 'person' else 'bodies'}-{a.id}",
            "title": a.name,
            "aliases": wording.listing(a.aliases),
            "roles": list(dict.fromkeys(", ".join(p for p in (r.role, r.body) if p) for r in a.roles if r.role or r.body)),
            "count": self._counted(a.articles, a.origins),
            "origins": wording.listing(a.origins),
            "rounds": [self.look.rounds[r].title for r in a.rounds],
            "quotes": [self.said(x, q) for x, q in self.first(self.look.quotes(a.quotes))],
            "statements": [self.said(x, t) for x, t in self.first(self.look.statements(a.statements))],
            "figures": self.figure_groups(self.first(self.look.figures(a.figures))) if self.of == "topic" else [],
            "evidence": [self.cited(c) for c in self.first(a.said_of)],
            "claims": self.claims(self._claims_of(a.figures)),
        }

    def _claims_of(self, refs: Iterable[FactRef]) -> list[Claim]:
        return list({c.id: c for r in refs if (c := self.look.claim_of.get(r))}.values())

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
                    by.setdefault(q.speaker or "", []).append(self.said(r.article.id, q))
        return [{"speaker": s or None, "rows": by[s]} for s in sorted(by, key=lambda s: (not s, s.casefold(), s))]

    def heading(self, r: Reading) -> Row:
        a = r.article
        return {"number": self.number[a.id], "title": a.title or wording.clip(_first(r), 90), "publisher": a.publisher}

    def sources(self, *, only_used: bool) -> list[Row]:
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


def _date_marks(inferred: bool, deadline: str | None) -> list[str]:
    return [*(["inferred"] if inferred else []), *([f"deadline {deadline}"] if deadline else [])]


def _distinct(rows: list[Row]) -> list[Row]:
    return list({(r["text"], r["ref"]["source"]): r for r in rows}.values())


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
        "problems": [f"{p.seed}: {p.message}" if p.seed else p.message for p in e.problems if p.level == "error"],
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
