"""The frame of prices: goods, a verb of trade, and money for a weight or measure, in a market where one is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import Context, is_gap
from generator.find.measures.reading import FUNCTION, Reading
from generator.find.measures.slots.weighed import WEIGHTS
from generator.find.measures.words.modifiers import modifiers
from generator.find.measures.words.products import followed, market, product
from generator.find.measures.words.verb_words import DETERMINERS
from generator.late import late
from generator.vocabulary import load

_NO_GOODS = frozenset("year month week day hour quarter share person head household worker".split())
# Verbs of which goods are the subject and a price the end, besides those of level and change.
_SELLS = frozenset("cost costs trades fetch fetches fetched fetching sell sells sold selling".split())
_CHANGES_HANDS = frozenset("change changes changed changing".split())
# Behind a verb of trade and before its price.
_AT = frozenset("at for around about near above below under over just only to between up hands".split())
# What stands before the place where goods are handed over.
_TERMS = frozenset("in in-warehouse ex-works ex-warehouse cif cfr cpt cip fob fca fas dap ddp ddu exw delivered".split())
# Kinds of weights that are told of: "a metric tonne".
_SORTS = frozenset("metric troy short long dry wet net gross".split())
_SINCE = late(r"(?:since|from)\b")
_OWN = frozenset("its their his her our my your".split())


def priced(c: Context) -> Reading | None:
    """ "Copper traded at $9,810 a tonne", "a kilo of zinc fetched $3", "it cost $2": money for a weight or measure, after goods and
    a verb."""
    per = c.figure.per
    if not c.figure.unit.isupper() or is_gap(c) or (per is not None and per.split()[-1] in _NO_GOODS):
        return None
    verb = _verb(c)
    if verb is None:
        return None
    if (same := _still(c, verb)) is not None:
        return same
    start, placed = _opening(c, verb)
    weight, start = _weight(c, start, verb)
    if (per is None) == (weight is None):
        return None
    end = next((i for i in range(start, verb) if c.row[i].kind in ("prep", "figure", "stop")), verb)
    reading = _of_goods(c, start, end)
    if reading is None:
        return None
    reading, _ = modifiers(c.row, end, replace(reading, per=weight), c.words)  # "gallium in Rotterdam was quoted at"
    return _in_market(reading, [*placed, *_markets(c, verb)])


def since(c: Context) -> Reading | None:
    """ "$3 a kilo on Friday, down 4 % since Monday": by how much the price before it has moved, where it is told since when."""
    ahead = [t.low for t in c.row[max(0, c.at - 2) : c.at] if t.low != "by"]
    if c.before is None or c.before.made != "priced" or c.figure.change != "by" or c.figure.unit != "percent":
        return None
    behind = c.row[c.at + 1 : c.at + 3]
    dated = behind and _SINCE.match(behind[0].low) and behind[-1 if behind[0].kind == "prep" else 0].kind == "date"
    return replace(c.before, made="since", per=None) if dated and ahead[-1] in ("up", "down") else None


def _verb(c: Context) -> int | None:
    """The verb between the goods and their price."""
    verbs = [i for i in range(c.low + 1, c.at) if c.row[i].kind in ("change", "stands")]
    if len(verbs) > 1 and any(t.kind == "noun" or t.low in ("after", "as", "before") for t in c.row[verbs[0] : verbs[-1]]):
        verbs = []  # "miners rallied after the price climbed past"
    if verbs and not (c.row[verbs[0]].verb == "cost" and verbs[0] != c.at - 1 and not _leads(c, verbs[0])):
        return verbs[0]
    near = next((i for i in range(c.at - 1, c.low, -1) if _sells(c, i)), None)
    return near if near is not None and _leads(c, near) else None


def _sells(c: Context, i: int) -> bool:
    low, after = c.row[i].low, c.row[i + 1].low
    return low in _SELLS or (low in _CHANGES_HANDS and after == "hands")


def _leads(c: Context, verb: int) -> bool:
    """Whether nothing but a market, a time and prepositions stands between the verb and the price: not "cost the firm $5"."""
    between = c.row[verb + 1 : c.at]
    return all(
        t.kind in ("prep", "date", "party") or t.low in _AT | FUNCTION or t.low.endswith("ly") or t.text[0].isupper() or _time(t)
        for t in between
    )


def _time(token: Token) -> bool:
    return token.low in ("last", "week", "month", "year", "today", "yesterday", "trading", "trade", "early", "late")


def _opening(c: Context, verb: int) -> tuple[int, list[Token]]:
    """Where the subject begins, behind "In Antwerp" or "On Friday"; and the place that was named so, before a comma too."""
    start, placed = c.low, []
    if c.low > 2 and c.row[c.low - 1].text == "," and c.row[c.low - 3].low == "in" and c.low == 3:
        placed = [c.row[c.low - 2]]
    if c.row[start].low in ("in", "on", "at"):
        opened, start = start, start + 1
        while start < verb and (c.row[start].kind in ("date", "party") or c.row[start].text[0].isupper()):
            start += 1
        placed = [*placed, *c.row[opened + 1 : start]] if c.row[opened].low == "in" else placed
    return start, [t for t in placed if _is_place(t)]


def _weight(c: Context, start: int, verb: int) -> tuple[str | None, int]:
    """ "a metric tonne" before "of copper", and where the goods begin."""
    words = [t.low for t in c.row[start:verb]]
    if words[:1] and words[0] in ("a", "an", "one", "each", "every"):
        n = 2 if words[1:2] and words[1] in _SORTS else 1
        if words[n : n + 1] and words[n] in WEIGHTS and words[n + 1 : n + 2] == ["of"]:
            unit = " ".join(words[1 : n + 1])
            return f"{'an' if unit[0] in 'aeiou' else 'a'} {unit}", start + n + 2
    return None, start


def _of_goods(c: Context, start: int, end: int) -> Reading | None:
    """The price of the goods that the words name: of a country's or a city's, where its name stands before them."""
    run = list(c.row[start:end])
    while run and (run[-1].low in FUNCTION or run[-1].low.endswith("ly")):
        run.pop()
    if not run or run[0].low in FUNCTION or any(t.low in _OWN for t in run):
        return None  # "Should copper fetch", and what one firm pays for its own
    whose = next((t.party for t in run if t.kind == "party"), None)
    run = [t for t in run if t.kind != "party" and t.low not in DETERMINERS]
    scope, goods = market(run, c.words)
    name, written = product(goods, c.words)
    if name is None or not _are_goods(name, run[-1], c):
        return None
    return Reading("price", "price", "price", "priced", product=name, written=written, whose=whose, scope=scope)


def _are_goods(name: str, head: Token, c: Context) -> bool:
    """Whether the words name goods, or what is made of some: "cobalt hydroxide", and not "cobalt producers"."""
    made = head.low in load().measures.matter or head.low[-1] != "s"
    words = name.split()
    return followed(name, c.words) or words[-1] in c.words.mass | c.words.wares or (made and not c.words.mass.isdisjoint(words))


def _is_place(token: Token) -> bool:
    return token.kind == "party" or (token.kind == "word" and token.text[0].isupper())


def _markets(c: Context, verb: int) -> Iterator[Token]:
    """The words of a place behind the verb ("was quoted in Antwerp at"), or right behind the price ("$3 a kilo, cif Antwerp")."""
    i = verb + 1
    while i + 1 < c.high:
        if c.row[i].low in _TERMS:
            i += 1
            while i < c.high and _is_place(c.row[i]):
                yield c.row[i]
                i += 1
        elif i > c.at and c.row[i].kind != "date":
            return
        else:
            i += 1


def _in_market(reading: Reading, places: Sequence[Token]) -> Reading | None:
    """The reading with the market that was named; None where it is said to be of two."""
    party = next((t.party for t in places if t.party), None)
    scope = " ".join(t.text for t in places if not t.party) or None
    if (party and (scope or reading.whose not in (None, party))) or (scope and reading.scope not in (None, scope)):
        return None
    return replace(reading, whose=reading.whose or party, scope=reading.scope or scope)


def _still(c: Context, verb: int) -> Reading | None:
    """ "In 2023 it cost $2": the price that the sentence before told, at another time or in another market."""
    subject = verb - 1
    while subject > c.low and c.row[subject].low in FUNCTION and c.row[subject].low not in ("it", "they"):
        subject -= 1
    if c.earlier is None or c.last >= 0 or c.row[subject].low not in ("it", "they") or not _leads(c, verb):
        return None
    other = c.earlier[1]
    alike = other.unit == c.figure.unit and other.change != "by" and c.figure.per in (None, other.per)
    if other.slots.get("quantity") != "price" or not alike:
        return None
    goods, places = other.slots.get("product"), [*_opening(c, verb)[1], *_markets(c, verb)]
    reading = Reading("price", "price", "price", "priced", product=goods, written=goods, per=other.per)
    if not places:
        return replace(reading, whose=other.slots.get("whose"), scope=other.slots.get("scope"))
    return _in_market(reading, places)
