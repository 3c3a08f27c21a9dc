"""Who sits at the table that an article is on: governments mostly, but also a union and its employer, or a state and its creditors.

There a union, a company or a committee of bondholders is a side like any other, and what it wants, refuses or signs is an outcome;
beside the talks of governments each of them only speaks for itself. See find/outcomes.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.find.tables import of_debt, of_pay
from generator.records import Article
from generator.vocabulary import Vocabulary
from generator.vocabulary.noun import fields
from generator.vocabulary.outcomes import Outcomes


def seated(article: Article, vocabulary: Vocabulary) -> tuple[Vocabulary, bool]:
    """The vocabulary with the sides of the article's table, and whether they are others than governments."""
    if of_pay(article):
        return replace(vocabulary, outcomes=_at_work(vocabulary.outcomes)), True
    if of_debt(article):
        return replace(vocabulary, outcomes=_in_debt(vocabulary.outcomes)), True
    return vocabulary, False


@lru_cache(maxsize=4)
def _at_work(o: Outcomes) -> Outcomes:
    told = _with(o, o.at_work)
    terms = {name: (*getattr(o, name), *o.work_terms) for name in ("instruments", "matters", "trade", "imposed")}
    return Outcomes(**fields(told) | terms | {name: (*getattr(o, name), "contract") for name in ("deals", "made", "results")})


@lru_cache(maxsize=4)
def _in_debt(o: Outcomes) -> Outcomes:
    return _with(o, o.in_debt)


def _with(o: Outcomes, sides: tuple[str, ...]) -> Outcomes:
    """The words with so many sides more, who are no strangers to the table then; what they deal in is no other trade."""
    strangers = {name: tuple(w for w in getattr(o, name) if w not in sides) for name in ("others", "no_sides", "commentators")}
    trades = tuple(w for w in o.trades if w not in o.at_stake)
    return Outcomes(**fields(o) | strangers | {"trades": trades, "sides": (*o.sides, *sides), "at_tables": (*o.at_tables, *sides)})
