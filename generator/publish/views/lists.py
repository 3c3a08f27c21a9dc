"""The pages that run through the whole edition: figures, quotes, agreement, timeline, sources, method."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.articles import ArticleRow, article_row, newest_first
from generator.publish.views.labels import MEANINGS, label, labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import ClaimRow, FigureRow, SaidRow, SentenceRow
from generator.records import Problem, Quote, Statement, Verdict
from generator.text import slug


@dataclass(frozen=True, slots=True)
class FigureGroup:
    title: str
    anchor: str
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    total: str
    groups: tuple[FigureGroup, ...]


# What a reader looks for first; units that are not named here come after, together.
_UNITS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("Shares and changes", lambda u: u in ("percent", "percentage_points")),
    ("Money", lambda u: len(u) == 3 and u.isupper()),
    ("Time", lambda u: u in ("hours", "days", "weeks", "months", "years", "minutes", "quarters", "decades")),
    ("Quantities and counts", lambda u: True),
)


def figures_view(look: Lookup) -> FiguresView:
    """Key figures, in groups of a kind, those of the same claim beside each other."""
    found: dict[str, list[tuple[str, str, FigureRow]]] = {title: [] for title, _ in _UNITS}
    for id in newest_first(look, look.readings):
        for f in look.readings[id].findings.figures:
            if f.key:
                title = next(t for t, holds in _UNITS if holds(f.unit))
                row = rows.figure_row(look, id, f)
                found[title].append(((f.measure or "").casefold(), row.claim or "", row))
    groups = []
    for title, members in found.items():
        members.sort(key=lambda m: (not m[0], m[0], m[1]))
        if members:
            groups.append(FigureGroup(title, slug(title), tuple(m[2] for m in members)))
    return FiguresView(wording.count(sum(len(g.figures) for g in groups), "key figure"), tuple(groups))


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    name: str
    anchor: str
    page: str | None
    role: str | None
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class VariantView:
    speaker: str
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    total: str
    speakers: tuple[SpeakerGroup, ...]
    unknown: tuple[SaidRow, ...]
    variants: tuple[VariantView, ...]


def quotes_view(look: Lookup) -> QuotesView:
    """Key quotes and statements by speaker, those with most first; words of nobody known stand at the end."""
    by: dict[str, list[SaidRow]] = {}
    unknown: list[SaidRow] = []
    for id in newest_first(look, look.readings):
        found = look.readings[id].findings
        facts: tuple[Quote | Statement, ...] = (*found.quotes, *found.statements)
        for fact in sorted(facts, key=lambda f: f.start):
            if fact.key:
                (by.setdefault(fact.speaker, []) if fact.speaker else unknown).append(rows.said_row(look, id, fact))
    ordered = sorted(by.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    speakers = []
    for name, said in ordered:
        role = next((r.role for r in said if r.role), None)
        speakers.append(SpeakerGroup(name, slug(name) or "speaker", said[0].speaker_page, role, tuple(said)))
    variants = tuple(VariantView(v.speaker, rows.quote_rows(look, v.members)) for v in look.edition.variants)
    total = sum(len(s.said) for s in speakers) + len(unknown)
    return QuotesView(
        wording.count(total, "quotation and report of speech", "quotations and reports of speech"),
        tuple(speakers),
        tuple(unknown),
        variants,
    )


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    title: str
    anchor: str
    explanation: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    total: str
    groups: tuple[VerdictGroup, ...]
    single: str


_VERDICTS: tuple[tuple[Verdict, str, str], ...] = (
    ("differ", "Where reports differ", "No value fits all of these reports at once."),
    ("compatible", "Compatible reports", "Worded differently, but one value can fit them all."),
    ("agree", "Reports agree", "The same value in the same words of measure. Mind how many origins stand behind it."),
)


def agreement_view(look: Lookup) -> AgreementView:
    claims = look.edition.claims
    named = {a.claim for c in claims for a in c.apart if c.verdict != "single"}
    alike = [c for c in claims if c.verdict == "single" and (c.apart or c.id in named)]
    shown = {c.id for c in claims if c.verdict != "single"} | {c.id for c in alike}
    groups = []
    for verdict, title, explanation in _VERDICTS:
        found = tuple(rows.claim_row(look, c, shown) for c in claims if c.verdict == verdict)
        if found:
            groups.append(VerdictGroup(title, slug(title), explanation, found))
    apart = tuple(rows.claim_row(look, c, shown) for c in alike)
    if apart:
        groups.append(
            VerdictGroup(
                "Alike, and not the same", "alike", "These look like others and are kept apart, for the reason given.", apart
            )
        )
    total = wording.count(sum(c.verdict != "single" for c in claims), "measure") + " with more than one report"
    return AgreementView(total, tuple(groups), wording.count(sum(c.verdict == "single" for c in claims), "measure"))


@dataclass(frozen=True, slots=True)
class TimelineRow:
    when: str
    labels: tuple[Markup, ...]
    deadline: str | None
    row: SentenceRow


@dataclass(frozen=True, slots=True)
class TimelineYear:
    title: str
    anchor: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    day: str
    years: tuple[TimelineYear, ...]


_DEADLINES = {"ahead": "deadline ahead", "passed": "deadline passed"}


def timeline_view(look: Lookup) -> TimelineView:
    """Dated sentences by year, as the edition orders them; a sentence once for each date."""
    events = {(e.date, e.article, e.n): e for e in look.edition.timeline}.values()
    years = []
    for year, found in groupby(events, key=lambda e: e.date[:4]):
        title = "Year not known" if year == "XXXX" else year if year.isdigit() else f"The {year.replace('X', '0')}s"
        members = tuple(
            TimelineRow(
                wording.day(e.date),
                labels("inferred" if e.basis == "inferred" else None),
                _DEADLINES.get(e.deadline or ""),
                rows.sentence_row(look, e),
            )
            for e in found
        )
        years.append(TimelineYear(title, f"y{slug(year)}", members))
    return TimelineView(wording.day(look.edition.day), tuple(years))


@dataclass(frozen=True, slots=True)
class PublisherGroup:
    name: str
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    name: str
    articles: str
    basis: str


@dataclass(frozen=True, slots=True)
class SourcesView:
    total: str
    origins: tuple[OriginLine, ...]
    publishers: tuple[PublisherGroup, ...]
    cuts: tuple[tuple[str, str], ...]


_BASES = {"credited": "credited in the text", "publisher": "its own publisher", "inferred": "inferred"}


def sources_view(look: Lookup) -> SourcesView:
    readings = look.edition.readings
    bases: dict[str, dict[str, set[str]]] = {}
    for r in readings:
        for o in r.origins:
            bases.setdefault(o.name, {}).setdefault(_BASES[o.basis], set()).add(r.article.id)
    origins = [
        OriginLine(name, wording.count(len(set().union(*found.values())), "article"), wording.listing(sorted(found)))
        for name, found in sorted(bases.items(), key=lambda item: (-len(set().union(*item[1].values())), item[0].casefold()))
    ]
    by: dict[str, list[str]] = {}
    for r in readings:
        by.setdefault(r.article.publisher or "", []).append(r.article.id)
    names = sorted(by, key=lambda n: (not n, n.casefold()))
    cuts: dict[str, int] = {}
    for r in readings:
        for cut in r.article.cuts:
            cuts[cut.reason] = cuts.get(cut.reason, 0) + 1
    return SourcesView(
        total=wording.count(len(readings), "article"),
        origins=tuple(origins),
        publishers=tuple(
            PublisherGroup(n or "Publisher not known", tuple(article_row(look, a) for a in newest_first(look, by[n])))
            for n in names
        ),
        cuts=tuple((reason, wording.count(n, "piece")) for reason, n in sorted(cuts.items(), key=lambda c: (-c[1], c[0]))),
    )


@dataclass(frozen=True, slots=True)
class ProblemRow:
    level: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class MethodView:
    generator: str
    day: str
    full: bool
    labels: tuple[tuple[Markup, str], ...]
    problems: tuple[ProblemRow, ...]


def method_view(look: Lookup) -> MethodView:
    e = look.edition
    order = {"error": 0, "warning": 1, "note": 2}
    problems = sorted(e.problems, key=lambda p: (order[p.level], p.seed or "", p.line or 0, p.rule, p.message))
    return MethodView(
        generator=e.generator,
        day=wording.day(e.day),
        full=e.settings.publish == "full",
        labels=tuple((label(name), meaning) for name, meaning in MEANINGS.items()),
        problems=tuple(ProblemRow(p.level, _where(p), p.message) for p in problems),
    )


def _where(p: Problem) -> str:
    return (p.seed or "the edition") + (f", line {p.line}" if p.line else "")
