"""Some of a number of things: "seven of the 18 companies said …", "28 of her 90 staff", "four of Japan's five largest mills"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.clauses import PRONOUNS, clause
from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import COUNTS, PARTS, Context
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import clean
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_groups import verb_at, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS, LEADING, SAYS
from generator.find.measures.words.verbs import inside_verb, is_verb, participle

# Words between "of" and the number, and tokens in which the verb of the whole is looked for.
_OWNER, _FAR = 5, 26
_PARTS_NONE = frozenset(("stop", "break", "prep", "date"))
_RELATIVES = frozenset(("that", "which", "who"))


def some_of(c: Context, text: str) -> str | None:
    """What the part of a number of things does, or what is done to it; None where neither can be told."""
    row, of = c.row, c.at + 1
    if c.figure.unit not in COUNTS | PARTS or of + 2 >= len(row) or row[of].low != "of":
        return None
    number = next((i for i in range(of + 1, min(of + 1 + _OWNER, len(row))) if row[i].figure is not None), None)
    if number is None or any(t.kind in _PARTS_NONE or is_verb(row, i) for i, t in enumerate(row[of + 1 : number], of + 1)):
        return None
    owner = row[of + 1 : number]
    if any(t.low in LEADING for t in owner[1:]) or (owner and owner[0].low not in LEADING and not _possessive(owner)):
        return None  # "61 % of the requests its 140 members filed"
    whole = row[number].figure
    if whole is None or whole.unit not in COUNTS or not whole.of:
        return None
    acts = number + 1 < len(row) and row[number + 1].kind == "word" and _plain_verb(row, number + 1)
    end = number + 1 if acts else joined(c, max(forth(c, number + 1), number + 1))
    head = clean(f"{_of_whom(row, of + 1, number, text)}{whole.of}{text[row[number].end : row[end - 1].end]}")
    if head is None:
        return None
    head = f"share of {head}" if c.figure.unit in PARTS else head
    done = _acted_on(c, text, head, end)
    if done is not None:
        return done
    main = main_verb(row, end)
    said = told_by(c, text, main) if main is not None else None
    return f"{head}{said}" if said else None


def told_by(c: Context, text: str, main: int) -> str | None:
    """ " that have a second doctor", from the verb at `row[main]` on."""
    row = c.row
    stop = verb_at(row, main, len(row)) or main + 1
    that = stop + 1 if stop + 1 < len(row) and row[stop].low == "that" else main
    there = replace(c, high=max(clause(row, that)[1], stop))
    last = tail(there, stop, told=row[stop - 1].low in SAYS | {"said"})
    counted = row[last].figure if last < len(row) else None
    if counted is not None and counted.of and last > main:
        last += 1  # "have fewer than two doctors"
    if last <= stop and row[stop - 1].low in AUXILIARIES:
        return None
    return f" that {text[row[main].start : row[last - 1].end]}"


def _possessive(owner: Row) -> bool:
    return any(t.whose or t.text.endswith(("'s", "’s", "s'", "s’")) for t in owner)


def _of_whom(row: Row, start: int, number: int, text: str) -> str:
    """ "Japan's " before "five mills": whose they are, if that is a name."""
    owner = row[start:number]
    named = owner and (owner[-1].whose or owner[-1].text.endswith(("'s", "’s", "s'", "s’"))) and owner[-1].text[0].isupper()
    return f"{text[owner[0].start : owner[-1].end]} " if named and owner[0].low not in DETERMINERS else ""


def _acted_on(c: Context, text: str, head: str, end: int) -> str | None:
    """ "The airline grounded 14 of its 51 jets": the part as an object."""
    verb = verb_before(c, c.at)
    if (
        verb is None
        or any(not inside_verb(t) and t.low not in ("only", "just") for t in c.row[verb[1] : c.at])
        or c.row[verb[1] - 1].low in AUXILIARIES | SAYS | {"said", "found"}
    ):
        return None
    goes_on = end < c.high and (c.row[end].kind == "prep" or participle(c.row[end]))
    last = tail(c, end) if goes_on else end
    rest = f" {text[c.row[end].start : c.row[last - 1].end]}" if last > end + 1 else ""
    who = subject(c, text, verb[0])
    doing = text[c.row[verb[0]].start : c.row[verb[1] - 1].end]
    return f"{head} {who} {doing}{rest}" if who else f"{head}{rest}"


def main_verb(row: Row, end: int) -> int | None:
    """The verb of which the noun that ends before `row[end]` is the subject, over relative clauses and participles behind it."""
    i, skipping = end, False
    while i < min(len(row), end + _FAR):
        token = row[i]
        if token.text in (";", ":", "—") or (token.text == "," and i + 1 < len(row) and row[i + 1].low in PRONOUNS):
            return None
        opens = token.low in PRONOUNS or (participle(token) and not _finite(row, i))
        if token.low in _RELATIVES or (i == end and opens):
            skipping = True
        elif token.text == "," and skipping and i + 1 < len(row) and row[i + 1].low not in _RELATIVES:
            skipping = False
        elif token.low in ("and", "or", "but") and not skipping:
            return None  # "lay off 34 of its 41 staff and charter out the ship it bought"
        elif is_verb(row, i) and not skipping:
            while i > end and inside_verb(row[i - 1]):
                i -= 1
            return i
        elif skipping and _finite(row, i) and is_verb(row, i) and i > end and row[i - 1].kind in ("word", "noun", "date", "party"):
            if any(is_verb(row, k) for k in range(end, i)):
                return i
        elif i == end and not skipping and token.kind == "word" and _plain_verb(row, i):
            return i
        i += 1
    return None


def _finite(row: Row, i: int) -> bool:
    return row[i].low in AUXILIARIES | {"said", "have", "has", "had"}


def _plain_verb(row: Row, i: int) -> bool:
    """Whether the word right behind a plural is its verb: "eight of the 20 states oppose the levy"."""
    word, behind = row[i].low, row[i + 1] if i + 1 < len(row) else None
    opens = behind is not None and (behind.low in LEADING or behind.kind in ("prep", "figure"))
    return opens and word.isalpha() and not word.endswith(("s", "ly", "ing", "ed")) and len(word) > 3
