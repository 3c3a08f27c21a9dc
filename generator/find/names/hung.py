"""Unknown names on which a person hangs: "said Ann Lee of Blue Marrow", "Ann Lee, of brokers Hadley Finch, expects".

Whoever is quoted is of a body or of a town. A town has a name that the gazetteer knows, or the words of places; what is neither,
and has two words or more, is a body. One word alone shows nothing.
"""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.kinds import person_score
from generator.find.names.shown import SEATED
from generator.find.names.table import Entity
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

_HANGS = frozenset({"of", "at", "with", "for"})


class Hung:
    """Where the people of an article end, and what hangs on them."""

    def __init__(self, tokens: Tokens, people: dict[tuple[str, ...], Entity], w: Words) -> None:
        self._tokens, self._w = tokens, w
        self._lasts = {m.last for e in people.values() for m in e.mentions if m.last > m.first}

    def add(self, last: int) -> None:
        """One person more, whose name ends at `last`."""
        self._lasts.add(last)

    def has(self, first: int, last: int) -> bool:
        """Whether somebody is "of" the name at `first`..`last`, and it may be a body's."""
        tokens, k = self._tokens, first - 1
        firm = k > 1 and tokens.low[k] in self._w.bodies.firms_plural
        k -= firm or (k > 1 and tokens.low[k].endswith(SEATED) and tokens.touch(k))
        the = k > 0 and tokens.low[k] == "the"
        k -= the
        if k < 2 or tokens.low[k] not in _HANGS:
            return False
        k -= 1
        k -= tokens.word[k] == ","
        return k in self._lasts and self._may_be(first, last, the or firm)

    def _may_be(self, first: int, last: int, no_person: bool) -> bool:
        tokens, w = self._tokens, self._w
        words = [tokens.word[k] for k in range(first, last + 1) if tokens.capital[k]]
        if not 2 <= len(words) <= 6 or words[0] in w.place_openers or tokens.surface(first, last) in w.places:
            return False
        if person_score(tokens, first, last, w) == 2 and not no_person:
            return False
        if city(fold(tokens.surface(first, last))) is not None or any(word in w.geography or word in w.titles for word in words):
            return False
        if words[-1] in w.not_bodies or words[-1] in w.demonyms or words[-1] in w.places or words[-1] in w.not_surnames:
            return False
        if all(word in w.plain or word in w.not_names or word in w.offices or word in w.office_matters for word in words):
            return False
        behind = tokens.low[last + 1 : last + 2]
        return not behind or not (tokens.touch(last) and (behind[0] in w.sites or behind[0] in w.bodies.sites_too))
