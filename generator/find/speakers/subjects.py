"""The subject that a sentence opens with: whose second verb may report speech."""

from __future__ import annotations

from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.small_words import CONJUNCTIONS, DETERMINERS, FINITE, PREPOSITIONS

_OPENERS = frozenset(("and but or so yet then “ «» meanwhile still also , however even just only shortly soon moments").split())
# A clause or phrase begins so that ends with a comma before the subject.
_LEADS = PREPOSITIONS | CONJUNCTIONS | frozenset("as asked speaking despite".split())
# Pronouns of quantity: a subject only where the sentence opens with them.
_QUANTITIES = frozenset("one some many several both another others few".split())
_REACH = 14  # items in which a subject begins


def subject(reader: Reader, items: list[int], lows: list[str], stop: int) -> Phrase | None:
    """The subject that the sentence opens with, before position `stop`: a name, pronoun or nominal before any verb."""
    begin = _begin(items, lows, stop)
    for k in range(begin, min(stop, begin + _REACH)):
        if items[k] < 0:
            return None
        low = lows[k]
        if low in ("he", "she", "they", "i", "we"):
            return Phrase(items[k], items[k], None, low)
        mention = reader.names.by_lead.get(items[k])
        if mention:
            at = items.index(mention[2], k) if mention[2] in items[k : k + 12] else k
            if lows[at + 1 : at + 2] in (["'s"], ["’s"], ["'"], ["’"]):
                noun = at + 2
                while noun < min(stop, at + 6) and lows[noun] not in reader.speakers and lows[noun] not in FINITE:
                    noun += 1
                if noun < stop and lows[noun] in reader.speakers:
                    return _named(reader, items, k, noun, stop)
                continue
            noun = at + 1
            nouns = reader.words.subjects
            if noun + 1 < stop and lows[noun] not in nouns and lows[noun].isalpha() and not _is_verb(lows[noun]):
                noun += 1
            verb = lows[noun + 1 : noun + 2] == ["to"]  # "Albor plans to spend"
            if noun < stop and lows[noun] in nouns and not verb and not reader.word(items, noun)[0].isupper():
                return _named(reader, items, begin, noun, stop)
            return Phrase(mention[0], mention[2], mention[3])
        if low == "according":
            return None
        if (
            low in reader.speakers
            and not _modifies(reader, lows, begin, k)
            and (
                k == begin
                or (
                    not reader.word(items, k)[0].isupper()
                    and (lows[begin] in DETERMINERS or (low.endswith("s") and k - begin <= 4))
                )
            )
        ):
            return _named(reader, items, begin, k, stop)
        if low in FINITE:
            return None
    return None


def _begin(items: list[int], lows: list[str], stop: int) -> int:
    """Where the subject may begin: after conjunctions, and after an opening phrase that ends with a comma."""
    p = 0
    while p < stop and lows[p] in _OPENERS:
        p += 1
    if p < len(lows) and (lows[p] in _LEADS or lows[p].endswith("ing")):
        k = p
        while k < stop and lows[k] != "," and items[k] >= 0:
            k += 1
        clause = lows[p] in CONJUNCTIONS
        if k < stop and (not clause or any(_is_verb(low) for low in lows[p:k])):
            return k + 1
        return p + clause  # "As Lee, an engineer, put it"
    return p


def _modifies(reader: Reader, lows: list[str], begin: int, k: int) -> bool:
    """Whether a word that may speak stands before its noun: "Republican nominee Ann Lee", "the use of one quotation"."""
    if k > begin:
        return lows[k] in _QUANTITIES
    after = lows[k + 1] if k + 1 < len(lows) else ""
    noun = after.isalpha() and after not in PREPOSITIONS and not _is_verb(after) and after not in reader.words.told
    return noun and not lows[k].endswith("s")


def _is_verb(low: str) -> bool:
    """Whether a word after a name is its verb, and no noun that the name goes with ("Lee rallied supporters")."""
    return low in FINITE or low.endswith("ed")


def _named(reader: Reader, items: list[int], begin: int, noun: int, stop: int) -> Phrase:
    """The phrase from `begin` to the noun at `noun`, with the name that follows it."""
    while noun + 1 < stop and items[noun + 1] >= 0 and reader.low(items, noun + 1) in reader.speakers:
        noun += 1  # "One supporter", "Republican nominee Ann Lee"
    for k in (noun + 1, noun + 2):
        follow = reader.names.by_lead.get(items[k]) if k < stop and items[k] >= 0 else None
        if follow and (k == noun + 1 or reader.low(items, noun + 1) == ","):
            return Phrase(items[begin], follow[2], follow[3])
    return Phrase(items[begin], items[noun])
