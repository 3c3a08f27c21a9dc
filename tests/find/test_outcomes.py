"""The table of outcomes: what was agreed, what was left open, and what is neither."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.meetings import find_meetings
from generator.find.outcomes import find_outcomes
from generator.records import Outcome
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "outcomes.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
MEETING = "Trade talks between the two governments took place in Porto."


def outcomes(text: str) -> tuple[Outcome, ...]:
    article = bare_article(text)
    where = Locator(article)
    return find_outcomes(article, load(), find_meetings(article, load(), where, ()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found = outcomes(f"{MEETING}\n{row['text']}")
    assert [o.kind for o in found if o.mention.text == row["text"]] == row["kinds"]


def test_at_least_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if not row["kinds"]) >= len(ROWS)


def test_no_meeting_no_outcome() -> None:
    assert outcomes("The two sides agreed to cut duties.") == ()


def test_the_terms_go_on_in_the_next_sentence() -> None:
    found = outcomes(f"{MEETING}\nChina agreed to issue permits. These permits will be valid for a year.")
    assert [o.mention.text for o in found if o.kind == "agreed"] == [
        "China agreed to issue permits.",
        "These permits will be valid for a year.",
    ]


def test_a_place_in_the_sentence_is_kept() -> None:
    found = outcomes("China and the United States reached a framework at trade talks in Porto.")
    assert [(o.kind, o.place) for o in found] == [("agreed", "Porto")]
