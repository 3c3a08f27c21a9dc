"""The table of openings: the rounds of an edition of one report each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.collate import collate
from generator.find import find
from generator.read import read_seed
from generator.records import Round, Settings
from generator.reduce import reduce
from generator.strip import strip
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "rounds.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


def rounds(row: dict[str, Any], folder: Path) -> tuple[Round, ...]:
    seed = folder / "report.txt"
    seed.write_text(row["text"], "utf-8")
    article = replace(strip(read_seed(seed, folder), load()), published=str(row["day"]), published_basis="metadata")
    brief = reduce(article, find(article, load()), load())
    return collate((brief,), Settings(), load(), day="2026-12-31", generator="test", problems=()).rounds


def _same(one: Round, where: str | None, when: str | None) -> bool:
    here = where in (one.place, one.venue or "") or bool(where and one.venue and one.venue.endswith(where))
    if where is None:
        here = one.place is None and one.country is None
    return here and (when is None or str(one.when).startswith(str(when)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"].split("\n")[0])
def test_table(row: dict[str, Any], tmp_path: Path) -> None:
    left = list(rounds(row, tmp_path))
    for where, when, parties, *ahead in row["rounds"]:
        match = next((r for r in left if _same(r, where, when)), None)
        assert match or ahead, (where, when, left)
        if match:
            assert list(match.parties) == parties
            left.remove(match)
    assert left == []


def test_a_third_tell_of_no_round() -> None:
    assert 3 * sum(1 for row in ROWS if not row["rounds"]) >= len(ROWS)
