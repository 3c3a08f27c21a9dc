"""The table of outcomes: what was agreed, what was left open, and what is neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.meetings import find_meetings
from generator.find.outcomes import find_outcomes
from generator.find.outcomes.scene import long_ago
from generator.records import Outcome
from generator.text import Locator, bare_article
from generator.vocabulary import Vocabulary, load
from generator.vocabulary.outcome_points import NONE

TABLE = Path(__file__).parents[1] / "cases" / "outcomes.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
MEETING = "Trade talks between the two governments took place in Porto."


# The rules by themselves: what words weigh besides is fitted anew when articles come, and no single sentence must hold then.
RULES = replace(load(), outcome_points=NONE)


def outcomes(text: str, words: Vocabulary = RULES) -> tuple[Outcome, ...]:
    article = bare_article(text)
    where = Locator(article)
    return find_outcomes(article, words, find_meetings(article, words, where, ()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found = outcomes(f"{MEETING}\n{row['text']}")
    assert [o.kind for o in found if o.mention.text == row["text"]] == row["kinds"]


def test_at_least_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if not row["kinds"]) >= len(ROWS)


def test_words_leave_the_table_nearly_as_it_is() -> None:
    """Of a hundred sentences that tell none three may be taken for one with the points, and as many of all be missed."""
    told = {
        row["text"]: [o.kind for o in outcomes(f"{MEETING}\n{row['text']}", load()) if o.mention.text == row["text"]]
        for row in ROWS
    }
    none = [row["text"] for row in ROWS if not row["kinds"]]
    taken = [text for text in none if told[text]]
    missed = [row["text"] for row in ROWS if not set(row["kinds"]) <= set(told[row["text"]])]
    assert len(taken) <= 0.03 * len(none), taken
    assert len(missed) <= 0.03 * len(ROWS), missed


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
        ("Norway had sought 40 boats; the Peruvian side offered 60.", 1),
        ("Norway requested that its boats be exempt; Peru took note.", 1),
        ("Oslo calls the fee unfair and Peru finds the fee too low.", 0),
        ("Norway calls it unfair; Peru says it is too low.", 1),
        ("Norway sought 40 boats, and Peru accepted 60.", 0),
        ("Norway would accept 40 boats, while Peru proposed 60.", 1),
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


AGREED = "Norway and Peru agreed on Tuesday to post two observers and to set up a register of mills, their ministries said."


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Lima will pass on a first list by June.", 1),
        ("The observers will report to a joint office once a month.", 1),
        ("Peruvian canneries will get first refusal on the catch.", 1),
        ("The two ministries are to swap lists every month.", 1),
        ("Norway is dropping its complaint.", 1),
        ("Norway pays 45 percent.", 1),
        ("Oslo has until May 1 to name an agent.", 1),
        ("Skippers from either country may work in the other for three years.", 1),
        ("The pact does away with the visa.", 1),
        ("The register would be kept in Callao.", 1),
        ("The register would be kept in Callao if boats had radios.", 0),
        ("Fees on the catch will not exceed 9 percent.", 1),
        ("Fees on the catch will go up by 4 percent.", 1),
        ("The weather in the bay will go up by 4 degrees.", 0),
        ("If the catch falls below that level, the two governments will make up the difference.", 1),
        ("The first transfer will cover ten seasons.", 1),
        ("The flag of the register is blue. The register will be open to all mills.", 1),
        ("The two sides will meet again in May.", 0),
        ("Prices will rise by a third.", 0),
        ("The mill at Bergen will produce 40 tonnes a day.", 0),
        ("Norway may cut rates in May.", 0),
        ("Buyers will lose money, analysts say.", 0),
        ('"The observers will be bored," said a skipper.', 0),
        ("Norway will not cover the cost.", 0),
        ("My hope for Oslo is to see more ships.", 0),
        ("The pact leaves out freight.", 0),
        ("Norway sells fish to Peru.", 0),
        ("The weather will help. Whether buyers will come is another matter.", 0),
        ("Peru will vote in April.", 0),
    ],
)
def test_what_will_be_done_under_it_goes_on(text: str, terms: int) -> None:
    found = outcomes(f"{TALKS}\n{AGREED} {text}")
    assert [o.kind for o in found].count("agreed") - 1 == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A revised offer is on the table. It promises the purchase of 40 boats. Duties on nets would be cut to zero.", 0),
        ("The new proposal runs to 17 pages. Duties on nets would be cut to zero.", 0),
        ("The offer was discussed. The two sides agreed that duties on nets would be cut to zero.", 1),
    ],
)
def test_the_terms_of_an_offer_bind_nobody(text: str, terms: int) -> None:
    found = outcomes(f"{TALKS}\n{text}")
    assert [o.kind for o in found].count("agreed") == terms


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("What is missing?\nThe first is freight. The second is a levy on fish. The third is the sea.", 3),
        ("What is missing?\nThe first ship came in May. The second boat was blue.", 0),
        ("What is in it?\nThe first is freight. The second is a levy on fish.", 0),
        ("The two sides left freight open.\nPricing was also put off.", 2),
        ("The two sides left freight open.\nThe match was won by Peru.", 1),
        ("India has offered to cut its duty on nuts, but Norway, which sold India fish, has sought parity.", 0),
    ],
)
def test_what_is_told_to_be_left_goes_on(text: str, left: int) -> None:
    found = outcomes(f"{TALKS}\n{text}")
    assert [o.kind for o in found].count("open") == left


def test_an_old_treaty_is_history_where_it_is_the_subject() -> None:
    assert long_ago("The 1987 treaty gave Peru a third of the catch.", 2026)
    spoken_of = (
        "The session ended on Wednesday with minutes in which the two parties promised each other to keep to the 1987 treaty."
    )
    assert not long_ago(spoken_of, 2026)
