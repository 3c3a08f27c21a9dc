"""The table of the times of meetings: when they were or are to be, as their own words and those around them tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.find.test_meetings import meetings

TABLE = Path(__file__).parents[1] / "cases" / "meeting_times.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
LEAD = "Peru and Chile held trade talks in Quito."


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found = meetings(f"{LEAD}\n\n{row['text']}", row.get("day", "2026-09-10"))
    told = [[m.place, m.when, "ahead" if m.planned else "over"] for m in found if m.place != "Quito"]
    assert told == row["is"]
