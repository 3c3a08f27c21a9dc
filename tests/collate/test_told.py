"""What a round settled and left open, told once."""

from __future__ import annotations

import pytest

from generator.collate.words import meaning
from generator.records import Round
from generator.vocabulary import load
from tests.collate.test_topics import brief, edition

LEAD = "Officials of China and the United States held trade talks in Porto on May 12, 2025. "
ONE = LEAD + "China agreed to speed up export licences for makers of terbium magnets. They left open who would inspect the buyers."
TWO = (
    LEAD + "Beijing agreed to speed up licences for American makers of magnets. "
    "The two sides reached a truce on port fees, but a quarrel over soybeans remains unresolved."
)
THREE = LEAD + "China agreed to speed up export licences for makers of gallium chips."


def porto(**texts: str) -> Round:
    (only,) = edition(*(brief(id, text) for id, text in texts.items())).rounds
    return only


def test_the_same_point_is_told_once_with_the_articles_behind_it() -> None:
    told = porto(one=ONE, two=TWO).agreed
    licences = [c for c in told if "licences" in c.sentence]
    assert [(c.article, c.articles) for c in licences] == [("one", ("one", "two"))]
    assert told[0] == licences[0], "what most articles report comes first"


def test_the_same_of_another_element_is_another_point() -> None:
    told = porto(one=ONE, three=THREE).agreed
    assert [c.articles for c in told] == [("one",), ("three",)] or [c.articles for c in told] == [("three",), ("one",)]


def test_a_sentence_stands_in_both_lists_only_with_two_clauses() -> None:
    round_ = porto(two=TWO)
    both = {c.sentence for c in round_.agreed} & {c.sentence for c in round_.open}
    assert both == {"The two sides reached a truce on port fees, but a quarrel over soybeans remains unresolved."}


def test_a_result_that_awaits_approval_was_agreed() -> None:
    round_ = porto(one=LEAD + "The two sides reached a framework on port fees that is awaiting approval by their leaders.")
    assert [len(found) for found in (round_.agreed, round_.open)] == [1, 0]


def test_the_sentences_behind_a_point_come_with_it() -> None:
    (licences,) = [c for c in porto(one=ONE, two=TWO).agreed if "licences" in c.sentence]
    assert [(c.article, "licences" in c.sentence) for c in licences.also] == [("two", True)]
    assert all(not c.also for c in porto(one=ONE).agreed), "what nobody else reports stands alone"


def test_what_is_told_in_passing_gives_way() -> None:
    passing = LEAD + "Officials plan to extend the tariffs beyond the deadline agreed in Lisbon."
    lisbon = (
        "Officials of China and the United States held trade talks in Lisbon on April 3, 2025. They agreed to a pause of 60 days."
    )
    rounds = {r.id: r for r in edition(brief("a", passing), brief("b", lisbon)).rounds}
    assert [c.article for c in rounds["lisbon"].agreed] == ["b"]


@pytest.mark.parametrize(
    "sentence", ["This deal cuts duties.", "“They agreed,” he said.", "Meanwhile, duties rose.", "It is over."]
)
def test_leans(sentence: str) -> None:
    assert meaning(load()).leans(sentence)


@pytest.mark.parametrize("sentence", ["China agreed to it.", "Thistle growers met.", "Items were left open.", "Italy cut duties."])
def test_stands_alone(sentence: str) -> None:
    assert not meaning(load()).leans(sentence)
