"""What a part is of: "of the world's rare earths", "of what Chile exports", "control over production"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import Context
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.bought import imported
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import is_world, product


def whole_of(c: Context) -> tuple[Reading | None, int]:
    """What the part is of: "of the world's rare earths", "of the global supply", "control over X production"; and where it ends."""
    at = c.at + 1
    if at < len(c.row) and c.row[at].low in ("control", "share", "stake", "ownership"):
        at += 1
    if at >= len(c.row) or c.row[at].low not in ("of", "over"):
        return None, at
    done = _what_is_done(c, at + 1) or imported(c, at + 1)
    if done is not None:
        return done
    end = at + 1
    while end < len(c.row) and end - at <= 9 and not ends_phrase(c.row[end]) and c.row[end].low not in COMES:
        end += 1
    inside = list(c.row[at + 1 : end])
    if not inside and c.topic and at + 1 < len(c.row) and c.row[at + 1].low == "them":
        return Reading("", "share", "", "share", product=c.topic, written=c.topic), end + 1
    if not inside:
        return _those_done(c, at + 1), end + 2
    noun = next((j for j in range(len(inside) - 1, -1, -1) if inside[j].quantity), None)
    todo = _to_do(c, inside, end) or _done_with(c, inside, end)
    if todo is not None:
        reading = todo
    elif noun is not None and noun == len(inside) - 1:
        reading, told = noun_phrase([*inside, *c.row[end:]], noun, c.words)
        if any(t.low in COMES for t in c.row[at + 1 + told : at + 2 + told]):
            end = at + 1 + told  # "of Peruvian imports of wheat flour and bread came from"
        side = {"buyer": "imports", "seller": "exports"}.get(reading.seen_from or "", reading.quantity)
        side = "mining" if side == "production" and reading.noun.lower().startswith("mine ") else side
        reading = replace(reading, quantity=side, scope=reading.scope or reading.to or reading.whose, to=None)
    else:
        if inside[-1].low == "total":
            return None, end  # "the national total": of what, another clause tells
        name, written = product([t for t in inside if t.kind != "party"], c.words)
        reading = Reading("", "share", "", "share", product=name, written=written)
        reading, _ = modifiers(c.row, end, reading, c.words)
    if any(is_world(t, c.words) for t in inside):
        reading = _about(replace(reading, scope="world"), c.topic)
    owner = next((t.party for t in inside if t.kind == "party"), None)
    return replace(reading, scope=reading.scope or owner, whose=None), end


def _what_is_done(c: Context, at: int) -> tuple[Reading, int] | None:
    """ "of what the world mines", "of all that Chile exports of copper": the whole is told by its verb."""
    if at < len(c.row) and c.row[at].low in ("all", "everything"):
        at += 1
    if at >= len(c.row) or c.row[at].low not in ("what", "that"):
        return None
    verb = next((i for i in range(at + 2, min(at + 5, len(c.row))) if c.row[i].low in c.lexicon.shares), None)
    if verb is None:
        return None
    doer = c.row[at + 1 : verb]
    party = next((t.party for t in doer if t.kind == "party"), None)
    makes = c.lexicon.shares[c.row[verb].low].makes
    if not makes or not (party or any(is_world(t, c.words) for t in doer)):
        return None
    reading = Reading(makes, "share", "", "share", scope=party or "world")
    reading, end = modifiers(c.row, verb + 1, reading, c.words) if c.row[verb + 1 : verb + 2] else (reading, verb + 1)
    reading = replace(reading, whose=None, to=None, scope=party or "world")
    return (_about(reading, c.topic), end)


def _about(reading: Reading, topic: str | None) -> Reading:
    """A whole without a product is of what the sentence before is about."""
    return replace(reading, product=topic, written=topic) if reading.product is None and topic else reading


def _made_by(c: Context, verb: Token) -> str:
    """What a participle behind goods makes of them: "mined", "refined"."""
    known = c.lexicon.shares.get(verb.low)
    return known.makes if known is not None and verb.low[-2:] in ("ed", "de", "wn") else ""


def _done_with(c: Context, inside: Sequence[Token], end: int) -> Reading | None:
    """ "of the tin mined": the whole is told by what is done with it, everywhere."""
    makes = _made_by(c, inside[-1]) if len(inside) > 1 else ""
    elsewhere = end < len(c.row) and c.row[end].low in ("in", "by", "at", "from")  # "of the tin mined in Peru"
    if not makes or elsewhere or any(t.kind == "party" for t in inside):
        return None
    name, written = product(inside[:-1], c.words)
    return Reading(makes, "share", "", "share", product=name, written=written, scope="world") if name else None


def _those_done(c: Context, at: int) -> Reading | None:
    """ "60 % of the tin mined and 90 % of that refined": the goods of the share before."""
    before = c.before
    if before is None or before.made != "share" or at + 1 >= len(c.row) or c.row[at].low not in ("that", "those"):
        return None
    makes = _made_by(c, c.row[at + 1])
    return Reading(makes, "share", "", "share", product=before.product, written=before.written, scope="world") if makes else None


def _to_do(c: Context, inside: Sequence[Token], end: int) -> Reading | None:
    """ "the world's capacity to process X" is processing of X."""
    if (
        inside[-1].low != "capacity"
        or end + 2 >= len(c.row)
        or c.row[end].low != "to"
        or c.row[end + 1].low not in c.lexicon.shares
    ):
        return None
    stop = end + 2
    while stop < len(c.row) and not ends_phrase(c.row[stop]):
        stop += 1
    name, written = product(c.row[end + 2 : stop], c.words)
    makes = c.lexicon.shares[c.row[end + 1].low].makes
    return Reading(makes, "share", "", "share", product=name, written=written) if name and makes else None


COMES = frozenset(
    "takes took come comes came sourced originate originates happen happens happened occur occurs located concentrated done".split()
)
