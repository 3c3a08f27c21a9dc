"""Bodies: which words name an organisation, and which of them are one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.bodies import find_bodies
from generator.find.names import find_names
from generator.text import bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "bodies.yml"
CASES: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_case(case: dict[str, Any]) -> None:
    article = bare_article(case["text"])
    found = find_bodies(article, find_names(article, load()))
    assert [[b.name, b.kind] for b in found] == case["bodies"]
    assert all(case["text"][m.start : m.end] == m.text for b in found for m in b.mentions)


def test_at_least_half_are_negatives() -> None:
    assert 2 * sum(not c["bodies"] for c in CASES) >= len(CASES)
