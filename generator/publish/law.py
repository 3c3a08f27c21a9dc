"""The first law, checked on all that is published: each fact is a verbatim stretch of its article, each reference leads somewhere.

The check looks at records only, after all stages and before any page is written; one breach ends the build.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.errors import LawError
from generator.records import Article, BottomLine, Cited, Edition, FactRef, Findings, Mention, Reading
from generator.text import Locator

Spanned = tuple[str, str, str, int, int, int, tuple[int, ...], str | None]  # kind, id, text, start, end, line, s, sentence
Sentences = dict[str, dict[int, tuple[str, int]]]  # article id -> sentence number -> verbatim text, line


def check(edition: Edition) -> None:
    """Raise LawError at the first published fact that is no verbatim stretch of its article, or reference that leads nowhere."""
    sentences: Sentences = {}
    for reading in edition.readings:
        article = reading.article
        if article.id in sentences:
            raise _broken(article.id, "article", article.id, "stands twice in the edition", article.file)
        sentences[article.id] = _check_frame(article)
        _check_findings(article, reading.findings)
        for point in reading.brief.summary:
            _check_cited(sentences, Cited(article.id, point.sentence, point.n, point.line), "summary point", f"s{point.n}")
        for c in reading.changes:
            if c.n is not None:
                _check_cited(sentences, Cited(article.id, c.after or "", c.n, c.line), "change", f"s{c.n}")
    _check_citations(edition, sentences)
    _check_references(edition)


_ADVICE = "this is a defect of the program, not of the seed; nothing was published"


def _broken(article: str, kind: str, id_: str, what: str, file: str | None = None, line: int | None = None) -> LawError:
    return LawError(f"{kind} {id_!r} of article {article!r} {what}", file=file, line=line, advice=_ADVICE)


def _check_frame(article: Article) -> dict[int, tuple[str, int]]:
    """Sentences and paragraphs are in order, inside the text, and numbered from 1."""
    at = 0
    for p in article.paragraphs:
        if not at <= p.start <= p.end <= len(article.text):
            raise _broken(
                article.id, "paragraph", f"{p.start}-{p.end}", "is out of order or outside the text", article.file, p.line
            )
        at = p.end
    at = 0
    for i, s in enumerate(article.sentences, 1):
        if s.n != i or not at <= s.start < s.end <= len(article.text):
            raise _broken(article.id, "sentence", f"s{s.n}", "is out of order or outside the text", article.file, s.line)
        at = s.end
    return {s.n: (article.text[s.start : s.end], s.line) for s in article.sentences}


def _mention(kind: str, id_: str, m: Mention) -> Spanned:
    return kind, id_, m.text, m.start, m.end, m.line, m.s, None


def _spans(found: Findings) -> Iterator[Spanned]:
    for f in found.figures:
        yield "figure", f.id, f.text, f.start, f.end, f.line, f.s, f.sentence
    for q in found.quotes:
        yield "quote", q.id, q.text, q.start, q.end, q.line, q.s, q.sentence
    for t in found.statements:
        yield "statement", t.id, t.text, t.start, t.end, t.line, t.s, t.sentence
    for d in found.dates:
        yield "date", d.id, d.text, d.start, d.end, d.line, d.s, d.sentence
    for kind, named in (("person", found.people), ("body", found.bodies)):
        for actor in named:
            for m in actor.mentions:
                yield _mention(kind, actor.id, m)
    for e in found.elements:
        yield _mention("element", e.id, e.mention)
    for g in found.groups:
        yield _mention("group", g.text, g.mention)
    for meeting in found.meetings:
        yield _mention("meeting", meeting.place or meeting.venue or meeting.mention.text, meeting.mention)
    for o in found.outcomes:
        yield _mention("outcome", o.kind, o.mention)


def _check_findings(article: Article, found: Findings) -> None:
    where = Locator(article)
    for kind, id_, text, start, end, line, s, sentence in _spans(found):
        if not 0 <= start < end <= len(article.text) or article.text[start:end] != text:
            raise _broken(article.id, kind, id_, f"is not verbatim: {text!r} does not stand at {start}:{end}", article.file, line)
        if not s or s != tuple(range(s[0], s[-1] + 1)) or not set(where.numbers(start, end)) <= set(s):
            raise _broken(article.id, kind, id_, f"names the sentences {list(s)}, but does not stand in them", article.file, line)
        if sentence is not None and sentence != where.sentence(s):
            raise _broken(article.id, kind, id_, f"carries a sentence that is not verbatim: {sentence!r}", article.file, line)
    for credit in found.credits + article.credits:
        if credit.start is not None and article.text[credit.start : credit.end] != credit.text:
            raise _broken(article.id, "credit", credit.name, f"is not verbatim: {credit.text!r}", article.file, credit.line)
    for kind, ids in _ids(found):
        for id_, times in Counter(ids).items():
            if times > 1:
                raise _broken(article.id, kind, id_, "has an id that another one has", article.file)
    quotes, figures = {q.id for q in found.quotes}, {f.id for f in found.figures}
    for f in found.figures:
        if f.in_quote is not None and f.in_quote not in quotes:
            raise _broken(
                article.id, "figure", f.id, f"says it stands in the quote {f.in_quote!r}, which is not there", article.file, f.line
            )
        if f.repeat_of is not None and f.repeat_of not in figures - {f.id}:
            raise _broken(article.id, "figure", f.id, f"says it repeats {f.repeat_of!r}, which is not there", article.file, f.line)


def _ids(found: Findings) -> tuple[tuple[str, list[str]], ...]:
    """The ids of the facts of one article: one space for all kinds, for a topic refers to them without the kind."""
    facts = [
        *(f.id for f in found.figures),
        *(q.id for q in found.quotes),
        *(t.id for t in found.statements),
        *(d.id for d in found.dates),
    ]
    return (("fact", facts), ("person", [p.id for p in found.people]), ("body", [b.id for b in found.bodies]))


def _check_cited(sentences: Sentences, c: Cited, kind: str, id_: str) -> None:
    if c.article not in sentences:
        raise _broken(c.article, kind, id_, "cites an article that is not in the edition")
    if sentences[c.article].get(c.n) != (c.sentence, c.line):
        raise _broken(c.article, kind, id_, f"cites as s{c.n}, line {c.line}, what does not stand there: {c.sentence!r}")


def _citations(edition: Edition) -> Iterator[tuple[str, str, Cited]]:
    """Every sentence that a topic, the bottom line or the timeline cites, with the kind and id of what cites it."""

    def bottom(points: Iterable[BottomLine], id_: str) -> Iterator[tuple[str, str, Cited]]:
        for b in points:
            yield "bottom line", id_, Cited(b.article, b.sentence, b.n, b.line)

    yield from bottom(edition.bottom_line, "edition")
    for round_ in edition.rounds:
        told = (*round_.agreed, *round_.open)
        for c in (*round_.evidence, *told, *(also for point in told for also in point.also)):
            yield "round", round_.id, c
        yield from bottom(round_.bottom_line, round_.id)
    for element in edition.elements:
        named = (*(control.cited for control in element.controls), *(group.cited for group in element.groups))
        for c in (*named, *element.evidence, *element.uses):
            yield "element", element.id, c
        yield from bottom(element.bottom_line, element.id)
    for actor in (*edition.people, *edition.bodies):
        for c in actor.said_of:
            yield actor.kind, actor.id, c
    for e in edition.timeline:
        yield "timeline entry", e.date, Cited(e.article, e.sentence, e.n, e.line)


def _check_citations(edition: Edition, sentences: Sentences) -> None:
    for kind, id_, c in _citations(edition):
        _check_cited(sentences, c, kind, id_)


def _references(edition: Edition) -> Iterator[tuple[str, str, str, Iterable[str]]]:
    """Kind and id of what refers, the kind of thing it refers to, and the ids it names."""
    for r in edition.readings:
        yield "article", r.article.id, "round", r.rounds
        yield "article", r.article.id, "element", {e.id for e in r.findings.elements}
    for round_ in edition.rounds:
        told = [p.articles for p in (*round_.agreed, *round_.open)] + [p.articles for p in round_.bottom_line]
        yield "round", round_.id, "article", (*round_.articles, *(a for behind in told for a in behind))
        yield "round", round_.id, "person", round_.participants
        yield "round", round_.id, "claim", round_.claims
        yield "round", round_.id, "element", round_.elements
        yield "round", round_.id, "round", [id_ for id_ in (round_.previous, round_.next) if id_ is not None]
    for e in edition.elements:
        yield "element", e.id, "article", (*e.articles, *e.mentions, *(a for point in e.bottom_line for a in point.articles))
        yield "element", e.id, "round", e.rounds
    for actor in (*edition.people, *edition.bodies):
        yield actor.kind, actor.id, "article", (*actor.articles, *(role.article for role in actor.roles))
        yield actor.kind, actor.id, "round", actor.rounds
    for c in edition.claims:
        yield "claim", c.id, "claim", [a.claim for a in c.apart]
    for b in edition.bottom_line:
        yield "bottom line", "edition", "article", b.articles
    for event in edition.timeline:
        yield "timeline entry", event.date, "round", (event.changed_by,) if event.changed_by else ()


def _fact_references(edition: Edition) -> Iterator[tuple[str, str, str, tuple[FactRef, ...]]]:
    """Kind and id of what refers, the kind of fact, and the references."""
    for round_ in edition.rounds:
        yield from (
            ("round", round_.id, k, refs)
            for k, refs in (("figure", round_.figures), ("quote", round_.quotes), ("date", round_.dates))
        )
    for e in edition.elements:
        yield from (("element", e.id, k, refs) for k, refs in (("figure", e.figures), ("quote", e.quotes)))
    for a in (*edition.people, *edition.bodies):
        yield from (
            (a.kind, a.id, k, refs) for k, refs in (("figure", a.figures), ("quote", a.quotes), ("statement", a.statements))
        )
    for c in edition.claims:
        yield "claim", c.id, "figure", c.members
    for v in edition.variants:
        yield "variant", v.speaker, "quote", v.members


def _check_references(edition: Edition) -> None:
    there: dict[str, set[str]] = {
        "article": {r.article.id for r in edition.readings},
        "round": {r.id for r in edition.rounds},
        "element": {e.id for e in edition.elements},
        "claim": {c.id for c in edition.claims},
        "person": {a.id for a in edition.people},
    }
    for kind, id_, to, ids in _references(edition):
        for target in ids:
            if target not in there[to]:
                raise LawError(f"{kind} {id_!r} refers to the {to} {target!r}, which is not in the edition", advice=_ADVICE)
    facts = {kind: set(_facts(edition.readings, kind)) for kind in ("figure", "quote", "statement", "date")}
    for kind, id_, to, refs in _fact_references(edition):
        for ref in refs:
            if (ref.article, ref.id) not in facts[to]:
                what = f"{kind} {id_!r} refers to the {to} {ref.id!r} of article {ref.article!r}, which is not there"
                raise LawError(what, advice=_ADVICE)


def _facts(readings: Iterable[Reading], kind: str) -> Iterator[tuple[str, str]]:
    for r in readings:
        for fact_kind, id_, *_ in _spans(r.findings):
            if fact_kind == kind:
                yield r.article.id, id_
