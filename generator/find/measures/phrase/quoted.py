"""What is traded: "Shares of Volta ended 3 % higher at $4.20", "finished 14 per cent up": who or what the market moved."""

from __future__ import annotations

from generator.find.measures.actors.doers import shared_subject_of
from generator.find.measures.context import PARTS, TIME, Context
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verbs import is_verb

_STEPS = frozenset("higher lower firmer weaker dearer cheaper stronger softer".split())
_MARKET = frozenset(
    "end ends ended ending close closes closed closing finish finishes finished finishing trade trades traded trading open opens "
    "opened opening settle settles settled settling was were is are be stood rose fell jumped slid moved".split()
)
_ASIDES = frozenset("as much some nearly almost about around more than up down by at to a further another".split())


def moved_in_trade(c: Context, text: str) -> str | None:
    """What ended, traded or stood so much higher or lower, or at a price after such a move; `c.told` where the figure before was
    the move itself."""
    row, nxt = c.row, c.at + 1
    money = c.figure.unit.isupper() or c.figure.unit in ("cents", "pence")
    follows = row[nxt].low if nxt < len(row) else ""
    if c.figure.unit in PARTS and follows in _STEPS:
        if nxt + 1 < len(row) and row[nxt + 1].low == "than":
            return None
    elif money and c.at > 2 and row[c.at - 1].low == "at" and row[c.at - 2].low in _STEPS:
        if c.last == c.at - 3 and c.told is not None:
            return c.told
    else:
        return None
    verb = verb_before(c, c.at)
    if verb is None or row[verb[1] - 1].low not in _MARKET or c.figure.unit in TIME:
        return None
    if any(t.low not in _ASIDES and t.kind not in ("figure", "date") and t.low not in _STEPS for t in row[verb[1] : c.at]):
        return None
    span = shared_subject_of(c, verb[0])
    found = noun(c, *span, text, numbers=True) if span else None
    return _first_subject(c, text) if found is None or (" " not in found and found.endswith("ing")) else found


def _first_subject(c: Context, text: str) -> str | None:
    """The subject of the sentence's first verb, where the verb of the market hangs on others: "jumped …, before paring gains to
    trade 11 % higher"."""
    verb = next((i for i in range(1, c.at) if is_verb(c.row, i)), None)
    span = shared_subject_of(c, verb) if verb is not None else None
    return noun(c, *span, text, numbers=True) if span else None
