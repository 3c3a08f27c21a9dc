"""Meetings of which only the day is told on which they failed or went on: "talks broke down on 25 June and were resumed on 7 July".

And what was signed or struck between the sides at a time, where no place is told: "a memorandum signed with creditors last July".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.find.meetings.tie import Tie
from generator.find.meetings.words import Grammar
from generator.find.places import cities
from generator.late import late
from generator.records import Date, Meeting, Sentence
from generator.vocabulary.places import Places

RULE = "told by the day of what came of it"

_TALKS = r"(?:[Tt]alks|[Nn]egotiations|[Bb]argaining|[Cc]onsultations|[Hh]aggling|[Ss]essions?|[Mm]eetings?)"
_FAILED = (
    r"(?:broke (?:down|off|up)|collapsed|fell apart|failed|were broken off|were resumed|resumed|restarted|were reopened|reopened)"
)
# Right before a day: "talks broke down on", "… and were resumed on", "a session under the mediator on".
_THEN = late(
    rf"\b{_TALKS} (?:between [^.;,]{{0,60}} )?{_FAILED}(?: again)? (?:on )?$"
    rf"|\b{_TALKS}\b[^.;]{{0,140}}? and (?:were |had been )?(?:resumed|restarted|reopened|collapsed|broke (?:down|off|up))"
    r"(?: again)? (?:on )?$"
    r"|\b[Aa] (?:[\w-]+ )?(?:session|meeting|sitting) (?:under|with|before|chaired by) (?:an?|the) "
    r"(?:[\w-]+ )?(?i:mediator|conciliator|arbitrator|facilitator|chair|chairman|chairwoman|envoy)s? (?:on )?$"
)
# Right before a day, and behind it: "the talks of 9 April collapsed".
_OF = late(rf"\b(?:the|their) {_TALKS} of $")
_ENDED = late(r" (?:collapsed|failed|broke (?:down|off|up)|ended|brought|came to nothing|got nowhere|yielded|produced)\b")
_PAPER = r"(?:memorandum(?: of understanding)?|arrangement|accord|pact|protocol|agreement in principle)"
# Right before a month: "a memorandum signed with the creditors in", "signed its own memorandum with the government in".
_STRUCK = late(
    rf"\b{_PAPER},?(?: between [^.;]{{0,80}}?,?)? (?:that was |which was )?(?:signed|struck|reached|concluded|initialled)"
    r"(?: with [^.;,]{0,50})? (?:in |last )?$"
    rf"|\b(?:signed|struck|reached|concluded|initialled) (?:a|an|its|their|its own|their own|the) {_PAPER}"
    r"(?: with [^.;,]{0,50})? (?:in |last )?$"
    rf"|\bagreed on the (?:outline|terms|principles) with [^.;,]{{0,50}} (?:in |last )?$"
)
_BEFORE = 220
# A city so near is where it was.
_NEAR = 40
# The meeting of the news was so many days before it at most.
_NEWS = 7
_IN = late(r"\b(?:[Ii]n|[Aa]t|to) $")


def held_apart(one: Meeting, others: list[Meeting], published: str | None) -> bool:
    """Whether such a meeting is none of those that the article gives a place: held on other days, and some days before the news
    where that may be one that has no day."""
    day, news = edtf.days(one.when), edtf.days(published)
    if day is None or one.planned:
        return False
    spans = [edtf.days(other.when) for other in others]
    known = [span for span in spans if span and news and (news.first - span.last).days <= _NEWS and day.last < span.first]
    old = bool(known) or (news is not None and (news.first - day.last).days > _NEWS)
    return all(old if span is None else day.last < span.first or span.last < day.first for span in spans)


def reopened(text: str, s: Sentence, dates: list[Date], g: Grammar, places: Places) -> Iterator[Tie]:
    """The talks of a sentence that are told so; none where it names a city or speaks of hearings and matches."""
    if g.other.search(text, s.start, s.end):
        return
    there = [c.start for c in cities(text, s.start, s.end, places) if _IN.search(text, s.start, c.start)]
    for d in dates:
        low = max(s.start, d.start - _BEFORE)
        if not d.iso or d.deadline:
            continue
        if d.precision in ("day", "relative"):
            told = _THEN.search(text, low, d.start) or (_OF.search(text, low, d.start) if _ENDED.match(text, d.end) else None)
        else:
            told = _STRUCK.search(text, low, d.start) if d.precision == "month" else None
        if told and not any(told.start() - _NEAR <= at <= d.end + _NEAR for at in there):
            yield Tie(None, None, None, told.start(), told.end(), RULE, noun="round", series=True)
