"""The timeline: dated sentences by year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.months import MonthsView, timeline_months
from generator.publish.views.rows import SentenceRow
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
    return TimelineView(wording.day(look.edition.day), tuple(years), timeline_months(look))
