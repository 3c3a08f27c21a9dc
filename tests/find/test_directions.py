"""Which way a figure goes: a change, a level that was reached, and the many levels and comparisons that tell of no change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find import find
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "directions.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:60]} | {c['figure']}")
def test_which_way_a_figure_goes(case: Any) -> None:
    figures = find(bare_article(case["text"], id="a"), load()).figures
    figure = next(f for f in figures if f.text.lower().startswith(case["figure"].lower()))
    assert figure.direction == case["direction"]


def test_many_of_the_cases_go_nowhere() -> None:
    assert sum(c["direction"] is None for c in CASES) * 10 >= len(CASES) * 3
