"""Statements: who is reported to say what, and the many sentences in which nobody is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.names import find_names
from generator.find.quotes import find_quotes
from generator.find.statements import find_statements
from generator.records import Statement
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "statements.yml"
CASES: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


def statements(text: str) -> tuple[Statement, ...]:
    article = bare_article(text)
    where = Locator(article)
    names = find_names(article, load())
    return find_statements(article, load(), where, names, find_quotes(article, load(), where, names))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = statements(text)
    assert [(s.speaker, s.cue) for s in found] == [(speaker, cue) for speaker, cue, _ in case["says"]]
    for s, (speaker, _, words) in zip(found, case["says"], strict=True):
        assert s.text.startswith(words)
        assert text[s.start : s.end] == s.text
        assert s.named is (speaker is not None)


def test_table_is_large_and_half_negative() -> None:
    negatives = [c for c in CASES if not c["says"]]
    assert len(CASES) >= 150
    assert 2 * len(negatives) >= len(CASES)
    assert len({c["text"] for c in CASES}) == len(CASES)
