"""Whether a meeting is the news of its article, and on which of the last days it was. See collate/held."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import edtf
from generator.collate.same_year import dateline
from generator.records import Brief, Date, Meeting

# How far back the news of a meeting lies, seen from the day of publication.
NEWS = 10
# The length of a day in EDTF: "2026-03-05".
DAY = 10
PAST = re.compile(
    r"\b(?:days|weeks?|months?|years?) (?:after|since|ago|earlier|later)\b|\bsince\b"
    r"|\b(?:the (?:day|week|month|year) (?:before|earlier)\b|over (?:[\w-]+ )?(?:months|years)\b"
    r"|had (?:\w+ )?(?:failed|ended|broken|collapsed|stalled)\b)"
    r"|\b(?:last (?:year|month|spring|summer|autumn|fall|winter)|previous|earlier)\b",
    re.I,
)


def fresh_in(brief: Brief, published: date) -> frozenset[int]:
    """The sentences that tell of the days up to that of publication; a dateline alone tells of none."""
    line = dateline(brief.article.text, brief.findings.dates)
    told: set[int] = set()
    for d in brief.findings.dates:
        span = edtf.days(d.iso) if d.iso and d.precision == "day" and not d.deadline and d != line else None
        if d.text.lower() == "this week" or (span and published - timedelta(NEWS) <= span.first <= published):
            told.update(d.s)
    return frozenset(told)


# "Said on Monday", "fell on Tuesday": a day of something else than the meeting.
_OTHER_DAY = re.compile(
    r"\b(?:said|says|told|reported|showed|announced|published|released|wrote|added|confirmed|rose|fell|closed at|traded)"
    r"(?: [\w’'-]+){0,3}(?: on)? $|\b(?:[Aa]s of|[Bb]y|[Uu]ntil|[Bb]efore|[Tt]hrough|[Uu]p to) $"
)
_LEAD = 3


def day_of_news(brief: Brief, meeting: Meeting, published: date) -> str | None:
    """The one day of the last ten that the sentence of a meeting tells, else the first of its article if they tell of it."""
    text = brief.article.text
    opens = [s.n for s in brief.article.sentences if s.kind == "paragraph"][:_LEAD]
    lead = set(opens)
    line = dateline(text, brief.findings.dates)
    own = set(meeting.mention.s)
    elsewhere = any(m.place != meeting.place and lead.intersection(m.mention.s) for m in brief.findings.meetings)
    of_lead = not elsewhere and (told_as_news(brief, meeting) or headlines(brief, meeting) or not lead.isdisjoint(own))
    recent = [d for d in brief.findings.dates if d != line and _is_recent(d, published) and not _of_something_else(text, d)]
    for where in (own, *({*opens[:n]} for n in range(1, len(opens) + 1))) if of_lead else (own,):
        days = {d.iso for d in recent if not where.isdisjoint(d.s)}
        if len(days) == 1:
            return days.pop()
    return (published - timedelta(1)).isoformat() if _overnight(brief, own) else None


def _overnight(brief: Brief, own: set[int]) -> bool:
    """Whether the sentence of a meeting tells it as "overnight" or "yesterday"."""
    return any(s.n in own and _YESTERDAY.search(brief.article.text, s.start, s.end) for s in brief.article.sentences)


_YESTERDAY = re.compile(r"\b(?:overnight|yesterday)(?=[ ,.]|$)(?! (?:session|talks|train|flight|stay|rate))")


def with_days(last: str | None, lasted: int | None) -> str | None:
    """The days of a meeting of which the news tells the last: "agreed on Thursday, after two days of talks"."""
    if last is None or lasted is None:
        return last
    end = date.fromisoformat(last)
    return f"{end - timedelta(lasted - 1)}/{end}"


def _is_recent(d: Date, published: date) -> bool:
    span = edtf.days(d.iso) if d.iso and len(d.iso) == DAY and d.precision == "day" and not d.deadline else None
    return span is not None and published - timedelta(NEWS) <= span.first <= published


def _of_something_else(text: str, d: Date) -> bool:
    return _OTHER_DAY.search(text, max(0, d.start - 60), d.start) is not None


# "The agreement came after three days of meetings in Lima": the news, wherever in its article it is told.
_NEWS_OF = re.compile(
    r"(?:But |And )?(?:The|This|Their) (?:\w+ )?(?:agreement|deal|accord|pact|truce|announcement|breakthrough"
    r"|understanding|compromise"
    r"|statement|decision|arrangement|framework|result|outcome|text)s? "
    r"(?:came|fell|was (?:reached|struck|sealed|announced|signed|taken|concluded|agreed|made)|followed|capped|emerged)\b"
)


def told_as_news(brief: Brief, meeting: Meeting) -> bool:
    """Whether the sentence of a meeting begins as what came out of it: "The agreement came at the end of talks in Lima"."""
    own = set(meeting.mention.s)
    return any(s.n in own and _NEWS_OF.match(brief.article.text, s.start) for s in brief.article.sentences)


# "Talks in Lima ended without a text", "a third day of talks in Lima": what an article opens with as over or under way.
_OVER_NOW = re.compile(
    r"\b(?:ended|ends|concluded|wrapped up|wound up|finished|closed|broke (?:up|off|down)|collapsed|adjourned|met|held|resumed"
    r"|opened|began|agreed|reached|signed|settled|struck|failed)\b",
    re.I,
)


def leads_with(brief: Brief, meeting: Meeting) -> bool:
    """Whether the first sentence of an article's text tells this meeting as over or under way."""
    first = next((s for s in brief.article.sentences if s.kind == "paragraph"), None)
    own = first is not None and first.n in meeting.mention.s
    return own and first is not None and _OVER_NOW.search(brief.article.text[first.start : first.end]) is not None


# "Creditors end Paris talks with a deal": what a headline tells as just over or under way.
_HEADLINED = re.compile(
    r"\b(?:end|wrap up|wind up|close|conclude|finish|leave|open|start|begin|hold|resume|break off|suspend|adjourn)s?"
    r" (?:[\w’'-]+ ){0,3}$",
    re.I,
)


def headlines(brief: Brief, meeting: Meeting) -> bool:
    """Whether the title of an article tells this meeting as just over or under way."""
    title = next((s for s in brief.article.sentences if s.kind == "title"), None)
    if title is None or meeting.planned or title.n not in meeting.mention.s:
        return False
    text, at = brief.article.text, meeting.mention.start
    return _HEADLINED.search(text[title.start : at]) is not None and not _long_past(text, title.start, title.end)


def is_news(brief: Brief, meeting: Meeting, *, now: bool) -> bool:
    """Whether an article opens with this meeting as what has just happened. `now`: its sentence names a day of the last ten, and so
    what it tells as long past ("their first since June") is another."""
    if headlines(brief, meeting):
        return True
    if meeting.planned or meeting.mention.rule == "place before noun":
        return False
    body = [s for s in brief.article.sentences if s.kind in ("paragraph", "title")][:4]
    text = brief.article.text
    told = [s for s in brief.article.sentences if s.n in meeting.mention.s and (s in body or _NEWS_OF.match(text, s.start))]
    return any(now or not _long_past(text, s.start, s.end) for s in told)


# "The third meeting of a dialogue that both sides set up last year": the dialogue is old, and not the meeting.
_SET_UP = re.compile(
    r"\b(?:that|which) (?:[\w’'-]+ ){0,5}?(?:set up|created|launched|established|founded|agreed on|renewed|upgraded)(?: in)? $"
)


def _long_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence [start, end) tells its meeting as past already when the news came."""
    return any(not _SET_UP.search(text[max(start, m.start() - 80) : m.start()]) for m in PAST.finditer(text, start, end))
