"""The shape of `figures.yml`: the words around a number that bound it, move it, or show that it is no figure at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Literal

from generator.vocabulary.noun import Noun, fields
from generator.vocabulary.units import first_word


class BoundWords(Noun):
    """Words of one bound: `before` the number ("at least"), `after` it with its unit ("or more")."""

    bound: Literal["about", "nearly", "over", "at-least", "up-to", "under"]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class ChangeWords(Noun):
    """Words of one direction. `verbs` in every form; `nouns` name a change ("a 5% increase"); `after` stand right behind the
    number ("5% lower")."""

    direction: Literal["rise", "fall"]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    after: tuple[str, ...]


class Figures(Noun):
    """Word lists, each of one use:

    `lead_ins` belong to the figure's text and bound nothing ("another 90 days"); `designators` make a name of the number that
    follows ("section 301"), `streets` of the number before. `hyphened` nouns make a compound ("a 27-nation bloc").

    Never counted in earnest: `rhetorical` nouns ("two sides"), `abstract` ones up to three ("two key issues"), `pairs` when they
    are two ("the two powers"). `empty` adjectives say nothing of what is counted ("seven key rare earths"). `plurals` do not end
    in s, `not_plural` do and are none, `two_plurals` may be followed by the real one ("sports fans"); `breaks` end a noun phrase.
    `people` are counted as the unit people.

    `light` words may stand between a verb of change and its amount; `of_funds` verbs tell of no change when money follows
    ("raised $5 million"); behind `over_what`, or `raced` before a length, "over" is no bound, nor "under" before `under_what`
    ("under six mayors"); `participles` before "by" show who acts ("led by two investors"); behind `particles` "up" and
    "down" are no change ("put up $31 million").
    `measured` plurals are not counted by a number behind "to"; `of_growth` nouns say of what kind a growth before
    them is; `also_words`: designators that are ordinary words too.
    """

    bounds: tuple[BoundWords, ...]
    changes: tuple[ChangeWords, ...]
    lead_ins: tuple[str, ...]
    designators: tuple[str, ...]
    streets: tuple[str, ...]
    hyphened: tuple[str, ...]
    rhetorical: tuple[str, ...]
    abstract: tuple[str, ...]
    pairs: tuple[str, ...]
    empty: tuple[str, ...]
    plurals: tuple[str, ...]
    not_plural: tuple[str, ...]
    two_plurals: tuple[str, ...]
    breaks: tuple[str, ...]
    people: tuple[str, ...]
    light: tuple[str, ...]
    of_funds: tuple[str, ...]
    participles: tuple[str, ...]
    particles: tuple[str, ...]
    over_what: tuple[str, ...]
    raced: tuple[str, ...]
    under_what: tuple[str, ...]
    measured: tuple[str, ...]
    of_growth: tuple[str, ...]
    also_words: tuple[str, ...]

    @cached_property
    def bounds_before(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Last word -> (bound words, bound), the longest first; a lead-in has the bound "", for it belongs to the text alone."""
        rows = [(w, b.bound) for b in self.bounds for w in b.before] + [(w, "") for w in self.lead_ins]
        return _by(rows, lambda words: words.split()[-1])

    @cached_property
    def bounds_after(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """First run of letters, or first character -> (bound words, bound), the longest first."""
        return _by([(w, b.bound) for b in self.bounds for w in b.after], first_word)

    @cached_property
    def verbs(self) -> dict[str, str]:
        """Form of a verb of change -> its direction."""
        return {verb: c.direction for c in self.changes for verb in c.verbs}

    @cached_property
    def nouns(self) -> dict[str, str]:
        """Noun of change -> its direction."""
        return {noun: c.direction for c in self.changes for noun in c.nouns}

    @cached_property
    def comparatives(self) -> dict[str, str]:
        """ "higher", "less": words right behind the amount of a change -> its direction."""
        return {word: c.direction for c in self.changes for word in c.after}

    @cached_property
    def sets(self) -> dict[str, frozenset[str]]:
        """The plain lists as sets, by their names."""
        return {name: frozenset(value) for name, value in fields(self).items() if name not in ("bounds", "changes")}


def _by(rows: list[tuple[str, str]], key: Callable[[str], str]) -> dict[str, tuple[tuple[str, str], ...]]:
    table: dict[str, list[tuple[str, str]]] = {}
    for words, meaning in sorted(rows, key=lambda r: -len(r[0])):
        table.setdefault(key(words), []).append((words, meaning))
    return {k: tuple(v) for k, v in table.items()}
