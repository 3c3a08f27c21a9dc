"""How near a paragraph is to the article that stands before it, by the content words they share.

An article returns to its own words: in the samples, a paragraph that goes on with it has a share of 0.15 to 0.6, a paragraph of
another story 0 to 0.08. Words are compared by their first six letters (magnet, magnets, magnetic).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.vocabulary import load

_WORD = re.compile(r"[^\W\d_][\w'’]{2,40}")
_STEM = 6
# A heading of the article may have two or three words of its own ("Old quarrel"); a headline of so many shares one with its story.
STRANGE = 4


@lru_cache(maxsize=1024)  # the paragraphs of a page, each of which dozens of rules compare with the others
def stems(text: str) -> tuple[str, ...]:
    """The content words of a text, cut to their first letters, in order."""
    common = load().noise.common
    words = (m.group().lower().removesuffix("'s").removesuffix("’s") for m in _WORD.finditer(text))
    return tuple(w.removesuffix("s")[:_STEM] for w in words if w not in common)


class Topic:
    """The words an article is about: those of its title count double, those that it used twice so far once."""

    def __init__(self, title: str) -> None:
        self._title = frozenset(stems(title))
        self._body = set(self._title)
        self._once: set[str] = set()
        self.words = 0

    def add(self, paragraph: str) -> None:
        """Another paragraph of the article."""
        self.words += paragraph.count(" ") + 1
        for stem in stems(paragraph):
            (self._body if stem in self._once else self._once).add(stem)

    def share(self, text: str) -> float:
        """0 (no word in common) to 2 (all words from the title)."""
        found = set(stems(text))
        return (len(found & self._body) + len(found & self._title)) / len(found) if found else 0.0

    def uses(self, text: str) -> float:
        """The share of a text's words that the article used at all, once or more."""
        found = set(stems(text))
        return len(found & (self._body | self._once)) / len(found) if found else 0.0

    def titled(self, text: str) -> float:
        """The share of the title's words that a text has."""
        return len(self._title & set(stems(text))) / len(self._title) if self._title else 0.0

    def is_strange(self, text: str) -> bool:
        """Whether a text of some words has none that the article used so far."""
        found = set(stems(text))
        return len(found) >= STRANGE and found.isdisjoint(self._body) and found.isdisjoint(self._once)

    def names(self, text: str) -> bool:
        """Whether a short line names what the article is about."""
        return not self._body.isdisjoint(stems(text))


class Usage:
    """In how many paragraphs each word stands: what a paragraph shares with all the others, before it and after it."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._count = Counter(stem for text in paragraphs for stem in set(stems(text)))

    def shared(self, text: str, *without: str) -> float:
        """The share of the words of a text that stand in other paragraphs than some of them; 1 for a text without content words."""
        mine, left_out = set(stems(text)), Counter(stem for other in without for stem in set(stems(other)))
        return sum(self._count[s] > left_out[s] for s in mine) / len(mine) if mine else 1.0

    def times(self, word: str) -> int:
        """In how many paragraphs a word stands."""
        return max((self._count[stem] for stem in stems(word)), default=0)
