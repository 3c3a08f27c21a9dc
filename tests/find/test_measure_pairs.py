"""Two newsrooms' wordings of one fact fill the same slots; look-alikes do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.collate.claims import key
from generator.find import find
from generator.records import Figure
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "measure_pairs.yml").read_text("utf-8"))


def _figure(text: str, begins: str) -> Figure:
    found = [f for f in find(bare_article(text, id="a"), load()).figures if f.text.lower().startswith(begins.lower())]
    assert found, f"no figure {begins!r} in {text!r}"
    return found[0]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['one'][0][:40]} | {c['two'][0][:40]}")
def test_wordings_of_one_fact_join_and_look_alikes_do_not(case: Any) -> None:
    one, two = _figure(*case["one"]), _figure(*case["two"])
    joined = bool(one.slots) and bool(two.slots) and key(one) == key(two)
    assert joined == case["join"], (dict(one.slots), one.when, one.modality, dict(two.slots), two.when, two.modality)


def test_half_of_the_pairs_are_look_alikes() -> None:
    assert sum(not c["join"] for c in CASES) * 2 >= len(CASES)
