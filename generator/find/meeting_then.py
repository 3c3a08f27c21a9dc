"""Ties of a place that stands beside its time to what the sides did there and then, whatever the verb: "as they had in Lima in
May", "a snag since the collapse in Lima in October". They count beside a meeting that is sure."""

from __future__ import annotations

import re

from generator.find.meeting_sides import Side, sides_in
from generator.find.meeting_tie import TO_PLACE, Tie
from generator.find.meeting_words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

THEN = "there and then"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?"
    r"|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
# "Lima in May", "Lima, in late May", "Lima last spring", "Lima on 3 May", "Lima that May", "Lima, May:".
_DAYS = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?\d{1,2})?(?: of)? )?"
_PART = r"(?:early |late |mid-|mid |(?:last|first|final|second|third|fourth) (?:days?|weeks?|weekend|half) of )?"
AT_A_TIME = late(
    rf",? \(?(?:(?:earlier )?(?:in|of|on|from|between|over|late in|early in|back in) (?:the )?{_PART}{_DAYS}"
    rf"(?:{_MONTH}\b|{_SEASON}\b|\d{{4}}\b)"
    rf"|(?:last|that|this|earlier this|later that|the previous|the following) (?:{_MONTH}|{_SEASON}|week|weekend|month|year)\b"
    r"|(?:a|one|two|three|four|five|six|some|\w+) (?:weeks?|months?|years?) (?:ago|earlier|before)\b"
    rf"|{_MONTH}\b)"
)
# Of two sides, who act together.
_SIDES = late(
    r"\b(?:they|both|the pair|the two|the three|negotiators|teams|delegations|envoys|presidents|leaders|ministers|sides|delegates"
    r"|diplomats|premiers|officials|parties|governments|capitals|heads of state|each side|counterparts)\b",
    re.I,
)
# "It met in Lima in May": the working group that the sentence before tells of.
_BODY_MET = late(
    r"(?:\bIt|\b[Tt]he (?:joint |working )?(?:group|committee|panel|commission|dialogue|council|board))"
    r"(?: (?:had|has|last|first|also))* (?:met|convened|sat|gathered) ?$"
)
# What a meeting that nobody names was: "the collapse in Lima".
_WAS = late(
    r"\b(?:collapse|breakdown|break-up|breakup|failure|impasse|deadlock|stalemate|walkout|walk-out|breakthrough|debacle|fiasco"
    r"|success|flop|start|restart|opening|stalling|setback|disaster|triumph|climbdown|climb-down|showdown|clash|row|quarrel|encounter"
    r"|handshake|promise|pledge|bargain|truce|draft|understanding) $"
)
# The sentence is one of what is traded, built, sold, tried in court or fought.
_ELSEWHERE = late(
    r"\b(?:prices?|shares?|stocks?|futures|traded|per ?cent|percent|exports|imports|shipments|output|sales|mine|plant|factory"
    r"|smelter|refinery|court|trial|arrested|extradit\w+|elections?|rally|parliament|congress|senate|born|war|attack\w*|troops"
    r"|protest\w*|expo|exhibition|conference|speech|interview|visit by|launched an?|filed|ruling|law|festival|book|study"
    r"|published|inaugurated|opened an?|shipped|loaded|docked|delivered)\b",
    re.I,
)
_CLAUSE = late(r"[;:—–]|, (?:but|and|while|whereas|though|although|which|who|where|when)\b|\b(?:while|whereas|although|but)\b")


def then_and_there(text: str, s: Sentence, city: Place, g: Grammar, places: Places, people: list[Side]) -> Tie | None:
    """The tie of a city with a time right behind it, in a clause in which the sides act or that tells how a meeting went."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    when = AT_A_TIME.match(text, city.end, s.end)
    later = to is not None and _TIME_FIRST.fullmatch(text, s.start, to.start()) and text[city.end : city.end + 1] == ","
    if to and later and _sides_act(text, city.end, min(s.end, city.end + _SUBJECT), places, people):
        return Tie(city, city.country, None, to.start(), city.end, THEN, verb=True, series=True)
    if to is None or when is None:
        return None
    edges = [m.end() for m in _CLAUSE.finditer(text, max(s.start, to.start() - _REACH), to.start())]
    begin = edges[-1] if edges else max(s.start, to.start() - _REACH)
    edge = _CLAUSE.search(text, when.end(), s.end)
    end = min(edge.start() if edge else s.end, when.end() + _REACH)
    was = _WAS.search(text, max(begin, to.start() - 24), to.start())
    end = when.end() if was else end
    if any(words.search(text, begin, end) for words in (_ELSEWHERE, g.business, g.private, g.other, g.own, g.institution)):
        return None
    opens = _OPENS.fullmatch(text, begin, to.start()) is not None
    opens = opens and _sides_act(text, when.end(), min(end, when.end() + _SUBJECT), places, people)
    if was or opens or _sides_act(text, begin, to.start(), places, people):
        return Tie(city, city.country, None, was.start() if was else to.start(), city.end, THEN, verb=True, series=True)
    return None


_REACH = 140
# "Four days on, at an air base in Lima, the two leaders gave it their blessing".
_TIME_FIRST = late(
    r"(?:\w+ (?:days?|weeks?|months?|years?) (?:on|later|earlier|before|after that)|(?:In|On|By|That|This|Last|Late in|Early in)"
    r" [\w ]{2,24}),? "
    r"(?:(?:at|in|inside) an? (?:[\w’'-]+ ){1,4})?"
)
# "Remember that in Lima in May the teams failed": before a place that opens its clause, and how far behind it stands who acts.
_OPENS = late(r"(?:[^.;:]{0,20}?\b(?:that|and|but|or|then|yet|only|earlier|later|back|meanwhile|was),? | )?", re.I)
_SUBJECT = 60
_IN_THEN = late(rf"\b(?:in|at|near) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}},? \(?(?:in|on|last|that|this|late|early|{_MONTH})\b")


def maybe_then(text: str, s: Sentence) -> bool:
    """Whether a sentence may have such a tie: a name behind "in" with a time behind it."""
    return _IN_THEN.search(text, s.start, s.end) is not None


def _sides_act(text: str, start: int, end: int, places: Places, people: list[Side]) -> bool:
    """Whether two sides act in [start, end): by a plural, by two names, by a body of both."""
    if _SIDES.search(text, start, end) or _BODY_MET.search(text, start, end):
        return True
    named = {n.name for n in parties(text, start, end, places) if not n.seat} | {n.name for n in sides_in(people, start, end)}
    return len(named) >= 2
