"""The frame of goods that move: "1,200 tonnes of tin left Peru for Japan", "80,000 tractors came from India to Brazil"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.counts import named_in
from generator.find.measures.words.products import is_ware, is_world, product
from generator.late import late

_GO = late(r"(?:came?|comes|goes|went|gone|flow(?:s|ed)|travel(?:s|l?ed)|mov(?:es|ed)|arriv(?:es?|ed)|left|leaves?)$")
_SENT = late(r"(?:shipped|exported|sold|sent|delivered|imported|bought|purchased)$")
_HELPING = frozenset("was were is are been being have has had that which out on".split())


def moved(c: Context) -> Reading | None:
    """So much of some goods that goes from one party to another."""
    if c.figure.unit in TIME | PARTS or c.figure.unit.isupper() or c.figure.unit == "percentage_points":
        return None
    goods, at = _goods(c)
    while at < len(c.row) and c.row[at].low in _HELPING:
        at += 1
    if goods is None or at >= len(c.row):
        return None
    verb = c.row[at].low
    if not (_GO.match(verb) or (_SENT.match(verb) and c.row[at - 1].low not in ("have", "has", "had"))):
        return None
    at += 1
    bought = verb.startswith(("import", "bought", "purchas"))
    reading = replace(goods, seen_from="buyer", noun="imports") if bought else goods
    if verb.startswith(("left", "leave")):
        party, at = _party(c, at)
        if party is None:
            return None
        reading = replace(reading, whose=party)
    return _led(c, at, reading)


def _goods(c: Context) -> tuple[Reading | None, int]:
    """The goods behind the figure, or in it, and where they end."""
    at, tokens = c.at + 1, named_in(c.figure)
    if c.figure.unit not in COUNTS:
        if (
            at >= len(c.row) or c.row[at].low != "of"
        ):  # of the goods whose trade the sentence before tells, or nobody knows of which
            return Reading("sales", "flow", "shipments", "moved"), at
        end = at + 1
        while (
            end < len(c.row) and not ends_phrase(c.row[end]) and not _GO.match(c.row[end].low) and not _SENT.match(c.row[end].low)
        ):
            end += 1
        tokens, at = list(c.row[at + 1 : end]), end
    seller = next((t.party for t in tokens if t.party), None)
    name, written = product([t for t in tokens if t.kind != "party"], c.words)
    if name is None or (c.figure.unit in COUNTS and not is_ware(name, c.words)):
        return None, at
    return Reading("sales", "flow", "exports", "moved", whose=seller, product=name, written=written), at


def _led(c: Context, at: int, reading: Reading) -> Reading | None:
    """The reading with the parties that the words from `row[at]` on lead to."""
    while at + 1 < len(c.row) and (c.row[at].kind in ("prep", "date") or c.row[at].low in ("out", "bound")):
        if c.row[at].kind == "date" or c.row[at].low in ("out", "bound"):
            at += 1
            continue
        prep, (party, end) = c.row[at].low, _party(c, at + 1)
        if party is None:
            at = end  # "in May", "by sea"
            if c.row[at : at + 1] and c.row[at].kind in ("word", "date"):
                at += 1
            continue
        buyer = (
            prep in ("to", "into", "for")
            or (prep == "in" and reading.to is None)
            or (prep == "by" and reading.seen_from == "buyer")
        )
        if buyer:
            reading = replace(reading, to=party)
        elif prep in ("from", "of", "by"):
            reading = replace(reading, whose=party)
        at = end
    return reading if reading.whose or reading.to else None


def _party(c: Context, at: int) -> tuple[str | None, int]:
    """The party, or the world, that begins at `row[at]`, and where it ends; not where it stands before a noun of its own."""
    start = at
    while at < len(c.row) and c.row[at].low in ("the", "whole", "all", "rest", "of"):
        at += 1
    if at >= len(c.row):
        return None, start
    token, after = c.row[at], c.row[at + 1] if at + 1 < len(c.row) else None
    if token.whose or (after is not None and not ends_phrase(after) and not after.low.endswith("ly")):
        return None, start
    if is_world(token, c.words) and "rest" not in (t.low for t in c.row[start:at]):
        return "world", at + 1
    return (token.party, at + 1) if token.party else (None, start)
