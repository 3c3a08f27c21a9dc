"""The timeline: dated sentences by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator import edtf
from generator.publish.views import paging, rows, wording
from generator.publish.views.dated import Dated, entry
from generator.publish.views.lookup import Lookup
from generator.publish.views.marking import Stretch, marked
from generator.publish.views.months import MonthsView, timeline_months
from generator.publish.views.paging import PageLink
from generator.publish.views.rows import SentenceRow
from generator.records import Event
from generator.text import slug


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The days of one year; of no known year under their own heading."""

    title: str
    anchor: str
    days: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """One page of the timeline."""

    day: str
    years: tuple[TimelineYear, ...]
    months: MonthsView | None
    pages: tuple[PageLink, ...]


# A span of more days than a year is no event.
DAYS = 366


def timeline_views(look: Lookup) -> tuple[TimelineView, ...]:
    """The pages of dated sentences by year, as the edition orders them; a sentence once for each date."""
    events = (e for e in look.edition.timeline if not _years(e))
    pages = paging.cut((year, list(found)) for year, found in groupby(events, key=lambda e: e.date[:4]))
    return tuple(
        TimelineView(
            wording.day(look.edition.day),
            tuple(TimelineYear(_title(year), f"y{slug(year)}", tuple(_days(look, found))) for year, found in years),
            timeline_months(look) if n == 1 else None,
            paging.links("timeline", n, len(pages)),
        )
        for n, years in enumerate(pages, 1)
    )


def _title(year: str) -> str:
    return "Year not known" if year == "XXXX" else year if year.isdigit() else f"The {year.replace('X', '0')}s"


def _days(look: Lookup, events: Iterable[Event]) -> Iterator[Dated]:
    for date, found in groupby(events, key=lambda e: e.date):
        reports = [(e, _row(look, e)) for e in found]
        yield entry(date, reports, len(reports), look)


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
