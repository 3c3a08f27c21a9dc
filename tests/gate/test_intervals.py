"""The bootstrap interval of a figure."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.gate.intervals import interval

SCORER = """
def share(gold, found, errors):
    return {"right": {"F1": round(100 * sum(found[g["id"]]["right"] for g in gold) / len(gold), 1)}}
"""


@pytest.mark.parametrize(("right", "sure"), [((1, 1, 1, 1), "100.0–100.0"), ((0, 0, 0, 0), "0.0–0.0")])
def test_what_never_varies_is_sure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: tuple[int, ...], sure: str) -> None:
    assert _interval(tmp_path, monkeypatch, right) == sure


def test_what_varies_lies_within_and_repeats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once = _interval(tmp_path, monkeypatch, (1, 1, 1, 0) * 5)
    low, high = map(float, once.split("–"))
    assert low < 75 < high
    assert _interval(tmp_path, monkeypatch, (1, 1, 1, 0) * 5) == once


def _interval(folder: Path, monkeypatch: pytest.MonkeyPatch, right: tuple[int, ...]) -> str:
    monkeypatch.delitem(sys.modules, "evaluate", raising=False)
    (folder / "evaluate.py").write_text(SCORER, "utf-8")
    rows = "\n".join(json.dumps({"id": n, "right": value}) for n, value in enumerate(right))
    (folder / "rows.jsonl").write_text(rows, "utf-8")
    try:
        return interval(folder, folder / "rows.jsonl", folder / "rows.jsonl", "share", "right")
    finally:
        sys.modules.pop("evaluate", None)
