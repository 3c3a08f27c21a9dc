"""Frames of what a lower duty lets in: the amount up to which it holds, and the price under which nothing may come in.

Both are terms of the duty that the sentence, or the one before, tells: whose it is and on which goods, they have from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.find.measures.context import COUNTS, Context
from generator.find.measures.reading import Reading

_WEIGHTS = frozenset("tonnes tons kilograms pounds litres hectolitres gallons barrels bushels".split())
_LIMITS = frozenset("quota quotas limit limits ceiling cap caps".split())
# Between "the ceiling" and its amount.
_LEADS = frozenset("of is was at are set fixed stands to will be up".split())
# Between a duty's rate and the amount up to which it holds.
_UP_TO = frozenset(", but and only for on the first up to within".split())
# Nouns of a count that name no goods of their own.
_PIECES = frozenset("units pieces vehicles head".split())


def tariff_quota(c: Context) -> Reading | None:
    """ "Peru will halve its duty on pears, to 5 % from 10 %, within a quota of 4,000 tonnes", "for up to 4,000 tonnes a year", "The
    ceiling is 4,000 tonnes"."""
    counted = (c.figure.of or "").lower()
    if c.figure.change is not None or not (c.figure.unit in _WEIGHTS or (c.figure.unit in COUNTS and counted)):
        return None
    duty = _duty(c)
    if duty is None or not (_limit(c) or (c.before is not None and _up_to(c))):
        return None
    if counted and counted not in _PIECES and not _same(counted, duty.product or ""):
        return None
    return replace(duty, quantity="tariff quota", sort="control", noun="tariff quota", made="quota", seen_from=None, basis=None)


def floor_price(c: Context) -> Reading | None:
    """ "…, to 5 % from 10 %, with a minimum import price of $2 a kilo": of the goods that the duty before is on."""
    duty = c.before if c.before is not None and c.before.quantity in ("tariff", "tariff quota") else None
    if duty is None or duty.product is None or not c.figure.unit.isupper() or c.figure.per is None:
        return None
    words = [t.low for t in c.row[max(0, c.at - 4) : c.at]]
    if words[-1:] != ["of"] or words[-2] != "price" or not {"minimum", "floor"} & set(words):
        return None
    reading = Reading("price", "price", "minimum import price", "quota", product=duty.product, written=duty.written)
    return replace(reading, basis="minimum import")


def _same(counted: str, goods: str) -> bool:
    """Whether what is counted are the goods of the duty: "cars" of "electric cars"."""
    return goods.split()[-1:] == counted.split()[-1:] != []


def _limit(c: Context) -> bool:
    """Whether "quota of", "the ceiling is" leads to the figure."""
    i = c.at - 1
    while i > 0 and c.row[i].low in _LEADS:
        i -= 1
    return i >= 0 and i < c.at - 1 and c.row[i].low in _LIMITS


def _up_to(c: Context) -> bool:
    """Whether the figure is an amount up to which the duty before it holds: "up to 4,000 tonnes", "on the first 4,000 tonnes",
    "for 4,000 tonnes a year"."""
    before = [t.low for t in c.row[c.at_before + 1 : c.at]]
    if any(word not in _UP_TO for word in before):
        return False
    yearly = c.figure.per == "a year" or any(t.low in ("yearly", "annually") for t in c.row[c.at + 1 : c.at + 2])
    return c.figure.bound == "up-to" or before[-1:] == ["first"] or (before[-1:] == ["for"] and yearly)


def _duty(c: Context) -> Reading | None:
    """The duty on goods that the figure before tells, in this sentence or, where it opens one, in the last."""
    if c.before is not None:
        return c.before if c.before.quantity in ("tariff", "tariff quota") and c.before.product else None
    slots = c.earlier[1].slots if c.earlier is not None and c.last < 0 else {}
    return _told(slots) if slots.get("quantity") in ("tariff", "tariff quota") and "product" in slots else None


def _told(slots: Mapping[str, str]) -> Reading:
    goods = slots["product"]
    return Reading("tariff", "duty", "tariff", "told", whose=slots.get("whose"), to=slots.get("to"), product=goods, written=goods)
