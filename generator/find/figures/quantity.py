"""A figure in the making: what the steps of this package hand on and add to."""

from __future__ import annotations

from dataclasses import dataclass

Number = int | float


@dataclass(slots=True)
class Quantity:
    """A figure in the making. `start`/`end` grow as its words are found; `low` is its value, `high` the other end of a range.

    `signed`: the unit is its own, not shared from a neighbour. `noun`: `of` was read right behind the number. `first`/`last` are
    the offsets of the bare numerals, which never move."""

    start: int
    end: int
    first: int
    last: int
    low: Number
    high: Number | None = None
    unit: str | None = None
    of: str | None = None
    per: str | None = None
    bound: str = "exact"
    direction: str | None = None
    change: str | None = None
    rule: str = "number"
    signed: bool = False
    noun: bool = False
    words: bool = False
    part: bool = False
    grouped: bool = False
    magnitude: int = 1
