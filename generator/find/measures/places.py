"""Records of one article, found by their place in the text: by bisection, so that many of them cost no more time each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

from generator.records import Credit, Date, Figure, Quote, Statement

T = TypeVar("T", Date, Quote, Statement, Credit, Figure)


class ByPlace(Generic[T]):
    """Records with a start and an end, found by place."""

    def __init__(self, records: Iterable[T]) -> None:
        self._records: list[T] = sorted(records, key=lambda r: (r.start or 0, -(r.end or 0)))
        self._starts: list[int] = [r.start or 0 for r in self._records]

    def between(self, start: int, end: int) -> list[T]:
        """Those that begin in [start, end), in order."""
        return self._records[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def around(self, start: int, end: int) -> list[T]:
        """Those that hold [start, end), the innermost first; of the sixteen that begin last before it."""
        last = bisect_right(self._starts, start)
        return [r for r in reversed(self._records[max(0, last - 16) : last]) if (r.end or 0) >= end]
