"""Quotes: the words between marks in every style, their kind, and who said them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.names import find_names
from generator.find.quotes import find_quotes
from generator.records import Quote
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "quotes.yml"
CASES: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


def quotes(text: str) -> tuple[Quote, ...]:
    article = bare_article(text)
    where = Locator(article)
    return find_quotes(article, load(), where, find_names(article, load()))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_case(case: dict[str, Any]) -> None:
    found = quotes(case["text"])
    assert [[q.text, q.kind, q.speaker] for q in found] == case["quotes"]
    for field in ("cue", "relay", "denied"):
        if field in case:
            assert getattr(found[0], field) == case[field]
    if "cues" in case:
        assert [q.cue for q in found] == case["cues"]


def test_role_and_body_come_from_the_noun_phrase_and_are_inherited() -> None:
    text = (
        "“The pit will open,” said Anna Lindqvist, head of safety at the Example Institute.\n"
        "The road was blocked.\n“It is safe now,” Lindqvist said."
    )
    first, second = quotes(text)
    assert first.role == second.role == "head of safety at the Example Institute"
    assert first.body == second.body == "Example Institute"


def test_a_scare_quote_is_graded_below_a_statement_and_says_why() -> None:
    said, scare = quotes("“The pit will open,” Anna Lindqvist said.\nThe firm found three other “niche metals”.")
    assert said.score > 0.5 > scare.score
    assert said.reasons
    assert scare.reasons


def test_unclosed_marks_end_with_their_paragraph() -> None:
    text = "“The pit will open, Anna Lindqvist said.\nThe road was blocked."
    assert [q.text for q in quotes(text)] == ["The pit will open, Anna Lindqvist said."]


def test_an_orphan_closing_mark_takes_no_other_paragraph() -> None:
    text = "The road was blocked.\nThe pit will open,” Anna Lindqvist said."
    assert [q.text for q in quotes(text)] == ["The pit will open,"]
