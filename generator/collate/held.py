"""Which meetings are one round: the mentions of all articles joined by place and time, given an id, a day, and put in order.

Two mentions of one place are one round when their days are the same or close; a mention without a day goes to the round that its
article, or the time of its article, points to. What is only planned, without a day, is no round yet.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator import edtf
from generator.records import Brief, Date, Meeting, Settings
from generator.text import slug

# Days between two mentions of one meeting at most: talks last two or three days, and a report may give the day of the news.
NEAR = 4
# How far back the news of a meeting lies, seen from the day of publication.
NEWS = 10
LEAP = 2000  # a year in which every day of a month exists
_PAST = re.compile(
    r"\b(?:weeks?|months?|years?) (?:after|since|ago|earlier|later)\b|\bsince\b"
    r"|\b(?:last (?:year|month|spring|summer|autumn|fall|winter)|previous|earlier)\b",
    re.I,
)
ANNOUNCED = re.compile(r"\b(?:announced|declared|unveiled|agreed|confirmed|signed|concluded|ended|wrapped up)\b")


@dataclass(frozen=True, slots=True)
class Held:
    """One round before its topic is filled: its id, its time with the basis and the evidence, and its mentions by article id."""

    id: str
    name: str
    place: str | None
    venue: str | None
    country: str | None
    when: str | None
    when_basis: str | None
    when_evidence: str | None
    mentions: Mapping[str, tuple[Meeting, ...]]


@dataclass(slots=True)
class _Group:
    """Mentions that are one meeting, while they are being joined. `first`/`last` span its narrowest dates."""

    mentions: list[_Seen] = field(default_factory=list)
    first: date = date.max
    last: date = date.min

    def add(self, seen: _Seen) -> None:
        self.mentions.append(seen)
        if seen.span and seen.narrow:
            self.first, self.last = min(self.first, seen.span.first), max(self.last, seen.span.last)

    def widen(self) -> None:
        """A group that only wide dates make up spans what they have in common."""
        if self.first == date.max:
            spans = [s.span for s in self.mentions if s.span]
            self.first, self.last = max(s.first for s in spans), min(s.last for s in spans)


@dataclass(frozen=True, slots=True)
class _Seen:
    article: str
    published: date | None
    meeting: Meeting
    span: edtf.Days | None

    @property
    def narrow(self) -> bool:
        return self.span is not None and (self.span.last - self.span.first).days <= 7


def hold(briefs: tuple[Brief, ...], settings: Settings) -> tuple[Held, ...]:
    """The rounds of the edition in time order, undated ones last."""
    by_place: dict[tuple[str, str], list[_Seen]] = {}
    for brief in briefs:
        for seen in _seen(brief):
            m = seen.meeting
            by_place.setdefault(("city", m.place) if m.place else ("country", m.country or ""), []).append(seen)
    _venues_to_cities(by_place)
    evidence = {b.article.id: b for b in briefs}
    held: list[Held] = []
    for (kind, name), seen_here in sorted(by_place.items()):
        groups = [g for g in _groups(seen_here) if _took_place(g)]
        held += _named(kind, name, groups, evidence)
    return _in_time([_pinned(h, settings) for h in held])


def _in_time(held: list[Held]) -> tuple[Held, ...]:
    """The rounds in the order of their first days. One of an unknown year is taken to be of the newest year that is known: only its
    place in the order depends on it. Undated ones come last."""
    years = [span.last.year for h in held if (span := edtf.days(h.when))]
    year = max(years, default=LEAP)

    def key(h: Held) -> tuple[date, str]:
        span = edtf.days(edtf.with_year(h.when, year) or edtf.with_year(h.when, LEAP)) if h.when else None
        return (span.first if span else date.max), h.id

    return tuple(sorted(held, key=key))


def by_article(held: tuple[Held, ...]) -> dict[str, list[Held]]:
    """The rounds that each article mentions, in time order."""
    found: dict[str, list[Held]] = {}
    for one in held:
        for article in one.mentions:
            found.setdefault(article, []).append(one)
    return found


def _seen(brief: Brief) -> list[_Seen]:
    article = brief.article
    published = edtf.days(article.published) if article.published else None
    out: list[_Seen] = []
    for meeting in brief.findings.meetings:
        meeting = _with_year(meeting, brief.findings.dates)
        if meeting.when is None and published and _is_news(brief, meeting):
            back = (published.last - timedelta(NEWS)).isoformat()
            meeting = replace(meeting, when=edtf.between(back, published.last.isoformat()), when_basis="inferred")
        out.append(_Seen(article.id, published.last if published else None, meeting, edtf.days(meeting.when)))
    return out


def _with_year(meeting: Meeting, dates: tuple[Date, ...]) -> Meeting:
    """The meeting with the year that the edition has found for the date in its sentence."""
    if meeting.when and "X" in meeting.when:
        for d in dates:
            if d.iso and "X" not in d.iso and not set(d.s).isdisjoint(meeting.mention.s) and d.iso[4:] == meeting.when[4:]:
                return replace(meeting, when=d.iso, when_basis=d.basis)
    return meeting


def _is_news(brief: Brief, meeting: Meeting) -> bool:
    """Whether an article opens with this meeting as what has just happened."""
    if meeting.planned or meeting.mention.rule == "place before noun":
        return False
    body = [s for s in brief.article.sentences if s.kind in ("paragraph", "title")][:4]
    text = brief.article.text
    return any(s.n in meeting.mention.s and not _PAST.search(text, s.start, s.end) for s in body)


def _venues_to_cities(by_place: dict[tuple[str, str], list[_Seen]]) -> None:
    """A venue ("an air base in South Korea") goes to the one city of its country where a meeting of the same time was."""
    for key in [k for k in by_place if k[0] == "country"]:
        left: list[_Seen] = []
        for seen in by_place[key]:
            cities = [
                k
                for k, others in by_place.items()
                if k[0] == "city"
                and any(o.meeting.country == key[1] and (o.article == seen.article or _near(o.span, seen.span)) for o in others)
            ]
            if len(cities) == 1:
                by_place[cities[0]].append(seen)
            else:
                left.append(seen)
        by_place[key] = left


def _near(one: edtf.Days | None, other: edtf.Days | None) -> bool:
    return bool(one and other and one.first <= other.last + timedelta(NEAR) and other.first <= one.last + timedelta(NEAR))


def _groups(seen: list[_Seen]) -> list[_Group]:
    """The mentions of one place as groups in time order: days first, then months and years, then mentions without a date."""
    groups: list[_Group] = []
    for one in sorted((s for s in seen if s.narrow), key=lambda s: (s.span or edtf.Days(date.max, date.max), s.article)):
        assert one.span
        if not groups or one.span.first > groups[-1].last + timedelta(NEAR):
            groups.append(_Group())
        groups[-1].add(one)
    for one in sorted(
        (s for s in seen if s.span and not s.narrow), key=lambda s: (s.span or edtf.Days(date.max, date.max), s.article)
    ):
        assert one.span
        at = bisect_right(groups, one.span.last, key=lambda g: g.first) - 1
        if at >= 0 and groups[at].last >= one.span.first:
            groups[at].mentions.append(one)
        else:
            groups.insert(at + 1, _Group([one], one.span.first, one.span.last))
    undated = [s for s in seen if s.span is None]
    unknown = [s for s in undated if s.meeting.when]
    for one in undated:
        home = _home(one, groups, unknown)
        if home is None:
            groups.append(_Group([one]))
        else:
            home.mentions.append(one)
    return groups


def _home(one: _Seen, groups: list[_Group], unknown: list[_Seen]) -> _Group | None:
    """The group that a mention without a year, or without a date, belongs to."""
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


def _took_place(group: _Group) -> bool:
    """Whether a group is a meeting that was held, or is about to be on a day that is told."""
    return any(not s.meeting.planned for s in group.mentions) or any(s.narrow for s in group.mentions)


def _named(kind: str, name: str, groups: list[_Group], briefs: Mapping[str, Brief]) -> list[Held]:
    """The groups of one place with their ids: the earliest keeps the bare name, others add year, then month, then day."""
    held: list[Held] = []
    taken: set[str] = set()
    for group in sorted(groups, key=lambda g: (g.last == date.min, g.first)):
        one = _held(kind, name, group, briefs)
        bare = slug(one.name)
        suffixes = ["", *((one.when or "")[:n] for n in (4, 7, 10))]
        ids = [f"{bare}-{s}" if s else bare for s in suffixes]
        free = next((i for i in ids if i not in taken), None)
        if free is None:  # the same day twice in one place: one meeting
            continue
        taken.add(free)
        held.append(replace(one, id=free))
    return held


def _held(kind: str, name: str, group: _Group, briefs: Mapping[str, Brief]) -> Held:
    mentions: dict[str, list[Meeting]] = {}
    for seen in sorted(group.mentions, key=lambda s: (s.article, s.meeting.mention.start)):
        mentions.setdefault(seen.article, []).append(seen.meeting)
    when, basis, evidence = _when(group, briefs)
    first = group.mentions[0].meeting
    venue = next((s.meeting.venue for s in group.mentions if s.meeting.venue), None)
    return Held(
        id="",
        name=name if kind == "city" else _country(venue, name),
        place=name if kind == "city" else None,
        venue=venue,
        country=first.country,
        when=when,
        when_basis=basis,
        when_evidence=evidence,
        mentions={a: tuple(ms) for a, ms in mentions.items()},
    )


def _country(venue: str | None, code: str) -> str:
    """The country's name as the venue's words end: "an air base in South Korea"."""
    return re.split(r" (?:in|near|outside) ", venue)[-1] if venue else code


def _when(group: _Group, briefs: Mapping[str, Brief]) -> tuple[str | None, str | None, str | None]:
    """The narrowest time that a mention tells, stated before inferred, with its sentence; else what an announcement shows."""
    dated = [s for s in group.mentions if s.meeting.when]
    if dated:
        best = min(dated, key=lambda s: _rank(s))
        n = best.meeting.mention.s[0]
        article = briefs[best.article].article
        sentence = article.text[article.sentences[n - 1].start : article.sentences[n - 1].end]
        return best.meeting.when, best.meeting.when_basis, sentence
    return _announced(group, briefs)


def _rank(seen: _Seen) -> tuple[bool, int, bool, str, int]:
    m = seen.meeting
    width = (seen.span.last - seen.span.first).days if seen.span else 400
    inferred = m.when_basis == "inferred" and width > 7
    return seen.span is None, width if not inferred else width + 100, m.planned, seen.article, m.mention.start


def _announced(group: _Group, briefs: Mapping[str, Brief]) -> tuple[str | None, str | None, str | None]:
    """The month of a meeting without a date, from the day on which an article that opens with it says that its result was
    announced. Inferred."""
    found: list[tuple[str, str]] = []
    for article in sorted({s.article for s in group.mentions}):
        brief = briefs[article]
        lead = {s.n for s in [s for s in brief.article.sentences if s.kind == "paragraph"][:3]}
        if not any(set(s.meeting.mention.s) & lead for s in group.mentions if s.article == article):
            continue
        for d in brief.findings.dates:
            if d.iso and d.precision == "day" and not d.deadline and ANNOUNCED.search(d.sentence) and len(d.iso) == 10:
                found.append((d.iso[:7], d.sentence))
    if not found:
        return None, None, None
    month, sentence = max(found, key=lambda f: (f[0], f[1]))
    return month, "inferred", sentence


def _pinned(held: Held, settings: Settings) -> Held:
    """The round with what the edition's settings say of it (`rounds:` with `id` or `place`, `when`, `title`)."""
    for pin in settings.rounds:
        if pin.get("id") == held.id or (not pin.get("id") and pin.get("place") == held.place):
            return replace(held, when=pin.get("when", held.when), when_basis="sidecar" if "when" in pin else held.when_basis)
    return held
