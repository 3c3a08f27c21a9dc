"""Whose meeting it is where more than two sat there, or somebody who is no state: three countries, a country and its creditors."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.meetings.cues import THREE
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Article, Meeting
from generator.vocabulary.places import Places

_AND = late(r",? and(?: the)? |,? as well as(?: the)? ")
_LIST = late(r"(?:,? and|,)(?: the)? ")
_MANY = 3
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6}
# "The three island states and Japan": one more than are counted.
_ONE_MORE = late(r" (?:and|as well as|plus|with) (?:the )?(?=[A-Z])")


def as_counted(text: str, begin: int, end: int, told: tuple[str, ...], places: Places) -> tuple[str, ...]:
    """The parties of a meeting; none where its sentence counts more ("the three island states and Japan")."""
    counted = THREE.search(text, begin, end)
    if counted is None or not told or any(one.name in told for one in parties(text, *counted.span(), places)):
        return told  # "the six Gulf states": a bloc
    number = next(n for word, n in _COUNTS.items() if word in counted.group().lower())
    number += _ONE_MORE.match(text, counted.end(), end) is not None
    return told if len(told) >= number else ()


# "Both and the United States met", "the same parties, with Chile and Bolivia": beside those of the article.
_THEY = late(
    r"\b(?:both|the two|the three|the four|the same)(?: \w+)? (?:sides|countries|governments|parties|powers|states"
    r"|delegations|teams)\b|\bboth(?= and)",
    re.I,
)
_BOTH_AND = late(r",? (?:and|as well as|with|plus|together with|joined by|along with) (?:the )?")


def both_and(text: str, begin: int, end: int, named: list[Named], main: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the article and who is told beside them: "the two countries and the United States met"; none if nobody is."""
    for m in _THEY.finditer(text, begin, end) if main else ():
        behind = _BOTH_AND.match(text, m.end(), end)
        more: list[Named] = []
        for one in named if behind else ():
            if behind and (one.start == behind.end() or (more and _LIST.fullmatch(text, more[-1].end, one.start))):
                more.append(one)
        if more and not {one.name for one in more} <= set(main):
            return tuple(sorted({*main, *(one.name for one in more)}))
    return ()


# "The Americans negotiated with Denmark and Greenland", "the talks of A and B with C": the other side of a pair side by side.
_WITH = late(
    r"(?:(?: (?:have|had|has|are|were|will|last|first|also|then|jointly)){0,2} (?:met|meet|negotiat\w+|dealt|sat(?: down)?|spoke"
    r"|talk|talks|talked|conferred|haggled|bargained)(?: (?!with\b)\w+){0,2})? with(?: the)? "
)


def across(text: str, named: list[Named], tie_end: int) -> tuple[str, ...]:
    """Three parties, two of which stand side by side on one side of a "with"; none if no sentence tells so."""
    for one, two, three in zip(named, named[1:], named[2:], strict=False):
        if len({one.name, two.name, three.name}) < _MANY or three.start > tie_end:
            continue
        before = _AND.fullmatch(text, one.end, two.start) and _WITH.fullmatch(text, two.end, three.start)
        behind = _WITH.fullmatch(text, one.end, two.start) and _AND.fullmatch(text, two.end, three.start)
        if before or behind:
            return tuple(sorted((one.name, two.name, three.name)))
    return ()


# Those who lent a state its money sit at its table, and are none of the states that are named beside it.
_CREDITOR = late(r"\b(?:creditors?|bondholders?|noteholders?|debt holders|holders? of)\b", re.I)
# A company and those who work for it, whatever the currency of their wages.
_LABOUR = late(
    r"\b(?:unions?|unionised|unionized|strikes?|strikers?|walkouts?|pickets?|wages?"
    r"|pay (?:rise|raise|deal|offer|dispute|round|claim)s?"
    r"|bargaining (?:committee|team|unit|agent)s?|collective (?:agreement|bargaining)|shop stewards?|ratification vote|tentative"
    r" (?:contract|agreement|deal|pact)|overtime|layoffs?|lock-?outs?|pensions?|workers|crews?|dockers|Local \d{1,4})\b"
)
_UNION = late(
    r"\b(?:unions?|works council|Local \d{1,4}"
    r"|(?:workers|pilots|nurses|dockers|teachers|drivers)['’] (?:federation|association))\b",
    re.I,
)
_OFTEN, _OFTEN_OF_LABOUR = 3, 8
_TOP = 1200


def of_no_two_states(article: Article, meetings: list[Meeting], places: Places) -> list[Meeting]:
    """The meetings; of an article about a state and its creditors, or a company and its union, none of two states, unless a
    sentence names these two and none of those."""
    text = article.text
    creditors = sum(1 for _ in _CREDITOR.finditer(text)) >= _OFTEN
    if creditors:
        return [m if _of_states(article, m, places, _CREDITOR) else _of_nobody(m) for m in meetings]
    if _UNION.search(text, 0, _TOP) and sum(1 for _ in _LABOUR.finditer(text)) >= _OFTEN_OF_LABOUR:
        return [m if _of_states(article, m, places, _LABOUR) else _of_nobody(m) for m in meetings]
    return meetings


def _of_nobody(m: Meeting) -> Meeting:
    return replace(m, parties=()) if len(m.parties) == _PAIR else m


_PAIR = 2


def _of_states(article: Article, m: Meeting, places: Places, others: re.Pattern[str]) -> bool:
    s = article.sentences[m.mention.s[0] - 1]
    named = {one.name for one in parties(article.text, s.start, s.end, places) if not one.seat or others is _LABOUR}
    return named == set(m.parties) and others.search(article.text, s.start, s.end) is None
