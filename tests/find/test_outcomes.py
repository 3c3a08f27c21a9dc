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


TALKS = "Norway and Peru held trade talks in Porto on May 3, 2025."


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("Norway wants a quota of 40 boats, while Peru is holding out for 60.", 1),
        ("Norway has offered a duty of 12 percent; Peru has sought 4 percent.", 1),
        ("Norway wants half of the ore to be milled at home. Peru favours milling in Callao.", 2),
        ("Norway wants a quota of 40 boats. Growers in Peru picked the coffee.", 0),
        ("Norway wants a quota of 40 boats, and its fishermen prefer 60.", 0),
        ("Chile wants a quota of 40 boats, while Japan prefers 60.", 0),
        ("Norway and Peru want to talk again.", 0),
        ("Norway had wanted 40 boats before Peru had wanted 60.", 0),
    ],
)
def test_what_two_sides_want_of_each_other_is_open(text: str, opened: int) -> None:
    found = outcomes(f"{TALKS}\n{text}")
    assert [o.mention.rule for o in found].count("two sides want different things") == opened
