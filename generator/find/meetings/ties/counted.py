"""Ties of a place with its time before it, told by what was done or by who did it: "a draft that they had produced four days
earlier in Lima", "the accord was rescued a month later in Lima". They count beside a meeting that is sure."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.then import A_MONTH, clause_of, elsewhere, sides_act
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

RULE = "done there, a time before or after"
_UNIT = r"(?:days?|nights?|weeks?|fortnight|months?|years?)"
_PART = rf"(?:{A_MONTH}|spring|summer|autumn|winter|week|weekend|month|year)"
# "Four days earlier", "a year ago", "last May", "in October", "on 3 May".
_THEN = late(
    rf"(?:\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|few|\d{{1,2}}|the) )?\b{_UNIT}"
    r" (?:ago|later|earlier|before|beforehand|previously|after|afterwards?)"
    rf"|\b(?:last|that|this|earlier this|later that|the same|the (?:following|next|previous)) {_PART}(?: \d{{4}})?"
    rf"|\b(?:in|on) (?:early |late |mid-)?(?:\d{{1,2}} )?{A_MONTH}(?: \d{{1,2}})?(?:,? \d{{4}})?"
)
_RIGHT_BEFORE = late(r",? (?:(?:again|first|also|and|at|on|in|inside) )?(?:(?:an?|the|its|their) (?:[\w’'-]+ ){1,3})?")
# How far before the time stand the words that are told of it.
_REACH, _TIME = 90, 40
# "…, when Peru let the goods flow again", "where the Chileans walked out".
_WHEN_THEY = late(r"(?:, [A-ZÀ-Þ][\w’'-]+)?,? (?:when|where|after) ")
_SUBJECT = 40
# A sentence with a time and "in" and a name behind it may have such a tie.
_MAYBE = late(
    r"\b(?:ago|later|earlier|before|beforehand|previously|after|afterwards?|spring|summer|autumn|winter|week|weekend|month|year"
    rf"|{A_MONTH}|\d{{1,4}}),? (?:[a-z]+ )?(?:in|at|near|on) (?:(?:an?|the) (?:[\w’'-]+ ){{1,3}}(?:in|near|at|outside) )?[A-ZÀ-Þ]"
)


def maybe_counted(text: str, s: Sentence) -> bool:
    """Whether a sentence may have such a tie: a time right before "in" and a name."""
    return _MAYBE.search(text, s.start, s.end) is not None


def counted(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city, no seat of a government, right behind its time, if its clause tells what the sides did or what was done to
    what they speak of."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if to is None or text[city.start : city.end] in seats(places):
        return None
    times = list(_THEN.finditer(text, max(s.start, to.start() - _TIME), to.start()))
    when = next((m for m in reversed(times) if m.end() == to.start() or _RIGHT_BEFORE.fullmatch(text, m.end(), to.start())), None)
    if when is None or when.start() == s.start:
        return None
    begin, end = clause_of(text, s, when.start(), city.end)
    if elsewhere(text, begin, end, g):
        return None
    near = max(begin, when.start() - _REACH)
    if sides_act(text, near, when.start(), places, []) or _was(g).search(text, near, when.start()):
        return _tie(city, to.start())
    behind = _WHEN_THEY.match(text, city.end, s.end)
    told = any(words.search(text, near, when.start()) for words in (g.negotiation, g.any))
    if behind and told and _who(text, behind.end(), min(s.end, behind.end() + _SUBJECT), places):
        return _tie(city, to.start())
    return None


def _who(text: str, start: int, end: int, places: Places) -> bool:
    """Whether one of the sides does something right behind "when": a party by name or both by a plural."""
    return bool(parties(text, start, end, places)) or sides_act(text, start, end, places, [])


def _tie(city: Place, start: int) -> Tie:
    return Tie(city, city.country, None, start, city.end, RULE, verb=True, series=True)


@lru_cache(maxsize=4)
def _was(g: Grammar) -> re.Pattern[str]:
    """A deed of negotiators, told of what it was done to: "was rescued", "first floated"."""
    return late(rf"\b(?:{either(g.deeds)})\b[^.;:,]{{0,50}}$")
