"""Noun phrases around a quantity noun: whose it is, towards whom, of what product, within what scope."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import PAST, PRONOUNS, Token
from generator.find.measures.reading import FUNCTION, Reading
from generator.find.measures.words.meant import COUNTRIES, these, whose
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.products import Row, Words, is_world, market, product
from generator.find.measures.words.regimes import before_noun, behind_noun, names_one
from generator.find.measures.words.verb_words import MODALS
from generator.late import late
from generator.vocabulary import load

_POSSESSIVE = frozenset("its their our".split())
_DETERMINERS = frozenset("the a an this that these those any all some both".split())
# Participles that belong to a product's name; others before a noun are what somebody did to it.
_NAMING = late(r"^(?:refined|processed|finished|unwrought|mixed|used|frozen|dried|canned|mined|recycled|mining|building|printing)$")


def noun_phrase(row: Row, at: int, words: Words) -> tuple[Reading, int]:
    """What the quantity noun at `row[at]` is of, and where its phrase ends (half-open)."""
    noun = row[at]
    quantity = noun.quantity
    assert quantity is not None
    reading = Reading(quantity.name, quantity.sort, noun.text, "noun", seen_from=quantity.seen_from)
    first = at
    while first > 0 and at - first < 6:
        if first > 1 and row[first - 1].kind == "date" and (row[first - 2].whose or _POSSESSED.search(row[first - 2].text)):
            first -= 2  # "Norway's January imports"
            break
        if not _premodifies(row[first - 1]) or _done(row, first - 1):
            break
        first -= 1
        if row[first].kind == "party" or row[first].low in _DETERMINERS or row[first].low in _POSSESSIVE:
            break
    before: Row = [t for t in row[first:at] if t.kind != "date"]
    reading = _party_before(reading, before)
    if reading.sort in ("amount", "flow", "duty", "rate") and reading.whose is None and first and row[first - 1].low in _POSSESSIVE:
        reading = replace(reading, pronoun=True)  # "said its output"
    if noun.low == "economy" and reading.whose is None and at - first <= 1:
        reading = replace(reading, pronoun=True)  # "the economy", of whom the sentence before tells
    if reading.sort in ("amount", "flow") and reading.whose is None and (owner := whose(row[max(0, first - 1) : at])) is not None:
        country = owner in COUNTRIES
        reading = replace(reading, pronoun=country, open=not country)  # "the smelter's output"
    if reading.sort in ("flow", "amount") and these(before):
        reading = replace(reading, open=True)
    before, owner = _owner_before(row, first, before)
    if owner is not None and reading.whose is None:
        reading = replace(reading, whose=owner)
    world = next((i for i, t in enumerate(before) if is_world(t, words)), None)
    if world is not None:  # what stands before "global" is no part of the goods: "they reckon global demand"
        before, reading = before[world:], replace(reading, scope="world")
    sized = [*before, *row[max(0, first - 1) : first]]  # "the average Canadian tariff"
    if any(t.low in ("total", "combined", "overall") for t in sized):
        reading = replace(reading, basis="total")
    elif any(t.low == "average" for t in sized):
        reading = replace(reading, basis="average")
    tail = at + 1
    if reading.sort == "duty":
        regime, before = before_noun(before)
        tied, tail = behind_noun(row, at + 1)
        reading = replace(reading, regime=regime or tied)
    before = [t for t in before if t.kind != "party"]
    if reading.sort == "price":
        place, before = market(before, words)
        reading = replace(reading, scope=place or reading.scope)
        kinds = [t.low for t in before if t.low in load().measures.price_kinds]
        kind = " ".join(kinds[:1] if kinds[1:] != ["import"] else kinds) or None  # "a minimum import price"
        before = [t for t in before if t.low not in kinds]
        if kind is not None and kind != "market":
            kind = _BOUNDS.get(kind, kind)
            reading = replace(reading, basis=reading.basis or kind, noun=f"{kind} {noun.text}")
    if reading.sort == "control" and (part := next((t for t in before if _PART.match(t.low)), None)) is not None:
        before = [t for t in before if t is not part]
        reading = replace(reading, basis=part.low.replace("-", " "))
    name, written = product(before, words)
    reading = replace(reading, product=name, written=written, premodified=name is not None)
    if reading.sort == "rate" and written is not None:
        reading = replace(reading, product=written.lower())  # "core inflation", "retail inflation"
    reading, end = modifiers(row, at + 1, reading, words)
    return _everybodys(_of_what(reading, row[first : end + 2])), max(end, tail)


def _of_what(reading: Reading, phrase: Row) -> Reading:
    """A balance, or the trade of two, in goods alone is another than that in all things."""
    if reading.quantity not in ("deficit", "surplus", "trade"):
        return reading
    traded = dict.fromkeys("goods" if t.low == "merchandise" else t.low for t in phrase if t.low in _TRADED)
    return replace(reading, basis=" and ".join(traded)) if traded else reading


_TRADED = frozenset(("goods", "merchandise", "services"))


def _everybodys(reading: Reading) -> Reading:
    """ "Total exports" go to everybody, "total imports" come from everybody."""
    if reading.basis == "total" and reading.seen_from == "buyer" and reading.whose is None:
        return replace(reading, basis=None, whose="world")
    if reading.basis == "total" and reading.seen_from == "seller" and reading.sort == "flow" and reading.to is None:
        return replace(reading, basis=None, to="world")
    return reading


_POSSESSED = late(r"\w(?:['’]s|s['’])$")


def _done(row: Row, i: int) -> bool:
    """Whether `row[i]` is a verb behind its auxiliary ("could push prices"), or its subject ("China controls exports")."""
    if i > 0 and row[i].low == "controls" and row[i - 1].text == row[i - 1].party:
        return True
    return (
        i > 0
        and row[i].kind in ("word", "noun")
        and (row[i - 1].low in MODALS or (row[i - 1].low == "to" and row[i].text.islower()))
    )


def _owner_before(row: Row, first: int, before: Row) -> tuple[Row, str | None]:
    """A company or other name before "’s" ("Nvidia’s revenue"): the words after it, and the name with the capitals before it."""
    at = next((i for i, t in enumerate(before) if t.kind == "word" and t.text[0].isupper() and re.search(r"['’]s?$", t.text)), None)
    if at is None or re.sub(r"['’]s?$", "", before[at].low) in ("world", "today", "yesterday"):
        return before, None
    start = first + at
    while (
        start > 0 and row[start - 1].kind == "word" and row[start - 1].text[0].isupper() and row[start - 1].low not in _DETERMINERS
    ):
        start -= 1
    name = " ".join(t.text for t in row[start : first + at + 1])
    return before[at + 1 :], re.sub(r"['’]s?$", "", name)


def _premodifies(token: Token) -> bool:
    low = token.low
    if token.kind in ("party", "noun") or low in ("total", "average", "combined") or names_one(low):
        return True
    if token.kind != "word" or low in FUNCTION - _DETERMINERS or low in PRONOUNS or low in PAST or low in _NO_MODIFIER:
        return False
    if (
        low.endswith("s")
        and token.text.islower()
        and not low.endswith(("ss", "us"))
        and low not in load().measures.plural_modifiers
    ):
        return False  # more often a verb ("expects output") than a modifier
    if low in _THOUGHT or low.endswith("ly") or (low.endswith(("ed", "ing")) and not _NAMING.match(low) and len(low) > 4):
        return False
    return low[0].isalnum()


# A part of a year's quota.
_PART = late(r"(?:first|second|third|fourth|last)[- ](?:batch|half|quarter|round|tranche|instalment)$")
_BOUNDS = {"floor": "minimum", "ceiling": "maximum", "farm-gate": "farmgate"}
# What stands before a quantity and is no word of its name: "figures show reserves", "held back investments", "on how profits".
_NO_MODIFIER = frozenset("show how why back away aside".split())
# What is thought of a quantity, where no "-s" shows the verb: "bakers expect prices to rise".
_THOUGHT = frozenset("expect see saw say think believe want need reckon fear hope predict".split())


def _party_before(reading: Reading, before: Row) -> Reading:
    at = next((i for i, t in enumerate(before) if t.kind == "party"), None)
    party = before[at].party if at is not None else None
    if at is not None and before[at].whose and at + 1 < len(before) and before[at + 1].text[0].isupper():
        party = None  # "Russia’s Nornickel": the company's, not the country's
    if party is None:
        return replace(reading, pronoun=any(t.low in _POSSESSIVE for t in before))
    return replace(reading, to=party) if reading.seen_from == "buyer" else replace(reading, whose=party)
