"""Whether a meeting is still to come, and its day read so: "on Sunday" is past for talks that ended. See find/meetings/judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator import edtf
from generator.find.dates.tense import Tenses
from generator.find.meetings.tense import told_as
from generator.find.meetings.tie import NEW_CLAUSE, Tie
from generator.find.meetings.ties.headed import HEADS
from generator.find.meetings.ties.opening import OPENING
from generator.find.meetings.ties.series import SET_FOR
from generator.find.meetings.ties.there import AGAIN
from generator.find.meetings.when.firm import FIRM_BEHIND
from generator.find.meetings.when.years import among_the_last
from generator.find.meetings.words import NEAR, Grammar
from generator.late import late
from generator.records import Date, Sentence

# "The next summit, in Lima in May, has slipped"; "talks in Oslo were called off".
_PUT_OFF = late(
    r"[^.;:,]{0,50}?,? (?:(?:which|that) )?(?:has|have|had|was|were|is|are)(?: \w+){0,2} "
    r"(?:slipped|postponed|called off"
    r"(?! (?:after|mid|half|early|(?:on )?(?:the|its) (?:first|second|third))\b)|cancelled|canceled|scrapped|put off|"
    r"pushed back|pencilled in|penciled in|scheduled|planned|set for|dropped|delayed"
    r"|due (?:in|on|to (?:take|be|meet|start|begin|open|resume)))\b"
)
# "At the Lima meeting", "during talks in Lima": when something else was put off.
_AT_IT = late(r"\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:(?:the|that|this|their|an?|its) )?(?:[\w-]+ ){0,2}?$")
# "The issue, which was raised in a round in Lima, had been dropped": the meeting stands in a clause of its own.
_ITS_CLAUSE = late(r", (?:which|who|where|when|whose|raised|tabled|discussed|first) [^,;:]{0,120}$")


# The rules of places that open a clause of their own, in which something is told as over.
_OPENS_CLAUSE = frozenset({"done there and then", "what the sides did there", "place opens its clause"})
_WEEK = 7
_FORTNIGHT = 14
_DAY = 10  # the length of a day in EDTF


# "Tomatoes were left for a meeting in Lima", "agreed to send working groups to Lima": what is spoken of there next.
_LEFT_TO = late(
    r"\b(?:(?:was|were|be|been|is|are) referred|left|leaving|leaves?|put off|putting off|deferred|deferring|postponed|postponing"
    r"|handed|moved|moving|pushed|pushing|carried|carrying|kept|keeping|reserved|reserving|held over|holding over|passed|passing"
    r"|kicked|kicking|shunted)"
    r"(?: [a-z][\w’'-]*){0,6} (?:to|for|until|till) (?:an?|the|their|another|further) (?:[\w-]+ ){0,4}?"
    r"(?:meetings?|rounds?|sessions?|talks|summit|negotiations|consultations|sitting|dialogue|gathering)\b"
    r"(?:(?! (?:held|last|when|where|after|who|which|since|as|while)\b)[^.;:]){0,40}$"
    r"|\b(?:until|till) (?!when\b)[^.;:,]{2,60}? (?:meets?|convenes?|gathers?|reconvenes?|sits?)"
    r"(?: (?:again|anew|next|there|together))? (?:in|at) $"
    r"|\bagree(?:d|s)? to (?:send|meet|reconvene|return|gather|hold|resume|dispatch|continue)\b"
    r"(?:(?! (?:when|where|after|following|who|which|since|at|as|while)\b)[^.;:]){0,80}$"
)
# "Agreed to extend the truce and to meet in Lima": what two have only resolved to do.
_RESOLVED = late(
    r"\b(?:agree[ds]?|decide[ds]?|plan(?:ned|s)?|want(?:ed|s)?|hope[ds]?|promise[ds]?|pledge[ds]?|intend(?:ed|s)?|expect(?:ed|s)?"
    r"|aim(?:ed|s)?|due|set|ready|likely|undertook|vow(?:ed|s)?|undertake|resolve[ds]?|offer(?:ed|s)?|prepare[ds]?)\b"
)
# "In Lima, where they agreed to meet again": what they agreed on is behind the place where they did.
_AGREED_TO = late(r"\b(?:agree[ds]?|decided?|resolved?|undertook|promised?|pledged?) (?:only |merely |instead )?to\b")
_TO_MEET = late(r"\b(?:and|or|,) to (?:meet|convene|reconvene|gather|hold|resume|continue)\b")
# "Talks on herring are to follow in Lima".
_TO_COME = late(r"\b(?:is|are) (?:\w+ )?to \w+")
# "The next round takes place in Lima in May", "Talks begin in October in Lima": told as of a timetable, with its day.
_TIMETABLE = late(
    r"\b(?:begins?|opens?|starts?|resumes?|takes? place|follows?(?! (?:one|an?|the|those)\b)|meets?|reconvenes?"
    r"|returns?|gathers?|goes|go|moves?|convenes?"
    r"|runs?)\b"
)
# "It would be the first round since the session in Oslo": what comes behind is over.
_COMING = late(r"[ ,]*(?:(?:in|on|for) )?(?:next|later (?:this|in)|the coming) ")
_OVER = late(r"\b(?:since|after|following)\b")
# "Catches will be cut under a deal that the three concluded in Lima last Friday".
_PAST_DAY = late(
    r",? (?:(?:late|early) )?(?:last \w+day|yesterday|overnight|last (?:week|weekend|month|night)|earlier this (?:week|month))\b"
)
# "Cuts will follow the level set at their previous meeting in Lima": whose words tell that it is over, whatever stands before.
_BEFORE_IT = late(
    r"\b(?:previous|preceding|prior|earlier|most recent|latest|last) (?:[\w-]+ ){0,3}?$"
    r"|(?<!be )(?<!be \wely )\b(?:agreed|set|reached|fixed|laid down|struck|decided|made|given|drawn up|negotiated|signed|adopted"
    r"|settled|launched|promised|begun|created|established)(?: on| to| upon)? (?:at|in|during|by) (?:[\w’'-]+ ){0,4}?$"
    r"|\bhad (?:\w+ )?(?:proposed|demanded|sought|asked for|requested|raised|tabled|discussed|floated|offered|presented|rejected"
    r"|refused|turned down|brought up|put forward|suggested) (?:at|in|during) (?:[\w’'-]+ ){0,4}?$"
)
# "Fees end in 2028, as pencilled in by ministers in Lima in May": where somebody foresaw it.
_AS_SET = late(
    r"\bas (?:already |first )?(?:pencilled in|penciled in|planned|foreseen|agreed|promised|suggested|proposed|sketched"
    r"|outlined) by (?:[\w’'-]+ ){1,4}$"
)
# "They return to Lima, which hosted a round in May".
_HAS_HOSTED = late(r", which (?:had |has )?(?:\w+ )?(?:hosted|played host|was host)\b")
_IN_FUTURE = late(
    r"\b(?:will|would|shall|to be|(?:is|are) (?:\w+ )?(?:to|due|set|scheduled|planned|expected)|planned|scheduled|next)\b"
)
# "It will be recalled that the first round, held in Lima": what is recalled is over.
_RECALLED = late(
    r"\b(?:will|should|may|must|can|might|is to) (?:also )?(?:be (?:recalled|remembered|noted|mentioned|reminded)|recall|remember)"
    r"(?: here)?(?: that|,|:) "
)


def is_ahead(text: str, s: Sentence, tie: Tie, g: Grammar) -> bool:
    """Whether words that put a meeting ahead stand in its tie or right before it, in its own clause."""
    if tie.rule in (OPENING, AGAIN):  # a whole sentence, whose verb was seen to tell of what happened; a day that was before
        return False
    if _PAST_DAY.match(text, tie.end, s.end) or _told_as_over(text, s, tie) or _HAS_HOSTED.search(text, tie.start, tie.end):
        return False
    if _AS_SET.search(text, max(s.start, tie.start - 70), tie.start):
        return False
    if tie.rule == SET_FOR or _COMING.match(text, tie.end, s.end):
        return True
    if _PUT_OFF.match(text, tie.end, min(s.end, tie.end + NEAR)) and not _beside_the_verb(text, s, tie):
        return True
    there = _up_to(tie)
    if any(_LEFT_TO.search(text, max(s.start, tie.start - NEAR), at) for at in (there, tie.place.start if tie.place else there)):
        return True
    if told := told_as(text, s, tie.place.start if tie.place else there):
        return told == "ahead"
    if _TO_COME.search(text, tie.start, there):
        return True
    aim = tie.verb and text[tie.start - 3 : tie.start] == "to "
    if (aim or _TO_MEET.search(text, tie.start, there)) and _RESOLVED.search(text, s.start, tie.start):
        return True
    recalled = _RECALLED.search(text, s.start, tie.start)
    begin = max(s.start, tie.start - 50, recalled.end() if recalled else 0)
    if tie.rule in _OPENS_CLAUSE and NEW_CLAUSE.search(text, max(s.start, tie.start - 14), tie.start):
        begin = tie.start  # "Tin was put off, and in Lima in May it was dropped"
    over = [m.end() for m in _OVER.finditer(text, begin, tie.start)]
    agreed = text.find(" that ", tie.start, tie.end)  # "met in Lima and agreed that it would": what they agreed on
    end = agreed if agreed > 0 else tie.end
    behind = _AGREED_TO.search(text, tie.place.end, end) if tie.place and tie.place.end < end else None
    return g.planned.search(text, over[-1] if over else begin, behind.start() if behind else end) is not None


def _beside_the_verb(text: str, s: Sentence, tie: Tie) -> bool:
    """Whether a meeting is not what the verb behind it is told of: "At the Lima meeting the question was put off"."""
    return _AT_IT.search(text, max(s.start, tie.start - 40), tie.start) is not None or (
        text.startswith(", ", text.find(",", tie.end, s.end)) and _ITS_CLAUSE.search(text, s.start, tie.start) is not None
    )


def _told_as_over(text: str, s: Sentence, tie: Tie) -> bool:
    """Whether the words right before a tie make its meeting one that is over: "the level set at their previous meeting"."""
    if not tie.noun:
        return among_the_last(text, s, tie.start)
    m = _BEFORE_IT.search(text, max(s.start, tie.start - 70), tie.start)
    return m is not None and not _IN_FUTURE.search(text, m.start(), min(s.end, tie.end + FIRM_BEHIND))


# "Experts meet by video on the 18th": the verb right before the words of a call.
_MEET_BY = late(r"\b(?:meets?|confers?|talks?|speaks?|reconvenes?|convenes?|gathers?)(?: again| next)? $")
_VERB = 24


def on_timetable(text: str, s: Sentence, tie: Tie, when: str | None, basis: str | None, published: str | None) -> bool:
    """Whether a meeting is told in the present with a day whose year was worked out: "Talks begin in October in Lima"; or heads a
    line of a list with a day behind that of the news."""
    if tie.rule == HEADS and (span := edtf.days(when) if when else None) and (news := edtf.days(published) if published else None):
        return span.first > news.last
    return (
        when is not None
        and basis != "stated"
        and tie.rule not in (OPENING, AGAIN)
        and (
            _TIMETABLE.search(text, tie.start, _up_to(tie)) is not None
            or (tie.country is None and _MEET_BY.search(text, max(s.start, tie.start - _VERB), tie.start) is not None)
        )
    )


def stated_past(when: str | None, basis: str | None, published: str | None) -> bool:
    """Whether a day with a year of its own lies before that of the news: what was agreed "in Lima in May 2025" is over."""
    span, news = edtf.days(when) if when else None, edtf.days(published) if published else None
    return basis == "stated" and span is not None and news is not None and span.last < news.first


def _up_to(tie: Tie) -> int:
    """Where the place of a tie begins, if words before it tie it; else where its words end."""
    return tie.place.start if tie.place and tie.place.start > tie.start else tie.end


def to_come(d: Date, published: str | None) -> bool:
    """Whether a date lies behind the day of the news; one by a day of the week may be of the week before."""
    span, news = edtf.days(d.iso), edtf.days(published) if published else None
    return span is not None and news is not None and span.first > news.last and "weekday" not in d.rule


def dated_ahead(
    text: str, s: Sentence, when: str, basis: str | None, published: str | None, dates: Sequence[Date], tenses: Tenses
) -> bool:
    """Whether a day that was worked out is still to come, and no verb tells of it as past: "A committee takes it up in Lima in
    October". Headlines tell what is over in the present; of a day of the week its sentence decides."""
    span, news = edtf.days(when), edtf.days(published) if published else None
    if basis == "stated" or span is None or news is None or span.first <= news.last or s.kind in ("title", "heading"):
        return False
    own = [d for d in dates if d.iso and (d.iso in when or when in d.iso)]
    if any(_HAD_BEEN.search(text, s.start, d.start) for d in own):
        return False
    return bool(own) and not _of_the_week(when, own) and all(tenses.of(text, s.start, s.end, d.start, d.end) != "past" for d in own)


# "The ground had been laid at a meeting in Lima on 26 October": what came before the past.
_HAD_BEEN = late(r"\bhad (?:\w+ )?(?:been|come|led|fixed|met|held|agreed|ended|brought|begun|done|gone|\w+ed)\b(?! to\b)")


def told_ahead(text: str, s: Sentence, end: int, when: str | None, basis: str | None, published: str | None, g: Grammar) -> bool:
    """Whether a day that was read as one to come stands in a sentence with words of what is to come before `end`."""
    span, news = edtf.days(when) if when else None, edtf.days(published) if published else None
    ahead = span is not None and news is not None and span.first > news.last and basis != "stated"
    return ahead and g.planned.search(text, s.start, end) is not None


def not_ahead(when: str, basis: str | None, published: str | None, dates: Sequence[Date] = ()) -> str:
    """The day of what has happened, a week earlier where a day of the week would put it ahead ("on Monday", in a sentence that also
    tells of what is to come; "two days of talks on Tuesday"), a year where the year that was worked out would."""
    span, news = edtf.days(when), edtf.days(published) if published else None
    if basis == "stated" or not span or not news or span.first <= news.last:
        return when
    if (span.first - news.last).days <= _WEEK and len(when) in (_DAY, 2 * _DAY + 1) and _of_the_week(when, dates):
        return "/".join((date.fromisoformat(day) - timedelta(_WEEK)).isoformat() for day in when.split("/"))
    return "/".join(f"{int(part[:4]) - 1}{part[4:]}" for part in when.split("/"))


def not_over(when: str, basis: str | None, published: str | None, dates: Sequence[Date] = ()) -> str:
    """The day of what is to come, a week later where a day of the week was read as one that has passed: "is to open on Sunday"."""
    span, news = edtf.days(when), edtf.days(published) if published else None
    if span and news and span.last < news.first and any(d.rule == "day of the month" for d in dates if d.iso == when):
        return edtf.shift(when, 1, "month") or when  # "meet again on the 18th"
    if basis != "stated" and span and news and span.last < news.first - timedelta(_FORTNIGHT):
        return "/".join(f"{int(part[:4]) + 1}{part[4:]}" for part in when.split("/"))  # "in December", told in November
    if basis == "stated" or len(when) != _DAY or not span or not news or not 0 < (news.first - span.first).days < _WEEK:
        return when
    return (span.first + timedelta(_WEEK)).isoformat() if _of_the_week(when, dates) else when


def _of_the_week(when: str, dates: Sequence[Date]) -> bool:
    """Whether it was told by a day of the week: "on Sunday", and not "on 30 October"."""
    return any("weekday" in d.rule for d in dates if d.iso and (d.iso in when or when in d.iso))
