"""The tracked elements as tiles of the periodic table: the rare earths in their two rows, then what else the articles name, in the
order of the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from generator import vocabulary
from generator.publish.views import wording
from generator.publish.views.element import latest_first
from generator.publish.views.lookup import Lookup
from generator.records import Element


@dataclass(frozen=True, slots=True)
class Tile:
    """One element. `to` is None where no article names it; `status` is the latest control that a report tells of."""

    symbol: str
    number: int | None
    name: str
    to: str | None
    count: str
    status: str | None
    kind: str


def rare_earths(look: Lookup) -> tuple[Tile, ...]:
    """All seventeen, in the order of their numbers: a reader sees at a glance which of them the articles speak of."""
    out = []
    for e in vocabulary.load().elements.elements:
        if e.rare_earth:
            found = look.elements.get(e.name)
            out.append(
                _tile(found) if found else Tile(e.symbol or "", e.number, e.name, None, "no report", None, f"absent {e.group}")
            )
    return tuple(sorted(out, key=lambda t: t.number or 0))


def other_minerals(look: Lookup) -> tuple[Tile, ...]:
    """The ones that the articles name."""
    earths = {t.name for t in rare_earths(look)}
    return tuple(_tile(e) for e in look.edition.elements if e.name not in earths)


def _tile(e: Element) -> Tile:
    status = next((c.status for c in latest_first(e.controls)), None)
    return Tile(
        symbol=e.symbol or wording.capital(e.name[:2]),
        number=e.number,
        name=e.name,
        to=f"elements/{e.id}.md",
        count=wording.count(len(e.articles), "article"),
        status=wording.STATUSES.get(status, status) if status else None,
        kind=e.group or "mineral",
    )
