"""The timeline: dated sentences by year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from generator import edtf
from generator.publish.views import paging, rows, wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.marking import Stretch, marked
from generator.publish.views.months import MonthsView, timeline_months
from generator.publish.views.paging import PageLink
from generator.publish.views.rows import SentenceRow
from generator.records import Event
from generator.text import slug


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
    months: MonthsView | None
    pages: tuple[PageLink, ...]


# A span of more days than a year is no event.
DAYS = 366
_DEADLINES = {"ahead": "deadline ahead", "passed": "deadline passed"}


def timeline_views(look: Lookup) -> tuple[TimelineView, ...]:
    """The pages of dated sentences by year, as the edition orders them; a sentence once for each date."""
    events = (e for e in {(e.date, e.article, e.n): e for e in look.edition.timeline}.values() if not _years(e))
    pages = paging.cut((year, list(found)) for year, found in groupby(events, key=lambda e: e.date[:4]))
    return tuple(
        TimelineView(
            wording.day(look.edition.day),
            tuple(TimelineYear(_title(year), f"y{slug(year)}", tuple(_dated(look, e) for e in found)) for year, found in years),
            timeline_months(look) if n == 1 else None,
            paging.links("timeline", n, len(pages)),
        )
        for n, years in enumerate(pages, 1)
    )


def _title(year: str) -> str:
    return "Year not known" if year == "XXXX" else year if year.isdigit() else f"The {year.replace('X', '0')}s"


def _dated(look: Lookup, e: Event) -> TimelineRow:
    marks = labels("inferred" if e.basis == "inferred" else None)
    return TimelineRow(wording.day(e.date), marks, _DEADLINES.get(e.deadline or ""), _row(look, e))


def _years(event: Event) -> bool:
    """Whether it spans years, as a term of office does: that is no event."""
    days = edtf.days(event.date)
    return "/" in event.date and days is not None and (days.last - days.first).days > DAYS


def _row(look: Lookup, event: Event) -> SentenceRow:
    """The event's sentence; where it stands in a quotation of several, that quotation as a whole, if the article's page has it."""
    row = rows.sentence_row(look, event)
    around = {n for q in look.readings[event.article].findings.quotes if event.n in q.s for n in q.s}
    if len(around) < 2 or not around <= look.carried[event.article]:
        return row
    article = look.article(event.article)
    first, last = article.sentences[min(around) - 1], article.sentences[max(around) - 1]
    figures = look.readings[event.article].findings.figures
    text = marked(article, first.start, last.end, (Stretch(f.start, f.end, "figure") for f in figures))
    return replace(row, text=text)
