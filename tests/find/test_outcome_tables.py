"""Whose table an article is on: what a union or a committee of bondholders wants is an outcome only where it sits there."""

from __future__ import annotations

import pytest

from generator.find.meetings import find_meetings
from generator.find.outcomes import find_outcomes
from generator.find.outcomes.tables import seated
from generator.text import Locator, bare_article
from generator.vocabulary import load

PAY = (
    "The management of the Brackwater ferries and the seamen's union settled on a wage agreement on Sunday.\n"
    "Pay will go up by 3 percent and pensions by 2, and a strike that was to start on Monday was called off."
)
DEBT = (
    "Ghana and a committee of bondholders ended three days of talks in Paris on Friday with a deal on the coupon of the bonds.\n"
    "The principal of the old bonds is to be cut by a tenth."
)
TARIFFS = (
    "Norway and Peru ended three days of talks in Paris on Friday with a deal on tariffs.\n"
    "A union of dockers had called a strike over pay for Monday, and a company in Bergen sold bonds."
)


def kinds(article: str, text: str) -> list[str]:
    read = bare_article(f"{article}\n{text}")
    words = load()
    found = find_outcomes(read, words, find_meetings(read, words, Locator(read), ()))
    return [o.kind for o in found if o.mention.text == text]


@pytest.mark.parametrize(
    ("article", "others"),
    [
        (PAY, True),
        (DEBT, True),
        (TARIFFS, False),
        (
            "The union of skippers met in Lima.\nIts company of players agreed to strike a pose, and pay for wages and pensions.",
            False,
        ),
        (
            "The crews of the Aldis pilot boats and their employer sat down again on Sunday.\n"
            "They spoke of rosters, the enterprise agreement and two stoppages, and pay.",
            True,
        ),
        ("The crews of two boats struck a rock.\nThe company spoke of rosters, stoppages, pay and pensions.", False),
        ("Bonds rose on Tuesday.\nHolders of bonds were pleased, and creditors got their principal and coupon back.", False),
        ("The European Union and Chile settled a pact.\nA company will pay wages, a strike is over, and pensions go up.", False),
    ],
)
def test_the_table_is_known_by_its_sides(article: str, others: bool) -> None:
    assert seated(bare_article(article), load())[1] is others


@pytest.mark.parametrize(
    ("article", "text", "told"),
    [
        (PAY, "The union asks for a shorter week.", ["open"]),
        (PAY, "The company agreed to raise the allowance for nights by a tenth.", ["agreed"]),
        (PAY, "The two sides could not agree on who pays for uniforms.", ["open"]),
        (DEBT, "The bondholders, advised by a bank, demanded a higher coupon.", ["open"]),
        (TARIFFS, "The union asks for a shorter week.", []),
        (TARIFFS, "The company agreed to raise the allowance for nights by a tenth.", []),
        (TARIFFS, "The bondholders, advised by a bank, demanded a higher coupon.", []),
        (PAY, "The ferries carry 40,000 people a day.", []),
    ],
)
def test_a_side_there_is_a_side(article: str, text: str, told: list[str]) -> None:
    assert kinds(article, text) == told
