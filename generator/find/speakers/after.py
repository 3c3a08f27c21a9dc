"""The noun phrase that follows a verb of speech or "according to"."""

from __future__ import annotations

from generator.find.names.table import Entity
from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.small_words import ADVERBS, CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS, TIMES

# What ends a phrase; and the most words it has.
_ENDS = frozenset(", . ; : — – -- ( ) ? ! who which that when while as after because if but said says told".split())
_LONGEST = 20
_HANGS_BY = frozenset("of for at from with to in by on".split())
# What a time or an occasion behind a nominal begins with, and some of its words.
_BEFORE_TIMES = frozenset("in on during at this last earlier to about after before by with".split())
_TIMES_AND_OCCASIONS = TIMES | frozenset("statement interview rally speech email debate reporters".split())
_NO_NOUN = PREPOSITIONS | CONJUNCTIONS | TIMES | FINITE | ADVERBS


def _lone_noun(reader: Reader, items: list[int], stop: int) -> bool:
    """Whether the word after the name that ends at `stop` is a noun that ends the phrase: "one Lee confidant"."""
    noun = reader.low(items, stop + 1)
    if not noun.isalpha() or noun in _NO_NOUN or noun.endswith("ed") or reader.word(items, stop + 1)[0].isupper():
        return False
    after = reader.low(items, stop + 2)
    return not after.isalpha() or after in PREPOSITIONS or after == "who"


def after(reader: Reader, items: list[int], p: int) -> tuple[Phrase, int] | None:
    """The noun phrase that begins at position `p` (after "said" or "according to"), with the position of its end."""
    if p >= len(items) or items[p] < 0:
        return None
    low = reader.low(items, p)
    if low in PREPOSITIONS or low in TIMES or low in ADVERBS or low in CONJUNCTIONS:
        return None
    if (low in PRONOUNS and low not in ("who", "her")) or (low == "her" and reader.low(items, p + 1) in (",", ".", "", "«»")):
        return Phrase(items[p], items[p], None, low), p
    e = p
    while e < len(items) and e - p < _LONGEST and items[e] >= 0 and reader.low(items, e) not in _ENDS:
        e += 1
    if e == p:
        return None
    return _named(reader, items, p, e - 1) or _nominal(reader, items, p, e - 1)


def _named(reader: Reader, items: list[int], p: int, e: int) -> tuple[Phrase, int] | None:
    """The first name in [p, e] with what stands before it; a person behind it, where the name only belongs to that one's nominal
    ("Albor's economist Ann Lee"). None where a nominal speaks ("an aide of Lee")."""
    found = list(reader.names.within(items[p], items[e]))
    if not found:
        return None
    lead, _, last, entity = found[0]
    between = [reader.low(items, k) for k in range(p, e + 1) if items[p] <= items[k] < lead]
    hangs = any(x in _HANGS_BY for x in between) or between[-1:] in (["'s"], ["’s"])
    stop = items.index(last, p)
    follow = reader.low(items, stop + 1)
    possessive = follow in ("'s", "’s", "'", "’") and stop + 2 < len(items)
    if not hangs and entity.kind == "person" and reader.low(items, p) in DETERMINERS and _lone_noun(reader, items, stop):
        return Phrase(items[p], items[stop + 1]), stop + 1
    noun_after = _has_noun_after(reader, items, stop, e, entity)
    if noun_after and len(found) > 1 and found[1][3].kind == "person":
        middle = [reader.low(items, k) for k in range(stop + 1, items.index(found[1][0], p))]
        if middle and len(middle) <= 4 and middle[-1].isalpha() and not {"of", "for", "at", "and", "in"} & set(middle):
            return Phrase(items[p], found[1][2], found[1][3]), items.index(found[1][2], p)
    if hangs:
        return None
    sure = entity.kind == "person" or all(x in DETERMINERS for x in between) or follow not in reader.speakers
    if not possessive and not noun_after and sure:
        return Phrase(items[p], last, entity), stop
    for lead, _, last, entity in found[1:]:
        if entity.kind == "person" and reader.low(items, items.index(lead, p) - 1) in reader.speakers | {"'s", "’s"}:
            return Phrase(items[p], last, entity), items.index(last, p)
    return None


def _has_noun_after(reader: Reader, items: list[int], stop: int, e: int, entity: Entity) -> bool:
    """Whether the name that ends at `stop` only stands before a noun: "the Albor campaign", "Lee aides"."""
    follow = reader.low(items, stop + 1)
    return follow in reader.body_nouns or (
        (entity.kind == "body" or follow in reader.speakers)
        and stop < e
        and follow.isalpha()
        and not reader.word(items, stop + 1)[0].isupper()
        and follow not in _NO_NOUN
    )


def _nominal(reader: Reader, items: list[int], p: int, e: int) -> tuple[Phrase, int] | None:
    """The nominal that begins at `p`, without a time or an occasion behind it, and whom it stands before."""
    cut, low = e, reader.low(items, p)
    for k in range(p + 1, e + 1):
        low = reader.low(items, k)
        tail = {reader.low(items, j) for j in range(k, min(e + 1, k + 6))} if low in _BEFORE_TIMES else set()
        if tail & _TIMES_AND_OCCASIONS or (low in ("and", "in") and k - p > 8):
            cut = k - 1
            break
    if not reader.heads(items, p, cut):
        return None
    if reader.low(items, cut + 1) == "," and low not in ("a", "an"):
        # "the bank's chair, Ann Lee", "the bank's chair, economist Ann Lee"
        for k in range(cut + 2, min(cut + 5, len(items))):
            named = reader.names.by_lead.get(items[k])
            if named and named[3].kind == "person":
                return Phrase(items[p], named[2], named[3]), items.index(named[2], cut)
            if not reader.low(items, k).isalpha() or reader.low(items, k) in _NO_NOUN:
                break
    return Phrase(items[p], items[cut]), cut
