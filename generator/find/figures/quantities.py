"""A numeral and what it counts in: the sign before it, the unit behind it, and what one unit is for ("a tonne")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.find.figures.numerals import Numeral, exact
from generator.vocabulary.units import Units, first_word

Number = int | float


@dataclass(slots=True)
class Quantity:
    """A figure in the making. `start`/`end` grow as its words are found; `low` is its value, `high` the other end of a range.

    `signed`: the unit is its own, not shared from a neighbour. `noun`: `of` was read right behind the number. `first`/`last` are
    the offsets of the bare numerals, which never move."""

    start: int
    end: int
    first: int
    last: int
    low: Number
    high: Number | None = None
    unit: str | None = None
    of: str | None = None
    per: str | None = None
    bound: str = "exact"
    direction: str | None = None
    change: str | None = None
    rule: str = "number"
    signed: bool = False
    noun: bool = False
    words: bool = False
    part: bool = False
    grouped: bool = False
    magnitude: int = 1
    head: int = 0


# The sign of a currency, or its code, right before the number: "US$ 5", "RM5", "Rs. 500", "GB £20".
_SIGN = re.compile(
    r"(?P<lead>(?:\b[A-Za-z](?:\.?[A-Za-z]){0,2}\.? ?)?)(?P<sign>[$€£¥₹₩₽₺₪₿₡₭₫฿₱₦₴₸₮][A-Z]{0,2}) ?$"
    r"|\b(?P<code>[A-Za-z]{2,4})\.?[ -]?$"
)
_SIGN_CHARS = frozenset("$€£¥₹₩₽₺₪₿₡₭₫฿₱₦₴₸₮")
_AFTER_SIGN = re.compile(r"[ -]?(m|mn|b|bn|k|t|tn|M|B|K|T|MM)(?![\w])")
_LETTER = {"m": 10**6, "mm": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "k": 1000, "t": 10**12, "tn": 10**12}
_GAP = re.compile(r"[ -]|\u00a0|\u2009|\u202f")
_ISO_AFTER = re.compile(r" ?\(?([A-Z]{3})(?!\w)")
_OF_ONE = re.compile(r" (?:of )?an?(?= )")  # "half an hour", "a quarter of a percentage point"
_MORE = re.compile(
    r" (?:more|additional|further|full|extra|consecutive|straight|successive|whole|solid|long"
    r"|past|previous|next|last|coming|upcoming)(?= )"
)
_AN_HOUR_AND = re.compile(r"\b(?:an?|one) (day|hour|week|month|year|mile|decade|century|minute) and $", re.IGNORECASE)
_IN_DIGITS = re.compile(r" \((\d{1,6})\)")
_PER_AFTER_NOUN = re.compile(
    r" of (?:[a-z-]{2,20} ){1,3}(an?|per|each|every) ([a-z-]{2,20})(?![\w-])(?! (?:ago|earlier|later|before))"
)
_NUMBER_NEXT = re.compile(r" ?\d")
_SYMBOL = re.compile(r"[A-Za-zμµ][A-Za-z0-9²³/]*")
_CODE_AFTER = re.compile(r"[ -]?(?P<scale>[Mmk]?)(?P<code>[A-Z]{3}|usd|eur|gbp|rmb|cny|inr)(?![\w])")
_PER = re.compile(
    r"(?: ?/ ?|-per-| per |-an?-| (?:for )?(?:an?|each|every) )"
    r"(?P<noun>(?:(?:square|cubic|metric|troy|million|thousand|megawatt|kilowatt) )?[A-Za-z][A-Za-z-]*|[\d,]{1,11} [a-z]+)"
)
_NOT_PER = re.compile(r"(?:-| (?:ago|earlier|later|before|after|old)\b)")
_PER_NAMES = {
    "kg": "kilogram",
    "t": "tonne",
    "lb": "pound",
    "bbl": "barrel",
    "l": "litre",
    "km": "kilometre",
    "m2": "square metre",
    "sqm": "square metre",
    "yr": "year",
    "kWh": "kilowatt-hour",
    "MWh": "megawatt-hour",
    "oz": "ounce",
    "s": "second",
    "h": "hour",
    "hr": "hour",
    "d": "day",
    "annum": "year",
    "tonnes": "tonne",
}
# "25 pounds" is a weight unless money is plainly meant: millions of them, a conversion in brackets, or a rate of pay.
_POUNDS_OF_MONEY = re.compile(r" \(?(?:US)?[$€]| \(| sterling\b| (?:a|per) (?:week|month|year|hour|day|head|person|night|share)\b")
_MASS_M = re.compile(
    r" (?:tall|high|long|wide|deep|above|below|away|from|x|×|race|final|sprint|relay|hurdles|freestyle|pool|waves?|tower|yacht)\b"
)
_SCREENS = (240, 360, 480, 720, 1080, 1440, 2160)  # lines of a screen, "1080p": no pence
_PEOPLE_AFTER = re.compile(r" (?!this|was|has)[a-z]{2,}(?:s|men|people)\b(?<!\bis)")


def quantity(text: str, numeral: Numeral, units: Units, begin: int, limit: int) -> Quantity:
    """The quantity of `numeral`, whose value must be known; without a unit if none stands beside it. What lies before `begin`
    (where the quantity ahead ends) or behind `limit` is not looked at."""
    assert numeral.value is not None
    q = Quantity(
        numeral.start, numeral.end, numeral.start, numeral.end, numeral.value, words=numeral.words, part=numeral.part,
        grouped=numeral.grouped, magnitude=numeral.magnitude,
    )  # fmt: skip
    if q.words and (again := _IN_DIGITS.match(text, q.end)) is not None and again[1] == str(q.low):
        q.end = again.end()  # "sixteen (16) units"
    if not _money_before(text, q, units, begin):
        _unit_after(text, q, units, limit)
    _one_and(text, q, units, begin)
    if q.unit is not None:
        q.signed = True
        read_per(text, q, units, limit)
    return q


def _one_and(text: str, q: Quantity, units: Units, begin: int) -> None:
    """ "an hour and forty minutes", "a day and a half"."""
    window = text[max(begin, q.start - 16) : q.start]
    if not window.endswith(" and ") or (found := _AN_HOUR_AND.search(window)) is None:
        return
    whole = units.by_word[found[1].lower()][-1][1]
    if q.unit == "minutes" and whole == "hours":
        q.low = exact(1 + q.low / 60, 1)
    elif q.part and q.unit is None:
        q.low += 1
    else:
        return
    q.unit, q.rule, q.part = whole, "unit", False
    q.start -= len(window) - found.start()


def _money_before(text: str, q: Quantity, units: Units, begin: int) -> bool:
    start = q.start
    low = text[start - 1 : start]
    if low in ("-", "−") and text[start - 2 : start - 1] in _SIGN_CHARS:
        start -= 1
    before = text[max(begin, start - 9) : start]
    if not before or not (before[-1] in _SIGN_CHARS or before[-1] in " .-" or before[-1].isalpha()):
        return False
    found = _SIGN.search(before)
    if found is None:
        return False
    code, at = _currency(found, units)
    if code is None:
        return False
    q.start = start - len(before) + at
    q.unit, q.rule = code, "money"
    if (scale := _AFTER_SIGN.match(text, q.end)) is not None and q.magnitude == 1:
        q.magnitude = _LETTER[scale[1].lower()]
        q.low, q.end = exact(q.low, q.magnitude), scale.end()
    named = _name(text, q.end, units, len(text))
    if named is not None and units.kinds.get(named[0]) == "money" and named[0] not in ("cents", "pence"):
        q.unit, q.end = (named[0] if named[0] != "USD" or code == "USD" else code), named[1]
    elif (iso := _ISO_AFTER.match(text, q.end)) is not None and iso[1] in units.by_sign and units.by_sign[iso[1]] == iso[1]:
        q.unit, q.end = iso[1], iso.end()
    return True


def _currency(found: re.Match[str], units: Units) -> tuple[str | None, int]:
    if found["sign"] is None:
        code = found["code"]
        known = (
            units.by_sign.get(code.upper())
            if code.isupper() or code in ("Rs", "Rp", "Dh", "Dhs", "usd", "eur", "gbp", "rmb", "Ksh", "nkr", "dkr")
            else None
        )
        return known, found.start("code")
    lead = found["lead"]
    key = lead.replace(" ", "").replace(".", "").upper()
    spaced_article = lead.strip() in ("a", "s", "r", "m", "e")
    if key and not spaced_article and (code := units.by_sign.get(key + found["sign"])) is not None:
        return code, found.start("lead")
    return units.by_sign.get(found["sign"].upper()) or units.by_sign.get(found["sign"][0]), found.start("sign")


def _unit_after(text: str, q: Quantity, units: Units, limit: int) -> None:
    sign_at = q.end + (text[q.end : q.end + 1] == " ")
    if text[sign_at : sign_at + 1] and text[sign_at] in _SIGN_CHARS:
        # "10 $ is not much": the sign belongs to the number before it unless a number follows
        if not _NUMBER_NEXT.match(text, sign_at + 1):
            q.unit, q.end, q.rule = units.by_sign.get(text[sign_at]), sign_at + 1, "money"
        return
    if not q.words and (symbol := _SYMBOL.match(text, q.end)) is not None:
        _glued(text, q, symbol, units)
        return
    if not q.words and text[q.end : q.end + 1] == " " and (symbol := _SYMBOL.match(text, q.end + 1)) is not None:
        known = units.by_symbol.get(symbol.group())
        if known is not None and not known[1] and not text[symbol.end() : symbol.end() + 1].isalnum():
            q.unit, q.end, q.rule = known[0], symbol.end(), "unit"
            return
    code = _CODE_AFTER.match(text, q.end)
    if code is not None and (iso := units.by_sign.get(code["code"].upper())) is not None:
        q.unit, q.end, q.rule = iso, code.end(), "money"
        q.low = exact(q.low, _LETTER[code["scale"].lower()]) if code["scale"] else q.low
        return
    between = (_OF_ONE if q.part else _MORE).match(text, q.end)
    named = _name(text, between.end() if between else q.end, units, limit)
    if named is None:
        return
    unit, end = named
    if unit == "pounds" and ((q.magnitude >= 10**6 and text[end : end + 4] != " of ") or _POUNDS_OF_MONEY.match(text, end)):
        unit = "GBP"
    if (unit in ("seconds", "quarters", "turns", "cups") and text[end : end + 1] == "-") or (unit == "KRW" and q.low < 10):
        return
    if unit == "turns" and not q.part:
        return
    q.unit, q.end, q.rule = unit, end, "money" if units.kinds.get(unit) == "money" else "unit"


def _glued(text: str, q: Quantity, symbol: re.Match[str], units: Units) -> None:
    """Letters that touch the digits: a symbol ("7km"), a scale ("5k"), or the sign that this is no number but a code."""
    letters = symbol.group()
    known = units.by_symbol.get(letters)
    if (
        letters == "m"
        and (_PEOPLE_AFTER.match(text, symbol.end()) or isinstance(q.low, float))
        and not _MASS_M.match(text, symbol.end())
    ):
        known = None
    if letters == "p" and q.low in _SCREENS:
        q.rule = "code"
    elif known is not None:
        q.unit, q.end, q.rule = known[0], symbol.end(), "unit"
    elif letters in ("k", "K", "m", "M", "mn", "bn", "b") and not text[symbol.end() : symbol.end() + 1].isalnum():
        q.magnitude = _LETTER[letters.lower()]
        q.low, q.end = exact(q.low, q.magnitude), symbol.end()
        _unit_after(text, q, units, len(text)) if text[q.end : q.end + 1] == " " else None
    else:
        named = _name(text, q.end, units, len(text), glued=True)
        code = _CODE_AFTER.match(text, q.end)
        if named is not None:
            q.unit, q.end, q.rule = *named, "unit"
        elif code is not None and units.by_sign.get(code["code"]) == code["code"]:
            q.unit, q.end, q.rule = code["code"], code.end(), "money"
        else:
            q.rule = "code"


def _name(text: str, at: int, units: Units, limit: int, *, glued: bool = False) -> tuple[str, int] | None:
    """The longest unit name at `at`, a space or hyphen before it allowed: (unit, end)."""
    starts = (at,) if glued or (gap := _GAP.match(text, at)) is None else (gap.end(), at)
    for start in starts:
        if start >= limit:
            continue
        window = text[start : min(start + 28, limit)]
        lowered = window.lower()
        for name, unit in units.by_word.get(first_word(lowered), ()):
            if lowered.startswith(name):
                end = start + len(name)
                if not (name[-1].isalpha() and text[end : end + 1].isalnum()):
                    return unit, end
    return None


def read_per(text: str, q: Quantity, units: Units, limit: int) -> None:
    """ "a tonne", "per share", "/kg": taken into the figure's text; `per` is kept with its article, as prose has it."""
    found = _PER.match(text, q.end, limit)
    if found is None and (far := _PER_AFTER_NOUN.match(text, q.end)) is not None and far[2] in units.per_nouns:
        q.per = f"{_article(far[2])} {far[2]}"  # "98 tonnes of oxide a year": outside the figure's text
    if found is None or units.kinds.get(q.unit or "") == "age":
        return
    noun = found["noun"]
    lead = found.group()[: found.start("noun") - found.start()]
    end = found.end()
    if lead.strip(" -") in ("a", "an", "each", "every", "for a", "for an"):
        word = noun.split("-a-")[0]
        if (
            word.lower() not in units.per_nouns
            or _NOT_PER.match(text, end)
            or (units.kinds.get(q.unit or "") == "time" and lead.startswith(" "))
        ):
            return
    elif lead.strip() == "/" and noun not in _PER_NAMES and noun.lower() not in units.per_nouns:
        return
    noun = _PER_NAMES.get(noun, noun).lower()
    q.per = noun if noun[0].isdigit() or noun == "capita" else f"{_article(noun)} {noun}"
    q.end = end


def _article(noun: str) -> str:
    return "an" if (noun[0] in "aeio" and not noun.startswith("eu")) or noun == "hour" else "a"
