"""Things that are found to be one, two by two, in the groups that they make."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Joined(Generic[T]):
    """Groups of things. A group is known by its first thing in the order of `by` (that of the things themselves without it), in
    whatever order they were joined."""

    def __init__(self, by: Callable[[T], Any] | None = None) -> None:
        self._up: dict[T, T] = {}
        self._by = by

    def root(self, one: T) -> T:
        """What the group of a thing is known by; a thing that was never seen is a group of its own from now on."""
        path = [one]
        while (up := self._up.setdefault(path[-1], path[-1])) != path[-1]:
            path.append(up)
        self._up.update(dict.fromkeys(path, path[-1]))
        return path[-1]

    def join(self, one: T, other: T) -> None:
        """Make one group of those of two things; it is known by the smaller of their roots, by `by`."""
        roots: list[Any] = [self.root(one), self.root(other)]
        first, second = sorted(roots, key=self._by)
        self._up[second] = first

    def groups(self) -> dict[T, list[T]]:
        """What each group is known by -> its things, in the order in which they were first seen."""
        out: dict[T, list[T]] = {}
        for one in list(self._up):
            out.setdefault(self.root(one), []).append(one)
        return out
