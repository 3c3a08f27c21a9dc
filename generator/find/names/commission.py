"""The European Commission where an article on the Union calls it "the Commission" only."""

from __future__ import annotations

from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens

_NAME = "European Commission"
_SOME = frozenset("a an one two another senior some several other many".split())
_STAFF = frozenset({"official", "officials", "spokesman", "spokeswoman", "spokesperson"})
_UNION = frozenset({"EU", "Brussels", "Commissioner"})


def add(tokens: Tokens, bodies: dict[str, Entity]) -> None:
    """Add it where nothing else is called a commission and the Union is spoken of."""
    if any("Commission" in e.parts for e in bodies.values()) or _UNION.isdisjoint(tokens.word):
        return
    last = len(tokens) - 1
    for k, word in enumerate(tokens.word):
        alone = word == "Commission" and 0 < k < last and not tokens.capital[k + 1]
        alone = alone and (tokens.low[k - 1] == "the" or (tokens.low[k - 1] in _SOME and tokens.low[k + 1] in _STAFF))
        if alone and tokens.low[k + 1] not in ("of", "on", "for"):
            entity = bodies.setdefault(_NAME, Entity("body", _NAME, tuple(_NAME.split()), body_kind="government"))
            entity.aliases.add(word)
            entity.mentions.append(Named(tokens.start[k], tokens.end[k], k, k, k, "the Commission"))
