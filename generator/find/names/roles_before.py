"""The role that stands before a name: "campaign spokesman Ann Lee", "the bank's chief economist, Ann Lee"."""

from __future__ import annotations

from generator.find.names.role_words import ARTICLES, FINITE, OWNERS, SPOKE, STOPS, Role, is_role, owns
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load


def role_before(tokens: Tokens, lead: int, first: int, floor: int, w: Words) -> Role | None:
    """The role that stands before the name."""
    apart = set_apart(tokens, lead, floor, w) or _led(tokens, lead, max(0, lead - 26), w)
    if apart is not None:
        return apart
    low, k = tokens.low, lead
    plain = k - 1 >= floor and tokens.touch(k - 1) and is_role(low[k - 1], w) and _is_small(tokens, k - 1)
    joined = lead < first and k - 1 >= floor and tokens.touch(k - 1) and (low[k - 1] in w.body_nouns or low[k - 1] in _ADDED)
    former = k - 2 >= floor and low[k - 2] in _FORMER and low[k - 1].isalpha() and not tokens.capital[k - 1] and tokens.touch(k - 1)
    if plain or joined or former:
        k = _leftmost(tokens, k - 1, max(floor, lead - 7), w)
        outer = set_apart(tokens, k, floor, w) if k > 2 and tokens.word[k - 1] == "," else None
        if outer is not None and _has_owner(tokens, outer) and tokens.low[outer.last] in w.roles - load().people.related:
            return outer  # "Its president, former congressman Ann Lee,"
    elif _own_noun(tokens, lead):
        return Role(lead - 2, lead - 2, "noun")
    elif all(tokens.word[j] in w.courtesies for j in range(lead, first)):
        return None
    return Role(k, first - 1, "noun") if k < first else None


def over_matters(tokens: Tokens, role: Role, w: Words) -> Role:
    """The role with all that a minister is for: "[Trade, industry and] energy minister Ann Lee"."""
    if {"minister", "secretary", "commissioner"}.isdisjoint(tokens.low[role.first : role.last + 1]):
        return role
    k = role.first
    if tokens.low[k] in w.ministries and k > 1 and tokens.low[k - 1] in ("and", "&") and tokens.low[k - 2] in w.ministries:
        k -= 2
        while k > 1 and tokens.word[k - 1] == "," and tokens.low[k - 2] in w.ministries:
            k -= 2
    return Role(k, role.last, role.kind)


# Behind these any noun tells what somebody is: "retired weaver Ann Lee".
_FORMER = frozenset({"retired", "former", "freelance", "self-employed", "amateur"})
_OWN = frozenset({"its", "their", "his", "her"})


def _has_owner(tokens: Tokens, role: Role) -> bool:
    before = role.first - 1
    return before >= 0 and (tokens.low[before] in _OWN or tokens.word[before] in OWNERS)


def _own_noun(tokens: Tokens, lead: int) -> bool:
    """Whether whatever noun stands between its owner and the name tells who they are: "Its chef, Ann Lee, cooks"."""
    if lead < 3 or tokens.word[lead - 1] != "," or tokens.low[lead - 3] not in _OWN or not tokens.low[lead - 2].isalpha():
        return False
    end = lead
    while end < len(tokens) and tokens.capital[end]:
        end += 1
    return not tokens.capital[lead - 2] and tokens.word[end : end + 1] == [","]


# Lower-case words between which and a capitalised title no other word stands: they belong to the title.
_ADDED = frozenset({"former", "acting", "deputy", "outgoing", "incoming", "interim", "retired", "state"})


def _leftmost(tokens: Tokens, k: int, floor: int, w: Words) -> int:
    """The first token of the noun phrase that goes on to the left of token `k`."""
    while (
        k - 1 >= floor
        and tokens.touch(k - 1)
        and tokens.low[k - 1] not in STOPS
        and not tokens.low[k - 1].endswith("ly")
        and not (tokens.low[k - 1].endswith("ed") and tokens.low[k - 1] in w.cues)  # "tweeted farmer Ann Lee"
        and tokens.word[k - 1][0].isalpha()
    ):
        k -= 1
    return k


def set_apart(tokens: Tokens, lead: int, floor: int, w: Words) -> Role | None:
    """ "the bank's chief economist, Ann Lee,": a role with its article or owner, and a comma."""
    if lead - 2 < floor or tokens.word[lead - 1] != ",":
        return None
    if tokens.capital[lead - 2]:
        return _capital_office(tokens, lead - 2, floor, w) or _of_body(tokens, lead, w)
    if not is_role(tokens.low[lead - 2], w):
        return _speaks_for(tokens, lead, floor, w)
    k = lead - 2
    while (
        k - 1 >= floor
        and tokens.touch(k - 1)
        and tokens.low[k - 1] not in STOPS
        and (tokens.word[k - 1][0].isalpha() or tokens.word[k - 1] in OWNERS or owns(tokens, k - 1))
    ):
        k -= 1
    owned = any(tokens.word[j] in OWNERS or owns(tokens, j) for j in range(k, lead - 1))
    if owned or tokens.low[k] in ARTICLES or (k - 1 >= floor and tokens.low[k - 1] in ARTICLES):
        return Role(k, lead - 2, "noun")
    return None


def _of_body(tokens: Tokens, lead: int, w: Words) -> Role | None:
    """ "the chief executive of Albor Metals, Ann Lee, said": a role with its body in capitals, and the name behind a comma."""
    end = lead
    while end < len(tokens) and tokens.capital[end]:
        end += 1
    if tokens.word[end : end + 1] not in ([","], ["."]) and tokens.low[end : end + 1] and tokens.low[end] not in w.cues:
        return None
    for k in range(lead - 3, max(0, lead - 14), -1):
        if tokens.word[k] in (",", ".", ";", ":") or tokens.low[k] in FINITE or not tokens.touch(k):
            return None
        if is_role(tokens.low[k], w) and tokens.low[k + 1] in ("of", "at", "for"):
            first = _leftmost(tokens, k, max(0, k - 5), w)
            owned = first > 0 and (tokens.low[first - 1] in ARTICLES or tokens.word[first - 1] in OWNERS)
            return Role(first, lead - 2, "noun") if owned else None
    return None


def _speaks_for(tokens: Tokens, lead: int, floor: int, w: Words) -> Role | None:
    """ "A spokesman for the company, Ann Lee, said", "Norway's deputy head of delegation, Ann Lee.": set apart by commas."""
    end = lead
    while end < len(tokens) and tokens.capital[end]:
        end += 1
    if end >= len(tokens) or tokens.word[end] not in (",", ".", "”", '"', ";"):
        return None
    for k in range(lead - 3, max(floor, lead - 8), -1):
        if not tokens.word[k][0].isalpha() or tokens.low[k] in FINITE:
            return None
        if is_role(tokens.low[k], w):
            first = _leftmost(tokens, k, max(0, k - 5), w)
            owned = first > 0 and (tokens.low[first - 1] in ARTICLES or tokens.word[first - 1] in OWNERS)
            fits = tokens.low[k + 1] in ("for", "of", "at", "on", "in") and (owned or tokens.word[first] in OWNERS)
            return Role(first, lead - 2, "noun") if fits else None
    return None


def _capital_office(tokens: Tokens, k: int, floor: int, w: Words) -> Role | None:
    """ "Japan's new Prime Minister, Ann Lee,": an office in capitals, owned or with its article, and a comma."""
    first = k
    while first - 1 >= floor and (tokens.word[first - 1] in w.offices or tokens.word[first - 1] in w.titles):
        first -= 1
    before = first - 1
    while before > floor and not tokens.capital[before] and tokens.word[before][0].isalpha() and tokens.low[before] not in STOPS:
        before -= 1
    owned = before >= floor and (tokens.word[before] in OWNERS or tokens.low[before] in ARTICLES)
    return Role(first, k, "noun") if tokens.word[k] in w.titles and owned else None


def _is_small(tokens: Tokens, k: int) -> bool:
    """Whether a word has no capital, or one only because it opens its sentence: "Boatman Ann Lee said"."""
    opens = k == 0 or not tokens.touch(k - 1) or tokens.word[k - 1] in (".", "!", "?", "”", '"')
    return not tokens.capital[k] or (opens and tokens.word[k].istitle())


_ENDS = frozenset({",", ".", ";", ":", "“", '"', "”"})


def _names_another(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether somebody else's name ends before an "and": "Minister of Trade Ann Lee and head of the office Bo Dahl"."""
    return tokens.low[k] == "and" and k > 1 and tokens.capital[k - 1] and tokens.word[k - 2] in w.given


def _led(tokens: Tokens, lead: int, floor: int, w: Words) -> Role | None:
    """ "Director of the Alder Institute Lin Wei said": an office with its body that opens the clause, right before the name."""
    begin = lead - 1
    while (
        begin > floor
        and tokens.word[begin] not in _ENDS
        and tokens.low[begin] not in SPOKE
        and not _names_another(tokens, begin, w)
    ):
        begin -= 1
    begin += tokens.word[begin] in _ENDS or tokens.low[begin] == "and"
    office = next(
        (
            k
            for k in range(begin, min(begin + 4, lead - 1))
            if tokens.low[k + 1] in ("of", "at", "for") and (is_role(tokens.low[k], w) or tokens.word[k] in w.titles)
        ),
        None,
    )
    if office is None or lead - office < 4 or not tokens.touch(lead - 1):
        return None
    if any(tokens.low[k] in FINITE or tokens.low[k] in w.cues for k in range(begin, lead)):
        return None
    return Role(begin, lead - 1, "noun")
