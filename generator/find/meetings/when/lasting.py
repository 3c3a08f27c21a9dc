"""How many days a meeting took, and which they were where only the day of its end or of its beginning is told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.late import late
from generator.records import Date, Sentence

_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "a day and a half": 2}
# A week of talks is one of working days.
_DAYS |= {"a week": 5, "a full week": 5, "a whole week": 5, "week-long": 5, "weeklong": 5}
TALKS = (
    r"(?:talks|negotiations?|consultations?|meetings?|discussions|haggling|bargaining|wrangling|dialogue|deliberations|rounds?"
    r"|sessions?|summit|gathering)"
)
# "A three-day round", "two days of tariff talks"; of "a two-day visit" and "in two days" nothing is known.
_LASTED = late(
    rf"\b(?P<n>{'|'.join(_DAYS)})(?:[- ]days?['’]?(?: of)?|(?:(?<=week)|(?<=half)) of|(?<=long))"
    rf"(?: (?!of\b|before\b|after\b|later\b|earlier\b|ago\b|the\b)[\w’'-]+){{0,5}}? "
    rf"{TALKS}\b",
    re.I,
)
# "Signed in Lima on Tuesday night after two days of talks", "agreed in Lima after a three-day round", "agreed tonight, after two
# days: …".
_AFTER_DAYS = late(
    r"(?: (?:night|evening|morning|afternoon))?,? (?:after|following|at the (?:end|close|conclusion) of|capping|ending|concluding)"
    rf"(?: an?| the| nearly| almost| about| some)? (?P<n>{'|'.join(_DAYS)})"
    r"(?:[- ]days?(?=[,.:;]| (?:at|in|inside|behind) )|(?:[- ]days?['’]?(?: of)?|(?:(?<=week)|(?<=half)) of|(?<=long))"
    rf"(?: (?!of\b|before\b|after\b|later\b|earlier\b|ago\b)[\w’'-]+){{0,4}}? (?:{TALKS}|at the (?:negotiating )?table)\b)",
    re.I,
)
# So far around a meeting it is told how long it took, and that it is over.
_BEFORE, _BEHIND = 60, 80
_OVER = late(
    r"\b(?:ended|concluded|closed|finished|wrapped up|completed|came to an end|broke up|wound up|emerged from|capped"
    r"|the (?:end|close|conclusion) of)\b"
    r"|\b(?:after|following|at the (?:end|close|conclusion) of|capping|concluding|ending)\b(?= (?:[a-z]+ )?(?:two|three"
    r"|four|five|a|[2-5])\b)",
    re.I,
)
_BEGAN = late(r"\b(?:began|begins?|opened|opens?|started|starts?|kicked off|starting|beginning) (?:on )?$")
_OPENED = late(r"\b(?:began|begins?|begin|opened|opens?|open|started|starts?|start|kicked off|kick off) (?:an? |their )?$")
_WILL = late(r"\b(?:will|would|to|could|may|might|due|set|plan\w*|expected)(?: \w+)? $")


# "The end of a round that had the teams shut up in Lima for five days".
_FOR_SO_LONG = late(
    rf"[^.,;:]{{0,50}}? for (?P<n>{'|'.join(_DAYS)}) (?:full |long |whole |straight )?days?\b(?! (?:ago|of rain))", re.I
)


def lasted(text: str, s: Sentence, start: int, end: int) -> int | None:
    """How many days the meeting [start, end) took, where the words around it tell that and that it is over."""
    behind = _AFTER_DAYS.match(text, end, s.end)
    if behind:
        return _DAYS[behind["n"].lower()]
    m = _FOR_SO_LONG.match(text, end, s.end) or _LASTED.search(text, max(s.start, start - _BEFORE), end)
    if m is None:
        return None
    over = any(
        not _WILL.search(text, max(s.start, o.start() - 24), o.start())
        for o in _OVER.finditer(text, max(s.start, min(start, m.start()) - _BEFORE), min(s.end, end + _BEHIND))
    )
    return _DAYS[m["n"].lower()] if over else None


def spread(text: str, s: Sentence, start: int, day: Date) -> tuple[str | None, str | None]:
    """The days of a meeting of so many days that ended or began on `day`, as inferred; else the day itself."""
    if not (day.iso and len(day.iso) == 10 and day.iso[:4].isdigit()):
        return day.iso, day.basis
    behind = _AFTER_DAYS.match(text, day.end, s.end)
    if behind:
        return whole(day.iso, _DAYS[behind["n"].lower()]), "inferred"
    began = _BEGAN.search(text, max(s.start, day.start - 20), day.start)
    nth = _NTH_DAY.search(text, max(s.start, start - _BEFORE), day.start) if began else None
    if nth and nth["nth"]:
        return f"{day.iso}/{date.fromisoformat(day.iso) + timedelta(_DAYS[_NTH[nth['nth']]] - 1)}", "inferred"
    m = _LASTED.search(text, max(s.start, start - _BEFORE), day.start)
    if m is None:
        return day.iso, day.basis
    one, further = date.fromisoformat(day.iso), timedelta(_DAYS[m["n"].lower()] - 1)
    if began or _OPENED.search(text, max(s.start, m.start() - 20), m.start()):
        return f"{one}/{one + further}", "inferred"
    if lasted(text, s, start, day.start):
        return whole(day.iso, further.days + 1), "inferred"
    return day.iso, day.basis


# "The two-day meeting was co-chaired by …", told after the day of its news; "the two-day meeting began on Monday" is dated itself.
_LATER = late(rf"\b[Tt]he (?P<n>two|three|four|five)[- ]day (?:[\w’'-]+ ){{0,3}}?{TALKS}\b")
# "They left after two days", "on the second day of the talks".
_GONE = (
    r"(?:left|parted|departed|went home|gone home|flew home|packed up|adjourned|rose|finished|ended|closed|broke up|wrapped up"
    r"|concluded|done)"
)
_REACHED = r"(?:deal|accord|agreement|pact|text|truce|understanding|compromise|outcome|result|breakthrough)\b[^.;:]{0,40}?"
_NTH_DAY = late(
    rf"\b(?:{_GONE}(?: [\w’'-]+){{0,3}}?|{_REACHED}) after (?P<n>two|three|four|five) days\b(?! of (?!talks|hard|tough|tense))"
    rf"|\b[Tt]he (?P<nth>second|third|fourth|fifth) (?:and (?:last|final) )?day of (?:the |their )?(?:[\w-]+ )?{TALKS}"
    rf"|\b[Dd]ay (?P<day>two|three|four|five) of (?:the |their )?(?:[\w-]+ )?{TALKS}"
)
_NTH = {"second": "two", "third": "three", "fourth": "four", "fifth": "five"}
# "There was something to show for two days of bargaining", "After two days they had a framework".
_FOR_DAYS = late(
    rf"\b(?:for|after|in|over|of|the) (?P<n>two|three|four|five) (?:full |long |whole )?days(?: of (?:[\w-]+ ){{0,2}}?{TALKS}\b"
    r"|,? (?=they|both|the (?:two|sides|teams|negotiators|delegations)))",
    re.I,
)
_ELSEWHERE = late(r"\b(?:ago|earlier|before|last|next|later|will|would|previous)\b", re.I)
# So far around such words it is told that they are of another meeting.
_AROUND = 30
_NOT_OVER = late(r"[^.;:]{0,30}\b(?:began|begins?|opened|opens?|started|starts?|ends|runs|continues?|will|is|are|resumes?)\b")


def told_later(text: str, s: Sentence, *, near: bool = True) -> int | None:
    """How many days "the two-day meeting" took, in a sentence behind the one that tells of it as news. `near`: right behind it, so
    that "after two days" and "the second day of talks" are of it too."""
    words = (_LATER, *((_FOR_DAYS, _NTH_DAY) if near else ()))
    for m in (m for w in words if (m := w.search(text, s.start, s.end))):
        elsewhere = _ELSEWHERE.search(text, max(s.start, m.start() - _AROUND), min(s.end, m.end() + _AROUND))
        if not elsewhere and not _NOT_OVER.match(text, m.end(), s.end):
            told = m.groupdict()
            return _DAYS[(told["n"] or told["day"] or _NTH[told["nth"]]).lower()]
    return None


# "Negotiators meeting in Lima since Wednesday", "the talks, which began on Tuesday": the day before the one that is known.
_SINCE_THEN = late(
    r"\b(?:meeting|negotiating|gathered|gathering|sitting|bargaining|haggling|talking|together|in session|under way|at the table"
    rf"|{TALKS})\b[^.;:]{{0,50}}? since $"
    rf"|\b{TALKS},? (?:[^.;:]{{0,40}}?,? )?(?:(?:that|which) )?(?:had )?(?:began|begun|opened|started|kicked off)(?: on)? $"
    rf"|\b(?:since|after) (?:the |their )?(?:\w+ )?{TALKS} (?:began|opened|started|kicked off)(?: on)? $"
)
# "Received the delegation on Tuesday, when the session began".
WHEN_IT_BEGAN = late(rf",? when (?:the|their) (?:\w+ )?{TALKS} (?:began|opened|started|got under way|kicked off)\b")
_LONGEST = 6


def begun(text: str, s: Sentence, dates: Iterable[Date], last: str | None) -> str | None:
    """The day on which the meeting that ended on the `last` began, where a sentence tells it: "meeting in Lima since Wednesday"."""
    if last is None or len(last) != 10 or not last[:4].isdigit():
        return None
    for d in dates:
        told = _SINCE_THEN.search(text, max(s.start, d.start - 90), d.start) or WHEN_IT_BEGAN.match(text, d.end, s.end)
        if told and d.iso and len(d.iso) == 10 and d.precision == "day":
            days = (date.fromisoformat(last) - date.fromisoformat(d.iso)).days if d.iso[:4].isdigit() else 0
            return d.iso if 0 < days < _LONGEST else None
    return None


# "The talks began on Monday": of a day on which it began nothing is taken off.
ANEW = late(r"\b(?:began|begins?|begun|opened|opens?|started|starts?|kicked off|starting|beginning|resumed|since)\b")
_SINCE = late(r"(?: \w+){0,2} since $")
# "For three days they haggled in Lima, until Tuesday night": its last day, which has passed.
_UNTIL = late(r",? until ")
_IS_OVER = late(r"\b(?:have|has|had|met|sat|spoke|held|[a-z]{3,}ed)\b")
_FOR = late(rf"(?:For|Over) (?:the )?(?P<n>{'|'.join(_DAYS)}) (?:full |long |whole )?days?\b")
_WEEK = 7


def until_now(text: str, s: Sentence, end: int, dates: Iterable[Date], published: str | None) -> str | None:
    """The days of a meeting whose words end at `end` and that goes on since one of the last days, or went on until it: "have been
    meeting since Monday", "haggled until Tuesday"."""
    if not published or len(published) != 10:
        return None
    for d in dates:
        if d.iso and len(d.iso) == 10 and d.iso[:4].isdigit() and d.start >= end and _SINCE.fullmatch(text, end, d.start):
            days = (date.fromisoformat(published) - date.fromisoformat(d.iso)).days
            return f"{d.iso}/{published}" if 0 < days < _LONGEST and " had been " not in text[s.start : end] else None
        until = _UNTIL.match(text, end) if d.iso and d.rule == "weekday" else None
        if d.iso and until and d.start in (until.end(), until.end() - len("until ")) and _IS_OVER.search(text, s.start, end):
            back = _WEEK * (d.iso > published)
            for_days = _FOR.match(text, s.start, end)
            last = (date.fromisoformat(d.iso) - timedelta(back)).isoformat()
            return whole(last, _DAYS[for_days["n"].lower()]) if for_days else last
    return None


def whole(when: str | None, days: int) -> str | None:
    """The days of a meeting of so many, of which `when` is the last; what is no day stays."""
    if when is None or len(when) != 10 or not when[:4].isdigit():
        return when
    end = date.fromisoformat(when)
    return f"{end - timedelta(days - 1)}/{end}"
