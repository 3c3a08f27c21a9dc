"""Pieces of an article that look like page matter: what stands around them tells that they are its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.strip.test_beside import LOWER, UPPER, _html, _kept
from tests.strip.test_noise import AFTER, BEFORE, MORE
from tests.strip.test_pasted import ARTICLE, BODY, HEAD

TOPICS = ("Related topics", "OXIDE", "LENS MAKERS", "ISLANDS", "")
STRANGE = "Harbour pilot Gwen Tarrow said that nobody had warned her about the fog."


def test_the_text_goes_on_behind_a_box_of_topics() -> None:
    """Nothing under a label of topics is long enough for a headline, so that no teaser can come."""
    kept = _kept(*HEAD, *UPPER, *TOPICS, "'I heard the bell first'", "", STRANGE, "", *LOWER)
    assert kept == [*BEFORE, *MORE, "'I heard the bell first'", STRANGE, *AFTER]


@pytest.mark.parametrize(
    "below",
    [
        ("Gwen Tarrow is a writer on ships who lives beside a canal with two cats.",),
        ("Ferry fares climb across northern islands", "Passengers will pay a tenth more from April, Gwen Tarrow said."),
    ],
)
def test_nothing_goes_on_behind_the_topics_at_the_end(below: tuple[str, ...]) -> None:
    assert _kept(*HEAD, *BODY, *TOPICS, *below) == list(ARTICLE)


FACTS = ("Founded: 1974", "Staff: 61", "Site: Norwick harbour", "Capacity: 90 boats a year")


def test_a_box_of_facts_is_no_head_of_another_story() -> None:
    last = "Boats that nobody wants are broken up in a shed by the water, where two brothers saw the hulls and melt the keels."
    more = "Their father began with one saw in a barn, and each summer since then has brought them more wrecks than they can cut."
    kept = _kept(*HEAD, *BODY, "Norwick yard in short", "", *FACTS, "", last, "", more)
    assert [line for line in (*ARTICLE, *FACTS) if line not in kept] == []


def test_a_dated_headline_after_the_text_begins_another_story() -> None:
    other = (
        "Passengers on ferries of the northern islands will pay a tenth more from April, and children travel free on Sundays only."
    )
    fares = (
        "A single ticket rises to nine pounds, which the line blames on fuel, crews and a pier that storms damaged twice in winter."
    )
    kept = _kept(*HEAD, *BODY, "Ferry fares climb across northern islands", "4 March 2026", "", other, "", fares)
    assert kept == list(ARTICLE)


def test_what_an_entry_of_a_live_blog_is_called_stays() -> None:
    named = "Bishop prays for crew of sunken trawler"
    prayed = "The bishop was on the quay before the lifeboat came in, and he stayed there with the families until noon."
    assert named in _kept(*HEAD, *UPPER, "15:58", named, prayed, "Share this post", "", "15:04", *AFTER)


ASKED = ("Who buys the oxide?", "Why did its price double?", "Will the ministry answer you?")


def _interview(*more: str) -> list[str]:
    lines = [line for pair in zip(ASKED, (BEFORE[1], BEFORE[2], AFTER[1]), strict=True) for line in pair]
    return [*HEAD, *(x for line in (MORE[0], *lines, *more, AFTER[0]) for x in (line, ""))]


def test_a_question_of_an_interview_stays() -> None:
    asked, answer = "Was a parrot once taught to sound an alarm?", "Out of tune, and only when my uncle whistled first."
    assert asked in _kept(*_interview(asked, f"{answer} He has lived beside a bakery ever since, and has grown fat.", *MORE[1:]))


def test_a_question_among_paragraphs_that_ask_nothing_is_a_headline() -> None:
    asked = "Was a parrot once taught to sound an alarm?"
    assert asked not in _kept(*HEAD, *UPPER, asked, "", *LOWER)


def _pointed(item: str) -> str:
    body = "".join(f'<p class="p">{text}</p>' for text in ARTICLE[1:])
    points = f"<li>Quota of 400 tonnes a year stays in force</li><li>{item}</li>"
    return f"<div><section><h1>{BEFORE[0]}</h1><ul>{points}</ul></section><div class='b'>{body}</div></div>"


def test_a_standfirst_in_points_stays_whole(tmp_path: Path) -> None:
    second = "Harbour pilots say that fog keeps the boats away"
    assert _html(tmp_path, _pointed(second)).text.split("\n")[1:3] == ["Quota of 400 tonnes a year stays in force", second]


@pytest.mark.parametrize("item", ["<a href='/f'>Ferry fares climb across the northern islands</a>", "Read aloud"])
def test_links_and_buttons_among_the_points_go(tmp_path: Path, item: str) -> None:
    assert _html(tmp_path, _pointed(item)).text.split("\n")[2:] == list(ARTICLE[1:])


def test_a_box_of_facts_over_an_offer_of_the_page_stays() -> None:
    facts = ("Founded: 1974", "Boats: 61", "Site: Norwick harbour", "Owners: the Tarrow brothers (60%)")
    offer = "Would you like to tell us of your own yard, or of a boat that you know? Don't hesitate to contact us."
    kept = _kept(*HEAD, *BODY, *facts, "", offer, "", "Share this story: Email  LinkedIn  X")
    assert kept == [*ARTICLE, *facts]


def test_the_last_answer_of_an_interview_stays_behind_a_link() -> None:
    asked, answer = "What did the orchestra teach you?", "To hum a tune before you play it. Bring two bows or stay at home."
    kept = _kept(*_interview(), "Read more:", "Ferry fares climb across northern islands", "", asked, "", answer, "", "Tags: kilns")
    assert [line for line in (asked, answer) if line not in kept] == []
