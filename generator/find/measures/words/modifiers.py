"""What stands behind a quantity noun: "of X", "on Y", "from P", "to P", "worldwide"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.meant import points
from generator.find.measures.words.products import Row, Words, is_world, named_product, product
from generator.find.measures.words.regimes import TIED
from generator.vocabulary import load


def modifiers(row: Row, at: int, reading: Reading, words: Words) -> tuple[Reading, int]:
    """Reads "of X", "on Y", "from P", "to P", "with P", "worldwide" from `row[at]` on; returns where they end."""
    while at < len(row):
        token = row[at]
        if reading.quantity in _WITH and token.low == "with" and (partner := _partner(row, at + 1)) is not None:
            reading, at = replace(reading, to=row[partner].party), partner + 1
            continue
        if reading.sort == "flow" and [t.low for t in row[at : at + 3]] == ["as", "a", "whole"]:
            reading, at = replace(reading, to=reading.to or "world"), at + 3
            continue
        if token.kind == "word" and token.low in ("worldwide", "globally"):
            reading, at = _everywhere(reading), at + 1
            continue
        if token.low == "outside" and at + 1 < len(row) and row[at + 1].text == row[at + 1].party:
            reading, at = replace(reading, scope=f"outside {row[at + 1].party}"), at + 2
            continue
        if token.kind == "prep" and token.low in ("of", "in", "on", "from", "to", "for", "by", "into", "against", "over"):
            end = at + 1
            while end < len(row) and end - at <= 7 and not (ends_phrase(row[end]) or _is_time(row, end) or row[end].low in TIED):
                end += 1
            inside = row[at + 1 : end]
            if token.low in ("of", "on", "in") and reading.product is None and points(row, at + 1):
                reading = replace(reading, open=True)
            if not inside:
                return reading, at
            if token.low == "of" and reading.product is None and reading.sort == "flow" and _named_before(inside, words):
                reading = replace(reading, open=True)
            made = next((k for k, t in enumerate(inside) if t.low == "made"), None)
            inside = inside[:made] if made else inside
            if len(inside) > 1 and inside[-1].low in _LEFT and end == at + 1 + len(inside):
                inside, end = inside[:-1], end - 1
            changed = _modified(reading, token.low, inside, words)
            if changed is None:
                return reading, at
            reading, at = changed, end
            if made:
                reading, at = _made_of(row, at, reading, words)
            continue
        return reading, at
    return reading, at


# How something is left, behind its name: "left the duty on our goods suspended".
_LEFT = frozenset("suspended paused frozen parked unchanged untouched intact".split())
# What is told with a partner.
_WITH = frozenset(("deficit", "surplus", "trade"))


def _partner(row: Row, at: int) -> int | None:
    """Where the party stands that begins at `row[at]` and owns nothing behind it: "with the EU", but not "with EU firms"."""
    at += at < len(row) and row[at].low == "the"
    if at >= len(row) or row[at].party is None or row[at].whose:
        return None
    after = row[at + 1] if at + 1 < len(row) else None
    return at if after is None or ends_phrase(after) or after.low.endswith(("ed", "ly")) else None


def _named_before(inside: Row, words: Words) -> bool:
    """Whether these words are of goods that were named before: "exports of the metal"."""
    return inside[0].low == "the" and inside[-1].low in words.generic and product(inside, words)[0] is None


def _is_time(row: Row, i: int) -> bool:
    """Whether a time begins here that no date was made of: "imports of flour last year"."""
    return row[i].low in ("last", "this", "next") and i + 1 < len(row) and row[i + 1].low in _TIMES


_TIMES = frozenset("year month week quarter season summer spring autumn winter decade time".split())


def _made_of(row: Row, at: int, reading: Reading, words: Words) -> tuple[Reading, int]:
    """ "magnets made from rare earths" are rare earth magnets."""
    if at >= len(row) or row[at].low not in ("from", "of", "with") or reading.product is None:
        return reading, at
    end = at + 1
    while end < len(row) and not ends_phrase(row[end]):
        end += 1
    if at + 1 < len(row) and row[at + 1].low in ("them", "it", "these", "those"):
        return replace(reading, of_before=True), at + 2
    stuff, _ = product(row[at + 1 : end], words)
    if stuff is None:
        return reading, at
    name = f"{stuff.removesuffix('s')} {reading.product}"
    return replace(reading, product=name, written=name), end


def _everywhere(reading: Reading) -> Reading:
    return replace(reading, to="world") if reading.sort == "flow" else replace(reading, scope="world")


def _modified(reading: Reading, prep: str, inside: Row, words: Words) -> Reading | None:
    """The reading with one more modifier; None when these words are none of it."""
    if inside[-1].low == "terms":
        return reading  # "in U.S. dollar terms"
    if prep in ("to", "from") and reading.sort == "flow" and inside[0].low == "all" and inside[-1].low in _EVERYWHERE:
        return replace(reading, to="world") if prep == "to" else replace(reading, whose="world")
    party = next((t.party for t in inside if t.kind == "party"), None)
    if party and any(t.low in load().measures.bodies and t.text[0].isupper() for t in inside):
        return None  # "a loan from the U.S. Department of Energy"
    rest = [t for t in inside if t.kind != "party" and not is_world(t, words)]
    name, written = product(rest, words)
    if reading.sort == "flow" and any(t.low in ("worldwide", "globally") for t in inside):
        reading = replace(reading, to="world")
    elif any(is_world(t, words) for t in inside) and prep in ("of", "in", "to", "for"):
        reading = replace(reading, scope="world") if prep != "to" else replace(reading, to="world")
    inner = next((t.quantity for t in inside if t.quantity and t.quantity.sort == "flow"), None)
    if prep == "by":
        return replace(reading, whose=party) if party and not reading.whose and not name else None
    if prep in ("on", "against", "over"):
        if reading.sort not in ("duty", "control", "span", "share") or (prep == "over" and reading.sort == "duty"):
            return None
        if inner is not None:  # "tariffs on imports", the party that sells them follows with "from"
            rest = [t for t in rest if t.quantity is not inner]
            name, written = product(rest, words)
            if inner.seen_from == "seller" and reading.sort == "duty":  # on what they export: the buyer levies it
                reading = replace(reading, seen_from="seller")
        return _levied(reading, party, name, written)
    if prep == "for" and reading.sort in ("price", "control") and not reading.product and party is None and are_goods(name, words):
        return replace(reading, product=name, written=written)  # "a quota for cobalt", "the price for zinc"
    if reading.sort == "span" and prep in ("for", "on", "of", "in") and name and (prep != "in" or _halts(inside)):
        return _levied(reading, None, *_halted(rest, name, written, words))
    place = _place(inside) if party is None else None
    if place and reading.sort == "flow" and prep in ("to", "into") and reading.to is None:
        return replace(reading, to=place)  # "shipments to ASEAN", "sales to Boeing"
    if place and prep == "from" and reading.sort == "flow" and reading.whose is None:
        return replace(reading, whose=place)
    if prep in ("of", "in"):
        if prep == "in" and party is None and reading.quantity != "investment":
            return replace(reading, scope=reading.scope or place)
        if name and reading.product is None:
            reading = replace(reading, product=name, written=written)
        if party and reading.sort != "duty":
            if reading.seen_from == "buyer" and not (prep == "of" and name):  # "imports of US soybeans" names the seller
                return replace(reading, to=reading.to or party)
            return replace(reading, whose=reading.whose or party)
        return reading
    if party is None or (name and reading.sort == "flow" and prep != "for"):
        return reading if any(is_world(t, words) for t in inside) else None
    if prep == "from" and reading.sort == "price" and (reading.written or "").split(" ")[0].endswith("ing"):
        return None  # "the cost of moving a container from Lima"
    if prep == "from" and reading.sort in ("amount", "price", "rate"):
        return replace(reading, scope=reading.scope or party)  # a market: "revenue from China"
    if prep == "to" and reading.sort == "duty" and reading.seen_from == "seller":
        return replace(reading, whose=party)
    if prep == "from":
        return replace(reading, to=party) if reading.sort == "duty" else replace(reading, whose=party)
    return replace(reading, to=party) if reading.sort in ("flow", "duty", "control") else None


def are_goods(name: str | None, words: Words) -> bool:
    return name is not None and (named_product(name.split(), words) or name in words.wares)


_EVERYWHERE = frozenset("destinations countries markets buyers partners origins sources suppliers".split())


def _place(inside: Row) -> str | None:
    """A place or partner that is no party, by the name it has here: "Rotterdam", "ASEAN"."""
    run = [t for t in inside if t.low not in ("the", "a")]
    return " ".join(t.text for t in run) if run and all(t.kind == "word" and t.text[0].isupper() for t in run) else None


def _halts(inside: Row) -> bool:
    """Whether these words name something that can be paused: a duty, a control, a flow."""
    return any(t.quantity and t.quantity.sort in ("duty", "control", "flow") for t in inside)


def _halted(rest: Row, name: str, written: str | None, words: Words) -> tuple[str, str | None]:
    at = next((i for i, t in enumerate(rest) if t.quantity and t.quantity.sort == "duty"), None)
    if at is None or not any(t.low in load().measures.quarrels for t in rest[at + 1 :]):
        return name, written
    duty, spelled = product(rest[: at + 1], words)
    return (duty, duty) if duty else (name, written or spelled)


def _levied(reading: Reading, party: str | None, name: str | None, written: str | None) -> Reading:
    if party and not reading.to:
        reading = replace(reading, to=party)
    if name and not reading.product:
        reading = replace(reading, product=name, written=written)
    return reading
