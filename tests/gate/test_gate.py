"""The gate: no measure on the annotated articles may sink below its floor in `floors.json`. Floors only rise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gate.evaluate import KINDS
from tests.real import needs_gold, needs_real_seeds

FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
KIND_OF = {kind.__name__: kind for kind in KINDS}


def test_every_floor_belongs_to_a_kind() -> None:
    assert set(FLOORS) == set(KIND_OF)


@pytest.mark.gate
@needs_real_seeds
@needs_gold
@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_nothing_sinks_below_its_floor(kind: str) -> None:
    errors: list[str] = []
    measures = KIND_OF[kind](errors)
    low = {name: str(measures[name]) for name, floor in FLOORS[kind].items() if measures[name].percent < floor}
    assert not low, "\n".join([str(low), *errors])
