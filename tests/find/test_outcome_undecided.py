"""What is told to be undecided without a word of agreeing: what is, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.find.test_outcomes import outcomes

TALKS = "Norway and Peru held trade talks in Porto on May 3, 2025."


@pytest.mark.parametrize(
    "text",
    [
        "Farm goods stay open.",
        "Canned shrimp, an old quarrel, is still missing.",
        "Pending are anchovies and squid.",
        "Also adjourned is the wish of Peru for an audit.",
        "The question of observers was put back to the spring.",
        "Labels were only touched upon.",
        "Shrimp and squid were on the list but time ran out.",
        "The two sides will continue exchanging views.",
        "This issue will be discussed further, he said.",
        "On the fees for trawlers, discussion is to continue.",
        "A technical group is to look at the question again in September.",
        "There is none on shrimp.",
        "On nets the two sides exchanged positions.",
        "The Norwegian side stated its position on the fee.",
        "Lima, in April, broke off on the second day.",
        "The second failed in Lima in March.",
        "A technical round in Bergen this spring got stuck on the definition of a trawler.",
        "The two sides agreed to stay in communication.",
    ],
)
def test_what_is_undecided_is_open(text: str) -> None:
    assert [o.kind for o in outcomes(f"{TALKS}\n{text}") if o.mention.text == text] == ["open"]


@pytest.mark.parametrize(
    "text",
    [
        "Shops in Callao are open.",
        "He is missing.",
        "Licences were pending.",
        "The tax on shrimp was suspended for a year.",
        "The engine failed in the bay.",
        "Lima, in April, brought no more than an extension.",
        "The third round, held in Lima, ended with agreement on labels.",
        "The officials will continue to exchange samples.",
        "Exports of squid collapsed last year.",
        "If the talks fail, the question will be taken up in May.",
        "The delegations are to dine in the meantime.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert "open" not in [o.kind for o in outcomes(f"{TALKS}\n{text}") if o.mention.text == text]
