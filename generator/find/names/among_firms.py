"""Unknown names that stand among firms: in a list with them, behind "retailers such as", or as shares that rose."""

from __future__ import annotations

from functools import cache

from generator.find.gazetteer import city, fold
from generator.find.names.called import employer_at
from generator.find.names.kinds import person_score
from generator.find.names.runs import Run
from generator.find.names.table import Entity
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load

_PERCENT = frozenset({"%", "percent", "per", "pc", "pct"})
_NEAR = 250


@cache
def _elements() -> frozenset[str]:
    return frozenset(e.name for e in load().elements.elements)


class AmongFirms:
    """Where the firms of an article are named, and what stands beside them."""

    def __init__(self, tokens: Tokens, bodies: dict[str, Entity], w: Words) -> None:
        self._tokens, self._w = tokens, w
        firms = [e for e in bodies.values() if e.body_kind in ("company", "bank")]
        self._firsts = {m.lead for e in firms for m in e.mentions}
        self._lasts = {m.last for e in firms for m in e.mentions}

    def has(self, run: Run) -> bool:
        """Whether the name stands among firms and may be one; from then on what stands beside it does so too."""
        found = self._may_be(run) and (self._listed(run) or self._called(run) or self._moved(run))
        if found:
            self._firsts.add(run.first)
            self._lasts.add(run.last)
        return found

    def _may_be(self, run: Run) -> bool:
        tokens, w = self._tokens, self._w
        words = [tokens.word[k] for k in range(run.first, run.last + 1)]
        if len(words) == 1:
            colon = tokens.word[run.first - 1 : run.first] == [":"]
            if (
                (run.opens and not colon and not words[0].isupper())
                or words[0].lower() in _elements()
                or words[0] in w.endings
                or words[0] in w.not_acronyms
            ):
                return False
            if len(words[0]) < 3 or words[0] in w.given or words[0] in w.leaders or words[0].endswith(("ing", "ans", "ese")):
                return False
        elif len(words) > 4 or person_score(tokens, run.first, run.last, w) == 2:
            return False
        known = (
            w.places | w.demonyms | w.not_names | w.titles.keys() | w.governments.keys() | w.offices | w.geography | w.not_bodies
        )
        if (
            any(word in known for word in words)
            or all(word in w.plain for word in words)
            or words[0] in w.plain
            or tokens.low[run.first] in w.roles
        ):
            return False
        return city(fold(" ".join(words))) is None and city(fold(words[0])) is None and words[-1] not in w.bodies.quoted

    def _listed(self, run: Run) -> bool:
        """ "Albor and Kestrin", "Albor, Kestrin and Tolvik", of which one is a firm for sure."""
        tokens, first, last = self._tokens, run.first, run.last
        before, after = tokens.low[first - 1] if first else "", tokens.low[last + 1] if last + 1 < len(tokens) else ""
        if before in ("and", "or") and first - 2 in self._lasts:
            return True
        if before in ("'s", "’s") and first > 3 and tokens.word[first - 2] in self._w.places | self._w.nationalities.keys():
            return tokens.low[first - 3] in ("and", "or") and first - 4 in self._lasts  # "Albor and Norway's Kestrin"
        if after in ("and", "or") and last + 2 in self._firsts:
            return True
        goes_on = after == "," or (after in ("and", "or") and last + 2 < len(tokens) and tokens.capital[last + 2])
        others = after == "and" and "other" in tokens.low[last + 2 : last + 5]  # "and two other miners"
        if before == "," and first - 2 in self._lasts and (goes_on or others):
            return True
        return (
            after == "," and last + 2 in self._firsts and before in ("of", "as", "by", "like", "including", "at", "for", ",", ":")
        )

    def _called(self, run: Run) -> bool:
        """ "retailers such as Albor", "the state buyers Albor and Kestrin"."""
        tokens, k = self._tokens, run.first - 1
        if k > 1 and tokens.low[k - 1 : k + 1] == ["such", "as"]:
            k -= 2
        elif k > 0 and tokens.low[k] in ("like", "including"):
            k -= 1 + (tokens.word[k - 1] == ",")
        opens = k >= 0 and (k == 0 or tokens.word[k - 1] in (".", "!", "?") or not tokens.touch(k - 1))
        if k < 0 or (tokens.capital[k] and not opens) or not tokens.low[k].endswith("s") or tokens.low[k][:-1] in self._w.roles:
            return False
        noun = tokens.low[k][:-3] + "y" if tokens.low[k].endswith("ies") else tokens.low[k][:-1]
        kind = self._w.employers.get(noun) or self._w.employers.get(f"{tokens.low[max(0, k - 1)]} {noun}")
        return kind is not None or (noun.endswith("maker") and employer_at(tokens, k, self._w) is None and len(noun) > 6)

    def _moved(self, run: Run) -> bool:
        """ "Albor Cranes fell 3 percent", where shares are spoken of."""
        tokens, last = self._tokens, run.last
        single = run.first == last and run.opens and tokens.word[run.first - 1 : run.first] != [":"]
        if single or tokens.low[last + 1 : last + 2] == [] or tokens.low[last + 1] not in self._w.bodies.traded:
            return False
        number = next((k for k in range(last + 2, min(len(tokens) - 1, last + 6)) if tokens.word[k][0].isdigit()), None)
        if number is None or tokens.low[number + 1] not in _PERCENT:
            return False
        return not self._w.bodies.shares.isdisjoint(tokens.low[max(0, run.first - _NEAR) : last + _NEAR])
