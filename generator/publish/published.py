"""What of an edition may be printed. Under `publish: brief` only cited sentences are, and never a whole article in any form.

Every publisher (pages, data, packs) takes the edition through `published` and its sentences from `cited`, both of the whole
edition, so that all of them show the same. What is left of a comparison that went frees no room: `cited` of a published edition
may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.records import Cited, Edition, FactRef, Findings, Reading
from generator.text import count_words

# The share of a long article's words that its brief may carry, and the length from which an article is long (DESIGN.md 5,
# issue 2). Below that length the allowance stays what it is at 400 words, so that it never jumps.
SHARE = 0.4
LONG = 400


def allowance(words: int) -> int:
    """How many words of an article of `words` words may be cited in all."""
    return int(SHARE * max(words, LONG))


def cited(edition: Edition) -> dict[str, tuple[int, ...]]:
    """The sentence numbers of each article that may be printed, in order, by the article's id.

    The summary and the key facts always are; `reduce` holds them within the allowance. Then, as far as the allowance goes, the
    figures that claims compare (those that differ first), what rounds and elements rest on, the figures and quotes that are not
    key, and what names people, bodies and days. Titles and headings count no words.
    """
    if edition.settings.publish == "full":
        return {r.article.id: tuple(s.n for s in r.article.sentences) for r in edition.readings}
    wanted = _wanted(edition)
    return {r.article.id: _choose(r, wanted.get(r.article.id, ())) for r in edition.readings}


def published(edition: Edition) -> Edition:
    """The edition without the facts and citations whose sentences may not be printed. The same edition again if nothing goes."""
    if edition.settings.publish == "full":
        return edition
    allowed = {article: frozenset(numbers) for article, numbers in cited(edition).items()}
    readings = tuple(
        replace(r, brief=replace(r.brief, findings=_findings(r.findings, allowed[r.article.id]))) for r in edition.readings
    )
    return _without(edition, readings, allowed)


def _facts(found: Findings) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """Id, sentence numbers and whether key, of every fact."""
    for f in found.figures:
        yield f.id, f.s, f.key
    for q in found.quotes:
        yield q.id, q.s, q.key
    for t in found.statements:
        yield t.id, t.s, t.key
    for d in found.dates:
        yield d.id, d.s, False


def _choose(reading: Reading, wanted: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    article = reading.article
    titles = ("title", "heading")
    words = {s.n: 0 if s.kind in titles else count_words(article.text[s.start : s.end]) for s in article.sentences}
    left = allowance(count_words(article.text))
    shown: set[int] = {p.n for p in reading.brief.summary}
    for _, s, key in _facts(reading.findings):
        shown.update(s if key else ())
    left -= sum(words[n] for n in shown)
    for group in wanted:
        new = set(group) - shown
        cost = sum(words[n] for n in new)
        if cost <= left:
            shown |= new
            left -= cost
    return tuple(sorted(shown))


def _wanted(edition: Edition) -> dict[str, list[tuple[int, ...]]]:
    """The sentences that may be cited beside the key ones, by article, what a reader would follow back first."""
    out: dict[str, list[tuple[int, ...]]] = {}

    def want(article: str, numbers: tuple[int, ...]) -> None:
        out.setdefault(article, []).append(numbers)

    def want_cited(sentences: Iterable[Cited]) -> None:
        for c in sentences:
            want(c.article, (c.n,))

    spans = {(r.article.id, f.id): f.s for r in edition.readings for f in r.findings.figures}
    # What a round settled and left open is what a reader comes for: before what reports agree on, behind where they differ.
    for verdict in ("differ", "points", "compatible", "agree"):
        if verdict == "points":
            for round_ in edition.rounds:
                want_cited((*round_.agreed, *round_.open))
        for m in (m for c in edition.claims if c.verdict == verdict for m in c.members):
            want(m.article, spans[(m.article, m.id)])
    of_rounds = (p for r in edition.rounds for p in r.bottom_line)
    of_elements = (p for e in edition.elements for p in e.bottom_line)
    for point in (*edition.bottom_line, *of_rounds, *of_elements):
        want(point.article, (point.n,))
    for event in edition.timeline:
        if event.deadline:
            want(event.article, (event.n,))
    for round_ in edition.rounds:
        want_cited(_one_each(round_.evidence))
        want_cited(also for point in (*round_.agreed, *round_.open) for also in point.also)
    for element in edition.elements:
        want_cited(c.cited for c in element.controls)
        want_cited(g.cited for g in element.groups)
        want_cited(_one_each(element.evidence))
    for r in edition.readings:
        for fact in (*(f.s for f in r.findings.figures), *(q.s for q in r.findings.quotes)):
            want(r.article.id, fact)
    for r in edition.readings:
        for fact in (*(t.s for t in r.findings.statements), *(d.s for d in r.findings.dates)):
            want(r.article.id, fact)
    for actor in (*edition.people, *edition.bodies):
        want_cited(_one_each(actor.said_of))
    for event in edition.timeline:
        want(event.article, (event.n,))
    for element in edition.elements:
        want_cited(element.uses)
    return out


def _one_each(sentences: Iterable[Cited]) -> Iterator[Cited]:
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


def _without(edition: Edition, readings: tuple[Reading, ...], allowed: dict[str, frozenset[int]]) -> Edition:
    """The topics of `edition`, less what points to facts and sentences that are not there any more.

    One sentence of each article that names a round or an element stays with that topic even where its article's page has no room.
    """
    there = {(r.article.id, id_) for r in readings for id_, _, _ in _facts(r.findings)}

    def facts(refs: tuple[FactRef, ...]) -> tuple[FactRef, ...]:
        return tuple(r for r in refs if (r.article, r.id) in there)

    def sentences(found: tuple[Cited, ...]) -> tuple[Cited, ...]:
        return tuple(c for c in found if c.n in allowed[c.article])

    def points(found: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """Each point by its best sentence that may be shown, with the others that may."""
        out = []
        for point in found:
            shown = sentences((point, *point.also))
            if shown:
                also = tuple(replace(c, articles=(), origins=(), also=()) for c in shown[1:])
                out.append(replace(shown[0], articles=point.articles, origins=point.origins, also=also))
        return tuple(out)

    def naming(found: tuple[Cited, ...]) -> tuple[Cited, ...]:
        """What an article carries of these and, of one that carries none, the first: a topic shows by which words it is named."""
        shown = set(sentences(found))
        silent = {c.article for c in found} - {c.article for c in shown}
        shown |= {c for c in _one_each(found) if c.article in silent}
        return tuple(c for c in found if c in shown)

    # A comparison stands as long as two of its reports can be shown; its verdict is that of all of them.
    claims = tuple(
        replace(c, members=m) for c in edition.claims if len(m := facts(c.members)) > (0 if c.verdict == "single" else 1)
    )
    ids = {c.id for c in claims}
    return replace(
        edition,
        readings=readings,
        bottom_line=tuple(b for b in edition.bottom_line if b.n in allowed[b.article]),
        rounds=tuple(
            replace(
                r,
                evidence=naming(r.evidence),
                agreed=points(r.agreed),
                open=points(r.open),
                figures=facts(r.figures),
                quotes=facts(r.quotes),
                dates=facts(r.dates),
                claims=tuple(c for c in r.claims if c in ids),
                bottom_line=tuple(b for b in r.bottom_line if b.n in allowed[b.article]),
            )
            for r in edition.rounds
        ),
        elements=tuple(
            replace(
                e,
                groups=tuple(g for g in e.groups if g.cited.n in allowed[g.cited.article]),
                controls=tuple(c for c in e.controls if c.cited.n in allowed[c.cited.article]),
                evidence=naming(e.evidence),
                uses=sentences(e.uses),
                figures=facts(e.figures),
                quotes=facts(e.quotes),
                bottom_line=tuple(b for b in e.bottom_line if b.n in allowed[b.article]),
            )
            for e in edition.elements
        ),
        people=tuple(
            replace(
                a, figures=facts(a.figures), quotes=facts(a.quotes), statements=facts(a.statements), said_of=sentences(a.said_of)
            )
            for a in edition.people
        ),
        bodies=tuple(
            replace(
                a, figures=facts(a.figures), quotes=facts(a.quotes), statements=facts(a.statements), said_of=sentences(a.said_of)
            )
            for a in edition.bodies
        ),
        claims=tuple(replace(c, apart=tuple(a for a in c.apart if a.claim in ids)) for c in claims),
        variants=tuple(replace(v, members=m) for v in edition.variants if len(m := facts(v.members)) > 1),
        timeline=tuple(e for e in edition.timeline if e.n in allowed[e.article]),
    )
