"""What an article tells of at all, on which the meaning of a short word depends: of tariffs, of licences, of which goods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from generator.find.clauses import lexicon
from generator.late import late
from generator.text import either
from generator.vocabulary import load
from generator.vocabulary.measures import Product

_TARIFFS = late(r"\b(?:tariffs?|duties|levies)\b", re.I)
_LICENCES = late(r"\b(?:licen[cs](?:es?|ed|ing)|permits?)\b", re.I)
_UNION = late(r"\b(?:EU|E\.U\.|European (?:Union|Commission))(?!\w)")
_OF_CONTROL = late(r"\s(?:[\w-]+\s){0,2}?(?:licen[cs](?:es?|ing)|permits?|export (?:controls?|curbs?|restrictions?))\b")
_WHOSE = late(r"['’]s?$")


def _named(names: tuple[str, ...], text: str, start: int, end: int) -> bool:
    """Whether [start, end) names goods by one of these names, in the plural or the singular."""
    return any(re.search(rf"\b{name.removesuffix('s').replace(' ', '[ -]')}s?\b", text[start:end], re.I) for name in names)


@cache
def _other(short: str) -> re.Pattern[str]:
    """Other goods that the short name ends: "coffee beans"."""
    measures = load().measures
    return re.compile(rf"\b(?:{either([*measures.wares, *measures.mass])})[ -]{short}\b", re.I)


@cache
def _groups() -> Mapping[str, str]:
    """The groups of elements by each of their names; "metals" alone is none."""
    every, words = load().elements.groups, load().measures
    named = {n: p.name for p in words.same if p.name in every for n in (p.name, *p.also)}
    return named | {g: g for g in every if g not in words.generic and not g.startswith(tuple(named))}


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(_groups())})\b", re.I)


class Tells:
    """What a text tells of, each looked up once and only where a measure asks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._near: dict[tuple[str, int], bool] = {}

    @cached_property
    def on_tariffs(self) -> bool:
        """Whether the article tells of tariffs more than once."""
        return len(_TARIFFS.findall(self.text)) > 1

    def in_full(self, product: str, start: int, end: int) -> str:
        """The name that is compared, of goods called by a short one in the paragraph [start, end), if anything tells it."""
        known = self._short.get(product)
        if known is None or known in self._told_in_full:
            return known.name if known is not None else product
        near = self._near.get((product, start))
        if near is None:
            near = self._near[product, start] = _named(known.near, self.text, start, end)
        return known.name if near else product

    @cached_property
    def on_licences(self) -> bool:
        """Whether the article tells of licences."""
        return _LICENCES.search(self.text) is not None

    @cached_property
    def on_the_union(self) -> bool:
        """Whether the article names the European Union or its Commission."""
        return _UNION.search(self.text) is not None

    @cached_property
    def groups(self) -> frozenset[str]:
        """The groups of elements that the article names: "rare earths"."""
        return frozenset(_groups()[m.group().lower()] for m in _group().finditer(self.text))

    @cached_property
    def controller(self) -> str | None:
        """The one party whose licences or export controls the article names: "Chinese export licences"."""
        text, known = self.text, lexicon(load().measures)
        found = {known.parties[_WHOSE.sub("", m.group())] for m in known.party.finditer(text) if _OF_CONTROL.match(text, m.end())}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _short(self) -> dict[str, Product]:
        return {short: p for p in load().measures.same for short in p.short}

    @cached_property
    def _told_in_full(self) -> list[Product]:
        text = self.text
        every = [p for p in load().measures.same if p.short and _named((p.name, *p.also), text, 0, len(text))]
        return [p for p in every if not any(_other(short).search(text) for short in p.short)]
