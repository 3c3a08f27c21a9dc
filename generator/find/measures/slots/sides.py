"""Whose a duty is and on whose goods, where only two can be meant: those of the sentence, or those at the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.regimes import leviers
from generator.records import Meeting
from generator.vocabulary import load


def at_the_table(meetings: Iterable[Meeting]) -> frozenset[str]:
    """The parties of all meetings of an article, if they are two."""
    parties = frozenset(p for m in meetings for p in m.parties)
    return parties if len(parties) == 2 else frozenset()


def two_sides(readings: dict[str, Reading], row: Sequence[Token], sides: frozenset[str]) -> dict[str, Reading]:
    """Duties under a regime that one party alone has are that party's. In an article on the talks of two, a duty of the one on no
    named goods is on the other's, and one on the goods of the one is the other's; not where the sentence names somebody else, or
    the duty is on everybody."""
    readings = {name: _of_regime(r) for name, r in readings.items()}
    if not sides or {t.party for t in row if t.party} - sides or any(t.low in _ON_ALL for t in row):
        return readings
    return {name: _between(r, sides) if r.sort in ("duty", "flow") else r for name, r in readings.items()}


def _of_regime(r: Reading) -> Reading:
    """A duty that only one party levies, whoever speaks of it."""
    levier = leviers().get(r.regime or "")
    if levier is None or r.whose == levier:
        return r
    return replace(r, whose=levier, to=None if r.to == levier else r.to, pronoun=False)


def _between(r: Reading, sides: frozenset[str]) -> Reading:
    if r.sort == "flow":  # "purchases of American soybeans"
        buys = r.noun.lower().startswith("purchase") and r.whose in sides and not r.to
        return replace(r, to=next(iter(sides - {r.whose}))) if buys else r
    if r.whose in sides and not r.to and not r.product and not r.scope:
        return replace(r, to=next(iter(sides - {r.whose})))
    if r.to in sides and not r.whose and not r.pronoun:
        return replace(r, whose=next(iter(sides - {r.to})))
    return r


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
