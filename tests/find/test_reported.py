"""The table of reports: what sentences in their paragraphs tell of an outcome, as shares; no single line must hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find import find
from generator.read import read_seed
from generator.strip import strip
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "reported.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
# Percent of the table: found and precision. Wording is endless, so much may be missed; what is told wrongly costs trust.
FLOORS = {"agreed": (70, 90), "open": (80, 95)}
MARKS = {"agreed": "+", "open": "?"}


def lines(row: dict[str, Any]) -> list[tuple[str, str]]:
    return [(line.split(" ")[0], line.partition(" ")[2]) for line in row["text"].splitlines() if line.strip()]


def as_text(row: dict[str, Any]) -> str:
    paragraphs = row["text"].strip().split("\n\n")
    return "\n\n".join(" ".join(line.partition(" ")[2] for line in p.splitlines()) for p in paragraphs)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[int, str], set[str]]:
    """The kinds found, by the report's number and the line."""
    folder, found = tmp_path_factory.mktemp("reports"), {}
    for n, row in enumerate(ROWS):
        seed = folder / f"{n}.txt"
        seed.write_text(as_text(row), "utf-8")
        article = replace(strip(read_seed(seed, folder), load()), published=str(row["day"]), published_basis="metadata")
        outcomes = find(article, load()).outcomes
        for _, line in lines(row):
            found[n, line] = {o.kind for o in outcomes if line[-40:] in o.mention.text}
    return found


@pytest.mark.parametrize("kind", FLOORS)
def test_shares_do_not_sink(kind: str, told: dict[tuple[int, str], set[str]]) -> None:
    rows = [(MARKS[kind] in mark, kind in told[n, line], line) for n, row in enumerate(ROWS) for mark, line in lines(row)]
    hits = sum(wanted and got for wanted, got, _ in rows)
    found, precision = FLOORS[kind]
    assert 100 * hits >= found * sum(wanted for wanted, _, _ in rows), [line for wanted, got, line in rows if wanted and not got]
    assert 100 * hits >= precision * sum(got for _, got, _ in rows), [line for wanted, got, line in rows if got and not wanted]


def test_marks_are_known() -> None:
    assert {mark for row in ROWS for mark, _ in lines(row)} == {"+", "?", "+?", "."}
