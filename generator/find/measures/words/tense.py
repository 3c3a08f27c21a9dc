"""The tense in which a figure's clause is told: that of the verb group nearest before the figure, else of the first behind it."""

from __future__ import annotations

from typing import Literal

from generator.find.clauses import PAST
from generator.find.measures.context import Context
from generator.find.measures.words.verb_groups import verb_at, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, MODALS
from generator.find.measures.words.verbs import is_verb

Tense = Literal["present", "perfect", "past", "pluperfect", "ahead"]

# Forms that are present and past alike: they tell no tense.
_EITHER = frozenset("cut set hit cost put shut split let read spread shed bid quit hurt".split())
# Participles that show no ending and that no other list has.
_PARTICIPLES = frozenset(
    "swollen swelled risen fallen grown shrunk sunk swung stuck flown proven gotten ridden woken shaken taken overtaken".split()
)
_DETERMINERS = frozenset("a an the its their his her this that".split())
_YEARLY = frozenset("year-on-year month-on-month year-over-year annual further average".split())
_BEFORE_NOUN = _DETERMINERS | _YEARLY
_AHEAD = MODALS | {"shall"}
_DONE = PAST | _PARTICIPLES


def tense(c: Context) -> Tense | None:
    """None where no verb shows it."""
    group = verb_before(c, c.at)
    if group is None and _does(c):
        return "present"  # "which accounts for 70 % of it"
    if group is None:
        start = next((i for i in range(c.at + 1, c.high) if is_verb(c.row, i)), None)
        end = verb_at(c.row, start, c.high) if start is not None else None
        if start is None or end is None:
            return None
        group = start, end
    start, end = group
    if start > c.low and c.row[end - 1].kind == "change" and c.row[start - 1].low in _BEFORE_NOUN:
        return None  # "a year-on-year increase of 17 %"
    words = [t.low for t in c.row[start:end]]
    if start > c.low and c.row[start - 1].low == "to":
        return "ahead"
    auxiliary = next((w for w in words if w in AUXILIARIES), None)
    last = words[-1]
    if auxiliary is None:
        if last.endswith("ing") or last in _EITHER:
            return None
        return "past" if last in PAST or last.endswith("ed") else "present"
    if auxiliary in _AHEAD:
        return "ahead"
    if auxiliary in ("has", "have", "had"):
        behind = c.row[end].low if end < c.high else ""
        done = last in _DONE or last.endswith("ed") or last == "been" or behind in _PARTICIPLES
        alone = last in ("has", "have", "had") or not done
        alone = alone and behind not in _PARTICIPLES
        if auxiliary == "had":
            return "past" if alone else "pluperfect"
        return "present" if alone else "perfect"
    return "past" if auxiliary in ("was", "were", "did") else "present" if auxiliary in ("is", "are", "does", "do") else None


def _does(c: Context) -> bool:
    """Whether the clause begins with "which" or "who" and a verb in -s."""
    if c.low == 0 or c.low == c.at or c.row[c.low - 1].low not in ("which", "who", "that"):
        return False
    return c.row[c.low].low.endswith("s") and c.row[c.low].low not in ("was", "is", "has", "its", "this")
