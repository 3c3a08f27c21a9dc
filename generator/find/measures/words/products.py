"""The goods that a run of words names, under the one name that is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.find.clauses import Token, plural
from generator.find.gazetteer import city, fold
from generator.find.sought import Sought, first_words
from generator.late import late
from generator.text import either
from generator.vocabulary import load
from generator.vocabulary.elements import Elements
from generator.vocabulary.measures import Measures

Row = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Words:
    """`measures.yml` and the tracked elements, ready for reading noun phrases."""

    world: frozenset[str]
    trim: frozenset[str]
    generic: frozenset[str]
    same: dict[str, str]
    one_thing: frozenset[str]
    mass: frozenset[str]
    wares: frozenset[str]
    actors: frozenset[str]
    rises: frozenset[str]
    falls: frozenset[str]


@lru_cache(maxsize=4)
def phrase_words(measures: Measures, elements: Elements) -> Words:
    """The words of the vocabulary by which products are read out of a phrase."""
    names = {n for e in elements.elements for n in (e.name, *e.also)}
    return Words(
        world=frozenset(measures.world),
        trim=frozenset(measures.trim),
        generic=frozenset(measures.generic),
        same={other: p.name for p in measures.same for other in p.also},
        one_thing=frozenset(measures.one_thing),
        mass=frozenset(measures.mass) | names,
        wares=frozenset(measures.wares) | {plural(w) for w in measures.wares},
        actors=frozenset(measures.actors),
        rises=frozenset(measures.rises),
        falls=frozenset(measures.falls),
    )


@lru_cache(maxsize=4)
def goods(measures: Measures, elements: Elements) -> Sought:
    """The tracked elements and the products of several names, in a text."""
    return _sought(_followed(measures, elements))


@lru_cache(maxsize=4)
def wares(measures: Measures, elements: Elements) -> Sought:
    """Goods of every kind, those that are followed among them."""
    return _sought(set(measures.wares) | {plural(w) for w in measures.wares} | _followed(measures, elements))


def _followed(measures: Measures, elements: Elements) -> set[str]:
    names = {n for e in elements.elements for n in (e.name, *e.also)} | {n for p in measures.same for n in (p.name, *p.also)}
    return {n for n in names if len(n) > 3 and n.split()[-1] not in _NO_GOODS}


def _sought(names: set[str]) -> Sought:
    return Sought(late(rf"(?<![\w-])(?:{either(names)})(?![\w-])", re.I), first_words(names))


# Products of several names that are papers and no goods.
_NO_GOODS = frozenset("licences licence license licenses permit permits approval approvals lead iron mercury".split())


def product(tokens: Row, words: Words) -> tuple[str | None, str | None]:
    """The product that a run of words names: (the name that is compared, the words as written). None when they name none."""
    kept = [t for t in tokens if t.kind in ("word", "noun", "change", "share") and t.text[0].isalnum() and t.low != "s"]
    while kept and not _place_name(kept) and (kept[0].low in words.trim or re.sub(r"['’]s$", "", kept[0].low) in words.world):
        kept = kept[1:]
    kept = kept[: next((i for i in range(1, len(kept)) if kept[i].low in _EACH), len(kept))]
    while kept and (kept[-1].low in _LATER or (len(kept) > 1 and _GRADE.match(kept[-1].text))):
        kept = kept[:-1]
    if not kept or len(kept) > 5 or _is_name(kept) or kept[-1].low in _NO_THING:
        return None, None
    if any(t.low.removesuffix("s") in words.actors for t in kept):
        return None, None  # "analysts tip cash profit": who does it is no goods
    written = " ".join(t.text for t in kept)
    low = re.sub(r"['’]s?\b", "", written.lower()).replace("-", " ").split()
    if low[0] == "primary" and low[-1] in words.mass and len(low) > 1:
        low = low[1:]  # not from scrap
    while len(low) > 1 and low[-1] in words.generic and named_product(low[:-1], words):
        low = low[:-1]
    if len(low) == 1 and low[0] in words.generic:
        return None, None
    name = " ".join(low)
    name = words.same.get(name) or " ".join([*low[:-1], words.same.get(low[-1], low[-1])])
    if not name.endswith(("s", "ing")) and name not in words.mass and low[-1] not in words.mass and name not in words.same.values():
        name = words.same.get(plural(name), plural(name))
    return name, written


# What follows goods and tells for how long each amount is: "soybeans a year".
_EACH = frozenset("a an per each every annually yearly monthly".split())
# What follows goods and tells when, or how, and not what: "sorghum starting July 1".
_LATER = frozenset("built made produced starting beginning effective alone overall alive afresh altogether".split())


def market(run: Row, words: Words) -> tuple[str | None, Row]:
    """The city whose market a price is of, and the words behind it: "the Antwerp price", "New York cocoa"."""
    first = next((i for i, t in enumerate(run) if t.low not in words.trim or t.text == "New"), len(run))
    for n in (2, 1):
        said = run[first : first + n]
        name = " ".join(t.text for t in said)
        if len(said) < n or not all(t.kind == "word" and t.text[0].isupper() and t.text[1:].islower() for t in said):
            continue
        goods = said[0].low in words.mass or said[0].low in words.wares
        if not goods and said[0].low not in _NO_CITY and (name == "New York" or city(fold(name)) is not None):
            return name, run[first + n :]
    return None, run


# Cities that are ordinary words where a sentence begins with them, and one that a kind of oil is called by.
_NO_CITY = frozenset("brent green central orange mobile union normal deal sale best most same nice".split())
# How pure a metal is: "gallium 4N".
_GRADE = late(r"\d+N\d?$")
# What stands for any thing, or for one of the sides: "American ones", "on each side".
_NO_THING = frozenset("one ones another other others it its they them theirs this that these those side sides".split())


def _place_name(kept: list[Token]) -> bool:
    """Whether the words begin with a name whose first word is a plain one: "New York cocoa"."""
    return kept[0].text == "New" and len(kept) > 2 and kept[1].text[0].isupper()


def followed(name: str, words: Words) -> bool:
    """Whether these are goods that are followed: an element, or one of several names."""
    return name in words.mass or name in words.same.values()


def is_ware(name: str, words: Words) -> bool:
    """Whether this is the name of goods that are traded, whatever they are: an element, "tractors", "solar panels"."""
    return followed(name, words) or name in _wares() or name.split()[-1] in _wares()


@lru_cache(maxsize=1)
def _wares() -> frozenset[str]:
    return frozenset(plural(ware) for ware in load().measures.wares)


def _is_name(tokens: Row) -> bool:
    """Whether the words are a person's or a house's name and no goods: capitals on the first and the last of them."""
    return len(tokens) > 1 and all(t.text[0].isupper() and t.text[1:2].islower() for t in (tokens[0], tokens[-1]))


def named_product(low: list[str], words: Words) -> bool:
    """Whether these words name a product without the generic noun after them ("rare earth" minerals, but not "raw" materials)."""
    whole = " ".join(low)
    return low[-1] in words.mass or whole in words.mass or whole in words.same or whole in words.same.values()


_POSSESSIVE = late(r"['’]s?$")


def is_world(token: Token, words: Words) -> bool:
    """Whether a token stands for everywhere: "the world's", "global"."""
    return _POSSESSIVE.sub("", token.low) in words.world
