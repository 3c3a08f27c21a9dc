"""Frames of what somebody makes, ships or buys, or has bound himself to buy: the verb tells what is measured."""

from __future__ import annotations

from dataclasses import replace

from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import COUNTS, PARTS, TIME, Context, makes_of, owned, share_verb
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.counts import named_in
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.products import is_ware, product
from generator.records import Direction


def lessened(c: Context) -> Reading | None:
    """A change told by what somebody makes or ships: "produced 6 % less copper", "shipped 22 % more graphite to Japan", "exported
    6 % less to Chile"."""
    if c.figure.unit not in PARTS or c.at + 2 >= len(c.row) or c.row[c.at + 1].low not in _LESS:
        return None
    verb = share_verb(c)
    quantity = _flow_of(makes_of(c, verb)) if verb is not None else ""
    if verb is None or not quantity:
        return None
    end = c.at + 2
    while end < len(c.row) and not ends_phrase(c.row[end]):
        end += 1
    name, written = product([t for t in c.row[c.at + 2 : end] if t.kind != "party"], c.words)
    owner = subject(c.row, verb)
    everything = end == c.at + 2 and quantity == "sales" and not c.topic and not (c.before and c.before.product)
    if owner is None or (name is None and not (everything and owner.party)):
        return None
    buys = c.lexicon.shares[c.row[verb].low].base in _BUYS
    reading = Reading(
        quantity, "flow" if quantity == "sales" else "amount", makes_of(c, verb), "made", product=name, written=written
    )
    reading = replace(reading, seen_from="buyer" if buys else None, turned=_LESS[c.row[c.at + 1].low])
    reading, _ = modifiers(c.row, end, reading, c.words)
    if buys:
        return replace(reading, to=owner.party) if owner.party else None
    return owned(reading, owner, c.speaker)


_LESS: dict[str, Direction] = {"less": "fall", "fewer": "fall", "more": "rise"}


def _flow_of(makes: str) -> str:
    """What a verb makes, as a quantity of its own and no share."""
    return {"imports": "sales", "exports": "sales", "holding": "reserves", "mining": "production"}.get(makes, makes)


def made(c: Context) -> Reading | None:
    """An amount that somebody makes, ships or buys: "exported 2,000 tonnes of gallium to Japan", "sold 900 tractors to Chile"."""
    if c.figure.unit in TIME | PARTS or c.figure.unit == "percentage_points":
        return None
    verb, buyer = _given(c)
    if verb is None or not makes_of(c, verb) or c.at + 2 >= len(c.row):
        return None
    behind = c.at + 1 + (c.figure.unit.isupper() and c.row[c.at + 1].low == "worth")  # "$2m worth of wheat"
    # "agreed to purchase 12 m tonnes by May": of what, the text before tells
    pointed = verb == c.at - 1 and makes_of(c, verb) == "imports" and c.figure.unit in _WEIGHTS and not _noun_follows(c)
    name, written = product(named_in(c.figure), c.words) if c.figure.unit == "count" else (None, None)
    counted = name is not None and is_ware(name, c.words)
    if c.figure.unit in COUNTS and not counted:
        return None
    if c.row[behind].low != "of" and not pointed and not counted:
        return None
    owner = subject(c.row, verb)
    base = c.lexicon.shares[c.row[verb].low].base
    makes = makes_of(c, verb)
    quantity = _flow_of(makes)
    reading = Reading(quantity, "flow" if quantity == "sales" else "amount", makes, "made", product=name, written=written)
    reading = replace(reading, seen_from="buyer" if base in _BUYS else None)
    reading, _ = modifiers(c.row, behind, replace(reading, to=buyer), c.words)
    if counted and quantity == "sales" and not (reading.whose if base in _BUYS else reading.to):
        return None  # "sold 900 cars": from its showrooms
    if owner is None or (reading.product is None and not pointed):
        return None
    if reading.seen_from == "buyer":
        buyer = owner.party or c.lexicon.parties.get((c.actor or "").removeprefix("the "))
        return replace(reading, to=buyer) if buyer and buyer != reading.whose else None
    return owned(reading, owner, c.speaker)


def _given(c: Context) -> tuple[int | None, str | None]:
    """The verb, and the party between it and the figure that is sold to: "sold Japan 400 t of wheat"."""
    other = c.row[c.at - 1].party if c.at > c.low + 1 and not c.row[c.at - 1].whose else None
    if other is not None and c.lexicon.shares.get(c.row[c.at - 2].low) is not None:
        verb = c.at - 2
        return (verb, other) if c.lexicon.shares[c.row[verb].low].base in ("sell", "send", "ship") else (None, None)
    return share_verb(c), None


def _noun_follows(c: Context) -> bool:
    """Whether the figure stands before a noun that it is of, or "more": "bought 40 tonnes more"."""
    after = c.row[c.at + 1]
    return after.kind in ("word", "noun", "party") and not ends_phrase(after) and after.low not in _TIMES


_TIMES = frozenset("annually yearly a each last this next".split())
_WEIGHTS = frozenset(("tonnes", "kilograms", "bushels", "barrels"))
_BUYS = frozenset(("import", "buy", "purchase"))


def pledged(c: Context) -> Reading | None:
    """What a party has bound itself to buy, told by a noun: "Japan's commitment is 2 m tonnes", "a pledge of 2 m tonnes"."""
    if c.figure.unit not in _WEIGHTS:
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].low in _PLEDGES), None)
    if noun is None:
        return None
    between = c.row[noun + 1 : c.at]
    to_buy = [t.low for t in between[:2]] in [["to", verb] for verb in _BUYS]
    leads = to_buy or not between or between[-1].low in ("of", "at", "is", "was", "stands", "stood")
    if not leads or (not to_buy and any(t.low == "to" for t in between)):
        return None  # "its commitment to cut 2 m tonnes"
    owner = next((t for t in reversed(c.row[max(0, noun - 2) : noun]) if t.party), None) or subject(c.row, c.low)
    if owner is None or owner.party is None:
        return None
    reading = Reading("sales", "flow", "imports", "pledged", to=owner.party, seen_from="buyer", open=not to_buy)
    return modifiers(c.row, c.at + 1, reading, c.words)[0]


_PLEDGES = frozenset("commitment commitments pledge pledges promise undertaking".split())
