"""The short reports: their annotation is verbatim, and what the finders reach does not sink."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.gate.scoring import Share, add
from tests.gate.short import FOLDER, SETS, score

GOLD = sorted(FOLDER.glob("*.gold.yml"))
# Percent, on the first sets that were read, together; they only rise.
FIRST = 360
FLOORS = {
    "rounds found": 94.0, "rounds precision": 98.5, "agreed found": 86.0, "agreed precision": 94.5, "open found": 91.0,
    "open precision": 93.0, "deadlines found": 88.5, "deadlines precision": 95.5, "people found": 99.0, "people precision": 99.0,
    "bodies found": 92.0, "bodies precision": 96.0, "elements found": 98.5, "elements precision": 99.0,
}  # fmt: skip


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_the_annotation_is_verbatim(path: Path) -> None:
    gold: Any = yamlfile.parse(path.read_text("utf-8"), path.name).data
    text = path.with_name(path.name.replace(".gold.yml", ".txt")).read_text("utf-8")
    assert [part for kind in ("agreed", "open", "deadlines") for part in gold[kind] if part not in text] == []


def test_none_is_missing() -> None:
    there = {int(p.name.split(".")[0]) for p in GOLD}
    assert all(there >= set(numbers) or not there & set(numbers) for numbers in SETS.values())


@pytest.mark.gate
def test_nothing_sinks_below_its_floor() -> None:
    total: dict[str, Share] = {}
    for numbers in SETS.values():
        total = add(total, score(numbers)) if numbers[-1] <= FIRST else total
    low = {name: str(total[name]) for name, floor in FLOORS.items() if total[name].percent < floor}
    assert not low
