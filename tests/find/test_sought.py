"""A pattern that is tried only at its words finds what a search over the whole text finds."""

from __future__ import annotations

import re

import pytest

from generator.find.sought import Sought, first_words, lines_of, word_places
from generator.text import either

NAMES = ("tin", "Tin ore", "copper", "U.S.", "rare earth", "Österreich", "İzmir", "ore", "in kind", "in", "the tin-roof")
TEXTS = (
    "Tin and tin ore, tinned copper; the U.S. bought rare earth, rare earths and ore in kind.",
    "İstanbul and İzmir sold tin to ÖSTERREICH: in kind, in_kind, in-kind.",
    "tin tin tin ore ore",
    "The tin roof, the tin-roof, bathe tin-roof and the the tin-roofs: in kinder in-kind",
    "nothing of it",
    "",
)
PATTERN = re.compile(rf"(?<!\w)(?:{either(NAMES)})(?!\w)", re.I)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_sought_is_what_a_search_finds(text: str) -> None:
    sought = Sought(PATTERN, first_words(NAMES))
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert [m.span() for m in sought.finditer(text, start, end)] == [m.span() for m in PATTERN.finditer(text, start, end)]
            first, plain = sought.search(text, start, end), PATTERN.search(text, start, end)
            assert (first and first.span()) == (plain and plain.span())


def test_the_places_of_words() -> None:
    words = word_places("A tin, atin, TIN_1 and 3 tins on 4th tin")
    assert words.of(frozenset({"tin", "a"})) == [0, 2, 37]
    assert words.any(frozenset({"tin"}), 3, 38)
    assert not words.any(frozenset({"tin"}), 3, 37)
    assert words.numbered == [13, 23, 33]
    assert words.odd == [13, 23, 33]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", []),
        ("no word here", []),
        ("ore", ["ore"]),
        ("a\nore and ore\nb\nthe ore", ["ore and ore", "the ore"]),
        ("ore\n\nore\n", ["ore", "ore"]),
    ],
)
def test_the_lines_with_a_word_come_once_and_whole(said: str, found: list[str]) -> None:
    assert [said[a:b] for a, b in lines_of(frozenset({"ore"}), said)] == found


def test_the_first_words_of_phrases() -> None:
    assert first_words(("Rare earth", "U.S.", "tin-ore", "The Courier", "in", "…")) == {"rare", "u", "tin", "the courier", "in"}
