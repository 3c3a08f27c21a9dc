"""Mentions of meetings joined into groups that are one meeting, by place and time. See collate/held."""

from __future__ import annotations

from bisect import bisect_right, insort_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator import edtf
from generator.records import Meeting

# Days between two mentions of one meeting at most: talks last two or three days, and a report may give the day of the news.
NEAR = 4


@dataclass(slots=True)
class Group:
    """Mentions that are one meeting, while they are being joined. `first`/`last` span its narrowest dates."""

    mentions: list[Seen] = field(default_factory=list)
    first: date = date.max
    last: date = date.min

    def add(self, seen: Seen) -> None:
        """Takes a mention in; one of a week at most tells the days of the meeting closer."""
        self.mentions.append(seen)
        if seen.span and seen.narrow:
            self.first, self.last = min(self.first, seen.span.first), max(self.last, seen.span.last)


@dataclass(frozen=True, slots=True)
class Seen:
    """A meeting as one article tells it: `span` are the days on which it can have been, None where nothing shows them."""

    article: str
    published: date | None
    meeting: Meeting
    span: edtf.Days | None
    about: frozenset[str] = frozenset()  # the parties of the meetings that its article tells of most
    later: bool | None = None  # told as the first there, or as a later one
    titled: bool = False  # told in a title, which has no room for "next"

    @property
    def narrow(self) -> bool:
        """Whether its time is one of a week at most."""
        return self.span is not None and (self.span.last - self.span.first).days <= 7


def venues_to_cities(by_place: dict[tuple[str, str], list[Seen]]) -> None:
    """A venue ("an air base in South Korea") goes to the one city of its country where a meeting of the same time was."""
    for key in [k for k in by_place if k[0] == "country"]:
        left: list[Seen] = []
        for seen in by_place[key]:
            cities = [
                k
                for k, others in by_place.items()
                if k[0] == "city"
                and any(o.meeting.country == key[1] and (o.article == seen.article or _near(o.span, seen.span)) for o in others)
            ]
            cities = cities or [k for k, others in by_place.items() if k[0] == "city" and _of_pair(seen, key[1], others)]
            if len(cities) == 1:
                by_place[cities[0]].append(seen)
            else:
                left.append(seen)
        by_place[key] = left


def _of_pair(seen: Seen, country: str, others: list[Seen]) -> bool:
    """Whether an undated "meeting in South Korea" of two parties may be one of theirs in a city there, held before its article."""
    pair = set(seen.meeting.parties)
    if seen.span is not None or len(pair) < 2:
        return False
    return any(
        o.meeting.country == country
        and pair <= set(o.meeting.parties)
        and o.span is not None
        and (seen.published is None or o.span.first <= seen.published)
        for o in others
    )


def _near(one: edtf.Days | None, other: edtf.Days | None) -> bool:
    return bool(one and other and one.first <= other.last + timedelta(NEAR) and other.first <= one.last + timedelta(NEAR))


def meetings_of(seen: list[Seen], *, somewhere: bool) -> list[Group]:
    """The meetings that mentions of one place tell of; of no place (`somewhere` false: a call) those of the same parties, and those
    without a day each by its own article, for one call is not the call before it."""
    if somewhere:
        return [g for group in grouped(seen) for g in _by_parties(group)]
    calls: dict[tuple[tuple[str, ...], str], list[Seen]] = {}
    dated = {(one.article, one.meeting.parties, one.meeting.when) for one in seen if one.meeting.when and not one.meeting.planned}
    for one in seen:
        m = one.meeting
        # the headline's "after video talks" is the call whose day the article tells
        known = bool(m.when) or (not m.planned and sum((one.article, m.parties) == d[:2] for d in dated) == 1)
        calls.setdefault((m.parties, "" if known else one.article), []).append(one)
    return [g for _, own in sorted(calls.items()) for g in grouped(own)]


def _by_parties(group: Group) -> list[Group]:
    """A group parted where different pairs met in one place on the same days, each told with its day. Any other mention is of the
    pair that it names, else of the one that its article tells of most, else of the one that is named most."""
    pairs = {frozenset(s.meeting.parties) for s in group.mentions if s.narrow and len(s.meeting.parties) > 1}
    tables: list[set[str]] = []
    for pair in sorted(pairs, key=lambda p: (-len(p), sorted(p))):
        if not any(len(t & pair) > 1 for t in tables):
            tables.append(set(pair))
    if len(tables) < 2:
        return [group]

    def table(parties: Collection[str]) -> int | None:
        return next((i for i, t in enumerate(tables) if len(t.intersection(parties)) > 1), None)

    named = [table(s.meeting.parties) for s in group.mentions]
    most = max(range(len(tables)), key=lambda i: (named.count(i), -i))
    out = [Group() for _ in tables]
    for s, its in zip(group.mentions, named, strict=True):
        at = its if its is not None else table(s.about)
        out[most if at is None else at].mentions.append(s)
    for part in out:
        own = [s.span for s in part.mentions if s.span and s.narrow]
        part.first, part.last = min(span.first for span in own), max(span.last for span in own)
    return out


def grouped(seen: list[Seen]) -> list[Group]:
    """The mentions of one place as groups in time order: days first, then months and years, then mentions without a date."""
    groups: list[Group] = []
    for one in sorted((s for s in seen if s.narrow), key=lambda s: (s.span or edtf.Days(date.max, date.max), s.article)):
        assert one.span
        if not groups or one.span.first > groups[-1].last + timedelta(NEAR):
            groups.append(Group())
        groups[-1].add(one)
    for one in sorted(
        (s for s in seen if s.span and not s.narrow), key=lambda s: (s.span or edtf.Days(date.max, date.max), s.article)
    ):
        assert one.span
        at = bisect_right(groups, one.span.last, key=lambda g: g.first) - 1
        while at >= 0 and groups[at].last >= one.span.first and _of_another_pair(one, groups[at]):
            at -= 1
        if at >= 0 and groups[at].last >= one.span.first:
            groups[at].mentions.append(one)
        else:
            insort_right(groups, Group([one], one.span.first, one.span.last), key=lambda g: g.first)
    for one in (s for s in seen if s.span is None):
        home = _home(one, groups)
        if home is None:
            groups.append(Group([one]))
        else:
            home.mentions.append(one)
    return groups


def _of_another_pair(one: Seen, group: Group) -> bool:
    """Whether a mention names two parties or more of whom at most one met in a group that other articles tell of."""
    known = [set(s.meeting.parties) for s in group.mentions if len(s.meeting.parties) > 1]
    if not known or len(one.meeting.parties) < 2 or any(s.article == one.article for s in group.mentions):
        return False
    return not any(len(pair.intersection(one.meeting.parties)) > 1 for pair in known)


def of_others(one: Meeting, those: Iterable[Meeting]) -> bool:
    """Whether a mention tells of other parties than those of one meeting: its sentence names one that is none of theirs, it was
    only planned for others, or both had the same host, who has others to talks on other days."""
    known = [m for m in those if len(m.parties) > 1]
    pairs = [set(m.parties) for m in known]
    if not pairs or len(one.parties) < 2 or any(len(pair.intersection(one.parties)) > 1 for pair in pairs):
        return False
    hosted = one.host is not None and all(m.host == one.host for m in known)
    return one.planned or hosted or not set(one.named) <= set().union(*pairs)


def _still_ahead(one: Seen, group: Group) -> bool:
    """Whether a group is a meeting that its articles only plan, on a day to come, and a mention tells of one that was held."""
    if one.meeting.planned or one.titled or one.published is None or group.last == date.min or group.first <= one.published:
        return False
    return all(s.meeting.planned for s in group.mentions)


def _home(one: Seen, groups: list[Group]) -> Group | None:
    """The group that a mention without a year, or without a date, belongs to."""
    groups = [g for g in groups if not of_others(one.meeting, (s.meeting for s in g.mentions)) and not _still_ahead(one, g)]
    if one.later is not None and one.meeting.when is None:
        those = [g for g in groups if not any(s.article == one.article and s.later is (not one.later) for s in g.mentions)]
        if not one.later and len(those) < len(groups):  # the first of two that its article tells of
            return next((g for g in those if g.last != date.min and g.first <= (one.published or date.max)), None)
        groups = those
    dated = [g for g in groups if g.last != date.min]
    if one.meeting.when:  # a month or day of a year that nobody tells
        month = one.meeting.when[5:7]
        for g in reversed(dated):
            if g.first <= (one.published or date.max) and f"{g.first:%m}" <= month <= f"{g.last:%m}":
                return g
        for g in groups:
            if g not in dated and any(m.meeting.when and m.meeting.when[5:7] == month for m in g.mentions):
                return g
        loose = [g for g in groups if g not in dated and not any(m.meeting.when for m in g.mentions)]
        return loose[0] if loose and not dated else None
    own = [g for g in groups if any(m.article == one.article and m.meeting.when for m in g.mentions)]
    if len(own) == 1 or (own and not one.published):
        return own[0]
    before = [g for g in (own or dated) if one.published is None or g.first <= one.published]
    if before:
        return before[-1] if one.published else max(before, key=lambda g: len(g.mentions))
    return next((g for g in groups if g not in dated), None) if not dated else dated[0]
