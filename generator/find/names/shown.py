"""Bodies that only the words around the name show: "coatings group Albor", "Albor's shareholders", "an analyst at Albor".

A name whose own words tell nothing is a body where a noun for bodies stands beside it, where it has what only bodies have, or
where people work for it in a role. Places, peoples and titles are none.
"""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.called import ARTICLES, OWNERS, apposed, employer, is_coached, noun_before, owned_by
from generator.find.names.itself import goes_on_as_it, is_seated
from generator.find.names.role_words import is_role
from generator.find.names.signed import is_signed_for
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.find.names.working import is_seat, worked_at

SEATED = ("-based", "-listed", "-headquartered", "-owned", "-backed", "-quoted", "-run", "-controlled")


def is_place(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether a noun for a place stands behind the name: "the Dong Pho deposit", "in Lai Bin province"."""
    if last + 1 >= len(tokens) or first == last or not tokens.touch(last):
        return False
    after = tokens.low[last + 1]
    if first > 1 and tokens.low[first - 1] == "and" and tokens.capital[first - 2] and after.removesuffix("s") in w.sites:
        return True  # "the Xaya and Dong Pho dams"
    return (
        not tokens.capital[last + 1] and after in w.sites and (first == 0 or tokens.low[first - 1] in ("the", "in", "at", "near"))
    )


def shown(tokens: Tokens, first: int, last: int, w: Words) -> str | None:
    """The kind of the body that the words around `first`..`last` show it to be: "" for one of unknown kind, None for no body."""
    own = {tokens.word[k] for k in range(first, last + 1)}
    if (
        first < last
        and tokens.word[first] in w.places
        and own.isdisjoint(w.demonyms | w.geography)
        and tokens.word[last] not in w.places
    ):
        return "" if _of_firm(tokens, first, w) or _owns(tokens, last, w) else None  # "shares in Hunan Albor"
    if (
        tokens.word[first] in w.places
        or tokens.word[first] in w.nationalities
        or not own.isdisjoint(w.demonyms)
        or tokens.word[last] in w.not_bodies
        or (tokens.word[last] in w.titles and "for" not in own)
        or (first == last and not _may_be_one(tokens.word[first], w))
        or _is_seat(tokens, first, last, w)
    ):
        return None
    if all(word in w.plain or word in w.not_names or word in w.offices or word in w.office_matters for word in own):
        # "Critical Minerals" is none, "the association Minerals North" one
        return noun_before(tokens, first, last, w) if first < last and tokens.low[first - 1] in w.faceless else None
    if first and tokens.low[first - 1].endswith(SEATED) and tokens.touch(first - 1) and not _is_works(tokens, last, w):
        return ""  # "Oslo-listed Albor"
    if first < last and is_coached(tokens, last):
        return "team"
    kind = noun_before(tokens, first, last, w)
    there = first > 0 and tokens.low[first - 1] in ("in", "near", "outside")  # "In Turin, the union of growers said"
    if kind is None and own.isdisjoint(w.geography) and not there:
        kind = apposed(tokens, last, w)
    if kind is not None:
        return kind
    if not own.isdisjoint(w.geography):
        at_firm = first > 1 and tokens.low[first - 1] in w.bodies.firms_plural and tokens.low[first - 2] == "at"
        firm = at_firm or _staffed(tokens, last, w) or _of_firm(tokens, first, w)
        return "" if first < last and firm and "Street" not in tokens.word[last] else None
    if first > 3 and is_signed_for(tokens, first):
        return ""
    town = first == last and tokens.word[first] not in w.known and city(fold(tokens.word[first])) is not None
    if is_seated(tokens, last, w) or (not town and goes_on_as_it(tokens, first, last, w)) or owned_by(tokens, first, last, w):
        return ""
    if (
        worked_at(tokens, first, last, w)
        or _source(tokens, first, last, w)
        or _owns(tokens, last, w)
        or _employs(tokens, first, last, w)
        or _silent(tokens, last)
    ):
        return ""
    return None


def _is_works(tokens: Tokens, last: int, w: Words) -> bool:
    """Whether the name is of what is owned or run, as the noun behind it tells: "the Chinese-owned Boguty plant"."""
    behind = tokens.low[last + 1 : last + 2]
    return bool(behind) and tokens.touch(last) and (behind[0] in w.sites or behind[0] in _WORKS)


_WORKS = frozenset("plant mill works station smelter refinery terminal pipeline railway line warehouse factory project".split())


def _is_seat(tokens: Tokens, first: int, k: int, w: Words) -> bool:
    """Whether a town stands before what is there: "the Puebla plant of Albor", "Dublin lessor Albor", "Albor Lithium of Perth"."""
    noun = tokens.low[k + 1] if k + 1 < len(tokens) and not tokens.capital[k + 1] else ""
    there = noun in w.employers or noun in ("plant", "mill", "law", "office", "works", "branch", "port", "yard", "newsroom")
    of = first == k > 1 and tokens.low[k - 1] == "of" and tokens.capital[k - 2]
    name = tokens.surface(first, k)
    return (there or of) and name not in w.known and city(fold(name)) is not None


def _may_be_one(word: str, w: Words) -> bool:
    """Whether one word alone may be a name of a body that nobody knows."""
    return (
        len(word) > 2
        and word[0].isalpha()
        and word not in w.nationalities
        and word not in w.governments
        and word.capitalize() not in w.governments
        and word not in w.not_names
        and word not in w.offices
        and word not in w.endings
        and word not in w.given
        and not word.lower().endswith(("ly", "ing", "-winning", "-linked", "-made", "-style", "mericans"))
        and not ("-" in word and any(part in w.not_names for part in word.split("-")))
        and word.lower() not in _WORKS
        and word not in w.leaders
        and word.lower() not in w.roles
        and word.lower() not in w.employers
        and not (word.endswith("s") and (is_role(word.lower()[:-1], w) or employer(word.lower()[:-1], w)))
    )


def _owns(tokens: Tokens, last: int, w: Words) -> bool:
    """ "Albor's shareholders", "Albor shares", "shares in Albor", "Albor (NYSE: ALB)"."""
    low = tokens.low
    k = last + 1
    if k + 1 >= len(tokens):
        return False
    if tokens.word[k] == "(" and tokens.word[k + 1].isupper() and tokens.word[k + 2 : k + 3] == [":"]:
        return True
    if tokens.word[k] in OWNERS:
        k += 1 + (k + 2 < len(tokens) and tokens.word[k + 1] in w.demonyms)  # "Albor's Indian unit"
    return k + 1 < len(tokens) and (low[k] in w.belongings or f"{low[k]} {low[k + 1]}" in w.belongings)


def _employs(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "chief economist at Albor", "chairman of Albor", "Albor analyst Ann Lee", "Albor chief executive Ann Lee"."""
    low, k = tokens.low, first - 1
    if first == last and is_seat(tokens, first, w):
        return False  # "chief executive of Piraeus ship owner Albor", "Vancouver lawyer Ann Lee"
    while k > 1 and (low[k] == "the" or (low[k].endswith(SEATED) and tokens.touch(k))):
        k -= 1
    on = low[last + 1 : last + 2] in (["of"], ["on"], ["and"]) and last + 2 < len(tokens) and tokens.capital[last + 2]
    if k > 0 and not on and low[k] in ("at", "of", "for", "from", "with"):
        town = first == last and city(fold(tokens.word[first])) is not None
        if low[k] == "at" and (low[k - 1] in w.workers or (not town and not tokens.capital[k - 1])):
            return low[k - 1] in w.workers or is_role(low[k - 1], w) or _leads(tokens, k, w)
        if low[k] != "at" and (low[k - 1] in w.heads or (low[k - 1] in w.workers and low[k - 1].endswith("s") and low[k] == "for")):
            return True
        if low[k] == "with" and low[k - 1] in w.workers and low[k - 2] not in ("talks", "meeting"):
            return first < last or any(c.isupper() for c in tokens.word[first][1:])  # "an analyst with AlborEste"
        if low[k] == "of" and is_role(low[k - 1], w) and _noun_after(tokens, last, w):
            return True  # "manager of the Albor cooperative"
        films = low[k - 1] == "director" and low[k - 2] not in w.directed
        if first < last and low[k] == "of" and low[k - 1] in w.workers and low[k - 1] not in w.of_places and not films:
            return True
    return _staffed(tokens, last, w)


def _noun_after(tokens: Tokens, last: int, w: Words) -> bool:
    """Whether a noun for bodies ends the phrase behind the name: "the Albor cooperative", "the Otters swimming club"."""
    for k in (last + 1, last + 2):
        if k >= len(tokens) or tokens.capital[k] or not tokens.touch(k - 1) or not tokens.word[k].isalpha():
            return False
        if employer(tokens.low[k], w) is not None:
            return True
    return False


def _staffed(tokens: Tokens, last: int, w: Words) -> bool:
    """ "Albor analyst Ann Lee", "Albor chief executive Ann Lee"."""
    low = tokens.low
    if last + 3 < len(tokens) and tokens.touch(last) and not tokens.capital[last + 1]:
        k = last + 1
        while k < last + 4 and k + 2 < len(tokens) and not tokens.capital[k] and low[k] in w.roles and tokens.touch(k):
            if low[k] in w.workers and tokens.capital[k + 1] and tokens.capital[k + 2] and tokens.touch(k + 1):
                return True
            k += 1
    return False


def _leads(tokens: Tokens, k: int, w: Words) -> bool:
    """Whether a role with its matter ends before "at", or a clause of working: "head of trade policy at Albor", "officer in
    charge of sales at Albor", "who runs the desk at Albor"."""
    low = tokens.low
    for j in range(k - 1, max(0, k - 9), -1):
        if tokens.word[j] in ".,;" or (low[j] in ARTICLES and low[j - 1] == ","):
            return False
        if low[j] in ("of", "for", "in") and low[j - 1] in w.workers:
            return True
        if low[j] == "who" and (low[j + 1] in w.works or (low[j + 1] in ("now", "also") and low[j + 2] in w.works)):
            return True
    return False


def _of_firm(tokens: Tokens, first: int, w: Words) -> bool:
    """ "shareholders of Albor Kestrin", "shares in Albor"."""
    k = first - 1 - (first > 0 and tokens.low[first - 1] == "the")
    if k < 1 or tokens.low[k - 1] not in w.bodies.of_firms:
        return False
    return tokens.low[k] == "of" or (tokens.low[k] == "in" and tokens.low[k - 1] in ("shares", "stake"))


def _source(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "according to Albor", "figures from Albor", "Albor, which employs 200 people,"."""
    low = tokens.low
    k = first - 1 - (first > 0 and low[first - 1] == "the")
    if k > 0 and first < last and low[k - 1 : k + 1] == ["according", "to"] and low[last + 1 : last + 2] in (["of"], ["at"]):
        return False  # "according to Ann Lee of the Chamber": who is of a body is none
    if k > 0 and (low[k - 1 : k + 1] == ["according", "to"] or (low[k] == "from" and low[k - 1] in w.data_nouns)):
        return True
    if _of_firm(tokens, first, w) or (first < last and k > 0 and low[k] == "of" and low[k - 1] in w.bodies.works_of):
        return True  # "the ethanol plant of Albor Fuels"
    if low[last + 1 : last + 3] == [",", "whose"] and low[last + 3 : last + 4] != [] and low[last + 3] in w.bodies.firms_own:
        return True  # "Albor, whose smelter is idle,"
    if k > 0 and low[k] == "by" and (low[k - 1] in (w.put_out | w.run if first < last else w.put_out)):
        return True
    if last + 2 < len(tokens) and low[last + 1] in w.data_nouns and low[last + 2] in w.cues:
        return True  # "Oreline data show"
    return low[last + 1 : last + 3] == [",", "which"] and low[last + 3 : last + 4] != [] and low[last + 3] in w.doings


def _silent(tokens: Tokens, last: int) -> bool:
    """Whether the name was asked and did not answer: "Albor declined to comment", "Albor did not immediately respond"."""
    low = tokens.low
    if low[last + 1 : last + 4] == ["declined", "to", "comment"] or low[last + 1 : last + 5] == ["could", "not", "be", "reached"]:
        return True
    return low[last + 1 : last + 3] == ["did", "not"] and bool(
        {"respond", "reply", "answer", "comment"} & set(low[last + 3 : last + 5])
    )
