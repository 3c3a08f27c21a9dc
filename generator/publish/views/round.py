"""The page of one round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import naming_articles
from generator.publish.views.dated import Dated, dated
from generator.publish.views.labels import labels
from generator.publish.views.licences import LicenceRow, licences_of
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.publish.views.tariffs import TariffsView, tariffs_of
from generator.publish.views.topics import Link, Told, TopicView, element_links, numbers, round_links, round_marks, told, topic_view
from generator.records import Cited, Round

# Points of a list that are read at once, the best supported: the others are folded.
SHOWN = 5
# What a day of the round shows of its sentences.
SENTENCES = 6
# Days and periods that it shows; the timeline has all.
DAYS = 20


# What a list without a point says: under `brief`, points whose sentences may not be printed are not shown.
_NONE = {"full": "No article of this edition says", "brief": "No sentence that this brief has room for says"}


@dataclass(frozen=True, slots=True)
class RoundView:
    """The page of a round."""

    topic: TopicView
    when: str
    when_labels: tuple[Markup, ...]
    agreed: Told
    open: Told
    dates: tuple[Dated, ...]
    tariffs: TariffsView | None
    licences: tuple[LicenceRow, ...]
    none: str


def round_view(look: Lookup, r: Round, tariffs: TariffsView | None = None) -> RoundView:
    """The page of a round, from all articles that tell of it; `tariffs`: of the whole edition; it shows its own."""
    named = {a: numbers(m.mention for m in look.readings[a].findings.meetings if m.place == r.place) for a in r.articles}
    meetings = [m for a in r.articles for m in look.readings[a].findings.meetings if m.place == r.place]
    inferred = labels(*round_marks(r), *(mark for m in meetings for mark in m.marks))
    place = r.place or r.venue or wording.UNKNOWN
    facts: list[tuple[str, str, tuple[Markup, ...]]] = []
    if place != r.title:
        facts.append(("Place", place, ()))
    facts.append(("When", wording.day(r.when), inferred))
    if r.when and r.when_evidence:
        facts.append(("Dated by", f"“{wording.clip(r.when_evidence, 160)}”", ()))
    facts.append(("Parties", wording.listing(r.parties) or wording.UNKNOWN, ()))
    facts.append(("Origins", wording.listing(r.origins) or wording.UNKNOWN, labels("one origin" if len(r.origins) == 1 else None)))
    people = tuple(Link(look.people[p].name, f"people/{p}.md") for p in r.participants if p in look.people)
    before, after = ([other] if other else [] for other in (r.previous, r.next))
    links = [
        ("Who took part", people),
        ("Elements", element_links(look, r.elements)),
        ("Before it", round_links(look, before)),
        ("After it", round_links(look, after)),
    ]
    point = partial(_point, look)
    return RoundView(
        topic=topic_view(look, "rounds", r, r.title, facts, links, naming_articles(look, r.articles, named, r.evidence)),
        when=wording.day(r.when) if r.when else "day not known",
        when_labels=inferred,
        agreed=told(r.agreed, point, SHOWN),
        open=told(r.open, point, SHOWN),
        dates=dated(look, look.events(r.dates), SENTENCES)[:DAYS],
        tariffs=tariffs_of(tariffs, r),
        licences=licences_of(look, r),
        none=_NONE[look.edition.settings.publish],
    )


def _point(look: Lookup, p: Cited) -> SentenceRow:
    """A point with the articles and origins that report it."""
    origins = f"{wording.count(len(p.origins), 'origin')}: {wording.listing(p.origins)}" if p.origins else "origin not known"
    row = rows.sentence_row(look, p, f"{wording.count(len(p.articles), 'article')}, {origins}" if p.articles else None)
    return replace(row, also=tuple(rows.source(look, c.article, c.n, c.sentence) for c in p.also))
