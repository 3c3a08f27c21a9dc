"""The words by which sentences are compared."""

from __future__ import annotations

import pytest

from generator.collate.words import meaning
from generator.vocabulary import load

MEANING = meaning(load())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Beijing", "China's", True),
        ("Tokyo", "Japanese", True),
        ("New Delhi", "Indian", True),
        ("U.S.", "Americans", True),
        ("Ottawa", "Canadians", True),
        ("licenses", "licence", True),
        ("tariffs", "tariff", True),
        ("Seoul", "Tokyo", False),
        ("India", "Indiana", False),
        ("Paris", "Berlin", False),
    ],
)
def test_a_party_is_one_under_its_names(one: str, other: str, alike: bool) -> None:
    assert (MEANING.stems(one) == MEANING.stems(other)) is alike


def test_small_words_carry_no_meaning() -> None:
    assert MEANING.stems("It was to be said of them by the others") == MEANING.stems("others")
    assert MEANING.stems("It was they", whole=True) > MEANING.stems("It was they")
