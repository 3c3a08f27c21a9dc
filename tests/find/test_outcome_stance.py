"""What one side wants, offers or refuses, and what goes on with what was left open: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.find.outcomes.pending import PENDING
from generator.find.outcomes.stance import STANCE
from generator.find.outcomes.undecided import UNDECIDED
from tests.find.test_outcomes import outcomes

TALKS = "Norway and Peru held trade talks in Porto on May 3, 2025."
LEFT = "Norway and Peru failed to agree on the tax on tinned fish."


def rules(text: str) -> list[tuple[str, str]]:
    return [(o.kind, o.mention.rule) for o in outcomes(text) if o.mention.text == text.split("\n")[-1].split("| ")[-1]]


@pytest.mark.parametrize(
    "text",
    [
        "On the levy, Peru wants small canneries exempted for six years.",
        "Lima has asked that its own labels be counted in full.",
        "The Norwegian side sought a list of landing ports.",
        "Norway's delegation had demanded an audit of the mills.",
        "Oslo is pressing for a cap of 20 percent.",
        "The Peruvian negotiators would rather leave it to the skippers.",
        "Norway, which buys a third of the catch, favours a cap.",
        "The Norwegian delegates put forward a table of quotas.",
        "Peru offered 30,000 tons.",
        "Oslo would not go below 14 percent.",
        "In Porto, the Peruvian side asked that anchovies be counted apart.",
        "The Norwegian team asked Peru to open its register of boats.",
        "Peru's delegation, headed by the vice-minister of fisheries, had proposed a longer season in return for cheaper nets.",
        "Oslo wants to see a year of landing data.",
    ],
)
def test_what_one_side_wants_is_open(text: str) -> None:
    assert ("open", STANCE) in [(o.kind, o.mention.rule) for o in outcomes(f"{TALKS}\n{text}")]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian canneries want lower fees.",
        "Norwegian voters rejected the plan in May.",
        "Peru offered 30,000 tons, which Norway accepted.",
        "Peruvian demand rose in May.",
        "Norway wants to meet again in June.",
        "Chile wants a quota of 40 boats.",
        '"Whatever happens," Peru insists.',
        "Peru's largest newspaper demanded a new vote.",
        "If Norway wants it, there will be a third round.",
        "Norway has asked for copies of the minutes to be signed by both sides.",
        "Did Peru ask for a longer season?",
        "Some in Peru want a new minister.",
        "Then, Norway had asked for a ban on drift nets.",
        "Norway asked Peru to explain the delay.",
    ],
)
def test_what_others_want_or_both_got_is_not(text: str) -> None:
    assert STANCE not in [o.mention.rule for o in outcomes(f"{TALKS}\n{text}")]


@pytest.mark.parametrize(
    "text",
    [
        "The question goes back to the ministers.",
        "Canned shrimp was likewise kept for the autumn.",
        "The draft was returned to the experts.",
        "Nobody moved on labels either.",
        "One is the size of the mesh.",
        "Peru says this is a matter for its canneries.",
        "Norwegian officials replied that their law left no room for it.",
        "The committee wants a smaller cut.",
        "They claim 13 percent.",
    ],
)
def test_what_stands_behind_what_was_left_open_is_left_too(text: str) -> None:
    found = [(o.kind, o.mention.rule) for o in outcomes(f"{TALKS}\n{LEFT} {text}") if o.mention.text == text]
    assert found
    assert found[0][0] == "open"
    assert found[0][1] in (PENDING, STANCE, UNDECIDED, "left open", "nothing of it")


@pytest.mark.parametrize(
    "text",
    [
        "The two will meet again in Lima in June.",
        "Prices in Bergen fell by a tenth.",
        '"It was a long night," said a delegate.',
        "A round in Oslo in 2023 went on for weeks.",
        "The spokeswoman would not comment.",
        "She drank her tea.",
        "Hmm.",
        "Analysts do not expect it to matter.",
        "Peru owns four canneries in Callao.",
        "Norwegian officials said the next session would be held in May.",
        "Anyone who seeks a quiet harbour will like it.",
        "Anybody may join the tour of the port.",
    ],
)
def test_other_things_that_stand_there_are_not(text: str) -> None:
    assert not [o for o in outcomes(f"{TALKS}\n{LEFT} {text}") if o.mention.text == text]
