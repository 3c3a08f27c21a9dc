"""A barrier that stays in place was left as it was: what is one, what only looks like one, and that no points overrule it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.find.meetings import find_meetings
from generator.find.outcomes import find_outcomes
from generator.find.outcomes.stays import STAYS, barrier_stays
from generator.text import Locator, bare_article
from generator.vocabulary import load
from generator.vocabulary.outcome_points import OutcomePoints

BARRIER = "The export licences for antimony, in force since March 2025, remain in place."


@pytest.mark.parametrize(
    "text",
    [
        BARRIER,
        "Washington's 25 percent tariff on trucks stays where it is.",
        "But the older curbs on graphite are still in force.",
        "Export controls on chip-making machines, the ministry said, will stay in place.",
        "Sanctions on five shipyards remain in effect, officials said.",
        "The levy on canola oil survived the talks.",
        "Duties were cut on steel, but the ban on imports of poultry remains in place.",
        "The U.S. entity list stays untouched.",
        "The licensing regime for germanium remains unchanged.",
        "For now the licence requirement remains on the books.",
    ],
)
def test_a_barrier_stays(text: str) -> None:
    assert barrier_stays(text, load().outcomes)


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire remains in place.",
        "The truce on tariffs remains in force.",
        "The agreement on export controls remains in place.",
        "The law on export controls, in force since 2020, remains in place.",
        "The company's mining licence remains in force.",
        "The miner's licences remain in place.",
        "If the talks fail, the tariffs remain in place.",
        "The suspension of export controls remains in force.",
        "The duties stay in place until 10 November.",
        "Tariffs remain in place for another year.",
        "Producers hope the tariff will stay in place.",
        "The two sides agreed that the tariffs would remain in place.",
        "The exemption from the tariff remains in place.",
        "The lower tariffs remain in place.",
        "Analysts expect the curbs to remain in place.",
        "The tariffs had remained in place for years.",
        "The hotline remains in place.",
        "Prices remain unchanged.",
        "The tariffs stay lifted.",
        "The hotline for sanctions remains in place.",
        "The minister affirmed that the ban on exports of raw logs would remain in place in accordance with the law.",
        "The ban on exports of raw logs will stay in place, which the other side acknowledged.",
        "The exemption was extended, and staff on duty remain in place.",
    ],
)
def test_what_is_no_barrier_or_stays_for_a_term(text: str) -> None:
    assert not barrier_stays(text, load().outcomes)


def test_no_points_overrule_it() -> None:
    """Neither in an article of two sentences nor beside words that speak against it."""
    points = OutcomePoints(
        start=(-9.0, -9.0), points={"remain": (0.0, -9.0)}, around_start=(0.0, 0.0), around={"its own open": (0.0, 1.0)}
    )
    words = replace(load(), outcome_points=points)
    article = bare_article(
        f"Norway and Peru held trade talks in Porto on May 3, 2025.\n{BARRIER}\nThe two sides left the quota open."
    )
    found = find_outcomes(article, words, find_meetings(article, words, Locator(article), ()))
    assert [(o.kind, o.mention.rule, o.mention.text) for o in found] == [("open", STAYS, BARRIER)]
