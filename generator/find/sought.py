"""Patterns of many names and words, tried only where a word stands that one of them begins with.

A pattern of hundreds of names costs as much on a page without any of them as on one full of them: it is tried at every character.
So the words of a text are listed once, with a look-up of where each stands, and such a pattern is tried there and nowhere else.
What it finds is what a search over the whole text would find.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_WORD = re.compile(r"\w+")
_SHORT = re.compile(r"\b\w{1,3}\b")
_DIGIT = re.compile(r"\d")
_LAST_WORD = re.compile(r"\w+$")


class WordPlaces:
    """Where the words of one text stand, asked by sets of words in lower case."""

    def __init__(self, text: str) -> None:
        self._low = _lower(text)
        self._words = frozenset(_WORD.findall(self._low))
        self._of: dict[frozenset[str], list[int]] = {}
        self._short: dict[str, list[int]] | None = None

    def of(self, words: frozenset[str]) -> list[int]:
        """Where each of `words` begins, in order."""
        found = self._of.get(words)
        if found is None:
            here = words & self._words
            found = self._of[words] = sorted(at for word in here for at in self._places(word)) if here else []
        return found

    @cached_property
    def numbered(self) -> list[int]:
        """Where each word begins that has a digit in it."""
        return self.of(frozenset(filter(_DIGIT.search, self._words)))

    @cached_property
    def odd(self) -> list[int]:
        """Where each word begins that is not of plain letters alone."""
        return self.of(frozenset(word for word in self._words if not (word.isascii() and word.isalpha())))

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
            cut = _LAST_WORD.search(low, max(start, end - 40), end)
            if cut is not None and cut.group() in words and (not found or found[-1] != cut.start()):
                found = [*found, cut.start()]
        return found

    def _places(self, word: str) -> Iterable[int]:
        if len(word) > 3:
            return self._long(word)
        if self._short is None:  # "in" and "a" stand inside most other words
            self._short = {}
            for m in _SHORT.finditer(self._low):
                self._short.setdefault(m.group(), []).append(m.start())
        return self._short.get(word, ())

    def _long(self, word: str) -> Iterator[int]:
        low, size = self._low, len(word)
        at = low.find(word)
        while at >= 0:
            end = at + size
            if not (at and _is_word(low[at - 1])) and not (end < len(low) and _is_word(low[end])):
                yield at
            at = low.find(word, end)


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
    """The words, in lower case, that `phrases` begin with."""
    return frozenset(m.group() for phrase in phrases if (m := _WORD.search(_lower(phrase))) is not None)


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern each of whose matches begins with one of the words `heads`, in any capitals, at the word's beginning; what follows
    the head in a match is no letter or digit."""

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
