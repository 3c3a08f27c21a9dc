"""The page of one round."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import naming_articles
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.publish.views.topics import Link, TopicView, element_links, numbers, round_links, topic_view
from generator.records import Cited, Round


@dataclass(frozen=True, slots=True)
class RoundView:
    topic: TopicView
    when: str
    when_labels: tuple[Markup, ...]
    agreed: tuple[SentenceRow, ...]
    open: tuple[SentenceRow, ...]
    dates: tuple[SentenceRow, ...]
    previous: Link | None
    next: Link | None


def round_view(look: Lookup, r: Round) -> RoundView:
    named = {a: numbers(m.mention for m in look.readings[a].findings.meetings if m.place == r.place) for a in r.articles}
    inferred = labels("inferred" if r.when and r.when_basis == "inferred" else None)
    place = r.place or r.venue or wording.UNKNOWN
    facts: list[tuple[str, str, tuple[Markup, ...]]] = [("Place", place, ()), ("When", wording.day(r.when), inferred)]
    if r.when and r.when_evidence:
        facts.append(("Dated by", f"“{wording.clip(r.when_evidence, 160)}”", ()))
    facts.append(("Parties", wording.listing(r.parties) or wording.UNKNOWN, ()))
    facts.append(("Origins", wording.listing(r.origins) or wording.UNKNOWN, labels("one origin" if len(r.origins) == 1 else None)))
    people = tuple(Link(look.people[p].name, f"people/{p}.md") for p in r.participants if p in look.people)
    links = [("Who took part", people), ("Elements", element_links(look, r.elements))]
    dates = []
    for article, d in look.dates(r.dates):
        if d.iso:
            note = wording.day(d.iso) + (" — a deadline" if d.deadline else "")
            dates.append(_dated(look, article, d.s[0], note, labels("inferred" if d.basis == "inferred" else None)))
    return RoundView(
        topic=topic_view(look, "rounds", r, r.title, facts, links, naming_articles(look, r.articles, named, r.evidence)),
        when=wording.day(r.when),
        when_labels=inferred,
        agreed=_told(look, r.agreed),
        open=_told(look, r.open),
        dates=tuple(dates),
        previous=next(iter(round_links(look, [r.previous] if r.previous else [])), None),
        next=next(iter(round_links(look, [r.next] if r.next else [])), None),
    )


def _told(look: Lookup, points: tuple[Cited, ...]) -> tuple[SentenceRow, ...]:
    """Each point with the articles and origins that report it."""
    out = []
    for p in points:
        origins = f"{wording.count(len(p.origins), 'origin')}: {wording.listing(p.origins)}" if p.origins else "origin not known"
        out.append(rows.sentence_row(look, p, f"{wording.count(len(p.articles), 'article')}, {origins}" if p.articles else None))
    return tuple(out)


def _dated(look: Lookup, article_id: str, n: int, note: str, marks: tuple[Markup, ...]) -> SentenceRow:
    article = look.article(article_id)
    s = article.sentences[n - 1]
    return rows.sentence_row(look, Cited(article_id, article.text[s.start : s.end], n, s.line), note, marks)
