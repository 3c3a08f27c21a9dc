"""Small towns that an article places itself: "in Clonakilty, Ireland", "CASTLEGAR, B.C.", "a hotel in Woodside, California".

The gazetteer knows cities of some size. Where governments meet in a smaller place, newspapers say at its first mention in which
country or state it lies, and name it alone from then on.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.find.gazetteer import capitals, countries, fold, plain, states
from generator.late import late
from generator.text import MONTHS, either

_TOWN = r"[A-ZÀ-Þ][a-zà-ÿ’'-]{2,}(?:[ -][A-ZÀ-Þ][a-zà-ÿ’'-]{2,}){0,2}"
# How states of the USA, provinces and the parts of the United Kingdom are printed behind a town, with the country's code.
_SHORT = {
    "US": "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. "
    "N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Vt. Va. Wash. W.Va. Wis. Wyo.",
    "CA": "B.C. Alta. Sask. Man. Ont. Que. N.B. N.S. P.E.I. Alberta Saskatchewan Manitoba Ontario Quebec Labrador Yukon",
    "GB": "Scotland Wales England",
}
_PROVINCES = {
    "British Columbia": "CA",
    "New Brunswick": "CA",
    "Nova Scotia": "CA",
    "Prince Edward Island": "CA",
    "Northern Ireland": "GB",
}


@cache
def _regions() -> dict[str, str]:
    """States, provinces and the like -> the code of their country."""
    own = {name: code for code, line in _SHORT.items() for name in line.split()}
    return {**dict.fromkeys(states(), "US"), **own, **_PROVINCES}


@cache
def _lands() -> dict[str, str]:
    """What may stand behind a town's name -> the code of its country."""
    return {**countries(), "the United States": "US", "the Netherlands": "NL", "Britain": "GB"} | _regions()


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A town behind "in", and at the head of a dateline. A country at the end of a list ("Lima, Peru and Chile") or before its own
    word ("Peru's minister") places no town."""
    land = rf", (?P<land>{either(sorted(_lands(), key=len, reverse=True))})"
    return (
        late(
            rf"\b(?:[Ii]n|[Aa]t|near|outside|to|from|of) (?P<town>{_TOWN}){land}"
            r"(?=[,.;:)\]]|$|\n| (?:on|in|at|after|before|for|to|this|last|next|where|when|that|which|who|by|from|until|during|with"
            r"|late|early)\b)"
        ),
        late(rf"(?:^|\n)(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ’']{{2,}}(?:[ -][A-ZÀ-Þ’']{{2,}}){{0,2}}){land}(?= \(|,| [—–-])"),
    )


@lru_cache(maxsize=32)
def towns(text: str) -> dict[str, tuple[str, str, bool]]:
    """Folded name -> name, country code and whether a state or province places it, of each town that a text places itself, in the
    order of the text."""
    found: dict[str, tuple[str, str, bool]] = {}
    for m in sorted((m for p in _patterns() for m in p.finditer(text)), key=lambda m: m.start("town")):
        name = plain(m["town"])
        if fold(name) not in _named_otherwise():
            name = re.sub(r"[^\W\d_']+(?:'[^\W\d_]+)?", lambda m: m.group().capitalize(), name) if name.isupper() else name
            found.setdefault(fold(name), (name, _lands()[m["land"]], m["land"] in _regions()))
    return found


@cache
def _named_otherwise() -> frozenset[str]:
    """Countries, states, capitals and months: no town of their name is meant."""
    return frozenset(fold(name) for name in (*_lands(), *capitals().values(), *MONTHS))
