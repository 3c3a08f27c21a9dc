"""The page of one article: what is known of it, its summary, its facts, and the sentences that the briefing cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.publish import cite
from generator.publish.markdown import web_address
from generator.publish.pieces import first_words
from generator.publish.views import rows, wording
from generator.publish.views.changes import ChangeRow, change_rows
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup, page_of_actor
from generator.publish.views.marking import Stretch, marked, spoken
from generator.publish.views.rows import FigureRow, SaidRow
from generator.publish.views.stretches import stretches
from generator.publish.views.topics import Link
from generator.records import Actor, Article, Correction, Cut, Origin, Reading, Sentence
from generator.text import Locator, count_words


@dataclass(frozen=True, slots=True)
class SentenceBlock:
    """A sentence on its article's page; its anchor is `s<n>`. `opens`: it begins a paragraph of the article."""

    n: int
    line: int
    text: Markup
    heading: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class OriginRow:
    """`evidence` are the article's own words (between marks), or how an inferred origin was worked out."""

    name: str
    basis: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date of the article: its words, what day they mean, and what is told for it."""

    text: str
    reading: str
    what: str | None
    labels: tuple[Markup, ...]
    line: str
    anchor: str
    deadline: bool


@dataclass(frozen=True, slots=True)
class CutRow:
    """What was cut from the page, at its line of the seed, and why."""

    line: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The page of an article. Every text is ready to print; `full`: whole articles may be published."""

    id: str
    heading: str
    file: str
    printed: str
    day: str
    origin: str
    publisher: str
    host: str | None
    author: str
    published: str
    published_labels: tuple[Markup, ...]
    url: Markup | None
    licence: str | None
    labels: tuple[Markup, ...]
    retold: bool
    words: str
    carried: str
    full: bool
    origins: tuple[OriginRow, ...]
    summary: tuple[SentenceBlock, ...]
    figures: tuple[FigureRow, ...]
    quotes: tuple[SaidRow, ...]
    statements: tuple[SaidRow, ...]
    sentences: tuple[SentenceBlock, ...]
    dates: tuple[DateRow, ...]
    rounds: tuple[Link, ...]
    elements: tuple[Link, ...]
    people: tuple[Link, ...]
    bodies: tuple[Link, ...]
    corrections: tuple[str, ...]
    changes: tuple[ChangeRow, ...]
    captions: tuple[CutRow, ...]
    cuts: tuple[CutRow, ...]
    cite: str


_ID = re.compile(r"[a-z0-9_-]+")
_BASES = {"credited": "credited in the article", "publisher": "the publisher itself", "inferred": "inferred"}


def article_view(look: Lookup, reading: Reading) -> ArticleView:
    """The page of an article: what it may show is decided here, by the settings and by what is cited."""
    a, found = reading.article, reading.findings
    full = look.edition.settings.publish == "full"
    blocks = _blocks(look, reading)
    summary = tuple(blocks[p.n] for p in sorted(reading.brief.summary, key=lambda p: p.n) if p.n in blocks)
    told = frozenset(b.n for b in summary)
    shown = tuple(b for b in blocks.values() if full or b.n not in told)
    return ArticleView(
        id=a.id,
        heading=rows.heading(a),
        file=a.file,
        printed=wording.capital(a.publisher or wording.nobody(a.host)),
        day=wording.day(a.published) if a.published else "day not known",
        origin=_origins(reading),
        publisher=a.publisher or wording.UNKNOWN,
        host=a.host,
        author=a.author or wording.UNKNOWN,
        published=wording.day(a.published),
        published_labels=labels("inferred" if a.published_basis == "inferred" else None, None if a.published else "undated"),
        url=web_address(a.url),
        licence=a.licence,
        labels=labels("retold" if a.retold else None),
        retold=a.retold,
        words=wording.count(_words(a, a.sentences), "word"),
        carried=wording.count(_words(a, [s for s in a.sentences if s.n in blocks]), "word"),
        full=full,
        origins=tuple(_origin(look, o) for o in reading.origins),
        summary=summary,
        figures=tuple(rows.figure_row(look, a.id, f) for f in found.figures if f.key),
        quotes=tuple(rows.said_row(look, a.id, q) for q in found.quotes if q.key),
        statements=tuple(rows.said_row(look, a.id, t) for t in found.statements if t.key),
        sentences=shown,
        dates=tuple(_dates(reading, frozenset(blocks))),
        rounds=tuple(Link(look.rounds[r].title, f"rounds/{r}.md") for r in reading.rounds if r in look.rounds),
        elements=tuple(
            Link(e.name, f"elements/{e.id}.md", _times(e.mentions.get(a.id, 0)))
            for e in look.edition.elements
            if a.id in e.articles
        ),
        people=_actors(look.edition.people, a.id),
        bodies=_actors(look.edition.bodies, a.id),
        corrections=tuple(_correction(c) for c in (a.sidecar.corrections if a.sidecar else ())),
        changes=change_rows(reading, None if full else frozenset(blocks)),
        captions=_cuts(a.captions, full),
        cuts=_cuts(a.cuts, full),
        cite=cite.plain(cite.of_article(look, reading)),
    )


def _origins(reading: Reading) -> str:
    names = [o.name for o in reading.origins]
    return f"{'origins' if len(names) > 1 else 'origin'}: {wording.listing(names)}" if names else "origin not known"


def _origin(look: Lookup, o: Origin) -> OriginRow:
    if o.basis != "inferred":
        return OriginRow(o.name, _BASES[o.basis], f"“{o.evidence}”" if o.evidence else None)
    named = _ID.sub(
        lambda m: rows.publisher(look.article(m.group())) if m.group() in look.readings else m.group(), o.evidence or ""
    )
    return OriginRow(o.name, _BASES[o.basis], named or None)


def _words(article: Article, sentences: list[Sentence] | tuple[Sentence, ...]) -> int:
    return sum(count_words(article.text[s.start : s.end]) for s in sentences)


def _times(n: int) -> str | None:
    return f"named {n:,} times" if n > 1 else None


def _actors(actors: tuple[Actor, ...], article: str) -> tuple[Link, ...]:
    return tuple(Link(a.name, page_of_actor(a)) for a in actors if article in a.articles)


def _blocks(look: Lookup, reading: Reading) -> dict[int, SentenceBlock]:
    """The sentences that the page shows, by number, each with what is to be marked in it."""
    article = reading.article
    where = Locator(article)
    marks: dict[int, list[Stretch]] = {}
    for stretch in stretches(look, reading):
        for n in where.numbers(stretch.start, stretch.end):
            marks.setdefault(n, []).append(stretch)
    opening = {p.start for p in article.paragraphs}
    out: dict[int, SentenceBlock] = {}
    for s in article.sentences:
        if s.n in look.carried[article.id]:
            text = spoken(article, marked(article, s.start, s.end, marks.get(s.n, ())))
            out[s.n] = SentenceBlock(s.n, s.line, text, s.kind in ("title", "heading"), s.start in opening)
    return out


def _dates(reading: Reading, carried: frozenset[int]) -> Iterator[DateRow]:
    for d in reading.findings.dates:
        if d.iso and carried.issuperset(d.s):
            marks = labels("inferred" if d.basis == "inferred" else None, *d.marks)
            yield DateRow(d.text, wording.day(d.iso), d.what, marks, f"line {d.line}", f"s{d.s[0]}", d.deadline)


def _correction(c: Correction) -> str:
    values = ", ".join(f"{k}: {v}" for k, v in sorted(c.values.items()))
    who = " ".join(p for p in (f"by {c.by}" if c.by else "", f"on {c.on}" if c.on else "") if p)
    return "; ".join(p for p in (f"{c.action} {c.kind} “{c.words}”" + (f" → {values}" if values else ""), who, c.note or "") if p)


def _cuts(cuts: tuple[Cut, ...], full: bool) -> tuple[CutRow, ...]:
    return tuple(CutRow(c.line, c.reason, c.text if full else first_words(c.text)) for c in cuts)
