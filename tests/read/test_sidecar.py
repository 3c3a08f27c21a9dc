"""Sidecars by a table of cases: every fault with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator import yamlfile
from generator.read import read_seed
from generator.read.sidecar import sidecar_schema, what_holds

CASES = yamlfile.parse((Path(__file__).parent.parent / "cases" / "sidecars.yml").read_text("utf-8"), "sidecars.yml").data


def _beside(tmp_path: Path, text: str) -> Path:
    (tmp_path / "a.txt").write_text("An article.", "utf-8")
    (tmp_path / "a.yml").write_text(text or "# nothing yet\n", "utf-8")
    return tmp_path / "a.txt"


@pytest.mark.parametrize("case", CASES["wrong"], ids=[c["text"][:40] for c in CASES["wrong"]])
def test_a_fault_has_its_line(tmp_path: Path, case: dict) -> None:
    _, faults = what_holds(_beside(tmp_path, case["text"]))
    assert [(p.seed, p.line) for p in faults] == [("a.yml", case["line"])]
    assert case["what"] in faults[0].message


@pytest.mark.parametrize("case", CASES["wrong"], ids=[c["text"][:40] for c in CASES["wrong"]])
def test_a_fault_costs_neither_the_seed_nor_the_rest(tmp_path: Path, case: dict) -> None:
    seed = read_seed(_beside(tmp_path, case["text"]), tmp_path)
    assert [(p.seed, p.line, p.level, p.rule) for p in seed.problems] == [("a.yml", case["line"], "error", "sidecar")]
    assert case["what"] in seed.problems[0].message


def test_what_is_right_beside_a_fault_is_used(tmp_path: Path) -> None:
    good = "  - {action: drop, kind: figure, words: 90 days}\n"
    text = f"titel: x\npublisher: Ore Watch\nretold: maybe\ncorrections:\n  - {{action: explode}}\n{good}"
    sidecar, faults = what_holds(_beside(tmp_path, text))
    assert sidecar is not None
    assert (sidecar.publisher, sidecar.retold) == ("Ore Watch", False)
    assert [(c.words, c.line) for c in sidecar.corrections] == [("90 days", 6)]
    assert [p.line for p in faults] == sorted(p.line or 0 for p in faults)
    assert {p.line for p in faults} == {1, 3, 5}
    assert all("rest of the sidecar is used" in p.message for p in faults)


def test_a_sidecar_that_lies_elsewhere_is_a_fault_and_the_article_is_read(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("An article.", "utf-8")
    (tmp_path / "other.yml").write_text("title: Elsewhere", "utf-8")
    (seeds / "a.yml").symlink_to(tmp_path / "other.yml")
    seed = read_seed(seeds / "a.txt", seeds)
    assert seed.sidecar is None
    assert ["as if it had no sidecar" in p.message for p in seed.problems] == [True]


@pytest.mark.parametrize("case", CASES["right"], ids=[c["text"][:40] for c in CASES["right"]])
def test_what_a_sidecar_says(tmp_path: Path, case: dict) -> None:
    sidecar, faults = what_holds(_beside(tmp_path, case["text"]))
    assert sidecar is not None and not faults
    assert {name: getattr(sidecar, name) for name in case["values"]} == case["values"]


def test_corrections_know_their_line(tmp_path: Path) -> None:
    drop = "  - action: drop\n    kind: figure\n    words: 90\u00a0 days\n"
    change = "  - action: change\n    kind: date\n    words: Friday\n    set: {iso: 2025-06-13}\n"
    sidecar, faults = what_holds(_beside(tmp_path, f"corrections:\n{drop}{change}"))
    assert sidecar is not None and not faults
    assert [(c.action, c.words, c.values, c.line) for c in sidecar.corrections] == [
        ("drop", "90 days", {}, 2), ("change", "Friday", {"iso": "2025-06-13"}, 5),
    ]  # fmt: skip


def test_no_sidecar_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article.", "utf-8")
    assert what_holds(tmp_path / "a.txt") == (None, ())


def test_all_faults_of_one_file_are_told(tmp_path: Path) -> None:
    _, faults = what_holds(_beside(tmp_path, "titel: x\nretold: maybe\n"))
    assert [(p.line, p.message.partition(":")[0]) for p in faults] == [(1, "titel"), (2, "retold")]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(sidecar_schema())
    assert sidecar_schema()["additionalProperties"] is False
