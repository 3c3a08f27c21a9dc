"""Marks between which nobody speaks: titles of works, terms, and what is made or given out under a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.find.quotes.carry import Heard
from generator.find.speakers.cue import imagined
from generator.find.speakers.reading import UnitReading
from generator.records import QuoteKind
from generator.vocabulary import Vocabulary
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.quotes import Quotes

_ARTICLES = ("a", "an", "the", "new", "its", "their")
# Before the name of a scheme ("with 'general licences'"); what is said of one stands behind a copula instead.
_BEFORE_SCHEMES = frozenset("a an the its their new of with under for into by no any".split())
_COPULAS = frozenset("is are was were be been being as".split())


@dataclass(frozen=True, slots=True)
class NamingWords:
    """What `quotes.yml` and `bodies.yml` know of names in marks, ready for look-up."""

    works: frozenset[str]
    naming: frozenset[str]
    outlets: frozenset[str]
    schemes: frozenset[str]
    classes: frozenset[str]
    labelled: frozenset[str]
    makes: frozenset[str]


@lru_cache(maxsize=4)
def naming_words(quotes: Quotes, bodies: Bodies) -> NamingWords:
    """The words of the vocabulary by which marks around a name are told from speech."""
    return NamingWords(
        works=_plurals(quotes.work_nouns),
        naming=frozenset(quotes.naming_words),
        outlets=frozenset(n for k in bodies.known if k.kind in ("platform", "publisher") for n in (k.name, *k.also)),
        schemes=_plurals(quotes.scheme_nouns),
        classes=frozenset(quotes.class_nouns),
        labelled=frozenset(quotes.labelled_nouns),
        makes=frozenset(w for v in quotes.makes for w in (v, v + "s", v + "es", v + "d", v + "ed", v + "ing", v[:-1] + "ing")),
    )


def _plurals(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(nouns) | {n[:-1] + "ies" if n.endswith("y") else n + "s" for n in nouns}


def named_kind(
    text: str, h: Heard, ur: UnitReading, found: list[str], total: float, ws: list[str], vocabulary: Vocabulary
) -> QuoteKind | None:
    """title, term or scare where the grammar shows that nobody says the words; None where it does not. `total`: the sum of the
    weights of what was `found`."""
    has = set(found)
    words = naming_words(vocabulary.quotes, vocabulary.bodies)
    lows, p = ur.lows, h.position
    before = lows[p - 1] if p else ""
    if {"work noun before", "work noun after"} & has and {"capitals", "one capital"} & has:
        return "title"
    if text[h.marked.start : h.marked.end].strip(".,;:!? ") in words.outlets:
        return "title"
    cue = h.told.cue if h.told else None
    if cue is not None and cue.side == "by" and cue.sort == "think":
        return "scare"
    if cue is not None and cue.sort == "say" and imagined(lows, cue) and len(ws) <= 8:
        return "scare"
    plain = "verb inside" not in has and "first or second person" not in has and len(ws) <= 4
    if plain and cue is not None and cue.sort == "show" and cue.p < p and "that" not in lows[cue.p : p]:
        return "scare"
    called = cue is not None and cue.sort == "call" and 0 < p - cue.p <= 3  # "what they call a 'framework'"
    if plain and not called and _is_scheme(ur, p, ws, words):
        return "term"
    if plain and "after a" in has and cue is None and words.makes & set(lows[p + 1 : p + 6]):
        return "term"
    if {"capitals", "headline"} & has and total < 0:
        return "title" if before in ("in", "on", "'s", "’s", "from", "titled", "called") else "term"
    if plain and "capitals" in has and "after a preposition" in has and not (cue is not None and cue.sort == "call"):
        return "title" if before in ("in", "on", "from") else "term"
    if h.phrase is None and plain:
        return "term" if {"naming word before", "after a"} & has else "scare"
    if "naming word before" in has and plain and total < 0.8 and (cue is None or cue.sort != "call"):
        return "term"
    return None


def _is_scheme(ur: UnitReading, p: int, ws: list[str], words: NamingWords) -> bool:
    """Whether the marks hold what something made, given out or listed is called: "create a 'fast lane'", "a 'sell' rating"."""
    lows = ur.lows
    before, near = lows[p - 1] if p else "", lows[max(0, p - 3) : p]
    if p >= 2 and before in _ARTICLES and words.makes & set(near):
        return True
    if _COPULAS & set(near):
        return False
    if p >= 2 and before == "of" and lows[p - 2] in words.classes:
        return True
    if lows[p + 1 : p + 2] and lows[p + 1] in words.labelled and len(ws) <= 2:
        return before in _BEFORE_SCHEMES
    return len(ws) <= 3 and bool(ws) and ws[0][0].islower() and ws[-1].lower() in words.schemes and before in _BEFORE_SCHEMES
