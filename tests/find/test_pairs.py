"""Several figures told of as many things at once: each with its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find import find
from generator.records import Figure
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "pairs.yml").read_text("utf-8"))


def _figures(text: str) -> tuple[Figure, ...]:
    return find(replace(bare_article(text, id="a"), published="2025-11-20"), load()).figures


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:70])
def test_what_each_figure_measures(case: Any) -> None:
    measures = [f.measure for f in _figures(case["text"])]
    assert ["*" if asked == "*" else m for m, asked in zip(measures, case["measures"], strict=True)] == case["measures"]


def test_half_of_the_cases_are_look_alikes() -> None:
    assert sum(not c["each"] for c in CASES) * 2 >= len(CASES) - 2


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Exports rose 3 and 4 percent in May and June respectively.", ["2025-05", "2025-06"]),
        ("The bank expects inflation of 3.1 percent and 2.4 percent in 2026 and 2027 respectively.", ["2026", "2027"]),
        ("Rents and wages climbed 6 and 9 percent respectively last year.", ["2024", "2024"]),
        ("Rents and wages climbed 6 and 9 percent.", [None, None]),
        ("Rents climbed 6 percent in May and 9 percent in June.", ["2025-05", "2025-06"]),
    ],
)
def test_each_has_its_own_time(text: str, times: list[str | None]) -> None:
    assert [f.when for f in _figures(text)] == times


@pytest.mark.parametrize(
    ("text", "courses"),
    [
        ("Volta Mining and Holm Foods closed 4 per cent and 3 per cent lower respectively.", [("fall", "by"), ("fall", "by")]),
        ("Schools and nurseries reported 12 and 9 cases respectively.", [(None, None), (None, None)]),
        ("Rents and wages stood at $12 and $9, up 3% and 4% respectively.", [("rise", "to")] * 2 + [("rise", "by")] * 2),
    ],
)
def test_both_go_the_way_that_is_told_once(text: str, courses: list[tuple[str | None, str | None]]) -> None:
    assert [(f.direction, f.change) for f in _figures(text)] == courses


def test_who_says_it_says_both() -> None:
    figures = _figures("Rents and wages rose 3 and 4 percent respectively, according to the Holm Institute.")
    assert [f.stated_by for f in figures] == ["Holm Institute"] * 2


def test_a_row_longer_than_any_sentence_has_is_left_alone() -> None:
    names = ", ".join(f"Town{chr(97 + n)}" for n in range(8))
    row = ", ".join(str(n) for n in range(3, 11))
    figures = _figures(f"{names} and Holm drew {row} and 12 percent respectively.")
    assert len(figures) == 9
    assert all("Towna" in (f.measure or "") for f in figures)
