"""Ministries and other offices of state that are written in lower case: "China's commerce ministry", "Spain's market regulator"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from generator.find.names.role_words import STOPS
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.records import Article
from generator.vocabulary import load

_OWNERS = ("'s", "’s")
_HEADS = frozenset({"ministry", "department"})


def add(tokens: Tokens, article: Article, bodies: dict[str, Entity], w: Words) -> None:
    """Add every one that the article names, as the country's: "Chinese Ministry of Commerce"."""
    tails = {noun.rpartition(" ")[2] for noun in w.offices_of_state}
    starts = [s.start for s in article.sentences]
    for k, low in enumerate(tokens.low):
        if k == 0 or tokens.capital[k]:
            continue
        opens = k == 1 or tokens.word[k - 2] in _ENDS or not tokens.touch(k - 2)  # "Commerce ministry officials said"
        if low in _HEADS and tokens.low[k - 1] in w.ministries and (not tokens.capital[k - 1] or (opens and low == "ministry")):
            _ministry(tokens, k, starts, bodies, w)
        elif low == "ministry" and tokens.low[k + 1 : k + 2] == ["of"]:
            _of_matters(tokens, k, starts, bodies, w)
        elif low == "ministry" and not tokens.capital[k - 1]:
            _named_in_full(tokens, k, bodies, w)
        elif low == "office" and tokens.word[k - 1] in _OWNERS:
            _whose_office(tokens, k, bodies, w)
        elif low == "office" and tokens.low[k + 1 : k + 3] == ["of", "the"]:
            _of_representative(tokens, k, bodies, w)
        elif low == "customs":
            _customs(tokens, k, bodies, w)
        elif low in tails and _office(tokens, k, bodies, w):
            continue
        elif low in w.bodies.state_offices or low in w.bodies.offices_too:
            _of_state(tokens, k, bodies, w)


def _ministry(tokens: Tokens, k: int, starts: list[int], bodies: dict[str, Entity], w: Words) -> None:
    first = k - 1
    while first > 1 and k - first < 3 and not tokens.capital[first - 1] and tokens.low[first - 1].capitalize() in w.office_matters:
        first -= 1  # "the water resources ministry"
    lead, country = first, _country(tokens, first - 1, w, states=True)
    if country is not None:
        lead = country[1]
    elif not (tokens.capital[first] or _official(tokens, k)) and (
        tokens.low[first - 1 : first] not in (["the"], ["a"]) or tokens.low[k] == "department"
    ):
        return
    whose = country[0] if country else _seat(tokens, k, starts, w)
    matter = " ".join([*(word.capitalize() for word in tokens.low[first : k - 1]), w.ministries[tokens.low[k - 1]]])
    kind = "Ministry" if tokens.low[k] == "ministry" else "Department"
    name = " ".join(x for x in (whose, kind, "of", matter) if x)
    _add(tokens, name, "ministry", lead, k, bodies)


_ENDS = frozenset({".", "!", "?", "“", "”", '"', "—", "–"})


def _official(tokens: Tokens, k: int) -> bool:
    """Whether somebody of the ministry follows: "a senior commerce ministry official"."""
    return tokens.low[k] == "ministry" and tokens.low[k + 1 : k + 2] in (
        ["official"],
        ["officials"],
        ["spokesman"],
        ["spokeswoman"],
    )


def _named_in_full(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> None:
    """ "Beijing's public security ministry", "Fiji's rural development ministry": behind whoever owns it, up to three words."""
    first = k
    while first > 1 and k - first < 4 and not tokens.capital[first - 1] and tokens.word[first - 1].isalpha():
        if tokens.low[first - 1] in STOPS:
            break
        first -= 1
    seat = tokens.word[first - 2] if first > 1 and tokens.word[first - 1] in _OWNERS else ""
    country = _country(tokens, first - 1, w)
    whose = country[0] if country else w.nationalities.get(w.governments.get(seat, ""))
    while first < k and tokens.low[first] in w.bodies.no_matter:
        first += 1
    matters = [word.capitalize() for word in tokens.low[first:k]]
    if whose is None and first > 0 and tokens.low[first - 1] == "the" and len(matters) <= 2 and not seat:
        if matters and matters[-1] in w.office_matters and matters[0].lower() not in w.ministries:
            _add(tokens, f"Ministry of {' '.join(matters)}", "ministry", first, k, bodies)
        return
    if whose is None or not 1 <= len(matters) <= 3 or matters[-1] not in w.office_matters | {"Security", "Affairs"}:
        return
    _add(tokens, f"{whose} Ministry of {' '.join(matters)}", "ministry", country[1] if country else first - 2, k, bodies)


def _of_matters(tokens: Tokens, k: int, starts: list[int], bodies: dict[str, Entity], w: Words) -> None:
    """ "the ministry of commerce", "Norway's ministry of trade and industry"."""
    last = k + 1
    while last + 1 < len(tokens) and last - k < 6 and tokens.touch(last) and (_may_be_matter(tokens, last + 1, w)):
        last += 1
    while tokens.low[last] in ("and", "of"):
        last -= 1
    country = _country(tokens, k - 1, w)
    if last < k + 2 or (country is None and tokens.low[k - 1] != "the"):
        return
    whose = country[0] if country else _seat(tokens, k, starts, w)
    matter = " ".join(x if x == "and" else w.ministries.get(x, x.capitalize()) for x in tokens.low[k + 2 : last + 1])
    name = " ".join(x for x in (whose, "Ministry of", matter) if x)
    _add(tokens, name, "ministry", country[1] if country else k, last, bodies)


def _may_be_matter(tokens: Tokens, k: int, w: Words) -> bool:
    own = tokens.low[k] in w.ministries or tokens.low[k].capitalize() in w.office_matters
    joined = tokens.low[k] == "and" and k + 1 < len(tokens) and tokens.low[k + 1] in w.ministries
    return not tokens.capital[k] and (own or joined)


def _of_representative(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> None:
    """ "the office of the U.S. Trade Representative": a known office that is written as its holder."""
    for last in range(k + 4, min(len(tokens), k + 8)):
        known = w.known.get(f"Office of the {tokens.surface(k + 3, last)}")
        if known is not None:
            _add(tokens, known[0], known[1], k, last, bodies)


def _whose_office(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> None:
    """ "the U.S. Trade Representative's office": the same, behind its holder."""
    for first in range(max(0, k - 6), k - 2):
        known = w.known.get(tokens.surface(first, k).replace("’", "'"))
        if known is not None:
            _add(tokens, known[0], known[1], first, k, bodies)


def _customs(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> None:
    """ "Chinese customs data", "China's customs said": the service, as "Chinese customs"."""
    country = _country(tokens, k - 1, w)
    if (
        country is not None
        and tokens.low[k + 1 : k + 2]
        and (tokens.low[k + 1] in w.bodies.customs_tell or tokens.word[k + 1] in ",.")
    ):
        _add(tokens, f"{country[0]} customs", "agency", country[1], k, bodies)


_DOES = frozenset("has had is was will would and said says".split())
_GIVES = frozenset("by from at with to said told".split())


def _of_state(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> None:
    """ "Norway's fisheries directorate", "China's civil aviation authority": the country's, with one to three words between."""
    first = k
    while first > 1 and k - first < 4 and not tokens.capital[first - 1] and tokens.word[first - 1].isalpha():
        if tokens.low[first - 1] in STOPS or tokens.low[first - 1].endswith("ly"):
            return
        first -= 1
    country = _country(tokens, first - 1, w) if 1 <= k - first <= 3 else None
    if country is None or tokens.low[first] in w.bodies.no_matter or tokens.low[k - 1] == "news":
        return
    lead = country[1]
    behind = tokens.low[k + 1] if k + 1 < len(tokens) else ""
    acts = behind in _DOES or behind in w.cues or behind in w.deeds or (lead > 0 and tokens.low[lead - 1] in _GIVES)
    if tokens.low[k] in w.bodies.state_offices or acts:
        _add(tokens, tokens.surface(lead, k), "agency", lead, k, bodies)


def _office(tokens: Tokens, k: int, bodies: dict[str, Entity], w: Words) -> bool:
    """ "China's market regulator": the country, at most one word more, and the office."""
    for first in (k - 1, k):
        if f"{tokens.low[first]} {tokens.low[k]}" not in w.offices_of_state and tokens.low[first] not in w.offices_of_state:
            continue
        for before in (first - 1, first - 2):
            country = _country(tokens, before, w) if before > 0 else None
            if country is not None and not any(tokens.capital[j] for j in range(before + 1, k)):
                lead = country[1]
                _add(tokens, tokens.surface(lead, k), "agency", lead, k, bodies)
                return True
    return False


def _country(tokens: Tokens, k: int, w: Words, states: bool = False) -> tuple[str, int] | None:
    """The adjective of the country that owns what follows token `k`, and where it begins: "China's", "the Chinese"."""
    if k < 0:
        return None
    two = f"{tokens.word[k - 1]} {tokens.word[k]}" if k else ""
    if two in w.demonyms:
        return two, k - 1
    if tokens.word[k] in w.demonyms:
        return tokens.word[k], k
    if tokens.word[k] not in _OWNERS or k == 0:
        return None
    for size in range(min(3, k), 0, -1):
        name = " ".join(tokens.word[k - size : k])
        if name in w.nationalities and name not in w.demonyms:
            return w.nationalities[name], k - size
        if states and name in _states():
            return name, k - size  # "Quebec's mines ministry"
    return None


@cache
def _states() -> frozenset[str]:
    return frozenset(name for names in load().bodies.states.values() for name in names)


def _seat(tokens: Tokens, k: int, starts: list[int], w: Words) -> str | None:
    """The adjective of the country whose capital opens the sentence: "In Beijing, the commerce ministry said"."""
    begin = tokens.at(starts[max(0, bisect_right(starts, tokens.start[k]) - 1)]) if starts else k
    at = [j for j in range(begin, k) if tokens.word[j] in w.governments]
    if any(j - begin > _OPENS or "and" in (tokens.low[j - 1 : j] + tokens.low[j + 1 : j + 2]) for j in at):
        return None  # "Korea and China have agreed, the industry ministry said": whose it is, the dateline tells
    found = {w.governments[tokens.word[j]] for j in at}
    return w.nationalities.get(found.pop()) if len(found) == 1 else None


# Tokens at the beginning of a sentence in which a capital says where its ministry is.
_OPENS = 4


def _add(tokens: Tokens, name: str, kind: str, lead: int, last: int, bodies: dict[str, Entity]) -> None:
    entity = bodies.setdefault(name, Entity("body", name, tuple(name.split()), body_kind=kind))
    entity.aliases.add(tokens.surface(lead, last))
    entity.mentions.append(Named(tokens.start[lead], tokens.end[last], lead, last, lead, "office of state"))
