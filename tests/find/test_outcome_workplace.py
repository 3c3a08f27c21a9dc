"""Talks of a union with an employer: in an article on them both are sides, and elsewhere neither is."""

from __future__ import annotations

import pytest

from generator.find.tables import of_pay
from generator.text import bare_article
from tests.find.test_outcomes import outcomes

TALKS = (
    "Ferry crews call off strike after night of talks\nThe union of the Rathlin ferries and the company that runs them settled "
    "on wages early on Friday, hours before a strike was to begin. A mediator had called them in.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "The company will also pay for the boots of its deckhands.",
        "Base pay is raised by 4 percent from 1 May.",
        "The union accepted two night shifts more a month.",
        "Management agreed to bring the cooks into the bargaining unit.",
        "The contract runs until 31 December.",
        "They decided to send that question to an arbitrator.",
    ],
)
def test_what_they_settle_is_an_outcome(text: str) -> None:
    assert "agreed" in [o.kind for o in outcomes(TALKS + text) if o.mention.text == text]


@pytest.mark.parametrize(
    "text",
    [
        "The company carries two million passengers a year.",
        "The union has three hundred members in the port.",
        "Passengers waited at the pier with flasks of tea.",
        "Management says that a strike would have cost it a million.",
        "Workers at the slipway earn less.",
        "The mayor said that he was relieved.",
    ],
)
def test_what_else_they_are_is_none(text: str) -> None:
    assert not [o for o in outcomes(TALKS + text) if o.mention.text == text]


@pytest.mark.parametrize(
    "text",
    [
        "A miner and its union settled on wages.",
        "The company will hire forty welders by June.",
        "The customs union and the company agreed on overtime.",
    ],
)
def test_where_states_negotiate_they_are_no_sides(text: str) -> None:
    talks = "Trade talks between the two governments took place in Porto.\n"
    assert not [o for o in outcomes(talks + text) if o.mention.text == text]


def test_stoppages_and_rosters_are_of_pay() -> None:
    talks = (
        "Buses back on the road\nOn Friday workers and their employer, the Rathlin line, struck a pay deal that ends nine weeks "
        "of stoppages.\nThe stoppages had closed four routes. The union wanted other rosters.\n"
    )
    assert of_pay(bare_article(talks))
