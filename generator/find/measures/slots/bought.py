"""A seller's share of what a party buys abroad, by the verb of getting, of leaning on somebody, or of coming from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import Context, subject_phrase
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.products import product

_IMPORTS = "share of imports"


def gotten(c: Context, whole: Reading, end: int) -> Reading | None:
    """ "Japan gets 40 % of its tin from Peru", "Japan relied on Peru for 40 % of its imports of tin", "Peru is the source of
    40 % of Japan's tin imports"."""
    before = [t.low for t in c.row[max(c.low, c.at - 2) : c.at]]
    if before == ["source", "of"] and whole.quantity == "imports":
        owner = subject(c.row, c.at - 3)
        return _of(whole, owner.party if owner is not None else None, whole.scope)
    if not whole.product or whole.quantity not in ("", "imports") or c.row[c.at + 2].low not in ("its", "their"):
        return None
    verb = c.at - 1 - (c.row[c.at - 1].low in _ADVERBS)
    if c.row[verb].low in _GETS:
        return bought(c, whole, subject(c.row, verb), end)
    leans = next((i for i in range(c.at - 4, max(c.low, c.at - 7), -1) if c.row[i].low in _LEANS), None)
    seller = c.row[c.at - 2]
    if leans is None or before[-1:] != ["for"] or not seller.party or seller.whose:
        return None
    if [t.low for t in c.row[leans + 1 : c.at - 2] if t.low not in _ADVERBS] not in (["on"], ["upon"], ["on", "the"]):
        return None
    buyer = subject(c.row, leans) or next((t for t in subject_phrase(c, leans) if t.party), None)
    return _of(whole, seller.party, buyer.party if buyer is not None else None)


_GETS = frozenset(
    "get gets got gotten getting source sources sourced sourcing obtain obtains obtained obtaining draw draws drew receive "
    "receives received".split()
)
_LEANS = frozenset("rely relies relied relying depend depends depended depending dependent reliant".split())
_ADVERBS = frozenset("heavily still now also itself already currently largely mainly".split())


def bought(c: Context, whole: Reading, owner: Token | None, end: int) -> Reading | None:
    """ "India buys 35 % of its oil from Russia": Russia's share of what India imports."""
    tail = c.row[end : end + 3]
    seller = next((t.party for t in tail if t.party), None) if tail and tail[0].low == "from" else None
    return _of(whole, seller, owner.party if owner is not None else None)


def _of(whole: Reading, seller: str | None, buyer: str | None) -> Reading | None:
    """The seller's share of what the buyer imports, where both are told."""
    if not seller or not buyer:
        return None
    return replace(whole, quantity=_IMPORTS, sort="share", made="share", whose=seller, scope=buyer, pronoun=False)


def imported(c: Context, at: int) -> tuple[Reading, int] | None:
    """The whole of "the tin imported by Japan", "the tin that Japan imports", from `row[at]` on; and where it ends. "Those" are
    goods of the share before."""
    verb = next((i for i in range(at, min(at + 8, len(c.row))) if c.row[i].low in _IMPORTED), None)
    if verb is None or verb + 3 >= len(c.row):
        return None
    if c.row[verb].low.endswith("s"):
        buyer, last = c.row[verb - 1].party, verb - 1 - (c.row[verb - 2].low == "the")
        last, end = last - (c.row[last - 1].low in ("that", "which")), verb + 1
    else:
        party = c.row[verb + 2 + (c.row[verb + 2].low == "the")]
        led = c.row[verb + 1].low in ("by", "into", "to") and not party.whose
        buyer, last, end = party.party if led else None, verb, c.row.index(party) + 1
    inside = c.row[at:last]
    if buyer is None or any(ends_phrase(t) and t.low not in ("the", "those", "all") for t in inside):
        return None
    name, written = _goods(c, inside)
    return (Reading("imports", "share", "", "share", product=name, written=written, scope=buyer), end) if name else None


_IMPORTED = frozenset(("imported", "imports"))


def _goods(c: Context, inside: Sequence[Token]) -> tuple[str | None, str | None]:
    if [t.low for t in inside] == ["those"]:
        before = c.before
        return (before.product, before.written) if before is not None and before.made == "share" else (None, None)
    return product([t for t in inside if t.kind != "party"], c.words)
