"""What a figure without slots is of, in its sentence's own words: one phrase that can be read alone, or nothing.

The phrase is a noun phrase near the figure, alone or with the verb that it is the subject or the object of (`deeds`); a clause
reads worse, and is taken last (`clausal`). It is for reading and joins no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.find.clauses import clause
from generator.find.measures.context import COUNTS, PARTS, TIME, Context, is_gap
from generator.find.measures.phrase.again import again, compares, of_total, still, those
from generator.find.measures.phrase.among import some_of
from generator.find.measures.phrase.behind import followed, part_or_amount
from generator.find.measures.phrase.beside import beside, goes_on_from
from generator.find.measures.phrase.chances import amiss, chance
from generator.find.measures.phrase.changed import changed_noun, gap, reached
from generator.find.measures.phrase.counted import counted_thing
from generator.find.measures.phrase.deeds import deed
from generator.find.measures.phrase.leftover import leftover, moved, that_share, valid_for
from generator.find.measures.phrase.listed import labelled, state
from generator.find.measures.phrase.objects import favoured, given_to, paid_for, predicate_of
from generator.find.measures.phrase.parallel import apposed, parallel
from generator.find.measures.phrase.participles import wiped, with_doing
from generator.find.measures.phrase.quoted import moved_in_trade
from generator.find.measures.phrase.referring import referred
from generator.find.measures.phrase.rests import (
    before_noun,
    gapped,
    given_time,
    multiple,
    named_quantity,
    of_whom,
    owned_by,
    part_of_before,
)
from generator.find.measures.phrase.sizes import aside, before_of
from generator.find.measures.phrase.times import lasting, lateness, time_of
from generator.find.measures.phrase.told_of import continuing, object_of, price_of, subject_phrase_of
from generator.find.measures.readable.sound import telling
from generator.find.measures.words.extents import back, forth, joined, wider
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.text import MONTH


def own_phrase(c: Context | None, text: str, before: str | None = None) -> str | None:
    """The phrase that the figure counts, stands before, or is told of; None where there is none to be sure of. `before`: the
    measure of the figure before it in its sentence."""
    if c is None:
        return None
    c = _bare_course(c)
    c = _level(_unbracketed(replace(c, low=wider(c.row, c.low), told=before)))
    if (
        before is not None
        and [t.low for t in c.row[c.at + 1 : c.at + 3]] == ["of", "it"]
        and c.figure.unit not in PARTS | COUNTS | TIME
    ):
        same = (other := c.row[c.last].figure if c.last >= 0 else None) is not None and other.unit == c.figure.unit
        return part_of_before(c, text) or (
            f"part of {before}" if same else None
        )  # "a $12 billion store, $10 billion of it lent by"
    if before is not None and is_gap(c) and c.figure.unit.isupper() and _PRICE.match(before):
        than = next(i for i in range(c.at, len(c.row)) if c.row[i].low == "than")
        rival = noun(c, than + 1, joined(c, forth(c, than + 1)), text) if than + 1 < len(c.row) else None
        if rival is not None:
            return f"price gap to {rival}"  # "charges $118, which is $6 more than a truck to Dar es Salaam"
    if before is not None and before.startswith("share of ") and c.figure.unit == "dimensionless" and c.row[c.at - 1].low == "of":
        before = None  # "more than half of what it needed of a further 29"
    if before is not None and c.figure.per and c.row[c.at - 1].low == "at" and before.startswith("amount "):
        before = None  # "raised $62 million at $9.75 a share"
    if before is not None and (lead := _lead(c, text)) is not None:
        return lead  # "has hired 16 of them, at wages 20 per cent lower"
    if before is not None and (beside(c) or again(c)):
        if c.figure.unit in PARTS and of_total(c):
            return f"{before} as a share of the total"
        if c.figure.unit != "percent" or compares(c):
            return before
        counted = c.last >= 0 and (other := c.row[c.last].figure) is not None and other.unit in COUNTS
        return f"share of {before}" if counted and not before.startswith("number ") else before.replace("number ", "share ", 1)
    if (share := that_share(c)) is not None:
        return share
    if c.figure.unit.isupper() and c.earlier is not None and "price" in c.earlier[0] and (told := still(c)) is not None:
        return told  # "it fetched $92 on Friday"
    for find in _OF_SORT[_sort(c)]:
        found = find(c, text)
        found = telling(c.figure, found) if found is not None else None
        if found is not None and not _is_party(c, found):
            if _MERELY.fullmatch(found) and not _BOOKED.match(found):
                return before or leftover(c, text) or (found if found == "growth" else None)
            return those(found, before) or leftover(c, text)
    return (
        before
        if before is not None and goes_on_from(c)
        else leftover(c, text) or named_quantity(c, text) or still(c) or moved(c, text)
    )


def _lead(c: Context, text: str) -> str | None:
    """The noun right before a figure of comparison, or at the end of what something leads to: "at wages 20 per cent lower",
    "leaving gearing at 8 per cent"."""
    if c.figure.unit not in PARTS:
        return None
    behind = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    if behind in _THAN and c.at > 1 and c.row[c.at - 1].kind in ("word", "noun") and not is_verb(c.row, c.at - 1):
        start = back(c, c.at)
        return noun(c, start, c.at, text) if start > 0 and c.row[start - 1].low in ("at", "with") else None
    left = next((i for i in range(c.at - 2, max(c.last, c.at - _LEFT), -1) if c.row[i].low == "leaving"), None)
    return noun(c, left + 1, c.at - 1, text) if left is not None and c.row[c.at - 1].low == "at" else None


_THAN = frozenset("lower higher up down cheaper dearer longer shorter".split())
_LEFT = 7


def _bare_course(c: Context) -> Context:
    """The context with a course as a bare number: the noun inside "to 1,980 boats from 6,830" heads nothing."""
    figure = c.figure
    if figure.direction != "from-to" or not figure.of or figure.text.endswith(figure.of):
        return c
    row = list(c.row)
    row[c.at] = row[c.at]._replace(figure=replace(figure, of=None, unit="dimensionless"))
    return replace(c, row=row)


_PRICE = late(r"(?:price|cost|fee|charge|toll)s?\b")


def _is_party(c: Context, found: str) -> bool:
    """Whether the phrase is nothing but a country: whose, and not what."""
    every = found.removeprefix("the ").split(" and ")
    return all(name in c.lexicon.parties for name in every) or _MONTH.fullmatch(found) is not None


_MONTH = late(
    rf"(?:early |late |mid-)?(?:{MONTH})(?: \d+)?"
    r"|instead|\d+.*"
)


def _unbracketed(c: Context) -> Context:
    """The context without the same sum in other money behind its figure: "lent $5m (£4m) to the yard" lent it to the yard."""
    row, i = c.row, c.at + 1
    if (
        i + 3 >= len(row)
        or row[i].text != "("
        or row[i + 1].figure is None
        or row[i + 2].text != ")"
        or not c.figure.unit.isupper()
    ):
        return c
    row = [*row[:i], *row[i + 3 :]]
    return replace(c, row=row, high=clause(row, c.at)[1])


def _level(c: Context) -> Context:
    """The context without "a nine-year low of" before its figure: what sank to a low of $10 sank to $10."""
    if (
        c.at < 3
        or c.row[c.at - 1].low != "of"
        or c.row[c.at - 2].low not in ("low", "high", "record", "peak", "lows", "highs", "equivalent")
    ):
        return c
    start = c.at - 2
    while start > c.low and c.row[start].low not in ("a", "an", "the", "its", "their") and c.at - start < 6:
        start -= 1
    if start > c.low and c.row[start - 1].low in ("has", "have", "had"):
        return c  # "has a 52-week high of $18" holds no $18
    cut = c.at - start
    row = [*c.row[:start], *c.row[c.at :]]
    return replace(c, row=row, at=start, high=max(c.high - cut, start + 1), last=c.last if c.last < start else -1)


# A noun of change alone is one of what was measured before: "…, a year-on-year increase of 17 percent".
_MERELY = late(
    r"(?:(?:further|fresh|sharp|steep|slight|modest|small|big|large|huge|annual|monthly|quarterly|weekly|daily|yearly|overall|total"
    r"|average|net|real|second|third|first|another|double|new|\w+-on-\w+) )?"
    r"(?:rise|increase|jump|gain|growth|surge|drop|fall|decline|decrease|slump|dip|cut|reduction|loss|year-on-year)",
    re.I,
)


_BOOKED = late(r"(?:net|gross|operating|annual|pre-tax|half-year|quarterly|full-year) (?:loss|gain)", re.I)


FINDERS: tuple[Callable[[Context, str], str | None], ...] = (
    valid_for, referred, lateness, chance, amiss, gap, changed_noun, reached, parallel, apposed, moved_in_trade, some_of,
    part_of_before, of_whom, continuing, gapped, owned_by, before_noun, price_of, paid_for, favoured, state, multiple, wiped,
    with_doing, given_to, deed, predicate_of, counted_thing, followed, part_or_amount, object_of, before_of, aside, time_of,
    subject_phrase_of, labelled, given_time, lasting,
)  # fmt: skip
# What the figure has to be for a finder to be asked; the others are asked of every figure.
_TIMES, _SUMS, _LEVELS = ("time",), ("money",), ("part", "money", "other")
_ASKED: dict[Callable[[Context, str], str | None], tuple[str, ...]] = {
    **dict.fromkeys((valid_for, lateness, given_time, lasting, time_of), _TIMES),
    **dict.fromkeys((before_noun, price_of, paid_for), _SUMS),
    **dict.fromkeys((chance, of_whom, owned_by, favoured, state), ("part",)),
    **dict.fromkeys((gap,), ("money", "other")),
    **dict.fromkeys((changed_noun, parallel, apposed, moved_in_trade, wiped), _LEVELS),
    **dict.fromkeys((reached,), ("count",)),
    **dict.fromkeys((some_of,), ("count", "part")),
    **dict.fromkeys((amiss,), ("time", *_LEVELS)),
    **dict.fromkeys((multiple,), ("part", "other")),
}
_SORTS = ("time", "count", "part", "money", "other")
_OF_SORT = {sort: tuple(find for find in FINDERS if sort in _ASKED.get(find, (sort,))) for sort in _SORTS}


def _sort(c: Context) -> str:
    unit = c.figure.unit
    if unit in TIME:
        return "time"
    if unit in COUNTS:
        return "count"
    return "part" if unit in PARTS else "money" if unit.isupper() else "other"
