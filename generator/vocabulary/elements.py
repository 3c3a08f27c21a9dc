"""The shape of `elements.yml`: the chemical elements and minerals that are tracked, and the words that keep them company."""

from __future__ import annotations

from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, Words, each_once


class TrackedElement(Noun):
    """One element or mineral. `also`: other spellings, read as the same thing. `common_word`: the name is also an ordinary word
    (lead, nickel), so that it counts only in the company of words of the trade; `company` says how near they must stand: in the
    same sentence, or beside it ("lead ore", "exports of tin"); "any" will do where only some wordings mean the other thing ("a
    nickel"). `never`: words behind it with which it is something else ("iron will", "hydrogen peroxide")."""

    name: str = Field(pattern=r"^[a-z][a-z ]+$")
    kind: Literal["element", "mineral"] = "element"
    symbol: str | None = Field(default=None, pattern=r"^[A-Z][a-z]?$")
    number: int | None = Field(default=None, ge=1, le=118)
    rare_earth: bool = False
    group: Literal["light", "heavy", "ungrouped"] | None = None
    also: tuple[str, ...] = ()
    common_word: bool = False
    company: Literal["any", "sentence", "beside"] = "sentence"
    never: tuple[str, ...] = ()


class ControlWords(Noun):
    """Words that report a status of control."""

    status: Literal["controlled", "licensed", "suspended", "excluded", "eased"]
    words: tuple[str, ...]


class Elements(Noun):
    """The elements, and the words around them.

    wares: nouns that follow a metal's name ("tin concentrate"); moves: what its price does ("lead slipped 0.2%"); metals: further
    names of metals, for lists; trade: words that make a sentence one of the trade; before: words right before a metal's name
    ("exports of", "refined"); not_before: words before which a name is something else ("cobalt blue"); not_behind: words behind
    which it is ("won silver"); groups: nouns that name a group ("rare earths"); controls: what was done to the trade in an element;
    uses: words behind its name that tell what it is used for; users: words before its name that do.

    `in_names`: words right behind a capitalised metal that is a street, a place or a company.
    """

    elements: tuple[TrackedElement, ...]
    wares: tuple[str, ...]
    moves: tuple[str, ...]
    metals: tuple[str, ...]
    trade: tuple[str, ...]
    before: tuple[str, ...]
    not_before: tuple[str, ...]
    not_behind: tuple[str, ...]
    groups: tuple[str, ...]
    controls: tuple[ControlWords, ...]
    uses: tuple[str, ...]
    users: tuple[str, ...]
    in_names: Words

    @Check
    def _names_are_unique(self) -> None:
        each_once(name for e in self.elements for name in (e.name, *e.also))
