"""The page of figures: the key ones of all articles, in groups of a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.publish.views import rows, wording
from generator.publish.views.articles import newest_first
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import FigureRow
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
