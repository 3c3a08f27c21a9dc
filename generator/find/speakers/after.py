"""The noun phrase that follows a verb of speech or "according to"."""

from __future__ import annotations

from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.small_words import ADVERBS, CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS, TIMES

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
    n = len(items)
    if p >= n or items[p] < 0:
        return None
    low = reader.low(items, p)
    if low in PREPOSITIONS or low in TIMES or low in ADVERBS or low in CONJUNCTIONS:
        return None
    if (low in PRONOUNS and low not in ("who", "her")) or (low == "her" and reader.low(items, p + 1) in (",", ".", "", "«»")):
        return Phrase(items[p], items[p], None, low), p
    e = p
    while (
        e < n
        and e - p < 20
        and items[e] >= 0
        and reader.low(items, e)
        not in (
            ",",
            ".",
            ";",
            ":",
            "—",
            "–",
            "--",
            "(",
            ")",
            "who",
            "which",
            "that",
            "when",
            "while",
            "as",
            "after",
            "because",
            "if",
            "but",
            "said",
            "says",
            "told",
            "?",
            "!",
        )
    ):
        e += 1
    e -= 1
    if e < p:
        return None
    found = list(reader.names.within(items[p], items[e]))
    if found:
        lead, _, last, entity = found[0]
        between = [reader.low(items, k) for k in range(p, e + 1) if items[p] <= items[k] < lead]
        hanging = (
            any(x in ("of", "for", "at", "from", "with", "to", "in", "by", "on") for x in between)
            or "'s" in between[-1:]
            or "’s" in between[-1:]
        )
        stop = items.index(last, p)
        possessive = reader.low(items, stop + 1) in ("'s", "’s", "'", "’") and stop + 2 < n
        follow = reader.low(items, stop + 1)
        noun_after = follow in reader.body_nouns or (
            (entity.kind == "body" or follow in reader.speakers)
            and stop < e
            and follow.isalpha()
            and not reader.word(items, stop + 1)[0].isupper()
            and follow not in _NO_NOUN
        )
        if entity.kind == "person" and low in DETERMINERS and not hanging and _lone_noun(reader, items, stop):
            return Phrase(items[p], items[stop + 1]), stop + 1
        if noun_after and len(found) > 1 and found[1][3].kind == "person":
            middle = [reader.low(items, k) for k in range(stop + 1, items.index(found[1][0], p))]
            if middle and len(middle) <= 4 and middle[-1].isalpha() and not {"of", "for", "at", "and", "in"} & set(middle):
                return Phrase(items[p], found[1][2], found[1][3]), items.index(found[1][2], p)
        if (
            not hanging
            and not possessive
            and not noun_after
            and (
                entity.kind == "person"
                or not between
                or all(x in DETERMINERS for x in between)
                or reader.low(items, stop + 1) not in reader.speakers
            )
        ):
            return Phrase(items[p], last, entity), stop
        if (not hanging and (possessive or noun_after)) or (not hanging and reader.low(items, stop + 1) in reader.speakers):
            second = [
                m
                for m in found[1:]
                if m[3].kind == "person" and reader.low(items, items.index(m[0], p) - 1) in reader.speakers | {"'s", "’s"}
            ]
            if second:
                return Phrase(items[p], second[0][2], second[0][3]), items.index(second[0][2], p)
    cut = e
    for k in range(p + 1, e + 1):
        low = reader.low(items, k)
        if low in ("in", "on", "during", "at", "this", "last", "earlier", "to", "about", "after", "before", "by", "with") and {
            reader.low(items, j) for j in range(k, min(e + 1, k + 6))
        } & (TIMES | {"statement", "interview", "rally", "speech", "email", "debate", "reporters"}):
            cut = k - 1
            break
        if low in ("and", "in") and k - p > 8:
            cut = k - 1
            break
    if not reader.heads(items, p, cut):
        return None
    if reader.low(items, cut + 1) == "," and low not in ("a", "an"):
        # "the bank's chair, Ann Lee", "the bank's chair, economist Ann Lee"
        for k in range(cut + 2, min(cut + 5, n)):
            named = reader.names.by_lead.get(items[k])
            if named and named[3].kind == "person":
                return Phrase(items[p], named[2], named[3]), items.index(named[2], cut)
            if not reader.low(items, k).isalpha() or reader.low(items, k) in _NO_NOUN:
                break
    return Phrase(items[p], items[cut]), cut
