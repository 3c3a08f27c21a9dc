"""The year of dates that stand between two of known years, as a story tells them: "in April 2025 … in May … in October 2025"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.late import late

# What is told of one after the other, such as meetings, and what is measured each month and told of whenever the numbers come out.
HAPPENED = late(
    r"\b(?:met|meets?|meetings?|talks|rounds?|negotiat\w+|sessions?|summit|delegations?|sides|agreed|agreement|deal|pact|accord|truce"
    r"|framework|ministers?|presidents?|signed|controls|tariffs?|ban|banned|imposed|suspended|struck|sat down)\b",
)
_MEASURED = late(
    r"\b(?:exports?|imports?|shipments?|sales|output|production|prices?|volumes?|data|customs|orders|inventories|stocks|index"
    r"|exported|imported|shipped)\b[^.;]{0,90}\b(?:rose|fell|grew|dropped|climbed|jumped|slumped|slipped|gained|lost|rebounded|hit"
    r"|reached|averaged|totall?ed|stood|recovered|doubled|halved|plunged|surged|showed?|declined)\b"
    r"|\b(?:said|says|told|reported|announced|showed|wrote|recalled|added)(?: [a-z]+){0,2} (?:in|on) $",
)
# "Since October 2024 it has levied duties": what goes on until now begins no story.
SINCE = late(r"\b[Ss]ince[^\S\n](?:the[^\S\n])?(?:(?:end|start|beginning|middle)[^\S\n]of[^\S\n]|early[^\S\n]|late[^\S\n]|mid-)?$")
# So many characters hold these words.
SINCE_WITHIN = 30
# So many sentences lie between the first and the last date of one story.
_REACH = 12


class Spot(Protocol):
    """A date where it stands: what its words say, its sentences, where they begin and end, the tense around it."""

    @property
    def reading(self) -> Reading: ...
    @property
    def s(self) -> tuple[int, ...]: ...
    @property
    def bounds(self) -> tuple[int, int]: ...
    @property
    def tense(self) -> Tense | None: ...


def between(spots: Sequence[Spot], text: str, this_year: int | None) -> dict[int, tuple[int, Reading]]:
    """The years of dates without one, by where they start, each with the date before them that shows it. They stand in the order
    of the calendar between two dates of known years, and only one year puts them there."""
    out: dict[int, tuple[int, Reading]] = {}
    spots = [s for s in spots if s.reading.kind != "limit"]
    ends = [i for i, spot in enumerate(spots) if _stated(spot)]
    for first, last in pairwise(ends):
        begin, close = spots[first], spots[last]
        if close.s[0] - begin.s[0] > _REACH or last - first == 1 or (begin.reading.year or 0) >= (this_year or 0):
            continue
        if SINCE.search(text, max(0, begin.reading.start - SINCE_WITHIN), begin.reading.start):
            continue
        years = list(_in_order([s.reading for s in spots[first : last + 1]]))
        inner = spots[first + 1 : last]
        if len(years) != len(inner) or not all(_told_past(s) for s in inner):
            continue
        if any(HAPPENED.search(text, *s.bounds) for s in inner):
            told = [(s, y) for s, y in zip(inner, years, strict=True) if y != this_year and not _measured(s, text)]
            out.update({s.reading.start: (y, begin.reading) for s, y in told})
    return out


def _measured(spot: Spot, text: str) -> bool:
    return _MEASURED.search(text, spot.bounds[0], spot.bounds[1]) is not None


def _stated(spot: Spot) -> bool:
    """Whether it is a day or a month of a year that stands there."""
    r = spot.reading
    return r.kind in ("day", "month") and r.year is not None and r.month is not None and bool(spot.s)


def _told_past(spot: Spot) -> bool:
    r = spot.reading
    bare = r.kind in ("day", "month") and r.year is None and r.n is None and r.weekday is None and r.unit is None
    return bare and bool(spot.s) and spot.tense != "future" and r.rule != "holiday"


def _in_order(row: Sequence[Reading]) -> Iterator[int]:
    """The years of the readings between the first and the last of a row, as long as the order leaves each one year."""
    at, (end_year, end) = (row[0].year or 0, _in_year(row[0])), (row[-1].year or 0, _in_year(row[-1]))
    for r in row[1:-1]:
        if r.month is None:
            return
        fitting = [y for y in range(at[0], end_year + 1) if at <= (y, _in_year(r)) <= (end_year, end)]
        if len(fitting) != 1:
            return
        at = (fitting[0], _in_year(r))
        yield fitting[0]


def _in_year(r: Reading) -> tuple[int, int]:
    """The month and day of a reading; of a month alone as its middle."""
    return r.month or 0, r.day or 15
