"""The table of meetings before the one that is told, in its place or in another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.find.test_meetings import meetings

TABLE = Path(__file__).parents[1] / "cases" / "again.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
NEWS = "Officials of Peru and the United States held talks in Cusco on Monday"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    first, *others = meetings(NEWS + row["text"])
    assert (first.place, first.when) == ("Cusco", "2026-09-07")
    told = [[m.place, m.when] for m in others if m.when != first.when and m.mention.rule != "told by its day alone"]
    wanted = [cell and str(cell) for cell in row.get("is", [])]
    assert told == ([wanted] if wanted else [])


def test_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if "is" not in row) >= len(ROWS)


def test_a_second_round_was_where_the_first_one_was() -> None:
    found = meetings(
        "Direct talks between Peru and the United States began in Cusco on May 16. A second round on June 2 ended in anger."
    )
    assert [(m.place, m.when) for m in found] == [("Cusco", "2026-05-16"), ("Cusco", "2026-06-02")]


def test_a_second_round_with_a_place_of_its_own_was_there() -> None:
    found = meetings(
        "Direct talks between Peru and the United States began in Cusco on May 16. A second round on June 2 was held in Oslo."
    )
    assert [m.place for m in found] == ["Cusco", "Oslo"]


def test_a_second_round_in_another_paragraph_has_no_place() -> None:
    found = meetings("Peru and the United States held talks in Cusco on May 16.\n\nA second round on June 2 ended in anger.")
    assert [m.place for m in found if m.place] == ["Cusco"]


def test_each_of_the_earlier_times_in_a_city_is_one() -> None:
    found = meetings(
        "Officials of Peru and the United States held talks in Cusco on Monday. It was the third time that negotiators had come to"
        " the Peruvian city, after the meeting of May 2025 that ended the first quarrel and a second one this June."
    )
    assert [(m.place, m.when) for m in found] == [("Cusco", "2026-09-07"), ("Cusco", "2025-05"), ("Cusco", "2026-06")]
