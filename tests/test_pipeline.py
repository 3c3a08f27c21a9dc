"""The pipeline's own work: order, many cores, faults of one seed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import pipeline, vocabulary
from generator.errors import LodestoneError, PublishError, SeedError
from tests.real import ROOT


def test_many_cores_read_the_same_briefs_in_the_same_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    (seeds / "002-empty.txt").write_bytes(b"")
    words = vocabulary.load()
    alone = pipeline.read_briefs(seeds, words)
    monkeypatch.setattr(pipeline, "MANY", 2)
    monkeypatch.setattr(pipeline.os, "cpu_count", lambda: 2)
    assert pipeline.read_briefs(seeds, words) == alone
    assert [p.seed for p in alone[1] if p.level == "error"] == ["002-empty.txt"]


def test_progress_counts_every_seed_once() -> None:
    steps: list[tuple[str, int, int]] = []
    pipeline.read_briefs(ROOT / "seeds", vocabulary.load(), lambda *step: steps.append(step))
    assert steps == [("reduce", n, 5) for n in (0, 1, 2, 3, 4, 5)]


def test_a_fault_of_a_sidecar_names_the_sidecar_and_its_line() -> None:
    problem = pipeline.problem_of(SeedError("unknown key", file="a.yml", line=3, advice="take it out"), "a.txt")
    assert (problem.seed, problem.line, problem.level, problem.message) == ("a.yml", 3, "error", "unknown key (take it out)")


def test_no_folder_is_a_failure() -> None:
    with pytest.raises(LodestoneError, match="no such folder"):
        pipeline.make_edition(Path("nowhere-at-all"), "2025-07-01")


def test_reduce_takes_no_pages_away_that_are_not_its_own(tmp_path: Path) -> None:
    edition = pipeline.make_edition(ROOT / "seeds", "2025-07-01")
    diary = tmp_path / "pages" / "diary.md"
    diary.parent.mkdir()
    diary.write_text("Dear diary", "utf-8")
    with pytest.raises(PublishError, match="other things"):
        pipeline.write_reduced(edition, tmp_path)
    assert [*tmp_path.rglob("*")] == [diary.parent, diary]
    gone = tmp_path / "own" / "pages" / "rounds" / "of-the-edition-before.md"
    pipeline.write_reduced(edition, tmp_path / "own")
    gone.write_text("gone", "utf-8")
    pipeline.write_reduced(edition, tmp_path / "own")
    assert not gone.exists()
