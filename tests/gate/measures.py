"""Do figures of one measure meet in one claim, and only those? And what are they said to mean?

The annotation joins figures by `measure_id` over the articles, so nothing of the wording is asked: two annotated figures of one
measure must share a claim, and two of different measures never may.
"""

from __future__ import annotations

from itertools import combinations

from generator import vocabulary
from generator.collate.claims import key
from generator.collate.resolve import resolve
from generator.find import find
from generator.records import Brief, Figure
from tests.gate.meaning import meaning
from tests.gate.scoring import Row, Share, add, annotated, place


def measures(errors: list[str] | None = None) -> dict[str, Share]:
    """`joined`: pairs of one measure in one claim; `kept apart`: pairs of different measures not; `readable`: figures with
    a measure; and of each key figure `measure`, `when` and `stated by` (see `meaning`)."""
    words = vocabulary.load()
    read = [(gold, Brief(article, find(article, words), (), ())) for gold, article in annotated()]
    briefs = resolve([b for _, b in read], words)
    pairs = [p for (gold, _), b in zip(read, briefs, strict=True) for p in _matched(gold, b)]
    joined = apart = Share()
    for (a, f), (b, g) in combinations(pairs, 2):
        together = bool(f.slots and g.slots) and key(f) == key(g)
        if a["measure_id"] == b["measure_id"]:
            joined += Share(together, 1)
        else:
            apart += Share(not together, 1)
        if errors is not None and together != (a["measure_id"] == b["measure_id"]):
            errors.append(f"measures: {a['id']} and {b['id']} ({f.measure} / {g.measure}) are {'joined' if together else 'apart'}")
    told: dict[str, Share] = {}
    for row, f in pairs:
        told = add(told, meaning(row, f, errors, str(row["id"])))
    return told | {
        "joined": joined,
        "kept apart": apart,
        "readable": Share(sum(bool(f.measure) for _, f in pairs), len(pairs)),
    }


def _matched(gold: Row, brief: Brief) -> list[tuple[Row, Figure]]:
    """Each annotated figure with the figure found in its place."""
    out: list[tuple[Row, Figure]] = []
    for row in gold["figures"]:
        span = place(brief.article, row)
        hit = next((f for f in brief.findings.figures if span and f.start < span[1] and span[0] < f.end), None)
        if hit is not None:
            out.append((row, hit))
    return out
