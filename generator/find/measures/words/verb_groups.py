"""Groups of verbs in a row of tokens: where one begins and ends, and whether it is in the passive."""

from __future__ import annotations

from generator.find.measures.context import Context
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_words import (
    BE,
    EACH,
    LEADING,
)
from generator.find.measures.words.verbs import inside_verb, is_verb, participle


def verb_before(c: Context, end: int) -> tuple[int, int] | None:
    """The verb group nearest to the left of `row[end]` within the clause of the figure, half-open."""
    for i in range(end - 1, c.low - 1, -1):
        if c.row[i].kind == "figure" and not _modifies(c.row, i, end):
            return None
        if is_verb(c.row, i):
            start = i
            while start > c.low and (is_verb(c.row, start - 1) or inside_verb(c.row[start - 1]) or c.row[start - 1].low in EACH):
                start -= 1
                if c.row[start].low == "to" and start > c.low + 1 and c.row[start - 1].kind == "date" and is_verb(c.row, start - 2):
                    start -= 2  # "voted in September to spend"
            while inside_verb(c.row[start]) and start < i:
                start += 1
            return start, i + 1
    return None


def over_number(c: Context, end: int) -> tuple[int, int] | None:
    """The verb whose object is a number with its noun: "will receive half of their pay for three months"."""
    for i in range(end - 1, max(c.low, end - _REACH), -1):
        if c.row[i].kind == "figure" and (verb := verb_before(c, i)) is not None:
            return verb
    return None


# Words over which a verb is looked for.
_REACH = 8


def _modifies(row: Row, i: int, end: int) -> bool:
    """Whether the figure at `row[i]` stands before a noun of its own within one noun phrase: "the odds of the 15 % levy"."""
    return (
        i > 0 and i + 1 < end and row[i - 1].low in LEADING and row[i + 1].kind in ("word", "noun") and row[i + 1].text[0].isalpha()
    )


def verb_at(row: Row, at: int, high: int) -> int | None:
    """Where the verb group that begins at `row[at]` ends; None where none begins there."""
    end = at
    while end < high and (inside_verb(row[end]) or is_verb(row, end)):
        end += 1
    while end > at and inside_verb(row[end - 1]):
        end -= 1
    return end if end > at and any(is_verb(row, i) for i in range(at, end)) else None


def passive(row: Row, start: int, end: int) -> bool:
    """Whether the verb group is a form of "be" with a participle: "were killed", "has been idled"."""
    last = row[end - 1]
    return any(t.low in BE for t in row[start : end - 1]) and participle(last)
