"""Records of one article, found by their place in the text: by bisection, so that many of them cost no more time each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from generator.records import Credit, Date, Figure, Quote, Statement

T = TypeVar("T", Date, Quote, Statement, Credit, Figure)


class ByPlace(Generic[T]):
    """Records with a start and an end, found by place."""

    def __init__(self, records: Iterable[T]) -> None:
        self._records: list[T] = sorted(records, key=lambda r: (r.start or 0, -(r.end or 0)))
        self._starts: list[int] = [r.start or 0 for r in self._records]

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    def between(self, start: int, end: int) -> list[T]:
        """Those that begin in [start, end), in order."""
        return self._records[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def around(self, start: int, end: int) -> list[T]:
        """Those that hold [start, end), the innermost first; of the sixteen that begin last before it."""
        last = bisect_right(self._starts, start)
        return [r for r in reversed(self._records[max(0, last - 16) : last]) if (r.end or 0) >= end]


class Spans:
    """Stretches of a text, of which it is soon told whether a record touches one."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            elif start < end:
                merged.append((start, end))
        self.every: Sequence[tuple[int, int]] = merged
        self._starts = [start for start, _ in merged]

    def touch(self, start: int, end: int) -> bool:
        """Whether one of the spans touches [start, end)."""
        at = bisect_left(self._starts, end)
        return at > 0 and self.every[at - 1][1] > start

    def blanked(self, text: str) -> str:
        """The text with blanks for what stands in the stretches."""
        out: list[str] = []
        at = 0
        for start, end in self.every:
            out += (text[at:start], " " * (end - start))
            at = end
        return "".join((*out, text[at:]))
