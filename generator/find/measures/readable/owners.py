"""Whose a measure is, where its words leave that to the text around: "its" by the one body that acts, exports by whose the article
told before.

For the measure that is read; nothing here fills a slot or joins a claim, and where two could be meant nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.find.clauses import Lexicon, plural
from generator.find.measures.reading import Reading
from generator.find.sought import Sought
from generator.late import late
from generator.vocabulary import load

# How many sentences on a trade is still meant, and its goods.
_ON, _GOODS_ON = 3, 2
_TRADE = late(
    r"^(?P<size>(?:total|overall|combined|monthly|annual|all) )?(?P<noun>exports|imports|shipments|deliveries)"
    r"(?= (?:to|from|of|in|into|for|on)\b|$| \()",
    re.I,
)
_ITS = late(r"\b[Ii]ts (?=[\w-])")


@dataclass(frozen=True, slots=True)
class Traded:
    """A trade that the article told: in sentence `n`, whose (as it stands before a noun), seen from which side, of what; `product`:
    the goods as they are compared."""

    n: int
    whose: str | None
    party: str | None
    side: str
    goods: str | None
    product: str | None = None


def traded(n: int, reading: Reading, adjectives: Mapping[str, str]) -> Traded | None:
    """What a reading tells of a trade; None for any other quantity."""
    if reading.sort != "flow" or reading.quantity != "sales":
        return None
    party = reading.to if reading.seen_from == "buyer" else reading.whose
    known = reading.product is not None and reading.product not in ("goods", "products")
    guessed = known and reading.written is not None and reading.product == plural(reading.written.lower())
    goods = (reading.written if guessed and not reading.premodified else reading.product) if known else None
    return Traded(n, _before_noun(party, adjectives), party, reading.seen_from or "seller", goods, reading.product)


_SHORT = {"United States": "US", "European Union": "EU", "United Kingdom": "UK"}


def _before_noun(party: str | None, adjectives: Mapping[str, str]) -> str | None:
    if party is None or party == "world":
        return None
    return _SHORT.get(party) or adjectives.get(party) or f"{party}{'’' if party.endswith('s') else '’s'}"


def titled(title: str | None, lexicon: Lexicon) -> Traded | None:
    """The one trade that a title tells of: "China's exports of magnets rise"."""
    if not title:
        return None
    found = list(lexicon.party.pattern.finditer(title))
    noun = _TITLED.search(title)
    ahead = [m for m in found if noun is not None and m.end() <= noun.start()]
    if noun is None or len(ahead) != 1:
        return None
    party = lexicon.parties.get(re.sub(r"['’]s?$", "", ahead[0].group()))
    side = "buyer" if noun.group().lower().startswith("import") else "seller"
    return Traded(0, _before_noun(party, lexicon.adjectives), party, side, None)


_TITLED = late(r"\b(?:exports?|imports?|shipments)\b", re.I)


def of_whom(measure: str, n: int, trades: Sequence[Traded], title: str | None, lexicon: Lexicon) -> str:
    """The measure of a trade with its owner, if the sentences just before tell of one, or the title of the only one."""
    m = _TRADE.match(measure)
    if m is None:
        return measure
    side = "buyer" if m.group("noun").lower() == "imports" else "seller"
    near = next((t for t in reversed(trades) if t.n <= n and n - t.n <= _ON and t.side == side and t.whose), None)
    told = near or titled(title, lexicon)
    if told is None or told.whose is None or told.side != side:
        return measure
    named = {lexicon.parties.get(re.sub(r"['’]s?$", "", p.group())) for p in lexicon.party.pattern.finditer(measure)}
    if told.party in named or (side == "seller" and " from " in measure):
        return measure
    return f"{m.group('size') or ''}{told.whose} {m.group('noun').lower()}{measure[m.end() :]}"


def goods_of(n: int, trades: Sequence[Traded]) -> Traded | None:
    """The trade of goods told last, if that was just before."""
    return next((t for t in reversed(trades) if t.n <= n and n - t.n <= _GOODS_ON and t.goods), None)


def its_of(measure: str, text: str, start: int, end: int, houses: Sequence[tuple[int, str]], party: Sought) -> str:
    """The measure with the name of the one body that can be meant by "its" in the sentence [start, end)."""
    m = _ITS.search(measure)
    word = re.match(r"[\w-]+", measure[m.end() :]) if m else None
    if m is None or word is None or _LOOSE.search(measure, 0, m.start()) or word.group().lower() in _OWN_STATE:
        return measure
    at = re.compile(rf"\b[Ii]ts {re.escape(word.group())}").search(text, start, end)
    if at is None:
        return measure
    here = {name for begin, name in houses if start <= begin < at.start()}
    points = at.start() - start < _OPENS or _pointing().match(text, start, end) is not None
    before = {name for begin, name in houses if begin < start} if points and not party.search(text, start, at.start()) else set()
    names = here or before
    if len(names) != 1 or _names(measure, name := names.pop()):
        return measure
    named = max(begin for begin, house in houses if house == name and begin < at.start())
    if _ANOTHER.search(text, named, at.start()):
        return measure
    return f"{measure[: m.start()]}{name}{'’' if name.endswith('s') else '’s'} {measure[m.end() :]}"


# What stands before "its" where it may be another's: a verb of the phrase's own subject.
_LOOSE = late(r"\b(?:would|will|could|can|may|might|had|has|have|was|were|is|are|[a-z]+ed) (?:[\w-]+ ){0,3}$|ed $")
_OWN_STATE = frozenset("peak height best worst lowest highest own end start most kind way".split())
# Another subject between the name and "its": "Volta said the mill would cut its".
_ANOTHER = late(r"\b(?:said|says|say|that|and|but|while|as|whose|which)\s(?:the\s|an?\s|[A-Z][a-z])")
# Characters at the beginning of a sentence in which "its" points to the sentence before.
_OPENS = 8


@cache
def _pointing() -> re.Pattern[str]:
    """How a sentence opens that goes on about the body of the one before."""
    return late(rf"\W*(?:It|That)\b|\W*The (?:[\w-]+ )?(?:{'|'.join(sorted(load().measures.bodies))}|trust)\b")


def _names(measure: str, name: str) -> bool:
    """Whether the measure names the body already, in full or by its initials."""
    initials = "".join(w[0] for w in name.split() if w[0].isupper())
    return name in measure or (len(initials) > 1 and re.search(rf"\b{re.escape(initials)}\b", measure) is not None)
