"""The rows that several pages share: a source, a sentence, a figure, a quote or statement, a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.markdown import join
from generator.publish.views import wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup, page_of_article
from generator.publish.views.marking import Stretch, foreign, marked, spoken
from generator.records import Article, BottomLine, Cited, Event, FactRef, Figure, Quote, Statement

# A source line shows this much of a title where the publisher is not known.
_TITLE = 42
# Characters of its sentence that stand on either side of a figure whose measure is not known.
_AROUND = 110


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row comes from. `to` is the sentence's address from the root of the pages, `line` its line in the seed, `hover` the
    sentence itself, for previews."""

    name: str
    to: str
    line: str | None
    hover: str
    day: str
    labels: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """`also` are the sources of sentences that report the same."""

    text: Markup
    source: Source
    labels: tuple[Markup, ...] = ()
    note: str | None = None
    also: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """`measure` is None where it is not known; then `context`, the words around the figure, says what it is about. `origin` is
    empty where `source` or `stated_by` name it already."""

    text: str
    turn: str | None
    measure: str | None
    context: Markup
    stated_by: str
    speaker_page: str | None
    origin: str
    claim: str | None
    labels: tuple[Markup, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A quote (`quoted`) or a statement, with who said it, how and to whom. `language`: where it is not that of the pages."""

    text: str
    language: str | None
    quoted: bool
    kind: str
    speaker: str
    speaker_page: str | None
    role: str | None
    how: str | None
    labels: tuple[Markup, ...]
    source: Source


def publisher(article: Article) -> str:
    """Where articles must be told apart: who printed it; else where it was found; else its title."""
    if article.publisher:
        return article.publisher
    if article.host:
        return f"found at {article.host}"
    return wording.clip(heading(article), _TITLE)


def heading(article: Article) -> str:
    """The title; of an untitled article its first sentence."""
    if article.title:
        return article.title
    first = article.sentences[0] if article.sentences else None
    return wording.clip(article.text[first.start : first.end], 120) if first else article.id


def source(look: Lookup, article_id: str, n: int | None, hover: str = "", origin: str | None = None) -> Source:
    """`origin` is the fact's own, where it is known to have one; else the article's origins hold."""
    article = look.article(article_id)
    marks = labels("retold" if article.retold else None)
    to = page_of_article(article_id, n if n in look.carried[article_id] else None)
    line = None if n is None else f"line {article.sentences[n - 1].line}"
    day = wording.day(article.published) if article.published else "undated"
    name = article.publisher or wording.nobody(article.host)
    return Source(name, to, line, _hover(look, article, hover, day, origin), day, marks)


def _hover(look: Lookup, article: Article, sentence: str, day: str, origin: str | None) -> str:
    """What a preview shows: the sentence, and after a long dash who printed it, when, and the origin if that is somebody else."""
    if not sentence:
        return ""
    names = [origin] if origin else [o.name for o in look.readings[article.id].origins]
    others = [name for name in names if name != article.publisher]
    whence = f"; origin: {wording.listing(others)}" if others else ""
    return f"{sentence} — {article.publisher or wording.nobody(article.host)}, {day}{whence}"


def sentence_row(
    look: Lookup, cited: Cited | BottomLine | Event, note: str | None = None, marks: tuple[Markup, ...] = ()
) -> SentenceRow:
    """A cited sentence with its figures marked."""
    article = look.article(cited.article)
    place = article.sentences[cited.n - 1]
    figures = look.figures_in(cited.article, cited.n)
    text = marked(article, place.start, place.end, (Stretch(f.start, f.end, "figure") for f in figures))
    return SentenceRow(spoken(article, text), source(look, cited.article, cited.n, cited.sentence), marks, note)


def figure_row(look: Lookup, article_id: str, figure: Figure) -> FigureRow:
    """A figure as a row: its words, its measure and where it stands."""
    article = look.article(article_id)
    claim = look.claim_of.get(FactRef(article_id, figure.id))
    modality = None if figure.modality == "reported" else figure.modality
    inferred = "inferred" if figure.when and figure.when_basis == "inferred" else None
    return FigureRow(
        text=figure.text,
        turn=wording.turn(figure),
        measure=wording.measure(figure.measure, figure.when) if figure.measure else None,
        context=_context(article, figure),
        stated_by=figure.stated_by or "",
        speaker_page=look.page_of_speaker(figure.stated_by),
        origin=_origin(article, figure),
        claim=look.page_of_claim(claim.id) if claim and claim.verdict != "single" else None,
        labels=labels(modality, inferred, *figure.marks),
        source=source(look, article_id, figure.s[0], figure.sentence, figure.origin),
    )


def _origin(article: Article, figure: Figure) -> str:
    """The figure's origin, where the publisher and the words that state it do not name it already."""
    named = figure.origin is None or figure.origin == article.publisher or figure.origin in (figure.stated_by or "")
    return "" if named or figure.origin is None else figure.origin


def _context(article: Article, figure: Figure) -> Markup:
    """The words around a figure in its sentence, cut between words where the sentence is long."""
    first, last = article.sentences[figure.s[0] - 1], article.sentences[figure.s[-1] - 1]
    start, end = max(first.start, figure.start - _AROUND), min(last.end, figure.end + _AROUND)
    if start > first.start:
        start = article.text.find(" ", start, figure.start) + 1 or figure.start
    if end < last.end:
        end = max(article.text.rfind(" ", figure.end, end), figure.end)
    words = marked(article, start, end, (Stretch(figure.start, figure.end, "figure"),))
    return join(("… " if start > first.start else "", spoken(article, words), " …" if end < last.end else ""), "")


def figure_rows(look: Lookup, refs: Iterable[FactRef]) -> tuple[FigureRow, ...]:
    """The figures of some references as rows, in their order."""
    return tuple(figure_row(look, a, f) for a, f in look.figures(refs))


def said_row(look: Lookup, article_id: str, fact: Quote | Statement) -> SaidRow:
    """A quotation or a report of speech as a row."""
    quoted = isinstance(fact, Quote)
    how = " ".join(p for p in (fact.cue, fact.relay) if p) or None
    return SaidRow(
        text=wording.plain_quote(fact.text) if quoted else fact.text,
        language=foreign(look.article(article_id)),
        quoted=quoted,
        kind=fact.kind if isinstance(fact, Quote) else "statement",
        speaker=fact.speaker or fact.speaker_as_written or "speaker not known",
        speaker_page=look.page_of_speaker(fact.speaker),
        role=wording.position(fact.role, fact.body if fact.body != fact.speaker else None) or None,
        how=how,
        labels=labels("denied" if fact.denied else None, *fact.marks),
        source=source(look, article_id, fact.s[0], fact.sentence),
    )


def quote_rows(look: Lookup, refs: Iterable[FactRef]) -> tuple[SaidRow, ...]:
    """The quotations of some references as rows, in their order."""
    return tuple(said_row(look, a, q) for a, q in look.quotes(refs))


def statement_rows(look: Lookup, refs: Iterable[FactRef]) -> tuple[SaidRow, ...]:
    """The reports of speech of some references as rows, in their order."""
    return tuple(said_row(look, a, t) for a, t in look.statements(refs))
