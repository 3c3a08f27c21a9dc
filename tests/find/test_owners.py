"""Whose a figure is and of which goods: what fills slots is right or empty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find import find
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "owners.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:60]} | {c['figure']}")
def test_owner_and_goods_are_right_or_left_open(case: Any) -> None:
    figures = find(bare_article(case["text"], id="a"), load()).figures
    figure = next(f for f in figures if f.text.startswith(case["figure"]))
    for name in ("slots", "measure", "stated_by"):
        if name in case:
            assert (dict(figure.slots) if name == "slots" else getattr(figure, name)) == case[name]


def test_half_of_the_rows_about_slots_are_traps() -> None:
    rows = [c for c in CASES if "slots" in c]
    assert sum(not c["slots"] for c in rows) * 2 >= len(rows)
