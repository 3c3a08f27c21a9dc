"""The first page: what the edition says in a minute, and the ways into it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import ArticleRow, article_row, newest_day, newest_first
from generator.publish.views.claims import ClaimRow, claim_row
from generator.publish.views.dated import Dated, dated
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.publish.views.tiles import Tile, other_minerals, rare_earths
from generator.publish.views.topics import bottom_lines, outcomes, round_marks
from generator.records import Cited, Edition, Event, Reading, Round

# What the home page shows of each list; the rest is one link away.
NEWEST = 8
DIFFERENCES = 6
AHEAD = 8
PASSED = 3
SENTENCES = 2
ROUNDS = 6


@dataclass(frozen=True, slots=True)
class RoundCard:
    """A round in the strip of time, with the first sentence of what was agreed and of what was left open."""

    title: str
    to: str
    when: str
    labels: tuple[Markup, ...]
    agreed: SentenceRow | None
    open: SentenceRow | None
    more: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page: the bottom line, then rounds, deadlines, disagreements and elements."""

    title: str
    day: str
    articles: str
    origins: str
    newest: str
    bottom_line: tuple[SentenceRow, ...]
    rounds: tuple[RoundCard, ...]
    rounds_more: str | None
    ahead: tuple[Dated, ...]
    passed: tuple[Dated, ...]
    differ: tuple[ClaimRow, ...]
    differ_more: str | None
    earths: tuple[Tile, ...]
    minerals: tuple[Tile, ...]
    latest: tuple[ArticleRow, ...]
    problems: str | None
    figures: str
    quotes: str


def home_view(look: Lookup) -> HomeView:
    """The first page of an edition."""
    e = look.edition
    differ = [c for c in e.claims if c.verdict == "differ"]
    origins = {o.name for r in e.readings for o in r.origins}
    return HomeView(
        title=e.settings.title,
        day=wording.day(e.day),
        articles=wording.count(len(e.readings), "article"),
        origins=wording.count(len(origins), "origin"),
        newest=newest_day(look),
        bottom_line=bottom_lines(look, e.bottom_line),
        rounds=tuple(_card(look, r) for r in _latest(e.rounds)),
        rounds_more=f"All {len(e.rounds):,} rounds" if len(e.rounds) > ROUNDS else None,
        ahead=dated(look, _deadlines(look, "ahead"), SENTENCES)[:AHEAD],
        passed=dated(look, _deadlines(look, "passed"), SENTENCES)[::-1][:PASSED],
        differ=tuple(claim_row(look, c, look.claim_pages) for c in differ[:DIFFERENCES]),
        differ_more=f"{len(differ) - DIFFERENCES} more" if len(differ) > DIFFERENCES else None,
        earths=rare_earths(look),
        minerals=other_minerals(look),
        latest=tuple(article_row(look, id) for id in newest_first(look, look.readings)[:NEWEST]),
        problems=_problems(e),
        figures=wording.count(sum(f.key for r in e.readings for f in r.findings.figures), "key figure"),
        quotes=wording.count(sum(q.key for r in e.readings for q in r.findings.quotes), "key quote"),
    )


def _deadlines(look: Lookup, state: str) -> list[Event]:
    """The deadlines of articles that tell of a round, and in others those that name an element; the rest, as when a fair closes,
    stand on the timeline."""
    return [e for e in look.edition.timeline if e.deadline == state and _followed(look.readings[e.article], e.n)]


def _followed(reading: Reading, n: int) -> bool:
    return bool(reading.rounds) or any(n in found.mention.s for found in reading.findings.elements)


def _problems(e: Edition) -> str | None:
    """How many seeds are missing, and how many errors there are in what was read (a sidecar, the settings)."""
    errors = [p for p in e.problems if p.level == "error"]
    read = {r.article.file for r in e.readings}
    missing = {p.seed for p in errors if p.seed and p.seed not in read and not p.seed.endswith((".yml", ".yaml"))}
    others = sum(p.seed not in missing for p in errors)
    parts = (
        f"{wording.count(len(missing), 'seed')} could not be read" if missing else "",
        f"{wording.count(others, 'error')} in what was read" if others else "",
    )
    return "; ".join(p for p in parts if p) or None


def _latest(rounds: tuple[Round, ...]) -> list[Round]:
    """The last rounds in time; those whose year is not known only where there is room."""
    known = [r for r in rounds if r.when and not r.when.startswith("X")]
    return ([r for r in rounds if r not in known] + known)[-ROUNDS:]


def _card(look: Lookup, r: Round) -> RoundCard:
    return RoundCard(
        title=r.title,
        to=f"rounds/{r.id}.md",
        when=wording.day(r.when) if r.when else "day not known",
        labels=labels(*round_marks(r)),
        agreed=rows.sentence_row(look, r.agreed[0]) if r.agreed else None,
        open=rows.sentence_row(look, _another(r)) if r.open else None,
        more=" · ".join(p for p in (wording.listing(r.parties), wording.count(len(r.articles), "article"), *outcomes(r)) if p),
    )


def _another(r: Round) -> Cited:
    """What was left open, in another sentence than what was agreed if there is one: some sentences tell of both."""
    shown = {(c.article, c.n) for c in r.agreed[:1]}
    return next((c for c in r.open if (c.article, c.n) not in shown), r.open[0])
