"""The shape of `units.yml`: what a number can be a number of, from percent to barrels, and the world's currencies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, each_once

UnitKind = Literal[
    "share", "change", "mass", "length", "area", "volume", "energy", "power", "time", "age", "speed", "temperature", "data",
    "frequency", "people", "angle", "concentration", "rate", "index", "money", "pressure", "light", "dose",
]  # fmt: skip


class Unit(Noun):
    """One unit. `names` are words, read in any case ("per cent"); `glued` are symbols, read as written, only right behind
    the digits ("7km", "7 km"); `tight` symbols do not even suffer a space ("40C"), for they are ordinary letters."""

    unit: str = Field(pattern=r"^[a-z0-9_/]+$")
    kind: UnitKind
    names: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    tight: tuple[str, ...] = ()


class Currency(Noun):
    """One currency. `signs` stand before or behind the number ("US$", "€"); `names` behind it ("dollars"); the code itself is
    always a sign. `minor`: its hundredth part is a unit of its own (cents, pence) and is listed among the units."""

    code: str = Field(pattern=r"^[A-Z]{3}$")
    signs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Units(Noun):
    """`per`: nouns that may follow "a" or "an" as the second half of a unit ("a tonne", "a day"); behind "per" any noun may."""

    units: tuple[Unit, ...]
    currencies: tuple[Currency, ...]
    per: tuple[str, ...]

    @Check
    def _one_meaning(self) -> None:
        each_once((*self._surfaces(), *(s for c in self.currencies for s in (c.code, *c.signs))))

    def _surfaces(self) -> Iterable[str]:
        for u in self.units:
            yield from (*u.names, *u.glued, *u.tight)
        for c in self.currencies:
            yield from c.names

    @cached_property
    def by_word(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """First word of a name (lower case) -> (whole name, unit), the longest name first."""
        table: dict[str, list[tuple[str, str]]] = {}
        pairs = [(n.lower(), u.unit) for u in self.units for n in u.names] + [
            (n.lower(), c.code) for c in self.currencies for n in c.names
        ]
        for name, unit in sorted(pairs, key=lambda p: -len(p[0])):
            table.setdefault(first_word(name), []).append((name, unit))
        return {word: tuple(rows) for word, rows in table.items()}

    @cached_property
    def by_symbol(self) -> dict[str, tuple[str, bool]]:
        """Symbol as written -> (unit, whether it must touch the digits)."""
        return {s: (u.unit, tight) for u in self.units for tight, symbols in ((False, u.glued), (True, u.tight)) for s in symbols}

    @cached_property
    def by_sign(self) -> dict[str, str]:
        """Currency sign or code, without spaces and stops, upper case -> code."""
        return {s.upper(): c.code for c in self.currencies for s in (c.code, *c.signs)}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Unit or currency -> what it measures."""
        return {u.unit: str(u.kind) for u in self.units} | {c.code: "money" for c in self.currencies}

    @cached_property
    def per_nouns(self) -> frozenset[str]:
        """The nouns that a rate may be told per."""
        return frozenset(self.per)


def first_word(name: str) -> str:
    """The leading run of letters of a name, or its first character."""
    for i, c in enumerate(name):
        if not c.isalpha():
            return name[: i or 1]
    return name
