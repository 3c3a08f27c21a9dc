"""Nouns beside a name that say what it is: "coatings group Albor", "Albor, the smelter,", "its owner, Albor, has"."""

from __future__ import annotations

from generator.find.names.role_words import FINITE
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load

OWNERS = ("'s", "’s", "'", "’")
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})


def noun_before(tokens: Tokens, first: int, last: int, w: Words) -> str | None:
    """ "chipmaker Albor", "the utility, Albor Power,"."""
    k = first - 1
    if k < 0:
        return None
    apart = tokens.word[k] == ","
    k -= apart
    opens = tokens.capital[k] and not apart and (k == 0 or tokens.word[k - 1] in ".!?\"“”'")  # "Chipmaker Albor said"
    if (tokens.capital[k] and not opens and not apart) or not (tokens.touch(k) or apart):
        return None
    kind = employer_at(tokens, k, w) if not tokens.capital[k] or opens else None
    if kind is None and apart and last + 1 < len(tokens):
        return _set_apart(tokens, k, last, w)
    if kind is None or (tokens.low[k] in w.roles and not apart and tokens.low[k - 1] in ARTICLES):
        return None
    if not apart:
        return kind
    closed = last + 1 < len(tokens) and (tokens.word[last + 1] in (",", ".") or tokens.low[last + 1] in w.cues)
    return kind if closed and any(tokens.low[j] in ARTICLES for j in range(max(0, k - 4), k)) else None


def _set_apart(tokens: Tokens, k: int, last: int, w: Words) -> str | None:
    """ "The company behind the mine, Albor Kestrin, has", "the largest producer of powder, Albor Kestrin,"."""
    if tokens.word[last + 1] not in (",", "."):
        return None
    for j in range(k - 1, max(0, k - 9), -1):
        if not tokens.word[j][0].isalpha() or tokens.low[j] in FINITE:
            return None
        if tokens.low[j + 1] in ("of", "behind", "in", "for", "at") and (kind := employer_at(tokens, j, w)) is not None:
            fits = tokens.low[j] not in w.roles and any(
                tokens.low[i] in ARTICLES or tokens.word[i] in OWNERS for i in range(max(0, j - 6), j)
            )
            return kind if fits or tokens.low[j] == "producer" else None
    return None


def apposed(tokens: Tokens, last: int, w: Words) -> str | None:
    """ "Albor, the US producer,"; "Albor, a maker of magnets"."""
    low = tokens.low
    if low[last + 1 : last + 2] not in ([","], ["("]) or last + 2 >= len(tokens) or low[last + 2] not in ARTICLES:
        return None
    for k in range(last + 3, min(len(tokens), last + 10)):
        if tokens.word[k] in (",", ".", ")", ";") or low[k] in ("who", "whose", "of", "at", "for", "in", "that", "which"):
            break
        head = k + 1 < len(tokens) and (
            tokens.word[k + 1] in ",.);" or low[k + 1] in ("of", "that", "which", "in", "with", "based", "for", "behind", "whose")
        )
        if head and (kind := employer_at(tokens, k, w)) is not None:
            return kind
    return None


def employer(noun: str, w: Words) -> str | None:
    """The kind of body that a lower-case noun is for; "carmaker" and the like are companies."""
    kind = w.employers.get(noun)
    makes = noun.removesuffix("maker")
    return kind if kind is not None else "company" if 1 < len(makes) < len(noun) and makes not in w.made_by_people else None


def employer_at(tokens: Tokens, k: int, w: Words) -> str | None:
    """The kind of body that the noun at `k` is for, alone or with the word before it: "shipping line"."""
    two = f"{tokens.low[k - 1]} {tokens.low[k]}" if k else ""
    if two in load().people.things:
        return None  # "the ore carrier Albor Dawn"
    pair = w.employers.get(two)
    return pair or employer(tokens.low[k], w)


def is_maker(noun: str, w: Words) -> bool:
    """Whether a lower-case noun is for somebody who makes what people make and no company: "filmmaker"."""
    return noun.endswith("maker") and noun.removesuffix("maker") in w.made_by_people


def is_faceless(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether what stands beside a name that looks like a person's fits none: "insurer Morgan Hale", "chocolate maker Van Houten",
    "Sierra Vista's chief executive"."""
    low = tokens.low
    if first > 1 and tokens.touch(first - 1) and not tokens.capital[first - 1]:
        maker = low[first - 1] == "maker" and low[first - 2].isalpha() and low[first - 2] not in w.made_by_people | ARTICLES
        if maker or low[first - 1] in w.faceless | load().people.things or f"{low[first - 2]} {low[first - 1]}" in w.employers:
            return True
    if first > 1 and low[first - 1] in w.bodies.firms_plural and low[first - 2] in ("of", "at", "with", "by"):
        return low[last + 1 : last + 2] != ["and"]  # "of brokers Hadley Finch", and no "by lawyers Ann Lee and Tom Ray"
    if first > 1 and low[first - 1] == "at" and low[first - 2].endswith("s") and low[first - 2][:-1] in w.workers:
        return True  # "lawyers at Hadley Price"
    of_the = first > 3 and low[first - 2] == "the" and low[first - 3] in ("of", "at", "with")
    of_the = of_the and (tokens.capital[first - 4] or low[first - 4].removesuffix("s") in w.workers)
    if of_the and employer(low[first - 1], w) is not None and low[first - 1] not in load().bodies.firms_too:
        return True  # "Tom Ray of the stockbroker Hadley Finch"
    behind = low[last + 2 : last + 4] if tokens.word[last + 1 : last + 2] and tokens.word[last + 1] in OWNERS else []
    return bool(behind) and (behind[0] in w.corporate or " ".join(behind) in w.corporate)


def is_coached(tokens: Tokens, last: int) -> bool:
    """ "Halver Boys coach Ann Lee": who is with a team stands behind it, with a name of their own."""
    if last + 3 >= len(tokens) or tokens.low[last + 1] not in load().people.coaches:
        return False
    return tokens.touch(last) and tokens.touch(last + 1) and tokens.capital[last + 2] and tokens.capital[last + 3]


# Behind these a noun is no longer the head of what stands apposed.
_PAST_NOUN = frozenset("who whose of at for in with by to from on the a an that which".split())


def is_firm_apposed(tokens: Tokens, last: int, w: Words) -> bool:
    """Whether "a Speyside company," stands behind a name that looks like a person's: a noun that nobody is called by."""
    low = tokens.low
    if low[last + 1 : last + 2] != [","] or low[last + 2 : last + 3] not in (["a"], ["an"], ["the"]):
        return False
    for k in range(last + 3, min(len(tokens) - 1, last + 8)):
        if tokens.capital[k] and k == last + 3:
            continue  # "a Speyside company"
        if not tokens.word[k].isalpha() or low[k] in _PAST_NOUN or tokens.capital[k]:
            return False
        if low[k] in w.faceless and (tokens.word[k + 1] in ",.);" or low[k + 1] in ("that", "which", "with", "based", "of", "in")):
            return True
    return False


def owned_by(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "its owner, Albor Ore, listed shares", "the mine's partner Albor Litio extended its stake": what may be a firm or a person,
    and does something else than speak."""
    k = first - 1
    apart = k > 2 and tokens.word[k] == ","
    k -= apart
    if k > 0 and tokens.low[k] in w.bodies.rivals and tokens.low[k - 1] == "its" and not tokens.capital[k]:
        return True  # "its rival Albor said"
    if (
        k < 1
        or tokens.low[k] not in w.bodies.owners_too
        or not (tokens.low[k - 1] in ("its", "their") or tokens.word[k - 1] in OWNERS)
    ):
        return False
    verb = last + 1 + (tokens.word[last + 1 : last + 2] == [","] and apart)
    return (
        verb < len(tokens)
        and not tokens.capital[verb]
        and tokens.word[verb].isalpha()
        and (tokens.low[verb] not in w.cues or tokens.low[verb] in w.acts)
    )
