"""People who are called by one name only: "Guo, who gave only his surname", "the skipper, who goes by the name of Ismet"."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.tokens import Tokens

# How far from the name it may be said that there is no other: an apposition with a clause.
_FAR = 16
_NAMES = frozenset({"name", "names", "surname", "mononym"})
_ONLY = frozenset({"only", "one", "single", "just", "first", "last", "family", "given"})
_CALLED = frozenset({"called", "named", "identified", "known"})
_STOPS = frozenset('.;:?!“”"')


def is_mononym(tokens: Tokens, at: int) -> bool:
    """Whether what stands around the capitalised word at `at` tells that it is all that somebody is called."""
    low = tokens.low
    if at > 1 and (_asked(tokens, at) or (low[at - 1] in (",", ":", "of") and _named(tokens, at - 2))):
        return True
    if low[at + 1 : at + 2] != [","] or at + 4 >= len(tokens):
        return False
    return _aged(tokens, at + 2) or _is_parent(tokens, at + 2) or _alone(tokens, at + 2)


def _asked(tokens: Tokens, at: int) -> bool:
    """ "who asked to be called [Rosa]", "identified only as [Petrosyan]"."""
    low = tokens.low
    k = at - 1
    k -= low[k] == "as"
    k -= low[k] in _ONLY
    return low[k] in _CALLED and (low[k - 1] == "be" or low[k - 1] in _ONLY or low[k + 1] in _ONLY)


def _named(tokens: Tokens, k: int) -> bool:
    """ "gave only his surname, [Guo]", "goes by the name of [Ismet]"."""
    low = tokens.low
    if low[k] not in _NAMES:
        return False
    before = low[max(0, k - 5) : k]
    return not _ONLY.isdisjoint(before) or "goes" in before or "by" in before


def _is_parent(tokens: Tokens, k: int) -> bool:
    """ "[Ismet], a father of three,": how many, for "father of the bride" may be anybody."""
    k += tokens.low[k] in ("a", "the")
    number = tokens.low[k + 2 : k + 3]
    return tokens.low[k] in _PARENTS and tokens.low[k + 1 : k + 2] == ["of"] and number != [] and number[0] in _MANY


_PARENTS = frozenset({"father", "mother", "dad", "mum", "mom", "grandfather", "grandmother"})
_MANY = frozenset("one two three four five six seven eight nine ten twins triplets".split())


def _aged(tokens: Tokens, k: int) -> bool:
    """ "[Wanja], 34, sells fish", "[Ava], who is nine, found it"."""
    word, low = tokens.word, tokens.low
    if low[k : k + 2] in (["who", "is"], ["who", "was"]) and (low[k + 2] in _AGES or _is_age(word[k + 2])):
        return word[k + 3] == ","
    tells = word[k + 2].isalpha() and not tokens.capital[k + 2] and (low[k + 2] in _GOES_ON or low[k + 2].endswith(("s", "ed")))
    return _is_age(word[k]) and word[k + 1] == "," and tells and city(fold(word[k - 2])) is None


_GOES_ON = frozenset("a an the who whose from of said had told".split())  # but "Bergen, 34, and Oslo, 52, fell"


def _is_age(word: str) -> bool:
    return len(word) == 2 and word.isdigit() and word > "09"


_AGES = frozenset("five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split())


def _alone(tokens: Tokens, k: int) -> bool:
    """ "[Guo], an exporter who gave only his surname,": within one sentence, without another name between."""
    for at in range(k, min(k + _FAR, len(tokens))):
        if tokens.word[at] in _STOPS or (tokens.capital[at] and at > k + 1 and tokens.word[at - 1] != "in"):
            return False
        if tokens.low[at] in _NAMES and not _ONLY.isdisjoint(tokens.low[max(k, at - 3) : at]):
            return True
    return False
