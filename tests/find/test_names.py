"""The table of names: short forms, shared surnames, headings, and the words a text is made of."""

from __future__ import annotations

import pytest

from generator.find.names import Entity, Names, Tokens, find_names
from generator.find.names.same import one_each
from generator.text import bare_article
from generator.vocabulary import load


def names(text: str) -> Names:
    article = bare_article(text)
    return find_names(article, load())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee's car", ["Ann", "Lee", "'s", "car"]),
        ("He isn't in the U.S. now", ["He", "isn't", "in", "the", "U.S.", "now"]),
        ("Mr. J. O'Brien, 45,", ["Mr.", "J.", "O'Brien", ",", "45", ","]),
        ("rare-earth AT&T 3.5%", ["rare-earth", "AT&T", "3.5", "%"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    tokens = Tokens(text)
    assert tokens.word == words
    assert all(text[a:b] == w for a, b, w in zip(tokens.start, tokens.end, tokens.word, strict=True))


def test_a_shared_surname_goes_by_its_title() -> None:
    table = names("Peter Nowak met Anna Nowak. Mrs. Nowak left. Mr. Nowak stayed.")
    mentions = {e.name: [m.start for m in e.mentions] for e in table.people()}
    assert len(mentions["Peter Nowak"]) == len(mentions["Anna Nowak"]) == 2


def test_a_shared_surname_without_a_title_goes_to_whom_the_article_names_most() -> None:
    table = names("Anna Nowak met Peter Nowak. Anna Nowak spoke. Nowak left.")
    assert [len(e.mentions) for e in table.people()] == [3, 1]


def test_a_heading_makes_no_names_but_mentions_known_ones() -> None:
    table = names("Lindqvist Warns Miners Over Winter Stocks\nAnna Lindqvist spoke in Oslo about winter stocks.")
    assert [(e.name, len(e.mentions)) for e in table.people()] == [("Anna Lindqvist", 2)]


def test_titles_vote_for_a_gender() -> None:
    (person,) = names("Mrs. Qamarov came. Ylva Qamarov left.").people()
    assert person.fits("f")
    assert not person.fits("m")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Price agency Ombrex put it at $90. The rise will last, Ombrex said. Traders agreed with Ombrex.", "Ombrex"),
        ("OMBREX CUTS OUTPUT\n\nOmbrex Metals Corp said so. Ombrex will cut, OMBREX METALS CORP said.", "Ombrex Metals Corp"),
    ],
)
def test_no_name_is_two_bodies(text: str, name: str) -> None:
    assert [e.name for e in names(text).bodies()] == [name]


def test_what_two_rules_find_under_one_name_is_one_body() -> None:
    twice = [
        Entity("body", "Ombrex", ("Ombrex",), "agency"),
        Entity("body", "OMBREX", ("OMBREX",)),
        Entity("person", "Ombrex", ("Ombrex",)),
    ]
    assert [(e.kind, e.name, e.body_kind, e.aliases) for e in one_each(twice)] == [
        ("body", "Ombrex", "agency", {"OMBREX"}),
        ("person", "Ombrex", None, set()),
    ]


def test_bodies_that_only_a_heading_names() -> None:
    def named(text: str) -> list[str]:
        return [e.name for e in names(text).bodies()]

    assert named("WTO members clear a text\n\nTHE text was cleared by all of them on the last day in Geneva.") == [
        "World Trade Organization"
    ]
    assert named("Department of Trade and Industry\n\nThe text was cleared by all of them on the last day.") == [
        "Department of Trade and Industry"
    ]
    assert named("Target missed by all\n\nThe text was cleared by all of them on the last day.") == []
    assert named("Ministry of Trade Announces New Rules\n\nThe text was cleared by all of them on the last day.") == []
