"""Meetings that are told by their number or their parties and their day, and by no place: "a first session on 31 October"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from generator import edtf
from generator.find.gazetteer import countries
from generator.find.meetings.cues import NEWS, ORDINALS
from generator.find.meetings.tie import Tie
from generator.find.meetings.words import Grammar
from generator.find.places import Named, cities, parties
from generator.late import late
from generator.records import Article, Date, Meeting, Sentence
from generator.vocabulary.places import Places

RULE = "told by its day alone"

_NUMBER = (
    rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)|earlier|previous"
    r"|preceding|inaugural|opening)"
)
_EVENT = r"(?:rounds?|sessions?|meetings?|summit|talks|consultations|dialogue|negotiations|conference|call|videoconference)"
_CALL = late(r"(?:conference|call|videoconference)$")
_NTH = late(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts) {_NUMBER} (?:(?!of\b)[\w-]+ ){{0,3}}?{_EVENT}\b"
    r"(?: of (?:the |their |its )?(?:[\w-]+ ){0,3}?(?:talks|negotiations|dialogue|consultations))?(?! of\b)"
)
# "The understanding came in working-level talks last week".
_IN_IT = late(rf" (?:in|at|during|after|from|out of) (?:[\w-]+ ){{0,4}}?{_EVENT}\b")
# "The summit of 24 July", behind two parties.
_OF_BOTH = late(
    r"(?: (?:trade|leaders['’]|economic|high-level|ministerial|tariff))? (?:[Ss]ummit|[Tt]alks|[Mm]eeting|[Dd]ialogue|[Rr]ound)\b"
)
_DATED = late(
    r",? ?(?:(?:which |that )?(?:was |were )?(?:held|took place|ended|concluded|wrapped up)(?: |, ))?(?:on |of |from "
    r"|between |in )?(?:the )?"
)
_EARLIER = late(
    r"\b(?:[Ff]ollow(?:s|ed|ing)|[Aa]fter|[Ss]ince|[Uu]nlike|than|an? (?:first|earlier|previous|preceding)|[Aa]n earlier)\b"
)
_THERE = late(r",? (?:in|at) (?:the )?(?=[A-Z])")
# "Working-level talks between Peru and Chile, under way since Monday, adjourned on Thursday".
_BETWEEN = late(r"\b(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Dd]iscussions) between ")
_ENDED = late(r"\b(?:adjourned|ended|concluded|closed|wrapped up|finished|broke up|collapsed) (?=on |last |yesterday|overnight)")
# "Since the leaders of the two countries met last month", "when both ministers last sat down in May".
_MET_THEN = late(
    r"\b(?:(?:the|both|their|its) (?:two )?(?:leaders|presidents|ministers|negotiators|delegations|heads of state|premiers|envoys"
    r"|sides|teams|trade chiefs|governments)(?: of (?:the two|both) (?:countries|sides|nations|states))?|the (?:two|pair)) "
    r"(?:had |have )?(?:last |first )?(?:met|sat down|spoke|talked)(?: (?:in person|face to face|by (?:phone|telephone|video)))?\b"
)
# "The third session, on 6 May, of the committee".
_OF_ITS = late(r",? of (?:the|its|a) ")
_DASHES = ("-", "–", "/", " and ", " and the ")
_NEAR = 4


def unplaced(text: str, s: Sentence, dates: list[Date], g: Grammar, places: Places) -> Iterator[Tie]:
    """The meetings of a sentence that are told by a day and no place; none where it speaks of hearings, matches or firms."""
    named = parties(text, s.start, s.end, places)
    yield from _ended(text, s, dates, named, g, places)
    if any(words.search(text, s.start, s.end) for words in (g.other, g.private, g.institution, g.business, g.own)):
        return
    one_of_many = len({n.name for n in named}) < 2
    for m in _NTH.finditer(text, s.start, s.end):
        if _day_behind(text, s, m.end(), dates, places, (*_DAYS, "month")):
            call = _CALL.search(text, m.start(), m.end())
            yield Tie(None, None, call and call.group(), m.start(), m.end(), RULE, noun="round", series=one_of_many or bool(call))
    news = NEWS.match(text, s.start, s.end)
    told = _IN_IT.match(text, news.end(), s.end) if news else None
    if told and _day_behind(text, s, told.end(), dates, places):
        yield Tie(None, None, None, told.start(), told.end(), RULE, noun="talks", made=True)
    met = _MET_THEN.search(text, s.start, s.end)
    if met and not _a_city(text, s, places) and _day_behind(text, s, met.end(), dates, places, (*_DAYS, "month")):
        yield Tie(None, None, None, met.start(), met.end(), RULE, noun="meeting", series=True)
    between = _BETWEEN.search(text, s.start, s.end)
    if between and len({n.name for n in named}) > 1 and not _a_city(text, s, places):
        ended = _ENDED.search(text, between.end(), s.end)
        if ended and any(d.iso and d.start == ended.end() and d.precision in ("day", "range", "relative") for d in dates):
            yield Tie(None, None, None, between.start(), ended.end(), RULE, noun="talks")
    for one, other in pairwise(named):
        told = _OF_BOTH.match(text, other.end, s.end) if _side_by_side(text, one, other) else None
        if told and _day_behind(text, s, told.end(), dates, places):
            yield Tie(None, None, None, one.start, told.end(), RULE, noun="talks")


# "It took place on Monday", "An earlier one, on 5 June,": of the call or the meeting that the sentence before tells.
_IT = late(
    r"(?:It|They|That|The (?:call|conversation|meeting|session)) (?:took place|was held|happened|came) (?:on )?$"
    r"|\b(?:An|The|Their) (?:earlier|previous|first|last|preceding|second) (?:one|call|conversation),?(?: held| made)? on $"
)
_WHAT = late(
    r"\b(?:the|a|an|their|this|that|same|\w+['’]s) (?:[\w-]+ ){0,2}?"
    r"(?P<what>(?:telephone|phone|video|conference) (?:call|conference)|call"
    r"|videoconference|meeting|session|conversation)\b",
    re.I,
)


def it_was(article: Article, s: Sentence, dates: list[Date], g: Grammar) -> list[Tie]:
    """The day of what the sentence before calls a call or a meeting, where nothing tells a place."""
    text, before = article.text, article.sentences[s.n - 2] if s.n > 1 else None
    what = _WHAT.search(text, before.start, before.end) if before else None
    if what is None or any(w.search(text, what.start(), s.end) for w in (g.other, g.private, g.business, g.own)):
        return []
    told = next((m for d in dates if (m := _IT.search(text, max(s.start, d.start - 60), d.start))), None)
    if told is None:
        return []
    call = what["what"].lower() not in ("meeting", "session")
    return [Tie(None, None, what["what"] if call else None, told.start(), told.end(), RULE, noun="round", series=True)]


# "The seventh round of negotiations between Peru and Chile concluded on Thursday", "in two days of talks that ended on Friday".
_WHICH_ENDED = late(
    rf"\b(?:{_NUMBER} (?:[\w-]+ ){{0,2}}?(?:round|session|meeting|sitting|set)\b|(?:days|hours|rounds) of (?:[\w-]+ ){{0,2}}?"
    r"(?:talks|negotiations|haggling|bargaining|consultations)\b|(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations) )[^.;:]{0,140}?"
    r"\b(?:concluded|ended|closed|wrapped up|finished|adjourned|broke up|was held|were held|took place|wound up|collapsed)"
    r"(?: late| early)? (?:on )?$"
)


def _ended(text: str, s: Sentence, dates: list[Date], named: list[Named], g: Grammar, places: Places) -> Iterator[Tie]:
    """A numbered round, or talks of two that are named, which ended on a day; none where a city is named beside."""
    if len({n.name for n in named}) < 2 or _a_city(text, s, places):
        return
    for d in dates:
        told = _WHICH_ENDED.search(text, max(s.start, d.start - _LONG), d.start)
        if told and d.iso and not d.deadline and d.precision in ("day", "range", "relative"):
            whose = (g.other, g.private, g.institution, g.business, g.own)
            if not any(words.search(text, s.start, told.end()) for words in whose):
                yield Tie(None, None, None, told.start(), told.end(), RULE, noun="round")
            return


_LONG = 260


def _side_by_side(text: str, one: Named, other: Named) -> bool:
    return one.name != other.name and not one.seat and text[one.end : other.start] in _DASHES


_DAYS = ("day", "range", "relative")


def _day_behind(text: str, s: Sentence, end: int, dates: list[Date], places: Places, precisions: tuple[str, ...] = _DAYS) -> bool:
    """Whether a day, or what else is as precise as `precisions` tell, stands right behind `end`, and no place behind that."""
    for d in dates[bisect_left(dates, end, key=lambda d: d.start) :]:
        if not _DATED.fullmatch(text, end, d.start):
            return False
        if d.iso and not d.deadline and d.precision in precisions:
            if _OF_ITS.match(text, d.end, s.end):
                return False
            there = _THERE.match(text, d.end, s.end)
            return there is None or not _a_place(text, there.end(), s.end, places)
    return False


def _a_city(text: str, s: Sentence, places: Places) -> bool:
    return any(not any(c.name in p.seats for p in places.parties) for c in cities(text, s.start, s.end, places))


def _a_place(text: str, start: int, end: int, places: Places) -> bool:
    reach = min(end, start + 40)
    city = next(cities(text, start, reach, places), None)
    return (city is not None and city.start == start) or any(text.startswith(name, start) for name in countries())


def apart(text: str, s: Sentence, one: Meeting, others: list[Meeting]) -> bool:
    """Whether a meeting without a place is none of those that the article gives a place: held on other days and, where one of those
    has no day, told as one before it."""
    day = edtf.days(one.when)
    if day is None or one.planned:
        return False
    dated = {other.place for other in others if other.place and other.when}
    for other in others:
        span = edtf.days(other.when)
        if span is None:
            if other.place in dated:  # its day is told elsewhere
                continue
            if not other.planned and not _EARLIER.search(text, s.start, one.mention.end):
                return False
        elif span.first - timedelta(_NEAR) <= day.last and day.first <= span.last + timedelta(_NEAR):
            return False
    return True
