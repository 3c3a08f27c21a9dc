"""The annotated articles as `fit_outcomes` sees them: each sentence with its signs and what it tells, and what the rules found."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import yamlfile
from generator.find import find
from generator.find.outcomes import judged
from generator.find.outcomes.scene import Kind
from generator.read import read_seed
from generator.records import Article, Findings
from generator.strip import strip
from generator.text import bare_article
from generator.vocabulary import Vocabulary
from tests.find.test_outcomes import MEETING
from tests.find.test_outcomes import ROWS as CASES
from tests.find.test_reported import MARKS, ROWS, as_text, lines
from tests.gate.short import may_be_fitted

ROOT = Path(__file__).parents[1]
SEEDS, RETOLD = ROOT.parent / "seeds", ROOT / "cases" / "retold.yml"
# The blind articles up to here may be read by whoever writes rules, so points may be fitted to them; those behind are unread.
MAY_BE_READ = 148
KINDS: tuple[Kind, ...] = ("agreed", "open")
# So many rows of the table of single sentences stand for a report.
TOGETHER = 8


@dataclass(frozen=True, slots=True)
class Report:
    """An annotated article: for each kind how the sentences begin, or end, that tell it."""

    name: str
    article: Article
    findings: Findings
    told: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is looked at: its number, its signs, the kinds it tells, and those that were found in it."""

    report: str
    n: int
    text: str
    signs: frozenset[str]
    told: frozenset[str]
    found: frozenset[str]


def reports(words: Vocabulary) -> Iterator[Report]:
    """Blind articles that may be read, reports, the fresh articles, the retold ones in seeds/, and the table told line by line."""
    paths = [p for p in sorted((ROOT / "blind").glob("*.txt")) if int(p.stem) <= MAY_BE_READ]
    paths += [p for p in sorted((ROOT / "outcomes").glob("*.txt")) if may_be_fitted(int(p.stem))]
    for path in paths:
        gold: Any = yamlfile.parse(path.with_suffix(".gold.yml").read_text("utf-8"), path.name).data
        if "agreed" in gold:
            yield _report(path, path.stem, gold, words)
    for path in sorted((ROOT / "articles").glob("*.txt")):
        gold = yamlfile.parse((path.parent / "gold" / f"{path.stem}.yml").read_text("utf-8"), path.name).data
        yield _report(path, f"articles-{path.stem}", gold, words)
    for name, told in yamlfile.parse(RETOLD.read_text("utf-8"), RETOLD.name).data.items():
        yield _report(SEEDS / name, f"retold-{name[:3]}", told, words)
    with tempfile.TemporaryDirectory() as folder:
        for n, row in enumerate(ROWS):
            path = Path(folder) / f"{n}.txt"
            path.write_text(as_text(row), "utf-8")
            told = {kind: [line[-40:] for mark, line in lines(row) if MARKS[kind] in mark] for kind in KINDS}
            yield _report(path, f"reported-{n}", {"published": row["day"], **told}, words)


def _report(path: Path, name: str, gold: Any, words: Vocabulary) -> Report:
    article = strip(read_seed(path, path.parent), words)
    if gold["published"]:
        article = replace(article, published=str(gold["published"]), published_basis="metadata")
    return Report(name, article, find(article, words), {kind: tuple(gold[kind]) for kind in KINDS})


def seen(report: Report, words: Vocabulary) -> list[Line]:
    """Its sentences as the finder sees them with the points of `words`."""
    f = report.findings
    return [
        Line(
            report.name,
            j.sentence.n,
            j.text,
            j.signs,
            frozenset(kind for kind in KINDS if any(part in j.text for part in report.told[kind])),
            frozenset(kind for kind, _ in j.kinds),
        )
        for j in judged(report.article, words, f.meetings, f.people, f.quotes, f.statements)
    ]


def cases(words: Vocabulary) -> list[Line]:
    """The table of single sentences, each seen behind one that names a meeting."""
    out: list[Line] = []
    for n, row in enumerate(CASES):
        article = bare_article(f"{MEETING}\n{row['text']}")
        told = {kind: (row["text"],) if kind in row["kinds"] else () for kind in KINDS}
        report = Report(f"cases-{n // TOGETHER}", article, find(article, words), told)
        out += [line for line in seen(report, words) if line.text != MEETING]
    return out
