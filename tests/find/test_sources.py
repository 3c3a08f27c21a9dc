"""Who states a figure: by name, by a pronoun, by a document; and nobody where the source cannot be looked up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find import find
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "sources.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:60]} | {c['figure']}")
def test_who_states_a_figure(case: Any) -> None:
    figures = find(bare_article(case["text"], id="a"), load()).figures
    figure = next(f for f in figures if f.text.lower().startswith(case["figure"].lower()))
    assert figure.stated_by == case["by"]


def test_many_of_the_cases_are_look_alikes() -> None:
    assert sum(c["by"] is None for c in CASES) * 5 >= len(CASES) * 2
