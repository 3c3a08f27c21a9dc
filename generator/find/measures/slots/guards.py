"""What speaks against a quantity noun as the head of a clause: it is part of a name, stands before or behind another noun, belongs
to a relative clause or an aside, or to somebody who only complains of it."""

from __future__ import annotations

from generator.find.clauses import PAST
from generator.find.measures.context import PARTS, Context
from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.verb_words import LEADING, PRESENT
from generator.vocabulary import load


def is_part_of_name(c: Context, noun: int) -> bool:
    """Whether the noun is a word of a name: "the Nikkei Stock Average"."""
    near = [c.row[i] for i in (noun - 1, noun + 1) if c.low <= i < len(c.row) and c.row[i].kind in ("word", "noun")]
    return noun > 0 and c.row[noun].text[0].isupper() and any(t.text[0].isupper() and t.text[1:2].islower() for t in near)


def modifies(c: Context, noun: int) -> bool:
    """Whether the noun stands before the one that the figure is told of: "capex for the separation plant has gone to"."""
    after, then = (c.row[i] if i < len(c.row) else None for i in (noun + 1, noun + 2))
    if after is None or then is None or noun + 1 >= c.at or after.kind != "word" or not after.text.islower() or ends_phrase(after):
        return False
    if after.low.endswith(("ly", "ed", "ing")) or after.low in _BEHIND or after.whose:
        return False
    return then.kind in ("prep", "change", "stands", "share") or then.low in ("has", "have", "had", "will", "would")


def behind_other(c: Context, noun: int) -> bool:
    """Whether the figure is told of another noun, behind whose preposition this one stands: "its share of the market", "the loss to
    the economy", "talks with exporters of output"."""
    i = noun - 1
    while i > c.low and (c.row[i].kind in ("word", "party", "noun") or c.row[i].low in LEADING) and not ends_phrase(c.row[i]):
        i -= 1
    if i <= c.low or c.row[i].kind != "prep":
        return False
    head = c.row[i - 1]
    if c.row[i].low == "of" and head.low == "top":
        return True  # "the premium that buyers pay on top of the world price"
    if c.row[i].low in ("of", "in"):
        return c.figure.unit in PARTS and head.low in _PARTS_OF
    return c.row[i].low in ("to", "for", "with", "against") and head.low in load().measures.harms


_PARTS_OF = frozenset("share shares stake stakes part slice proportion fraction percentage".split())


_BEHIND = frozenset(
    "abroad alone overseas worldwide globally together overall again further domestically at-home grew made".split()
)


def of_antecedent(c: Context, noun: int) -> bool:
    """Whether the figure is told of what a relative clause tells of: "the toll that Peru put on tin stands at"."""
    if c.low < 2 or c.row[c.low - 1].low not in ("that", "which", "who"):
        return False
    inside = any(c.row[i].low.endswith("ed") or c.row[i].low in PAST | PRESENT for i in range(c.low, noun))
    return inside and any(t.kind == "stands" or t.low in ("has", "have", "had") for t in c.row[noun + 1 : c.at])


def in_aside(c: Context, noun: int, end: int) -> bool:
    """Whether the noun is in a relative clause that a comma closes before the verb: "Volta, which has a mine in Peru, was up"."""
    opens = any(t.low in ("which", "who", "whose") for t in c.row[max(0, c.low - 1) : noun])
    return opens and any(t.text == "," for t in c.row[end : c.at])


def told_of(c: Context, noun: int) -> bool:
    """Whether the subject only complains of the duty or lives with it: "asked for floors in place of duties of 35 %"."""
    i = noun - 1
    while i > c.low and c.row[i].kind in ("word", "party", "noun") and not c.row[i].low.endswith("ed"):
        i -= 1
    return (
        c.row[i].kind == "prep" and c.row[i].low in _UNDER and i >= c.low and c.row[i - 1].low not in load().measures.before_duties
    )


_UNDER = frozenset("of against over without amid despite about under".split())
