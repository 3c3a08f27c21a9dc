"""Whether a word behind a noun is its verb, or a participle that tells what was done to it."""

from __future__ import annotations

from generator.find.clauses import Token
from generator.find.measures.context import Context
from generator.find.measures.words.verb_words import LEADING, PARTICLES
from generator.find.measures.words.verbs import is_verb, participle

BARE = frozenset(("amount", "share", "number"))  # what stands for a figure without a noun
PLAIN = frozenset(
    "first second third last final a an the only just even also about around nearly almost another further some".split()
)


def is_whole(c: Context, head: str) -> bool:
    """Whether the figure counts the whole of which the figure before is a part: "28 of her 90 staff"."""
    if c.last < 0 or head in BARE or c.row[c.last + 1].low != "of" or c.at - c.last > _WHOLE:
        return False
    return not any(t.kind in ("stop", "break") or is_verb(c.row, i) for i, t in enumerate(c.row[c.last + 1 : c.at], c.last + 1))


# Tokens between a part and its whole.
_WHOLE = 6


def disagrees(c: Context, verb: Token, head: str) -> bool:
    """Whether the verb cannot be that of several things: "the system set up for seven rare earths stays"."""
    if c.at == 0 or c.row[c.at - 1].kind != "prep" or head in BARE or c.figure.of is None or not c.figure.of.endswith("s"):
        return False
    return verb.low in _SINGULAR or (verb.low.endswith("s") and not verb.low.endswith("ss") and verb.kind != "noun")


_SINGULAR = frozenset("is was has does".split())


def is_reduced(c: Context, end: int) -> bool:
    """Whether the participle at `row[end]` tells what was done to the thing: a verb or a preposition governs its noun phrase, or
    "by" follows."""
    row = c.row
    if not participle(row[end]) or row[end].low in PAST_ONLY:
        return False
    start = c.at
    while start and row[start - 1].kind != "prep" and (row[start - 1].low in LEADING or row[start - 1].low in PLAIN):
        start -= 1
    opens = start <= c.low + 1 or any(is_verb(row, i) for i in range(c.low, start - 1))  # not "ministers from 30 countries met"
    governed = start > 0 and ((row[start - 1].kind == "prep" and opens) or (start > c.low and is_verb(row, start - 1)))
    behind = row[end + 1] if end + 1 < len(row) else None
    if behind is not None and behind.low == "by":
        return True
    return governed and (behind is None or behind.kind in ("prep", "date", "stop", "break") or behind.low in PARTICLES)


# Past forms that are no participles.
PAST_ONLY = frozenset(
    "took blew gave went came became began broke chose drove fell flew grew rose saw spoke stood swore threw wrote bore "
    "knew shrank sank stole withdrew undertook underwent ran drew ate".split()
)
