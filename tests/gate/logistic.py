"""A small logistic regression: what each sign in a set says for a yes, in points to be added up. Plain Python, alike in every run.

Its weights are shrunk (L2), so that a sign which is seen seldom says little. They are found one at a time, each by Newton's step,
until none moves: one step costs as much as the sign has rows.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

# No weight moves farther in one step: far from the best place Newton's step goes too far.
LEAP = 1.0
ROUNDS, STILL = 25, 0.01
# A sign that is there has the value 1; a measured one its own.
Row = Mapping[str, float]


def there(signs: Iterable[str]) -> Row:
    """A row of signs that are there, and no more is known of them."""
    return dict.fromkeys(signs, 1.0)


def fit(rows: Sequence[Row], yes: Sequence[bool], counts: Sequence[float], shrink: float) -> tuple[float, dict[str, float]]:
    """What every row starts from and the weight of each sign, so that `start + sum of weight times value` is the log odds of a yes.
    Each row `counts` as so many; `shrink` is how strongly weights are drawn to nothing."""
    # "" is in every row: the start, which is not shrunk
    where: dict[str, list[tuple[int, float]]] = {"": [(i, 1.0) for i in range(len(rows))]}
    for i, row in enumerate(rows):
        for sign, value in row.items():
            where.setdefault(sign, []).append((i, value))
    odds = [0.0] * len(rows)
    weights = dict.fromkeys(where, 0.0)
    for _ in range(ROUNDS):
        if max(_step(sign, here, odds, yes, counts, weights, shrink) for sign, here in where.items()) < STILL:
            break
    return weights.pop(""), weights


def _step(
    sign: str,
    here: list[tuple[int, float]],
    odds: list[float],
    yes: Sequence[bool],
    counts: Sequence[float],
    weights: dict[str, float],
    shrink: float,
) -> float:
    """One Newton step for the weight of a sign that stands in the rows `here`; how far it went."""
    pull = shrink if sign else 0.0
    slope, bend = pull * weights[sign], pull + 1e-9
    for i, value in here:
        p = 1 / (1 + math.exp(-odds[i]))
        slope += counts[i] * (p - yes[i]) * value
        bend += counts[i] * p * (1 - p) * value * value
    move = max(-LEAP, min(LEAP, -slope / bend))
    weights[sign] += move
    for i, value in here:
        odds[i] += move * value
    return abs(move)


def strongest(rows: Sequence[Row], weights: Mapping[str, float], keep: int) -> set[str]:
    """The signs that move most: by their weight, and a little by how often they are there."""
    often = dict.fromkeys(weights, 0)
    for row in rows:
        for sign in row:
            often[sign] += sign in often
    moves = {sign: abs(w) * (often[sign] * (1 - often[sign] / len(rows))) ** 0.25 for sign, w in weights.items()}
    return set(sorted(moves, key=lambda sign: (-moves[sign], sign))[:keep])
