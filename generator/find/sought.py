"""Patterns of many names and words, tried only where a word stands that one of them begins with.

A pattern of hundreds of names costs as much on a page without any of them as on one full of them: it is tried at every character.
So the words of a text are listed once, with a look-up of where each stands, and such a pattern is tried there and nowhere else.
What it finds is what a search over the whole text would find.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.late import late

_WORD = late(r"\w+")
_DIGIT = late(r"\d")
_LAST_WORDS = late(r"(?:(\w+)[^\w])?(\w+)$")
_FIRST_WORDS = late(r"(\w+)(?:[^\w](\w+))?")


# A phrase that begins with one of these is looked up by its second word.
_COMMON = frozenset("the a an of in on at to for from by with as and".split())


class WordPlaces:
    """Where the words of one text stand, asked by sets of words in lower case, or of two with one sign between ("the courier")."""

    def __init__(self, text: str) -> None:
        self._low = _lower(text)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for m in _WORD.finditer(self._low):
            self._places[m.group()].append(m.start())
        self._words = frozenset(self._places)
        self._of: dict[frozenset[str], list[int]] = {}

    def of(self, words: frozenset[str]) -> list[int]:
        """Where each of `words` begins, in order."""
        found = self._of.get(words)
        if found is None:
            found = self._of[words] = []
            for word in words & self._words:
                found += self._places[word]
            for first, second in _pairs(words):
                starts = (at - 1 - len(first) for at in self._places.get(second, ()))
                found += [at for at in starts if at >= 0 and self._low.startswith(first, at) and self._begins(at)]
            found.sort()
        return found

    def _begins(self, at: int) -> bool:
        return not (at and _is_word(self._low[at - 1]))

    @cached_property
    def numbered(self) -> list[int]:
        """Where each word begins that has a digit in it."""
        return self.of(frozenset(filter(_DIGIT.search, self._places)))

    @cached_property
    def odd(self) -> list[int]:
        """Where each word begins that is not of plain letters alone."""
        return self.of(frozenset(word for word in self._places if not (word.isascii() and word.isalpha())))

    def any(self, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of `words` begins in [start, end)."""
        places = self.of(words)
        i = bisect_left(places, start)
        return i < len(places) and places[i] < end

    def starts(self, words: frozenset[str], start: int, end: int) -> list[int]:
        """Where one of `words` begins in [start, end); one that `end` cuts short counts as what is left of it."""
        places = self.of(words)
        found = places[bisect_left(places, start) : bisect_left(places, end)] if places else []
        low = self._low
        if end < len(low) and end > start and _is_word(low[end]) and _is_word(low[end - 1]):
            cut = _LAST_WORDS.search(low, max(start, end - 60), end)
            if cut is not None:
                pair = f"{cut[1]} {cut[2]}" in words
                at = cut.start() if pair else cut.start(2)
                if (pair or cut[2] in words) and (not found or found[-1] < at):
                    found = [*found, at]
        return found


@lru_cache(maxsize=256)
def _pairs(words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, gap, second in (word.partition(" ") for word in words) if gap)


def _lower(text: str) -> str:
    """The text in lower case, every letter where it was: of one whose small form is two ("İ") the first."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[0] for c in text)


def _is_word(c: str) -> bool:
    return c.isalnum() or c == "_"


@lru_cache(maxsize=4)
def word_places(text: str) -> WordPlaces:
    """The words of the text that is being read: listed once for all finders."""
    return WordPlaces(text)


def lines_of(words: frozenset[str], text: str) -> Iterator[tuple[int, int]]:
    """The lines of `text` in which one of `words` stands, as [start, end): where a dearer pattern need be looked for."""
    end = -1
    for at in word_places(text).of(words):
        if at > end:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            yield start, end


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words, in lower case, that `phrases` begin with; of those that begin with a word as common as "the", the first two."""
    found = (m for phrase in phrases if (m := _FIRST_WORDS.search(_lower(phrase))) is not None)
    return frozenset(f"{m[1]} {m[2]}" if m[1] in _COMMON and m[2] else m[1] for m in found)


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern each of whose matches begins with one of the words (or pairs) `heads`, in any capitals, where that begins; what
    follows the head in a match is no letter or digit."""

    pattern: re.Pattern[str]
    heads: frozenset[str]

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        for at in word_places(text).starts(self.heads, start, end):
            if (m := self.pattern.match(text, at, end)) is not None:
                return m
        return None

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        """The whole of each match."""
        return [m.group() for m in self.finditer(text, start, end)]

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in text[start:end], none overlapping another."""
        done = start
        for at in word_places(text).starts(self.heads, start, end):
            if at >= done and (m := self.pattern.match(text, at, end)) is not None:
                yield m
                done = m.end()
