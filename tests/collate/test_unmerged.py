"""What the settings merge and no article has is said, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.records import Problem

TEXT = (
    "Ada Brekke, head of research at Norwind Institute, said on Monday that prices rose.\n"
    '"It will not last," said Magnus Q. Hall, an analyst at the bank.\n'
)


def _problems(folder: Path, merge: str) -> list[Problem]:
    (folder / "a.txt").write_text(f"Prices rise\n\n{TEXT}", "utf-8")
    (folder / "_edition.yml").write_text(f"title: Desk\nmerge:\n{merge}", "utf-8")
    edition = pipeline.make_edition(folder, "2025-07-01")
    return [p for p in edition.problems if p.rule == "merge"]


@pytest.mark.parametrize(
    ("merge", "found"),
    [
        ("  Ada B. Brekke: [Ada Brekke]\n", []),
        ("  Magnus Quill Hall: [Magnus Hall]\n", []),
        ("  Norwind: [Norwind Institute]\n", []),
        ("  A. Brekke: [Ada Brekke]\n  Hall: [Magnsu Hall]\n", [(4, "warning", "Magnsu Hall")]),
        ("  Norwind: [Norwind Institute, Norwind Foundation]\n", [(3, "note", "Norwind Foundation")]),
        ("  Norwind: []\n", [(3, "warning", "Norwind")]),
    ],
)
def test_a_merge_that_finds_nobody_is_a_problem_with_its_line(tmp_path: Path, merge: str, found: list) -> None:
    problems = _problems(tmp_path, merge)
    assert [(p.seed, p.line, p.level) for p in problems] == [("_edition.yml", line, level) for line, level, _ in found]
    assert all(name in p.message for p, (_, _, name) in zip(problems, found, strict=True))
