"""When a figure holds: its own date, that of what it goes on from, or the time of the article; never a date of something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find import find
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "periods.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:48]} | {c['figure']}")
def test_when_a_figure_holds(case: Any) -> None:
    article = bare_article(case["text"], id="a")
    if case["published"]:
        article = replace(article, published=str(case["published"]), published_basis="metadata")
    figure = next(f for f in find(article, load()).figures if f.text.lower().startswith(case["figure"].lower()))
    when = case["when"]
    assert figure.when == (None if when is None else str(when))


def test_many_of_the_cases_are_traps() -> None:
    assert sum(c["when"] is None for c in CASES) * 5 >= len(CASES) * 2
