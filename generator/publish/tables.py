"""The tables to take away: one CSV a kind of fact, each row with its publisher, origin, sentence and link. Formula-safe.

UTF-8 with a header line, commas, `\r\n` (RFC 4180). Links lead from the `data` folder to the marked sentence, or are whole
addresses where the edition has a `site_url`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from generator.records import Article, Date, Edition, FactRef, Figure, Origin, Quote, Reading, Statement
from generator.text import count_words

Cell = str | int | float | None
Rows = Iterable[tuple[Cell, ...]]

# A cell that begins so is a formula to one spreadsheet or another (OWASP, CSV injection); their full-width forms are read alike,
# and leading white space is skipped.
_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠|%")


def cell(value: Cell) -> str:
    """A value as it stands in a CSV: text that a spreadsheet could take for a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, str):
        plain = value.lstrip(" \u00a0")
        return f"'{value}" if plain and plain[0] in _FORMULA else value
    return repr(value)


def to_csv(head: tuple[str, ...], rows: Rows) -> str:
    """The table as CSV, each cell safe in a spreadsheet. A row of another length than the head is a fault of ours."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    for row in rows:
        assert len(row) == len(head)
        writer.writerow([cell(c) for c in row])
    return out.getvalue()


def tables(edition: Edition) -> Iterator[tuple[str, str]]:
    """Name (below `data`, without its ending) and text of each table: those of the whole edition, then one for each topic."""
    book = _Book(edition, "../")
    yield "articles", to_csv(ARTICLES, book.articles())
    yield "figures", to_csv(FIGURES, book.figures())
    yield "quotes", to_csv(QUOTES, book.quotes())
    yield "statements", to_csv(STATEMENTS, book.statements())
    yield "dates", to_csv(DATES, book.dates())
    yield "claims", to_csv(CLAIMS, book.claims())
    yield "timeline", to_csv(TIMELINE, book.timeline())
    book = _Book(edition, "../../")
    for r in edition.rounds:
        yield f"rounds/{r.id}", to_csv(TOPIC, book.topic((*r.figures, *r.quotes, *r.dates)))
    for e in edition.elements:
        yield f"elements/{e.id}", to_csv(TOPIC, book.topic((*e.figures, *e.quotes)))
    for folder, actors in (("people", edition.people), ("bodies", edition.bodies)):
        for a in actors:
            yield f"{folder}/{a.id}", to_csv(TOPIC, book.topic((*a.figures, *a.quotes, *a.statements)))


SOURCE = ("article", "title", "publisher", "published", "sentence", "line", "link")
FIGURES = (
    "id", "text", "value", "value_to", "unit", "of", "per", "bound", "direction", "change", "modality", "measure", "when",
    "when_basis", "stated_by", "origin", "key", "marks", *SOURCE,
)  # fmt: skip
QUOTES = (
    "id", "text", "kind", "speaker", "speaker_as_written", "role", "body", "cue", "relay", "denied", "key", "marks", "origin",
    *SOURCE,
)  # fmt: skip
STATEMENTS = tuple(c for c in QUOTES if c != "kind")
DATES = ("id", "text", "iso", "precision", "basis", "evidence", "deadline", "what", "marks", "origin", *SOURCE)
CLAIMS = (
    "claim", "measure", "when", "unit", "verdict", "low", "high", "origins", "why", "figure", "text", "value", "value_to", "bound",
    "stated_by", "origin", *SOURCE,
)  # fmt: skip
TOPIC = (
    "kind", "id", "text", "value", "value_to", "unit", "bound", "direction", "measure", "when", "speaker", "body", "cue", "origin",
    *SOURCE,
)  # fmt: skip
TIMELINE = ("date", "basis", "precision", "deadline", "origin", *SOURCE)
ARTICLES = (
    "id", "file", "sha256", "title", "publisher", "host", "author", "url", "language", "licence", "retold", "published",
    "published_basis", "origins", "words", "summary", "figures", "quotes", "statements", "rounds", "elements", "link",
)  # fmt: skip


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _join(values: Iterable[str]) -> str:
    return "; ".join(values)


def _pair(figure: Figure) -> tuple[Cell, Cell]:
    return figure.value if isinstance(figure.value, tuple) else (figure.value, None)


def _names(origins: tuple[Origin, ...]) -> str:
    return _join(o.name for o in origins)


Fact = Figure | Quote | Statement | Date


class _Book:
    """The facts of an edition, and the rows of each table. `up` leads from the table's folder to the site's."""

    def __init__(self, edition: Edition, up: str) -> None:
        self.edition = edition
        self.readings = {r.article.id: r for r in edition.readings}
        self.facts: dict[tuple[str, str], Fact] = {}
        for r in edition.readings:
            found = r.findings
            facts: tuple[Fact, ...] = found.figures + found.quotes + found.statements + found.dates
            self.facts |= {(r.article.id, f.id): f for f in facts}
        site = edition.settings.site_url
        self.root = up if site is None else site.rstrip("/") + "/"

    def _link(self, article: str, anchor: str = "") -> str:
        return f"{self.root}articles/{article}.html{anchor}"

    def _source(self, article: Article, sentence: str, n: int, line: int) -> tuple[Cell, ...]:
        link = self._link(article.id, f"#s{n}")
        return (article.id, article.title, article.publisher, article.published, sentence, line, link)

    def _place(self, reading: Reading, fact: Fact) -> tuple[Cell, ...]:
        return self._source(reading.article, fact.sentence, fact.s[0], fact.line)

    def figures(self) -> Rows:
        for reading in self.edition.readings:
            for f in reading.findings.figures:
                yield (
                    f.id, f.text, *_pair(f), f.unit, f.of, f.per, f.bound, f.direction, f.change, f.modality, f.measure, f.when,
                    f.when_basis, f.stated_by, f.origin, _flag(f.key), _join(f.marks), *self._place(reading, f),
                )  # fmt: skip

    def _said(self, reading: Reading, said: Quote | Statement) -> tuple[Cell, ...]:
        return (
            said.speaker, said.speaker_as_written, said.role, said.body, said.cue, said.relay, _flag(said.denied), _flag(said.key),
            _join(said.marks), _names(reading.origins), *self._place(reading, said),
        )  # fmt: skip

    def quotes(self) -> Rows:
        for reading in self.edition.readings:
            for q in reading.findings.quotes:
                yield (q.id, q.text, q.kind, *self._said(reading, q))

    def statements(self) -> Rows:
        for reading in self.edition.readings:
            for s in reading.findings.statements:
                yield (s.id, s.text, *self._said(reading, s))

    def dates(self) -> Rows:
        for reading in self.edition.readings:
            for d in reading.findings.dates:
                yield (
                    d.id, d.text, d.iso, d.precision, d.basis, d.evidence, _flag(d.deadline), d.what, _join(d.marks),
                    _names(reading.origins), *self._place(reading, d),
                )  # fmt: skip

    def topic(self, refs: Iterable[FactRef]) -> Rows:
        """The facts of one topic in one table, whatever their kind."""
        for ref in refs:
            reading, fact = self.readings[ref.article], self.facts[(ref.article, ref.id)]
            yield (*self._by_kind(fact, _names(reading.origins)), *self._place(reading, fact))

    def _by_kind(self, fact: Fact, origins: str) -> tuple[Cell, ...]:
        match fact:
            case Figure() as f:
                return (
                    "figure", f.id, f.text, *_pair(f), f.unit, f.bound, f.direction, f.measure, f.when, f.stated_by, None, None,
                    f.origin or origins,
                )  # fmt: skip
            case Date() as d:
                return ("date", d.id, d.text, *(None,) * 5, d.what, d.iso, *(None,) * 3, origins)
            case said:
                kind = "quote" if isinstance(said, Quote) else "statement"
                return (kind, said.id, said.text, *(None,) * 7, said.speaker, said.body, said.cue, origins)

    def claims(self) -> Rows:
        for c in self.edition.claims:
            origins = _join(c.origins)
            for m in c.members:
                f = self.facts[(m.article, m.id)]
                assert isinstance(f, Figure)
                yield (
                    c.id, c.measure, c.when, c.unit, c.verdict, c.low, c.high, origins, c.why, f.id, f.text, *_pair(f), f.bound,
                    f.stated_by, f.origin, *self._place(self.readings[m.article], f),
                )  # fmt: skip

    def timeline(self) -> Rows:
        for e in self.edition.timeline:
            reading = self.readings[e.article]
            source = self._source(reading.article, e.sentence, e.n, e.line)
            yield (e.date, e.basis, e.precision, e.deadline, _names(reading.origins), *source)

    def articles(self) -> Rows:
        for r in self.edition.readings:
            a, found = r.article, r.findings
            yield (
                a.id, a.file, a.sha256, a.title, a.publisher, a.host, a.author, a.url, a.language, a.licence, _flag(a.retold),
                a.published, a.published_basis, _names(r.origins), count_words(a.text),
                " ".join(p.sentence for p in r.brief.summary), len(found.figures), len(found.quotes), len(found.statements),
                _join(r.rounds), _join(sorted({e.id for e in found.elements})), self._link(a.id),
            )  # fmt: skip
