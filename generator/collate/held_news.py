"""Whether a meeting is the news of its article, and on which of the last days it was. See collate/held."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import edtf
from generator.collate.held_again import EVENT, again
from generator.collate.held_live import is_live
from generator.collate.held_titles import headlines, long_past, recalled
from generator.collate.same_year import dateline
from generator.records import Brief, Date, Meeting

# How far back the news of a meeting lies, seen from the day of publication.
NEWS = 10
# The length of a day in EDTF: "2026-03-05".
DAY = 10


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
# "Their telephone conversation on June 5 cleared the way": the day of a call, and of no meeting in a place.
_CALLED = re.compile(r"\b(?:calls?|conversations?|phone|telephone|letters?)(?: [\w’'-]+){0,2} $")
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
    recent = [d for d in brief.findings.dates if d != line and _is_recent(d, published) and not of_something_else(text, d)]
    recent = [d for d in recent if meeting.place is None or not _CALLED.search(text, max(0, d.start - 60), d.start)]
    for where in (own, *({*opens[:n]} for n in range(1, len(opens) + 1))) if of_lead else (own,):
        days = {d.iso for d in recent if not where.isdisjoint(d.s)}
        if len(days) == 1:
            return _since_it_began(brief, days.pop(), published)
    if _overnight(brief, own):
        return (published - timedelta(1)).isoformat()
    if any(m.place == meeting.place and (span := edtf.days(m.when)) and _new(span, published) for m in brief.findings.meetings):
        return None
    if is_live(brief):
        return published.isoformat()
    told = {d.iso for d in brief.findings.dates if _is_recent(d, published) and _announced_at_the_end(brief, meeting, d)}
    return _since_it_began(brief, told.pop(), published) if len(told) == 1 else None


# "Officials said on Friday after the talks ended", "announced on Wednesday at the end of three days of talks": its last day.
_ANNOUNCED = re.compile(r"\b(?:said|told|announced|confirmed|reported|declared)(?: [\w’'-]+){0,3}(?: on)? $")
_AT_ITS_END = re.compile(
    r"\b(?:after|following|at the (?:end|close|conclusion) of|hours after|emerged from|capping|concluding|wrapped up|ended)\b"
)


def _announced_at_the_end(brief: Brief, meeting: Meeting, d: Date) -> bool:
    """Whether a day is the one on which a result was announced as a meeting ended, in the sentence of that meeting."""
    text = brief.article.text
    if d.s != meeting.mention.s or not _ANNOUNCED.search(text[max(0, d.start - 60) : d.start]):
        return False
    m, s = meeting.mention, brief.article.sentences[meeting.mention.s[0] - 1]
    behind = d.start > m.end and _AT_ITS_END.search(text, max(s.start, m.start - 40), m.end) is not None
    return behind or (d.end < m.end and _AT_ITS_END.search(text, d.end, m.end) is not None)


# "Received the delegation on Tuesday, when the session began".
_BEGAN = re.compile(
    r",? when (?:the|their) (?:\w+ )?(?:talks|session|round|meeting|negotiations|consultations) (?:began|opened|started)"
)
# "The discussions, which began on Monday".
_BEGAN_ON = re.compile(
    r"\b(?:talks|session|round|meeting|negotiations|consultations|discussions),? (?:(?:which|that|had) ){0,2}"
    r"(?:began|begun|opened|started|kicked off)(?: late| early)?(?: on)? $"
)
_LONGEST = 5


def _since_it_began(brief: Brief, last: str | None, published: date) -> str | None:
    """The days of a meeting that ended on the `last`, from that on which it is told to have begun."""
    text = brief.article.text
    recent = [d for d in brief.findings.dates if _is_recent(d, published)]
    began = [d.iso for d in recent if _BEGAN.match(text, d.end) or _BEGAN_ON.search(text, max(0, d.start - 60), d.start)]
    first, end = (edtf.days(began[0]), edtf.days(last)) if len(began) == 1 else (None, None)
    return f"{began[0]}/{last}" if first and end and 0 < (end.last - first.first).days < _LONGEST else last


def _overnight(brief: Brief, own: set[int]) -> bool:
    """Whether the sentence of a meeting tells it as "overnight" or "yesterday"."""
    return any(s.n in own and _YESTERDAY.search(brief.article.text, s.start, s.end) for s in brief.article.sentences)


_YESTERDAY = re.compile(r"\b(?:overnight|yesterday)(?=[ ,.]|$)(?! (?:session|talks|train|flight|stay|rate))")


def with_days(last: str | None, lasted: int | None) -> str | None:
    """The days of a meeting of which the news tells the last: "agreed on Thursday, after two days of talks"; of one whose first is
    told, too, no more than it lasted."""
    span = edtf.days(last) if last and "/" in last and lasted else None
    if span and lasted and (span.last - span.first).days >= lasted:
        return f"{span.first}/{span.first + timedelta(lasted - 1)}"
    if last is None or lasted is None or len(last) != DAY:
        return last
    end = date.fromisoformat(last)
    return f"{end - timedelta(lasted - 1)}/{end}"


def _new(span: edtf.Days, published: date) -> bool:
    """Whether a meeting was on the last days before an article of that day."""
    return published - timedelta(NEWS) <= span.first and span.last <= published


def _is_recent(d: Date, published: date) -> bool:
    span = edtf.days(d.iso) if d.iso and len(d.iso) == DAY and d.precision == "day" and not d.deadline else None
    return span is not None and published - timedelta(NEWS) <= span.first <= published


def of_something_else(text: str, d: Date) -> bool:
    """Whether a date is that of a speech, a report or a price, and of no meeting."""
    return _OTHER_DAY.search(text, max(0, d.start - 60), d.start) is not None


# "The agreement came after three days of meetings in Lima": the news, wherever in its article it is told.
_NEWS_OF = re.compile(
    r"(?:But |And )?(?:The|This|Their) (?:\w+ )?(?:agreement|deal|accord|pact|truce|announcement|breakthrough"
    r"|understanding|compromise"
    r"|statement|decision|arrangement|framework|result|outcome|text)s? "
    r"(?:came|fell|was (?:reached|struck|sealed|announced|signed|taken|concluded|agreed|made)|followed|capped|emerged)\b"
    r"|(?:The|This) (?:round|session|meeting|talks|sitting|encounter|summit) (?:was|were) (?:only |already )?(?:the|their|its)"
    r" (?:first|second|third|fourth|fifth|sixth)\b"
)


def told_as_news(brief: Brief, meeting: Meeting) -> bool:
    """Whether the sentence of a meeting begins as what came out of it: "The agreement came at the end of talks in Lima"."""
    own = set(meeting.mention.s)
    return any(s.n in own and _NEWS_OF.match(brief.article.text, s.start) for s in brief.article.sentences)


# "Talks in Lima ended without a text", "a third day of talks in Lima": what an article opens with as over or under way.
_OVER_NOW = re.compile(
    r"\b(?:ended|ends|concluded|wrapped up|wound up|finished|closed|broke (?:up|off|down)|collapsed|adjourned|met|held|resumed"
    r"|opened|began|agreed|reached|signed|settled|struck|failed|put (?:their|its) names?|put pen to paper|came to terms|came away"
    r"|shook hands|parted)\b",
    re.I,
)


def leads_with(brief: Brief, meeting: Meeting) -> bool:
    """Whether the first sentence of an article's text tells this meeting as over or under way."""
    first = next((s for s in brief.article.sentences if s.kind == "paragraph"), None)
    own = first is not None and first.n in meeting.mention.s
    return own and first is not None and _OVER_NOW.search(brief.article.text[first.start : first.end]) is not None


# "Came to terms after a long night at the Lima meeting", "delegates left the Lima talks a day early".
_OUT_OF = re.compile(r"\b(?:at|after|from|during|left|quit|ended|closed|concluded) (?:the|their) $")


def _out_of_it(brief: Brief, meeting: Meeting) -> bool:
    """Whether the first sentences of an article tell what came out of "the Lima talks"."""
    m, text = meeting.mention, brief.article.text
    opens = [s for s in brief.article.sentences if s.kind == "paragraph"][:_LEAD]
    told = [s for s in opens if s.n in m.s and _OUT_OF.search(text[s.start : m.start]) and not long_past(text, s.start, s.end)]
    return bool(told) and not meeting.planned and EVENT.search(m.text) is not None


def is_news(brief: Brief, meeting: Meeting, *, now: bool) -> bool:
    """Whether an article opens with this meeting as what has just happened. `now`: its sentence names a day of the last ten, and so
    what it tells as long past ("their first since June") is another."""
    if headlines(brief, meeting) or _out_of_it(brief, meeting):
        return True
    known = meeting.mention.rule in ("place before noun", "the truce of it") and not _not_the_first(brief, meeting)
    if meeting.planned or known or recalled(brief, meeting):
        return False
    kinds = ("paragraph", "title", "item") if is_live(brief) else ("paragraph", "title")  # which opens with a list of what is new
    body = [s for s in brief.article.sentences if s.kind in kinds][:4]
    text = brief.article.text
    told = [s for s in brief.article.sentences if s.n in meeting.mention.s and (s in body or _NEWS_OF.match(text, s.start))]
    if _overnight(brief, set(meeting.mention.s)):
        return True
    return any(now or _not_the_first(brief, meeting) or not long_past(text, s.start, s.end) for s in told)


def _not_the_first(brief: Brief, meeting: Meeting) -> bool:
    """Whether a meeting is a later one there of an article that tells of the first as well."""
    there = [m for m in brief.findings.meetings if m.place == meeting.place]
    return again(brief, meeting) is True and any(again(brief, m) is False for m in there)
