"""What a duty is levied for or under: "the fentanyl tariff", "a levy tied to the drug", "the duty it charges over dumping".

Duties of several regimes lie beside one another on the same goods, so their rates are never compared.
"""

from __future__ import annotations

from functools import cache

from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.products import Row
from generator.vocabulary import load

# Words of a duty between it and what it is levied for: "the duty that Lima had put on it last year over dumping".
_FAR = 9
TIED = frozenset("linked tied related connected attached pegged".split())
# "under the pretext of", "because of", "on account of".
_GROUNDS = frozenset("because pretext account grounds guise excuse view".split())
# How a noun is tied to a duty before it.
TAILS = ("-related", "-linked", "-tied")


@cache
def leviers() -> dict[str, str]:
    """Who levies a duty that only one party has, by its regime."""
    return {r.name: r.whose for r in load().measures.regimes if r.whose}


@cache
def _names() -> dict[str, str]:
    return {word.lower(): r.name for r in load().measures.regimes for word in (r.name, *r.also)}


def names_one(low: str) -> bool:
    """Whether the word, in lower case, is that of a regime, alone or tied to a duty: "anti-dumping", "drug-related"."""
    return low.endswith(TAILS) or low in _names()


def before_noun(row: Row) -> tuple[str | None, Row]:
    """The regime among the words before a duty, and the other words."""
    for i, token in enumerate(row):
        bare = next((token.low.removesuffix(tail) for tail in TAILS if token.low.endswith(tail)), token.low)
        if (name := _names().get(bare)) is not None:
            return name, [*row[:i], *row[i + 1 :]]
        if i + 1 < len(row) and (name := _names().get(f"{token.low} {row[i + 1].low}")) is not None:
            return name, [*row[:i], *row[i + 2 :]]
    return None, row


def behind_noun(row: Row, at: int) -> tuple[str | None, int]:
    """The regime that the words behind a duty, from `row[at]` on, tell, and where they end: "linked to the drug", "on our
    goods that it imposed over dumping"; None and `at` where they tell none."""
    for i in range(at, min(at + _FAR, len(row) - 1)):
        token = row[i]
        if token.kind == "figure" and i == at + 1 and row[at].low in ("of", "at"):
            continue
        if token.kind in ("stop", "figure") or (i > at and token.quantity is not None and token.quantity.sort != "flow"):
            return None, at
        because = token.low == "of" and i > at and row[i - 1].low in _GROUNDS
        if token.low == "over" or because or (token.low in ("to", "with") and i > at and row[i - 1].low in TIED):
            return _named(row, i + 1) or (None, at)
    return None, at


def levied_for(row: Row, at: int) -> str | None:
    """The regime of a part of duties that is told by what it is for: "25 % over purchases of Russian oil", "25 % that Peru imposed
    in May on account of dumping"."""
    for i in range(at, min(at + _FAR, len(row) - 1)):
        low = row[i].low
        if low in _FOR or (low == "of" and i > at and row[i - 1].low in ("account", "because")):
            name, end = _named(row, i + 1) or (None, i)
            return name if end >= len(row) or ends_phrase(row[end]) else None  # "for dumping waste"
        if row[i].kind in ("stop", "figure", "break") or row[i].quantity:
            return None
    return None


_FOR = frozenset("over for".split())


def _named(row: Row, at: int) -> tuple[str, int] | None:
    """The regime that the noun phrase at `row[at]` names, in it or behind its "of" or "in": "the trade in fentanyl chemicals"; and
    where its name ends."""
    for i in range(at, min(at + 7, len(row))):
        for n in (3, 2, 1):
            if (name := _names().get(" ".join(t.low for t in row[i : i + n]))) is not None:
                return name, i + n
        if ends_phrase(row[i]) and row[i].low not in ("of", "in"):
            return None
    return None
