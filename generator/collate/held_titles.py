"""Whether the title of an article tells a meeting as just over or under way. See collate/held_news."""

from __future__ import annotations

import re

from generator.collate.held_again import EVENT
from generator.records import Brief, Meeting

PAST = re.compile(
    r"\b(?<!next )(?:days|weeks?|months?|years?) (?:after|since|ago|earlier|later)\b|\bsince\b"
    r"|\b(?:the (?:day|week|month|year) (?:before|earlier)\b|over (?:[\w-]+ )?(?:months|years)\b"
    r"|had (?:\w+ )?(?:failed|ended|broken|collapsed|stalled)\b)"
    r"|\b(?:last (?:year|month|spring|summer|autumn|fall|winter)|previous|earlier)\b",
    re.I,
)


# "Creditors end Paris talks with a deal": what a headline tells as just over or under way.
_HEADLINED = re.compile(
    r"\b(?:end|wrap up|wind up|close|conclude|finish|leave|open|start|begin|hold|resume|break off|suspend|adjourn)s?"
    r" (?:[\w’'-]+ ){0,3}$",
    re.I,
)


# "Lima meeting gives copperbelt a timetable", "Port fees: Lima talks yield a reprieve": what it has just brought.
_BRINGS = re.compile(
    r":| [-–—] (?:live|as it happened|latest)\b"
    r"|,? (?:yield|give|end|bring|produce|fail|close|conclude|break|stall|wrap|open|begin|resume|agree|deliver|win|leave)s?\b"
)
# "Deal in Lima ends strikes"; "the Lima deal" may be an old one.
_DEAL_IN = re.compile(r"(?:deal|agreement|accord|pact|truce|compromise|settlement|bargain|breakthrough)\b", re.I)
# "Fish talks end in Lima without a text": told so between the two.
_ENDS = re.compile(
    r"\b(?:talks|rounds?|meetings?|sessions?|summit|negotiations|consultations) (?:end|close|conclude|finish|fail|collapse|stall"
    r"|open|begin|resume|start|wrap up|break (?:up|down|off))s?\b"
)
# "Two extend truce at second Lima meeting": where it has just been done.
_DONE_AT = re.compile(
    r"\b(?:at|in|after|during|following) (?:(?:the|a|an|their) )?"
    r"(?:(?:second|third|fourth|fifth|sixth|latest|marathon|tense|late-night|all-night|three-day|two-day|final|new) ){0,2}$"
)


def headlines(brief: Brief, meeting: Meeting) -> bool:
    """Whether the title of an article tells this meeting as just over or under way."""
    title = next((s for s in brief.article.sentences if s.kind == "title"), None)
    if title is None or meeting.planned or title.n not in meeting.mention.s:
        return False
    text, m = brief.article.text, meeting.mention
    news = EVENT.search(m.text) is not None or _DEAL_IN.match(m.text) is not None
    brings = news and _BRINGS.match(text, m.end, title.end) is not None
    brings = brings or _ENDS.search(m.text) is not None
    done = EVENT.search(m.text) is not None and _DONE_AT.search(text[title.start : m.start]) is not None and m.end == title.end
    told = brings or done or _HEADLINED.search(text[title.start : m.start]) is not None
    return told and not long_past(text, title.start, title.end)


# "The third meeting of a dialogue that both sides set up last year": the dialogue is old, and not the meeting.
_SET_UP = re.compile(
    r"\b(?:that|which) (?:[\w’'-]+ ){0,5}?(?:set up|created|launched|established|founded|agreed on|renewed|upgraded)(?: in)? $"
)


def long_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence [start, end) tells its meeting as past already when the news came."""
    return any(not _SET_UP.search(text[max(start, m.start() - 80) : m.start()]) for m in PAST.finditer(text, start, end))
