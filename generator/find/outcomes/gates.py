"""Whether a sentence can match a pattern at all, told from its bare words: a set of words costs a tenth of one search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.late import late
from generator.text import either

_SPLIT = str.maketrans(dict.fromkeys("’'-–—.,;:!?()[]“”\"‘«»/…", " "))


def bare_words(text: str) -> frozenset[str]:
    """The words of a text in lower case, split at every mark."""
    return frozenset(text.lower().translate(_SPLIT).split())


def keys_of(phrases: Iterable[str]) -> frozenset[str]:
    """Of each phrase the word, its longest, without which it cannot stand in a text; with its plural."""
    longest = {max(p.lower().translate(_SPLIT).split(), key=len) for p in phrases}
    return frozenset(longest | {f"{word}s" for word in longest})


class Cues:
    """Cues by name, in order, and for each word those that it may be a sign of: of many cues a sentence needs few looked at."""

    def __init__(self, named: Mapping[str, Cue]) -> None:
        self._named = tuple(named.items())
        self._always = sum(1 << i for i, (_, cue) in enumerate(self._named) if not cue.needs)
        self._signs: dict[str, int] = {}
        for i, (_, cue) in enumerate(self._named):
            for word in min(cue.needs, key=len, default=()):
                self._signs[word] = self._signs.get(word, 0) | 1 << i

    def among(self, words: frozenset[str]) -> Iterator[tuple[str, Cue]]:
        """The cues that a sentence of these words can match."""
        signs, some = self._signs, self._always
        for word in words:
            some |= signs.get(word, 0)
        for i, (name, cue) in enumerate(self._named):
            if some >> i & 1 and cue.can(words):
                yield name, cue


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and the sets of words of each of which one must be there for it to match."""

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...] = ()

    def can(self, words: frozenset[str]) -> bool:
        """Whether the pattern may match a sentence of these bare words."""
        for need in self.needs:  # noqa: SIM110 (a generator costs as much as the search that it spares)
            if need.isdisjoint(words):
                return False
        return True

    def search(self, text: str, words: frozenset[str]) -> re.Match[str] | None:
        """The first match in a sentence of these bare words."""
        return self.pattern.search(text) if self.can(words) else None


def any_case(pattern: str) -> re.Pattern[str]:
    """The pattern in any capitals."""
    return late(pattern, re.I)


def one_of(words: tuple[str, ...]) -> Cue:
    """Any of the words, whole."""
    return Cue(any_case(rf"\b(?:{either(words)})\b"), (keys_of(words),))
