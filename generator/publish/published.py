"""What of an edition may be printed. Under `publish: brief` only cited sentences are, and never a whole article in any form.

Every publisher (pages, data, packs) takes the edition through `published` and its sentences from `cited`, both of the whole
edition, so that all of them show the same. What is left of a comparison that went frees no room: `cited` of a published edition
may differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from generator.publish.withhold import one_each, withhold
from generator.records import Cited, Edition, Figure, Findings, Quote, Reading, Statement, Verdict
from generator.text import count_words

# The share of a long article's words that its brief may carry, and the length from which an article is long (DESIGN.md 5,
# issue 2). Below that length the allowance stays what it is at 400 words, so that it never jumps.
SHARE = 0.4
LONG = 400


def allowance(words: int) -> int:
    """How many words of an article of `words` words may be cited in all."""
    return int(SHARE * max(words, LONG))


T = TypeVar("T")


def _once(work: Callable[[Edition], T]) -> Callable[[Edition], T]:
    """`work`, done once for an edition that is asked for again and again: each publisher asks anew."""
    last: list[tuple[Edition, T]] = []

    def kept(edition: Edition) -> T:
        if not (last and last[0][0] is edition):
            last[:] = [(edition, work(edition))]
        return last[0][1]

    return wraps(work)(kept)


@_once
def cited(edition: Edition) -> dict[str, tuple[int, ...]]:
    """The sentence numbers of each article that may be printed, in order, by the article's id.

    The summary always is; then figures on which reports differ, and the key facts, those that score most first: `reduce` holds
    these within the allowance, so that one goes only where a difference needs its room. Then, as far as the allowance goes, the
    other figures that claims compare, what rounds and elements rest on, the figures and quotes that are not key, and what names
    people, bodies and days. Titles and headings count no words.
    """
    if edition.settings.publish == "full":
        return {r.article.id: tuple(s.n for s in r.article.sentences) for r in edition.readings}
    wanted, differ = _wanted(edition), _members(edition, "differ")
    return {
        r.article.id: _choose(r, (*differ.get(r.article.id, ()), *_key(r.findings), *wanted.get(r.article.id, ())))
        for r in edition.readings
    }


@_once
def published(edition: Edition) -> Edition:
    """The edition without the facts and citations whose sentences may not be printed. The same edition again if nothing goes."""
    if edition.settings.publish == "full":
        return edition
    return withhold(edition, {article: frozenset(numbers) for article, numbers in cited(edition).items()})


def _choose(reading: Reading, wanted: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    article = reading.article
    titles = ("title", "heading")
    words = {s.n: 0 if s.kind in titles else count_words(article.text[s.start : s.end]) for s in article.sentences}
    left = allowance(count_words(article.text))
    shown: set[int] = {p.n for p in reading.brief.summary}
    left -= sum(words[n] for n in shown)
    for group in wanted:
        new = set(group) - shown
        cost = sum(words[n] for n in new)
        if cost <= left:
            shown |= new
            left -= cost
    return tuple(sorted(shown))


def _key(found: Findings) -> list[tuple[int, ...]]:
    """The sentences of the key facts, those that score most first."""
    every: tuple[Figure | Quote | Statement, ...] = (*found.figures, *found.quotes, *found.statements)
    return [f.s for f in sorted((f for f in every if f.key), key=lambda f: (-f.score, f.start))]


def _members(edition: Edition, verdict: Verdict) -> dict[str, list[tuple[int, ...]]]:
    """The sentences of the figures of all claims of one verdict, by article."""
    spans = {(r.article.id, f.id): f.s for r in edition.readings for f in r.findings.figures}
    out: dict[str, list[tuple[int, ...]]] = {}
    for m in (m for c in edition.claims if c.verdict == verdict for m in c.members):
        out.setdefault(m.article, []).append(spans[m.article, m.id])
    return out


def _wanted(edition: Edition) -> dict[str, list[tuple[int, ...]]]:
    """The sentences that may be cited beside the key ones, by article, what a reader would follow back first."""
    out: dict[str, list[tuple[int, ...]]] = {}

    def want(article: str, numbers: tuple[int, ...]) -> None:
        out.setdefault(article, []).append(numbers)

    def want_cited(sentences: Iterable[Cited]) -> None:
        for c in sentences:
            want(c.article, (c.n,))

    of_rounds = (p for r in edition.rounds for p in r.bottom_line)
    of_elements = (p for e in edition.elements for p in e.bottom_line)
    # What a round settled and left open, and the bottom lines, are what a reader comes for: before what reports agree on, behind
    # where they differ.
    for round_ in edition.rounds:
        want_cited((*round_.agreed, *round_.open))
    for point in (*edition.bottom_line, *of_rounds, *of_elements):
        want(point.article, (point.n,))
    for verdict in ("compatible", "agree"):
        for article, members in _members(edition, verdict).items():
            for numbers in members:
                want(article, numbers)
    for event in edition.timeline:
        if event.deadline:
            want(event.article, (event.n,))
    for round_ in edition.rounds:
        want_cited(one_each(round_.evidence))
        want_cited(also for point in (*round_.agreed, *round_.open) for also in point.also)
    for element in edition.elements:
        want_cited(c.cited for c in element.controls)
        want_cited(g.cited for g in element.groups)
        want_cited(one_each(element.evidence))
    for r in edition.readings:
        for fact in (*(f.s for f in r.findings.figures), *(q.s for q in r.findings.quotes)):
            want(r.article.id, fact)
    for r in edition.readings:
        for fact in (*(t.s for t in r.findings.statements), *(d.s for d in r.findings.dates)):
            want(r.article.id, fact)
    for actor in (*edition.people, *edition.bodies):
        want_cited(one_each(actor.said_of))
    for event in edition.timeline:
        want(event.article, (event.n,))
    for element in edition.elements:
        want_cited(element.uses)
    return out
