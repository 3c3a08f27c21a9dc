"""What the rules of `strip` work on: the blocks of one seed, and which of them are cut for which reason. Blocks are selected, never
rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.records import Block, Seed
from generator.strip.phrases import Matcher, simple
from generator.vocabulary.publishers import Publishers

_TERMINAL = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")
_FULL_STOP = re.compile(r"[.!?…]['\"”’»)\]]*$")
# The longest headline in the samples of newsrooms that we read has 22 words.
_HEADLINE_WORDS = 24


@dataclass(slots=True)
class Page:
    """`cuts` and `captions`: index of a block -> reason; what is in neither is kept."""

    seed: Seed
    matcher: Matcher
    publishers: Publishers
    cuts: dict[int, str] = field(default_factory=dict)
    captions: dict[int, str] = field(default_factory=dict)
    title: int | None = None
    headings: set[int] = field(default_factory=set)
    simple: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.simple = tuple(simple(b.text) for b in self.seed.blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.seed.blocks

    def kept(self, start: int = 0) -> Iterator[int]:
        """The indices of the blocks not cut so far, from `start`; a block that is cut on the way is left out."""
        return (i for i in range(start, len(self.blocks)) if i not in self.cuts and i not in self.captions)

    def cut(self, index: int, reason: str) -> None:
        if index not in self.cuts and index not in self.captions:
            self.cuts[index] = reason

    def words(self, index: int) -> int:
        return self.blocks[index].text.count(" ") + 1

    def is_headline(self, index: int) -> bool:
        """Short, without a stop at its end: a title, a heading, a link or a label, but no paragraph."""
        text = self.blocks[index].text
        return self.words(index) <= _HEADLINE_WORDS and (not _TERMINAL.search(text) or text.endswith("?"))

    def is_prose(self, index: int) -> bool:
        """At least a whole sentence of running text."""
        words = self.words(index)
        return words > _HEADLINE_WORDS or (words >= 7 and bool(_FULL_STOP.search(self.blocks[index].text)))
