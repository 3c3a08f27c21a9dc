"""What a figure is of at the end of a label, in a list of prices, or as the state of a thing."""

from __future__ import annotations

from generator.find.measures.actors.doers import subject_of
from generator.find.measures.context import COUNTS, PARTS, Context
from generator.find.measures.words.extents import back
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before


def state(c: Context, text: str) -> str | None:
    """ "Construction is 40 % complete": the share of what is so."""
    nxt = c.at + 1
    if c.figure.unit not in PARTS or nxt >= len(c.row) or c.row[nxt].low not in _STATES:
        return None
    verb = verb_before(c, c.at)
    span = subject_of(c, verb[0]) if verb is not None else None
    what = noun(c, *span, text) if span else None
    return f"share of {what[0].lower() + what[1:] if what[1:2].islower() else what} that is {c.row[nxt].low}" if what else None


_STATES = frozenset("complete completed finished full built done ready empty vacant vaccinated electric".split())


def labelled(c: Context, text: str) -> str | None:
    """ "Capacity: 300 tonnes": what stands before the colon, from the beginning of its line or clause."""
    if c.at < 2 or c.row[c.at - 1].text != ":" or c.figure.unit in COUNTS:
        return None
    start = back(c, c.at - 1)
    if c.figure.per and c.figure.unit.isupper() and c.last <= start <= 2 and (goods := _goods_listed(c, text)):
        return f"price of {goods}"
    opens = start == 0 or c.row[start - 1].text in ("•", "-", ";", "|") or "\n" in text[c.row[start - 1].end : c.row[start].start]
    return noun(c, start, c.at - 1, text) if opens else None


def _goods_listed(c: Context, text: str) -> str | None:
    """ "Gallium 99.99%: $1,480/kg": the goods at the beginning of a line of prices, without their grade."""
    end = next((i for i in range(c.at) if c.row[i].figure is not None), c.at - 1)
    found = noun(c, 0, end, text) if 0 < end <= _GOODS and c.row[c.at - 1].text == ":" else None
    return found[0].lower() + found[1:] if found and found[1:2].islower() else found


_GOODS = 4
