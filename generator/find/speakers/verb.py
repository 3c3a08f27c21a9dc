"""A reporting verb at its place in a unit, with what stands between it and its subject."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.speakers.cue import AUXILIARIES, PASSIVE, Cue
from generator.find.speakers.phrases import Phrase, Reader

_MODALS = frozenset("will would can could may might should must did does do to didn't doesn't won't wouldn't".split())
# Words in -ly that are no adverbs.
_NO_ADVERBS = frozenset("family ally reply bully assembly only".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of the verb `base` at position `p` of a unit, whose words in lower case are `lows`. `q`: the position before its
    auxiliaries, -1 where the unit begins with them; `denied`, `modal`, `passive` tell what the auxiliaries say; `earlier`: the
    unit's cues before it."""

    reader: Reader
    items: list[int]
    lows: list[str]
    p: int
    sort: str
    tense: str
    base: str
    earlier: list[Cue]
    q: int
    denied: bool
    modal: bool
    passive: bool

    @property
    def opens(self) -> bool:
        """Whether nothing stands before it, or a quotation."""
        return self.q < 0 or self.items[self.q] < 0

    @property
    def lead(self) -> str:
        """The word before it in lower case; "" where none is."""
        return "" if self.opens else self.lows[self.q]

    @property
    def between(self) -> list[str]:
        """Its auxiliaries."""
        return self.lows[self.q + 1 : self.p]

    @property
    def is_noun(self) -> bool:
        """Whether the form is as often a noun."""
        return self.lows[self.p] in self.reader.words.nouns

    @property
    def introduces(self) -> bool:
        """Whether what was said follows: "that", a quotation, a colon."""
        return self.follows("that", "«»", ":")

    def follows(self, *words: str) -> bool:
        """Whether one of the words stands behind it."""
        return self.p + 1 < len(self.lows) and self.lows[self.p + 1] in words

    def before(self, q: int, floor: int = 0, loose: bool = False) -> tuple[Phrase, int] | None:
        """The noun phrase that ends at position `q`, with its beginning; None where no word stands there."""
        return self.reader.before(self.items, q, floor, loose) if q >= 0 and self.items[q] >= 0 else None

    def cue(self, phrase: Phrase | None, side: str, low: int, high: int, *, conditional: bool = False) -> Cue:
        """The cue that this verb is for a speaker on one side of it, over [low, high) of its sentence."""
        return Cue(self.p, self.base, self.sort, self.tense, phrase, side, low, high, self.denied, conditional)

    def by(self, got: tuple[Phrase, int], *, conditional: bool = False) -> Cue:
        """The cue whose phrase stands before the verb."""
        return self.cue(got[0], "before", got[1], self.p, conditional=conditional)


def verb_at(reader: Reader, items: list[int], lows: list[str], p: int, form: tuple[str, str, str], earlier: list[Cue]) -> Verb:
    """The verb at `p`, whose `form` is (sort, tense, base), with what its auxiliaries and adverbs tell."""
    sort, tense, base = form
    q = p - 1
    passive = modal = False
    while q >= 0 and items[q] >= 0 and (_helps(reader, items, lows, q, tense) or _is_adverb(reader, items[q], lows[q])):
        passive = passive or lows[q] in PASSIVE
        modal = modal or lows[q] in _MODALS
        q -= 1
    denied = any(x in ("not", "n't", "never") or x.endswith("n't") for x in lows[q + 1 : p])
    return Verb(reader, items, lows, p, sort, tense, base, earlier, q, denied, modal, passive)


def _helps(reader: Reader, items: list[int], lows: list[str], q: int, tense: str) -> bool:
    """Whether an auxiliary stands at `q`, and no name: "May said"."""
    if lows[q] in AUXILIARIES:
        return not (reader.tokens.capital[items[q]] and (items[q] in reader.names.by_last or tense == "past"))
    return tense == "gerund" and lows[q] in ("'s", "’s") and lows[q - 1 : q] in (["he"], ["she"], ["it"])


def _is_adverb(reader: Reader, token: int, low: str) -> bool:
    return low.endswith("ly") and not reader.tokens.capital[token] and low not in _NO_ADVERBS  # "Kelly said"
