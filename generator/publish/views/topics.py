"""The pages of topics: everything held on one element, round, person or body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import ArticleRow, naming_articles
from generator.publish.views.claims import ClaimRow, claim_row
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup, page_of_actor
from generator.publish.views.rows import FigureRow, SaidRow, SentenceRow
from generator.records import Actor, BottomLine, Cited, Claim, Element, FactRef, Mention, Round

Kind = Literal["elements", "rounds", "people", "bodies"]


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    to: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TopicView:
    """What all kinds of topic pages have. `facts` are what is known of it, as (what, words, labels)."""

    id: str
    kind: Kind
    name: str
    summary: str
    facts: tuple[tuple[str, str, tuple[Markup, ...]], ...]
    bottom_line: tuple[SentenceRow, ...]
    figures: tuple[FigureRow, ...]
    quotes: tuple[SaidRow, ...]
    statements: tuple[SaidRow, ...]
    claims: tuple[ClaimRow, ...]
    links: tuple[tuple[str, tuple[Link, ...]], ...]
    articles: tuple[ArticleRow, ...]
    more: str | None
    origins: str
    data: str
    pack: str


@dataclass(frozen=True, slots=True)
class ElementView:
    topic: TopicView
    symbol: str | None
    number: int | None
    controls: tuple[SentenceRow, ...]
    uses: tuple[SentenceRow, ...]


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


@dataclass(frozen=True, slots=True)
class ActorView:
    topic: TopicView
    said_of: tuple[SentenceRow, ...]


def _topic(
    look: Lookup,
    kind: Kind,
    topic: Element | Round | Actor,
    name: str,
    facts: list[tuple[str, str, tuple[Markup, ...]]],
    links: list[tuple[str, tuple[Link, ...]]],
    listed: tuple[ArticleRow, ...],
) -> TopicView:
    many = len(topic.articles)
    origins = f"{wording.count(many, 'article')}, {wording.count(len(topic.origins), 'origin')}"
    return TopicView(
        id=topic.id,
        kind=kind,
        name=name,
        summary=origins,
        facts=tuple(facts),
        bottom_line=() if isinstance(topic, Actor) else bottom_lines(look, topic.bottom_line),
        figures=rows.figure_rows(look, topic.figures),
        quotes=rows.quote_rows(look, topic.quotes),
        statements=rows.statement_rows(look, topic.statements) if isinstance(topic, Actor) else (),
        claims=tuple(claim_row(look, c) for c in _claims(look, topic.figures)),
        links=tuple((what, found) for what, found in links if found),
        articles=listed,
        more=None if len(listed) == many else f"{many - len(listed):,} older ones stand in the table of data",
        origins=wording.listing(topic.origins) or "no known origin",
        data=f"data/{kind}/{topic.id}.csv",
        pack=f"packs/{kind}/{topic.id}.pdf",
    )


def _claims(look: Lookup, figures: Iterable[FactRef]) -> list[Claim]:
    """The claims of several reports that these figures belong to, in the edition's order."""
    ids = {c.id for f in figures if (c := look.claim_of.get(f)) and c.verdict != "single"}
    return [c for c in look.edition.claims if c.id in ids]


def bottom_lines(look: Lookup, points: Iterable[BottomLine]) -> tuple[SentenceRow, ...]:
    out = []
    for p in points:
        origins = f"{wording.count(len(p.origins), 'origin')}: {wording.listing(p.origins)}" if p.origins else "origin not known"
        out.append(rows.sentence_row(look, p, f"{wording.count(len(p.articles), 'article')}, {origins}"))
    return tuple(out)


def _numbers(mentions: Iterable[Mention]) -> list[int]:
    return list(dict.fromkeys(n for m in mentions for n in m.s))


def _rounds(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    found = [look.rounds[r] for r in ids if r in look.rounds]
    return tuple(Link(r.title, f"rounds/{r.id}.md", wording.day(r.when) if r.when else None) for r in found)


def _elements(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(look.elements[e].name, f"elements/{e}.md") for e in ids if e in look.elements)


def element_view(look: Lookup, e: Element) -> ElementView:
    named = {a: _numbers(m.mention for m in look.readings[a].findings.elements if m.id == e.id) for a in e.articles}
    facts: list[tuple[str, str, tuple[Markup, ...]]] = []
    if e.symbol:
        facts.append(("Symbol", e.symbol, ()))
    if e.number:
        facts.append(("Atomic number", str(e.number), ()))
    facts.append(("Kind", wording.GROUPS[e.group] if e.group else "critical mineral", ()))
    facts.append(("Named", f"{wording.count(sum(e.mentions.values()), 'time')} in {wording.count(len(e.articles), 'article')}", ()))
    facts.append(("Origins", wording.listing(e.origins) or wording.UNKNOWN, labels("one origin" if len(e.origins) == 1 else None)))
    listed = naming_articles(look, e.articles, named, e.evidence)
    controls = tuple(
        rows.sentence_row(
            look,
            c.cited,
            wording.STATUSES.get(c.status, c.status) + (f", {wording.day(c.when)}" if c.when else ""),
            labels("inferred" if c.basis == "inferred" else None),
        )
        for c in e.controls
    )
    links = [("Rounds", _rounds(look, e.rounds))]
    topic = _topic(look, "elements", e, wording.capital(e.name), facts, links, listed)
    return ElementView(topic, e.symbol, e.number, controls, rows.sentence_rows(look, e.uses))


def round_view(look: Lookup, r: Round) -> RoundView:
    named = {a: _numbers(m.mention for m in look.readings[a].findings.meetings if m.place == r.place) for a in r.articles}
    inferred = labels("inferred" if r.when and r.when_basis == "inferred" else None)
    place = r.place or r.venue or wording.UNKNOWN
    facts: list[tuple[str, str, tuple[Markup, ...]]] = [("Place", place, ()), ("When", wording.day(r.when), inferred)]
    if r.when and r.when_evidence:
        facts.append(("Dated by", f"“{wording.clip(r.when_evidence, 160)}”", ()))
    facts.append(("Parties", wording.listing(r.parties) or wording.UNKNOWN, ()))
    facts.append(("Origins", wording.listing(r.origins) or wording.UNKNOWN, labels("one origin" if len(r.origins) == 1 else None)))
    people = tuple(Link(look.people[p].name, f"people/{p}.md") for p in r.participants if p in look.people)
    links = [("Who took part", people), ("Elements", _elements(look, r.elements))]
    dates = []
    for article, d in look.dates(r.dates):
        if d.iso:
            note = wording.day(d.iso) + (" — a deadline" if d.deadline else "")
            dates.append(_dated(look, article, d.s[0], note, labels("inferred" if d.basis == "inferred" else None)))
    return RoundView(
        topic=_topic(look, "rounds", r, r.title, facts, links, naming_articles(look, r.articles, named, r.evidence)),
        when=wording.day(r.when),
        when_labels=inferred,
        agreed=rows.sentence_rows(look, r.agreed),
        open=rows.sentence_rows(look, r.open),
        dates=tuple(dates),
        previous=next(iter(_rounds(look, [r.previous] if r.previous else [])), None),
        next=next(iter(_rounds(look, [r.next] if r.next else [])), None),
    )


def _dated(look: Lookup, article_id: str, n: int, note: str, marks: tuple[Markup, ...]) -> SentenceRow:
    article = look.article(article_id)
    s = article.sentences[n - 1]
    return rows.sentence_row(look, Cited(article_id, article.text[s.start : s.end], n, s.line), note, marks)


def actor_view(look: Lookup, a: Actor) -> ActorView:
    named: dict[str, list[int]] = {}
    for id in a.articles:
        found = look.readings[id].findings
        here = found.people if a.kind == "person" else found.bodies
        known = {n.casefold() for n in (a.name, *a.aliases)}
        named[id] = _numbers(m for p in here if p.id == a.id or p.name.casefold() in known for m in p.mentions)
    facts: list[tuple[str, str, tuple[Markup, ...]]] = []
    for words in dict.fromkeys(wording.position(r.role, r.body) for r in a.roles):
        if words:
            facts.append(("Named as", words, ()))
    if a.aliases:
        facts.append(("Also written", wording.listing(a.aliases), ()))
    facts.append(("Origins", wording.listing(a.origins) or wording.UNKNOWN, labels("one origin" if len(a.origins) == 1 else None)))
    kind: Kind = "people" if a.kind == "person" else "bodies"
    topic = _topic(
        look, kind, a, a.name, facts, [("Rounds", _rounds(look, a.rounds))], naming_articles(look, a.articles, named, a.said_of)
    )
    return ActorView(topic, rows.sentence_rows(look, a.said_of))


@dataclass(frozen=True, slots=True)
class IndexRow:
    name: str
    to: str
    note: str
    facts: str
    labels: tuple[Markup, ...] = ()


def held(topic: Element | Round | Actor) -> str:
    """How much is held on a topic: `3 articles · 2 figures`."""
    said = len(topic.quotes) + (len(topic.statements) if isinstance(topic, Actor) else 0)
    parts = (
        wording.count(len(topic.articles), "article"),
        wording.count(len(topic.figures), "figure"),
        wording.count(said, "quote"),
    )
    return " · ".join(p for p in parts if not p.startswith("0 "))


def actor_rows(actors: Iterable[Actor]) -> tuple[IndexRow, ...]:
    """By the name they are sorted under."""
    found = sorted(actors, key=lambda a: ((a.sort or a.name).casefold(), a.id))
    return tuple(
        IndexRow(a.name, page_of_actor(a), next((wording.position(r.role, r.body) for r in a.roles), ""), held(a)) for a in found
    )


def round_rows(rounds: Iterable[Round]) -> tuple[IndexRow, ...]:
    """In the edition's order, which is that of time."""
    return tuple(
        IndexRow(
            r.title,
            f"rounds/{r.id}.md",
            wording.day(r.when),
            held(r),
            labels("inferred" if r.when and r.when_basis == "inferred" else None),
        )
        for r in rounds
    )
