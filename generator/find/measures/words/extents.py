"""Where a noun phrase begins and ends around a figure, by the form and place of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token, clause
from generator.find.measures.context import Context
from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.nouns import goes_on
from generator.find.measures.words.verb_words import CHANGE_NOUNS, DETERMINERS
from generator.find.measures.words.verbs import is_verb, plain_verb

# Prepositions that a noun phrase goes on with.
_JOINS = frozenset("of on in for to from with among between against over outside inside".split())


def back(c: Context, end: int) -> int:
    """Where the noun phrase that ends before `row[end]` begins: over "pork and dairy products" too."""
    row, start = c.row, end
    if end > 1 and row[end - 1].kind == "change" and row[end - 1].low in CHANGE_NOUNS and _modifying(row, end - 2):
        start -= 1  # "a pay rise of"
    while start > 0 and end - start < 7:
        if row[start - 1].low == "and" and start < end and start > 2 and _pairs(row[start - 2]) and not _pairs(row[start - 3]):
            start -= 2
        elif row[start - 1].text == "&" and start > 1 and start < end:
            start -= 2  # "Salt & Grain"
        elif (
            ends_phrase(row[start - 1])
            or is_verb(row, start - 1)
            or (row[start - 1].low.endswith("ing") and not goes_on(row[start - 1]))
        ):
            break
        else:
            start -= 1
        if row[start].low in DETERMINERS:
            break
    return start


def _modifying(row: Sequence[Token], i: int) -> bool:
    """Whether `row[i]` is a noun or an adjective before another noun, behind an article: "a pay | rise"."""
    return i > 0 and row[i].kind in ("word", "noun") and row[i].text.islower() and row[i - 1].low in DETERMINERS


def back_over(c: Context, end: int) -> int:
    """The same over the prepositions that the noun phrase has: "the duty on magnets from Peru"."""
    start = back(c, end)
    while start > 1 and c.row[start - 1].kind == "prep" and c.row[start - 1].low in _JOINS:
        if ends_phrase(c.row[start - 2]) or is_verb(c.row, start - 2):
            return start
        start = back(c, start - 1)
    return start


def _pairs(token: Token) -> bool:
    """Whether the token can be one half of "X and Y" in a noun phrase."""
    return token.kind in ("word", "noun", "share") and not ends_phrase(token) and token.low not in DETERMINERS


def forth(c: Context, first: int, *, numbers: bool = False) -> int:
    """Where the noun phrase that begins at `row[first]` ends; with `numbers` also over a number in it ("the first three years'
    output")."""
    row, end, high = c.row, first, max(c.high, first)
    if end + 1 < high and row[end].low.endswith("ed") and goes_on(row[end + 1]) and not is_verb(row, end + 1):
        end += 1  # "of registered voters"
    while end < len(row):
        token, more = row[end], row[end + 1] if end + 1 < len(row) else None
        pair = token.low in ("and", "&") and end > first and more is not None and _pairs(row[end - 1]) and halves(c, end)
        number = numbers and token.kind == "figure" and end > first and more is not None
        own = number and token.figure is not None and bool(token.figure.of)  # "of the 340 members"
        if end > first and end < high and row[end - 1].low in DETERMINERS and token.kind in ("change", "stands"):
            end += 1  # "of its charge"
        elif end > first and end < high and _is_compound(row, end):
            end += 1  # "a tax cut", "registered voters"
        elif end > first and end < high and plain_verb(row, end) and not any(is_verb(row, i) for i in range(end + 1, high)):
            break  # "of all voters | consider"
        elif pair or own or (number and more is not None and goes_on(more)):
            end += 1 if own else 2
            high = max(high, clause(row, end - 1)[1])
        elif more is not None and end > first and token.low.endswith("ing") and more.low in ("a", "an", "the", "its", "their"):
            break  # "a market | holding a larger one hostage"
        elif end >= high or not goes_on(token) or is_verb(row, end) or (end > first and token.low in ("a", "an", "the")):
            break  # "tonnes of oxide | a year"
        else:
            end += 1
    return end


def _is_compound(row: Sequence[Token], i: int) -> bool:
    """Whether a word that looks like a verb belongs to the noun phrase: "tax cut", "registered voters" behind an adjective."""
    token, before, more = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if token.low == "worth" and before.low == "net":
        return True
    if before.kind not in ("word", "noun", "party") or ends_phrase(before) or before.low.endswith("s"):
        return False
    if token.kind == "change" and token.low in CHANGE_NOUNS:
        return more is None or more.kind in ("stop", "break", "prep", "date")
    if not token.low.endswith("ed") or more is None or more.kind not in ("word", "noun") or not more.low.endswith("s"):
        return False
    return (before.text[0].isupper() and before.party is None and i + 2 < len(row) and is_verb(row, i + 2)) or plain_verb(
        row, i + 2
    )


def wider(row: Sequence[Token], low: int) -> int:
    """Where a clause begins that an "and" inside a noun phrase cut in two: "the cost of its mine and refinery in Peru to $2bn"."""
    if low > 3 and row[low - 1].text == ")" and row[low - 3].text == "(":
        low, _ = clause(row, low - 4)  # "assessed ammonium paratungstate (APT) at"
    if low > 2 and row[low - 1].low == "and" and row[low - 2].kind == "party":
        second = low + 1 if row[low].low == "the" else low
        if second < len(row) and row[second].kind == "party":  # "trade between Peru and the Philippines stood at"
            low, _ = clause(row, low - 2)
    while low > 1 and row[low - 1].text == "&":
        low, _ = clause(row, low - 2)  # "was assessed by Salt & Grain at"
    while low > 2 and row[low - 1].low == "and" and _pairs(row[low - 2]) and _pairs(row[low]) and not is_verb(row, low):
        stop = low
        while stop < len(row) and goes_on(row[stop]) and not is_verb(row, stop):
            stop += 1
        if not 0 < stop - low <= 2 or stop >= len(row) or row[stop].kind != "prep":
            return low
        low, _ = clause(row, low - 2)
    return low


def halves(c: Context, at: int) -> bool:
    """Whether "and" at `row[at]` joins two words of one noun phrase: what follows is short and no clause of its own."""
    stop = at + 1
    while stop < len(c.row) and stop - at <= 3 and goes_on(c.row[stop]) and not is_verb(c.row, stop):
        stop += 1
    if stop == at + 1 or stop - at > 3 or c.row[at + 1].low in DETERMINERS:
        return False
    if stop - at > 2 and _parallel(c, at + 1):
        return False  # "covers 40 % of trade and removes duties on"
    return stop == len(c.row) or c.row[stop].kind in ("prep", "stop", "break", "date") or is_verb(c.row, stop)


def _parallel(c: Context, i: int) -> bool:
    """Whether the word behind "and" has the form of the verb before the figure: both in "-s", and no noun of several."""
    word = c.row[i]
    if word.kind != "word" or not word.low.endswith("s") or word.low.endswith("ss") or not word.text.islower():
        return False
    return any(
        t.low.endswith("s") and is_verb(c.row, j) and t.low not in ("is", "was", "has")
        for j, t in enumerate(c.row[c.low : c.at], c.low)
    )


def _two_parties(c: Context, at: int) -> bool:
    """Whether "and" at `row[at]` joins two countries of one phrase: no verb of the second's follows."""
    row = c.row
    if at < 1 or at + 1 >= len(row) or row[at].low != "and" or row[at - 1].kind != "party" or row[at + 1].kind != "party":
        return False
    return at + 2 == len(row) or (row[at + 2].kind in ("stop", "prep", "date", "break") and not row[at + 1].whose)


def joined(c: Context, end: int) -> int:
    """Over at most two prepositional phrases that the noun phrase goes on with."""
    for _ in range(2):
        if end >= c.high or c.row[end].kind != "prep" or c.row[end].low not in _JOINS:
            return end
        these = end + 2 < c.high and c.row[end + 1].low in ("these", "those")
        stop = forth(c, end + 1 + these)
        if c.row[end].low in ("from", "to", "in") and _two_parties(c, stop):
            return stop + 2  # "from Peru and Chile"
        if c.row[end].low == "between" and stop + 1 < len(c.row) and c.row[stop].low == "and" and c.row[stop - 1].kind != "prep":
            stop = forth(replace(c, high=clause(c.row, stop + 1)[1]), stop + 1)  # "sailings between Peru and the west coast"
        # "from Monday on": a date or a figure is no part of it
        if stop == end + 1 + these or (stop < len(c.row) and c.row[stop].kind in ("figure", "date")):
            return end
        if stop + 1 < len(c.row) and c.row[stop].low == "of" and c.row[stop + 1].kind == "figure" and stop - end <= 3:
            return end  # "tungsten | from a depth of 88 metres"
        end = stop
    return end
