"""Licences and controls of elements before and after a round: what reports say held last before it, and what they tell of it and
since, until the next round of the same parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import edtf
from generator.publish.views import rows, wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import Source
from generator.records import Control, Round


@dataclass(frozen=True, slots=True)
class Status:
    """What held, in words, since when ("": as before), and the sentence that reports it."""

    status: str
    when: str
    labels: tuple[Markup, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class LicenceRow:
    """Elements that share what was reported. `before` None: no dated report of it."""

    elements: str
    before: Status | None
    after: tuple[Status, ...]


# What a round does to a control, as reported: these are of the round where their month is its own; a limit is of before it.
_CHANGES = ("excluded", "suspended", "eased")
_STAYS = {"controlled": "stays under export control", "licensed": "still needs a licence"}
# So many changes of one element are shown of a round; its page has all.
SHOWN = 2


def licences_of(look: Lookup, r: Round) -> tuple[LicenceRow, ...]:
    """The elements of whose control the reports of a round tell a change, or that it stays, with what held before; elements of
    which they tell the same share a row."""
    held = edtf.days(r.when)
    if held is None:
        return ()
    following = edtf.days(look.rounds[r.next].when) if r.next in look.rounds else None
    until = following.first if following else date.max
    left = {(c.article, c.n) for point in r.open for c in (point, *point.also)}
    found: dict[tuple[Status | None, tuple[Status, ...]], list[str]] = {}
    for id_ in r.elements:
        element = look.elements[id_]
        before = [c for c in element.controls if _side(c, held) < 0]
        after = [c for c in element.controls if c.cited.article in r.articles and _side(c, held) > 0 and _first(c) < until]
        told = tuple(_status(look, c) for c in _distinct(after)[:SHOWN]) or _stays(look, element.controls, left)
        if told:
            found.setdefault((_status(look, before[-1]) if before else None, told), []).append(element.name)
    return tuple(LicenceRow(wording.capital(wording.listing(names)), *cells) for cells, names in found.items())


def _stays(look: Lookup, controls: Sequence[Control], left: set[tuple[str, int]]) -> tuple[Status, ...]:
    """That a control stays, where a sentence on it is among what the round left open."""
    kept = [c for c in controls if (c.cited.article, c.cited.n) in left and c.status in _STAYS]
    return tuple(Status(_STAYS[c.status], "", (), _status(look, c).source) for c in kept[:1])


def _side(c: Control, held: edtf.Days) -> int:
    """-1 for a control of before a round, 1 for one of it or after it, 0 if that is not known."""
    days = edtf.days(c.when)
    if days is None:
        return 0
    if days.last < held.first:
        return -1
    return 1 if days.first >= held.first or c.status in _CHANGES else -1


def _first(c: Control) -> date:
    days = edtf.days(c.when)
    return days.first if days else date.min


def _distinct(controls: Sequence[Control]) -> list[Control]:
    """The first report of each status, in time."""
    return list({c.status: c for c in reversed(controls)}.values())[::-1]


def _status(look: Lookup, c: Control) -> Status:
    source = rows.source(look, c.cited.article, c.cited.n, c.cited.sentence)
    marks = labels("inferred" if c.basis == "inferred" else None)
    return Status(wording.STATUSES.get(c.status, c.status), wording.day(c.when), marks, source)
