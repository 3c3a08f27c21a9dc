"""A measure's name, readable on its own: put together from the slots in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.find.clauses import plural
from generator.find.measures.reading import Reading
from generator.late import late
from generator.records import Date
from generator.text import MONTHS

# What newspapers call the parties that have a long name, as name and as adjective.
_SHORT = {
    "United States": "US",
    "European Union": "EU",
    "United Kingdom": "UK",
    "United Arab Emirates": "UAE",
    "world": "the world",
}


def slots_of(reading: Reading) -> dict[str, str]:
    """What claims compare; only what the sentence tells."""
    found = {
        "quantity": reading.quantity,
        "whose": reading.whose,
        "to": reading.to,
        "product": reading.product,
        "scope": reading.scope,
        "regime": reading.regime,
        "basis": reading.basis,
    }
    return {k: v for k, v in found.items() if v}


def label(reading: Reading, when: Date | None, adjectives: Mapping[str, str]) -> str:
    """For example "US imports of rare earths from China, April". `adjectives`: "Chinese" by "China"."""
    whose, to, thing = _adjective(reading.whose, adjectives), _object(reading.to), _thing(reading)
    noun = reading.noun if reading.noun.isupper() else reading.noun.lower()
    if (
        thing and reading.sort not in ("span", "share", "count", "price", "rate", "control") and _is_modifier(reading)
    ):  # "industrial output", "NdPr output", "a fentanyl tariff": no goods in the plural
        noun, thing = f"{_uncapped(reading.written or '')} {noun}", None
    if reading.regime:
        noun = f"{reading.regime} {noun}"
    match reading.sort:
        case "flow" if reading.seen_from == "buyer":
            seller = _object(reading.whose)
            buyer = "world" if reading.to == "world" else _adjective(reading.to, adjectives)
            words = [buyer, noun, "of" if thing else None, thing, "from" if seller else None, seller]
        case "flow":
            words = [_world(reading), whose, noun, "of" if thing else None, thing, _towards(reading), to]
        case "duty" | "control" if reading.sort == "duty" or reading.made == "quota":
            goods = _adjective(reading.to, adjectives) if thing else to
            words = [_total(reading), whose, noun, "on" if to or thing else None, goods, thing]
        case "share":
            words = [
                _owner(_short(reading.whose)),
                "share of",
                "world" if reading.scope == "world" else _short(reading.scope),
                _shared(reading),
                thing,
            ]
        case "span" if reading.quantity in ("validity", "duration"):
            words = [reading.quantity, "of" if thing else None, thing]
        case "span" if reading.quantity == "decision time":
            words = [_total(reading), "time of a decision on", thing]
        case "span" if reading.quantity in ("stocks", "demand", "supply", "production", "reserves"):
            words = [noun, "of" if thing else None, thing]  # "two weeks' stock of magnets" is an amount told in time
        case "span":
            what = noun if reading.quantity == "talks" and noun else reading.quantity
            what = "extension of the pause" if _of_a_pause(reading) else what
            by = whose if thing else None
            words = ["length of the", by, what, _link(reading), thing or to, "on" if thing and to else None, thing and to]
        case "applied" if reading.made == "licensed":
            words = [whose, "firms with", thing]
        case "applied":
            share, _, state = reading.quantity.rpartition("licence applications ")
            words = [share.strip(), whose, f"{thing}’" if thing else None, "licence applications", state]
        case "count" if reading.quantity == "number":
            words = ["number of", thing]
        case _ if reading.made == "count":
            under = "added to" if reading.basis == "added" else "under"
            words = [_thing(replace(reading, sort="count")), under if thing else None, whose, reading.quantity]
        case "price" if thing and (_DOING.match(thing) or (noun in ("cost", "costs") and not reading.premodified)):
            # "the cost of moving a container", in that order
            words = [_total(reading), _world(reading), whose, noun, "of", thing, *_in_place(reading)]
        case "price" | "rate" | "control":
            words = [_total(reading), _world(reading), whose, thing, noun, *_in_place(reading)]
        case _:
            words = [_world(reading), whose, noun, "of" if thing else None, thing, _towards(reading), to, *_in_place(reading)]
    text = " ".join(w for w in words if w)
    return f"{text}, {_period(when)}" if when is not None and reading.quantity not in _TERMS else text


# Terms of what was agreed: a date beside them is that of the agreement.
_TERMS = frozenset(("validity", "decision time", "firms with licences"))


def _towards(reading: Reading) -> str | None:
    """What stands before the partner: exports go to it, a balance is with it."""
    if reading.to is None:
        return None
    return "with" if reading.quantity in ("trade", "deficit", "surplus") else "to"


_DOING = late(r"[a-z]+ing (?:a|an|the|its|their|one) ")


def _short(party: str | None) -> str | None:
    return _SHORT.get(party, party) if party else None


def _object(party: str | None) -> str | None:
    """The party behind a preposition: "on the US", "from the Philippines"."""
    short = _short(party)
    return f"the {short}" if short in _WITH_ARTICLE else short


_WITH_ARTICLE = frozenset(("US", "EU", "UK", "UAE", "Netherlands", "Philippines"))


def _adjective(party: str | None, adjectives: Mapping[str, str]) -> str | None:
    if party is None or party == "world":
        return party and _SHORT.get(party)
    return _SHORT.get(party) or adjectives.get(party) or _owner(party)


def _thing(reading: Reading) -> str | None:
    """The product as written, but in the number that is compared and without the capital of a sentence's first word."""
    written = reading.written
    if written is not None and reading.sort in (
        "price",
        "span",
        "rate",
        "control",
    ):  # a modifier or a single thing: "soybean futures", "the truce"
        return _uncapped(written)
    if written is None or (reading.premodified and written.lower().replace("-", " ") != reading.product):
        return reading.product
    return _uncapped(written)


def _is_modifier(reading: Reading) -> bool:
    """Whether the word before the noun is an adjective or a short name, of which no plural can be made."""
    written = reading.written
    if written is None or not reading.premodified:
        return False
    if written.lower() == "sales":
        return True  # "sales revenue"
    if reading.product != plural(written.lower().replace("-", " ")):
        return False
    return (
        (" " not in written and reading.sort != "flow")
        or "-" in written
        or any(x.isupper() for x in written[1:])
        or written.endswith(_ADJECTIVES)
    )


_ADJECTIVES = ("al", "ic", "ive", "ary", "ory", "ous", "ise", "ware", "ity", "ness", "full", "joint")


def _uncapped(written: str) -> str:
    """Without the capital of a sentence's first word; "NdPr", "APT" and names ("March", "New York") keep theirs."""
    words = written.split()
    if any(x.isupper() for x in words[0][1:]) or words[0] in _MONTHS or (len(words) > 1 and words[1][0].isupper()):
        return written
    return written[:1].lower() + written[1:]


_MONTHS = frozenset(MONTHS)


def _in_place(reading: Reading) -> tuple[str, ...]:
    """ "in Rotterdam"; the world stands before the noun."""
    if reading.scope and reading.scope.startswith("outside "):
        return (reading.scope,)
    return ("in", _SHORT.get(reading.scope, reading.scope)) if reading.scope and reading.scope != "world" else ()


def _world(reading: Reading) -> str | None:
    return "world" if reading.scope == "world" and reading.to != "world" else None


def _owner(party: str | None) -> str | None:
    return f"{party}{'’' if party.endswith('s') else '’s'}" if party else None


def _total(reading: Reading) -> str | None:
    return reading.basis if reading.basis in ("total", "average", "suspended", "lifted") else None


def _shared(reading: Reading) -> str | None:
    """ "share of mining" with a product reads "mining of"."""
    of = reading.quantity.removeprefix("share of ").removeprefix("share")
    return f"{of} of" if of and reading.product else of or None


def _link(reading: Reading) -> str | None:
    if not (reading.to or reading.product):
        return None
    return "on" if _of_a_pause(reading) or reading.quantity in ("pause", "talks") else "of"


def _of_a_pause(reading: Reading) -> bool:
    """Whether it is more time for a pause of duties, and not for the duties."""
    return reading.quantity == "extension" and reading.product == "tariffs" and reading.basis != "in force"


def _period(when: Date) -> str:
    bare = re.sub(r"^(?:in|on|during|by|since|the|for)\s+", "", when.text, flags=re.I)
    return re.sub(r"\s+deadline$", "", bare, flags=re.I)
