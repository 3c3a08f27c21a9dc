"""The explore page: what it holds. Its rows come as data (`generator/publish/explore.py`)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.views import wording
from generator.publish.views.lookup import Lookup


@dataclass(frozen=True, slots=True)
class ExploreView:
    """What the page to explore facts says of itself; the facts come from the search shards."""

    total: str
    kinds: str


def explore_view(look: Lookup) -> ExploreView:
    """How many facts of which kind there are to explore."""
    found = [r.findings for r in look.edition.readings]
    counts = (
        (sum(len(f.figures) for f in found), "figure", "figures"),
        (sum(len(f.quotes) for f in found), "quotation", "quotations"),
        (sum(len(f.statements) for f in found), "report of speech", "reports of speech"),
        (sum(len(f.dates) for f in found), "date", "dates"),
    )
    total = wording.count(sum(n for n, _, _ in counts), "fact")
    return ExploreView(total, wording.listing([wording.count(*c) for c in counts]))
