"""Whose a duty is and on whose goods, where only two can be meant: those of the sentence, or those at the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.find.clauses import Lexicon, Token
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.regimes import leviers
from generator.late import late
from generator.records import Figure, Meeting
from generator.vocabulary import load


def at_the_table(meetings: Iterable[Meeting], text: str, words: Lexicon) -> frozenset[str]:
    """The parties of all meetings of an article, if they are two; where it tells of no meeting, those of its deals on trade."""
    parties = frozenset(p for m in meetings for p in m.parties) or _dealing(text, words)
    return parties if len(parties) == 2 else frozenset()


def _dealing(text: str, words: Lexicon) -> frozenset[str]:
    """Who is told to have made a deal on trade: "Peru and Chile on Monday signed a trade pact", "the Peru-Chile trade deal"."""
    pairs = (m.groups() for m in _HYPHENED.finditer(text))
    found = {words.parties[name] for pair in pairs if all(name in words.parties for name in pair) for name in pair}
    last: re.Match[str] | None = None
    for m in words.party.finditer(text):
        if last is not None and _PAIRED.fullmatch(text, last.end(), m.start()) and _DEAL.match(text, m.end()):
            found |= {words.parties[last.group()], words.parties[m.group()]} if not (last["whose"] or m["whose"]) else set()
        last = m
    return frozenset(found)


_PAIRED = late(r",? (?:and )?(?:the )?")
_HYPHENED = late(
    r"(?<![\w-])([A-Z][\w.]{1,19})[-–]([A-Z][\w.]{1,19}) (?:trade |tariff )?(?:deal|agreement|accord|pact|treaty|truce)\b"
)
_DEAL = late(
    r" (?:[\w,’'-]+ ){0,4}?"
    r"(?:sign|signed|ink|inked|reach|reached|struck|strike|seal|sealed|conclude|concluded|announced?|agreed(?: on| to)?)"
    r" (?:[\w-]+ ){0,4}?(?:trade|tariff|customs) (?:[\w-]+ )?(?:deal|agreement|accord|pact|treaty|truce)\b",
    re.I,
)


def two_sides(
    readings: dict[str, Reading], row: Sequence[Token], sides: frozenset[str], earlier: Sequence[Figure] = ()
) -> dict[str, Reading]:
    """Duties under a regime that one party alone has are that party's. In an article on the talks of two, a duty of the one on no
    named goods is on the other's, and one on the goods of the one is the other's; one on goods of nobody goes on with the duty on
    goods that the sentence before tells (`earlier`: its figures). Not where the sentence names somebody else, or the duty is on
    everybody."""
    readings = {name: _of_both(_of_regime(r)) for name, r in readings.items()}
    named = {t.party for t in row if t.party and not any(t.low in (r.regime or "").lower() for r in readings.values())}
    if not sides or named - sides or any(t.low in _ON_ALL for t in row):
        return readings
    told = next((f.slots for f in reversed(earlier) if f.slots.get("quantity") == "tariff"), {})
    if "product" in told and {told.get("whose"), told.get("to")} == sides:
        readings = {name: _going_on(r, told) for name, r in readings.items()}
    return {name: _between(r, sides) if r.sort in ("duty", "flow") or r.made == "quota" else r for name, r in readings.items()}


def _going_on(r: Reading, told: Mapping[str, str]) -> Reading:
    """ "Peru will halve its duty on Chilean pears. The duty on nuts falls to 4 %": Peru's, on Chilean nuts."""
    bare = r.quantity in ("tariff", "tariff quota") and r.product and not (r.whose or r.to or r.scope or r.regime or r.pronoun)
    return replace(r, whose=told["whose"], to=told["to"]) if bare else r


def _of_regime(r: Reading) -> Reading:
    """A duty that only one party levies, whoever speaks of it."""
    levier = leviers().get(r.regime or "")
    if levier is None or r.whose == levier:
        return r
    return replace(r, whose=levier, to=None if r.to == levier else r.to, pronoun=False)


def _of_both(r: Reading) -> Reading:
    """The trade of two is the same from either side."""
    if r.quantity != "trade" or not r.whose or not r.to or "world" in (r.whose, r.to):
        return r
    one, other = sorted((r.whose, r.to))
    return replace(r, whose=one, to=other)


def _between(r: Reading, sides: frozenset[str]) -> Reading:
    if r.sort == "flow":  # "purchases of American soybeans"
        if r.quantity == "trade" and r.noun.lower() in _MUTUAL and not (r.whose or r.to or r.product or r.scope):
            one, other = sorted(sides)
            return replace(r, whose=one, to=other)
        buys = r.noun.lower().startswith("purchase") and r.whose in sides and not r.to
        return replace(r, to=next(iter(sides - {r.whose}))) if buys else r
    if r.whose in sides and not r.to and not r.product and not r.scope:
        return replace(r, to=next(iter(sides - {r.whose})))
    if r.to in sides and not r.whose and not r.pronoun:
        return replace(r, whose=next(iter(sides - {r.to})))
    return r


_MUTUAL = frozenset(("bilateral trade", "two-way trade"))
_ON_ALL = frozenset(
    "baseline universal global worldwide across-the-board blanket sectoral everybody everyone most-favoured-nation".split()
)


def counterparts(readings: dict[str, Reading], row: Sequence[Token]) -> dict[str, Reading]:
    """In a sentence of two parties, one's duties are on the other's goods."""
    parties = {t.party for t in row if t.party} | {r.whose for r in readings.values() if r.whose}
    if len(parties) != 2 or any(t.party and _names_goods(row, i) for i, t in enumerate(row)):
        return readings
    out: dict[str, Reading] = {}
    for name, r in readings.items():
        if r.sort == "duty" and r.whose and not r.to and not r.product:
            r = replace(r, to=next(p for p in parties if p != r.whose))
        out[name] = r
    return out


def _names_goods(row: Sequence[Token], i: int) -> bool:
    """Whether the party stands before goods of its own ("American soybeans"): then a duty may be on these alone."""
    after = row[i + 1] if i + 1 < len(row) else None
    if row[i].whose or after is None or after.kind != "word" or not after.text.islower() or ends_phrase(after):
        return False
    return not after.low.endswith(("ed", "ing")) and after.low not in load().measures.acting
