"""Whose words a sentence is: officials report what was settled, others comment."""

from __future__ import annotations

import pytest

from generator.find.outcomes.voices import commented
from generator.records import Person, Quote, Statement
from generator.vocabulary import load

SENTENCE = "They have agreed to cut duties, said Lea Moor."


def _said(role: str | None, body: str | None = None) -> Quote:
    text = "They have agreed to cut duties"
    return Quote(
        "q1", text, "statement", 1.0, "Lea Moor", "Lea Moor", role, body, "said", None, False, SENTENCE, (3,), 1, 0, 30, "hand"
    )


@pytest.mark.parametrize(
    ("role", "body", "comment"),
    [
        ("trade minister", None, False), ("chief negotiator", None, False), (None, "European Commission", False),
        ("president", None, False), ("spokeswoman", "Ministry of Commerce", False), ("director-general", "Customs Office", False),
        ("analyst", "Fjordbank", True), ("chief executive", "Nordavind", True), ("professor", "University of Oslo", True),
        ("senior fellow", None, True), (None, "Seafood Council of Bergen", True), ("smelter worker", None, True),
    ],
)  # fmt: skip
def test_what_a_role_makes_of_words(role: str | None, body: str | None, comment: bool) -> None:
    assert (commented((), (_said(role, body),), (), load().outcomes) == {3}) is comment


def test_the_role_that_the_article_tells_elsewhere_counts() -> None:
    minister = Person("lea-moor", "Lea Moor", "trade minister", None, (), ())
    nobody = Person("lea-moor", "Lea Moor", None, None, (), ())
    assert commented((minister,), (_said(None),), (), load().outcomes) == frozenset()
    assert commented((nobody,), (_said(None),), (), load().outcomes) == {3}


def test_a_few_quoted_words_leave_the_sentence_to_its_reporter() -> None:
    few = Quote(
        "q1", "cut", "fragment", 1.0, "Lea Moor", "Lea Moor", "analyst", None, "said", None, False, SENTENCE, (3,), 1, 0, 3, "hand"
    )
    assert commented((), (few,), (), load().outcomes) == frozenset()


def test_a_statement_without_a_speaker_is_nobodys() -> None:
    told = Statement("t1", SENTENCE, None, None, False, "analyst", None, "said", None, False, SENTENCE, (3,), 1, 0, 30, "hand")
    assert commented((), (), (told,), load().outcomes) == frozenset()
