"""Rounds of negotiation: the meetings that the articles mention, joined by place and time, named, dated and put in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.collate.bottom_line import Support, bottom_line
from generator.collate.timeline import span_of
from generator.collate.topics import cite_all, origin_names, refs, touched
from generator.records import Brief, Cited, Claim, FactRef, Meeting, Reading, Round, Settings
from generator.text import slug


@dataclass(frozen=True, slots=True)
class Held:
    """One round before its topic is filled: its id and the mentions that speak of it, by article id."""

    id: str
    when: str | None
    when_basis: str | None
    when_evidence: str | None
    mentions: Mapping[str, tuple[Meeting, ...]]


def hold(briefs: tuple[Brief, ...], settings: Settings) -> tuple[Held, ...]:
    """The rounds that the briefs' meetings make up, in time order; undated ones last."""
    groups: dict[str, dict[str, list[Meeting]]] = {}
    for brief in briefs:
        for meeting in brief.findings.meetings:
            name = meeting.place or meeting.venue
            if name:
                groups.setdefault(slug(name), {}).setdefault(brief.article.id, []).append(meeting)
    held = []
    for id_, mentions in sorted(groups.items()):
        dated = sorted({m.when for ms in mentions.values() for m in ms if m.when})
        when = dated[0] if dated else None
        held.append(Held(id_, when, "stated" if when else None, None, {a: tuple(ms) for a, ms in sorted(mentions.items())}))
    return tuple(sorted(held, key=lambda h: (h.when is None, span_of(h.when) if h.when else ("", ""), h.id)))


def spoken_of(held: tuple[Held, ...], article: str) -> tuple[str, ...]:
    """The ids of the rounds that an article mentions, in time order."""
    return tuple(h.id for h in held if article in h.mentions)


def rounds(
    held: tuple[Held, ...], readings: tuple[Reading, ...], claims: tuple[Claim, ...], support: Mapping[tuple[str, int], Support]
) -> tuple[Round, ...]:
    """The topic of each round: what was agreed, what was left open, who took part, with which figures, quotes and deadlines."""
    by_id = {r.article.id: r for r in readings}
    out: list[Round] = []
    for i, one in enumerate(held):
        own = [by_id[a] for a in one.mentions]
        where = {a: touched(m.mention.s for m in ms) for a, ms in one.mentions.items()}
        agreed, left = _outcomes(one, own, where)
        facts = {kind: _facts(own, where, kind) for kind in ("figures", "quotes", "dates")}
        first = next(m for ms in one.mentions.values() for m in ms)
        members = set(facts["figures"])
        out.append(
            Round(
                id=one.id,
                place=first.place,
                venue=first.venue,
                country=first.country,
                title=first.place or first.venue or one.id,
                when=one.when,
                when_basis=one.when_basis,
                when_evidence=one.when_evidence,
                parties=tuple(sorted({p for ms in one.mentions.values() for m in ms for p in m.parties})),
                participants=(),
                articles=tuple(one.mentions),
                evidence=cite_all(own, where),
                agreed=agreed,
                open=left,
                figures=facts["figures"],
                quotes=facts["quotes"],
                dates=facts["dates"],
                claims=tuple(c.id for c in claims if not members.isdisjoint(c.members)),
                elements=tuple(sorted({e.id for r in own for e in r.findings.elements})),
                origins=origin_names(own),
                bottom_line=bottom_line(own, support, among=where),
                previous=held[i - 1].id if i else None,
                next=held[i + 1].id if i + 1 < len(held) else None,
            )
        )
    return tuple(out)


def _facts(own: list[Reading], where: Mapping[str, set[int]], kind: str) -> tuple[FactRef, ...]:
    return tuple(ref for r in own for ref in refs(r.article.id, getattr(r.findings, kind), where[r.article.id]))


def _outcomes(one: Held, own: list[Reading], where: Mapping[str, set[int]]) -> tuple[tuple[Cited, ...], tuple[Cited, ...]]:
    picked: dict[str, dict[str, set[int]]] = {"agreed": {}, "open": {}}
    for r in own:
        for outcome in r.findings.outcomes:
            if slug(outcome.place or "") == one.id or not where[r.article.id].isdisjoint(outcome.mention.s):
                picked[outcome.kind].setdefault(r.article.id, set()).update(outcome.mention.s)
    return cite_all(own, picked["agreed"]), cite_all(own, picked["open"])
