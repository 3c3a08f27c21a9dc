"""What a text provides, wherever in a report of talks it stands: what is a provision, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.find.test_outcomes import outcomes

TALKS = "Norway and Peru held trade talks in Porto on May 3, 2025."


@pytest.mark.parametrize(
    "text",
    [
        "The rules enter into force on 1 July.",
        "Both commitments apply from Jan. 1, 2027.",
        "The lower rate for anchovies kicks in on Oct. 15.",
        "The arrangement is valid until 31 July and can be prolonged.",
        "It takes effect on 1 March.",
        "The closure, a wish of the skippers, runs from 1 February to 31 March.",
        "Interest is fixed at one per cent up to 2037.",
        "The loans will be repaid over 14 years.",
        "Boats of less than ten metres are exempt.",
        "The deposit will be replaced by electronic seals.",
        "Wine is freed at once in both directions.",
        "Norway gets 29.1 per cent, Peru 22.",
        "Either side may walk away on 30 days' notice.",
        "Peruvian boats may take half of their share in Norwegian waters.",
        "A tin that has passed once may be sold without a further check.",
    ],
)
def test_what_a_text_provides_is_agreed(text: str) -> None:
    assert [o.kind for o in outcomes(f"{TALKS}\n{text}") if o.mention.text == text] == ["agreed"]


@pytest.mark.parametrize(
    "text",
    [
        "The present arrangement is valid until 31 July.",
        "Its own harbour dues take effect on 1 March.",
        "Talks on shrimp begin in October.",
        "The next session is set for 14 July.",
        "Comments may be filed until 30 June.",
        "Prices are set by the weather.",
        "The fee took effect on 14 October 2023.",
        "If the text holds, the rules apply from 1 July.",
        "Analysts say that the rate may drop by 4 per cent.",
        "He can eat up to 12 tins.",
        "The fair runs until 26 April.",
        "The parties are split over the mesh.",
        "The two leaders may meet again in May.",
        '"The rules start on 1 July," a cook said.',
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert "agreed" not in [o.kind for o in outcomes(f"{TALKS}\n{text}") if o.mention.text == text]
