"""The blind articles: their annotation is verbatim, and what the finders reach on both halves together does not sink."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from tests.gate.blind import FOLDER, SETS, score
from tests.gate.scoring import Share, add

GOLD = sorted(FOLDER.glob("*.gold.yml"))
# Percent, on both halves of the first set; they only rise. What costs a reader's trust (precision, values, speakers) stands
# before what is left out.
FLOORS = {
    "figures precision": 96.0, "figures found": 97.0, "figures value": 97.0, "figures bound": 96.0, "dates precision": 95.0,
    "dates value": 99.0, "dates found": 95.0, "quotes precision": 98.0, "quotes found": 98.0, "quotes speaker": 92.0,
    "quotes kind": 94.0,
    "statements precision": 92.0, "statements found": 72.0, "people precision": 95.0, "people found": 95.0, "people role": 90.0,
    "people body": 90.0, "bodies precision": 92.0, "bodies found": 85.0,
    "elements precision": 100.0, "elements found": 100.0, "rounds precision": 95.0, "rounds found": 85.0, "noise found": 100.0,
}  # fmt: skip


# The same of the second set. Its deadlines, and those of TOPICS below, were set anew once, on 30 November 2026, when the lists
# of 13 to 128 were brought to one definition (tests/blind/README.md).
SECOND = {
    "rounds precision": 97.0, "rounds found": 97.0, "agreed precision": 95.5, "agreed found": 86.0, "open precision": 92.0,
    "open found": 96.0, "elements precision": 95.0, "elements found": 95.0, "deadlines found": 95.0, "deadlines precision": 98.0,
}  # fmt: skip


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_the_annotation_is_verbatim(path: Path) -> None:
    gold: Any = yamlfile.parse(path.read_text("utf-8"), path.name).data
    text = path.with_name(path.name.replace(".gold.yml", ".txt")).read_text("utf-8")
    for row in gold["figures"]:
        at = text.find(row[6])
        assert at >= 0 and 0 <= text.find(row[0], at) - at < 500, row
    for row in gold["quotes"] + gold["people"]:
        assert row[0] in text, row
    for row in gold["dates"]:
        at = text.find(row[2]) if len(row) > 2 else 0
        assert at >= 0 and row[0] in text[at:], row
    assert set(gold["noise"]) <= set(text.splitlines())


def test_none_is_missing() -> None:
    assert {int(p.name.split(".")[0]) for p in GOLD} == {n for numbers in SETS.values() for n in numbers}


# What a figure is said to mean, on the sets that annotate it (see `tests.gate.meaning`); strict: the words of one reader's phrase.
MEANING = {"figures measure": 74.0, "figures stated by": 92.6, "figures when": 74.2}


@pytest.mark.gate
def test_what_figures_mean_does_not_sink_below_its_floor() -> None:
    total: dict[str, Share] = {}
    for half in (0, 1):
        total = add(total, score(half, None, range(13, 39)))
    low = {name: str(total[name]) for name, floor in MEANING.items() if total[name].percent < floor}
    assert not low


# When figures hold, on the last three sets that were opened: reports of firms and markets, which tell their time once.
WHEN = 73.5


@pytest.mark.gate
def test_when_figures_hold_does_not_sink_below_its_floor() -> None:
    total: dict[str, Share] = {}
    for half in (0, 1):
        total = add(total, score(half, None, range(99, 129)))
    assert total["figures when"].percent >= WHEN, str(total["figures when"])


@pytest.mark.gate
@pytest.mark.parametrize(("name", "floors"), [("first", FLOORS), ("second", SECOND)])
def test_nothing_sinks_below_its_floor(name: str, floors: dict[str, float]) -> None:
    errors: list[str] = []
    total = add(score(0, errors, SETS[name]), score(1, None, SETS[name]))
    low = {measure: str(total[measure]) for measure, floor in floors.items() if total[measure].percent < floor}
    assert not low, "\n".join([str(low), *errors])


# Meetings, over the sets whose rounds were read.
ROUNDS, ROUNDS_READ = {"rounds found": 98.0, "rounds precision": 97.5}, 148


@pytest.mark.gate
def test_rounds_do_not_sink_below_their_floor() -> None:
    errors: list[str] = []
    total = add(score(0, errors, range(ROUNDS_READ + 1)), score(1, errors, range(ROUNDS_READ + 1)))
    low = {name: str(total[name]) for name, floor in ROUNDS.items() if total[name].percent < floor}
    assert not low, "\n".join([str(low), *(line for line in errors if "round" in line)])


# What negotiations settled and left open, over the sets that no rule of wording was first written on and the second.
OUTCOMES = {"agreed found": 86.0, "agreed precision": 89.0, "open found": 91.0, "open precision": 86.0}


@pytest.mark.gate
def test_what_was_settled_and_left_does_not_sink_below_its_floor() -> None:
    total: dict[str, Share] = {}
    for name in ("second", "fourth", "fifth"):
        for half in (0, 1):
            total = add(total, score(half, None, SETS[name]))
    low = {name: str(total[name]) for name, floor in OUTCOMES.items() if total[name].percent < floor}
    assert not low


# The same, and deadlines, over every set that was read for them.
TOPICS = {
    "agreed found": 91.0, "agreed precision": 94.0, "open found": 92.0, "open precision": 89.5,
    "deadlines found": 92.0, "deadlines precision": 97.5,
}  # fmt: skip


@pytest.mark.gate
def test_topics_do_not_sink_below_their_floor() -> None:
    errors: list[str] = []
    total = add(score(0, errors, range(1, 129)), score(1, errors, range(1, 129)))
    low = {name: str(total[name]) for name, floor in TOPICS.items() if total[name].percent < floor}
    assert not low, "\n".join([str(low), *(line for line in errors if any(k in line for k in ("agreed", "open", "deadline")))])
