"""Points of words: how words are taken, that a sum is told by its words, and what no words outweigh."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.find.meetings import find_meetings
from generator.find.outcome_points import stems
from generator.find.outcomes import find_outcomes
from generator.text import Locator, bare_article
from generator.vocabulary import load
from generator.vocabulary.outcome_points import OutcomePoints

MEETING = "Trade talks between the two governments took place in Porto."
POINTS = OutcomePoints(
    start=(-3.0, -3.0),
    points={
        "hamper": (5.0, 0.0),
        "a hamper": (1.0, 0.0),
        "barrel": (4.5, 0.0),
        "spoon": (4.0, 0.0),
        "riddle": (0.0, 7.0),
        "puzzle": (0.0, 5.0),
        "parcel": (-9.0, -9.0),
        "@at comment": (-1.0, -1.0),
    },
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Negotiators resolved nothing", ["negoti", "resolv", "nothin"]),
        ("By May 3 Norway will pay 4.5 percent", ["by", "WHEN", "#", "CAP", "will", "pay", "#", "percen"]),
        ("the Trade Minister of Peru", ["the", "CAP", "of", "CAP"]),  # several names in a row are one
        ("Peru agreed", ["peru", "agreed"]),  # what begins a sentence may be a name: the fit leaves such words out
        ("EU envoys did not", ["CAP", "envoys", "did", "not"]),
        ("they may; “no”", ["they", "may", ";", "“", "no", "“"]),
        ("didn’t", ["didn't"]),
        ("", []),
    ],
)
def test_how_words_are_taken(text: str, words: list[str]) -> None:
    assert stems(text) == words


def told(text: str, points: OutcomePoints = POINTS) -> list[tuple[str, str]]:
    words = replace(load(), outcome_points=points)
    article = bare_article(f"{MEETING}\n{text}")
    found = find_outcomes(article, words, find_meetings(article, words, Locator(article), ()))
    return [(o.kind, o.mention.rule) for o in found if o.mention.text == text]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The two sides carried a hamper home.", ["agreed"]),
        ("Freight was a riddle for them.", ["open"]),
        ("The two sides carried a basket home.", []),  # no word with points
        ("Is there a hamper in the room?", []),  # a question
        ("If there is a hamper, the two sides will open it.", []),  # a supposition
        ("The company carried a hamper.", []),  # a firm's
        ("The two sides carried a barrel home.", ["agreed"]),
        ("The two sides carried a spoon home.", []),  # words alone, and not enough of them
        ("Freight was a puzzle for them.", []),
        ("Freight was a riddle in a barrel.", ["open"]),  # the points of one kind speak against the other
    ],
)
def test_a_sentence_that_no_rule_reads_is_told_by_its_words(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


def test_the_heaviest_words_are_named() -> None:
    assert told("The two sides carried a hamper home.") == [("agreed", "weighed: words “hamper”, “a hamper”")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The two sides agreed to cut duties on parcels.", ["agreed"]),  # a rule that has much behind it stays
        ("The two sides agreed to cut duties.", ["agreed"]),
    ],
)
def test_what_a_rule_reads_stays(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


def test_outside_an_article_on_a_meeting_words_tell_nothing() -> None:
    words = replace(load(), outcome_points=POINTS)
    article = bare_article("The two sisters carried a hamper.\nFreight was a riddle for them.")
    assert find_outcomes(article, words, ()) == ()
