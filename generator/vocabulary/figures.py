"""The shape of `figures.yml`: the words around a number that bound it, move it, or show that it is no figure at all."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from generator.vocabulary.noun import Noun


class BoundWords(Noun):
    """Words of one bound: `before` the number ("at least"), `after` it with its unit ("or more")."""

    bound: Literal["about", "nearly", "over", "at-least", "up-to", "under"]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class ChangeWords(Noun):
    """Words of one direction. `verbs` in every form; `nouns` name a change ("a 5% increase"); `short` stand right beside the
    number ("up 5%", "5% lower")."""

    direction: Literal["rise", "fall"]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


class Figures(Noun):
    """`lead_ins` belong to the figure's text and bound nothing ("another 90 days"); `designators` make a name of the number that
    follows ("section 301"); `streets` of the number before; `count_nouns_singular` may follow a hyphen ("a 27-nation bloc");
    `rhetorical` nouns are never counted in earnest ("two sides"), `pairs` not when they are two ("the two powers"); `empty` adjectives say nothing
    of what is counted ("seven key rare earths"); `plurals` do not end in s; `not_plural` do and are none."""

    bounds: tuple[BoundWords, ...]
    changes: tuple[ChangeWords, ...]
    lead_ins: tuple[str, ...]
    designators: tuple[str, ...]
    streets: tuple[str, ...]
    hyphened: tuple[str, ...]
    rhetorical: tuple[str, ...]
    pairs: tuple[str, ...]
    empty: tuple[str, ...]
    plurals: tuple[str, ...]
    not_plural: tuple[str, ...]
    two_plurals: tuple[str, ...]
    breaks: tuple[str, ...]
    people: tuple[str, ...]

    @cached_property
    def sets(self) -> dict[str, frozenset[str]]:
        """The plain lists as sets, by their names."""
        return {name: frozenset(value) for name, value in self if name not in ("bounds", "changes")}
