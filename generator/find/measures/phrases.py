"""Noun phrases around a quantity noun: whose it is, towards whom, of what product, within what scope."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.find.clauses import PAST, PRONOUNS, Token
from generator.find.measures.meant import COUNTRIES, points, these, whose
from generator.find.measures.named import BODIES
from generator.find.measures.products import Row, Words, is_world, product
from generator.late import late
from generator.records import Direction

# Words that no noun phrase goes on with.
FUNCTION = frozenset(
    "is are was were be been being has have had will would could may might should must can do does did not no said says say that "
    "there this these those then than so yet also only just even still now already up down out off more less it they we he she i "
    "you them him us who which what when while his her worth".split()
)
_POSSESSIVE = frozenset("its their our".split())
_DETERMINERS = frozenset("the a an this that these those any all some both".split())
# Participles that belong to a product's name; others before a noun are what somebody did to it.
_NAMING = late(r"^(?:refined|processed|finished|unwrought|mixed|used|frozen|dried|canned|mined|recycled|mining|building|printing)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure measures, as far as its sentence tells. `noun`: the quantity as written; `made`: which frame read it;
    `pronoun`: that `whose` was a pronoun and is still open; `premodified`: that the product stood before the noun;
    `turned`: that the words around make the figure a change; `of_before`: that the product is made of what the clause before
    tells of ("magnets made of them"); `open`: that its goods are only pointed to ("imports of these products")."""

    quantity: str
    sort: str
    noun: str
    made: str
    whose: str | None = None
    to: str | None = None
    product: str | None = None
    scope: str | None = None
    basis: str | None = None
    seen_from: str | None = None
    pronoun: bool = False
    written: str | None = None
    premodified: bool = False
    turned: Direction | None = None
    of_before: bool = False
    open: bool = False


def ends_phrase(token: Token) -> bool:
    """Whether no noun phrase goes on with this token."""
    if token.kind in ("word", "share"):
        return token.low in FUNCTION
    return token.kind in ("prep", "stop", "break", "figure", "date", "stands", "change")


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
    if reading.sort in ("amount", "flow") and first and row[first - 1].low in _POSSESSIVE:
        reading = replace(reading, pronoun=True)  # "said its output"
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
    name, written = product([t for t in before if t.kind != "party"], words)
    reading = replace(reading, product=name, written=written, premodified=name is not None)
    if reading.sort == "rate" and written is not None:
        reading = replace(reading, product=written.lower())  # "core inflation", "retail inflation"
    return modifiers(row, at + 1, reading, words)


_POSSESSED = late(r"\w(?:['’]s|s['’])$")


def _done(row: Row, i: int) -> bool:
    """Whether `row[i]` is a verb behind its auxiliary: "could push prices"."""
    return (
        i > 0
        and row[i].kind in ("word", "noun")
        and (row[i - 1].low in _MODALS or (row[i - 1].low == "to" and row[i].text.islower()))
    )


_MODALS = frozenset("will would could may might can should must".split())


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


_PLURAL_MODIFIERS = frozenset("goods gas arms services earths metals minerals products materials semiconductors chips cars".split())


def _premodifies(token: Token) -> bool:
    low = token.low
    if token.kind in ("party", "noun") or low in ("total", "average", "combined"):
        return True
    if token.kind != "word" or low in FUNCTION - _DETERMINERS or low in PRONOUNS or low in PAST:
        return False
    if low.endswith("s") and token.text.islower() and not low.endswith(("ss", "us")) and low not in _PLURAL_MODIFIERS:
        return False  # more often a verb ("expects output") than a modifier
    if low in _THOUGHT or low.endswith("ly") or (low.endswith(("ed", "ing")) and not _NAMING.match(low) and len(low) > 4):
        return False
    return low[0].isalnum()


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


def modifiers(row: Row, at: int, reading: Reading, words: Words) -> tuple[Reading, int]:
    """Reads "of X", "on Y", "from P", "to P", "worldwide" from `row[at]` on; returns where they end."""
    while at < len(row):
        token = row[at]
        if token.kind == "word" and token.low in ("worldwide", "globally"):
            reading, at = _everywhere(reading), at + 1
            continue
        if token.low == "outside" and at + 1 < len(row) and row[at + 1].text == row[at + 1].party:
            reading, at = replace(reading, scope=f"outside {row[at + 1].party}"), at + 2
            continue
        if token.kind == "prep" and token.low in ("of", "in", "on", "from", "to", "for", "by", "into", "against", "over"):
            end = at + 1
            while end < len(row) and end - at <= 7 and not ends_phrase(row[end]) and not _is_time(row, end):
                end += 1
            inside = row[at + 1 : end]
            if token.low in ("of", "on", "in") and reading.product is None and points(row, at + 1):
                reading = replace(reading, open=True)
            if not inside:
                return reading, at
            if token.low == "of" and reading.product is None and reading.sort == "flow" and _named_before(inside, words):
                reading = replace(reading, open=True)
            made = next((k for k, t in enumerate(inside) if t.low == "made"), None)
            inside = inside[:made] if made else inside
            changed = _modified(reading, token.low, inside, words)
            if changed is None:
                return reading, at
            reading, at = changed, end
            if made:
                reading, at = _made_of(row, at, reading, words)
            continue
        return reading, at
    return reading, at


def _named_before(inside: Row, words: Words) -> bool:
    """Whether these words are of goods that were named before: "exports of the metal"."""
    return inside[0].low == "the" and inside[-1].low in words.generic and product(inside, words)[0] is None


def _is_time(row: Row, i: int) -> bool:
    """Whether a time begins here that no date was made of: "imports of flour last year"."""
    return row[i].low in ("last", "this", "next") and i + 1 < len(row) and row[i + 1].low in _TIMES


_TIMES = frozenset("year month week quarter season summer spring autumn winter decade time".split())


def _made_of(row: Row, at: int, reading: Reading, words: Words) -> tuple[Reading, int]:
    """ "magnets made from rare earths" are rare earth magnets."""
    if at >= len(row) or row[at].low not in ("from", "of", "with") or reading.product is None:
        return reading, at
    end = at + 1
    while end < len(row) and not ends_phrase(row[end]):
        end += 1
    if at + 1 < len(row) and row[at + 1].low in ("them", "it", "these", "those"):
        return replace(reading, of_before=True), at + 2
    stuff, _ = product(row[at + 1 : end], words)
    if stuff is None:
        return reading, at
    name = f"{stuff.removesuffix('s')} {reading.product}"
    return replace(reading, product=name, written=name), end


def _everywhere(reading: Reading) -> Reading:
    return replace(reading, to="world") if reading.sort == "flow" else replace(reading, scope="world")


def _modified(reading: Reading, prep: str, inside: Row, words: Words) -> Reading | None:
    """The reading with one more modifier; None when these words are none of it."""
    party = next((t.party for t in inside if t.kind == "party"), None)
    if party and any(t.low in BODIES and t.text[0].isupper() for t in inside):
        return None  # "a loan from the U.S. Department of Energy"
    rest = [t for t in inside if t.kind != "party" and not is_world(t, words)]
    name, written = product(rest, words)
    if reading.sort == "flow" and any(t.low in ("worldwide", "globally") for t in inside):
        reading = replace(reading, to="world")
    elif any(is_world(t, words) for t in inside) and prep in ("of", "in", "to", "for"):
        reading = replace(reading, scope="world") if prep != "to" else replace(reading, to="world")
    inner = next((t.quantity for t in inside if t.quantity and t.quantity.sort == "flow"), None)
    if prep == "by":
        return replace(reading, whose=party) if party and not reading.whose and not name else None
    if prep in ("on", "against", "over"):
        if reading.sort not in ("duty", "control", "span", "share") or (prep == "over" and reading.sort == "duty"):
            return None
        if inner is not None:  # "tariffs on imports", the party that sells them follows with "from"
            rest = [t for t in rest if t.quantity is not inner]
            name, written = product(rest, words)
            if inner.seen_from == "seller" and reading.sort == "duty":  # on what they export: the buyer levies it
                reading = replace(reading, seen_from="seller")
        return _levied(reading, party, name, written)
    if reading.sort == "span" and prep in ("for", "on", "of", "in") and name and (prep != "in" or _halts(inside)):
        return _levied(reading, None, *_halted(rest, name, written, words))
    place = _place(inside) if party is None else None
    if place and reading.sort == "flow" and prep in ("to", "into") and reading.to is None:
        return replace(reading, to=place)  # "shipments to ASEAN", "sales to Boeing"
    if place and prep == "from" and reading.sort == "flow" and reading.whose is None:
        return replace(reading, whose=place)
    if prep in ("of", "in"):
        if prep == "in" and party is None and reading.quantity != "investment":
            return replace(reading, scope=reading.scope or place)
        if name and reading.product is None:
            reading = replace(reading, product=name, written=written)
        if party and reading.sort != "duty":
            if reading.seen_from == "buyer" and not (prep == "of" and name):  # "imports of US soybeans" names the seller
                return replace(reading, to=reading.to or party)
            return replace(reading, whose=reading.whose or party)
        return reading
    if party is None or (name and reading.sort == "flow" and prep != "for"):
        return reading if any(is_world(t, words) for t in inside) else None
    if prep == "from" and reading.sort == "price" and (reading.written or "").split(" ")[0].endswith("ing"):
        return None  # "the cost of moving a container from Lima"
    if prep == "from" and reading.sort in ("amount", "price", "rate"):
        return replace(reading, scope=reading.scope or party)  # a market: "revenue from China"
    if prep == "to" and reading.sort == "duty" and reading.seen_from == "seller":
        return replace(reading, whose=party)
    if prep == "from":
        return replace(reading, to=party) if reading.sort == "duty" else replace(reading, whose=party)
    return replace(reading, to=party) if reading.sort in ("flow", "duty", "control") else None


def _place(inside: Row) -> str | None:
    """A place or partner that is no party, by the name it has here: "Rotterdam", "ASEAN"."""
    run = [t for t in inside if t.low not in ("the", "a")]
    return " ".join(t.text for t in run) if run and all(t.kind == "word" and t.text[0].isupper() for t in run) else None


def _halts(inside: Row) -> bool:
    """Whether these words name something that can be paused: a duty, a control, a flow."""
    return any(t.quantity and t.quantity.sort in ("duty", "control", "flow") for t in inside)


# What follows a duty and is put on hold with it: a pause in "the tariff war" is one on tariffs.
_QUARRELS = frozenset("war battle dispute fight conflict hike hikes increase increases escalation contest quarrel row".split())


def _halted(rest: Row, name: str, written: str | None, words: Words) -> tuple[str, str | None]:
    at = next((i for i, t in enumerate(rest) if t.quantity and t.quantity.sort == "duty"), None)
    if at is None or not any(t.low in _QUARRELS for t in rest[at + 1 :]):
        return name, written
    duty, spelled = product(rest[: at + 1], words)
    return (duty, duty) if duty else (name, written or spelled)


def _levied(reading: Reading, party: str | None, name: str | None, written: str | None) -> Reading:
    if party and not reading.to:
        reading = replace(reading, to=party)
    if name and not reading.product:
        reading = replace(reading, product=name, written=written)
    return reading
