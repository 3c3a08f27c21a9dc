"""The grammar of times: which words, at a given place in the text, say a date, and what they say.

The text is read once, word by word; a word that can begin a date is looked up, and the few patterns that begin with it are tried
there in order, the first that holds wins. Every pattern is bounded, so reading is linear. No pattern crosses a line's end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.find.dates.anaphors import Anaphors
from generator.find.dates.days import Calendar
from generator.find.dates.limits import Limits
from generator.find.dates.parts import Parts
from generator.find.dates.periods import Periods
from generator.find.dates.quarters import Quarters
from generator.find.dates.reading import Reading
from generator.find.dates.turns import Turns
from generator.find.dates.words import Heads, Readers, S, Words, any_of, compiled
from generator.find.dates.years import Years
from generator.find.sought import Sought, first_words, word_places
from generator.late import late
from generator.text import either
from generator.vocabulary.dates import Dates

_WORD = late(r"(?<![\w$£€¥#@/&])(?:[A-Za-z]+\d?|[’'‘]\d\d|\d{1,4})")
_SHORT_YEAR = late(r"[’'‘](?=\d\d)")
# Words that only begin a date as written: "Second" is a count or a time of day, "May" no verb.
_AS_WRITTEN = frozenset(["Second", "May"])


# A word with so many patterns ("the") is first tried with all of them as one, once it came so often that compiling that one pays.
_MANY, _OFTEN = 6, 40


class Grammar:
    """The patterns of one vocabulary, by the word that they begin with."""

    def __init__(self, dates: Dates) -> None:
        words = Words(dates)
        days, quarters, years, anaphors = Calendar(words, dates), Quarters(words), Years(words), Anaphors(words, dates)
        turns = Turns(words, days)
        self._parts = Parts(days, self._part_of)
        self._heads: Heads = {}
        for family in (anaphors, Limits(dates), Periods(words, days), turns, self._parts, quarters, days):
            for word, readers in family.heads().items():
                self._heads[word] = (*self._heads.get(word, ()), *readers)
        self._asked: Counter[str] = Counter()
        self._gates: dict[str, re.Pattern[str]] = {}
        self._digits: Readers = (
            *turns.digits(), *days.digits(), *quarters.digits(), *years.digits(), *anaphors.digits(),
        )  # fmt: skip
        self._begin = frozenset(word.lower() for word in self._heads)
        self._names = Sought(
            compiled(rf"\b(?:{either(dates.names)}|September 11(?:th)?(?: terrorist| terror)? attacks?)\b"),
            first_words((*dates.names, "September")),
        )
        self.deadline = compiled(rf"{S}(?:{either(dates.deadlines)})\b")

    def readings(self, text: str) -> Iterator[Reading]:
        """Every date of the text, left to right, none overlapping another."""
        barred = [m.span() for m in self._names.finditer(text)]
        at = read = 0
        for start in self._starts(text):
            if start < read or (word := _WORD.match(text, start)) is None:
                continue
            read = word.end()
            if start < at:
                continue
            readers = self._readers(word.group(), text, start)
            if not readers:
                continue
            reading = _first(readers, text, start)
            if reading and not any(s < reading.end and reading.start < e for s, e in barred):
                at = reading.end
                yield reading

    def _starts(self, text: str) -> list[int]:
        """Where a date may begin, in order: at a word that begins one, or at what is no plain word."""
        words = word_places(text)
        years = (m.start() for m in _SHORT_YEAR.finditer(text))
        return sorted({*words.of(self._begin), *words.odd, *years})

    def _readers(self, word: str, text: str, start: int) -> Readers:
        if not word[0].isalpha():
            tail = start > 1 and text[start - 1] in ".,:-" and text[start - 2].isdigit()  # of a longer number
            return () if tail and word[0].isdigit() else self._digits
        head = word
        found = self._heads.get(head)
        if found is None and word not in _AS_WRITTEN and not word.islower():
            head = word.lower()
            found = self._heads.get(head)
        if found is None:
            return ()
        return found if len(found) < _MANY or self._may(head, found, text, start) else ()

    def _may(self, head: str, readers: Readers, text: str, start: int) -> bool:
        """Whether any of many patterns holds at `start`, asked of all as one where that one is compiled."""
        gate = self._gates.get(head)
        if gate is None:
            self._asked[head] += 1
            if self._asked[head] < _OFTEN:
                return True
            gate = self._gates[head] = any_of([pattern for pattern, _ in readers])
        return gate.match(text, start) is not None

    def _part_of(self, text: str, start: int) -> Reading | None:
        """What begins at `start` and a part is a part of; it has no parts of its own."""
        word = _WORD.match(text, start)
        if not word:
            return None
        readers = self._readers(word.group(), text, start)
        return _first(tuple(r for r in readers if not self._parts.is_part(r[0])), text, start)


def _first(readers: Readers, text: str, start: int) -> Reading | None:
    for pattern, reader in readers:
        if (m := pattern.match(text, start)) and (reading := reader(m, text)):
            return reading
    return None


@lru_cache(maxsize=4)
def grammar(dates: Dates) -> Grammar:
    """The patterns of one vocabulary, made once."""
    return Grammar(dates)
