"""A small logistic regression: what each sign in a set says for a yes, in points to be added up. Plain Python, alike in every run.

Its weights are shrunk (L2), so that a sign which is seen seldom says little. They are found one at a time, each by Newton's step,
until none moves: signs are only there or not, so one step costs as much as the sign has rows.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

# How strongly weights are drawn to nothing.
SHRINK = 3.3
ROUNDS, STILL = 25, 0.01
# No weight moves farther in one step: far from the best place Newton's step goes too far.
LEAP = 1.0


def fit(rows: Sequence[Sequence[str]], yes: Sequence[bool], counts: Sequence[float]) -> tuple[float, dict[str, float]]:
    """What every row starts from and the weight of each sign, so that `start + sum of weights` is the log odds of a yes. Each row
    `counts` as so many."""
    where: dict[str, list[int]] = {"": list(range(len(rows)))}  # "" is in every row: the start, which is not shrunk
    for i, row in enumerate(rows):
        for sign in row:
            where.setdefault(sign, []).append(i)
    odds = [0.0] * len(rows)
    weights = dict.fromkeys(where, 0.0)
    for _ in range(ROUNDS):
        if max(_step(sign, here, odds, yes, counts, weights) for sign, here in where.items()) < STILL:
            break
    return weights.pop(""), weights


def _step(
    sign: str, here: list[int], odds: list[float], yes: Sequence[bool], counts: Sequence[float], weights: dict[str, float]
) -> float:
    """One Newton step for the weight of a sign that stands in the rows `here`; how far it went."""
    pull = 0.0 if not sign else SHRINK
    slope, bend = pull * weights[sign], pull + 1e-9
    for i in here:
        p = 1 / (1 + math.exp(-odds[i]))
        slope += counts[i] * (p - yes[i])
        bend += counts[i] * p * (1 - p)
    move = max(-LEAP, min(LEAP, -slope / bend))
    weights[sign] += move
    for i in here:
        odds[i] += move
    return abs(move)


def strongest(rows: Sequence[Sequence[str]], weights: Mapping[str, float], keep: int) -> set[str]:
    """The signs that move most: by their weight, and a little by how often they are there."""
    often = dict.fromkeys(weights, 0)
    for row in rows:
        for sign in row:
            often[sign] += sign in often
    moves = {sign: abs(w) * (often[sign] * (1 - often[sign] / len(rows))) ** 0.25 for sign, w in weights.items()}
    return set(sorted(moves, key=lambda sign: (-moves[sign], sign))[:keep])
