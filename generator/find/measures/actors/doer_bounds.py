"""Where the noun phrase before a verb begins: back over periods, numbers, relative clauses, names and what "and" joins."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.context import TIME
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_words import LEADING, SAYS, SUBORDINATE
from generator.find.measures.words.verbs import inside_verb, is_verb, participle


def past_period(row: Row, end: int) -> int:
    """ "Exports in the eight months to May came to": the subject ends before its period."""
    at = end
    while at and end - at < _PERIOD and _of_a_period(row[at - 1]):
        at -= 1
    return at - 1 if 1 < at < end and row[at - 1].low in ("in", "over", "during", "for", "through") else end


def _of_a_period(token: Token) -> bool:
    figure = token.figure
    return token.kind == "date" or token.low in _PERIODS or token.low.isdigit() or (figure is not None and figure.unit in TIME)


_PERIOD = 9
_PERIODS = frozenset(
    "january february march april may june july august september october november december the first last past same "
    "of to and year period quarter half month months third fourth second previous".split()
)


def antecedent(row: Row, start: int) -> int | None:
    """Where the noun ends that a relative clause tells of, if the verb of one stands before `row[start]`."""
    i = start - 1
    if i < 2 or not is_verb(row, i):
        return None
    while i > 1 and (is_verb(row, i) or inside_verb(row[i])):
        i -= 1
    if i > 1 and row[i - 1].low in ("that", "which") and (row[i].kind == "party" or row[i].low in PRONOUNS):
        i -= 1  # "the tariff that Peru imposed over steel"
    if row[i].low not in ("that", "which", "who") or not row[i - 1].text[0].isalpha() or row[i - 1].low in SAYS | {"said"}:
        return None
    return None if is_verb(row, i - 1) else i


def past_relative(row: Row, start: int) -> int:
    """ "The price it paid for borax had trebled": back over the clause that a pronoun begins to the noun that it tells of."""
    if start < 3 or row[start].kind != "prep" or not is_verb(row, start - 1):
        return start
    i = start - 1
    while i > 1 and is_verb(row, i):
        i -= 1
    if row[i].low not in PRONOUNS | {"you"} or row[i - 1].kind not in ("noun", "word"):
        return start
    first = i - 1
    while first and row[first].low not in LEADING and row[first - 1].kind in ("word", "noun") and not is_verb(row, first - 1):
        first -= 1
    return first if row[first].low in LEADING else start


def past_gerund(row: Row, start: int) -> int:
    """ "Storing six months of borax would cost": the subject begins with the participle before the number."""
    done = (
        0 < start < len(row) and row[start - 1].low.endswith("ed") and row[start - 1].text.islower()
    )  # "plugging an abandoned well"
    if not start or start >= len(row) or (row[start].kind not in ("figure", "prep") and not done):
        return start
    start_of, start = start, start - done
    for i in range(start - 1, max(-1, start - 8), -1):
        if row[i].kind in ("stop", "break", "date") or is_verb(row, i):
            return start_of
        if row[i].low.endswith("ing") and (i == 0 or row[i - 1].kind in ("stop", "break") or row[i - 1].low in SAYS):
            return i
    return start_of


def begins(row: Row, end: int) -> int:
    """Where the noun phrase before `row[end]` begins; a measure in it ("a 40-foot container") is part of it."""
    start = end
    while start and row[start - 1].kind not in ("stop", "break") and not is_verb(row, start - 1):
        if row[start - 1].low in SUBORDINATE and row[start - 1].low != "with":
            break
        if row[start - 1].kind == "figure" and "-" not in row[start - 1].text:
            break
        start -= 1
    if start > 1 and row[start - 1].text == "&" and start < end:
        return begins(row, start - 1)  # "Standard & Poor's 500 index"
    return start


def past_place(row: Row, start: int, end: int) -> int:
    """ "At present the average wait is": the subject begins with the first article behind the place or time."""
    return next(
        (i for i in range(start + 2, end) if row[i].low in ("the", "a", "an", "its", "their") and row[i - 1].kind != "prep"), start
    )


def coordinate(row: Row, at: int) -> int | None:
    """Where "X and" begins, if what stands before the "and" is a noun phrase alone, or the participle that tells of one: "the deal
    reached by Lee and Lund"."""
    start = at
    while start and row[start - 1].kind not in ("stop", "break", "figure"):
        start -= 1
        if is_verb(row, start):
            by = start + 1 < at and row[start + 1].low == "by" and participle(row[start])
            return coordinate(row, start) if by else None
    if start and start < at and row[start - 1].figure is not None:
        return over_number(row, start)
    return start if start < at and row[start].kind not in ("prep", "date") else None


def names_joined(row: Row, at: int) -> int | None:
    """The preposition before "X and" where X is a name alone: "in Europe and North America"."""
    i = at - 1
    while i > 1 and row[i].text[0].isupper() and row[i].kind in ("word", "party", "noun"):
        i -= 1
    return i if 1 < i < at - 1 and row[i].kind == "prep" and row[at + 1].text[0].isupper() else None


def past_number(row: Row, start: int, end: int) -> int:
    """ "180 days of stock for 40 firms would cost": the subject begins before the number behind its preposition."""
    number = row[start].figure if 1 < start < end and row[start - 1].kind == "prep" else None
    if number is None or not number.of:
        return start
    first = begins(row, start)
    if first > 0 and row[first].low == "of" and row[first - 1].figure is not None:
        first -= 1
    return first if first < start and row[first].kind != "prep" else start


def over_number(row: Row, start: int) -> int | None:
    """Where a noun phrase begins that has a number inside: "ingots of 99.9 % purity", "a reserve of 180 days for wheat"."""
    number = row[start - 1].figure
    if number is None or start < 3 or row[start - 2].low != "of" or row[start - 3].kind not in ("word", "noun"):
        return None
    if is_verb(row, start - 3):
        return None
    first = begins(row, start - 2)
    return first if first < start - 2 and row[first].kind not in ("prep", "date") else None
