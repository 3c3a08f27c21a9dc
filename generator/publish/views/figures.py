"""The page of figures: the key ones of all articles, in groups of a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.publish.views import paging, rows, wording
from generator.publish.views.articles import newest_first
from generator.publish.views.lookup import Lookup
from generator.publish.views.paging import PageLink
from generator.publish.views.rows import FigureRow
from generator.text import slug


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The key figures of one kind of unit, under its heading."""

    title: str
    anchor: str
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """One page of the edition's key figures."""

    total: str
    groups: tuple[FigureGroup, ...]
    pages: tuple[PageLink, ...]


# What a reader looks for first; units that are not named here come after, together.
_UNITS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("Shares and changes", lambda u: u in ("percent", "percentage_points")),
    ("Money", lambda u: len(u) == 3 and u.isupper()),
    ("Time", lambda u: u in ("hours", "days", "weeks", "months", "years", "minutes", "quarters", "decades")),
    ("Quantities and counts", lambda u: True),
)


def figures_views(look: Lookup) -> tuple[FiguresView, ...]:
    """The pages of key figures, in groups of a kind, those of the same claim beside each other."""
    found: dict[str, list[tuple[str, str, FigureRow]]] = {title: [] for title, _ in _UNITS}
    for id in newest_first(look, look.readings):
        for f in look.readings[id].findings.figures:
            if f.key:
                title = next(t for t, holds in _UNITS if holds(f.unit))
                row = rows.figure_row(look, id, f)
                found[title].append(((f.measure or "").casefold(), row.claim or "", row))
    for members in found.values():
        members.sort(key=lambda m: (not m[0], m[0], m[1]))
    total = wording.count(sum(map(len, found.values())), "key figure")
    pages = paging.cut((title, [row for _, _, row in members]) for title, members in found.items())
    return tuple(
        FiguresView(
            total,
            tuple(FigureGroup(title, slug(title), figures) for title, figures in groups),
            paging.links("figures", n, len(pages)),
        )
        for n, groups in enumerate(pages, 1)
    )
