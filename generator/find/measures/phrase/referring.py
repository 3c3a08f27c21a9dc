"""What a figure is of where its sentence points to the one before: "three-quarters of those imports", "put the rate at 83 %",
"would raise that to 2,000 tonnes", "he has waited 97"."""

from __future__ import annotations

import re

from generator.find.measures.actors.who import tail
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.words.extents import forth
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verbs import is_verb

_THOSE = frozenset("those these that this".split())
_GENERAL = frozenset("figure number rate share total level proportion ratio sum amount cost price toll count".split())
_WAITS = {
    **dict.fromkeys("waited wait waits waiting".split(), "time waited"),
    **dict.fromkeys("spent spend spends".split(), "time spent"),
}  # fmt: skip


def referred(c: Context, text: str) -> str | None:
    """The measure of the sentence before, where this one points to it; what of it a part does."""
    return _part_of_those(c, text) or _put_at(c) or _raised_to(c) or _waited(c)


def _before(c: Context) -> str | None:
    """What the last figure measures that this one can go on with: of its unit, or a bare number."""
    if c.told is not None and c.last >= 0:
        return c.told
    if c.earlier is None:
        return None
    measure, other = c.earlier
    loose = c.figure.unit == "dimensionless" and other.unit not in PARTS
    return re.sub(r", [^,()]*\d[^,()]*$", "", measure) if loose or other.unit == c.figure.unit else None


def _part_of_those(c: Context, text: str) -> str | None:
    """ "Nearly three-quarters of those imports came from Chile", "39 % of these are critical": whose part it is."""
    first = c.at + 1
    if c.figure.unit not in PARTS or first + 2 >= len(c.row) or c.row[first].low != "of" or c.row[first + 1].low not in _THOSE:
        return None
    end = first + 2
    if not is_verb(c.row, end):
        end = max(forth(c, first + 2), first + 3)  # also over "cuts", which looks like a verb
        what = noun(c, first + 2, end, text)
    elif c.row[first + 1].low not in ("these", "those"):
        return None
    else:
        counted = (c.row[c.last].figure if c.last >= 0 else None) or (c.earlier[1] if c.earlier is not None else None)
        what = counted.of if counted is not None and counted.unit in COUNTS else None
    if what is None or end >= len(c.row):
        return None
    last = tail(c, end) if is_verb(c.row, end) else end
    said = text[c.row[end].start : c.row[last - 1].end] if last > end + 1 else ""
    return f"share of {what} that {said}" if said else f"share of {what}"


def _put_at(c: Context) -> str | None:
    """ "Officials put the rate at 83 %": a general word for what was measured before."""
    if c.at < 4 or c.row[c.at - 1].low not in ("at", "to") or c.row[c.at - 2].low not in _GENERAL:
        return None
    if c.row[c.at - 3].low not in ("the", "that", "this") or not is_verb(c.row, c.at - 4):
        return None
    measure, word = _before(c), c.row[c.at - 2].low
    fits = measure is not None and (word in measure or word in ("figure", "number", "total", "rate", "level", "toll", "count"))
    return measure if fits and (word != "rate" or c.figure.unit in PARTS) else None


def _raised_to(c: Context) -> str | None:
    """ "A second line would raise that to 2,000 tonnes"."""
    if c.at < 4 or c.row[c.at - 1].low not in ("to", "by") or c.row[c.at - 2].low not in ("that", "this", "it"):
        return None
    verb = c.row[c.at - 3]
    if verb.kind != "change" and verb.low not in ("bring", "brings", "bringing", "brought", "take", "takes", "push", "pushes"):
        return None
    return _before(c)


def _waited(c: Context) -> str | None:
    """ "He was promised a permit within 45 days. He has waited 97."."""
    if c.figure.unit not in ("dimensionless", "count") or c.at < 2 or c.figure.of or c.earlier is None:
        return None
    return _WAITS.get(c.row[c.at - 1].low) if c.earlier[1].unit in TIME or (c.told and c.last >= 0) else None
