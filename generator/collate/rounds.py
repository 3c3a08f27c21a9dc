"""The topic of each round: what was agreed, what was left open, who took part, with which figures, quotes and deadlines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator import edtf
from generator.collate.bottom_line import bottom_line
from generator.collate.held import Held, by_article, parties_of
from generator.collate.held_names import call_name
from generator.collate.placed import Spoken, place_outcomes, speaking
from generator.collate.support import Key, Support, Told, supports
from generator.collate.told import points
from generator.collate.topics import bearers, cite_all, origin_names, refs, touched
from generator.collate.words import Meaning
from generator.records import Actor, Claim, FactRef, Outcome, Reading, Round

# Who sits at the table: roles of government, and what negotiators do.
_OFFICE = re.compile(
    r"\b(?:minister|secretary|premier|president|representative|negotiator|envoy|commissioner|ambassador|chancellor)\b", re.I
)
_NEGOTIATOR = re.compile(r"\bnegotiat|\benvoy\b", re.I)
_DOES = re.compile(
    r"[^.;]{0,60}?\b(?:met|meets?|led|leads|headed|heads|attended|negotiated|represented|sat down|held talks|co-chaired|chaired)\b"
)
_DONE_BY = re.compile(
    r"\b(?:led|headed|chaired|attended|represented) by [^.;]{0,60}$|\b(?:between|met with|talks with|met) [^.;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where each sentence of the edition belongs: the round it speaks of, the outcomes of each round, and what supports it.
    `order`: the place of each round in time, from 1; `recent`: that of the round that a sentence speaks of, 0 where that has no day
    or is still to come."""

    order: Mapping[str, int]
    spoken: Spoken
    outcomes: Told
    support: Mapping[Key, Support]
    recent: Mapping[Key, int]
    meaning: Meaning


def scene(held: tuple[Held, ...], readings: tuple[Reading, ...], claims: tuple[Claim, ...], meaning: Meaning) -> Scene:
    """The scene of an edition."""
    spoken = speaking(held, [r.brief for r in readings])
    outcomes: dict[str, list[tuple[str, Outcome]]] = {}
    own = by_article(held)
    for r in readings:
        for id_, outcome in place_outcomes(own.get(r.article.id, ()), r.brief, spoken.get(r.article.id, {})):
            outcomes.setdefault(id_, []).append((r.article.id, outcome))
    order = {h.id: i for i, h in enumerate(held, 1)}
    # an undated round stands last in the list, and one that is planned has brought nothing yet: neither is the newest
    newest = {h.id: order[h.id] for h in held if h.when and edtf.days(h.when) and not _planned(h)}
    recent = {(a, n): newest.get(id_, 0) for a, ns in spoken.items() for n, id_ in ns.items()}
    for id_, told in outcomes.items():
        recent |= {(a, n): newest.get(id_, 0) for a, o in told for n in o.mention.s}
        for article, outcome in told:
            for n in outcome.mention.s:
                spoken.setdefault(article, {}).setdefault(n, id_)
    return Scene(order, spoken, outcomes, supports(readings, claims, outcomes, meaning), recent, meaning)


def rounds(
    held: tuple[Held, ...], readings: tuple[Reading, ...], claims: tuple[Claim, ...], scene: Scene, people: tuple[Actor, ...]
) -> tuple[Round, ...]:
    """The rounds of the edition, each with the round of the same parties before and after it in time."""
    person = bearers(people)
    before, after = _series(held)
    by_id = {r.article.id: r for r in readings}
    of_figure: dict[FactRef, list[str]] = {}
    for claim in claims:
        for member in claim.members:
            of_figure.setdefault(member, []).append(claim.id)
    return tuple(
        _round(one, [by_id[a] for a in one.mentions], scene, of_figure, person, (before.get(one.id), after.get(one.id)))
        for one in held
    )


def _series(held: tuple[Held, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """Round id -> the one before it, and the one after it, among the rounds of the same parties."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    last: dict[tuple[str, ...], str] = {}
    for one in held:
        of = parties_of(one)
        if one.when is None or not of:  # nothing tells where it belongs
            continue
        if of in last:
            before[one.id] = last[of]
            after[last[of]] = one.id
        last[of] = one.id
    return before, after


def _round(
    one: Held,
    own: list[Reading],
    scene: Scene,
    of_figure: Mapping[FactRef, list[str]],
    person: Mapping[tuple[str, str], Actor],
    beside: tuple[str | None, str | None],
) -> Round:
    evidence = {a: touched(m.mention.s for m in ms) for a, ms in one.mentions.items()}
    told: dict[str, dict[str, set[int]]] = {"agreed": {}, "open": {}}
    for article, outcome in scene.outcomes.get(one.id, ()):
        told[outcome.kind].setdefault(article, set()).update(outcome.mention.s)
    context = {a: {n for n, id_ in scene.spoken[a].items() if id_ == one.id} for a in one.mentions}
    for numbers in told.values():
        for article, ns in numbers.items():
            context[article] |= ns
    figures = _facts(own, context, "figures")
    agreed, left = points(scene.outcomes.get(one.id, ()), {r.article.id: r for r in own}, scene.support, scene.meaning)
    return Round(
        id=one.id,
        place=one.place,
        venue=one.venue,
        country=one.country,
        title=_title(one),
        when=one.when,
        when_basis=one.when_basis,
        when_evidence=one.when_evidence,
        parties=parties_of(one),
        participants=_participants(own, context, person),
        articles=tuple(one.mentions),
        evidence=cite_all(own, evidence),
        agreed=agreed,
        open=left,
        figures=figures,
        quotes=_facts(own, context, "quotes"),
        dates=_facts(own, context, "dates"),
        claims=tuple(sorted({c for f in figures for c in of_figure.get(f, ())})),
        elements=_elements(own, context),
        origins=origin_names(own),
        bottom_line=bottom_line(own, scene.support, scene.meaning, among=context),
        previous=beside[0],
        next=beside[1],
        planned=_planned(one),
    )


def _planned(one: Held) -> bool:
    """Whether every report tells the round as one to come."""
    return all(m.planned for told in one.mentions.values() for m in told)


def _title(one: Held) -> str:
    """What the editor calls it, else the place, or the venue in the words of its report."""
    if one.title:
        return one.title
    if one.place:
        return one.place
    if one.country is None:
        return call_name(one.venue)
    return one.venue[0].upper() + one.venue[1:] if one.venue else one.name


def _facts(own: list[Reading], where: Mapping[str, set[int]], kind: str) -> tuple[FactRef, ...]:
    return tuple(ref for r in own for ref in refs(r.article.id, getattr(r.findings, kind), where[r.article.id]))


def _participants(own: list[Reading], context: Mapping[str, set[int]], person: Mapping[tuple[str, str], Actor]) -> tuple[str, ...]:
    """The ids of people in office who, where the round is spoken of, are shown at the table: as negotiators, or by what they do
    there."""
    found: set[str] = set()
    for r in own:
        text = r.article.text
        for one in r.findings.people:
            if not _OFFICE.search(one.role or ""):
                continue
            for m in one.mentions:
                if context[r.article.id].isdisjoint(m.s):
                    continue
                s = r.article.sentences[m.s[0] - 1]
                at_table = _NEGOTIATOR.search(one.role or "") or _DOES.match(text, m.end, s.end)
                known = person.get((r.article.id, one.name))
                if known and (at_table or _DONE_BY.search(text[s.start : m.start])):
                    found.add(known.id)
    return tuple(sorted(found))


def _elements(own: list[Reading], context: Mapping[str, set[int]]) -> tuple[str, ...]:
    """Elements named where the round is spoken of; all of an article that speaks of this round alone."""
    found: set[str] = set()
    for r in own:
        alone = len(r.rounds) == 1
        for e in r.findings.elements:
            if alone or not context[r.article.id].isdisjoint(e.mention.s):
                found.add(e.id)
    return tuple(sorted(found))
