"""Subjects with a short clause of their own: "the price it paid for borax", "the tariff that Peru put on steel"."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS
from generator.find.measures.actors.who import meant
from generator.find.measures.context import Context
from generator.find.measures.words.extents import back
from generator.find.measures.words.nouns import clean
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS
from generator.find.measures.words.verbs import inside_verb, is_verb


def with_clause(c: Context, text: str, start: int, end: int) -> str | None:
    """ "The price it paid for borax", with who "it" is, where that is known."""
    at = next((i for i in range(start + 1, min(end, start + 4)) if c.row[i].low in PRONOUNS), None)
    if at is None or not is_verb(c.row, at + 1) or c.row[start].low not in DETERMINERS or end - start > _CLAUSE:
        return None
    if at + 1 == end and end < len(c.row) and is_verb(c.row, end) and c.row[end].low not in AUXILIARIES:
        end += 1  # "the last offer he received was"
    who = (meant(c, c.row[at].start) if c.row[at].low in ("it", "they") else None) or c.row[at].text
    return f"{text[c.row[start + 1].start : c.row[at - 1].end]} {who} {text[c.row[at + 1].start : c.row[end - 1].end]}"


_CLAUSE = 10


def relative_subject(c: Context, text: str, verb: int) -> str | None:
    """ "The price that the firm pays for steel has gone up", "the rent the baker pays has doubled": a noun with the short
    clause that tells of it, before the verb at `row[verb]`."""
    row = c.row
    at = next((i for i in range(verb - 1, max(0, verb - _CLAUSE) - 1, -1) if row[i].kind in _PARTED or is_verb(row, i)), 0)
    if at < 3 or row[at].kind in _PARTED:
        return None
    while is_verb(row, at - 1) or inside_verb(row[at - 1]):
        at -= 1
    first = at - 1  # who does it, in the clause
    while first > 1 and at - first < 4 and row[first].low not in DETERMINERS and row[first - 1].kind in ("word", "noun"):
        first -= 1
    if row[first].low not in DETERMINERS or (row[first].low == "that" and first + 1 < at):
        first = at - 1 if row[at - 1].kind == "party" else first
    if (row[first].low not in DETERMINERS and row[first].kind != "party") or row[first].low == "that":
        return None
    noun_at = first - 2 if row[first - 1].low in ("that", "which") else first - 1
    start = back(c, noun_at + 1)
    if noun_at < 1 or start > noun_at or row[start].low not in DETERMINERS or row[noun_at].kind not in ("word", "noun"):
        return None
    return clean(text[row[start + 1].start : row[verb - 1].end])


_PARTED = frozenset(("stop", "break", "figure", "date"))


def that_clause(c: Context, text: str, end: int, verb: int) -> str | None:
    """The short relative clause between a subject that ends before `row[end]` and its verb."""
    if end + 2 >= verb or verb - end > _CLAUSE or c.row[end].low not in ("that", "which"):
        return None
    if any(t.kind in ("stop", "figure", "date") for t in c.row[end:verb]) or not any(is_verb(c.row, i) for i in range(end, verb)):
        return None
    return text[c.row[end].start : c.row[verb - 1].end]
