"""For which body a nominal speaks: "a spokesman for the bank", "analysts at Albor", "the company", "the statement"."""

from __future__ import annotations

from functools import cache

from generator.find.names.called import employer
from generator.find.names.nominal import may_be_called, meant, person_meant
from generator.find.names.table import Entity
from generator.find.names.words import words
from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.resolve import Memory
from generator.vocabulary import load

_HANGS = frozenset({"for", "at", "of", "from", "by"})
_DEFINITE = frozenset({"the", "its", "their", "this", "his", "her"})


# Kinds of bodies that are called by the last word of their name: "the forum", "the trust".
_CALLED_BY_NAME = frozenset({"association", "research institute", "foundation", "agency", "university", "museum", "party"})


@cache
def _heads() -> frozenset[str]:
    return frozenset(w.lower() for w, kind in words().endings.items() if kind in _CALLED_BY_NAME)


def meant_by(reader: Reader, memory: Memory, phrase: Phrase | None) -> Entity | None:
    """The body, or None where the nominal speaks for none that is known."""
    if phrase is None or phrase.pronoun or phrase.entity is not None:
        return None
    t, first, last = reader.tokens, phrase.first, phrase.last
    low = t.low[first : last + 1]
    if len(low) > 12:
        return None
    if low[0] in _DEFINITE and len(low) in (2, 3) and low[-1] in memory.issued:
        return memory.issued[low[-1]]
    if low[-1] in load().bodies.told_by and t.low[last + 1 : last + 2] == ["by"]:  # "figures released by Albor"
        return next((m[3] for m in reader.names.within(last + 2, last + 9) if m[3].kind == "body"), None)
    if load().people.for_bodies.intersection(low):
        return _employer(reader, first, last, low) or _owner(reader, first, last)
    of_body = low[-1] in reader.body_nouns or employer(low[-1], words()) is not None or low[-1] in _heads()
    if low[0] not in _DEFINITE:
        return None
    if of_body and (len(low) in (2, 3) or (len(low) == 4 and any(x.endswith("-based") for x in low))):
        last_told = next((e for e in (memory.teller, memory.body) if e is not None and may_be_called(e, low[-1], words())), None)
        return last_told or meant(reader.names, first, low[-1], words())
    by_role = low[0] == "the" and len(low) in (2, 3) and low[-1] in words().roles and low[1] not in load().people.anybody
    return person_meant(reader.names, first, low[-1]) if by_role else None


def _goes_on(low: str) -> bool:
    """Whether a noun phrase goes on with the word: "a GOP data [expert]", not "Albor analysts [led by Ann Lee]"."""
    return low.isalpha() and low not in _HANGS and low not in ("in", "on", "with", "and") and not low.endswith("ed")


def speaks(reader: Reader, phrase: Phrase | None) -> bool:
    """Whether the phrase is of somebody whose words are a body's; "the company" and its analysts are quoted as they stand."""
    return phrase is not None and not load().people.spokespeople.isdisjoint(reader.tokens.low[phrase.first : phrase.last + 1])


def _past_noun(reader: Reader, lead: int, first: int) -> int:
    """The word before a name with its article, its seat and the noun for it: "from the grid operator Albor"."""
    t, k = reader.tokens, lead - 1
    while k > first and lead - k < 5 and t.low[k] not in _HANGS and t.touch(k) and t.word[k][0].isalpha():
        k -= 1
    return k


def _owner(reader: Reader, first: int, last: int) -> Entity | None:
    """The body whose data they are: "the institute's figures", "its data", "a survey the institute published"."""
    t = reader.tokens
    for k in range(first, last):
        if t.low[k] == "its":
            return meant(reader.names, k, "its", words())
        owns = t.word[k + 1] in ("'s", "’s") or (k > first and t.low[k + 1] in load().bodies.told_by)
        if t.low[k - 1] in _DEFINITE and owns and not t.capital[k]:
            return meant(reader.names, k - 1, t.low[k], words())
    return None


def _employer(reader: Reader, first: int, last: int, low: list[str]) -> Entity | None:
    """The body in the phrase of those who speak for it; of "a spokeswoman" alone the last one of the paragraph."""
    t = reader.tokens
    inside = [m for m in reader.names.within(first, last) if m[3].kind == "body"]
    if inside:
        lead, _, end, body = inside[-1]
        hang = _past_noun(reader, lead, first)
        hangs = end == last and lead > first and t.low[hang] in _HANGS and t.low[hang - 1] not in load().bodies.came_by
        heads = (k for k in (end + 1, end + 2) if k <= last and t.low[k] in load().people.for_bodies)
        return body if hangs or any(k == last or not _goes_on(t.low[k + 1]) for k in heads) else None
    if not load().people.spokespeople.intersection(low):
        return None
    noun = next((x for x in low if x in reader.body_nouns or employer(x, words()) is not None), None)
    if noun is not None:
        return meant(reader.names, first, noun, words())
    if len(low) > 2:
        return None
    before = next((m for m in reversed(reader.names.before(first, 6)) if m[3].kind == "body"), None)
    near = before is not None and "\n" not in t.text[t.start[before[2]] : t.start[first]]
    return before[3] if before is not None and near else None
