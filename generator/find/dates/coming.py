"""Whether a day that lies ahead is one by or from which something is due, takes effect or runs out.

What a report prints before it comes is told by the words at the day: "from", "by" and "until" a day to come bind nearly always,
"on" and "in" one only behind what begins, ends or must be done (`turning`). What only looks like it is told apart first: what
somebody thinks, a market that moves by itself, a stock that lasts (`opinion`), an occasion at which people meet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.find.dates.foreseen import compared, no_earlier, stands_then
from generator.find.dates.opinion import BOUND, lasts, thought
from generator.find.dates.reading import Reading
from generator.find.dates.tense import Tense
from generator.find.dates.turning import Terms, begins_with, terms, turns
from generator.late import late
from generator.vocabulary.dates import Dates

_REACH = 170  # characters before a date in which the words that govern it stand
# "By at least the end of May", "on or about the", "until midnight on".
_FILL = (
    r"(?:(?:at least|at the latest|at|about|around|as early as|as soon as|some ?time|shortly|noon|midnight|model year|the|on|in|or"
    r"|early|late)\s){0,4}$"
)
_BY = late(rf"\b(?P<by>by|(?<!week )(?<!day )(?<!days )(?<!night )before|ahead of|(?:no|not) later than|prior to)\s{_FILL}", re.I)
_UNTIL = late(rf"\b(?:until|till|beyond|past)\s{_FILL}", re.I)
_THROUGH = late(rf"\bthrough\s(?:to\s)?{_FILL}", re.I)
# "What happens after May 3", "goods shipped on or after May 3", and not "the week after May 3".
_AFTER = late(r"(?<!days )(?<!day )(?<!week )(?<!weeks )(?<!month )(?<!months )\bafter\s(?:midnight\son\s)?$", re.I)
_TO = late(
    r"\b(?:runs?|running|lasts?|lasting|valid|holds?|carr(?:y|ied|ies|ying)|up"
    r"|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|roll(?:ed|ing)? over|renew(?:s|ed|ing)?"
    r"|stretch(?:ed|es|ing)?|(?:push|put|hold|held)(?:ed|ing)? (?:back|off|over)"
    r"|postpon(?:ed?|ing)|delay(?:ed|ing)?|deferr?(?:ed|ing)?|lengthened"
    r"|moved?|shift(?:s|ed)?|brought forward|only"
    rf"|suspend(?:ed|ing)?|paus(?:ed?|ing))\b(?:[^.;,]|[.,]\d){{0,80}}(?:, [^.;,]{{2,30}},\s)?\bto\s{_FILL}",
    re.I,
)
_STARTING = late(
    rf"\b(?:starting|beginning|commencing|effective|as of|as from|with (?:\w+ )?effect|on or after"
    rf"|(?:no|not) (?:earlier|sooner) than)\s(?:from\s|with\s|as of\s)?{_FILL}",
    re.I,
)
_FROM = late(rf"\bfrom\s{_FILL}", re.I)
_BACK = late(
    rf"\b(?:backdated to|(?:refund|reimburse|repa(?:y|id)|rebate|credit)\w*\b[^.;]{{0,60}}\bback to"
    rf"|effective(?: starting)?|retroactive(?:ly)?(?: \w+){{0,2}} (?:from|to)|with (?:\w+ )?effect (?:from|on|as of))\s{_FILL}",
    re.I,
)
_EDGE = late(r"[;:—]\s|,\s(?:and|but|while|which|who|when|although|though|as|where|with)\s|(?<![A-Z])[.!?][”\"’)]?\s|\n")
# A course from one time to another: "moved from May 3 to June 1", "up from June"; a month that is taken from.
_COURSE = late(
    r"\b(?:up|down|forward|moved?|postponed?|delayed?|put off|pushed back|deferred|shifted|slipped|changed|rising|falling|rose|fell"
    r"|grew|dropped|climbed|away|far|borrowed|taken|inherited|different) from $",
    re.I,
)
_TO_ANOTHER = late(r"\s(?:to|through|and)\s(?:the\s|early\s|late\s|mid-|at least\s){0,2}(?:[A-Z][a-z]{2,8}\b|\d)")
_SHUTS = late(
    r"\b(?:clos(?:es?|ed|ing|ure)|shut\w*|suspen[ds]\w*|bann?(?:ed|s)?|bar(?:s|red)|halt\w*|waive\w*|exempt\w*|open|allow\w*)\b",
    re.I,
)
_AGAIN = late(r"\b(?:every|each|weekly|monthly|quarterly|annual(?:ly)?|regular(?:ly)?)\b", re.I)
_AGREED = late(r"\b(?:agreed|decided|undertook|pledged|managed) (?:\w+ )?to\b")
_THE_PERIOD = late(
    r"\b(?:the|fiscal|financial|full|this|last|that) (?:[\w-]+ ){0,2}(?:years?|quarters?|months?|weeks?|half|period|days) $", re.I
)
_GRANTS = late(
    r"\b(?:will|would|shall|may|must|is to|are to|agree[sd]?|pledge[sd]?|promise[sd]?|commit(?:s|ted)?|keeps?|holds?|h[eo]ld"
    r"|fr[eo]ez\w+"
    r"|extend\w*|extension|suspend\w*|pause[ds]?|valid|waive[ds]?|exempt\w*|in (?:force|place)|renew\w*|good|allowed"
    r"|prolong\w*|undert(?:akes?|ook|aken)"
    r"|guaranteed?)\b"
)
_YEAR = late(r"\b(?:19|20)\d\d\b")
_RUNS = late(
    r"\b(?:runs?|lasts?|carr(?:y|ies|ied)|continu(?:e|es|ing)|stays?|remains?|go(?:es)? on|ban|program(?:me)?|offer(?:s|ed)?"
    r"|reaffirm\w*|commitment)\b"
)
_TAKEN = late(
    r"\b(?:comments|applications|bids|offers|claims|entries|requests)\b[^.;,]{0,30}\b(?:accepted|taken|open|welcome|received)\b",
    re.I,
)
_WILL = late(r"\b(?:will|shall|must|is to|are to|to be|agreed|undertook|promised|have to|has to)\b")
_MAY = late(r"\b(?:may|can)\b(?! have\b)")
_HAD = late(
    r"\bhad(?:n[’']t| not)?(?: [a-z]+){0,2} (?:been )?[a-z]+(?:ed|en|wn|ne)\b(?! (?:to|that|for)\b)"
    r"(?:(?!\b(?:would|to|if|unless)\b)[^,;]){0,60}$"
)
_OWED = late(
    r"\b(?:must|undertakes?|undertook|pledge[sd]?|promise[sd]?|commit(?:s|ted)?|commitment|agree[sd]?|payable|due|obliged?"
    r"|required)\b"
)
_COULD = late(r"\b(?:could|might|can be|hop(?:es?|ed|ing) for|had needed)\b")
_AIMS = late(r"\b(?:aims?|aiming|hopes?|intends?|plans?|targets?) to\b|\b(?:wants?|needs?)\b")
_ASKS = late(r"\b(?:urg|ask|demand|request)(?:e?s|ed|ing)\b|\bcall(?:s|ed|ing) (?:on|for)\b")
_NAMED = frozenset(["day", "month", "year"])
_THE = late(r"\b(?:the|an?) $", re.I)
_OWNS = late(r"[’']s?\s[a-z]")
_NOUN = late(
    r" (?!(?:in|on|at|of|to|by|for|from|with|until|till|through|after|before|unless|if|as|and|or|but|when|while|where|who"
    r"|which|that"
    r"|because|since|under|over|into|said|says|will|would|is|are|was|were|has|have|had)\b)(?:[a-z]|[A-Z][a-z]+ [A-Za-z])"
)
_NOT_BEFORE = late(r"(?:,|\bbut) not before $")
_DIGIT = late(r"\d")
_FROM_DAY = late(r"\bfrom [^.;,]{3,20} $")
# "Earlier rules from April stay": what began then goes on.
_GOES_ON = late(r" (?:stays?|remains?|are|is|were|was|appl(?:y|ies)|continues?|still)\b")
_PUT_OFF = late(
    r"\b(?:put|postpon\w+|delay\w*|deferr?\w*|shelv\w+|lift\w*|spar(?:es?|ed|ing)|barr?(?:ed|s)|clos\w+|shut|stay(?:s|ed)|set aside"
    r"|stood down|took|taken|cut|lower\w*|halv\w+|reduc\w+|rais\w+|scrapp\w+|dropp\w+|gave|given|grant\w*|permit\w*|ban\w*"
    r"|prohibit\w*"
    r"|impos\w+|set|fixed|appoint\w*|order\w*|sponsor\w*|hand\w*|reserv\w+|kept|(?:has|have|had|gets?)(?= $))\b"
)
_HOPE = late(r"\bhop(?:e|es|ed|ing) (?:that|to)\b")
_DUE_THEN = late(r"\b(?:provided|must|to be|ha(?:s|ve) to|hop(?:e|es|ing) to)\b[^.;]{0,100}$", re.I)


def coming(
    text: str, start: int, end: int, r: Reading, dates: Dates, sentence: tuple[int, int], tense: Tense | None, ahead: bool | None
) -> bool | None:
    """Whether the date [start, end) is one, where its own words tell; None where they do not.

    `ahead`: whether it ends after the day of speaking, None where that is not known."""
    low = max(sentence[0], start - _REACH)
    told = text[low:start]
    if r.rule == "then":
        return _DUE_THEN.search(told) is not None
    if _BACK.search(told):
        return True
    if (_OWNS.match(text, end) and not told.endswith("by ")) or (r.kind in _NAMED and _THE.search(told) and _NOUN.match(text, end)):
        return False if ahead else None  # "the November election", "next week's meeting": the time of something else
    if ahead is None and tense == "future" and r.kind == "day" and not _YEAR.search(text, start, end):
        ahead = (
            _WILL.search(text, *sentence) is not None or _MAY.search(text, *sentence) is not None
        )  # of an article without a day: what will be done then lies ahead of it
    if not ahead and r.kind != "limit":
        return None
    clause = told[max((m.end() for m in _EDGE.finditer(told)), default=0) :]
    if r.kind == "limit":
        return _limited(_At(text, start, end, r, terms(dates), told, told, clause, sentence, tense))
    for cue, rule in _RULES:
        if m := cue.search(told):
            return rule(_At(text, start, end, r, terms(dates), told[: m.start()], told, clause, sentence, tense))
    return turns(told, clause, r, terms(dates)) or begins_with(told, text[end : min(sentence[1], end + 140)], terms(dates))


@dataclass(frozen=True, slots=True)
class _At:
    """A date in its sentence: what is told before its preposition, and before it in its clause."""

    text: str
    start: int
    end: int
    r: Reading
    terms: Terms
    before: str
    told: str
    clause: str
    sentence: tuple[int, int]
    tense: Tense | None

    def thought(self, *, may: bool = False) -> bool:
        return thought(self.told, self.clause, self.terms.market, may=may)


def _by(at: _At) -> bool | None:
    by, opens = _BY.search(at.told), not at.before.strip(' “‘"')
    if by is None or at.thought() or _NOT_BEFORE.search(at.told) or _HAD.search(at.before):
        return False
    if compared(at.text, at.start, at.end, at.before, by["by"].lower()):
        return False
    if opens and thought(*2 * (at.text[at.end : min(at.sentence[1], at.end + 140)],), at.terms.market):
        return False
    if by["by"].lower() == "before" and no_earlier(at.r.kind, at.before):
        return False
    if opens and stands_then(at.text[at.end : min(at.sentence[1], at.end + 60)]):
        return False
    return not at.terms.occasion(at.clause) or any(cue.search(at.clause) for cue in (_WILL, _AIMS, _ASKS))


def _until(at: _At) -> bool | None:
    if at.tense == "past" and not any(cue.search(at.before) for cue in (_GRANTS, _PUT_OFF, _RUNS)):
        return False
    return not (at.thought() or lasts(at.before) or compared(at.text, at.start, at.end, at.before, "until"))


def _through(at: _At) -> bool | None:
    if at.thought() or lasts(at.before) or _THE_PERIOD.search(at.before):
        return False
    if at.terms.meets.search(at.clause) and _FROM_DAY.search(at.before):
        return False  # "will be held from May 3 through May 5"
    return any(cue.search(at.before) for cue in (_GRANTS, _RUNS, _TAKEN))


def _after(at: _At) -> bool | None:
    told_of = at.terms.occasion(at.clause, len(at.clause) - 60) or at.terms.meets.search(at.clause) is not None
    return None if at.r.kind != "day" or not _DIGIT.search(at.text, at.start, at.end) or told_of or at.thought(may=True) else True


def _to(at: _At) -> bool | None:
    return not at.thought() and not at.terms.occasion(_since_agreed(at.told)[-90:])


def _starting(at: _At) -> bool | None:
    if at.thought(may=True) or _THE_PERIOD.search(at.before) or (at.r.kind == "unit" and at.r.n == 0):
        return False
    return not at.terms.occasion(at.clause, len(at.clause) - 90) or _AGAIN.search(at.clause) is not None


def _from(at: _At) -> bool | None:
    if _COURSE.search(at.told) or at.thought(may=True) or (_GOES_ON.match(at.text, at.end) and not _WILL.search(at.clause)):
        return False
    then = _since_agreed(at.clause)
    if at.terms.occasion(then, len(then) - 90) or at.terms.meets.search(then):
        return False
    spans = at.r.to_day is not None or _TO_ANOTHER.match(at.text, at.end) is not None
    return not spans or _SHUTS.search(at.clause) is not None


def _since_agreed(told: str) -> str:
    """What stands behind "agreed to": what a meeting agrees is no meeting."""
    return told[max((m.end() for m in _AGREED.finditer(told)), default=0) :]


def _limited(at: _At) -> bool:
    """Whether something is due within a limit, or by or until a time without a day, of which nobody knows whether it lies ahead."""
    if at.r.rule == "a limit":
        binds = _WILL.search(at.clause) is not None or _OWED.search(at.clause) is not None
        return (
            (binds or at.tense != "past")
            and not at.thought()
            and (not _COULD.search(at.clause) or _HOPE.search(at.told) is not None)
        )
    granted = at.tense != "past" or any(cue.search(at.told) for cue in (_GRANTS, BOUND, _ASKS, _PUT_OFF))
    if _BY.search(at.told):
        return granted and _by(_cut(at, _BY)) is True
    cue = _UNTIL if _UNTIL.search(at.told) else _THROUGH
    rule = _until if cue is _UNTIL else _through
    return granted and rule(_cut(at, cue)) is True


def _cut(at: _At, cue: re.Pattern[str]) -> _At:
    m = cue.search(at.told)
    return replace(at, before=at.told[: m.start()]) if m else at


_RULES = ((_BY, _by), (_UNTIL, _until), (_THROUGH, _through), (_TO, _to), (_AFTER, _after), (_STARTING, _starting), (_FROM, _from))
