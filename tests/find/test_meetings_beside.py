"""The table of what is told beside a meeting: another one, or a place that only looks like it; what is to come is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.find.test_meetings import meetings

TABLE = Path(__file__).parents[1] / "cases" / "beside.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
NEWS = "Officials of Peru and Chile held trade talks in Oslo on Monday."


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    text = row["text"] if "Oslo" in row["text"] else f"{NEWS} {row['text']}"
    found = [m.place or m.venue for m in meetings(text) if not m.planned]
    assert list(dict.fromkeys(found)) == ["Oslo", *row.get("at", [])]


def test_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if "at" not in row) >= len(ROWS)
