"""Unknown names that what somebody does there shows to be bodies: "who runs the Silver Perch", "has traded ore for Albor Grey"."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.called import employer_at
from generator.find.names.role_words import is_role
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.vocabulary import load

# Before a verb of which a person is the subject.
_BEFORE_VERB = frozenset("who now also still and previously then he she".split())
# How far the verb stands before "at" or "for".
_FAR = 7
_CALLED = frozenset({"called", "named"})


def worked_at(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """Whether somebody runs what is named so, works at it, or presides over it."""
    if _named(tokens, first, w):
        return True
    words = {tokens.word[k] for k in range(first, last + 1)}
    if not words.isdisjoint(w.places | w.nationalities.keys() | w.demonyms | w.geography) or words <= w.plain:
        return False
    if first == last or city(fold(tokens.surface(first, last))) is not None:
        return False
    if _met_at(tokens, first, last, w):
        return True
    k = first - 1
    the = k > 0 and tokens.low[k] == "the"
    k -= the
    if k < 1:
        return False
    low = tokens.low
    if low[k] in load().bodies.runs and _has_subject(tokens, k) and _ends_here(tokens, last, w):
        return True
    if low[k] == "of" and not the and low[k - 1] in load().bodies.presides and not tokens.capital[k - 1]:
        return low[last + 1 : last + 2] != ["and"]
    return low[k] in ("at", "for") and _works(tokens, k, w)


def _has_subject(tokens: Tokens, k: int) -> bool:
    """Whether who does it stands right before the verb: "who runs", "and now owns", "Ann Lee runs"."""
    return tokens.low[k - 1] in _BEFORE_VERB or (tokens.capital[k - 1] and tokens.touch(k - 1))


def _ends_here(tokens: Tokens, last: int, w: Words) -> bool:
    """Whether the name is no beginning of what is run: "the Alder Creek mine", "the Atlantic desk"."""
    if last + 1 >= len(tokens) or not tokens.touch(last) or not tokens.word[last + 1].isalpha():
        return True
    return tokens.low[last + 1] in _GOES_ON or employer_at(tokens, last + 1, w) is not None


_GOES_ON = frozenset("in at near on outside from with and for of since as said says which where who a an the".split())


def _works(tokens: Tokens, k: int, w: Words) -> bool:
    """ "now advises exporters at", "who has traded metals for": a verb of working before it, in the same clause."""
    low = tokens.low
    at = low[k] == "at"
    for j in range(k - 1, max(0, k - _FAR), -1):
        if not tokens.word[j][0].isalpha():
            return False
        verb = low[j] in w.works if at else low[j] in load().bodies.works_for
        if verb and (_has_subject(tokens, j) or low[j - 1] in ("has", "had")):
            return True
    return False


def _named(tokens: Tokens, first: int, w: Words) -> bool:
    """ "a support group called Albor Hands"."""
    k = first - 1
    return k > 1 and tokens.low[k] in _CALLED and not tokens.capital[k - 1] and employer_at(tokens, k - 1, w) is not None


def _met_at(tokens: Tokens, first: int, last: int, w: Words) -> bool:
    """ "At Albor Grey, chief executive Ann Lee showed": who works there stands behind it with a role."""
    low = tokens.low
    if first in (0, last) or low[first - 1] != "at" or tokens.word[last + 1 : last + 2] != [","]:
        return False
    for k in range(last + 2, min(len(tokens) - 1, last + 6)):
        if tokens.capital[k] or not tokens.word[k].isalpha() or low[k] in ("the", "a", "an"):
            return False
        if tokens.capital[k + 1]:
            return is_role(low[k], w) and tokens.touch(k)
    return False


def is_seat(tokens: Tokens, at: int, w: Words) -> bool:
    """ "Piraeus ship owner Albor", "Vancouver lawyer Ann Lee": a town before one to three words in small letters and a name, if
    they are no office in which one is named with a firm ("Albor analyst Ann Lee")."""
    k = at + 1
    named = load().people.spokespeople | load().bodies.staff
    if tokens.low[k : k + 1] and (tokens.low[k] in named or tokens.word[at] in w.known or city(fold(tokens.word[at])) is None):
        return False
    while k < len(tokens) and k - at < 4 and tokens.touch(k - 1) and tokens.word[k].isalpha() and not tokens.capital[k]:
        k += 1
    return at + 1 < k < len(tokens) and tokens.capital[k] and tokens.touch(k - 1)
