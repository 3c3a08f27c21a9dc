"""Times of a relative clause that is over before the figure: "Norway, which closed the port in June, sold 40 ships"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.clauses import PAST, Token
from generator.find.measures.context import Context
from generator.find.measures.verbs import is_verb
from generator.records import Date

_RELATIVES = frozenset("which who whose where".split())
# What such a clause tells of the thing itself: "the talks, which ended on Friday, cut fees to 10 %" did so then.
_TOOK_PLACE = frozenset("ended concluded held took finished".split())


def of_the_sentence(dates: Sequence[Date], c: Context | None) -> list[Date]:
    """The dates without those that a relative clause in commas tells of its noun, for a figure behind it."""
    if c is None:
        return list(dates)
    return [d for d in dates if d.end > c.figure.start or not _in_relative(d, c)]


def _in_relative(date: Date, c: Context) -> bool:
    row = c.row
    at = next((i for i in range(c.at) if row[i].start <= date.start < row[i].end), None)
    if at is None:
        return False
    opens = next((i for i in range(at - 1, 0, -1) if row[i].text in _ENDS or row[i].low in _RELATIVES), 0)
    if opens < 1 or row[opens].low not in _RELATIVES or row[opens - 1].text != ",":
        return False
    if any(t.low in _TOOK_PLACE for t in row[opens:at]):
        return False
    closes = next((i for i in range(at + 1, c.at) if row[i].text in _ENDS), None)
    return closes is not None and row[closes].text == "," and _goes_on(row, closes + 1, c.at)


_ENDS = frozenset((",", ";", ":", "."))


def _goes_on(row: Sequence[Token], i: int, end: int) -> bool:
    """Whether the main clause goes on at `row[i]`: with its verb, or behind "Under the deal, whose outline was drawn up in June,"
    with its subject."""
    while i < end and row[i].low.endswith("ly"):
        i += 1
    if i >= end:
        return False
    goes_on = (is_verb(row, i) or row[i].low in PAST) and not row[i].low.endswith("ing")
    return goes_on or (row[0].low in _UNDER and row[i].low in _DETERMINERS)


_UNDER = frozenset(("under", "unlike"))
_DETERMINERS = frozenset("the a an its their each both".split())
