"""The shape of `measures.yml`: what figures measure, the words that name it, and the parties whose it can be."""

from __future__ import annotations

from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun

Sort = Literal["flow", "duty", "share", "price", "amount", "span", "control", "rate"]


class Party(Noun):
    """A country or bloc: its name, its adjectives ("Chinese"), and other names, its seat of government among them."""

    name: str
    adjectives: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


class Quantity(Noun):
    """One kind of quantity and the nouns that name it (singular; plurals are formed).

    flow: goods between parties (`seen_from` says whose side the noun takes); duty: levied by one party on another's goods; price;
    amount: made, held, spent or earned; span: a time that something lasts; control: a limit put on goods; rate: of an economy.
    """

    name: str
    sort: Sort
    nouns: tuple[str, ...] = Field(min_length=1)
    seen_from: Literal["buyer", "seller"] | None = None


class ShareVerb(Noun):
    """A verb whose object can be a part of a whole ("mines 70 % of"); `makes` is what the share is of."""

    base: str
    makes: str


class Product(Noun):
    """A product under the one name that is compared, with its other names."""

    name: str
    also: tuple[str, ...] = Field(min_length=1)


class Measures(Noun):
    """`changes`: verbs of change by base form. `stands`: verbs that tell a level. `world`: words for everywhere.
    `trim`: words before a product that do not name it. `same`: products of several names.
    `one_thing`: pairs of words that are one thing. `mass`: products without a plural (the tracked elements have none either).
    `actors`: who says or does something (singular), and is no product. `wares`: goods of everyday trade (singular), known only as
    another kind than those that are followed."""

    parties: tuple[Party, ...]
    quantities: tuple[Quantity, ...]
    shares: tuple[ShareVerb, ...]
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    stands: tuple[str, ...]
    world: tuple[str, ...]
    trim: tuple[str, ...]
    generic: tuple[str, ...]
    one_thing: tuple[str, ...]
    mass: tuple[str, ...]
    actors: tuple[str, ...]
    wares: tuple[str, ...]
    same: tuple[Product, ...]

    @Check
    def _nouns_are_unique(self) -> None:
        seen: set[str] = set()
        for q in self.quantities:
            for noun in q.nouns:
                if noun in seen:
                    raise ValueError(f"{noun!r} is named twice")
                seen.add(noun)
