"""What happened, and what was reported, by month: the pictures of the timeline and of the elements, as counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import edtf
from generator.publish.views import wording
from generator.publish.views.claims import WIDTH, Picture
from generator.publish.views.lookup import Lookup

# Months that a picture has room for; what is older or later stands in the lists.
MOST = 18
# Elements that a picture has room for: those that most articles name.
ROWS = 12
LEFT, HEIGHT = 92, 170


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A name with its count in each month."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MonthsView:
    """`months` are all of a span, those without anything too; each row has one count a month."""

    months: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[MonthRow, ...]
    rounds: tuple[tuple[int, str], ...]
    picture: Picture

    def step(self, left: int) -> float:
        """Units of a month, where the first begins at `left`; a few months do not spread over the whole picture."""
        return round(min(56, (WIDTH - left) / len(self.months)), 1)


def timeline_months(look: Lookup) -> MonthsView | None:
    """Dated sentences by month, deadlines apart; None where fewer than two months have any."""
    placed = [(m, e.deadline is not None) for e in look.edition.timeline if (m := _month(e.date))]
    months = _span([m for m, _ in placed])
    if len({m for m, _ in placed} & set(months)) < 2:
        return None
    counted = Counter(placed)
    parts = (("Events", False), ("Deadlines", True))
    found = tuple(MonthRow(name, tuple(counted[(m, part)] for m in months)) for name, part in parts)
    rounds = tuple((months.index(m), r.title) for r in look.edition.rounds if r.when and (m := _month(r.when)) in months)
    picture = Picture("pictures/timeline.svg", WIDTH, HEIGHT)
    return MonthsView(tuple(months), _names(months), found, rounds, picture)


def element_months(look: Lookup) -> MonthsView | None:
    """Articles that name an element, by the month of their publication; None where fewer than two months have any."""
    of = {id: m for id, r in look.readings.items() if (m := _month(r.article.published))}
    most = sorted(look.edition.elements, key=lambda e: (-len(e.articles), e.name))[:ROWS]
    months = _span([of[a] for e in most for a in e.articles if a in of])
    if len(months) < 2:
        return None
    found = []
    for e in most:
        counted = Counter(of[a] for a in e.articles if a in of)
        found.append(MonthRow(e.name, tuple(counted[m] for m in months)))
    picture = Picture("pictures/elements.svg", WIDTH, 48 + 26 * len(found))
    return MonthsView(tuple(months), _names(months), tuple(found), (), picture)


def _month(when: str | None) -> str | None:
    """The month that a date lies in, if it lies in one."""
    days = edtf.days(when)
    if days is None or (days.first.year, days.first.month) != (days.last.year, days.last.month):
        return None
    return days.first.isoformat()[:7]


def _span(found: list[str]) -> list[str]:
    """Every month from the first to the last of these; where that is more than `MOST`, of the stretches of `MOST` months the newest
    that holds the most of them: a deadline in years to come must not leave an empty picture."""
    if not found:
        return []
    counted = Counter(int(m[:4]) * 12 + int(m[5:]) - 1 for m in found)
    first, last = min(counted), max(counted)
    starts = sorted({max(first, n - MOST + 1) for n in counted})
    start = max(starts, key=lambda s: (sum(counted[n] for n in range(s, s + MOST)), s))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, min(last, start + MOST - 1) + 1)]


def _names(months: list[str]) -> tuple[str, ...]:
    return tuple(wording.day(m) for m in months)
