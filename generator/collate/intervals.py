"""A bound is an interval (DESIGN.md 6): what a value and its bound word leave possible.

exact [v, v] · about [0.95 v, 1.05 v] · nearly [0.9 v, v) · over (v, ∞) · at-least [v, ∞) · up-to (−∞, v] · under (−∞, v).
Infinite ends are floats of their own (`inf`), so that every comparison is one comparison.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from generator.records import Bound

# How far "about" and "nearly" reach: DESIGN.md 6.
_ABOUT = 0.05
_NEARLY = 0.1


@dataclass(frozen=True, slots=True)
class Interval:
    """`low_open`, `high_open`: whether that end itself is left out. An infinite end is always open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __neg__(self) -> Interval:
        """The mirror at zero: a fall of over 50 is a change of under −50."""
        return Interval(-self.high, -self.low, self.high_open, self.low_open)


def interval(value: float, bound: Bound) -> Interval:
    """What `bound` `value` leaves possible. For a negative value "about" and "nearly" reach towards zero as for its mirror."""
    match bound:
        case "about" | "nearly" if value < 0:
            return -interval(-value, bound)
        case "about":
            return Interval(value - _ABOUT * value, value + _ABOUT * value)
        case "nearly":
            low = value - _NEARLY * value
            return Interval(low, value, high_open=low < value)  # of the least numbers a tenth is nothing
        case "over":
            return Interval(value, inf, low_open=True, high_open=True)
        case "at-least":
            return Interval(value, inf, high_open=True)
        case "up-to":
            return Interval(-inf, value, low_open=True)
        case "under":
            return Interval(-inf, value, low_open=True, high_open=True)
    return Interval(value, value)


def spread(low: float, high: float, bound: Bound) -> Interval:
    """A range "low to high" under one bound word: from the lower end of `low` to the upper end of `high`."""
    a, b = interval(min(low, high), bound), interval(max(low, high), bound)
    return Interval(a.low, b.high, a.low_open, b.high_open)


def disjoint(a: Interval, b: Interval) -> bool:
    """Whether no number lies in both."""
    return _before(a, b) or _before(b, a)


def _before(a: Interval, b: Interval) -> bool:
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def within(a: Interval, b: Interval) -> bool:
    """Whether every number of `a` lies in `b`."""
    low = a.low > b.low or (a.low == b.low and (a.low_open or not b.low_open))
    high = a.high < b.high or (a.high == b.high and (a.high_open or not b.high_open))
    return low and high


def hull(intervals: Iterable[Interval]) -> tuple[float | None, float | None]:
    """The lowest and the highest number of all of them; None where unbounded (or where there is none)."""
    every = list(intervals)
    low, high = min((i.low for i in every), default=-inf), max((i.high for i in every), default=inf)
    return (None if low == -inf else low), (None if high == inf else high)
