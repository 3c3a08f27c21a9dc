"""Frames of parts and wholes: the verb before the figure tells what is measured."""

from __future__ import annotations

from dataclasses import replace

from generator.find.measures.actors.antecedents import other_subject
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import PARTS, Context, coordinated, makes_of, owned, share_verb
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.bought import bought, gotten, imported
from generator.find.measures.slots.wholes import COMES, whole_of
from generator.find.measures.words.meant import narrowed
from generator.find.measures.words.products import followed, product


def share(c: Context) -> Reading | None:
    """A part of a whole: "mines 70 % of the world's X", "accounts for 60 % of X output", "China's share of X rose to 40 %"."""
    reading = _part(c)
    if reading is None or reading.quantity not in _MADE or not reading.product:
        return reading
    done, _, goods = reading.product.partition(" ")
    makes = c.lexicon.shares.get(done)
    if not goods or makes is None or makes.makes != "processing":
        return reading
    return replace(reading, quantity="share of processing", product=goods, written=goods)  # "makes 9 % of the world's refined tin"


_MADE = frozenset(("share of production", "share of supply", "share of manufacturing"))


def _part(c: Context) -> Reading | None:
    if c.figure.unit not in PARTS or c.figure.direction == "from-to":
        return None
    named = _share_noun(c)
    if named is not None:
        return named
    aside = c.at + 1 < len(c.row) and c.row[c.at - 1].text in (",", "—", "(") and c.row[c.at + 1].text in (",", "—", ")")
    if aside and c.before is not None and c.before.made == "share" and c.at - c.at_before <= 8:
        return c.before  # "more than half of the world's nickel, 55 %, comes from"
    verb = share_verb(c)
    if c.row[c.at + 1 : c.at + 2] and c.row[c.at + 1].low == "of" and narrowed(c.row, c.at + 2) and not imported(c, c.at + 2):
        return None  # "mine 10 % of the raw materials it uses": no share of the world's
    whole, end = whole_of(c)
    turns = c.at > 1 and c.row[c.at - 1].low == "out" and c.row[c.at - 2].low in ("turn", "turns", "turned")
    does = whole is not None and whole.quantity in _TURNED and (c.row[c.at - 1].low in _DOES or _has_of_world(c, whole))
    if verb is None and whole is not None and (does or (turns and whole.product)):
        owner = subject(c.row, c.at - 2 if turns else c.at - 1)
        made = "production" if turns else whole.quantity
        reading = replace(whole, quantity=f"share of {made}", sort="share", made="share")
        return owned(reading, owner, c.speaker) if owner is not None else None
    if whole is not None and verb is None and (more := gotten(c, whole, end) or _and_of(c, whole, end)) is not None:
        return more
    if verb is None:
        return _sourced(c, whole, end) if whole else _and_done(c)
    if whole is None and (named := _of_which(c, verb)) is not None:
        whole = named
    made = makes_of(c, verb)
    if whole is None and c.before is None:
        return None
    if whole is not None and whole.quantity and made not in _TURNED:
        made = whole.quantity
    if whole is None or (whole.product is None and c.before is not None):
        if c.before is None or c.before.made != "share" or not made:
            return None
        whole = replace(c.before, quantity="")
    if makes_of(c, verb) == "imports" and not (c.at + 2 < len(c.row) and c.row[c.at + 2].low in ("its", "their")):
        return None  # "imported 67 % of the cathode it used": not the buyer's share of imports
    relative = verb == c.low and c.low > 2 and c.row[c.low - 1].low in ("which", "who", "that")  # "Peru, which mines 20 % of"
    owner = subject(c.row, verb) if relative or (verb > c.low and not coordinated(c, verb)) else None
    reading = replace(whole, quantity=f"share of {made or whole.quantity}".removesuffix(" of "), sort="share", made="share")
    reading = replace(reading, whose=None, pronoun=False)
    if owner is not None and made == "imports" and c.row[c.at + 2].low in ("its", "their"):
        return bought(c, reading, owner, end)
    if owner is not None:
        return _of_the_world(c, owned(reading, owner, c.speaker))
    if relative or (not coordinated(c, verb) and other_subject(c.row, verb, c.at_before)):
        return None  # "…, and the company makes 20 % of its magnets"
    if c.before is None or c.before.made != "share":
        return None
    return _of_the_world(c, replace(reading, whose=c.before.whose))


def _has_of_world(c: Context, whole: Reading) -> bool:
    """ "Peru leads, with 20 % of the world's tin mining", "is responsible for 20 %"."""
    before = [t.low for t in c.row[max(c.low, c.at - 2) : c.at]]
    return whole.scope == "world" and bool(whole.product) and (before[-1:] == ["with"] or before == ["responsible", "for"])


_DOES = frozenset("do does did handle handles handled perform performs performed".split())


def _and_of(c: Context, whole: Reading, end: int) -> Reading | None:
    """ "refines 99 % of the world's gallium, 60 % of its germanium": the same share of other goods."""
    before = c.before
    if before is None or before.made != "share" or c.row[c.at - 1].text not in ("and", ",") or c.at - c.at_before > _LIST:
        return None
    if end < len(c.row) and c.row[end].kind in ("stands", "change", "share"):
        return None  # "…, and 9 % of workers are young": another clause
    if whole.quantity in _LISTED and before.product and (whole.scope is None or whole.scope == before.scope):
        # "20 % of the world's tin mining, 9 % of smelting and 4 % of solder production"
        name, written = (whole.product, whole.written) if whole.product else (before.product, before.written)
        return replace(before, quantity=f"share of {whole.quantity}", product=name, written=written)
    if whole.quantity or not whole.product or not before.product:
        return None
    return replace(before, product=whole.product, written=whole.written)


# What lists tell shares of.
_LISTED = frozenset(("mining", "processing", "production", "manufacturing", "supply", "reserves"))
# Tokens between two figures of a list: "99 % of the world's gallium, 60 %".
_LIST = 9


def _of_which(c: Context, verb: int) -> Reading | None:
    """ "tungsten, of which Peru supplies 8 %": the goods stand before the clause."""
    which = next((i for i in range(verb - 1, max(0, verb - 6), -1) if c.row[i].low == "which"), None)
    if which is None or which < 3 or c.row[which - 1].low != "of" or c.row[which - 2].text != ",":
        return None
    start = which - 2
    while start > 0 and not ends_phrase(c.row[start - 1]):
        start -= 1
    name, written = product([t for t in c.row[start : which - 2] if t.kind != "party"], c.words)
    return (
        Reading("", "share", "", "share", product=name, written=written, scope="world")
        if name and followed(name, c.words)
        else None
    )


def _of_the_world(c: Context, reading: Reading) -> Reading:
    """ "Peru mines 20 % of tin": a country's part of a good, of which nothing else is told, is one of the world's."""
    after = [t for t in c.row[c.at + 2 : c.at + 5] if t.low not in ("the", "all")][:1]
    bare = bool(after) and (after[0].low == "them" or after[0].low.split(" ")[0] == (reading.written or "").lower().split(" ")[0])
    turned = reading.quantity.removeprefix("share of ") in _TURNED
    return (
        replace(reading, scope="world")
        if bare and turned and reading.whose and reading.scope is None and reading.product
        else reading
    )


# What is done to the whole itself; a verb of selling or holding says less of it than its own noun ("supplies 85 % of imports").
_TURNED = frozenset(("mining", "processing", "production"))


def _sourced(c: Context, whole: Reading, end: int) -> Reading | None:
    """ "90 % of the world's X is mined in China", "… comes from China"."""
    if whole.product is None and whole.quantity and c.before is not None and c.before.made == "share":
        before = c.before  # "… and 90 % of processing happens there"
        whole = replace(whole, product=before.product, written=before.written, scope=whole.scope or before.scope)
    if whole.product is None:
        return None
    verb = next(
        (i for i in range(end, min(end + 4, len(c.row))) if c.row[i].low in c.lexicon.shares or c.row[i].low in COMES), None
    )
    if verb is None or verb + 2 > len(c.row):
        return None
    verb += c.row[verb].low in ("takes", "took") and c.row[verb + 1].low == "place"
    tail = c.row[verb + 1 : verb + 5]
    there = any(t.low == "there" for t in tail[:1]) or [t.low for t in tail[:2]] == ["from", "there"]
    if not tail or (not there and tail[0].low not in ("in", "by", "from", "out")):
        return None
    party = next((t.party for t in tail if t.kind == "party"), None)
    known = c.lexicon.shares.get(c.row[verb].low)
    if whole.scope is None and whole.quantity in _TURNED:
        whole = replace(whole, scope="world")  # "some 20 % of tin mining takes place in Peru"
    made = (known.makes if known else "") or whole.quantity or "supply"
    if there and c.before is not None and c.before.made == "share" and c.before.whose:
        party = c.before.whose
    return (
        replace(whole, quantity=f"share of {made}", sort="share", made="share", whose=party, pronoun=there and not party)
        if party or there
        else None
    )


def _and_done(c: Context) -> Reading | None:
    """ "70 % of the world's X are mined there and 90 % processed": the whole and the place carry over."""
    if c.before is None or c.before.made != "share" or c.at + 1 >= len(c.row):
        return None
    verb = c.lexicon.shares.get(c.row[c.at + 1].low)
    done = verb is not None and verb.makes in _TURNED and c.row[c.at + 1].low.endswith("ed")
    return replace(c.before, quantity=f"share of {verb.makes}") if verb is not None and done else None


def _share_noun(c: Context) -> Reading | None:
    """ "China's share of global X output rose to 60 %"."""
    at = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].low in ("share", "stake")), None)
    if at is None or at + 1 >= c.at or c.row[at + 1].low not in ("of", "in"):
        return None
    owner = next((t for t in reversed(c.row[c.low : at]) if t.kind == "party"), None)
    fake = replace(c, at=at)
    whole, _ = whole_of(fake)
    if whole is None or owner is None:
        return None
    return replace(whole, quantity=f"share of {whole.quantity}".removesuffix(" of "), sort="share", made="share", whose=owner.party)
