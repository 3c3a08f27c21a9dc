"""Scores of rounds, elements, people and outcomes on the fresh annotated articles and on the annotated real ones.

`python -m tests.gate.topics` prints them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator import yamlfile
from generator.collate import collate
from generator.find import find
from generator.read import read_seed
from generator.records import Article, Settings
from generator.reduce import reduce
from generator.strip import strip
from generator.text import bare_article
from generator.vocabulary import load

FOLDER = Path(__file__).parents[1] / "articles"
FRESH = sorted(FOLDER.glob("*.txt"))


@dataclass(frozen=True, slots=True)
class Annotated:
    published: str | None
    rounds: list[tuple[str, str]]
    elements: set[str]
    people: set[str]
    agreed: set[str]
    open: set[str]


@dataclass(slots=True)
class Count:
    """True, false and missed."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    def add(self, found: set[Any], wanted: set[Any]) -> None:
        self.hit += len(found & wanted)
        self.false += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.2f} recall {self.recall:.2f} ({self.hit} true, {self.false} false, {self.missed} missed)"
        )


@dataclass(slots=True)
class Scores:
    rounds: Count = field(default_factory=Count)
    elements: Count = field(default_factory=Count)
    people: Count = field(default_factory=Count)
    agreed: Count = field(default_factory=Count)
    open: Count = field(default_factory=Count)


def annotated(path: Path) -> Annotated:
    said: Any = yamlfile.parse((path.parent / "gold" / f"{path.stem}.yml").read_text("utf-8"), path.name).data
    return Annotated(
        published=said["published"],
        rounds=[(r["place"], r["when"]) for r in said["rounds"]],
        elements=set(said["elements"]),
        people=set(said["people"]),
        agreed=set(said["agreed"]),
        open=set(said["open"]),
    )


def article_of(path: Path, published: str | None) -> Article:
    """The article as the pipeline would make it, with the annotated day of publication, if it has one."""
    article = strip(read_seed(path, path.parent), load())
    return replace(article, published=published, published_basis="metadata" if published else None)


def score(paths: list[Path]) -> Scores:
    """One edition for each article; a round is right when its place is, and its month (a year that no one tells may be missing)."""
    total = Scores()
    for path in paths:
        wanted = annotated(path)
        article = article_of(path, wanted.published)
        b = reduce(article, find(article, load()), load())
        e = collate((b,), Settings(), load(), day="2026-04-01", generator="gate", problems=())
        told = {_match((r.place or r.venue or "", r.when), wanted.rounds): r for r in e.rounds}
        found = {key for key, r in told.items() if key in wanted.rounds or not r.planned}  # one still to come may be left
        total.rounds.add(found, set(wanted.rounds))
        total.elements.add({x.id for x in e.elements}, wanted.elements)
        total.people.add({x.name for x in e.people}, wanted.people)
        for kind, count, gold in (("agreed", total.agreed, wanted.agreed), ("open", total.open, wanted.open)):
            count.add({_same(o.mention.text, gold) for o in b.findings.outcomes if o.kind == kind}, gold)
    return total


def _match(found: tuple[str, str | None], wanted: list[tuple[str, str]]) -> tuple[str, str | None]:
    for place, when in wanted:
        month = when[:7]
        parts = (found[1] or month).split("/")
        if place in found[0] and any(part[:7] in (month, f"XXXX{month[4:]}") for part in parts):
            return place, when
    return found


def _same(text: str, wanted: set[str]) -> str:
    """The annotated sentence that `text` is, or is the main part of."""
    return next((w for w in sorted(wanted) if w in text or text in w), text)


def score_real(seeds: Path, gold: Path) -> Scores:
    """Outcomes of the annotated real articles, noise lines left out."""
    total = Scores()
    for file in sorted(gold.glob("*.gold.yml")):
        said: Any = yamlfile.parse(file.read_text("utf-8"), file.name).data
        noise = {n["line"] for n in said["noise"]}
        lines = (seeds / said["file"]).read_text("utf-8").split("\n")
        article = bare_article("\n".join("" if i in noise else line for i, line in enumerate(lines, 1)), id=file.stem)
        outcomes = find(article, load()).outcomes
        for kind, name, count in (("agreed", "what_was_agreed", total.agreed), ("open", "open_issues", total.open)):
            wanted = {fact["sentence"] for r in said["rounds"] for fact in r[name]}
            count.add({_same(o.mention.text, wanted) for o in outcomes if o.kind == kind}, wanted)
    return total


if __name__ == "__main__":
    from tests.real import GOLD, SEEDS

    held_out = {"air-base", "brussels", "geneva-again", "stockholm", "watch-fair"}
    third = {"helsinki", "london-again", "second-round"}
    for name, scores in (
        ("first five", score([p for p in FRESH if p.stem in held_out])),
        ("other five", score([p for p in FRESH if p.stem not in held_out | third])),
        ("last three", score([p for p in FRESH if p.stem in third])),
        ("annotated real articles", score_real(SEEDS, GOLD) if GOLD.is_dir() else Scores()),
    ):
        print(name)
        for noun in ("rounds", "elements", "people", "agreed", "open"):
            print(f"  {noun:9}", getattr(scores, noun))
