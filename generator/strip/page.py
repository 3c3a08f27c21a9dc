"""What the rules of `strip` work on: the blocks of one seed, and which of them are cut for which reason. Blocks are selected, never
rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.records import Block, Seed
from generator.strip.names import Directory
from generator.strip.phrases import Matcher, simple

_TERMINAL = re.compile(r"[.!?…:;,]['\"”’»)\]]*$|[a-z”\"’)][.!?]\d{1,2}$")
_QUESTION = re.compile(r"(?:[^.!?]|\.(?=\d)){1,300}\?")  # "Gold at $1.4 a gram: is it dear?"
_FULL_STOP = re.compile(r"[.!?…]['\"”’»)\]]*$|[a-z”\"’)][.!?]\d{1,2}$")  # "… the model.1", with the mark of a note
# The longest headline in the samples of newsrooms that we read has 22 words; the shortest sentence paragraph that matters has 6.
_HEADLINE_WORDS = 24
_SENTENCE_WORDS = 6
# "Under the draft, an exporter would attach to each lot:" is running text; "What we know so far:" is a heading.
_LEAD_IN_WORDS = 8


@dataclass(slots=True)
class Page:
    """`cuts` and `captions`: index of a block -> reason; what is in neither is kept. `title` is the index of the title's block,
    `headings` those of the blocks that stand over others, `entries` those of the times and dates that do; `restored`: index ->
    why a block that a rule would have cut stayed; `sure`: blocks that no later rule may cut."""

    seed: Seed
    matcher: Matcher
    directory: Directory
    cuts: dict[int, str] = field(default_factory=dict)
    captions: dict[int, str] = field(default_factory=dict)
    title: int | None = None
    headings: set[int] = field(default_factory=set)
    entries: set[int] = field(default_factory=set)
    restored: dict[int, str] = field(default_factory=dict)
    sure: set[int] = field(default_factory=set)
    simple: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.simple = tuple(simple(b.text) for b in self.seed.blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the seed, in order."""
        return self.seed.blocks

    def kept(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """The indices in [start, stop) not cut so far; a block that is cut on the way is left out."""
        stop = len(self.blocks) if stop is None else min(stop, len(self.blocks))
        return (i for i in range(start, stop) if i not in self.cuts and i not in self.captions)

    def cut(self, index: int, reason: str) -> None:
        """Cut a block for a reason, unless it is cut already, a caption, or kept for sure."""
        if index not in self.cuts and index not in self.captions and index not in self.sure:
            self.cuts[index] = reason

    def words(self, index: int) -> int:
        """The number of words of a block."""
        return self.blocks[index].text.count(" ") + 1

    def breaks(self, index: int) -> bool:
        """Whether an empty line stands after a block, or nothing."""
        if not 0 <= index < len(self.blocks) - 1:
            return True
        return self.blocks[index + 1].line > self.blocks[index].lines[-1][1] + 1

    def is_headline(self, index: int) -> bool:
        """Short, without a stop at its end: a title, a heading, a link or a label, but no paragraph."""
        text = self.blocks[index].text
        return self.words(index) <= _HEADLINE_WORDS and (not _TERMINAL.search(text) or text.endswith("?"))

    def is_prose(self, index: int) -> bool:
        """At least a whole sentence of running text. A question alone may be a title, a heading or a link as well: it is none."""
        words = self.words(index)
        text = self.blocks[index].text
        if words > _HEADLINE_WORDS:
            return True
        if text.endswith(":"):
            return words >= _LEAD_IN_WORDS
        return words >= _SENTENCE_WORDS and bool(_FULL_STOP.search(text)) and not _QUESTION.fullmatch(text)

    def is_sentence(self, index: int) -> bool:
        """Ends as sentences end."""
        return bool(_FULL_STOP.search(self.blocks[index].text))

    @property
    def title_text(self) -> str:
        """The text of the title, or ""."""
        return "" if self.title is None else self.blocks[self.title].text

    @property
    def after_title(self) -> int:
        """The index of the first block after the title; 0 where there is none."""
        return 0 if self.title is None else self.title + 1

    def first_prose(self) -> int:
        """The index of the first kept paragraph of running text after the title; the number of blocks if there is none."""
        return next(
            (i for i in self.kept(self.after_title) if self.is_prose(i) and self.blocks[i].kind != "heading"), len(self.blocks)
        )
