"""A numeral and what it counts in: the sign before it, or the name or symbol of a unit behind it."""

from __future__ import annotations

import re

from generator.find.figures.money import SCALES, SIGNS, money_before
from generator.find.figures.numeral import Numeral, exact
from generator.find.figures.quantity import Quantity
from generator.find.figures.rates import is_rate, read_per
from generator.find.figures.unit_names import unit_name
from generator.late import late
from generator.vocabulary.units import Units

_OF_ONE = late(r" (?:of )?an?(?= )")  # "half an hour", "a quarter of a percentage point"
_OF_A = late(r" of an?(?= )")  # "0.3 of a percentage point"
_MORE = late(
    r" (?:more|additional|further|full|extra|consecutive|straight|successive|whole|solid|long"
    r"|past|previous|next|last|coming|upcoming)(?= )"
)
_ONE_BEFORE = ("past", "previous", "next", "last")
_AN_HOUR_AND = late(r"\b(?:an?|one) (day|hour|week|month|year|mile|decade|century|minute) and $", re.IGNORECASE)
_IN_DIGITS = late(r" \((\d{1,6})\)")
_NUMBER_NEXT = late(r" ?\d")
_SYMBOL = late(r"[A-Za-zμµ][A-Za-z0-9²³/]*")
_CODE_AFTER = late(r"[ -]?(?P<scale>[Mmk]?)(?P<code>[A-Z]{3}|usd|eur|gbp|rmb|cny|inr)(?![\w])")
# "25 pounds" is a weight unless money is plainly meant: millions of them, a conversion in brackets, or a rate of pay.
_POUNDS_OF_MONEY = late(
    r" \(?(?:US)?[$€]| \(| sterling\b| (?:a|per) (?:week|month|year|hour|day|head|person|night|share|tonne|metric ton|kilo)\b"
)
_MASS_M = late(
    r" (?:tall|high|long|wide|deep|above|below|away|from|x|×|race|final|sprint|relay|hurdles|freestyle|pool|waves?|tower|yacht)\b"
)
_SCREENS = (240, 360, 480, 720, 1080, 1440, 2160)  # lines of a screen, "1080p": no pence
_NO_WATTS = late(r"-\d")  # "5W-30": oil
# "4K", "8K": thousands of columns of a picture. Others only before what shows it: "a 5K run" is one of kilometres.
_SHOWN = late(
    r"[ -](?:tvs?|televisions?|videos?|screens?|displays?|monitors?|cameras?|footage|resolution|oled|hdr|uhd)\b", re.IGNORECASE
)
_STONE_OF = late(r" [a-z]+s\b")  # "four stone lions"
_PEOPLE_AFTER = late(r" (?!this|was|has)[a-z]{2,}(?:s|men|people)\b(?<!\bis)")


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
    if numeral.times:
        q.unit, q.rule = "times", "unit"
    elif not money_before(text, q, units, begin):
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


def _unit_after(text: str, q: Quantity, units: Units, limit: int) -> None:
    sign_at = q.end + (text[q.end : q.end + 1] == " ")
    if text[sign_at : sign_at + 1] and text[sign_at] in SIGNS:
        # "10 $ is not much": the sign belongs to the number before it unless a number follows
        if not _NUMBER_NEXT.match(text, sign_at + 1):
            q.unit, q.end, q.rule = units.by_sign.get(text[sign_at]), sign_at + 1, "money"
        return
    if not q.words and (symbol := _SYMBOL.match(text, q.end)) is not None:
        _glued(text, q, symbol, units)
        return
    if not q.words and text[q.end : q.end + 1] == " " and (symbol := _SYMBOL.match(text, q.end + 1)) is not None:
        if _of_trade(q, symbol, units):
            return
        letters = _before_slash(symbol.group(), units)
        known, end = units.by_symbol.get(letters), symbol.start() + len(letters)
        if known is not None and not known[1] and not text[end : end + 1].isalnum():
            q.unit, q.end, q.rule = known[0], end, "unit"
            return
    code = _CODE_AFTER.match(text, q.end)
    if code is not None and (iso := units.by_sign.get(code["code"].upper())) is not None:
        q.unit, q.end, q.rule = iso, code.end(), "money"
        q.low = exact(q.low, SCALES[code["scale"].lower()]) if code["scale"] else q.low
        return
    between = (_OF_ONE if q.part else _OF_A if 0 < q.low < 1 else _MORE).match(text, q.end)
    named = unit_name(text, between.end() if between else q.end, units, limit)
    if named is None and between is not None:
        named = unit_name(text, q.end, units, limit)  # "six consecutive quarters"
    if named is None:
        return
    unit, end = named
    if between is not None and between.group().endswith(_ONE_BEFORE) and text[end - 1] != "s" and q.low != 1:
        return  # "dropped to 12 last month"
    if unit == "pounds" and ((q.magnitude >= 10**6 and text[end : end + 4] != " of ") or _POUNDS_OF_MONEY.match(text, end)):
        unit = "GBP"
    if (unit in ("seconds", "quarters", "turns", "cups") and text[end : end + 1] == "-") or (unit == "KRW" and q.low < 10):
        return
    if (unit == "turns" and not q.part) or (unit == "stone" and _STONE_OF.match(text, end)):
        return
    q.unit, q.end, q.rule = unit, end, "money" if units.kinds.get(unit) == "money" else "unit"


def _screen(text: str, q: Quantity, letters: str, end: int) -> bool:
    if letters != "K" or not isinstance(q.low, int) or text[end : end + 1].isalnum():
        return False
    return (q.low in (4, 8) and not _PEOPLE_AFTER.match(text, end)) or (q.low in (2, 5, 6) and _SHOWN.match(text, end) is not None)


def _before_slash(letters: str, units: Units) -> str:
    """The symbol of "2,600 t/yr", whose rate is read apart; all the letters where they are one symbol ("km/h") or none."""
    head, _, rest = letters.partition("/")
    return head if rest and letters not in units.by_symbol and head in units.by_symbol and is_rate(rest, units) else letters


def _of_trade(q: Quantity, symbol: re.Match[str], units: Units) -> bool:
    """The trade's abbreviations: of a yearly capacity ("12,000 tpa", "300 ktpa"), of a million metric tons ("25 MMT")."""
    if symbol.group() in ("MMT", "MMt"):
        q.low, q.unit, q.end, q.rule, q.magnitude = exact(q.low, 10**6), "tonnes", symbol.end(), "unit", 10**6
        return True
    mass = {"tpa": "t", "ktpa": "kt", "Mtpa": "Mt"}.get(symbol.group())
    if mass is not None:
        q.unit, q.end, q.rule, q.per = units.by_symbol[mass][0], symbol.end(), "unit", "a year"
    return mass is not None


def _glued(text: str, q: Quantity, symbol: re.Match[str], units: Units) -> None:
    """Letters that touch the digits: a symbol ("7km"), a scale ("5k"), or the sign that this is no number but a code."""
    if _of_trade(q, symbol, units):
        return
    letters = _before_slash(symbol.group(), units)
    end = symbol.start() + len(letters)
    known = units.by_symbol.get(letters)
    if (
        letters == "m"
        and (_PEOPLE_AFTER.match(text, symbol.end()) or isinstance(q.low, float))
        and not _MASS_M.match(text, symbol.end())
    ):
        known = None
    if (letters == "p" and q.low in _SCREENS) or (letters == "W" and _NO_WATTS.match(text, end)) or _screen(text, q, letters, end):
        q.rule = "code"
    elif known is not None:
        q.unit, q.end, q.rule = known[0], end, "unit"
    elif letters in ("k", "K", "m", "M", "mn", "bn", "b") and not text[symbol.end() : symbol.end() + 1].isalnum():
        q.magnitude = SCALES[letters.lower()]
        q.low, q.end = exact(q.low, q.magnitude), symbol.end()
        _unit_after(text, q, units, len(text)) if text[q.end : q.end + 1] == " " else None
    else:
        named = unit_name(text, q.end, units, len(text), glued=True)
        code = _CODE_AFTER.match(text, q.end)
        if named is not None:
            q.unit, q.end, q.rule = *named, "unit"
        elif code is not None and units.by_sign.get(code["code"]) == code["code"]:
            q.unit, q.end, q.rule = code["code"], code.end(), "money"
        else:
            q.rule = "code"
