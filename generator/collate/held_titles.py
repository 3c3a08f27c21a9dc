"""Whether the title of an article tells a meeting as just over or under way, and whether a sentence only recalls one. See
collate/held_news."""

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
    r" (?!of\b)(?:[\w’'-]+ ){0,3}$",
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


# "Put into effect the understandings reached in Lima", "as part of the package agreed in Lima", "will honour the pledge made in
# Lima": what is done now with the result of a meeting.
_CARRIED_ON = re.compile(
    r"\b(?:implement\w*|carr(?:y|ied|ying|ies) (?:out|through)|put(?:s|ting)? into (?:effect|practice)|honou?r(?:s|ed|ing)?"
    r"|uph[eo]ld\w*|(?:keep|kept|stick|stuck|hold|held|adher\w+|commit\w*) to|abid\w+ by|compl(?:y|ied|ies|ying) with"
    r"|deliver(?:s|ed|ing)? on|fulfil\w*|(?:buil[dt]|builds|building|rest|rests|rested|based) on|consolidat\w+"
    r"|exten(?:d|ds|ded|ding)|extension of|prolong\w*|renew\w*|roll(?:s|ed|ing)? over|rescu\w+|reviv\w+|restor\w+|repair\w*"
    r"|salvag\w+|preserv\w+|safeguard\w*|shor\w+ up|breach\w*|violat\w+|br(?:eak|eaks|oke|oken|eaking)|undermin\w+|unravel\w*"
    r"|part of|in line with|in accordance with|pursuant to)"
    r"(?: (?!and\b|but\b|after\b|at\b|in\b|during\b)[\w’'-]+){0,8} $"
)
# "What was already promised in Lima".
_ALREADY = re.compile(r"\b(?:already|originally|initially|previously)(?: been)? $")
# "The truce that they had called in Lima"; "said that they had agreed in Lima" may be the news.
_HAD = re.compile(r"\w+ (?:(?:that|which) )?(?:[\w’'-]+ ){0,4}?had ")
# "Their first encounter after Lima", "the first since the Lima round": beside the meeting that the sentence tells.
_BEHIND_IT = re.compile(r"\b(?:after|since|following|unlike|than|before) (?:the |those of |that of |those in |that in )?$")


def recalled(brief: Brief, meeting: Meeting) -> bool:
    """Whether a sentence tells what came of a meeting as known before, or names the meeting only to count from it."""
    text, m = brief.article.text, meeting.mention
    start = brief.article.sentences[m.s[0] - 1].start
    event = EVENT.search(m.text) or EVENT.match(m.text.partition(" ")[0])
    if not event and (_CARRIED_ON.search(text[start : m.start]) or _ALREADY.search(text[start : m.start])):
        return True
    if not event and m.rule == "noun before place" and _HAD.match(m.text):
        return True
    others = [o for o in brief.findings.meetings if o.place != meeting.place and o.mention.s == m.s and o.mention.end <= m.start]
    return bool(others) and _BEHIND_IT.search(text[start : m.start]) is not None
