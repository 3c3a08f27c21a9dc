"""Ties of a place to what was done or said there, told of the thing and not of who met: "In Lima, a month earlier, nothing had been
signed", "concluded in May, also in Lima", "the truce of Lima", "it was announced in Lima after two days of talks". They count
beside a meeting that is sure."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.meetings.tie import NEW_CLAUSE, SIDES, TO_PLACE, Tie, seats, two_of
from generator.find.meetings.ties.then import A_MONTH, AT_A_TIME, TIME_FIRST, elsewhere
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence
from generator.text import either
from generator.vocabulary.places import Places

# "The truce of Lima", "the spirit of Lima".
_PAPER_OF = late(
    r"\b(?:[Tt]he|[Tt]heir|[Tt]his|[Tt]hese|[Tt]hose|[Nn]o|[Ee]very|[Aa]ny) (?:[a-z-]+ ){0,2}?"
    r"(?:truce|pact|accord|consensus|bargain|compromise|understanding|ceasefire|agreement|arrangement|commitment|concession|decision|lesson|text|promise|pledge|communiqué"
    r"|standstill|spirit|formula|outcome|result|terms|handshake|momentum|legacy|round|talks|summit|session|negotiation)s? of $"
)
# "Both stand by Lima", "they have gone back on Lima".
_KEPT_TO = late(
    r"\b(?:[Tt]hey|[Bb]oth|[Nn]either|sides?|governments?|capitals?|ministers?|negotiators|teams|[A-Z][a-z]+)\b[^.;:,]{0,40}?"
    r" (?:stands? by|stood by|(?:goes|go|gone|went) back on|buil[dt]s? on|honou?r(?:s|ed)?|kept to|keeps? to|sticks? to|stuck to"
    r"|unpick(?:ed|s)?|reneged? on) $"
)
# A sentence with a noun and "of", or "by" or "on", and a name behind it may have such a tie.
_MAYBE = late(
    r"\b(?:truce|pact|accord|consensus|bargain|compromise|understanding|agreement|arrangement|commitment|concession|decision|lesson"
    r"|text|promise|pledge|formula|outcome|result|terms|momentum|legacy|spirit)s? of [A-ZÀ-Þ]"
    r"|\b(?:groundwork|spadework|legwork|defused|settled|resolved|averted)\b"
    r"|\b(?:stands? by|stood by|back on|buil[dt]s? on|honou?r(?:s|ed)?|kept to|keeps? to|sticks? to|stuck to|reneged? on) [A-ZÀ-Þ]"
)
# "The presidents needed an hour, the groundwork having been done in Lima", "the spadework for it was done in Oslo".
_GROUNDWORK = late(
    r"\b(?:groundwork|spadework|legwork)(?: (?:for|of) [\w’' -]{2,40}?)?,? (?:having been|had been|has been|was)(?: already)?"
    r" (?:done|laid|completed|finished|carried out) $"
)
# "The row was settled at the last moment in Lima".
_QUARREL = late(
    r"\b(?:crisis|row|dispute|quarrel|stand-?off|escalation|spat|showdown|feud|deadlock|impasse) (?:was|had been|has been)"
    r"(?: \w+ly| only)? (?:defused|settled|resolved|ended|averted|calmed|broken|patched up|smoothed over|papered over)"
    r"(?: at the last (?:moment|minute))?(?: only)? $"
)


def maybe_kept(text: str, s: Sentence) -> bool:
    """Whether a sentence may tell of a meeting by what came of it: "the terms of Lima", "they stand by Lima"."""
    return _MAYBE.search(text, s.start, s.end) is not None


# How far behind a place and its time stands what was done there.
_REACH, _LONG = 90, 140
# "Concluded in May 2026, also in Lima", "adopted on 3 May in Lima".
_WHEN = (
    rf"(?:(?:in|on|early in|late in|last|this|that) (?:early |late )?)?(?:[A-Z]\w+day, )?(?:\d{{1,2}} )?"
    rf"(?:{A_MONTH}|\w+day|week|weekend|month|spring"
    r"|summer|autumn|winter|\d{4})(?: \d{1,2})?(?:,? \d{4})?"
)
_ALSO = r"(?:also|again|likewise|once more|too)"
# "It was announced in Lima today after two days of negotiations", "negotiators said in Lima at the end of a two-day meeting".
_ANNOUNCED = late(
    r"\b(?:announced|said|told reporters|declared|disclosed|unveiled|presented|published|made public|issued|confirmed)"
    r"(?: (?:late |early )?(?:on \w+day|yesterday|today))? $"
)
_AT_THE_END = late(
    r",? (?:(?:late |early )?(?:on \w+(?: \d{1,2}(?: \w+)?)?|yesterday|today|overnight|last night|this week|last week),? )?"
    r"(?:at the (?:end|close|conclusion) of|at|after|following|during|on the (?:first|second|last|final|closing) day of|as)"
    r" (?=(?:an?|the|their|two|three|four|five|six|\d+|several|long|marathon|day-long|all-night|overnight|more)\b)"
)
_LATER = late(r"[^.;:,]{0,40}? (?:in|at) (?!the\b|an?\b)[A-Z]")
_IT = late(r"\b(?:It|[Tt]his|[Tt]hat|which|deal|agreement|accord|pact|truce|result|outcome|breakthrough|compromise|cuts?|text)\b")


def done_there(text: str, s: Sentence, city: Place, g: Grammar, places: Places) -> Tie | None:
    """The tie of a city to what was done or said there, if the sentence is not about something else."""
    seat = text[city.start : city.end] in seats(places)
    of = _PAPER_OF.search(text, max(s.start, city.start - 60), city.start)
    if of and not seat:
        return _tie(city, of.start(), "the truce of it")
    kept = _KEPT_TO.search(text, max(s.start, city.start - 90), city.start)
    if kept and not seat and text[city.end : city.end + 1] in ".,;":
        return _tie(city, city.start, "the truce of it")
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if to is None:
        return None
    said = _said_there(text, s, city, to, g)
    if said:
        return said
    when = AT_A_TIME.match(text, city.end, s.end)
    opens = to.start() == s.start or (TIME_FIRST.fullmatch(text, s.start, to.start()) is not None)
    opens = opens or (when is not None and NEW_CLAUSE.search(text, max(s.start, to.start() - 14), to.start()) is not None)
    opens = opens and (when is not None or to.start() > s.start)
    done = _was_done(g).match(text, when.end() if when else city.end, s.end) if opens else None
    # "In Lima in May the duty was brought down to 9 per cent": what is told of it behind is no price
    if done and g.negotiation.search(text, city.end, done.end()) and not elsewhere(text, to.start(), done.end(), g):
        return _tie(city, to.start(), "done there and then")
    session = _in_a_session(text, s, city, to, g)
    if session:
        return session
    if elsewhere(text, max(s.start, city.start - _REACH), min(s.end, city.end + _REACH), g):
        return None
    if done:
        return _tie(city, to.start(), "done there and then")
    if _PROCESS.search(text, max(s.start, to.start() - 60), to.start()):
        return _tie(city, to.start(), "it began there")
    if (when or not seat) and _MATTER.search(text, max(s.start, to.start() - 60), to.start()):
        return _tie(city, to.start(), "what it was about")
    told = _done_when(g).search(text, max(s.start, to.start() - _LONG), to.start())
    if told and (told["by"] is None or two_of(text, told.start("by"), told.end(), places, [])):
        return _tie(city, told.start(), "done there and then")
    if any(p.search(text, max(s.start, to.start() - _REACH), to.start()) for p in (_GROUNDWORK, _QUARREL)):
        return _tie(city, to.start(), "done there and then")
    return None


def _said_there(text: str, s: Sentence, city: Place, to: re.Match[str], g: Grammar) -> Tie | None:
    """ "Negotiators said in Lima on Monday, at the end of a two-day meeting"."""
    said = _ANNOUNCED.search(text, max(s.start, to.start() - 60), to.start())
    when = AT_A_TIME.match(text, city.end, s.end)
    end = _AT_THE_END.match(text, when.end() if when else city.end, s.end) if said else None
    noun = g.noun.search(text, end.end(), min(s.end, end.end() + _NOUN)) if end else None
    if said is None or noun is None or noun.group().lower() not in g.events or _LATER.match(text, noun.end(), s.end):
        return None
    if elsewhere(text, said.start(), noun.end(), g):
        return None
    if not (SIDES.search(text, s.start, said.start()) or _IT.search(text, s.start, said.start())):
        return None
    return Tie(city, city.country, None, said.start(), noun.end(), "said at the end of it", noun=noun.group().lower())


_NOUN = 60
# "The list was drawn up in Lima in May, in sessions that nobody announced", "contact resumed in Lima on 3 May with a one-day
# meeting", "at Lima, Peru, in May, in a deal between the two presidents": what it was stands behind the place and its time.
_IN_A = late(r",? (?:at|in|during|with|through) (?:(?!of\b|and\b|who\b|which\b|his\b|her\b)[a-z’'-]+ ){0,4}")
_OF_TWO = late(r" (?:between|among|of|by) (?:the (?:two|three)|both)\b")
_ITS_COUNTRY = late(r", [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?=, )")


def _in_a_session(text: str, s: Sentence, city: Place, to: re.Match[str], g: Grammar) -> Tie | None:
    """The tie of a place, with its time, behind which stands in what meeting it was, or in what deal of two."""
    country = _ITS_COUNTRY.match(text, city.end, s.end)
    when = AT_A_TIME.match(text, country.end() if country else city.end, s.end)
    noun = g.noun.search(text, when.end(), min(s.end, when.end() + _NOUN)) if when else None
    if when is None or noun is None or not _IN_A.fullmatch(text, when.end(), noun.start()):
        return None
    if not _OF_TWO.match(text, noun.end(), s.end) and (
        noun.group().lower() not in g.events
        or elsewhere(text, max(s.start, city.start - _REACH), min(s.end, noun.end() + _REACH), g)
    ):
        return None
    return Tie(city, city.country, None, to.start(), noun.end(), "in a session there", verb=True, series=True)


# "The process, launched in Lima", "the dialogue resumed in Lima".
_PROCESS = late(
    r"\b(?:process|effort|dialogue|exchange|mediation|rapprochement|conversation|haggling|wrangling|bargaining|negotiation|channel"
    r"|format)s?,? (?:(?:was|were|had|has|been|which|that|first|later|then) ){0,3}"
    r"(?:started|began|begun|opened|kicked off|launched|got under way|resumed|revived|relaunched|ended|collapsed|stalled) $"
)
# "It had been the main sticking point in Lima".
_MATTER = late(
    r"\b(?:sticking points?|stumbling blocks?|bones? of contention|deal-?breakers?"
    r"|(?:main|chief|biggest|only) (?:dispute|quarrel|obstacle|hurdle|bargaining chip))(?: (?:then|already|too))? $"
)


def _tie(city: Place, start: int, rule: str) -> Tie:
    return Tie(city, city.country, None, start, city.end, rule, verb=True, series=True)


@lru_cache(maxsize=4)
def _was_done(g: Grammar) -> re.Pattern[str]:
    """ ", nothing had been signed", "the outline was found": behind a place and its time."""
    return late(
        r",? (?:[Tt]he|[Aa]n?|[Nn]othing|[Nn]o|[Ii]t|[Tt]his|[Tt]heir|[Tt]hey|[Mm]ost|[Ll]ittle|[Mm]uch|[Aa]ll|[Tt]hat)\b"
        r"(?: [\w’'-]+){0,7}?"
        rf" (?:was|were|had been|has been|is|are|got) (?:\w+ ){{0,2}}?(?:{either(g.deeds)})\b"
        r"|,? (?:an?|the|their) (?:[a-z-]+ )?(?:outlines?|compromise|solution|formula|way out|bargain|(?:common|middle) ground)"
        r" (?:was|were|had been) (?:then |finally |at last )?found\b"
    )


@lru_cache(maxsize=4)
def _done_when(g: Grammar) -> re.Pattern[str]:
    """ "Concluded in May 2026, also", "adopted on 3 May": right before "in" and a place."""
    return late(rf"\b(?:{either((*g.deeds, 'announced'))}),? {_WHEN},?(?P<by> by [^.;:,]{{3,90}}?)?,?(?: {_ALSO})? $")


# "When it ended in Lima on Friday", "It was hosted by the ministry in Lima": what the sentence before was about.
_WHEN_IT = late(
    r"\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Uu]ntil) it (?:ended|concluded|closed|wrapped up|broke up|began|opened|resumed|adjourned) $"
    r"|\bIt (?:was|had been) (?:hosted|held|convened|chaired|opened)\b[^.;:]{0,90}? $"
)
# "Where did they meet?"
_WHERE = late(
    r"(?:And )?[Ww]here (?:did|was|were|have|had) [^?]{2,50}?\b(?:meet|met|held|take place|talks|round|session|negotiate"
    r"|sit down)\b[^?]{0,20}\?"
)
IT = "where it was"


def about_it(text: str, s: Sentence, before: Sentence | None, city: Place, g: Grammar) -> Tie | None:
    """The place of "it", the meeting of the sentence before: "It was hosted by the ministry in Lima"."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if before and to and to.start() == s.start and _WHERE.match(text, before.start, before.end):
        return Tie(city, city.country, None, s.start, city.end, IT, noun="meeting")
    told = _WHEN_IT.search(text, max(s.start, to.start() - 120), to.start()) if to else None
    if before is None or told is None:
        return None
    nouns = [m.group().lower() for m in g.noun.finditer(text, before.start, before.end) if m.group().lower() in g.events]
    return Tie(city, city.country, None, told.start(), city.end, IT, noun=nouns[-1]) if nouns else None
