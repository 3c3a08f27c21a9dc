"""How far a figure may be chance: its bootstrap interval over the articles measured, with the public evaluator's own scorers."""

from __future__ import annotations

import importlib
import json
import random
import sys
from pathlib import Path
from typing import Any

_ROUNDS = 300  # the ends of a 95 % interval move by less than half a point from there on
_SEED = 7


def interval(folder: Path, gold: Path, found: Path, scorer: str, key: str) -> str:
    """ "95.1–99.4": 95 % of the articles drawn with replacement lie between. `scorer` and `key` are the evaluator's names."""
    sys.path.insert(0, str(folder))
    try:
        score: Any = getattr(importlib.import_module("evaluate"), scorer)
    finally:
        sys.path.remove(str(folder))
    articles, answers = _lines(gold), {row["id"]: row for row in _lines(found)}
    draw = random.Random(_SEED)  # noqa: S311  # a sample, no secret
    reached = []
    for _ in range(_ROUNDS):
        value = score([draw.choice(articles) for _ in articles], answers, None)[key]
        reached.append(value["F1"] if isinstance(value, dict) else value)
    reached.sort()
    return f"{reached[int(0.025 * _ROUNDS)]}–{reached[int(0.975 * _ROUNDS) - 1]}"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
