"""Ties of a place that stands beside its time for what happened there, without a word for a meeting and without sides that act:
"Lima, in September, dealt with tuna", "first discussed in Lima in June", "following one in Lima at the end of May", "a weekend in
Lima". They count beside a meeting that is sure."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.tie import TO_PLACE, Tie, seats
from generator.find.meetings.ties.then import AT_A_TIME, clause_of, elsewhere, sides_act
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

# "Lima, in September, dealt with tuna": what goes on is told of the place; a dateline goes on with a capital or a figure.
_GOES_ON = late(r",? (?!and\b|when\b|where\b|as\b|said\b|says\b|the\b|an?\b|its\b|[a-z]+ing\b)[a-z]{2,}\b")
# "Lima, May — broke off": in notes.
_NOTED = late(r"\)?(?: ?[—–:]| -) ?[a-z]")
# "Prior history: Lima, May — broke off".
_LABEL = late(r"[A-Z][\w ]{2,24}: ")
# Notes and sentences about a place stand behind what opens an article; before that stand datelines.
_OPENING = 4
# "It was their second meeting, following one in Lima".
_ONE = late(
    r"\b(?:after|following|since|unlike|like|than|to|from|of) (?:an? (?:earlier|previous|similar|first|inconclusive|longer|shorter"
    r"|brief) )?ones? (?:held |hosted )?$"
)
# "After two days in Lima", "it took a weekend in Lima".
_STAY = late(
    r"\b(?:[Aa]fter|took|taken|needed|during|[Ff]ollowing|[Ii]t was|spent) (?:only |just |nearly |almost |about |over |more than )?"
    r"(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several|some|\d{1,2})"
    r"(?: (?:long|full|whole|tense|gruelling|sleepless|single|half))?"
    r"(?: |-)(?:hours?|days?|nights?|weekend|weeks?)(?: and (?:a|two|three) nights?)?"
    r"(?: of (?:haggling|bargaining|wrangling|arguing|discussion|argument|shuttling))? $"
)


def timed(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city in a sentence that names neither a meeting nor who met; None where the sentence is about something else."""
    when = AT_A_TIME.match(text, city.end, s.end)
    heads = city.start == s.start or _LABEL.fullmatch(text, s.start, city.start) is not None
    if when and heads and s.n > _OPENING and not text[city.start : city.end].isupper():
        if _GOES_ON.match(text, _closed(text, when.end()), s.end) or _NOTED.match(text, when.end(), s.end):
            return None if elsewhere(text, s.start, s.end, g) else _tie(city, city.start, "the place stands for it")
        return None
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if to is None:
        return None
    if when and _ONE.search(text, max(s.start, to.start() - 60), to.start()):
        return None if elsewhere(text, s.start, s.end, g) else _tie(city, to.start(), "one of those before")
    if _taken(text, s, to, city, places):
        return _tie(city, to.start(), "what a side took there")
    begin, end = clause_of(text, s, to.start(), when.end() if when else city.end)
    if elsewhere(text, begin, end, g):
        return None
    done = _done(g).search(text, max(begin, to.start() - _NEAR), to.start()) if when else None
    if done and (_FOUNDED.match(text, done.start()) is None or _BODY.search(text, begin, done.start())):
        return _tie(city, to.start(), "done there and then")
    if _STAY.search(text, max(s.start, to.start() - _NEAR), to.start()) and sides_act(text, s.start, s.end, places, []):
        return _tie(city, to.start(), "their days there")
    return None


# "The Chileans accepted a 9 per cent duty at Lima on Sunday": what one side took home from a table that is not its own.
_TOOK = late(
    r"\b(?:accepted|took|swallowed|conceded|secured|obtained|settled for|signed up to|agreed to) (?:an?|the|its|their) "
    r"(?:(?!after\b|before\b|when\b|that\b)[^\s.;:,]+ ){0,5}?"
    r"(?:tariffs?|duty|duties|levy|rate|quota|ceiling|terms|truce|pause)(?: of [\w.]+(?: per ?cent|%)?)? $"
)
_ON_A_DAY = late(
    r"(?: in (?:the )?[A-ZÀ-Þ]\w+)?(?: (?:late |early )?(?:on [A-Z]\w+day|yesterday|last (?:\w+day|week(?:end)?|month)))\b"
)


def _taken(text: str, s: Sentence, to: re.Match[str], city: Place, places: Places) -> bool:
    """Whether a side that is named, and is not at home, took a duty or terms in a city at a time; none where others are named
    behind, who may have been elsewhere."""
    took = _TOOK.search(text, max(s.start, to.start() - _LONG), to.start())
    if took is None or not (AT_A_TIME.match(text, city.end, s.end) or _ON_A_DAY.match(text, city.end, s.end)):
        return False
    who = parties(text, max(s.start, took.start() - _NEAR), took.start(), places)
    others = any(n.code != city.country for n in parties(text, city.end, s.end, places))
    return bool(who) and not others and who[-1].code != city.country and text[city.start : city.end] not in seats(places)


_NEAR, _LONG = 70, 120
# "The group, set up in Lima in May"; a line or a fund may be set up anywhere.
_FOUNDED = late(r"(?:launched|set up|established|created|founded|begun|devised|conceived|extended|put together|reached|revived)\b")
_BODY = late(
    r"\b(?:process|groups?|committees?|mechanism|channels?|dialogue|commission|board|council|framework|hotline|talks"
    r"|negotiations|round|format|forum|platform|working party|task force|truce|quotas?|schemes?|lists?|regime|initiatives?"
    r"|body|panel|system"
    r"|table|track|deal|accord|agreements?|pact|treaty|understandings?|consensus|compromise|pause|suspension|terms|it|that|which)\b",
    re.I,
)


def _tie(city: Place, start: int, rule: str) -> Tie:
    return Tie(city, city.country, None, start, city.end, rule, verb=True, series=True)


def _closed(text: str, at: int) -> int:
    """Behind the comma that closes what was put in: "Lima, in September, dealt"."""
    return at + 1 if text.startswith(",", at) else at


@lru_cache(maxsize=4)
def _done(g: Grammar) -> re.Pattern[str]:
    """A deed of negotiators told of itself, right before its place: "which was first discussed in"."""
    return late(
        rf"\b(?:{either(g.deeds)})(?:,? [a-z]{{3,12}}ly)?"
        r"(?: (?:for|by|between|with|at) [^.;:,]{3,50}?| again| at length| there| together)?,? $"
    )
