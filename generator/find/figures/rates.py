"""What one unit is for: "$300 a tonne", "per share", "barrels a day"."""

from __future__ import annotations

from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.units import Units

_PER = late(
    r"(?: ?/ ?|-per-| per |-an?-| (?:for )?(?:an?|each|every) )"
    r"(?P<noun>(?:(?:square|cubic|metric|troy|net|gross|dry|wet|short|long|million|thousand|megawatt|kilowatt) ){0,2}"
    r"(?:(?:metric )?ton(?:ne)? units?(?![a-z])|[A-Za-z][A-Za-z-]*)|[\d,]{1,11} [a-z]+)"
)
_PER_AFTER_NOUN = late(r" of (?:[a-z-]{2,20} ){1,3}(an?|per|each|every) ([a-z-]{2,20})(?![\w-])(?! (?:ago|earlier|later|before))")
_NOT_PER = late(r"(?:-| (?:ago|earlier|later|before|after|old)\b)")
_TIMES = frozenset("second minute hour day week month quarter year night".split())
_UNITS = late(r"^(?:metric )?ton(?:ne)? units?$")  # of what ore contains
_MASSES = frozenset({"ton", "tonne"})  # those that come net, gross, dry, short and long
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
    "y": "year",
    "kWh": "kilowatt-hour",
    "MW": "megawatt",
    "GW": "gigawatt",
    "kW": "kilowatt",
    "MWh": "megawatt-hour",
    "oz": "ounce",
    "s": "second",
    "h": "hour",
    "hr": "hour",
    "d": "day",
    "annum": "year",
    "tonnes": "tonne",
    "mt": "tonne",
}


def is_rate(noun: str, units: Units) -> bool:
    """Whether `noun` may stand behind a slash: "/yr", "/kg", "/day"."""
    return noun in _PER_NAMES or noun.lower() in units.per_nouns


def read_per(text: str, q: Quantity, units: Units, limit: int) -> None:
    """ "a tonne", "per share", "/kg": taken into the figure's text; `per` is kept with its article, as prose has it."""
    found = _PER.match(text, q.end, limit)
    if found is None and (far := _PER_AFTER_NOUN.match(text, q.end)) is not None and far[2] in units.per_nouns:
        q.per = f"{_article(far[2])} {far[2]}"  # "98 tonnes of oxide a year": outside the figure's text
    if found is None or units.kinds.get(q.unit or "") == "age":
        return
    noun = _UNITS.sub("mtu", found["noun"])
    lead = found.group()[: found.start("noun") - found.start()]
    end = found.end()
    if lead.strip(" -") in ("a", "an", "each", "every", "for a", "for an"):
        word = noun.split("-a-")[0]
        if (
            (word.lower() not in units.per_nouns and word.lower().rpartition(" ")[2] not in _MASSES)
            or (_NOT_PER.match(text, end) and (text[end] == "-" or word.lower() in _TIMES))
            or (units.kinds.get(q.unit or "") == "time" and lead.startswith(" "))
        ):
            return
    elif lead.strip() == "/" and not is_rate(noun, units):
        return
    noun = _PER_NAMES.get(noun, noun).lower()
    q.per = noun if noun[0].isdigit() or noun == "capita" else f"{_article(noun)} {noun}"
    q.end = end


def _article(noun: str) -> str:
    return "an" if (noun[0] in "aeio" and not noun.startswith("eu")) or noun in ("hour", "mtu") else "a"
