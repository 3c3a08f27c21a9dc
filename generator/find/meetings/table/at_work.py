"""Rounds of a union and its employer: in an article on their talks, and in no other, these are the sides, and pay is no other
trade."""

from __future__ import annotations

from functools import lru_cache

from generator.vocabulary.noun import fields
from generator.vocabulary.rounds import Rounds


@lru_cache(maxsize=4)
def at_work(rounds: Rounds, sides: tuple[str, ...]) -> Rounds:
    """The words of meetings for an article on pay. `sides`: who sits there."""
    whose = {*sides, *rounds.at_work}
    without = {
        name: tuple(w for w in getattr(rounds, name) if w.lower() not in whose)
        for name in ("other", "private", "people", "business", "own", "houses", "guests")
    }
    more = {"negotiation": (*rounds.negotiation, *whose), "sides": (*rounds.sides, *sorted(whose)), "pay": True}
    return Rounds(**fields(rounds) | without | more)
