"""Topics, claims and the timeline as plain data, by the names of the data contract (DESIGN.md 6): one function a record.

Keys are always there, in one order. Facts and articles are referred to by their ids; `topic_data` writes them out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.records import Actor, BottomLine, Cited, Claim, Element, Event, FactRef, Round

Row = dict[str, Any]


def bottom_line(b: BottomLine) -> Row:
    """A point of the bottom line as `edition.json` prints it."""
    return {
        "article": b.article,
        "sentence": b.sentence,
        "n": b.n,
        "line": b.line,
        "origins": list(b.origins),
        "articles": list(b.articles),
        "why": b.why,
    }


def _cited(sentences: Iterable[Cited]) -> list[Row]:
    return [{"article": c.article, "sentence": c.sentence, "n": c.n, "line": c.line} for c in sentences]


def _told(sentences: tuple[Cited, ...]) -> list[Row]:
    """Cited sentences with what stands behind them."""
    behind = [{"origins": list(c.origins), "articles": list(c.articles), "also": _cited(c.also)} for c in sentences]
    return [cited | more for cited, more in zip(_cited(sentences), behind, strict=True)]


def _refs(refs: Iterable[FactRef]) -> list[Row]:
    return [{"article": r.article, "id": r.id} for r in refs]


def round_(r: Round) -> Row:
    """A round as `edition.json` prints it."""
    return {
        "id": r.id,
        "place": r.place,
        "venue": r.venue,
        "country": r.country,
        "when": r.when,
        "when_basis": r.when_basis,
        "when_evidence": r.when_evidence,
        "planned": r.planned,
        "parties": list(r.parties),
        "participants": list(r.participants),
        "title": r.title,
        "articles": list(r.articles),
        "evidence": _cited(r.evidence),
        "agreed": _told(r.agreed),
        "open": _told(r.open),
        "figures": _refs(r.figures),
        "quotes": _refs(r.quotes),
        "dates": _refs(r.dates),
        "claims": list(r.claims),
        "elements": list(r.elements),
        "origins": list(r.origins),
        "bottom_line": [bottom_line(b) for b in r.bottom_line],
        "previous": r.previous,
        "next": r.next,
    }


def element(e: Element) -> Row:
    """An element as `edition.json` prints it."""
    return {
        "id": e.id,
        "kind": e.kind,
        "symbol": e.symbol,
        "number": e.number,
        "name": e.name,
        "group": e.group,
        "controls": [
            {
                "status": c.status,
                "when": c.when,
                "basis": c.basis,
                "article": c.cited.article,
                "sentence": c.cited.sentence,
                "n": c.cited.n,
                "line": c.cited.line,
            }
            for c in e.controls
        ],
        "groups": [{"name": g.name, "members": list(g.members), "listing": g.listing, **_cited((g.cited,))[0]} for g in e.groups],
        "articles": list(e.articles),
        "mentions": dict(sorted(e.mentions.items())),
        "evidence": _cited(e.evidence),
        "uses": _cited(e.uses),
        "figures": _refs(e.figures),
        "quotes": _refs(e.quotes),
        "rounds": list(e.rounds),
        "origins": list(e.origins),
        "bottom_line": [bottom_line(b) for b in e.bottom_line],
    }


def actor(a: Actor) -> Row:
    """A person or body of the edition as `edition.json` prints it."""
    return {
        "id": a.id,
        "kind": a.kind,
        "name": a.name,
        "sort": a.sort,
        "aliases": list(a.aliases),
        "roles": [{"role": r.role, "body": r.body, "article": r.article} for r in a.roles],
        "articles": list(a.articles),
        "figures": _refs(a.figures),
        "quotes": _refs(a.quotes),
        "statements": _refs(a.statements),
        "said_of": _cited(a.said_of),
        "rounds": list(a.rounds),
        "origins": list(a.origins),
    }


def claim(c: Claim) -> Row:
    """A claim as `edition.json` prints it."""
    return {
        "id": c.id,
        "measure": c.measure,
        "slots": dict(sorted(c.slots.items())),
        "when": c.when,
        "unit": c.unit,
        "members": [{"article": m.article, "figure": m.id} for m in c.members],
        "low": c.low,
        "high": c.high,
        "origins": list(c.origins),
        "verdict": c.verdict,
        "why": c.why,
        "apart": [{"claim": a.claim, "why": a.why} for a in c.apart],
    }


def event(e: Event) -> Row:
    """An entry of the timeline as `edition.json` prints it."""
    return {
        "date": e.date,
        "basis": e.basis,
        "precision": e.precision,
        "sentence": e.sentence,
        "n": e.n,
        "article": e.article,
        "line": e.line,
        "deadline": e.deadline,
        "changed_by": e.changed_by,
    }
