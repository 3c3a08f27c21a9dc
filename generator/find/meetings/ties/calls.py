"""Rounds that were held by video or telephone and are told by their day: "the second, a video conference in January, fixed a list".

A mere call is none: its sentence tells that it was one of several, or what it brought.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.find.meetings.cues import NTH
from generator.find.meetings.tie import Tie
from generator.find.meetings.words import Grammar
from generator.find.places import cities, parties
from generator.late import late
from generator.records import Date, Sentence
from generator.vocabulary.places import Places

_BY = r"(?:video|telephone|phone|virtual|online|remote|conference)"
_WHAT = (
    rf"(?:{_BY}[ -](?:conference|session|meeting|round|talks|consultations|dialogue|sitting|negotiations)s?"
    r"|(?:session|meeting|round|sitting|consultation) (?:by|via|over|on) (?:a )?(?:secure |encrypted )?(?:video|telephone|phone)"
    r"(?: link| line)?"
    r"|videoconference|teleconference)"
)
_LINE = r"(?:video(?: link)?|videolink|(?:tele)?phone|teleconference|videoconference|screen|Zoom)"
_WHEN = r",?(?: held| that took place)? (?:(?:late |early )?(?:on|in|of) )?(?:the )?(?:early |late |mid-)?$"
# "The second, held by video link on", "the third, a video conference in", "a virtual one in".
_NTH_BY = late(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]heir) (?:{'|'.join(NTH.split())}|last|latest|previous|earlier)"
    r"(?: (?:one|round|session|meeting|sitting))?,? (?:(?:which )?was |by contrast )?"
    rf"(?:(?:held |conducted |done |staged )?(?:by|via|over|through|on) (?P<by>{_LINE})"
    rf"|(?:held )?(?P<how>online|virtually|remotely)|an? (?:\w+ )?(?P<what>{_WHAT})){_WHEN}"
    rf"|\b(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations|[Dd]iscussions)(?: held)? (?:by|via|over) (?P<line>{_LINE}){_WHEN}"
    rf"|\b[Aa]n? (?:\w+ )?(?P<one>(?:virtual|online|remote|video) one){_WHEN}"
)
# "A telephone conference on 2 October at last produced a definition".
_A_CALL = late(rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his|[Aa]nother) (?:[a-z-]+ ){{0,2}}(?P<what>{_WHAT}){_WHEN}")
_BROUGHT = late(
    r"[^.;]{0,60}?\b(?:produced|brought|fixed|settled|ended|agreed|failed|broke|bargained|led|yielded|was different|collapsed"
    r"|did(?! not\b)|gave|made|cleared|narrowed|set|closed|got|went|came|left|decided|put"
    r"|stalled|foundered|concluded|resolved|sealed|saw)\b"
)
# "They had prepared it in a video conference on", "the extension was agreed by telephone on".
_DONE_BY = late(
    r"\b(?:agreed|settled|sealed|extended|rolled over|bought|prolonged|renewed|closed|struck|fixed|concluded|arranged|granted"
    r"|cleared"
    r"|prepared|drafted|finalised|finalized|worked out|hammered out|negotiated|narrowed|decided|set|initialled)\b[^.;:]{0,70}? "
    rf"(?:(?:in|at|during) (?:an?|the|their) (?:[a-z-]+ ){{0,2}}?(?P<what>{_WHAT})|by (?P<by>{_LINE})){_WHEN}"
)
# "Lima took the matter up with Oslo in a separate dialogue on".
_WITH_ONE = late(
    r"\bwith (?:the )?(?:[\w.-]+ ){1,3}?(?:in|at|during) (?:an?|the|their) (?:[a-z-]+ ){0,2}?"
    r"(?:dialogue|round|session|consultations?|negotiating session)" + _WHEN
)
# "The round follows one in Lima in May and", before "a video conference": one of those before it.
_FOLLOWS = late(r"\b(?:follow(?:s|ed|ing)|[Aa]fter|[Ss]ince)\b[^.;:]{0,120}?(?:,|\band) $")
_REACH = 150
_MAYBE = late(
    rf"\b(?:{_BY}|videolink|videoconference|teleconference|virtually|remotely|dialogue|round|session|consultations?)\b", re.I
)


def calls(text: str, s: Sentence, dates: list[Date], g: Grammar, places: Places) -> Iterator[Tie]:
    """The rounds of a sentence that were held by video or telephone on a day or in a month, as ones of several."""
    if not _MAYBE.search(text, s.start, s.end):
        return
    if any(words.search(text, s.start, s.end) for words in (g.private, g.institution, g.business, g.own)):
        return
    for d in dates:
        if d.iso is None or d.deadline or d.precision == "year" or _there(text, d.end, s.end, places):
            continue
        begin = max(s.start, d.start - _REACH)
        told = _NTH_BY.search(text, begin, d.start) or _DONE_BY.search(text, begin, d.start) or _a_call(text, s, d, begin)
        told = told or _with_one(text, s, d, places)
        other = g.other.search(text, s.start, s.end)  # "a video conference on Monday" is no conference on something
        if told and not (other and not told.start() <= other.start() < d.start):
            how = next((w for w in told.groupdict().values() if w), None)
            yield Tie(None, None, how, told.start(), d.start, "no place", noun="round", series=True)


def _a_call(text: str, s: Sentence, d: Date, begin: int) -> re.Match[str] | None:
    told = _A_CALL.search(text, begin, d.start)
    if told is None or not (_BROUGHT.match(text, d.end, s.end) or _FOLLOWS.search(text, s.start, told.start())):
        return None
    return told


def _with_one(text: str, s: Sentence, d: Date, places: Places) -> re.Match[str] | None:
    """One party is told to have dealt with another, that is named behind "with"."""
    told = _WITH_ONE.search(text, max(s.start, d.start - _REACH), d.start)
    if told is None:
        return None
    before = {n.name for n in parties(text, s.start, told.start(), places)}
    behind = {n.name for n in parties(text, told.start(), told.end(), places)}
    return told if before and behind and before != behind else None


_IN = late(r",? (?:in|at) (?=[A-Z])")


def _there(text: str, start: int, end: int, places: Places) -> bool:
    """Whether a city is named right behind a day."""
    m = _IN.match(text, start, end)
    return m is not None and any(c.start == m.end() for c in cities(text, m.end(), min(end, m.end() + 40), places))
