"""What the pages of all topics have in common, and the rows of their lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from markupsafe import Markup

from generator.publish import cite
from generator.publish.views import paging, rows, wording
from generator.publish.views.articles import ArticleRow
from generator.publish.views.claims import ClaimRow, claim_row
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup, page_of_actor
from generator.publish.views.paging import PageLink
from generator.publish.views.rows import FigureRow, SaidRow, SentenceRow
from generator.records import Actor, BottomLine, Claim, Element, FactRef, Mention, Round

T = TypeVar("T")
Kind = Literal["elements", "rounds", "people", "bodies"]


# Topics of a kind that a page names at a glance: of rounds, which stand in time, the latest.
LINKS = 12


# Sentences that a page lists of one kind, as of what was agreed; all of them stand in the topic's data.
TOLD = 20


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences of one kind, those that are folded behind the first ones, and how many more there are."""

    rows: tuple[SentenceRow, ...]
    more: str | None
    folded: tuple[SentenceRow, ...] = ()


def told(found: Sequence[T], row: Callable[[T], SentenceRow], shown: int = TOLD) -> Told:
    """The first of them, each as a row; those behind the first `shown` folded. One alone is not worth a fold."""
    shown = shown + 1 if len(found) == shown + 1 else shown
    made = tuple(row(c) for c in found[:TOLD])
    return Told(made[:shown], f"{len(found) - TOLD:,} more" if len(found) > TOLD else None, made[shown:])


@dataclass(frozen=True, slots=True)
class Link:
    """A name with its page and, if there is more to say, a note."""

    name: str
    to: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TopicView:
    """What all kinds of topic pages have. `facts` are what is known of it, as (what, words, labels); rounds and
    elements have a pack of their own. Page `number` 1 says what it is; what is held on it may run over several."""

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
    links: tuple[tuple[str, tuple[Link, ...], str | None], ...]
    articles: tuple[ArticleRow, ...]
    more: str | None
    origins: str
    data: str
    pack: str | None
    cite: str
    number: int = 1
    pages: tuple[PageLink, ...] = ()


_LISTS = ("figures", "quotes", "statements", "claims", "articles")
# Of a person or body the first question is what they said.
_ACTORS = ("quotes", "statements", "figures", "claims", "articles")


def in_pages(topic: TopicView) -> Iterator[TopicView]:
    """The topic with what is held on it cut into pages, in the order in which a page lists it."""
    pages = paging.cut((name, getattr(topic, name)) for name in (_ACTORS if topic.kind in ("people", "bodies") else _LISTS))
    for n, page in enumerate(pages, 1):
        held = dict.fromkeys(_LISTS, ()) | dict(page)
        more = topic.more if n == len(pages) else None
        yield replace(topic, **held, more=more, number=n, pages=paging.links(topic.id, n, len(pages), "."))


def topic_view(
    look: Lookup,
    kind: Kind,
    topic: Element | Round | Actor,
    name: str,
    facts: list[tuple[str, str, tuple[Markup, ...]]],
    links: list[tuple[str, tuple[Link, ...]]],
    listed: tuple[ArticleRow, ...],
) -> TopicView:
    """What the pages of elements, rounds, people and bodies have in common."""
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
        links=tuple((what, found[-LINKS:], _others(found)) for what, found in links if found),
        articles=listed,
        more=None if len(listed) == many else f"{many - len(listed):,} older ones stand in the table of data",
        origins=wording.listing(topic.origins) or "no known origin",
        data=f"data/{kind}/{topic.id}.csv",
        pack=f"packs/{kind}/{topic.id}.pdf" if kind in ("elements", "rounds") else None,
        cite=cite.plain(cite.of_topic(look, kind, topic.id, name)),
    )


def _others(found: tuple[Link, ...]) -> str | None:
    return f"and {len(found) - LINKS:,} more" if len(found) > LINKS else None


def _claims(look: Lookup, figures: Iterable[FactRef]) -> list[Claim]:
    """The claims of several reports that these figures belong to, in the edition's order."""
    ids = {c.id for f in figures if (c := look.claim_of.get(f)) and c.verdict != "single"}
    return [c for c in look.edition.claims if c.id in ids]


def bottom_lines(look: Lookup, points: Iterable[BottomLine]) -> tuple[SentenceRow, ...]:
    """The points of a bottom line as rows, each with how many articles and origins tell it."""
    out = []
    for p in points:
        origins = f"{wording.count(len(p.origins), 'origin')}: {wording.listing(p.origins)}" if p.origins else "origin not known"
        out.append(rows.sentence_row(look, p, f"{wording.count(len(p.articles), 'article')}, {origins}"))
    return tuple(out)


def numbers(mentions: Iterable[Mention]) -> list[int]:
    """The numbers of the sentences with these mentions, each once."""
    return list(dict.fromkeys(n for m in mentions for n in m.s))


def round_links(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to those of the rounds that have a page, with their days."""
    found = [look.rounds[r] for r in ids if r in look.rounds]
    return tuple(Link(r.title, f"rounds/{r.id}.md", wording.day(r.when) if r.when else None) for r in found)


def element_links(look: Lookup, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to those of the elements that have a page."""
    return tuple(Link(look.elements[e].name, f"elements/{e}.md") for e in ids if e in look.elements)


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A topic in the index of its kind."""

    name: str
    to: str
    note: str
    facts: str
    labels: tuple[Markup, ...] = ()


def held(look: Lookup, topic: Element | Round | Actor) -> str:
    """How much is held on a topic: `3 articles · 2 figures`."""
    said = len(look.quotes(topic.quotes)) + (len(topic.statements) if isinstance(topic, Actor) else 0)
    parts = (
        wording.count(len(topic.articles), "article"),
        wording.count(len(topic.figures), "figure"),
        wording.count(said, "quote"),
    )
    return " · ".join(p for p in parts if not p.startswith("0 "))


def round_marks(r: Round) -> tuple[str | None, ...]:
    """The labels of a round's time: worked out, or still to come when the reports were written."""
    return ("planned" if r.planned else None, "inferred" if r.when and r.when_basis == "inferred" else None)


def outcomes(r: Round) -> list[str]:
    """How many points were agreed, and how many left open: `6 agreed`, `9 left open`."""
    return [wording.count(len(part), word, word) for part, word in ((r.agreed, "agreed"), (r.open, "left open")) if part]


def actor_rows(look: Lookup, actors: Iterable[Actor]) -> tuple[IndexRow, ...]:
    """By the name they are sorted under."""
    found = sorted(actors, key=lambda a: ((a.sort or a.name).casefold(), a.id))
    return tuple(
        IndexRow(a.name, page_of_actor(a), next((wording.position(r.role, r.body) for r in a.roles), ""), held(look, a))
        for a in found
    )


# From so many rounds on their list is told by whose talks they are; so many of the same parties have a heading of their own.
MANY, OF_ONE = 13, 3


def round_groups(look: Lookup, rounds: Sequence[Round]) -> list[tuple[str | None, tuple[IndexRow, ...]]]:
    """The rounds in the edition's order, which is that of time; where there are many, by their parties under headings, those with
    most rounds first and the rest together at the end."""
    if len(rounds) < MANY:
        return [(None, tuple(_round_row(look, r, with_parties=True) for r in rounds))]
    of = Counter(r.parties for r in rounds if r.parties)
    named = sorted((p for p, n in of.items() if n >= OF_ONE), key=lambda p: (-of[p], p))
    groups = [(wording.listing(p), tuple(_round_row(look, r, with_parties=False) for r in rounds if r.parties == p)) for p in named]
    rest = tuple(_round_row(look, r, with_parties=True) for r in rounds if r.parties not in named)
    return [*groups, *([("Other talks" if groups else None, rest)] if rest else [])]


def _round_row(look: Lookup, r: Round, *, with_parties: bool) -> IndexRow:
    told = (wording.listing(r.parties) if with_parties else "", held(look, r), *outcomes(r))
    return IndexRow(
        r.title,
        f"rounds/{r.id}.md",
        wording.day(r.when) if r.when else "day not known",
        " · ".join(p for p in told if p),
        labels(*round_marks(r)),
    )
