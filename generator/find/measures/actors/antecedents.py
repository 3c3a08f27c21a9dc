"""Whom a verb tells of where that is no party right before it: the antecedent of a relative clause, a subject that only its own
words name.

"India wants blocks in the country, which holds a third", "Germany said the group makes half": neither is India's nor Germany's.
What these functions find fills slots that are compared, so where two could be meant they find nobody.
"""

from __future__ import annotations

from generator.find.clauses import PRONOUNS, Token
from generator.find.measures.actors.doers import subject_in
from generator.find.measures.actors.who import PERIODS, THINK
from generator.find.measures.words.meant import COUNTRIES
from generator.find.measures.words.products import Row
from generator.find.measures.words.verb_words import AUXILIARIES, LEADING, SAYS
from generator.find.measures.words.verbs import inside_verb, is_verb
from generator.vocabulary import load

_RELATIVE = frozenset("which who that".split())
# Tokens of the longest aside that is passed over.
_ASIDE = 24


def verb_group(row: Row, verb: int) -> int:
    """Where the verb that ends at `row[verb]` begins, with what stands inside it: "could together still mine"."""
    i = verb
    while i and (row[i - 1].low in AUXILIARIES | _WITHIN or inside_verb(row[i - 1])):
        i -= 1
    return i


_WITHIN = frozenset("together alone both each all jointly then once itself themselves be been".split())


def relative(row: Row, verb: int) -> int | None:
    """Where the relative pronoun stands whose verb stands at `row[verb]`; None where it has another subject or no pronoun."""
    i = verb_group(row, verb) - 1
    if i < 1 or row[i].low not in _RELATIVE or row[i - 1].low in SAYS | THINK:
        return None
    return i if row[i].low != "that" or (row[i - 1].kind not in ("stop", "break", "prep") and not is_verb(row, i - 1)) else None


def thought(row: Row, verb: int) -> bool:
    """Whether the verb hangs on what somebody in a relative clause thinks: "Norway, which Japan hopes will mine"."""
    i = verb_group(row, verb) - 1
    near = [t.low for t in row[max(0, i - 4) : i]]
    return i > 1 and (row[i].low in SAYS | THINK or row[i].low.removesuffix("s") in THINK) and not _RELATIVE.isdisjoint(near)


def before_aside(row: Row, verb: int) -> int | None:
    """The comma of ", which borders Chile, mines": where the aside opens that a comma closes before the verb."""
    close = verb_group(row, verb) - 1
    if close < 3 or row[close].text != ",":
        return None
    opens = range(close - 2, max(0, close - _ASIDE), -1)
    return next((i for i in opens if row[i].text == "," and row[i + 1].low in ("which", "who", "whose", "where")), None)


def antecedent(row: Row, pronoun: int, verb: int | None = None) -> Token | None:
    """The party that the pronoun at `row[pronoun]` stands for; None for a thing, a house or one of several."""
    end = pronoun - 1 if row[pronoun - 1].text in (",", "—", "–", "(") else pronoun
    return _party_at(row, end, verb) if end > 0 else None


def _party_at(row: Row, end: int, verb: int | None) -> Token | None:
    """The party that ends before `row[end]`, alone or told more of by "the country", if that is what the phrase is about."""
    last = row[end - 1]
    if last.party is None:
        comma = _apposition(row, end)
        return _party_at(row, comma, None) if comma else None
    first = end - 1
    while first and row[first - 1].low in ("the", "neighbouring", "neighboring", "rival", "neighbour", "neighbor"):
        first -= 1
    before = row[first - 1] if first else None
    if last.whose or (before is not None and before.low in _PARTS):
        return None
    one = verb is not None and _singular(row[verb])
    if before is None or (before.low not in ("and", "or", "&") and before.text != ","):
        return last if before is None or before.kind != "prep" or _not_the_head(row, first - 1, one) else None
    return last if one else None  # "Chile and Peru, which mine": what is said of all of them is said of none


# What a country's name goes with where only a part of it is meant.
_PARTS = frozenset(
    "north south east west northern southern eastern western central coastal inland rural urban upper lower mainland "
    "northeastern northwestern southeastern southwestern".split()
)


def _singular(verb: Token) -> bool:
    """Whether the form of the verb is that of one who does it."""
    return verb.low in ("is", "has", "was", "does") or (verb.low.endswith("s") and not verb.low.endswith("ss"))


def _not_the_head(row: Row, prep: int, one: bool) -> bool:
    """Whether what stands before the preposition cannot be what the clause tells of: "a deal with Peru, which mines"; but "the
    smelter in Peru, which makes"."""
    head = row[prep - 1] if prep else None
    if head is None or not head.text[0].isalpha() or head.kind not in ("word", "noun", "party") or is_verb(row, prep - 1):
        return True
    several = head.low.endswith("s") and not head.low.endswith(("ss", "us"))
    if (
        head.low in load().measures.bodies | load().measures.works
        or head.low.removesuffix("s") in load().measures.bodies | load().measures.works
        or head.text[0].isupper()
    ):
        return several and one
    return row[prep].low not in ("in", "of", "at", "near", "inside", "within", "across") or (several and one)


def _apposition(row: Row, end: int) -> int | None:
    """The comma before "the Andean country", where a party stands before it: "Peru, the Andean country that mines"."""
    head = row[end - 1].low
    if head not in COUNTRIES | load().measures.trade_roles:
        return None
    i = end - 1
    while i and end - i < 9 and row[i - 1].kind in ("word", "noun", "party", "share", "stands") and row[i].low not in _ARTICLES:
        i -= 1
    if i < 2 or (row[i].low not in _ARTICLES and not row[i].whose) or row[i - 1].text != "," or row[i - 2].party is None:
        return None
    place = i > 2 and row[i - 3].low == "in" and (i == 3 or row[i - 4].kind in ("stop", "break"))
    return None if place and head not in COUNTRIES else i - 1


_ARTICLES = frozenset("a an the its".split())


def other_subject(row: Row, verb: int, party: int = -1) -> bool:
    """Whether the verb's subject is told in words of its own behind the party at `row[party]`: "Germany said the group makes"."""
    span = subject_in(row, verb)
    if span is None or span[0] <= party:
        return False
    start, end = span
    run = row[start:end]
    if all(t.low in LEADING for t in run):
        return False  # "the | total tariff": no verb
    if any(t.party or t.low in PRONOUNS for t in run) or any(t.kind in ("figure", "date", "prep") for t in run[:1]):
        return False
    if start and (row[start - 1].low == "whose" or row[start - 1].whose):
        return True
    head = next((i for i, t in enumerate(run) if t.kind == "prep"), len(run)) - 1
    if run[head].low in PERIODS or run[head].low in COUNTRIES:
        return False
    named = run[head].text[0].isupper() and start > 0
    counted = start > 0 and row[start - 1].figure is not None
    return named or counted or run[0].low in LEADING - {"of", "no", "any"}
