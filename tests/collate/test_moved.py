"""Deadlines that a later round moved, and those that nobody did."""

from __future__ import annotations

from generator.records import Event
from tests.collate.test_topics import brief, edition

LIMA = (
    "Trade talks between China and the United States in Lima on May 12, 2025 ended with a truce. "
    "China and the United States agreed in Lima to suspend port fees until August 12, 2025."
)
HELD = "Trade talks between China and the United States took place in Oslo on July 29, 2025. "


def deadline(text: str) -> Event:
    found = edition(brief("lima", LIMA), brief("oslo", text), day="2025-09-01").timeline
    return next(e for e in found if e.article == "lima" and e.date == "2025-08-12")


def test_a_later_round_that_sets_a_later_day_moves_the_deadline() -> None:
    told = deadline(HELD + "The two sides agreed to extend the truce until November 10, 2025.")
    assert (told.deadline, told.changed_by) == ("passed", "oslo")


def test_a_plan_moves_nothing() -> None:
    assert deadline(HELD + "The United States plans to extend the truce until November 10, 2025.").changed_by is None


def test_another_matter_moves_nothing() -> None:
    assert deadline(HELD + "The two sides agreed to buy soybeans worth 3 million dollars by November 10, 2025.").changed_by is None


def test_a_day_from_which_something_holds_is_moved_only_by_its_name() -> None:
    begins = (
        "Trade talks between China and the United States in Lima on May 12, 2025 ended with a truce. "
        "China and the United States agreed in Lima to cut port fees from August 12, 2025."
    )
    extended = HELD + "The two sides agreed to extend the truce until November 10, 2025."
    postponed = HELD + "The two sides agreed to put off the cut from August 12, 2025, to November 10, 2025."
    for text, by in ((extended, None), (postponed, "oslo")):
        found = edition(brief("lima", begins, "2025-05-13"), brief("oslo", text, "2025-07-30"), day="2025-09-01").timeline
        told = next(e for e in found if e.article == "lima" and e.date == "2025-08-12")
        assert (told.deadline, told.changed_by) == ("passed", by)


def test_a_round_of_other_parties_moves_nothing() -> None:
    other = "Trade talks between Japan and the European Union took place in Oslo on July 29, 2025. "
    assert deadline(other + "Japan and the European Union agreed to extend a pact until November 10, 2025.").changed_by is None


def test_a_place_that_its_article_dates_is_not_dated_anew_as_news() -> None:
    assert [r.id for r in edition(brief("lima", LIMA)).rounds] == ["lima"]
