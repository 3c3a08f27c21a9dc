"""Points of signs: how words are taken, where a sentence stands, that a sum decides with its neighbours and is told by words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.find.meetings import find_meetings
from generator.find.outcomes import find_outcomes
from generator.find.outcomes.points import Seen, around, told_by_points
from generator.find.outcomes.signs import OPENS, stands_in
from generator.find.sign_words import stems
from generator.text import Locator, bare_article
from generator.vocabulary import load
from generator.vocabulary.outcome_points import OutcomePoints

MEETING = "Trade talks between the two governments took place in Porto."
POINTS = OutcomePoints(
    start=(-3.0, -3.0),
    points={
        "hamper": (5.0, 0.0),
        "a hamper": (1.0, 0.0),
        "riddle": (0.0, 7.0),
        "parcel": (-9.0, -9.0),
        "@rules tell agreed": (5.0, -1.0),
        "@at comment": (-9.0, -9.0),
    },
    around_start=(0.0, 0.0),
    around={"its own agreed": (1.0, 0.0), "its own open": (0.0, 1.0)},
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
        ("it covers not only magnets but also chips", ["it", "covers", "magnet", "and", "chips"]),
        ("not now, but later", ["not", "now", "but", "later"]),
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
        ("Freight was a riddle in a hamper.", ["agreed", "open"]),  # each kind by its own sum
        ("The two sides carried a basket home.", []),  # no word with points
        ("The two sides carried a hamper of parcels home.", []),  # what speaks against it weighs more
        ("The two sides agreed to cut duties.", ["agreed"]),  # what a rule reads is a sign
        ("The two sides agreed to cut duties on parcels.", []),  # and no more than one
    ],
)
def test_the_sum_decides(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


def test_the_heaviest_words_are_named() -> None:
    assert told("The two sides carried a hamper home.") == [("agreed", "weighed: “hamper”, “a hamper”")]


def test_where_no_word_has_points_its_place_is_named() -> None:
    points = replace_points({"@stands second": (5.0, 0.0)})
    assert told("The two sides carried a basket home.", points) == [("agreed", "weighed: its place and its neighbours")]


def replace_points(points: dict[str, tuple[float, float]]) -> OutcomePoints:
    return OutcomePoints(start=POINTS.start, points=points, around_start=POINTS.around_start, around=POINTS.around)


def test_outside_an_article_on_a_meeting_words_tell_nothing() -> None:
    words = replace(load(), outcome_points=POINTS)
    article = bare_article("The two sisters carried a hamper.\nFreight was a riddle for them.")
    assert find_outcomes(article, words, ()) == ()


def test_where_sentences_stand() -> None:
    article = bare_article("Talks were held. They ended.\nNobody came.\nIt rained.\nPrices rose. Shares fell.")
    at = stands_in(article, {2})
    assert {"@stands first", "@in quarter 1", "@in a paragraph of 2", "@behind no meeting", OPENS} <= at[1]
    assert {"@stands second", "@behind a meeting 0"} <= at[2] and OPENS not in at[2]
    assert {"@stands early", "@in quarter 2", "@in a paragraph of 1", "@behind a meeting 1"} <= at[3]
    assert {"@stands last", "@stands later", "@in quarter 4", "@behind a meeting 4"} <= at[6]


def seen(*signs: frozenset[str]) -> list[Seen]:
    return [Seen(n, own) for n, own in enumerate(signs, 1)]


def test_what_stands_around_a_sentence() -> None:
    rows = around(seen(frozenset({OPENS}), frozenset(), frozenset({OPENS})), [(1.0, -1.0), (0.5, 0.0), (9.0, -9.0)])
    assert rows[1]["its own agreed"] == 0.5
    assert rows[1]["1 before in its paragraph agreed"] == 1.0
    assert rows[1]["1 behind agreed"] == 3.0 and rows[1]["1 behind open"] == -3.0  # one neighbour counts so much at most
    assert rows[0]["1 before none"] == 1.0 and rows[0]["2 behind agreed"] == 3.0


def test_a_neighbour_lifts_what_is_in_doubt() -> None:
    points = OutcomePoints(
        start=(-3.0, -3.0),
        points={"hamper": (5.0, 0.0), "basket": (2.0, 0.0)},
        around_start=(0.0, 0.0),
        around={"its own agreed": (1.0, 0.0), "its own open": (0.0, 1.0), "1 before in its paragraph agreed": (1.0, 0.0)},
    )
    sure, doubt, none = frozenset({"hamper", OPENS}), frozenset({"basket"}), frozenset({OPENS})
    assert told_by_points(seen(sure, doubt, none), points) == [["agreed"], ["agreed"], []]
    assert told_by_points(seen(none, doubt, sure), points) == [[], [], ["agreed"]]
