"""The verdict on figures of one claim, and what each bound leaves possible."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.collate.agreement import Member, judge
from generator.collate.claims import key
from generator.collate.intervals import Interval, interval
from tests.collate.hand import figure

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "agreement.yml").read_text("utf-8"))


def _member(number: int, row: list[Any]) -> Member:
    value = tuple(row[0]) if isinstance(row[0], list) else row[0]
    direction = row[2] if len(row) > 2 else None
    change = "by" if direction in ("rise", "fall") else None
    return Member(
        f"a{number}", f"A{number}", figure(f"{row[1]} {row[0]}", value, bound=row[1], direction=direction, change=change), None
    )


@pytest.mark.parametrize("case", CASES, ids=lambda c: str(c["figures"]))
def test_verdict(case: Any) -> None:
    members = [_member(i, row) for i, row in enumerate(case["figures"])]
    seen = judge(members)
    assert seen.verdict == case["verdict"]
    assert case.get("why", "") in seen.why
    assert any(m.surface in seen.why for m in members)


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (50, "exact", Interval(50, 50)),
        (100, "about", Interval(95, 105)),
        (100, "nearly", Interval(90, 100, high_open=True)),
        (50, "over", Interval(50, inf, True, True)),
        (50, "at-least", Interval(50, inf, False, True)),
        (50, "up-to", Interval(-inf, 50, True, False)),
        (50, "under", Interval(-inf, 50, True, True)),
        (-100, "nearly", Interval(-100, -90, low_open=True)),
    ],
)
def test_a_bound_is_an_interval(value: float, bound: Any, expected: Interval) -> None:
    assert interval(value, bound) == expected


def test_the_hull_is_none_where_unbounded() -> None:
    members = [Member("a", "A", figure(bound="over"), None), Member("b", "B", figure(value=72), None)]
    assert (judge(members).low, judge(members).high) == (70, None)


def test_a_contradiction_within_one_article_is_one_report_that_says_both() -> None:
    members = [Member("a", "A", figure(f"about {v}", v, id=f"f{v}"), None) for v in (70, 80)]
    seen = judge(members)
    assert seen.verdict == "single"
    assert "about 70" in seen.why and "about 80" in seen.why


def test_a_second_report_makes_the_contradiction_one_between_reports() -> None:
    members = [Member(a, a.upper(), figure(value=v, id=f"f{v}"), None) for a, v in (("a", 70), ("a", 80), ("b", 80))]
    assert judge(members).verdict == "differ"


def test_two_figures_of_one_article_are_one_report() -> None:
    members = [Member("a", "A", figure(bound=b, id=b), None) for b in ("exact", "about")]
    assert judge(members).verdict == "single"


@pytest.mark.parametrize(
    ("part", "percent", "verdict"),
    [(0.25, 25, "agree"), (1 / 7, 14, "agree"), (0.25, 26, "compatible"), (0.25, 27, "differ"), (0.5, 51, "compatible")],
)
def test_a_part_in_words_is_one_in_percent_told_loosely(part: float, percent: float, verdict: str) -> None:
    words = figure("a part", part, unit="dimensionless", slots=CUT, direction="fall", change="by")
    number = figure(f"{percent}%", percent, slots=CUT, direction="fall", change="by")
    assert key(words) == key(number)
    assert judge([Member("a", "A", words, None), Member("b", "B", number, None)]).verdict == verdict


def test_a_ratio_that_is_no_part_stays_what_it_is() -> None:
    slots = {"quantity": "sales", "whose": "Chile", "product": "tin"}
    assert key(figure("12", 12, unit="dimensionless", slots=slots)) != key(figure("12%", 12, slots=slots))
    assert key(figure("0.5", 0.5, unit="dimensionless", slots=slots)) != key(figure("50%", 50, slots=slots))


CUT = {"quantity": "sales", "whose": "Chile", "to": "Peru"}
