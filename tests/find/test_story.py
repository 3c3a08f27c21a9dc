"""The table of dates whose year the story tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.dates import find_dates
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "story.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    article = bare_article(row["text"], published=row["now"])
    found = {d.text: d for d in find_dates(article, load(), Locator(article))}
    told = [[w, found[w].iso, found[w].evidence if found[w].basis == "inferred" else None] for w, _, _ in row["is"]]
    assert told == row["is"]


def test_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if not any(shown for _, _, shown in row["is"])) >= len(ROWS)
