"""The small regression: it finds what tells rows apart, trusts what is rare less, and is the same in every run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.find.sign_words import stems
from generator.vocabulary import load
from generator.vocabulary.checked import read
from generator.vocabulary.outcome_points import NONE, OutcomePoints
from tests.gate.fit_outcomes import points, with_neighbours, written
from tests.gate.logistic import fit, strongest, there
from tests.gate.outcome_reports import Line

SHRINK = 3.3
ROWS = [there(signs.split()) for signs in ("agreed the", "agreed talks", "rose the", "rose talks", "agreed", "rose once")] * 5
YES = [True, True, False, False, True, False] * 5


def test_signs_that_tell_have_the_weight() -> None:
    start, weights = fit(ROWS, YES, [1.0] * len(ROWS), SHRINK)
    assert weights["agreed"] > 0.5 and weights["rose"] < -0.5
    assert abs(weights["the"]) < 0.1 and abs(start) < 1


def test_what_is_seen_once_says_less_than_what_is_seen_often() -> None:
    _, weights = fit(
        [there(["often"])] * 20 + [there(["once"])] + [there(["other"])] * 21, [True] * 21 + [False] * 21, [1.0] * 42, SHRINK
    )
    assert weights["often"] > weights["once"] > 0


def test_a_row_that_counts_more_pulls_more() -> None:
    rows, yes = [there([sign]) for sign in "aabb"], [True, False, True, False]
    _, even = fit(rows, yes, [1.0] * 4, SHRINK)
    _, more = fit(rows, yes, [5.0, 1.0, 1.0, 1.0], SHRINK)
    assert more["a"] > even["a"] + 0.1


def test_a_value_counts_as_often_as_it_is_large() -> None:
    _, weights = fit([{"size": value} for value in (-2.0, -1.0, 1.0, 2.0)] * 5, [False, False, True, True] * 5, [1.0] * 20, SHRINK)
    assert weights["size"] > 0.5


def test_twice_is_the_same() -> None:
    assert fit(ROWS, YES, [1.0] * len(ROWS), SHRINK) == fit(ROWS, YES, [1.0] * len(ROWS), SHRINK)


def test_the_strongest_are_kept() -> None:
    _, weights = fit(ROWS, YES, [1.0] * len(ROWS), SHRINK)
    assert strongest(ROWS, weights, 2) == {"agreed", "rose"}


def line(n: int, text: str, *told: str) -> Line:
    return Line(str(n), n, text, frozenset(stems(text)), frozenset(told), frozenset())  # type: ignore[arg-type]


def test_names_goods_and_what_is_rare_are_no_signs() -> None:
    lines = [line(n, f"Norland pledged the lithium cut {n}", "agreed") for n in range(12)]
    lines += [line(n, "Norland shipped the lithium at home") for n in range(12)]
    lines += [line(1, "Somebody pledged oddly", "agreed")]
    known = points(lines, load())
    assert {"pledge", "shippe"} <= set(known.points)
    assert not {"norlan", "lithiu", "oddly", "the"} & set(known.points)


def test_neighbours_that_tell_weigh() -> None:
    lines = [line(n, "They pledged it", "agreed") for n in range(0, 40, 2)] + [line(n, "It rained") for n in range(1, 40, 2)]
    lines = [replace(one, report=str(one.n // 2)) for one in lines]
    known = with_neighbours(NONE, lines, {one: (3.0, -3.0) if one.told else (-3.0, -3.0) for one in lines})
    assert known.around["its own agreed"][0] > 0


def test_the_table_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "outcome_points.yml"
    points = {"@at told": (0.5, 0.0), "no": (-1.0, 1.2), "#": (0.1, 0.0)}
    around = {"its own agreed": (1.0, 0.1), "1 before open": (0.0, 0.3)}
    path.write_text(written(OutcomePoints(start=(-3.5, -3.0), points=points, around_start=(-0.1, 0.2), around=around)))
    faults: list[str] = []
    found = read(OutcomePoints, path, faults)
    assert faults == [] and found is not None
    assert found.start == (-3.5, -3.0) and found.points["no"] == (-1.0, 1.2)
    assert found.around == around and found.around_start == (-0.1, 0.2)
