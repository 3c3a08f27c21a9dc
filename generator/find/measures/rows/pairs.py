"""Several figures told of as many things at once: "exports of salt and wool rose 3 and 4 percent respectively".

A row of figures ("3 and 4 percent") and a list of things ("salt and wool") of one length. With "respectively" the one is told of
the other wherever the list stands; without it only where the row follows the verb of the list at once and ends the clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.find.clauses import Token
from generator.find.measures.rows.figure_rows import LINKS, Stretch, rows_of
from generator.find.measures.rows.members import Listed, listed
from generator.find.measures.words.products import Row, Words
from generator.find.measures.words.verb_words import AUXILIARIES
from generator.find.measures.words.verbs import inside_verb, is_verb

# Marks and words that a clause begins behind.
_HARD = frozenset(";:—–(")
_ENDS = frozenset("while whereas but although though because when".split())
# Words of the longest aside between a subject and its verb.
_ASIDE = 24
# Figures of the longest row.
_MOST = 5
# Words from one row to the next, and those that compare the two.
_LEAD = 4
_TURNS = frozenset("up down higher lower compared".split())
# Tokens from the last figure of a row to the list behind it.
_NEAR = 8
# What makes one figure of several, or several of one; and what pairs of themselves do together.
_TOGETHER = frozenset(
    "both each together combined jointly between total altogether collectively either overall average apiece then later".split()
)
_NUMBERS = frozenset("two three four".split())
_MUTUAL = frozenset(
    "agreed agree meet met signed sign merged merge split shared share exchanged exchange negotiated settled discussed differ "
    "differed want wants wanted".split()
)


_OF_TWO = frozenset(
    "gap mix blend mixture combination ratio merger talks deal war alliance total sum difference balance alloy alloys pair".split()
)


class Pairing(NamedTuple):
    """The rows of figures and the list, as stretches of tokens of the same number of members, and where "respectively" stands; no
    list where the sentence has none."""

    rows: tuple[tuple[Stretch, ...], ...]
    things: Listed | None
    word: int | None

    @property
    def size(self) -> int:
        """How many things, or owners, have a figure in each row."""
        return len(self.rows[0])


def pairing(row: Row, words: Words, text: str) -> Pairing | None:
    """What the sentence tells of several things at once."""
    rows = [r for r in rows_of(row) if len(r) <= _MOST]
    if not rows:
        return None
    word = next((i for i, t in enumerate(row) if _says_so(row, i)), None)
    if word is None:
        compared = all(_compared(row, rows[0][-1][1], r[0][0]) for r in rows[1:])
        return _unsaid(row, rows, words, text) if compared and len(rows) <= 2 else None
    near = [r for r in rows if r[0][0] < word or _right_behind(row, word, r[0][0])] or rows
    before = [r for r in near if r[0][0] < word] or near
    size = len(before[-1])
    rows = [r for r in near if len(r) == size]
    things = _list_for(row, rows, word, size, words, text)
    if things is not None and things.start < rows[0][0][0]:
        things, rows = _before_verb(row, things, rows[0][0][0]), [r for r in rows if r[0][0] >= things.end]
    elif things is not None:
        rows = rows[-1:]
    return Pairing(tuple(rows), things, word)


def _before_verb(row: Row, things: Listed, begin: int) -> Listed:
    """The list without the verb that no form shows, right before the row: "Oslo and Bergen lie 310 and 220 km away"."""
    start, end = things.members[-1]
    verb = end == begin and end - start > 1 and not things.head and row[end - 1].kind == "word" and row[end - 1].text.islower()
    return things._replace(members=(*things.members[:-1], (start, end - 1))) if verb else things


def _right_behind(row: Row, word: int, begin: int) -> bool:
    """Whether a row goes on with the one before the word: "fell 1 % and 2 %, respectively, to $40 and $50", "12 and 9 respectively,
    up from 3 and 4"."""
    return word < begin and _compared(row, word + 1, begin)


def _compared(row: Row, end: int, begin: int) -> bool:
    """Whether nothing but a preposition and its adverb leads from row[end] to row[begin]: ", up from", "compared with"."""
    between = row[end:begin]
    return 0 < len(between) <= _LEAD and all(t.text == "," or t.kind == "prep" or t.low in _TURNS for t in between)


def _says_so(row: Row, i: int) -> bool:
    return row[i].low == "respectively" or (row[i].low == "order" and i > 1 and row[i - 1].low == "that" and row[i - 2].low == "in")


def _list_for(row: Row, rows: Sequence[tuple[Stretch, ...]], word: int, size: int, words: Words, text: str) -> Listed | None:
    """The list that the rows are told of: behind the last of them, between a verb and its row, the subject, or before that."""
    begin, end = rows[0][0][0], rows[-1][-1][1]
    behind = _of_size(row, end, min(len(row), max(word, end) + _NEAR), size, words, text, first=True)
    if behind is not None and _led(row, behind.start):
        closes = behind.end == word or (behind.end + 1 == word and row[behind.end].text == ",")
        if closes or not _clause_between(row, end, behind.start):
            return behind
    for at in range(begin - 1, -1, -1):
        if not is_verb(row, at):
            continue
        if (found := _of_size(row, at + 1, begin, size, words, text)) is not None:
            return found
        if (found := _of_size(row, *_subject(row, at), size, words, text)) is not None:
            return found
    return _of_size(row, 0, begin, size, words, text)


def _led(row: Row, start: int) -> bool:
    """Whether a preposition leads to what begins at `row[start]`, or stands in the date there."""
    return row[start - 1].kind == "prep" or leading(row[start]) > 0


def leading(token: Token) -> int:
    """The letters of the preposition in a date: "in May"."""
    first, _, rest = token.text.partition(" ")
    return len(first) + 1 if token.kind == "date" and rest and first.lower() in _LEADING else 0


_LEADING = frozenset("in on from since by for during until to".split())


def _clause_between(row: Row, start: int, end: int) -> bool:
    """Whether another clause begins in row[start:end]: "rose 3 and 4 percent, figures from Chile and Peru show"."""
    return any(is_verb(row, i) or (t.kind == "break" and t.low != "and") for i, t in enumerate(row[start:end], start)) or any(
        t.text == "," and row[i + 1].kind != "prep" and not _says_so(row, i + 1) for i, t in enumerate(row[start:end], start)
    )


def _of_size(row: Row, low: int, high: int, size: int, words: Words, text: str, *, first: bool = False) -> Listed | None:
    """The last list of so many members in row[low:high], or the first."""
    places = [i for i in range(low, high) if row[i].low == "and" and row[i].kind == "break"]
    for at in places if first else reversed(places):
        found = listed(row, at, low, high, words, text)
        if found is None or len(found.members) != size or _mixed(row, found.start):
            continue
        if not any(t.kind == "figure" for t in row[found.start : found.end]):
            return found
    return None


def _mixed(row: Row, start: int) -> bool:
    """Whether what begins at `row[start]` are two of one thing: "the gap between boys and girls", "a mix of salt and sand"."""
    led = row[start - 1].low if start else ""
    return led == "between" or (start > 1 and row[start - 1].kind == "prep" and row[start - 2].low in _OF_TWO)


def _subject(row: Row, verb: int) -> Stretch:
    """Where the subject of the verb stands, with the commas of a list in it and without an aside behind it."""
    end = _group(row, verb)
    if end > 2 and row[end - 1].text == ",":
        end = next((i for i in range(end - 2, max(0, end - _ASIDE), -1) if row[i].text == ","), end)
    low = end
    while low and row[low - 1].text not in _HARD and not is_verb(row, low - 1) and row[low - 1].kind != "figure":
        if row[low - 1].kind == "break" and row[low - 1].low != "and":
            break
        low -= 1
    return low, end


def _group(row: Row, verb: int) -> int:
    """Where the verb group begins."""
    while verb and (inside_verb(row[verb - 1]) or row[verb - 1].low in AUXILIARIES):
        verb -= 1
    return verb


def _unsaid(row: Row, rows: list[tuple[Stretch, ...]], words: Words, text: str) -> Pairing | None:
    """The pairing that no word tells: "tin and lead rose 1 % and 2 %", and nothing else can be meant."""
    figures = rows[0]
    verb = figures[0][0] - 1
    while verb > 0 and (row[verb].low in LINKS or row[verb].kind == "prep" or inside_verb(row[verb])):
        verb -= 1
    if verb < 1 or not is_verb(row, verb) or row[verb].low in _MUTUAL or not _closes(row, rows[-1][-1][1]):
        return None
    span = _subject(row, verb)
    things = _of_size(row, span[0], span[1], len(figures), words, text)
    opens = [i for i in range(span[0]) if row[i].text in _HARD or (row[i].kind == "break" and row[i].low in _ENDS)]
    low = opens[-1] + 1 if opens else 0
    ands = sum(t.low == "and" and t.kind == "break" for t in row[span[0] : span[1]])
    if things is None or ands != 1 or _other_row(row, low, span, rows[-1][-1][1]):
        return None
    own = [row[i] for members in rows for i, _ in members]
    said = {word for t in row[low:] for word in t.low.split() if t not in own or word not in _NUMBERS}
    if said & (_TOGETHER | _NUMBERS):
        return None
    return None if _one_thing(row, things, verb, words) else Pairing(tuple(rows), things, None)


def _one_thing(row: Row, things: Listed, verb: int, words: Words) -> bool:
    """Whether the list is one thing: by its own name, or because its verb is of one: "bed and breakfast costs"."""
    said = " ".join(t.low for t in row[things.start : things.end])
    group = row[_group(row, verb)].low
    single = group in ("is", "was", "has", "does") or (group.endswith("s") and not group.endswith("ss"))
    return said in words.one_thing or (single and not things.head and things.start == _subject(row, verb)[0])


def _closes(row: Row, end: int) -> bool:
    """Whether the clause ends behind the row, over one time, or over what a share is of."""
    at = end
    if at < len(row) and row[at].kind == "prep" and at + 1 < len(row) and row[at + 1].kind == "date":
        at += 1
    if at < len(row) and row[at].kind == "date":
        at += 1
    return at >= len(row) or row[at].kind == "stop" or (row[at].kind == "break" and row[at].low in ("while", "whereas", "but"))


def _other_row(row: Row, low: int, span: Stretch, end: int) -> bool:
    """Whether anything else in the sentence is told in twos: "in May and June, rents and wages rose 3 and 4 percent"."""
    ahead, behind = row[low : span[0]], row[end:]
    dates = [t for t in (*ahead, *behind) if t.kind == "date"]
    pairs = any(t.low == "and" and t.kind == "break" and row[i - 1].text != "," for i, t in enumerate(ahead, low) if i)
    return len(dates) > 1 or pairs or any(_listed_behind(row, i) for i in range(end, len(row)))


def _listed_behind(row: Row, i: int) -> bool:
    return row[i].low == "and" and i > 1 and row[i - 2].kind == "prep" and i + 2 < len(row) and not is_verb(row, i + 2)
