"""Which meetings are one round: the mentions of all articles joined by place and time, given an id, a day, and put in order.

Two mentions of one place are one round when their days are the same or close; a mention without a day goes to the round that its
article, or the time of its article, points to. What is only planned, without a day, is no round yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import edtf
from generator.collate.held_again import again
from generator.collate.held_groups import Group, Seen, meetings_of, of_others, venues_to_cities
from generator.collate.held_live import days_of_live
from generator.collate.held_names import call_name, in_country, round_ids
from generator.collate.held_news import NEWS, day_of_news, fresh_in, is_news, leads_with, told_as_news, with_days
from generator.collate.held_titles import headlines
from generator.collate.held_when import when_of
from generator.records import Brief, Date, Meeting, Problem, Settings
from generator.text import slug

LEAP = 2000  # a year in which every day of a month exists


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
    title: str | None = None  # the editor's


def hold(briefs: tuple[Brief, ...], settings: Settings) -> tuple[Held, ...]:
    """The rounds of the edition in time order, undated ones last."""
    by_place: dict[tuple[str, str], list[Seen]] = {}
    for brief in briefs:
        for seen in _seen(brief):
            m = seen.meeting
            by_place.setdefault(("city", m.place) if m.place else ("country", m.country or ""), []).append(seen)
    venues_to_cities(by_place)
    evidence = {b.article.id: b for b in briefs}
    held: list[Held] = []
    for (kind, name), seen_here in sorted(by_place.items()):
        groups = [g for g in meetings_of(seen_here, somewhere=bool(name)) if _took_place(g)]
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


def _seen(brief: Brief) -> list[Seen]:
    article = brief.article
    published = edtf.days(article.published) if article.published else None
    out: list[Seen] = []
    dated = [m for m in brief.findings.meetings if m.when]
    fresh = fresh_in(brief, published.last) if published else frozenset()
    pairs = Counter(m.parties for m in brief.findings.meetings if len(m.parties) > 1)  # the first of the most
    about: frozenset[str] = frozenset(pairs.most_common(1)[0][0]) if pairs else frozenset()
    for meeting in brief.findings.meetings:
        meeting = _not_over(_with_year(meeting, brief.findings.dates), published.last if published else _last_of(brief))
        now = not fresh.isdisjoint(meeting.mention.s)
        as_news = told_as_news(brief, meeting) or leads_with(brief, meeting) or headlines(brief, meeting)
        before = [d for d in dated if not (published and as_news and (d.planned or _earlier(d, published.last)))]
        later = again(brief, meeting)
        first = later is False and any(again(brief, m) for m in brief.findings.meetings if m.place == meeting.place)
        if (
            meeting.when is None
            and not first
            and published
            and (now or not _dated(meeting, before))
            and is_news(brief, meeting, now=now)
        ):
            when = with_days(day_of_news(brief, meeting, published.last), meeting.lasted or days_of_live(brief))
            back = (published.last - timedelta(NEWS)).isoformat()
            meeting = replace(meeting, when=when or edtf.between(back, published.last.isoformat()), when_basis="inferred")
        titled = any(s.kind == "title" and s.n in meeting.mention.s for s in article.sentences)
        day = published.last if published else None
        out.append(Seen(article.id, day, meeting, edtf.days(meeting.when), about, later, titled))
    return out


def _dated(meeting: Meeting, dated: list[Meeting]) -> bool:
    """Whether a meeting is one of those that the article gives a day."""
    return any(d.place == meeting.place and not of_others(meeting, [d]) for d in dated)


def _earlier(one: Meeting, published: date) -> bool:
    """Whether a meeting was over before what an article of that day tells as news."""
    span = edtf.days(one.when)
    return span is not None and span.last < published - timedelta(NEWS)


def _with_year(meeting: Meeting, dates: tuple[Date, ...]) -> Meeting:
    """The meeting with the year that the edition has found for the date in its sentence."""
    if meeting.when and "X" in meeting.when:
        for d in dates:
            if d.iso and "X" not in d.iso and not set(d.s).isdisjoint(meeting.mention.s) and d.iso[4:] == meeting.when[4:]:
                return replace(meeting, when=d.iso, when_basis=d.basis)
    return meeting


def _last_of(brief: Brief) -> date | None:
    """The last day of the meetings that an article without a day of publication tells as held."""
    told = [_with_year(m, brief.findings.dates) for m in brief.findings.meetings if not m.planned]
    return max((span.last for m in told if (span := edtf.days(m.when))), default=None)


def _not_over(meeting: Meeting, published: date | None) -> Meeting:
    """A meeting that is told as fixed, a year later where the year that was worked out would put it before its article."""
    span = edtf.days(meeting.when) if meeting.firm and meeting.when_basis != "stated" else None
    if span is None or published is None or span.last >= published or not meeting.when:
        return meeting
    return replace(meeting, when="/".join(f"{int(part[:4]) + 1}{part[4:]}" for part in meeting.when.split("/")))


def _took_place(group: Group) -> bool:
    """Whether a group is a meeting that was held, or is about to be, on a day that is told or as something fixed."""
    return any(not s.meeting.planned or s.meeting.firm or s.narrow for s in group.mentions)


def _named(kind: str, name: str, groups: list[Group], briefs: Mapping[str, Brief]) -> list[Held]:
    """The groups of one place with their ids: the earliest keeps the bare name, others add year, then month, then day."""
    held: list[Held] = []
    taken = {"index"}  # the page that lists the rounds
    for group in sorted(groups, key=lambda g: (g.last == date.min, g.first)):
        one = _held(kind, name, group, briefs)
        ids = round_ids(slug(one.name), one.when)
        if others := _of_other_parties(one, held):
            ids.append("-".join([ids[-1], *(slug(p) for p in others)]))
        if name and one.when is None:  # "at the first meeting there", of which no time is told
            ids.append(f"{ids[-1]}-first")
        if not name:  # calls without a day, each told by its own article
            ids += [f"{ids[-1]}-{n}" for n in range(2, len(groups) + 2)]
        free = next((i for i in ids if i not in taken), None)
        if free is None:  # the same day twice in one place: one meeting
            continue
        taken.add(free)
        held.append(replace(one, id=free))
    return held


def parties_of(one: Held) -> tuple[str, ...]:
    """The parties that at least half of the mentions with two parties name."""
    pairs = [m.parties for ms in one.mentions.values() for m in ms if m.parties]
    counts = Counter(p for pair in pairs for p in pair)
    return tuple(sorted(p for p, n in counts.items() if 2 * n >= len(pairs)))


def _of_other_parties(one: Held, held: list[Held]) -> tuple[str, ...]:
    """The parties of a round if none of those `held` was one of two of them."""
    own = parties_of(one)
    return own if len(own) > 1 and not any(len(set(own).intersection(parties_of(h))) > 1 for h in held) else ()


def _held(kind: str, name: str, group: Group, briefs: Mapping[str, Brief]) -> Held:
    mentions: dict[str, list[Meeting]] = {}
    for seen in sorted(group.mentions, key=lambda s: (s.article, s.meeting.mention.start)):
        mentions.setdefault(seen.article, []).append(seen.meeting)
    when, basis, evidence = when_of(group, briefs)
    first = group.mentions[0].meeting
    venue = next((s.meeting.venue for s in group.mentions if s.meeting.venue), None)
    return Held(
        id="",
        name=name if kind == "city" else in_country(venue, name) if name else call_name(venue),
        place=name if kind == "city" else None,
        venue=venue,
        country=first.country,
        when=when,
        when_basis=basis,
        when_evidence=evidence,
        mentions={a: tuple(ms) for a, ms in mentions.items()},
    )


def _pinned(held: Held, settings: Settings) -> Held:
    """The round with what the edition's settings say of the one of its id: the editor's word goes before the articles'."""
    given = next((pin for pin in settings.rounds if pin["id"] == held.id), None)
    if given is None:
        return held
    if "when" in given:
        held = replace(held, when=given["when"], when_basis="sidecar", when_evidence=None)
    return replace(
        held,
        place=given.get("place", held.place),
        venue=given.get("venue", held.venue),
        country=given.get("country", held.country),
        title=given.get("title"),
    )


def unheld(held: tuple[Held, ...], settings: Settings) -> tuple[Problem, ...]:
    """What the settings say of rounds that no article tells of."""
    there = {h.id for h in held}
    said = f"there {'is' if len(there) == 1 else 'are'} {', '.join(sorted(there)) or 'none'}"
    return tuple(
        Problem(
            "_edition.yml",
            settings.lines.get(f"round {pin['id']}"),
            "warning",
            "pinned-round",
            f"no article tells of a round {pin['id']!r}; {said}",
        )
        for pin in settings.rounds
        if pin["id"] not in there
    )
