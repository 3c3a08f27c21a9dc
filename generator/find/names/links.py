"""Words in small letters inside a name: "van der Berg", "Forum on Trade", "Ministry of Trade and Industry", "Mines et Forêts"."""

from __future__ import annotations

from functools import lru_cache

from generator.find.names.tokens import Tokens
from generator.vocabulary import load

# Offices that go on with what they are for: "Undersecretary of Foreign Trade Ann Lee".
OFFICES = frozenset(
    "Secretary Minister Chancellor Director Representatives Undersecretary Under-Secretary Vice-Minister Commissioner".split()
)


# Particles that begin no part of a name by themselves.
_NOT_FIRST = frozenset({"of", "el", "la", "las", "los", "le", "al", "te", "und", "e"})
ELIDED = ("d'", "d’", "l'", "l’")
_ARTICLES_JOINED = ("al", "el", "as", "ar", "ad", "an", "at", "az", "ash", "ul", "ud", "ur", "us")


def past_particles(tokens: Tokens, k: int, particles: frozenset[str]) -> int | None:
    """The capitalised word behind at most three particles from `k` on ("van 't Hoff", "von und zu Hall"), or `k` itself where
    one is joined to its word ("al-Mahri")."""
    article, sign, rest = tokens.word[k].partition("-")
    if sign and article in _ARTICLES_JOINED and rest[:1].isupper():
        return k
    if tokens.word[k] in _NOT_FIRST:
        return None
    for at in range(k, min(k + 3, len(tokens) - 1)):
        if tokens.word[at] not in particles or tokens.word[at] == "of" or not tokens.touch(at):
            return None
        if tokens.capital[at + 1] or (tokens.word[at + 1][:2] in ELIDED and tokens.word[at + 1][2:3].isupper()):
            return at + 1  # "Collège de l'Anse"
    return None


@lru_cache(maxsize=1)
def _countries_own() -> frozenset[str]:
    """The adjectives of countries, which stand before offices."""
    return frozenset(load().bodies.adjectives.values()) | {"U.S.", "UK", "U.K.", "EU"}


def another(tokens: Tokens, k: int, closing: frozenset[str]) -> bool:
    """Whether the capitalised words at `k` are somebody else with a title ("[the Ministry of Trade and] Mr Lee"), or the whole
    name of another body: "[the Bank of Norway and] Alder University"."""
    if tokens.word[k].rstrip(".") in load().people.courtesies or tokens.word[k + 1 : k + 2] in (["'s"], ["’s"]):
        return True  # "[the Ministry of Trade and] Brazil's Ministry of Industry"
    if _begins_known(tokens, k) or (len(tokens.word[k]) > 2 and tokens.word[k].isupper() and tokens.word[k].isalpha()):
        return True  # "the Federation of Boreal Mines and [BTU]"
    if tokens.word[k] == "the":
        k += 1
        if _begins_known(tokens, k) or _is_whole(tokens, k) or tokens.word[k] == "Treasury":
            return True
        k += tokens.word[k] in _countries_own() and k + 2 < len(tokens)  # "and the US Department of State"
        two = " ".join(tokens.word[k : k + 3])
        if any(two.startswith(opening) for kind in load().bodies.openings.values() for opening in kind if " " in opening):
            return True  # "the Ministry of Trade and [the General Administration of Customs]"
        if tokens.word[k] in load().bodies.opens_of or tokens.word[k] in ("People", "Republic", "United", "Kingdom", "Government"):
            return True  # "the Agency for Ports and [the Ministry of Energy]"
    last = k
    while last + 1 < len(tokens) and tokens.capital[last + 1] and tokens.touch(last) and last - k < 6:
        last += 1
    of_people = tokens.word[last].endswith(("s", "men"))  # "the Association of Cocoa and Coffee Producers" is one
    return last > k and ((tokens.word[last] in closing and not of_people) or tokens.word[last] == "Ministry")


# Kinds of known bodies of which a name of one word may be a matter ("the Council for Trade and Energy").
_MAY_BE_MATTERS = frozenset({"ministry", "company", "publisher", "platform"})


def _is_whole(tokens: Tokens, k: int) -> bool:
    """Whether the words behind "and the" are an office's own name: "the Port of Boreal Authority and the [Hill Authority]"."""
    last = k
    while last + 1 < len(tokens) and tokens.capital[last + 1] and tokens.touch(last) and last - k < 6:
        last += 1
    return last > k and tokens.word[last] in load().bodies.offices_alone


def _begins_known(tokens: Tokens, k: int) -> bool:
    """Whether a known name of several words stands there: "[the Department of Trade and] U.S. Customs and Border Protection"."""
    ends = _known_long().get(tokens.word[k], ())
    return any(tokens.word[k : k + len(name)] == list(name) for name in ends)


@lru_cache(maxsize=1)
def _known_long() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The known names of one word, and of three or more, by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for known in load().bodies.known:
        for name in (known.name, *known.also):
            words = tuple(name.split())
            if len(words) > 2 or (len(words) == 1 and known.kind not in _MAY_BE_MATTERS):
                found[words[0]] = (*found.get(words[0], ()), words)
    return found


def told_on(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "on" goes on with what a body is for: "the Boreal Forum on Security", and no "the Council on Norway's plan"."""
    after = tokens.word[last + 2]
    vocabulary = load()
    named = after in vocabulary.bodies.adjectives or after in vocabulary.bodies.governments
    named = named and tokens.word[last] not in ("Committee", "Commission")  # "the Select Committee on Norway"
    follows = tokens.word[last + 3 : last + 4]
    return first < last and tokens.word[last] in vocabulary.bodies.on_matters and not named and follows not in (["'s"], ["’s"])


def inside_body(tokens: Tokens, first: int, last: int) -> bool:
    if any(tokens.word[k] in OFFICES and tokens.word[k] != "Representatives" for k in range(first, last + 1)):
        return False
    return any(tokens.word[k] in ("of", "for", "on") for k in range(first, last))


# "And", "for" and "of the" of other languages.
_ABROAD = frozenset({"et", "y", "e", "und", "og", "och", "en", "pour", "para", "por", "für", "per"})
_ARTICLES_ABROAD = frozenset({"la", "le", "les", "el", "los", "las", "o", "a", "os", "as", "die", "das", "den", "il", "i", "gli"})


def past_abroad(tokens: Tokens, k: int) -> int | None:
    """The capitalised word behind such a word at `k` and its article: "Coalition [pour la] Pêche"."""
    if tokens.word[k] not in _ABROAD or not tokens.touch(k):
        return None
    k += 1
    k += tokens.word[k] in _ARTICLES_ABROAD and tokens.touch(k)
    return k if k < len(tokens) and tokens.capital[k] else None


@lru_cache(maxsize=1)
def _known_small() -> frozenset[tuple[str, str]]:
    """The first two words of known bodies of which the second has a small letter ("SK hynix")."""
    names = [n.split() for known in load().bodies.known for n in (known.name, *known.also)]
    return frozenset((n[0], n[1]) for n in names if len(n) == 2 and n[1][0].islower())


def ends_small(tokens: Tokens, j: int) -> bool:
    """Whether the word behind `j` ends a known name in small letters."""
    return j + 1 < len(tokens) and (tokens.word[j], tokens.word[j + 1]) in _known_small()
