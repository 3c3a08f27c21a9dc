"""Calls between two sides that are told with their day, as the news or in passing: "a 90-minute call between the two on 5 June",
"on Monday their ministers conferred by video".

Whoever speaks to reporters, to clients or to a friend who won an election holds no round; nor is one told without its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from generator import edtf
from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import Tie
from generator.find.meetings.words import NEAR, Grammar
from generator.find.places import parties
from generator.late import late
from generator.records import Article, Date, Meeting, Sentence
from generator.text import either
from generator.vocabulary.places import Places

RULE = "called on a day"

# What may stand between the words of a call and its day: what it was about, who spoke, that it was held.
_ABOUT = r"(?: (?:on|about|over|regarding|concerning) [^.;:()\d]{3,80}?)?"
_WHO = r"(?: (?:between|among|of|with|from|by|involving|held by) (?:(?!\b(?:said|says|told|that)\b)[^.;:()]){3,150}?)?"
_HELD = (
    r"(?:,? (?:which |that )?(?:was |were |had been |has been |is |are )?(?:held|made|placed|took place|taken place|conducted"
    r"|convened|arranged|happened|came|ended|concluded|wrapped up|broke up|collapsed|scheduled|planned|due|set)(?: for)?)?"
)
_ON = (
    r",?(?: (?:late|early|only|just|again|as late as|as recently as|back))?"
    r"(?: (?:[a-z]+|\d+) (?:days?|weeks?|months?) (?:earlier|before|later),)?(?: (?:on|in|of|at|over|during|from))?"
    r"(?: (?:the )?(?:morning|evening|afternoon|night|end|beginning) of)? ?(?:the )?$"
)
# "Spoke", before "by video".
_DID = (
    r"(?:spoke|spoken|speak|talked|talking|talk|conferred|confer|consulted|negotiated|negotiating|bargained|haggled|deliberated"
    r"|met|meets?|meeting|convened|linked up|gathered|sat|reconvened|dealt with (?:it|this|the matter)|took it up|took up"
    r"|discussed|(?:held|hold|had) (?:[\w’'-]+ ){0,4}?(?:talks|consultations|meetings?|discussions|negotiations|sessions?|rounds?"
    r"|dialogue|conversations?|exchange of views))"
)
_AT_LENGTH = r"(?: (?:again|at length|briefly|for [\w-]+ \w+))?"
_ONLINE = r"virtually|remotely|online"
# Whose call it is, and words before "call" that make it none.
_OWN = (
    r"(?:an?|the|their|its|his|her|whose|another|that|this|one|no|further|two|three|several|[A-Z][\w.]*day['’]s|yesterday['’]s"
    r"|last (?:week|month|year)['’]s|presidential|ministerial|(?:leader|minister|president|deput(?:y|ie)|expert)s?['’]?s?)"
)
_NONE = r"(?:of|to|and|on|in|for|said|after|about|roll|wake-up|port|margin|close|curtain|sales|cold|toll|strike|house|bird|at)\b"
# Who tells of two, where no two are named.
_SIDES = late(
    r"\b(?:both|the (?:two|three|four|five|six)|all (?:three|four|five|six)|they|their|whose|the pair|each other|one another"
    r"|counterparts?|leaders|presidents|ministers['’]?|premiers|prime ministers|secretaries|vice-?ministers|negotiators"
    r"|delegations?|delegation (?:heads|leaders)|heads of|chiefs|envoys|deputies|teams|experts|officials|leads|commissioners"
    r"|sides|governments|coastal states|working group|joint committee|parties)\b",
    re.I,
)
_BEHIND = late(r",? (?:between|among|with|of|by|involving) [^.;:()]{3,90}")
# "Said in a call", "told us by telephone": who speaks of it, and to whom.
_SAID = late(
    r"\b(?:said|says|told|adds?|added|explained|reached|asked|commented|speaking)(?: [\w’'-]+){0,3} (?:in|on|during|by|over|via) "
)
# "His call on Monday for talks", and not "for two hours".
_FOR = late(r" for (?!(?:two|three|four|five|an?|nearly|about|almost|over|more|\d)\b)(?!\w+ (?:hours?|minutes)\b)")
# "Issued a call on Monday to calm markets": what one side asks of everybody.
_APPEAL = late(
    r"\b(?:issued?|issuing|launched|renewed|repeated|rejected|ignored|heeded|echoed|backed|joined|made|answered)"
    r" (?:(?:an?|the|their) )?(?:(?!(?:in|on|by|at|over|during|after|following)\b)\w+ )?$"
)
# So near a call stands who was called; so far a day and its call stand apart; so near its beginning a day heads a sentence.
_AROUND, _REACH, _HEAD = 60, 200, 24
_COMMA = ", "
# "They spoke on Monday by video": the verb before the day.
_SPOKE = late(rf"\b{_DID}\b[^.;:,]{{0,50}}$")
_CLAUSE = late(r"[.;:]|\b(?:after which|before|whereas|while|although)\b")


class _Words(NamedTuple):
    """The words of a call: those before its day, those behind it, those right behind it ("Monday's call"), and any of them."""

    before: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str]
    owned: re.Pattern[str]
    any: re.Pattern[str]


@lru_cache(maxsize=4)
def _words(nouns: tuple[str, ...], lines: tuple[str, ...]) -> _Words:
    call = rf"(?P<call>(?:{either(nouns)})s?)"
    plain = rf"(?P<plain>(?:{either(n for n in nouns if not n.startswith('call'))})s?)"
    some = rf"\b(?:{_OWN} (?:(?!{_NONE})[\w’'-]+ ){{0,4}}?{call}|{plain})\b(?! (?:for|to|from|on (?!\d|[A-Z]|the \d)))"
    through = (
        rf"(?:(?:by|over|via|through) (?:(?:an?|the|their) )?(?:[\w-]+ ){{0,2}}?(?:{either(lines)})"
        r"|(?:on|in|during) (?:an?|the|their) (?:(?!same\b)[\w-]+ ){0,3}?"
        rf"(?:phone|telephone|{either(nouns)}|{either(w for w in lines if not w.isalpha())}))"
        r"\b(?! (?:app|games?|message|number|survey))"
    )
    by = rf"\b{_DID}\b[^.;:]{{0,70}}? (?P<by>{through}|{_ONLINE})"
    rang = r"\b(?P<rang>phoned|telephoned)\b[^.;:]{3,50}?"
    return _Words(
        before=(late(rf"{some}{_ABOUT}{_WHO}{_HELD}{_ON}", re.I), late(rf"(?:{by}|{rang}){_AT_LENGTH}{_WHO}{_ON}")),
        behind=late(rf"\b(?:held|had|in|during|after|by|over|following|agreed|settled|holding) {some}|{by}\b"),
        owned=late(rf"(?:['’]s?)? (?:(?!{_NONE})[\w’'-]+ ){{0,3}}?{call}\b(?! (?:for|to|from)\b)"),
        any=late(rf"\b(?:(?:{either((*nouns, *lines))})s?|phoned|telephoned|{_ONLINE})\b", re.I),
    )


def phoned(
    article: Article, s: Sentence, before: Sentence | None, dates: list[Date], g: Grammar, places: Places, people: list[Side]
) -> Iterator[Tie]:
    """The calls of a sentence that are told with their day, between two sides that it names or means."""
    text, words = article.text, _words(g.calls, g.lines)
    if not words.any.search(text, s.start, s.end):
        return
    done = s.start
    for d in dates:
        if d.iso is None or d.deadline or d.precision not in ("day", "range", "relative", "month") or d.start < done:
            continue
        low = max(done, d.start - _REACH)
        told = next((m for p in words.before if (m := p.search(text, low, d.start))), None)
        start, end = (told.start(), d.start) if told else (d.start, d.end)
        if told is None:
            told = words.owned.match(text, d.end, s.end) or _behind(text, s, d, dates, words.behind)
            end = told.end() if told else d.end
        if told and _of_two(text, s, before, (start, max(end, d.end)), g, places, people):
            done = max(end, d.end)
            yield Tie(None, None, next(w for w in told.groupdict().values() if w), start, end, RULE, noun="round")


def _behind(text: str, s: Sentence, d: Date, dates: list[Date], words: re.Pattern[str]) -> re.Match[str] | None:
    """The words of a call right behind a day, or behind one that heads its sentence or clause or follows "spoke", before any
    other day."""
    at = d.end + (len(_COMMA) if text.startswith(_COMMA, d.end) else 1)
    if at_once := words.match(text, at, s.end):
        return at_once
    comma = text.rfind(_COMMA, s.start, d.start)
    spoke = _SPOKE.search(text, max(s.start, d.start - _AROUND), d.start)
    if spoke is None and d.start - s.start > _HEAD and not 0 <= d.start - comma <= _HEAD:
        return None
    close = min([s.end, d.end + _REACH, *(o.start for o in dates if o.start > d.end)])
    told = next((m for m in words.finditer(text, spoke.start() if spoke else d.end, close) if m.end() > d.end), None)
    return told if told and not _CLAUSE.search(text, d.end, told.start()) else None


def _of_two(
    text: str,
    s: Sentence,
    before: Sentence | None,
    span: tuple[int, int],
    g: Grammar,
    places: Places,
    people: list[Side],
) -> bool:
    """Whether a call was one of two sides: named, or meant by a plural around it; and none with people who negotiate nothing."""
    start, end = span
    who = _BEHIND.match(text, end, s.end)
    low, near, high = max(s.start, start - _REACH), max(s.start, start - _AROUND), min(s.end, who.end() if who else end)
    if g.no_call.search(text, near, min(s.end, high + _AROUND)) or _FOR.match(text, end, s.end):
        return False
    if any(words.search(text, near, high) for words in (g.business, g.own, g.private)):
        return False
    if _SAID.search(text, near, start + _AROUND) or _APPEAL.search(text, near, start):
        return False
    sides = (*sides_in(people, low, high), *parties(text, low, high, places))
    if len({side.name for side in sides}) > 1 or _SIDES.search(text, low, high):
        return True
    # "In a call last month it came up again": those of whom the sentence before speaks
    heads = before is not None and start - s.start <= _HEAD
    return before is not None and heads and g.negotiation.search(text, max(before.start, s.start - NEAR), s.start) is not None


def told_once(found: list[tuple[Meeting, str, bool]], published: str | None) -> list[tuple[Meeting, str, bool]]:
    """What was found, of two readings of one call in a sentence the one that has its day; without calls in passing that are still
    to come, for who is due to speak does so about a meeting, and holds none."""
    found = [(_over(m, published), key, beside) for m, key, beside in found]
    calls = [m for m, _, _ in found if not (m.place or m.country) and m.when]
    by_day = {m.mention.s[0] for m in calls if m.mention.rule == RULE}
    otherwise = {m.mention.s[0] for m in calls if m.mention.rule != RULE and m.venue}
    return [one for one in found if one[0].place or one[0].country or _once(one[0], by_day, otherwise)]


def _over(m: Meeting, published: str | None) -> Meeting:
    """A call on a day before that of the news, as one that is over whatever verb stands beside it."""
    day, news = edtf.days(m.when), edtf.days(published)
    past = m.mention.rule == RULE and day is not None and news is not None and day.last < news.first
    return replace(m, planned=False, firm=False) if past else m


def _once(m: Meeting, by_day: set[int], otherwise: set[int]) -> bool:
    n = m.mention.s[0]
    return n not in otherwise and not m.planned if m.mention.rule == RULE else bool(m.when) or n not in by_day
