"""What the sentence of a figure tells of what it measures, and the words with which a noun phrase ends."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.clauses import Token
from generator.records import Direction

# Words that no noun phrase goes on with.
FUNCTION = frozenset(
    "is are was were be been being has have had will would could may might should must can do does did not no said says say that "
    "there this these those then than so yet also only just even still now already up down out off more less it they we he she i "
    "you them him us who which what when while his her worth".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure measures, as far as its sentence tells. `noun`: the quantity as written; `made`: which frame read it;
    `pronoun`: that `whose` was a pronoun and is still open; `premodified`: that the product stood before the noun;
    `turned`: that the words around make the figure a change; `of_before`: that the product is made of what the clause before
    tells of ("magnets made of them"); `regime`: what a duty is levied for or under;
    `open`: that its goods are only pointed to ("imports of these products"); `per`: the weight of which a price was told before
    it ("a kilo of zinc costs $3")."""

    quantity: str
    sort: str
    noun: str
    made: str
    whose: str | None = None
    to: str | None = None
    product: str | None = None
    scope: str | None = None
    basis: str | None = None
    regime: str | None = None
    seen_from: str | None = None
    pronoun: bool = False
    written: str | None = None
    premodified: bool = False
    turned: Direction | None = None
    of_before: bool = False
    open: bool = False
    per: str | None = None


def ends_phrase(token: Token) -> bool:
    """Whether no noun phrase goes on with this token."""
    if token.kind in ("word", "share"):
        return token.low in FUNCTION
    return token.kind in ("prep", "stop", "break", "figure", "date", "stands", "change")
