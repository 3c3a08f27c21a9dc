"""Whether a sentence can match a pattern at all, told from its bare words: a set of words costs a tenth of one search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SPLIT = str.maketrans(dict.fromkeys("’'-–—.,;:!?()[]“”\"‘«»/…", " "))


def bare_words(text: str) -> frozenset[str]:
    """The words of a text in lower case, split at every mark."""
    return frozenset(text.lower().translate(_SPLIT).split())


def keys_of(phrases: Iterable[str]) -> frozenset[str]:
    """Of each phrase the word, its longest, without which it cannot stand in a text; with its plural."""
    longest = {max(p.lower().translate(_SPLIT).split(), key=len) for p in phrases}
    return frozenset(longest | {f"{word}s" for word in longest})


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and the sets of words of each of which one must be there for it to match."""

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...] = ()

    def can(self, words: frozenset[str]) -> bool:
        for need in self.needs:  # noqa: SIM110 (a generator costs as much as the search that it spares)
            if need.isdisjoint(words):
                return False
        return True

    def search(self, text: str, words: frozenset[str]) -> re.Match[str] | None:
        return self.pattern.search(text) if self.can(words) else None
