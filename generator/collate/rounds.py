"""The topic of each round: what was agreed, what was left open, who took part, with which figures, quotes and deadlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from generator.collate.bottom_line import Support, bottom_line
from generator.collate.held import Held
from generator.collate.topics import cite_all, origin_names, refs, touched
from generator.records import Brief, Claim, FactRef, Reading, Round

# Who sits at the table: roles of government, and what negotiators do.
_OFFICE = re.compile(
    r"\b(?:minister|secretary|premier|president|representative|negotiator|envoy|commissioner|ambassador|chancellor)\b", re.I
)
_AT_TABLE = re.compile(r"\b(?:met|meet|led|headed|attended|negotiator|negotiated|delegation|talks|signed|confirmed|agreed)\b", re.I)

# article id -> sentence number -> round id
Spoken = dict[str, dict[int, str]]


def speaking(held: tuple[Held, ...], briefs: Sequence[Brief]) -> Spoken:
    """For each article and sentence, the round that it speaks of: the one it names, else the one its paragraph named before."""
    named: Spoken = {}
    for one in held:
        for article, meetings in one.mentions.items():
            for m in sorted(meetings, key=lambda m: m.mention.start, reverse=True):
                for n in m.mention.s:
                    named.setdefault(article, {})[n] = one.id
    for brief in briefs:
        mine = named.get(brief.article.id)
        if mine:
            _carry(brief, mine)
    return named


def _carry(brief: Brief, mine: dict[int, str]) -> None:
    """Within a paragraph, a sentence after one that names a round goes on about it."""
    starts = sorted(p.start for p in brief.article.paragraphs)
    at = 0
    current: str | None = None
    for s in brief.article.sentences:
        while at < len(starts) and starts[at] <= s.start:
            current = None
            at += 1
        current = mine.get(s.n, current)
        if current:
            mine[s.n] = current


def place_outcomes(
    held: tuple[Held, ...], brief: Brief, spoken: Mapping[int, str]
) -> dict[tuple[str, Literal["agreed", "open"]], set[int]]:
    """The outcomes of one article by round and kind: the round its sentence speaks of, else the round that the article opens with,
    else the one named last before it."""
    own = [h for h in held if brief.article.id in h.mentions]
    if not own:
        return {}
    lead = {s.n for s in [s for s in brief.article.sentences if s.kind == "paragraph"][:3]}
    opens = [h.id for h in own if any(set(m.mention.s) & lead for m in h.mentions[brief.article.id])]
    ends = sorted(spoken)
    out: dict[tuple[str, Literal["agreed", "open"]], set[int]] = {}
    for outcome in brief.findings.outcomes:
        n = outcome.mention.s[0]
        before = [k for k in ends if k < n]
        id_ = spoken.get(n) or (opens[-1] if opens else spoken[before[-1]] if before else own[-1].id)
        out.setdefault((id_, outcome.kind), set()).update(outcome.mention.s)
    return out


def rounds(
    held: tuple[Held, ...], readings: tuple[Reading, ...], claims: tuple[Claim, ...], support: Mapping[tuple[str, int], Support]
) -> tuple[Round, ...]:
    """The rounds of the edition, each with the round before and after it in time."""
    by_id = {r.article.id: r for r in readings}
    spoken = speaking(held, [r.brief for r in readings])
    outcomes: dict[tuple[str, str], dict[str, set[int]]] = {}
    for r in readings:
        for key, numbers in place_outcomes(held, r.brief, spoken.get(r.article.id, {})).items():
            outcomes.setdefault(key, {})[r.article.id] = numbers
    of_figure: dict[FactRef, list[str]] = {}
    for claim in claims:
        for member in claim.members:
            of_figure.setdefault(member, []).append(claim.id)
    out: list[Round] = []
    for i, one in enumerate(held):
        own = [by_id[a] for a in one.mentions]
        evidence = {a: touched(m.mention.s for m in ms) for a, ms in one.mentions.items()}
        agreed, left = outcomes.get((one.id, "agreed"), {}), outcomes.get((one.id, "open"), {})
        context = {
            a: {n for n, id_ in spoken[a].items() if id_ == one.id} | agreed.get(a, set()) | left.get(a, set())
            for a in one.mentions
        }
        figures = _facts(own, context, "figures")
        out.append(
            Round(
                id=one.id,
                place=one.place,
                venue=one.venue,
                country=one.country,
                title=_title(one),
                when=one.when,
                when_basis=one.when_basis,
                when_evidence=one.when_evidence,
                parties=_parties(one),
                participants=_participants(own, context),
                articles=tuple(one.mentions),
                evidence=cite_all(own, evidence),
                agreed=cite_all(own, agreed),
                open=cite_all(own, left),
                figures=figures,
                quotes=_facts(own, context, "quotes"),
                dates=_facts(own, context, "dates"),
                claims=tuple(sorted({c for f in figures for c in of_figure.get(f, ())})),
                elements=_elements(own, context),
                origins=origin_names(own),
                bottom_line=bottom_line(own, support, among=context),
                previous=held[i - 1].id if i else None,
                next=held[i + 1].id if i + 1 < len(held) else None,
            )
        )
    return tuple(out)


def _title(one: Held) -> str:
    """The place, or the venue in the words of its report."""
    if one.place:
        return one.place
    return one.venue[0].upper() + one.venue[1:] if one.venue else one.name


def _facts(own: list[Reading], where: Mapping[str, set[int]], kind: str) -> tuple[FactRef, ...]:
    return tuple(ref for r in own for ref in refs(r.article.id, getattr(r.findings, kind), where[r.article.id]))


def _parties(one: Held) -> tuple[str, ...]:
    """The parties that at least half of the mentions with two parties name."""
    pairs = [m.parties for ms in one.mentions.values() for m in ms if m.parties]
    counts = Counter(p for pair in pairs for p in pair)
    return tuple(sorted(p for p, n in counts.items() if 2 * n >= len(pairs)))


def _participants(own: list[Reading], context: Mapping[str, set[int]]) -> tuple[str, ...]:
    """People in office who are named where the round is spoken of, in a sentence of what negotiators do."""
    found: set[str] = set()
    for r in own:
        text = r.article.text
        for person in r.findings.people:
            if not _OFFICE.search(person.role or ""):
                continue
            for n in touched(m.s for m in person.mentions) & context[r.article.id]:
                s = r.article.sentences[n - 1]
                if _AT_TABLE.search(text, s.start, s.end):
                    found.add(person.name)
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
