"""The shape of `measures.yml`: what figures measure, the words that name it, and the parties whose it can be."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, Words, each_once

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


class Regime(Noun):
    """What duties are levied for or under, by the name that is compared, other words for it, and who alone levies them."""

    name: str
    whose: str | None = None
    also: tuple[str, ...] = ()


class Product(Noun):
    """A product under the one name that is compared, with its other names. `short`: what it is called in an article that names it
    in full, or in a paragraph that names what it is made of (`near`)."""

    name: str
    also: tuple[str, ...] = Field(min_length=1)
    short: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Measures(Noun):
    """`changes`: verbs of change by base form. `stands`: verbs that tell a level. `world`: words for everywhere.
    `trim`: words before a product that do not name it. `same`: products of several names.
    `one_thing`: pairs of words that are one thing. `mass`: products without a plural (the tracked elements have none either).
    `actors`: who says or does something (singular), and is no product. `wares`: goods of everyday trade (singular), known only as
    another kind than those that are followed.

    `price_kinds`: words before "price" that tell which one it is, and name no goods.

    `nothing`: words for any thing: alone they tell nothing of what is measured; `nothing_of`: the same behind "share of" and
    its like; `sayers`: who acts or says: alone they are nobody's amount; `works`: what makes or holds goods and stands
    somewhere; `trade_roles`: what a country is in the trade of goods; `acting`: nouns behind a party that act and are not sold;
    `acting_offices`: the offices by which it acts;
    `harms`: what is done to something, and is measured in its place; `halted`: what can be put on hold for
    a time; `before_duties`: what stands before "of tariffs" and is
    measured in their place; `of_companies`: what a firm has, whatever it deals in; `matter`: forms of a metal that tell no
    other goods; `uncounted`: nouns without a plural that are no members of a list of things; `gerunds`: forms in "-ing" and
    "-ed" that are nouns or parts of names; `quarrels`: what follows a duty and is put on hold with it; `papers`: contracts and
    the like, of which a number is the size; `requests`: what is filed to get a licence, `licensing`: words for what it is filed
    for, `applicants`: who files it, of whatever trade; `sums`: nouns of money that a sum in commas tells; `events`: what is held
    and is no stock; `called`: what is told before as a pair of figures; `no_goods`: words of the object of an act that name no
    goods.

    `firms`: nouns for the firm that an article is about; `of_views`: last words of names of firms that judge others; `bodies`:
    nouns that stand for a body named before; `public`: bodies that are known by their noun alone; `stocks`: what is kept for
    later; `plural_modifiers`: plurals that stand before a noun; `sorted_bodies`: bodies that are known by their noun where a word
    stands before it; `further_offices`: offices besides the bodies that are no firms; `persons`: who is no "it".
    """

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
    price_kinds: Words
    nothing: Words
    nothing_of: Words
    sayers: Words
    works: Words
    trade_roles: Words
    acting: Words
    acting_offices: Words
    harms: Words
    before_duties: Words
    halted: Words
    regimes: tuple[Regime, ...]
    of_companies: Words
    matter: Words
    uncounted: Words
    gerunds: Words
    quarrels: Words
    papers: Words
    requests: Words
    licensing: Words
    applicants: Words
    sums: Words
    events: Words
    called: Words
    no_goods: Words
    firms: Words
    of_views: Words
    bodies: Words
    public: Words
    sorted_bodies: Words
    further_offices: Words
    stocks: Words
    plural_modifiers: Words
    persons: Words

    @cached_property
    def known(self) -> frozenset[str]:
        """Nouns by which a body is known, alone or with a word before it."""
        return self.public | self.sorted_bodies

    @cached_property
    def offices(self) -> frozenset[str]:
        """Nouns of bodies that are no firms."""
        return (self.bodies - self.firms) | self.further_offices

    @Check
    def _nouns_are_unique(self) -> None:
        each_once(noun for q in self.quantities for noun in q.nouns)
