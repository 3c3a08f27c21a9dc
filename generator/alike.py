"""How nearly two texts have the same words, from 0 to 100: the only module that knows rapidfuzz."""

from __future__ import annotations

from rapidfuzz import fuzz


def alike(a: str, b: str, least: float) -> bool:
    """Whether two texts are the same but for a share of their characters: at least `least` of 100."""
    return fuzz.ratio(a, b, score_cutoff=least) >= least


def likeness(a: str, b: str) -> float:
    """How many of 100 characters two texts share, in order."""
    return fuzz.ratio(a, b)


def holds(long: str, short: str, least: float) -> bool:
    """Whether some stretch of `long` is nearly `short`: at least `least` of 100."""
    return fuzz.partial_ratio(short, long, score_cutoff=least) >= least
