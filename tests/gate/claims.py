"""What the edition of the real articles says together: its claims with verdict, reason, origins and look-alikes; its rounds,
elements, variants and origins. Printed by `python -m tests.gate.evaluate`, held by `tests/collate/test_claims_of_the_five.py`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator import vocabulary
from generator.collate import collate
from generator.find import find
from generator.read import read_seed, seed_paths
from generator.records import Claim, Edition, Settings
from generator.reduce import reduce
from generator.strip import strip
from tests.real import SEEDS


@cache
def edition_of(folder: Path) -> Edition:
    """The edition of a folder of seeds, as a build makes it; by default settings, on one fixed day."""
    words = vocabulary.load()
    briefs = []
    for path in seed_paths(folder)[0]:
        article = strip(read_seed(path, folder), words)
        briefs.append(reduce(article, find(article, words), words))
    return collate(tuple(briefs), Settings(), words, day="2026-01-01", generator="test", problems=())


def real_edition() -> Edition:
    """The edition of the five real articles."""
    return edition_of(SEEDS)


def members(edition: Edition, claim: Claim) -> list[tuple[str, object]]:
    """(the number of the article, the value of the figure) of each member."""
    figures = {(r.article.id, f.id): f for r in edition.readings for f in r.findings.figures}
    return sorted((m.article[:3], figures[m.article, m.id].value) for m in claim.members)


def claim_rows() -> list[str]:
    """Every claim that joins reports or has look-alikes, then what else stands on the edition's pages."""
    if not SEEDS.is_dir():
        return [f"  the real articles are not at {SEEDS}"]
    edition = real_edition()
    measures = {c.id: c.measure for c in edition.claims}
    rows: list[str] = []
    for c in sorted(edition.claims, key=lambda c: (-len(c.members), c.id)):
        if len(c.members) < 2 and not c.apart:
            continue
        rows.append(f"  {c.verdict:11}{c.measure} [{c.when or 'no period named'}]: {c.why}")
        rows.append(f"  {'':11}origins: {', '.join(c.origins) or 'none known'}")
        rows += [f"  {'':11}apart from {measures[a.claim]}: {a.why}" for a in c.apart]
    rows += [f"  round      {r.place}, {r.when}" for r in edition.rounds]
    rows.append(f"  elements   {', '.join(e.id for e in edition.elements)}")
    rows += [f"  variant    {v.speaker}: {', '.join(m.article[:3] for m in v.members)}" for v in edition.variants]
    for r in edition.readings:
        rows.append(f"  origin     {r.article.id[:3]}: {', '.join(f'{o.name} ({o.basis}; {o.evidence})' for o in r.origins)}")
    return rows
