"""What its signs say of an outcome in a sentence, in points, and what its neighbours say: a sum that decides beside the rules.

The points stand in `vocabulary/outcome_points.yml`: a line for each sign (see find/outcomes/signs). They were fitted to annotated
articles (`python -m tests.gate.fit_outcomes`) and are added up, so that each sum can be told by its heaviest words. What a rule
reads is a sign like the others, only a heavy one. In a second step the sums of the sentences around are added, each with its own
weight: outcomes stand together, what is settled before what is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.find.outcomes.scene import Kind
from generator.find.outcomes.signs import OPENS, surely, told_by_rules
from generator.vocabulary.outcome_points import OutcomePoints, Pair

KINDS: tuple[Kind, Kind] = ("agreed", "open")
# A sentence tells an outcome from so many points on: one that the rules tell so, and one of which they know nothing.
RULED: dict[Kind, float] = {"agreed": -1.02, "open": -1.3}
CLEAR: dict[Kind, float] = {"agreed": 0.56, "open": 0.3}
# So many sentences before and behind count, and of the sum of one so many points at most.
AROUND, MOST = 3, 3.0
# So many of the heaviest words are named.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence that may tell an outcome: its number and its signs."""

    n: int
    signs: frozenset[str]


def own(seen: Seen, known: OutcomePoints) -> Pair:
    """The points of a sentence's signs, for agreed and for open."""
    found = [known.points[sign] for sign in sorted(seen.signs) if sign in known.points]
    # rounded: adding hundredths leaves crumbs
    return round(known.start[0] + sum(a for a, _ in found), 2), round(known.start[1] + sum(o for _, o in found), 2)


def around(all_seen: Sequence[Seen], sums: Sequence[Pair]) -> list[dict[str, float]]:
    """Of each sentence its own sums, and those of its neighbours, by names that `around` of the points knows."""
    by_number = {seen.n: i for i, seen in enumerate(all_seen)}
    return [_around(seen, all_seen, sums, i, by_number) for i, seen in enumerate(all_seen)]


def _around(seen: Seen, every: Sequence[Seen], sums: Sequence[Pair], i: int, by_number: dict[int, int]) -> dict[str, float]:
    out = {f"its own {kind}": sums[i][k] for k, kind in enumerate(KINDS)}
    for away in (*range(-AROUND, 0), *range(1, AROUND + 1)):
        j = by_number.get(seen.n + away)
        where = f"{abs(away)} {'before' if away < 0 else 'behind'}"
        if j is None:
            out[f"{where} none"] = 1.0
            continue
        if abs(away) == 1 and OPENS not in every[max(i, j)].signs:
            where += " in its paragraph"
            out[where] = 1.0
        for k, kind in enumerate(KINDS):
            out[f"{where} {kind}"] = max(-MOST, min(MOST, sums[j][k]))
    return out


def told_by_points(all_seen: Sequence[Seen], known: OutcomePoints) -> list[list[Kind]]:
    """The kinds of outcome that each sentence tells by the points of its signs and of its neighbours."""
    rows = around(all_seen, [own(seen, known) for seen in all_seen])
    return [
        [
            kind
            for k, kind in enumerate(KINDS)
            if surely(kind) in seen.signs or total(row, known, k) >= (RULED if told_by_rules(kind) in seen.signs else CLEAR)[kind]
        ]
        for seen, row in zip(all_seen, rows, strict=True)
    ]


def total(row: dict[str, float], known: OutcomePoints, k: int) -> float:
    """The points of what stands around a sentence and of its own sums."""
    return known.around_start[k] + sum(value * known.around[name][k] for name, value in row.items() if name in known.around)


def heaviest(kind: Kind, signs: Iterable[str], known: OutcomePoints) -> str:
    """The words that speak most for `kind`, quoted."""
    k = KINDS.index(kind)
    found = sorted((-known.points[sign][k], sign) for sign in signs if sign in known.points and sign[0] != "@")
    words = [f"“{sign}”" for points, sign in found[:NAMED] if points < 0]
    return ", ".join(words) or "its place and its neighbours"
