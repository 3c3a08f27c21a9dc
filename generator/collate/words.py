"""The words by which sentences of different articles are compared: a party under one of its names, and none without meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.vocabulary import Vocabulary
from generator.vocabulary.places import Places
from generator.vocabulary.salience import Salience

_WORD = re.compile(r"[a-z0-9]+(?:[.’'][a-z0-9]+)*")
_STEM = 6  # letters that are compared, so that inflections and US/UK spellings meet
_SPELLED = {"license": "licence"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`small`: words that carry no meaning; `party`: each name of a party of one word, its seats and people too -> one of them;
    `leaning`: what opens a sentence that cannot well be read alone."""

    small: frozenset[str]
    party: dict[str, str]
    leaning: re.Pattern[str]

    def stems(self, text: str, *, whole: bool = False) -> frozenset[str]:
        """The words of a sentence that carry meaning, or all of them (`whole`), cut so that inflections meet."""
        out = set()
        for w in _WORD.findall(text.lower().replace("-", " ")):
            plain = w.removesuffix("'s").removesuffix("’s")
            party = self.party.get(plain) or self.party.get(plain.removesuffix("s"))
            plain = party or _SPELLED.get(plain.removesuffix("s"), plain)
            if len(plain) > 1 and (whole or plain not in self.small):
                out.add(plain[:_STEM].removesuffix("s") if len(plain) > 2 else plain)
        return frozenset(out)

    def leans(self, sentence: str) -> bool:
        """Whether a sentence opens with a pronoun or a word that goes on from another one."""
        return self.leaning.match(sentence) is not None


def meaning(vocabulary: Vocabulary) -> Meaning:
    """The words of a vocabulary by which sentences are compared, made once."""
    return _made(vocabulary.salience, vocabulary.places)


@lru_cache(maxsize=4)
def _made(salience: Salience, places: Places) -> Meaning:
    party: dict[str, str] = {}
    for p in places.parties:
        names = [n.lower().rstrip(".") for n in (p.name, *p.words, *p.seats)]
        alone = [n for n in names if _WORD.fullmatch(n)]
        party |= dict.fromkeys(alone, alone[0]) if alone else {}
    leaning = re.compile(rf"[\"'“‘]?(?:{'|'.join(map(re.escape, salience.leans))})\b", re.I)
    return Meaning(salience.small, party, leaning)
