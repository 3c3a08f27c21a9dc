"""Money whose sign or code stands before the number: "US$ 5", "RM5", "Rs. 500", "GB £20bn"."""

from __future__ import annotations

import re

from generator.find.figures.numeral import exact
from generator.find.figures.quantity import Quantity
from generator.find.figures.unit_names import unit_name
from generator.late import late
from generator.vocabulary.units import Units

_SIGN = late(
    r"(?P<lead>(?:\b[A-Za-z](?:\.?[A-Za-z]){0,2}\.? ?)?)(?P<sign>[$€£¥₹₩₽₺₪₿₡₭₫฿₱₦₴₸₮][A-Z]{0,2}) ?$"
    r"|\b(?P<code>[A-Za-z]{2,4})\.?[ -]?$"
)
SIGNS = frozenset("$€£¥₹₩₽₺₪₿₡₭₫฿₱₦₴₸₮")
_AFTER_SIGN = late(r"[ -]?(m|mn|b|bn|k|t|tn|M|B|K|T|MM)(?![\w])")
SCALES = {"m": 10**6, "mm": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "k": 1000, "t": 10**12, "tn": 10**12}
_ISO_AFTER = late(r" ?\(?([A-Z]{3})(?!\w)")
_MIXED_CASE = frozenset("Rs Rp Dh Dhs Ksh Yn Rmb usd eur gbp rmb nkr dkr".split())
_ALSO_NAMES = frozenset({"COP"})  # COP 28 was a conference: a peso is worth so little that its amounts have four digits


_QUOTE = late(r" (?:per|to the|to a|against the|versus the) (?:US |U\.S\. )?(?P<base>dollar|euro|pound|greenback)\b(?! [a-z]+s\b)")
_WORDS = late(r"[A-Za-z]+")
_IN_OTHERS = frozenset({"EUR", "GBP", "AUD", "NZD"})  # quoted in dollars for one of them, mostly


def quoted_in(text: str, q: Quantity, units: Units) -> str | None:
    """The money that a bare number is of, where its clause tells a rate of exchange: "the yen weakened past 155 per dollar"."""
    if (rate := _QUOTE.match(text, q.end)) is None:
        return None
    clause = re.split(r"[.;:!?]", text[max(0, q.start - 90) : q.start])[-1]
    for word in reversed(_WORDS.findall(clause)):
        named = next((unit for name, unit in units.by_word.get(word.lower(), ()) if name == word.lower()), None)
        if named is not None and units.kinds.get(named) == "money" and named not in ("cents", "pence", "sen"):
            return None if named in _IN_OTHERS or named == units.by_word[rate["base"]][-1][1] else named
    return None


def money_before(text: str, q: Quantity, units: Units, begin: int) -> bool:
    """Whether a currency stands right before the number; if so it is taken, with the scale behind the number ("$5m")."""
    start = q.start
    low = text[start - 1 : start]
    if low in ("-", "−") and text[start - 2 : start - 1] in SIGNS:
        start -= 1
    before = text[max(begin, start - 9) : start]
    if not before or not (before[-1] in SIGNS or before[-1] in " .-" or before[-1].isalpha()):
        return False
    found = _SIGN.search(before)
    if found is None:
        return False
    code, at = _currency(found, units)
    if code is None or (code in _ALSO_NAMES and found["sign"] is None and q.low < 1000):
        return False
    q.start = start - len(before) + at
    q.unit, q.rule = code, "money"
    if (scale := _AFTER_SIGN.match(text, q.end)) is not None and q.magnitude == 1:
        q.magnitude = SCALES[scale[1].lower()]
        q.low, q.end = exact(q.low, q.magnitude), scale.end()
    named = unit_name(text, q.end, units, len(text))
    if named is not None and units.kinds.get(named[0]) == "money" and named[0] not in ("cents", "pence"):
        q.unit, q.end = (named[0] if named[0] != "USD" or code == "USD" else code), named[1]
    elif (iso := _ISO_AFTER.match(text, q.end)) is not None and iso[1] in units.by_sign and units.by_sign[iso[1]] == iso[1]:
        q.unit, q.end = iso[1], iso.end()
    return True


def _currency(found: re.Match[str], units: Units) -> tuple[str | None, int]:
    if found["sign"] is None:
        code = found["code"]
        known = units.by_sign.get(code.upper()) if code.isupper() or code in _MIXED_CASE else None
        return known, found.start("code")
    lead = found["lead"]
    key = lead.replace(" ", "").replace(".", "").upper()
    spaced_article = lead.strip() in ("a", "s", "r", "m", "e")
    if key and not spaced_article and (code := units.by_sign.get(key + found["sign"])) is not None:
        return code, found.start("lead")
    return units.by_sign.get(found["sign"].upper()) or units.by_sign.get(found["sign"][0]), found.start("sign")
