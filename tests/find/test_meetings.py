"""The table of meetings: what is a meeting of a negotiation, where, when and whose; and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.dates import find_dates
from generator.find.meetings import find_meetings
from generator.find.meetings.places.naming import named_in
from generator.find.meetings.ties.then import of_something_else
from generator.find.meetings.words import grammar_of
from generator.find.names import find_names
from generator.find.people import find_people
from generator.records import Cut, Meeting
from generator.text import Locator, bare_article
from generator.vocabulary import load
from generator.vocabulary.meeting_points import NONE

TABLE = Path(__file__).parents[1] / "cases" / "meetings.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
DAY = "2026-09-10"
# The rules alone: what points add is tested by test_meeting_points.
RULES = replace(load(), meeting_points=NONE)


def meetings(text: str, published: str | None = DAY) -> tuple[Meeting, ...]:
    article = bare_article(text, published=published)
    where = Locator(article)
    people = find_people(article, find_names(article, load()))
    return find_meetings(article, RULES, where, find_dates(article, load(), where), people)


def _told(meeting: Meeting, wanted: dict[str, Any]) -> dict[str, Any]:
    seen = {name: getattr(meeting, name) for name in wanted}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in seen.items()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found = meetings(row["text"])
    assert len(found) == len(row["meetings"]), [m.mention for m in found]
    assert [_told(m, w) for m, w in zip(found, row["meetings"], strict=True)] == row["meetings"]


def test_at_least_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if not row["meetings"]) >= len(ROWS)


def test_a_mention_is_verbatim() -> None:
    text = "Officials of Peru and the United States held talks in Cusco on Monday. The Cusco truce lasts a year."
    found = meetings(text)
    assert [m.place for m in found] == ["Cusco", "Cusco"]
    assert all(text[m.mention.start : m.mention.end] == m.mention.text for m in found)


def test_a_weak_mention_counts_beside_a_strong_one_only() -> None:
    assert meetings("The Porto agreement was praised.") == ()
    both = meetings("China and the EU held trade talks in Porto. The Porto agreement was praised.")
    assert [m.place for m in both] == ["Porto", "Porto"]


def test_without_a_year_the_year_stays_unknown() -> None:
    assert meetings("The Porto truce in May bound China and the EU.", published=None)[0].when == "XXXX-05"


def test_a_deadline_is_not_the_day_of_the_meeting() -> None:
    assert meetings("China and the EU agreed in Porto on a deadline of December 1.")[0].when is None


def test_a_line_of_a_list_is_headed_by_day_and_place() -> None:
    found = meetings("China and the US held trade talks in Muscat in August.\nJune 5: Oslo. No text.\n5 July: Riga. A truce.")
    assert [(m.place, m.when) for m in found] == [("Muscat", "2026-08"), ("Oslo", "2026-06-05"), ("Riga", "2026-07-05")]


LINES = [
    (
        "3-4 May 2026\nOslo, act one\nBoth sides swap lists.\n9 JULY 2026\nRiga\nA truce.",
        [("Oslo", "2026-05-03/2026-05-04"), ("Riga", "2026-07-09")],
    ),
    (
        "May 3, 2026\n\nOslo\n\nBoth sides swap lists.\n\nOct. 9, 2026\n\nRiga\n\nThe next stop.",
        [("Oslo", "2026-05-03"), ("Riga", "2026-10-09")],
    ),
    ("3 May 2026\nA video call\nThe two ministers settle nothing.", [("A video call", "2026-05-03")]),
    ("May 3: The phone call\nThe presidents of China and the US speak for an hour.", [("The phone call", "2026-05-03")]),
    ("3 May 2026\nOslo wants a say\nNorway asks for a seat.", []),
    ("3 May 2026\nA quarrel\nIn the streets of Oslo the price of bread is all the talk.", []),
    ("It opened on 3 May 2026.\nOslo\nBoth sides swap lists.", []),
    ("3 May 2026\nA phone call\nA farmer hears that his wheat is rotting.", []),
    ("3 May 2026\nA phone callers' strike\nThe two ministers settle nothing.", []),
]


@pytest.mark.parametrize(("lines", "told"), LINES)
def test_a_line_of_its_own_may_be_the_place_under_its_day(lines: str, told: list[tuple[str, str]]) -> None:
    found = meetings(f"China and the US held trade talks in Muscat in August.\n{lines}")
    assert [(m.place or m.venue, m.when) for m in found] == [("Muscat", "2026-08"), *told]
    assert all(m.planned == (m.when == "2026-10-09") for m in found)


def test_who_reports_is_no_place_in_brackets() -> None:
    for credit, places in (("(Lima) - ", ["Muscat"]), ("", ["Muscat"])):
        found = meetings(f"Sept 3, 2026 {credit}China and the US held trade talks in Muscat in August.")
        assert [m.place for m in found] == places


def test_a_dateline_names_its_country_in_brackets() -> None:
    end = "Bulgaria and Azerbaijan ended talks on gas on Wednesday, and no price will be set this winter, both sides said."
    (only,) = meetings(f"PLOVDIV (Bulgaria), September 10 - {end}")
    assert (only.place, only.when) == ("Plovdiv", "2026-09-09")


def test_a_dateline_heads_no_line_of_a_list() -> None:
    found = meetings("China and the US held trade talks in Muscat in August.\nLima, May 3: prices of copper rose.")
    assert [m.place for m in found] == ["Muscat"]


def test_the_capital_is_where_the_byline_says() -> None:
    text = (
        "A day-long meeting in the capital on Tuesday between the negotiators of Peru and Chile brought no text on copper tariffs."
    )
    article = bare_article(text, published=DAY)
    signed = replace(article, cuts=(Cut(1, "By Ana Ruiz | Santiago | September 9, 2026", "byline"),))
    where = Locator(signed)
    found = [find_meetings(a, RULES, where, find_dates(a, load(), where), ()) for a in (article, signed)]
    assert [[(m.place, m.when) for m in each] for each in found] == [[], [("Santiago", "2026-09-08")]]


def test_a_day_of_the_week_ahead_is_the_next_one() -> None:
    (only,) = meetings("Turkey and Iraq are to restart talks on oil exports in Baghdad on Sunday, the minister said.")
    assert (only.planned, only.when) == (True, "2026-09-13")


TITLES = [
    ("Modi and Albanese in Perth: as it happened", ["Perth"]),
    ("Modi and Albanese in Perth - what they said on coal", ["Perth"]),
    ("Modi and Albanese in Perth shops raise a laugh", []),
    ("A cook and Albanese in Perth: as it happened", []),
    ("Modi in Perth: as it happened", []),
]


@pytest.mark.parametrize(("title", "told"), TITLES)
def test_two_leaders_in_a_title_met_where_it_says(title: str, told: list[str]) -> None:
    article = bare_article(
        f"{title}\nThe leaders agreed to sell coal. It was raised before, at talks between India and Australia in Delhi.",
        published=DAY,
    )
    first, *rest = article.sentences
    article = replace(article, sentences=(replace(first, kind="title"), *rest))
    where = Locator(article)
    found = find_meetings(article, RULES, where, find_dates(article, load(), where), ())
    assert [m.place for m in found if m.place != "New Delhi"] == told
    assert all(m.parties == ("Australia", "India") for m in found if told)


def test_the_rounds_of_a_match_are_none() -> None:
    news = "The US and China agreed to share the points in the second round in Geneva on Tuesday."
    match = "Their captains saw the arbiter. A rook was lost, and a pawn. The standings are in the foyer."
    assert meetings(f"{news} {match}") == ()
    assert [
        m.place for m in meetings(f"{news} {match.replace('rook', 'quota').replace('pawn', 'duty').replace('captains', 'envoys')}")
    ]


SPEAKS = [
    ("Gao said that the pact was fair.", []),
    ("Gao, added the envoy, was hot.", ["Gao"]),
    ("Officials in Gao said that the pact was fair.", ["Gao"]),
    ("The talks were moved to Gao.", ["Gao"]),
]


@pytest.mark.parametrize(("text", "told"), SPEAKS)
def test_what_speaks_is_no_place(text: str, told: list[str]) -> None:
    (s,) = bare_article(text, published=DAY).sentences
    assert [c.name for c in named_in(text, s, grammar_of(load().rounds), load().places)] == told


LIVES = [
    ("Why should anyone in Lima care?", True),
    ("His aunt kept a boarding house in Lima.", True),
    ("She grew up in Lima.", True),
    ("He runs a small dairy farm in Lima.", True),
    ("The envoys ran a marathon session in Lima.", False),
    ("Did anyone win in Lima?", False),
    ("What had they settled in Lima?", False),
    ("A house of cards fell apart in Lima.", False),
]


@pytest.mark.parametrize(("text", "other"), LIVES)
def test_where_somebody_lives_is_no_place_of_a_meeting(text: str, other: bool) -> None:
    (s,) = bare_article(text, published=DAY).sentences
    (lima,) = named_in(text, s, grammar_of(load().rounds), load().places)
    assert of_something_else(text, s, lima) is other
