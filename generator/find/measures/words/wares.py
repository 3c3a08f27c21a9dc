"""The goods that an article names, by place: those that are followed, and others that stand in their way.

A measure that names no goods is of those named last. Steel, beef or timber are not followed, but where they stand nearer, what is
told next is theirs and not that of the cobalt before them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.find.clauses import plural
from generator.find.sought import Sought
from generator.late import late


@dataclass(frozen=True, slots=True)
class Ware:
    """Goods that are named at a place; `known`: of a kind that is followed; `traded`: that a noun of trade stands with them."""

    start: int
    end: int
    name: str
    known: bool
    traded: bool = False


class Wares:
    """The goods in a text and its title; `goods` finds those that are followed, `every` others too, `same` tells their one name."""

    def __init__(self, text: str, title: str | None, goods: Sought, every: Sought, same: Mapping[str, str]) -> None:
        self.text, self.title, self._goods, self._every, self._same = text, title or "", goods, every, same

    @cached_property
    def _said(self) -> tuple[list[int], list[Ware]]:
        found = self._named_in(self.text)
        return [w.start for w in found], found

    def _named_in(self, text: str) -> list[Ware]:
        """The goods of every kind that a text names, in order: "rare earth magnets" are one kind."""
        out: list[Ware] = []
        for m in self._every.finditer(text):
            known = self._goods.pattern.fullmatch(m.group()) is not None
            if out and out[-1].known and text[out[-1].end : m.start()] in (" ", "-"):
                first = out.pop()
                whole = text[first.start : m.end()].lower().replace("-", " ")
                out.append(Ware(first.start, m.end(), whole if whole.endswith("s") else plural(whole), True))
            elif known or not (_ACTORS.match(text, m.end()) or _USED.search(text, max(0, m.start() - _CLAUSE), m.start())):
                out.append(Ware(m.start(), m.end(), self._name(m.group()), known))
        return out

    def _name(self, written: str) -> str:
        low = re.sub(r"['’]s?$", "", written if written[1:2].isupper() else written.lower()).replace("-", " ")
        return self._same.get(low, low)

    def before(self, start: int, end: int) -> Ware | None:
        """The goods that [start, end) names last, of whatever kind; `known` only where they are those alone ("tin and zinc")."""
        starts, every = self._said
        i = bisect_left(starts, end)
        if not i or starts[i - 1] < start:
            return None
        last, other = every[i - 1], every[i - 2] if i > 1 else None
        if other is not None and other.name != last.name and _LISTED.fullmatch(self.text, other.end, last.start):
            return replace(last, known=False, traded=True)
        traded = _OF_TRADE.match(self.text, last.end) or _TRADE_OF.search(self.text, max(0, last.start - _NEAR), last.start)
        return replace(last, traded=traded is not None)

    @cached_property
    def main(self) -> str | None:
        """The one thing that the title names, else the one that most mentions in the text are of, if no other has as many."""
        titled = {w.name: w.known for w in self._named_in(self.title)}
        if len(titled) == 1 and True in titled.values():
            return next(iter(titled))
        every = Counter(w.name for w in self._said[1] if w.known)
        others = Counter(w.name for w in self._said[1] if not w.known)
        name, times = every.most_common(1)[0] if every else ("", 0)
        several = bool(others) and others.most_common(1)[0][1] >= times
        return name if times >= OFTEN and 2 * times > every.total() and not several else None


# Mentions from which an article can be about a thing.
OFTEN = 3
# Behind goods that only say whose trade somebody is in, and before goods that others are used for.
_ACTORS = late(
    r"(?:['’]s?)?[ -](?:and [a-z]+ )?(?:mak(?:er|ing)|produc(?:er|ing)|manufactur|grow(?:er|ing)|deal(?:er|ing)|farm|importer"
    r"|exporter|trader|buyer|seller|plant|industr|sector|firm|compan|factor|work|analyst|association|federation|council|union)[a-z]*\b"
)
_USED = late(r"\b(?:used|needed|vital|essential|key|crucial|critical|found|indispensable|goes|make|makes|making|inputs?)\b[^.;]*$")
_NOUN = (
    r"(?:output|production|exports?|imports?|shipments?|sales|prices?|demand|supply|supplies|stocks|inventories|futures|tariffs?|dut(?:y|ies)"
    r"|quotas?|markets?|trade|deliveries|purchases|harvest)"
)
_OF_TRADE = late(rf"['’]?s? {_NOUN}\b")
_TRADE_OF = late(rf"\b{_NOUN} (?:of|in|for|on) (?:[\w-]+ ){{0,2}}$", re.I)
# How far before goods the word stands that says what is used for them, and the noun of trade that they are of.
_CLAUSE, _NEAR = 100, 40
_LISTED = late(r",? (?:and|or) (?:the )?|, ")
