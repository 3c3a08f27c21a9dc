"""Cities and parties in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.find.gazetteer import capitals, city, fold
from generator.find.sought import Sought, first_words, word_places
from generator.find.towns import towns
from generator.late import late
from generator.text import either
from generator.vocabulary.places import Places

_CAPITAL = late(r"(?<![\w’'.-])(?:the |The )?(?=[A-ZÀ-Þ])")
_WORD = late(
    r"[A-ZÀ-Þ][\w’']*(?:-[\w’']+)*\.?(?:[A-Z]\.)*|(?:de|do|da|del|la|las|le|los|al|el|es|of|am|an|der|sur|el-[A-Z]\w+)(?![\w-])"
)
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A city as it stands at [start, end): its English name and the ISO 3166 code of its country."""

    name: str
    country: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A party (country or bloc) as it stands at [start, end)."""

    name: str
    code: str
    start: int
    end: int
    seat: bool


@lru_cache(maxsize=4)
def _also(places: Places) -> tuple[frozenset[str], dict[str, str], dict[str, tuple[str, str]], frozenset[str]]:
    return (
        frozenset(fold(w) for w in (*places.stop, *(name for p in places.parties for name in p.leaders))),
        {fold(o.name): fold(o.means) for o in places.also},
        {fold(m.name): (m.name, m.code) for m in places.more},
        frozenset(fold(w) for p in places.parties for w in (p.name, *p.words)),
    )


@lru_cache(maxsize=4)
def _capital_of(places: Places) -> tuple[re.Pattern[str], dict[str, str]]:
    by_word = {w: p.code for p in places.parties for w in (p.name, *p.words)}
    named = either(by_word)
    return (
        late(
            rf"\b[Tt]he (?P<adjective>{named}) capital\b(?!,? [A-Z])"
            rf"|(?<=\b[Aa]t )(?P<owner>{named})['’]s? (?:foreign|finance|trade|economy|commerce|industry|Foreign"
            rf"|Finance) [mM]inistry\b"
            rf"|(?<=\b[Aa]t )the (?P<whose>{named}) (?:foreign|finance|trade|economy|commerce|industry) ministry\b"
        ),
        by_word,
    )


@lru_cache(maxsize=4)
def _landmarks(places: Places) -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    means = {o.name: o.means for o in places.landmarks}
    pattern = late(
        rf"(?:(?<=\b[Aa]t )|(?<=\bleft )|(?<=\binside )|(?<=\boutside ))(?:the )?(?P<name>{either(means)})(?![\w’'])"
        rf"|\b(?P<met>{either(means)}) (?=(?:meeting|talks|summit|session|dinner|lunch|encounter|negotiations)\b)"
    )
    return pattern, means, first_words(means)


_SEAT = frozenset(("capital", "ministry"))


def described(text: str, start: int, end: int, places: Places) -> Iterator[Place]:
    """Cities that are only described: "the Swedish capital", "at Spain's foreign ministry", "at the Kremlin"."""
    words = word_places(text)
    pattern, by_word = _capital_of(places)
    for m in pattern.finditer(text, start, end) if words.any(_SEAT, start, end) else ():
        code = by_word[m["adjective"] or m["owner"] or m["whose"]]
        if code in capitals():
            yield Place(capitals()[code], code, m.start(), m.end())
    pattern, means, heads = _landmarks(places)
    for m in pattern.finditer(text, start, end) if words.any(heads, start, end) else ():
        if known := city(fold(means[m["name"] or m["met"]])):
            yield Place(*known, m.start(), m.end("name") if m["name"] else m.end("met"))


def cities(text: str, start: int, end: int, places: Places) -> Iterator[Place]:
    """The cities named in [start, end), longest name first at each place; names on the stop list left out, but for those that the
    text itself places ("in Mobile, Alabama"), and so are towns that no list knows."""
    stop, also, more, lands = _also(places)
    told = towns(text)
    pos = start
    while (m := _CAPITAL.search(text, pos, end)) is not None:
        first = m.end()
        ends = _word_ends(text, first, end)
        for stop_at in reversed(ends):
            found = None
            for begin in dict.fromkeys((m.start(), first)):
                key = fold(text[begin:stop_at].rstrip("."))
                key = also.get(fold(text[begin:stop_at]), also.get(key, key))
                if key in told and (told[key][2] if key in stop else city(key) is None and key not in lands):
                    found = Place(*told[key][:2], begin, stop_at)
                    break
                if key in stop:
                    continue
                if key in more:
                    found = Place(*more[key], begin, stop_at)
                elif known := city(key):
                    found = Place(*known, begin, stop_at)
                if found:
                    break
            if found:
                if fold(text[found.start : found.end]) in also or not _abbreviates(text, found):
                    yield _without_stop(text, found)
                pos = stop_at
                break
        else:
            pos = ends[0] if ends else first + 1


# What stands before an abbreviation: a bracket, or a word in small letters.
_IN_A_SENTENCE = late(r"(?:\(|\b[a-zà-ÿ]+ )$")
_LONGEST_ABBREVIATION = 5


def _abbreviates(text: str, place: Place) -> bool:
    """Whether a name in capitals is that of a body: "told ESNA", "(ESNA)"; in a dateline or a title it is a city's."""
    word = text[place.start : place.end].rstrip(".")
    short = word.isupper() and word.isalpha() and len(word) <= _LONGEST_ABBREVIATION
    return short and _IN_A_SENTENCE.search(text, max(0, place.start - 20), place.start) is not None


def _without_stop(text: str, place: Place) -> Place:
    """The place without a full stop that ends its sentence, or a possessive."""
    end = place.end
    if text[end - 1] == "." and "." not in text[place.start : end - 1]:
        end -= 1
    return Place(place.name, place.country, place.start, end)


def _word_ends(text: str, start: int, end: int) -> list[int]:
    """Where the first, second, … word of a capitalised run from `start` ends."""
    ends: list[int] = []
    at = start
    while len(ends) < _MOST_WORDS and (m := _WORD.match(text, at, end)) is not None:
        word_end = m.end()
        if text[word_end - 2 : word_end] in ("'s", "’s"):
            ends.append(word_end - 2)
            break
        ends.append(word_end)
        if word_end >= end or text[word_end] not in " ,":
            break
        at = word_end + (2 if text[word_end : word_end + 2] == ", " else 1)
    return ends


@lru_cache(maxsize=4)
def _parties(places: Places) -> tuple[Sought, dict[str, tuple[str, str, bool]]]:
    by_word: dict[str, tuple[str, str, bool]] = {}
    for p in places.parties:
        by_word |= dict.fromkeys((p.name, *p.words), (p.name, p.code, False))
        by_word |= dict.fromkeys(p.seats, (p.name, p.code, True))
    return Sought(late(rf"(?<![\w.])(?:{either(by_word)})(?![\w])"), first_words(by_word)), by_word


def parties(text: str, start: int, end: int, places: Places) -> list[Named]:
    """The countries and blocs named in [start, end), by name, adjective or seat of government, in their order."""
    pattern, by_word = _parties(places)
    return [
        Named(*by_word[m.group()][:2], m.start(), m.end(), by_word[m.group()][2])
        for m in pattern.finditer(text, start, end)
        if not _of_a_name(text, m.start(), m.end())
    ]


_NAME_ON = late(r" (?:City|Sea|Ocean|Morning Post|Canal|Columbia|Samoa|Polynesia|Guiana)\b")
# "The South American bloc", "an East European minister": of a part of the world.
_NAME_OF = late(r"\b(?:Gulf|Sea|Strait) of (?:the )?$")
_A_PART = late(r"\b(?:South|Latin|Central|North|East|West|Eastern|Western|Northern|Southern)[ -]$")
_OF_A_PART = ("Americ", "Europe")


def _of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a country's name is a part of another one: "Mexico City", "the South China Sea", "New Mexico", "US$"."""
    if text[end : end + 1] == "$" or _NAME_ON.match(text, end) or _NAME_OF.search(text, max(0, start - 14), start):
        return True
    if text.startswith(_OF_A_PART, start) and _A_PART.search(text, max(0, start - 10), start):
        return True
    return text.startswith("New Mexico", max(0, start - 4))


@lru_cache(maxsize=4)
def _leaders(places: Places) -> tuple[Sought, dict[str, tuple[str, str]]]:
    by_name = {name: (p.name, p.code) for p in places.parties for name in p.leaders}
    return Sought(late(rf"(?<![\w.])(?:{either(by_name)})(?!\w|['’]an\b)"), first_words(by_name)), by_name


def leaders(text: str, start: int, end: int, places: Places) -> list[Named]:
    """The parties that leaders and negotiators known by name stand for, where they are named in [start, end)."""
    pattern, by_name = _leaders(places)
    return [Named(*by_name[m.group()], m.start(), m.end(), False) for m in pattern.finditer(text, start, end)]
