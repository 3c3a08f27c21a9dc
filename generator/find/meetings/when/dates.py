"""The day of a meeting, from the dates of its sentence that belong to it and to nothing else in the sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from generator import edtf
from generator.find.meetings.when.counted import days_before
from generator.find.meetings.when.lasting import TALKS, lasted, spread, whole
from generator.find.meetings.when.years import in_their_years
from generator.late import late
from generator.records import Date, Sentence

NEAR = 400  # characters; see find/meetings
# "In Lima, seat of the court, on 3 May": what is put in is none of these.
_NO_ASIDE = (
    "and|but|or|nor|said|says|where|when|which|who|whose|while|as|after|before|with|he|she|they|it|then|according|because|though"
    "|although|if|to|for|in|on|at|was|were|had|has|have|is|are|not|that|so|until|since|by|from|will|would"
)
# What may stand between a meeting and its date.
_AFTER = late(
    r"(?: (?:talks|calls?|conversations?|conference|exchange))?(?: only| just| barely| as recently as)?"
    r"(?:(?:,| in| near| outside| off) (?:[A-Z][\w.]+ ?){1,3}(?=[ ,])"
    rf"|, (?!(?:{_NO_ASIDE})\b)[a-z][^,;.:()]{{3,60}},)?[ ,(]*"
    r"(?:held |(?:(?:which|that) )?(?:had )?(?:ended|concluded|closed|finished|wrapped up|began|opened|started|took place|ran"
    r"|begins|opens|starts|resumes|takes place"
    r"|lasted|collapsed|failed|stalled|broke up|broke down|broke off|fell apart|wound up|came to an end|drew to a close|adjourned)"
    r"(?: over (?:two|three|four|five|several) days)?(?: (?:over|amid|without) (?:[a-z-]+ ){0,3}?[a-z-]+)? )?"
    r"(?:,? where (?:(?!(?:had|last|first|previously|once|also|already|will|would)\b)[\w’'-]+ ){1,5}?"
    r"(?:met|sat down|sat|negotiated|talked|gathered|haggled|bargained|convened|held talks)"
    r"(?: behind closed doors| for \w+ days)? )?"
    r"(?:(?:(?:has|have) been |is |are |was |were )?(?:now |tentatively |provisionally )?"
    r"(?:pencilled in|penciled in|set|scheduled|planned|booked|slated|earmarked|due|expected) (?:for )?)?"
    r"(?:(?:which was )?(?:struck|reached|signed|agreed|sealed|concluded|initialled|negotiated|brokered)"
    r"(?: (?:by|between|among) [^,;.:()]{3,50}?)? )?"
    r"(?:on|in|at|of|for|over|from|between|during|this|last|that|late|early)?[ ]*(?:the (?:following |next |same )?)?"
)
_BEFORE = late(
    r"(?:['’]s)?[,:]?(?: [–—-])?(?: (?:at|during|in|the|a|an|their|its|trade|high-level|two-day|first|second|third|round"
    r"|of|US|China|-))*(?: ?|\n+)"
)
# "Talks in Lima on tuna duties on 3 March": what it was about may stand before its day.
_ABOUT = late(r" (?:on|over|about) (?:(?!\w+ed\b)[a-z][a-z-]+ ){1,3}(?:(?:on|from|between) (?:the )?)?")
# "The Lima talks between Peru and Chile on copper ended on Sunday": what they were stands between.
_RAN = late(
    r"(?: (?!and\b|but\b|said\b|will\b|would\b)[\w’'-]+){0,12}? (?:between|of|among|on|over|about) [^.;:,]{2,90}? "
    r"(?:ended|concluded|closed|finished|wrapped up|began|opened|started|took place|were held|was held)(?: (?:late"
    r"|early))? (?:on )?"
)
# "A video call between officials of Peru and Chile on Wednesday night".
_BETWEEN = late(r" (?:between|of|with|among) (?:(?!\w+ed\b|on\b)[\w’'.-]+,? ){1,12}(?:(?:late |early )?on |last |yesterday|from )?")
# "Two months later, the presidents met".
_THEN_THEY = late(r",? (?:and )?(?:the |both |their |[A-Z][\w’'-]+ )?(?:[\w’'-]+ ){0,4}")
# "Agreed in January after talks in Lima": when they settled what was talked of there.
_SETTLED = late(
    r"\b(?:agreed|struck|reached|signed|settled|concluded|sealed|initialled|initialed|adopted|announced|decided|clinched|fixed"
    r"|hammered out|approved|drawn up)\b[^.;:,]{0,40}$"
)
_OUT_OF = late(
    r",? (?:after|following|at|during|in the course of|at the (?:end|close|conclusion) of) (?:an?|the|their|its)? ?"
    r"(?:[\w-]+ ){0,4}?"
)
# "Issued in Lima on Tuesday night, after talks on 7 and 8 May".
_AFTER_TALKS = late(
    rf"(?: (?:night|evening|morning|afternoon))?,? (?:after|following|at the end of) (?:[\w-]+ ){{0,3}}?{TALKS}(?: held)? "
    r"(?:on|from|between|over) (?:the )?"
)
_LATER = frozenset(["units later", "units earlier", "units after", "units before", "the unit after", "the unit before"])
# "October 30, when the two presidents met in Busan".
_WHEN = late(r",? when [^.;]{0,140}")
# "Since April, … rounds have been held in A and B": where the time begins, and no day of a meeting.
_BEGINS_THERE = late(r"(?:Since|Before|Until|From|Ahead of)\b")
# "That month" is of the month told last, which is the meeting's own right behind it if no other month stands in its sentence.
_THAT = late(r"that (?:month|week|year|day)\b", re.I)
# "In March the pair met": so near behind a day that heads a sentence.
_HEAD = 24
_NEAR_HEAD, _CLAUSE = 12, 80
# "On Tuesday and Wednesday Swiss and American officials sat together": who met stands between.
_WHO = late(
    r"(?: and (?:on )?[A-Z]\w+day)? (?:(?:the|both|two|senior|trade|top|[A-Z][\w’'.-]+|and|of|from|officials|negotiators|ministers"
    r"|teams|delegations|envoys|leaders|presidents|delegates|sides|diplomats|countries|governments) ){1,10}"
    r"(?:(?:sat|met|gathered|came|convened|negotiated|talked)(?: \w+)? (?:in|at) )?"
)
_SINCE_A = late(r"\bsince (?:an?|the|their|its) (?:early |late |mid-)?$")  # "since a May meeting in Lima"
# "At last year's round in Lima".
# Or "began in 2016 in Lima".
_THEN_WHERE = late(r",? (?:also )?in [A-ZÀ-Þ][\w’' -]{1,30}")
_ITS_YEARS = late(r"['’]s (?:[\w-]+ ){0,2}")
# "In June they settled on a way to do what they had agreed in Lima": what came before the day that heads the sentence.
_WHAT_HAD = late(
    r"\b(?:(?:what|which|than)\b|(?:truce|deal|accord|pact|agreement|framework|terms|pause|understanding)(?: that)?(?= ))"
    r"(?: (?!and\b|but\b)[\w’'-]+){0,5} had (?:\w+ )?$"
)
_COMMA = late(r"(?: local time)?,")
_SINCE = late(r"\b[Ss]ince\b")
# "To be held before the end of May": no day of it.
_BY = late(r"\b(?:[Bb]efore|[Bb]y|[Nn]o later than|[Uu]ntil) (?:the )?(?!then\b)\w*$")
_RESULT_DAY = late(r"(?:After|Following|At the end of|Concluding|Wrapping up)\b")


def day_of(
    text: str, s: Sentence, start: int, end: int, dates: list[Date], *, event: bool, met: bool = False, ahead: bool = False
) -> tuple[str | None, str | None]:
    """EDTF and basis of the meeting [start, end) in sentence `s`; None twice if no date is tied to it. `event`: it is told as what
    happened; `met`: at least by a word for a meeting, and not for what it settled ("the Lima meeting", not "the Lima truce");
    `ahead`: it is still to come, and so something may be due on its day."""
    dates = [
        d
        for d in _around(dates, start, end)
        if d.iso
        and (not d.deadline or (ahead and d.start == end + 1 and text.startswith(("in ", "on "), d.start)))
        and d.rule != "what runs out"
        and d.precision not in ("vague", "decade")
        and not (d.precision == "year" and d.rule == "ago")
        and (
            text.startswith("since ", start - 6)
            or text.startswith(", when ", d.end)
            or not _SINCE.search(text, d.start - 8, d.start + 6)
            or (_SINCE_A.search(text, max(s.start, d.start - 12), d.start) and 0 < start - d.end <= 3)
        )
        and not _BY.search(text, max(0, d.start - 14), d.start + 8)
        and (not _THAT.match(text, d.start) or (0 <= d.start - end <= 1 and not any(s.start <= o.start < d.start for o in dates)))
    ]
    dates = [_towards_its_end(d) for d in in_their_years(text, s, dates)]
    ways: list[tuple[int, int, Date]] = []  # how near, where, which
    since = _BEGINS_THERE.match(text, s.start) is not None
    for d in dates:
        if end <= d.start and (_AFTER.fullmatch(text, end, d.start) or _RAN.fullmatch(text, end, d.start)):
            ways.append((0, -d.start, d))
        elif d.precision == "year":
            of_it = met and d.rule == "last year" and _ITS_YEARS.fullmatch(text, d.end, start)
            if of_it or (start <= d.start and d.end <= end and _THEN_WHERE.fullmatch(text, d.end, end)):
                ways.append((2, -d.start, d))
        elif end <= d.start and (event or met) and (_ABOUT.fullmatch(text, end, d.start) or _BETWEEN.fullmatch(text, end, d.start)):
            ways.append((1, -d.start, d))
        elif start <= d.start and d.end <= end:
            ways.append((1, d.start, d))
        elif d.end <= start and (
            ((event or d.rule not in _LATER) and (_THEN_THEY if d.rule in _LATER else _BEFORE).fullmatch(text, d.end, start))
            or (_SETTLED.search(text, max(s.start, d.start - 60), d.start) and _OUT_OF.fullmatch(text, d.end, start))
        ):
            ways.append((2, -d.start, d))
        elif not since and (
            (d.end <= start and _WHEN.fullmatch(text, d.end, start))
            or (
                event
                and d.start - s.start <= _NEAR_HEAD
                and not _WHAT_HAD.search(text, max(d.end, start - _CLAUSE), start)
                and (_COMMA.match(text, d.end) or start - d.end <= _HEAD or _WHO.fullmatch(text, d.end, start))
            )
        ):
            ways.append((3, -d.start, d))
    if all(w[0] for w in ways) and (before := days_before(text, s, start, dates)) is not None:
        return before, "inferred"
    if ways:
        day = min(ways, key=lambda w: w[:2])[2]
        talks = next((d for d in dates if d.start > day.end and _AFTER_TALKS.fullmatch(text, day.end, d.start)), day)
        return spread(text, s, start, with_next(text, talks, dates))
    if _RESULT_DAY.match(text, s.start) and event:
        for d in dates:
            if d.iso and d.precision in ("day", "relative") and d.start > end and len(d.iso) == 10:
                n = lasted(text, s, start, end)
                return whole(d.iso, n) if n else d.iso, "inferred"
    return None, None


def with_next(text: str, day: Date, dates: list[Date]) -> Date:
    """A day up to another one that follows it: "on Monday and Tuesday", "between 3 May and 5 May"."""
    for d in dates:
        if d.start > day.end and text[day.end : d.start] in (" and ", " to ", " through ", " and on ", " until "):
            ends = edtf.days(day.iso), edtf.days(d.iso)
            if (
                ends[0]
                and ends[1]
                and 0 < (ends[1].first - ends[0].last).days < _FORTNIGHT
                and len(day.iso or "") == len(d.iso or "") == _A_DAY
            ):
                return replace(day, iso=f"{day.iso}/{d.iso}", precision="range")
    return day


# "The consensus that the presidents reached in their phone call on 5 June": the day of a call, and of no meeting in a place.
_CALLED = late(
    r"\b(?:calls?|conversations?|videoconference|spoke by (?:phone|telephone|video))\b"
    r"(?: (?:between|among|of|with|by|held) [^.;:,]{3,80}?)? (?:(?:late|early) )?(?:(?:on|of|from|last) )?$"
)


def of_a_call(text: str, s: Sentence, d: Date) -> bool:
    """Whether a date is the day of a call."""
    return _CALLED.search(text, max(s.start, d.start - 110), d.start) is not None


def _towards_its_end(d: Date) -> Date:
    """The date, "the end of last week" and "of May" as days of a meeting, which are not the Sunday or the 31st alone."""
    if d.rule == "end month" and d.precision == "day" and d.iso:
        return replace(d, iso=d.iso[:7], precision="month")
    if d.rule != "end last week" or len(d.iso or "") != _A_DAY:
        return d
    return replace(d, iso=edtf.between(edtf.shift(d.iso or "", -3, "day") or "", d.iso or ""), precision="range")


_FORTNIGHT = 14
_A_DAY = 10  # the length of a day in EDTF


def _around(dates: list[Date], start: int, end: int) -> list[Date]:
    """The dates near a meeting, of a list in the order of the text: all of a sentence, unless it runs on for pages."""
    low = bisect_left(dates, start - NEAR, key=lambda d: d.start)
    return dates[low : bisect_right(dates, end + NEAR, key=lambda d: d.start)]
