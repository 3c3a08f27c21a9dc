"""Lengths of time stand in one claim whatever their unit, as far as the units can be turned into one another."""

from __future__ import annotations

import pytest

from generator.collate.claims import claims
from generator.records import Figure
from tests.collate.hand import figure, reading

TOLLS = {"quantity": "pause", "product": "tolls"}


def _time(value: float | tuple[float, float], unit: str, text: str | None = None) -> Figure:
    return figure(value=value, unit=unit, text=text or f"{value} {unit}", slots=TOLLS)


@pytest.mark.parametrize(
    ("one", "two", "verdicts"),
    [
        (_time(1, "years"), _time(12, "months"), ["agree"]),
        (_time(2, "quarters"), _time(6, "months"), ["agree"]),
        (_time(9, "weeks"), _time(63, "days"), ["agree"]),
        (_time(9, "weeks"), _time(45, "days", "45 working days"), ["agree"]),
        (_time(45, "days", "45 days"), _time(45, "days", "45 business days"), ["differ"]),
        (_time(1.66666666667, "hours"), _time(100, "minutes"), ["agree"]),
        (_time((1, 2), "years"), _time(18, "months"), ["compatible"]),
        (_time(1, "years"), _time(18, "months"), ["differ"]),
        (_time(3, "months"), _time(90, "days"), ["single", "single"]),
        (_time(2, "days"), _time(48, "hours"), ["single", "single"]),
        (_time(12, "tonnes"), _time(12, "months"), ["single", "single"]),
    ],
)
def test_a_length_is_compared_in_the_unit_of_its_kind_of_time(one: Figure, two: Figure, verdicts: list[str]) -> None:
    assert [c.verdict for c in claims([reading("a", one), reading("b", two)])] == verdicts


def test_the_reach_of_a_claim_is_in_its_unit() -> None:
    (claim,) = claims([reading("a", _time(1, "years")), reading("b", _time(1, "years"))])
    assert (claim.unit, claim.low, claim.high) == ("months", 12, 12)
