"""Whether a figure is another value of what the one before it measures: what it was before, how much it moved, the same in other
money."""

from __future__ import annotations

from generator.find.measures.context import PARTS, TIME, Context, is_base
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, PARTICLES
from generator.find.measures.words.verbs import is_verb

_COMPARES = frozenset("from against versus than".split())
_MORE = frozenset("more less higher lower fewer above below up down over under".split())
_YARDSTICKS = frozenset("average record level peak pace total high low".split())
_NUMBER = frozenset("a an the about around some just only nearly almost over".split())
_SMALL = _NUMBER | frozenset("( ) , or and its still already — – of for rest in each further by to starting".split())


def beside(c: Context) -> bool:
    """ "to N from M", "down N", "N below the record of M", "$74mn ($53mn)", "N in 2026 and M in 2027", "N, or M"."""
    other = c.row[c.last].figure if c.last >= 0 else None
    if other is None:
        return False
    if c.figure.direction == "from-to" and any(is_verb(c.row, i) or c.row[i].low.endswith("ing") for i in range(c.last + 1, c.at)):
        return False  # "…, which brings the rate down from 57 to 47 %"
    if c.figure.unit in TIME:
        return other.unit in TIME and is_base(c)
    same = other.unit == c.figure.unit or (c.figure.unit == "dimensionless" and is_base(c) and other.unit not in PARTS)
    near = c.at - 1
    while near > c.last and (c.row[near].low in _NUMBER or c.row[near].low.endswith("ly")):
        near -= 1
    if c.row[near].low == "by" and c.row[near - 1].low in ("up", "down"):
        near -= 1  # "down by 11 % on the month but up by 40 % on the year"
    if c.figure.unit == "times" and c.row[c.at - 1].text == "," and other.unit != "times":
        return True  # "$810 a kilo, three times that in May"
    link, ahead = c.row[near].low, c.row[near - 1].low if near else ""
    if link in _COMPARES or (link in ("with", "to") and ahead == "compared"):
        return same
    phrasal = near > 1 and c.row[near - 2].low in ("to", "will", "would", "and") and ahead not in ("was", "were", "is", "are", "be")
    if link in ("up", "down") and any(is_verb(c.row, i) and c.row[i - 1].text[0].isupper() for i in range(c.last + 2, near)):
        return False  # "Camrex lost 4.8 % and Yellow Dune closed down 6.3 %"
    if (link in ("up", "down") and not phrasal) or (link in ("below", "above") and other.unit in PARTS):
        return True  # "19 % below the record of $62,250"
    if link == "to" and c.at - c.last == 2 and c.last and c.row[c.last - 1].low == "from":
        return same or {other.unit, c.figure.unit} <= PARTS  # "from a quarter to 63 %"
    going = c.row[c.at - 2] if c.at > c.last + 2 else None
    if link == "to" and going is not None and going.kind == "change" and going.low.endswith("ing") and c.row[c.at - 3].text == ",":
        return same or other.change is not None  # "450 tonnes a year, rising to 1,200"
    if link == "to" and c.at > c.last + 4 and [t.low for t in c.row[c.at - 3 : c.at - 1]] == ["the", "total"]:
        return same  # "…, bringing the total to 6,000 tonnes"
    moved = c.row[c.last + 1 : c.at]
    if link == "to" and other.change == "by" and len(moved) <= 4 and not any(t.kind in ("stop", "noun", "party") for t in moved):
        return True  # "rose by $15 per unit to $690"
    behind = [t.low for t in c.row[c.at + 1 : c.at + 5]]
    if behind[:1] == ["of"] and (
        (behind[1:2] == ["it"] and c.figure.unit not in PARTS)
        or (c.figure.unit in PARTS | {"times"} and not _YARDSTICKS.isdisjoint(behind))
    ):
        return True  # "a third of the monthly average", "$553m of it"
    if behind and behind[0] in _MORE and c.figure.unit in PARTS and verb_before(c, c.at) is None:
        return True
    return _listed(c, same)


def _listed(c: Context, same: bool) -> bool:
    """Whether only small words and a date stand between: a conversion in brackets, "or N", "and N in 2027"."""
    tokens = [t for t in c.row[c.last + 1 : c.at] if not t.low.endswith("ly") and t.kind != "date"]
    if [t.text for t in tokens] == ["("]:
        return c.at + 1 < len(c.row) and c.row[c.at + 1].text == ")"
    words = {t.low for t in tokens}
    if any(w not in _SMALL for w in words - {t.low for t in tokens if t.kind == "change"}):
        return False
    goes = words & {"to"} and len(words) <= 2  # "fell 4 % to 436,000 tonnes"
    ahead = c.at + 1 < len(c.row) and (c.row[c.at + 1].low == "of" or is_verb(c.row, c.at + 1))  # a thing of its own
    return bool(
        ("or" in words and (same or not ahead)) or goes or (same and not ahead and "and" in words and verb_before(c, c.at) is None)
    )


def goes_on_from(c: Context) -> bool:
    """Whether the clause tells more of the thing before: nothing but verbs of change and small words stand between."""
    if c.last < 0 or c.figure.unit in TIME or c.figure.unit == "people":
        return False
    other = c.row[c.last].figure
    if other is None or (other.unit != c.figure.unit and other.change is None and c.figure.change is None):
        return False
    between = c.row[c.last + 1 : c.at]
    return len(between) <= 6 and all(
        t.kind in ("prep", "stop", "break", "change", "stands", "date") or t.low in AUXILIARIES | PARTICLES or t.low.endswith("ly")
        for t in between
    )
