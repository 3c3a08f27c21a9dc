"""Floors for rounds, elements, people and outcomes; they only rise."""

from __future__ import annotations

import pytest

from tests.gate.topics import FRESH, score, score_real
from tests.real import GOLD, SEEDS, needs_gold, needs_real_seeds


@pytest.mark.gate
def test_fresh_articles() -> None:
    found = score(FRESH)
    assert min(found.rounds.precision, found.rounds.recall) >= 0.95, found.rounds
    assert min(found.elements.precision, found.elements.recall) >= 0.95, found.elements
    assert min(found.people.precision, found.people.recall) >= 0.9, found.people
    assert found.agreed.precision >= 0.85 and found.agreed.recall >= 0.75, found.agreed
    assert found.open.precision >= 0.85 and found.open.recall >= 0.75, found.open


@pytest.mark.gate
@needs_real_seeds
@needs_gold
def test_annotated_real_articles() -> None:
    found = score_real(SEEDS, GOLD)
    hit = found.agreed.hit + found.open.hit
    assert hit / (hit + found.agreed.false + found.open.false) >= 0.85, (found.agreed, found.open)
    assert hit / (hit + found.agreed.missed + found.open.missed) >= 0.75, (found.agreed, found.open)
