"""Editions of strangers: what is joined is of one fact, and no less is joined than before. The floors only rise."""

from __future__ import annotations

import pytest

from tests.gate.joined import FOLDER, UNREAD, score
from tests.gate.scoring import Share, add

FLOORS = {"found": 32.0, "precision": 98.0, "verdict": 95.0}


@pytest.mark.gate
def test_nothing_sinks_below_its_floor() -> None:
    total: dict[str, Share] = {}
    for folder in sorted(p for p in FOLDER.iterdir() if p.is_dir() and p.name not in UNREAD):
        total = add(total, score(folder))
    assert not {name: str(total[name]) for name, floor in FLOORS.items() if total[name].percent < floor}
    assert all(total[name].of for name in FLOORS)
