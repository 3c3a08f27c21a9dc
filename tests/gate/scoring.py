"""What every gate needs: the annotated articles as the finders see them, and shares that can be added up.

A kind (figures, dates, quotes, …) is a function from nothing to a mapping of measures: `{"found": Share(29, 30), …}`. Those with a
floor in `floors.json` are tested by `test_gate`; all are printed by `python -m tests.gate.evaluate`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import vocabulary, yamlfile
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip
from generator.vocabulary import Vocabulary
from tests.real import GOLD, SEEDS

Row = Mapping[str, Any]
# Where faults are told, if anybody asks for them.
Lines = list[str] | None


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`. Empty shares are whole: nothing was asked and nothing missed."""

    hits: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.hits + other.hits, self.of + other.of)

    @property
    def percent(self) -> float:
        return 100 * self.hits / self.of if self.of else 100.0

    def __str__(self) -> str:
        return f"{self.percent:.1f} ({self.hits} of {self.of})"


def add(a: Mapping[str, Share], b: Mapping[str, Share]) -> dict[str, Share]:
    return {name: a.get(name, Share()) + b.get(name, Share()) for name in {**a, **b}}


def say(errors: Lines, rows: list[str]) -> None:
    """Notes the faults `rows`, if anybody asks."""
    if errors is not None:
        errors += rows


def annotated() -> Iterator[tuple[Row, Article]]:
    """Each annotated article: its gold, and the article that `read` and `strip` make of the seed."""
    for path in sorted(GOLD.glob("*.gold.yml")):
        gold = yamlfile.parse(path.read_text("utf-8"), path.name).data
        assert isinstance(gold, dict)
        yield gold, strip(read_seed(SEEDS / str(gold["file"]), SEEDS), vocabulary.load())


def place(article: Article, row: Row) -> tuple[int, int] | None:
    """The span of a gold row: its `text` inside its `sentence`; None if the sentence was cut."""
    at = article.text.find(str(row["sentence"]))
    inside = str(row["sentence"]).find(str(row["text"]))
    return None if at < 0 or inside < 0 else (at + inside, at + inside + len(str(row["text"])))


def names_of(kind: str, names: Iterable[str], rows: Iterable[str], errors: Lines) -> dict[str, Share]:
    """The shares of the names found among those that the annotation lists."""
    asked, found = set(rows), set(names)
    say(errors, [f"  missed {kind}: {n}" for n in sorted(asked - found)] + [f"  extra {kind}: {n}" for n in sorted(found - asked)])
    hits = len(asked & found)
    return {f"{kind} found": Share(hits, len(asked)), f"{kind} precision": Share(hits, len(found))}


def spelled(names: list[str], words: Vocabulary) -> list[str]:
    """The names of elements as the vocabulary spells them: aluminum is aluminium."""
    known = {other: e.name for e in words.elements.elements for other in e.also}
    return [known.get(name, name) for name in names]
