"""Whether a meeting is told as a later one of those in its place, or as one of before. See collate/held_news."""

from __future__ import annotations

import re

from generator.records import Brief, Meeting

# Words for a meeting, and not for what came of it.
EVENT = re.compile(r"\b(?:talks|rounds?|meetings?|sessions?|summit|negotiations|consultations)$", re.I)
# "Returned to Lima", "back in Lima", "in Lima for the second time".
_AGAIN = re.compile(
    r"\b(?:return(?:s|ed|ing)?|came back|went back|back) (?:to|in) |\b(?:again|once more) in |\bsecond (?:visit|trip) to ", re.I
)
_ONCE_MORE = re.compile(r"(?:,? (?:again|once more)\b|,? for (?:the|a) (?:second|third|fourth) time\b)")
_BEFORE_IT = 24


def again(brief: Brief, meeting: Meeting) -> bool | None:
    """Whether a meeting is told as a later one of those in its place, False if as the first; None where nothing tells it."""
    if meeting.mention.rule == _THERE_BEFORE:
        return False
    if meeting.ordinal:
        return meeting.ordinal > 1
    text, m = brief.article.text, meeting.mention
    before = brief.article.sentences[m.s[0] - 1].start
    told = _AGAIN.search(text[max(before, m.start - _BEFORE_IT) : m.end]) or _ONCE_MORE.match(text, m.end)
    return True if told or _opens_beside_one_before(brief, meeting) else None


# The title and the first sentences.
_TOP = 4
# What find calls an earlier meeting in the place of another.
_THERE_BEFORE = "there before"


# "They negotiated first in Lima".
_AT_FIRST = re.compile(r"\b(?:first|initially|originally|earlier) (?:in|at) [\w’' -]{1,40}$")


def _opens_beside_one_before(brief: Brief, meeting: Meeting) -> bool:
    """Whether the top of an article tells of a meeting, by a word for one, in a place where it tells that they had met before."""
    before = [m for m in brief.findings.meetings if m.place == meeting.place and m.mention.rule == _THERE_BEFORE]
    top = [s.n for s in brief.article.sentences if s.kind in ("title", "paragraph", "item")][:_TOP]
    own = any(m.mention.s == meeting.mention.s for m in before)  # "the first in the capital since July"
    if meeting.planned or not (own or meeting.mention.s[0] in top):
        return False
    if meeting.mention.rule == "place before noun" and not EVENT.search(meeting.mention.text):
        return False
    if _AT_FIRST.search(brief.article.text[meeting.mention.start : meeting.mention.end]):
        return False
    return any(m.mention.start > meeting.mention.start for m in before)
