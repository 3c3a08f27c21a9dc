"""The days of the meeting that is an article's news, where a sentence behind the one that names its place tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from generator import edtf
from generator.find.meetings.ties.phoned import RULE as CALLED
from generator.find.meetings.ties.there import AGAIN
from generator.find.meetings.when.dates import NEAR, with_next
from generator.find.meetings.when.lasting import WHEN_IT_BEGAN, begun, spread, told_later, whole
from generator.find.meetings.when.years import of_a_year_before
from generator.late import late
from generator.records import Article, Date, Meeting, Sentence

# So many sentences behind the one that names it tell how long a meeting took.
LATER = 3
FOLLOWS_FAR = 10  # "the two-day meeting"
# How many sentences after the one that names it a meeting's day may stand.
FOLLOWS = 5


def told_behind(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> tuple[Meeting, ...]:
    """The meetings, the one that is the news with the days that later sentences tell of it."""
    meetings = _so_much_later(article, meetings, dated)
    return tuple(_of_the_only_days(article, _dated_later(article, _lasted(article, meetings, dated), dated), dated))


# "In Lima, a month later, nothing was signed": so long after the meeting that was told before.
_SO_MUCH_LATER = late(r"(?:some |about |just )?(?P<n>an?|\d{1,2}|[a-z]+) (?P<unit>day|week|month|year)s? later$", re.I)
_NUMBERS = {w: n for n, w in enumerate("a one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1}
_BESIDE = late(r",? ?(?:in |at )?")


def _so_much_later(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> list[Meeting]:
    """The meetings, those that are told as so many weeks or months later with the month that the one before them shows."""
    out: list[Meeting] = []
    for m in meetings:
        before = out[-1] if out else None
        base = before.when if before and not before.planned and m.mention.s[0] - before.mention.s[0] <= FOLLOWS else None
        if m.when is None and not m.planned and base and base[:4].isdigit() and len(base) >= len("2026-05"):
            for d in dated.get(m.mention.s[0], []):
                told = _SO_MUCH_LATER.match(d.text) if d.iso is None else None
                beside = told and (
                    _BESIDE.fullmatch(article.text, m.mention.end, d.start)
                    or _BESIDE.fullmatch(article.text, d.end, m.mention.start)
                )
                if told and beside:
                    m = replace(m, when=_later(base, told["n"].lower(), told["unit"]), when_basis="inferred")
        out.append(m)
    return out


def _later(base: str, n: str, unit: str) -> str | None:
    """The month so many units after the last day of another meeting."""
    count = int(n) if n.isdigit() else _NUMBERS.get(n)
    last = base.rpartition("/")[2]
    shifted = edtf.shift(last[:7] if unit in ("month", "year") else last, count, unit) if count else None
    return shifted[:7] if shifted and len(shifted) >= len("2026-05") else None


def _lasted(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> list[Meeting]:
    """The meetings, the one that an article opens with over all its days where a later sentence tells how long it took ("The
    two-day meeting") or since when they have met."""
    news = edtf.days(article.published) if article.published and len(article.published) == _A_DAY else None
    told = [m for m in meetings if m.mention.rule not in ("place before noun", CALLED)]  # nor does a call take days
    first = next((m for m in told if news and not m.planned and _of_late(m.when, news.last)), told[0] if told else None)
    if first is None or first.planned or first.lasted:
        return meetings
    same = [m for m in meetings if m is not first and _key(m) == _key(first) and not m.planned]
    n = first.mention.s[-1]
    later = [s for s in article.sentences[n + LATER :] if s.n in dated and WHEN_IT_BEGAN.search(article.text, s.start, s.end)]
    for s in (*article.sentences[n - 1 : n + LATER], *later):
        if since := begun(article.text, s, dated.get(s.n, []), first.when):
            whole_of_it = replace(first, when=f"{since}/{first.when}", when_basis="inferred")
            return [whole_of_it if m is first else m for m in meetings]
    if news and any(_in_a_row(m.when, news.last) for m in same):
        return meetings
    elsewhere = {n for m in meetings if _key(m) != _key(first) for n in m.mention.s}
    for s in article.sentences[n : n + FOLLOWS_FAR]:
        days = told_later(article.text, s, near=s.n <= n + LATER) if s.n not in elsewhere or s.n <= n + LATER else None
        days = days or next((m.lasted for m in same if s.n in m.mention.s and not m.when), None)
        if days:
            over = replace(first, lasted=days, when=whole(first.when, days), when_basis=first.when_basis and "inferred")
            return [over if m is first else m for m in meetings]
    return meetings


def _dated_later(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> list[Meeting]:
    """The meeting that an article opens with takes its day from a later "the talks, held on May 3", if nothing else dates it."""
    first = meetings[0] if meetings else None
    there = [m for m in meetings if first and m.place == first.place and m.mention.rule != AGAIN]
    if first and not first.planned and not any(m.when for m in there if not loosely(m.when)):
        for n in sorted(n for n in dated if first.mention.s[0] < n <= first.mention.s[0] + FOLLOWS):
            when, basis = held_on(article.text, article.sentences[n - 1], dated[n], first.when)
            if when and not any(n in m.mention.s and m.place != first.place and not m.planned for m in meetings):
                return [replace(first, when=when, when_basis=basis), *meetings[1:]]
    return meetings


# "The talks, held on November 17", "The talks, hosted by Peru, ran from Wednesday to Friday", "The two sides met on Monday and
# Tuesday", "At the meeting on 3 and 4 May": the meeting that the article tells of.
_SIDES = (
    r"(?:[Tt]he|[Bb]oth|[Tt]heir) (?:[\w-]+ ){0,2}?(?:sides|teams|delegations|group|negotiators|officials|ministers|parties|panel"
    r"|committee|envoys|delegates)"
)
_AT_A_PLACE = r"(?: (?:at|in|inside) (?:the|an?|their) [^,.;:]{3,70}?)?"
_HELD_ON = late(
    r"\b[Tt]he (?:[\w-]+ ){0,2}?(?:meetings?|talks|negotiations|discussions|round|session|sessions|summit|consultations|gathering)"
    r"(?:, (?!which\b)[^,.;:]{3,90})?,? (?:which )?(?:were |was )?"
    rf"(?:held|took place|began|ran|lasted|opened|ended|concluded|wrapped up){_AT_A_PLACE} (?:on |from |between |over )?"
    rf"|{_SIDES},?(?: [^.;:]{{3,60}}?)? (?:met|sat down|gathered|convened|negotiated|conferred){_AT_A_PLACE} "
    r"(?:on |from |between )?"
    rf"|(?:{_SIDES}|Delegations|Negotiators|Teams) spent "
    r"|\bAt (?:the|their) (?:meeting|talks|session|round|consultations) (?:on|from|of) "
)
# "The Treasury Secretary met his counterpart on Saturday and Sunday": whoever meets for days.
_MET = late(r"\bmet (?:with )?[^.;:]{3,90}? (?:on |from |between )|\bmet (?:on |from |between )")
_WEEKLONG = 7
_A_DAY = 10  # the length of a day in EDTF


def held_on(text: str, s: Sentence, dates: list[Date], within: str | None = None) -> tuple[str | None, str | None]:
    """EDTF and basis of the day that a sentence gives "the talks" without naming where they were: in the week, or around the day,
    that is known (`within`); None twice if it gives none."""
    told = _HELD_ON.search(text, s.start, min(s.end, s.start + NEAR))
    m = told or _MET.search(text, s.start, min(s.end, s.start + NEAR))
    for d in dates:
        if m and m.start() < d.start <= m.end() < d.end and d.iso and not d.deadline and d.precision in ("day", "range", "month"):
            when, basis = spread(text, s, m.start(), with_next(text, d, dates))
            known = (told or (when and "/" in when)) and (within is None or (when and _agree(within, when)))
            return (when, basis) if known else (None, None)
    return None, None


def _agree(known: str, told: str) -> bool:
    """Whether the days that are told lie in the week that is known, or hold the day that is."""
    one, other = edtf.days(known), edtf.days(told)
    if not one or not other:
        return False
    inside = one.first <= other.first and other.last <= one.last
    return (
        inside if one.first < one.last else other.first <= one.first <= other.last and (other.last - other.first).days < _WEEKLONG
    )


def loosely(when: str | None) -> bool:
    """Whether a meeting is known to have been in one week, and not on which of its days, or on one day that may not be the only."""
    span = edtf.days(when) if when else None
    return span is not None and (span.last - span.first).days in (0, _WEEKLONG - 1)


# What a sentence that tells the days of a meeting speaks of.
_OF_TALKS = late(
    r"\b(?:[Tt]alks|[Nn]egotiat\w+|rounds?|[Ss]essions?|[Mm]eetings?|sitting|consultations|discussions|summit|teams?|delegations?|delegates"
    r"|sides|ministers|envoys|officials|met|sat|agreed|both days|haggl\w+|bargain\w+|argued|terms|accord|deal|pact|thrashed"
    r"|hammered|worked out|signed)\b"
)
# So many days before its publication lie the days of an article's news.
_RECENT = 16
# Its first sentences.
_OPENS = 4
_LONGEST = 6


def _of_the_only_days(article: Article, meetings: list[Meeting], dated: dict[int, list[Date]]) -> list[Meeting]:
    """The meetings, the only one without its days with the only days in a row of the last weeks that the article tells in a
    sentence on talks: "The negotiators came back to it on both days, August 12 and 13"."""
    news = edtf.days(article.published) if article.published and len(article.published) == _A_DAY else None
    if news is None or any(_in_a_row(m.when, news.last) for m in meetings if not m.planned):
        return meetings
    first = _the_undated([m for m in meetings if not of_a_year_before(m, dated, news.last)], news.last)
    if first is None:
        return meetings
    found = {
        d.iso: d
        for n, dates in dated.items()
        if _OF_TALKS.search(article.text, (s := article.sentences[n - 1]).start, s.end)
        and not any(n in m.mention.s and _key(m) != _key(first) and not m.when for m in meetings)
        for d in _rows(article.text, dates, news.last)
    }
    if len(found) != 1:
        return meetings
    (day,) = found.values()
    if first.when and not _agree(first.when, day.iso or "") and not _spoke_later(article.text, first, dated, day.iso or ""):
        return meetings
    return [replace(m, when=day.iso, when_basis="inferred") if m is first else m for m in meetings]


# "The ministry said on Wednesday": the day on which somebody spoke of it.
_SPOKE = late(r"\b(?:said|says|told|announced|confirmed|reported|declared)(?: [\w’'-]+){0,3}(?: on)? $")
_WEEK = 7


def _spoke_later(text: str, first: Meeting, dated: dict[int, list[Date]], days: str) -> bool:
    """Whether the day of the news is one on which somebody spoke, in the week behind those days."""
    own = [d for n in first.mention.s for d in dated.get(n, []) if d.iso == first.when]
    one, other = edtf.days(first.when), edtf.days(days)
    near = one is not None and other is not None and timedelta(0) <= one.first - other.last <= timedelta(_WEEK)
    return (
        near
        and bool(own)
        and all(
            _SPOKE.search(text, max(0, d.start - 60), at) for d in own for at in (d.start + 3 * text.startswith("on ", d.start),)
        )
    )


def _rows(text: str, dates: list[Date], published: date) -> Iterator[Date]:
    """Days in a row that lie in the last weeks, of the dates of a sentence."""
    for d in dates:
        if not d.deadline and d.precision in ("day", "range"):
            row = with_next(text, d, dates)
            if _in_a_row(row.iso, published):
                yield row


def _in_a_row(when: str | None, published: date) -> bool:
    """Whether that is two days or some more, the last weeks before an article of that day."""
    span = edtf.days(when) if when and "/" in when else None
    recent = span is not None and published - timedelta(_RECENT) <= span.first and span.last <= published
    return recent and span is not None and 0 < (span.last - span.first).days < _LONGEST


def _the_undated(meetings: list[Meeting], published: date) -> Meeting | None:
    """The first mention of the meeting that has no days, or one day or week of the last ones; None where there are several."""
    places: dict[str, list[Meeting]] = {}
    for m in meetings:
        if not m.planned and m.mention.rule != AGAIN:
            places.setdefault(_key(m), []).append(m)
    loose = [ms for ms in places.values() if any(_of_late(m.when, published) for m in ms)]
    undated = [ms for ms in places.values() if not any(m.when for m in ms)]
    ones = loose or undated
    if len(ones) > 1:  # the one that the article opens with
        ones = [ms for ms in ones if ms[0].mention.s[0] <= _OPENS]
    if len(ones) != 1:
        return None
    return next((m for m in ones[0] if _of_late(m.when, published)), ones[0][0])


def _of_late(when: str | None, published: date) -> bool:
    span = edtf.days(when) if when and loosely(when) else None
    return span is not None and published - timedelta(_RECENT) <= span.first <= published


def _key(m: Meeting) -> str:
    return m.place or m.venue or ""
