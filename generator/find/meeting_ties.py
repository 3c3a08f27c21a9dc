"""The ties between a place and the words that make it a meeting's, each a rule of its own. See find/meetings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.find.meeting_words import NEAR, Grammar
from generator.find.places import Place, cities, countries, described, parties
from generator.records import Sentence
from generator.vocabulary.places import Places

TO_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|outside|to)(?: (?:central|downtown|nearby|neutral))?"
    r"(?: the (?:heart|centre|center|outskirts|suburbs) of)?"
    r"(?: (?:the|an?) (?:[\w’'-]+ ){0,3}(?:city|capital|town|resort|port|city-state|hub),?(?: of)?)? $"
)
_TOKEN = re.compile(r"[\w’'.&-]+")
_PROPER_NEXT = re.compile(r" ([A-Z][\w’'&-]+)")
_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)
_MADE = re.compile(r"\b(?:reached|struck|clinched|sealed|brokered|hammered out|thrashed out|agreed|negotiated)\b")
_LIST = re.compile(
    r"(?: (?:in|on|last|this|late|early) (?:[\w]+ ?){1,3})?(?:,| and|, and|, then| as well as| and then)(?: in| at)? "
)
_OF = re.compile(r"[A-Z][\w’'&.-]* (?:of|for) $")


@dataclass(frozen=True, slots=True)
class Tie:
    """A place tied to the words [start, end) that make it a meeting.

    `noun` is the noun for the meeting or its result, `verb` tells that a verb made the tie, `made` that something was struck there.
    """

    place: Place | None
    country: str | None
    venue: str | None
    start: int
    end: int
    rule: str
    verb: bool = False
    noun: str = ""
    made: bool = False


def ties_in(text: str, s: Sentence, g: Grammar, places: Places) -> list[Tie]:
    """The ties of one sentence, in the order of the text; none where it speaks of a fair, a match or a merger."""
    ties = (_by_city(text, s, g, places) if g.any.search(text, s.start, s.end) else []) or _by_venue(text, s, g, places)
    if ties and g.other.search(text, s.start, s.end) and not g.negotiation.search(text, s.start, s.end):
        return []
    return ties


def _by_city(text: str, s: Sentence, g: Grammar, places: Places) -> list[Tie]:
    ties: list[Tie] = []
    for city in sorted([*named_in(text, s, places), *described(text, s.start, s.end, places)], key=lambda c: c.start):
        tie = (
            _before_noun(text, s, city, g, places)
            or _after_noun(text, s, city, g)
            or _by_verb(text, s, city, g, places)
            or _beside(text, city, ties)
        )
        if tie:
            ties.append(tie)
    return ties


def _beside(text: str, city: Place, ties: list[Tie]) -> Tie | None:
    """A city in one list with one that is tied: "rounds in Stockholm in July and in London"."""
    if ties and ties[-1].place and _LIST.fullmatch(text, ties[-1].place.end, city.start):
        return replace(ties[-1], place=city, country=city.country, start=city.start, end=city.end, rule="in a list of places")
    return None


def _part_of_name(text: str, s: Sentence, city: Place) -> bool:
    """Whether the city's name is a part of a longer name ("London Metal Exchange", "Bank of London") or of "Geneva-based"."""
    if text[city.end : city.end + 1] == "-" or text[city.end : city.end + 2] in ("'s", "’s"):
        return True
    if _OF.search(text, max(s.start, city.start - 40), city.start):
        return True
    after = _PROPER_NEXT.match(text, city.end, s.end)
    if after and s.kind not in ("title", "heading"):
        word = after.group(1)
        return not (_TIME.match(word) or word.lower() in ("talks", "truce", "summit", "round", "framework", "consensus", "deal"))
    return False


def _before_noun(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """ "the London talks", "the Geneva truce". A seat of government named as its government ("a Tokyo deal") is no place."""
    m = g.before_noun.match(text, city.end, s.end)
    if not m:
        return None
    noun = m["noun"]
    if text[city.start - 1 : city.start] in "-–/" or re.search(
        r"\b[A-Z]\w+(?: and |-|–)$", text[max(s.start, city.start - 30) : city.start]
    ):
        return None
    if text[city.start : city.end] in seats(places) and noun.lower() in _WITH_SEAT:
        return None
    return Tie(city, city.country, None, city.start, m.end(), "place before noun", noun=noun.lower())


# "A Tokyo deal" is a deal with Tokyo; "the Tokyo truce" was made there.
_WITH_SEAT = frozenset("deal agreement accord pact understanding arrangement compromise commitments declaration".split())


@lru_cache(maxsize=4)
def seats(places: Places) -> frozenset[str]:
    return frozenset(w for p in places.parties for w in p.seats)


def _after_noun(text: str, s: Sentence, city: Place, g: Grammar) -> Tie | None:
    """ "talks between the US and China concluded in London", "a deal reached in Geneva"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    for noun in reversed(list(g.noun.finditer(text, max(s.start, to.start() - 160), to.start()))):
        if _gap_holds(text[noun.end() : to.start()], g):
            made = _MADE.search(text, noun.end(), to.start()) is not None
            return Tie(city, city.country, None, noun.start(), city.end, "noun before place", noun=noun.group().lower(), made=made)
    return None


def _gap_holds(gap: str, g: Grammar) -> bool:
    """Whether the words between a meeting and a place keep them together. Names pass; at most three words not known do."""
    if re.search(r"[;:()—“”\"]", gap):
        return False
    unknown = 0
    words = _TOKEN.findall(gap)
    if len(words) > 18:
        return False
    for w in words:
        low = w.lower()
        if low in g.breaks:
            return False
        if not (w[0].isupper() or w[0].isdigit() or low in g.gap):
            unknown += 1
    return unknown <= 3


def _by_verb(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """ "met in Stockholm"; "In Stockholm, negotiators agreed"; "flew to Madrid for talks"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if not to:
        return None
    onward = re.compile(r",?(?: on \w+,?)? (?:for|to hold|to attend|to resume|to continue) ").match(text, city.end, s.end)
    if onward and g.move.search(text, max(s.start, to.start() - NEAR), to.start()):
        noun = g.noun.search(text, onward.end(), min(s.end, onward.end() + 60))
        if noun and noun.group().lower() in g.events and _gap_holds(text[onward.end() : noun.start()].removeprefix("a "), g):
            return Tie(city, city.country, None, city.start, noun.end(), "went there for it", verb=True)
    for verb in reversed(list(g.verb.finditer(text, max(s.start, to.start() - 120), to.start()))):
        if _gap_holds(text[verb.end() : to.start()], g) and _sides_before(text, s, verb, places):
            return Tie(city, city.country, None, verb.start(), city.end, "verb before place", verb=True)
    if to.start() == s.start and text[city.end : city.end + 1] in ", ":
        noun_or_verb = g.any.search(text, city.end, min(s.end, city.end + NEAR))
        if noun_or_verb:
            return Tie(city, city.country, None, s.start, city.end, "place opens the sentence", verb=True)
    return None


_SIDES = re.compile(
    r"\b(?:negotiators?|officials?|delegations?|ministers?|leaders?|envoys?|presidents?|sides?|teams?|counterparts?|governments?|"
    r"secretary|premier|representatives?|they|he|she|chiefs?)\b",
    re.I,
)
_DONE = frozenset({"agreed", "reached", "struck", "clinched", "negotiated"})


def _sides_before(text: str, s: Sentence, verb: re.Match[str], places: Places) -> bool:
    """Whether it is sides of a negotiation that met: one is named before the verb. What was "agreed in X" needs none."""
    if verb.group().lower() in _DONE:
        return True
    begin = max(s.start, verb.start() - NEAR)
    return _SIDES.search(text, begin, verb.start()) is not None or bool(parties(text, begin, verb.start(), places))


def _by_venue(text: str, s: Sentence, g: Grammar, places: Places) -> list[Tie]:
    """ "talks at an air base in South Korea": only where no city is tied; with a word for the meeting, or with two parties."""
    out: list[Tie] = []
    for m in g.venue.finditer(text, s.start, s.end):
        country = _country_at(text, m.start("rest"), s.end, places)
        noun = g.any.search(text, s.start, s.end)
        if not country or not (noun or len({p.name for p in parties(text, s.start, s.end, places)}) >= 3):
            continue
        code, end = country
        start = min(noun.start(), m.start()) if noun and noun.start() > s.end - 200 else m.start()
        out.append(Tie(None, code, text[m.start("venue") : end], min(start, m.start()), end, "venue"))
    return out


def _country_at(text: str, start: int, end: int, places: Places) -> tuple[str, int] | None:
    for named in parties(text, start, min(end, start + 40), places):
        if named.start == start and not named.seat:
            return named.code, named.end
    best = [n for n in countries() if text.startswith(n, start) and not text[start + len(n) : start + len(n) + 1].isalnum()]
    if not best:
        return None
    name = max(best, key=len)
    return countries()[name], start + len(name)


def named_in(text: str, s: Sentence, places: Places) -> list[Place]:
    return [c for c in cities(text, s.start, s.end, places) if not _part_of_name(text, s, c)]
