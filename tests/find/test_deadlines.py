"""The table of deadlines: dates by or from which something is due, takes effect or runs out, and what only looks like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import yamlfile
from generator.find.dates import find_dates
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "deadlines.yml"
ROWS = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
assert isinstance(ROWS, list)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict) -> None:
    article = bare_article(row["text"], published=row["now"])
    assert [d.text for d in find_dates(article, load(), Locator(article)) if d.deadline] == row.get("last", [])


def test_half_of_the_table_are_traps() -> None:
    assert 2 * sum(1 for row in ROWS if not row.get("last")) >= 0.9 * len(ROWS)
