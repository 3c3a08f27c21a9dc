"""The edition as data: `edition.json` by the contract (DESIGN.md 6), its schema, and the tables. Same edition, same bytes.

Keys are always there, in one order, null where unknown. Beside the contract's keys our records have a few more (`marks`,
`evidence`, …); nothing is renamed or left out.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

from generator.publish import facts
from generator.publish.pieces import first_words, shown_change
from generator.publish.published import cited, published
from generator.publish.schema import edition_schema
from generator.publish.tables import tables
from generator.publish.topic_data import topic_data
from generator.records import (
    Actor,
    BottomLine,
    Cited,
    Claim,
    Edition,
    Element,
    Event,
    FactRef,
    Origin,
    Problem,
    Reading,
    Revision,
    Round,
)
from generator.text import count_words

Row = dict[str, Any]


def write_data(edition: Edition, folder: Path) -> None:
    """`edition.json`, `edition.schema.json` and every table as CSV, below `folder`/data, as the setting `publish` allows."""
    data = folder / "data"
    shown = published(edition)
    whole = edition_json(edition, full=edition.settings.publish == "full")
    write_json(whole, data / "edition.json")
    write_json(edition_schema(), data / "edition.schema.json")
    for name, text in tables(shown):
        _write(data / f"{name}.csv", text)
    for name, topic in topic_data(whole):
        write_json(topic, data / f"{name}.json")


def write_json(data: object, path: Path) -> None:
    """`data` as UTF-8 JSON, keys as they come; the folder is made."""
    _write(path, json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def edition_json(edition: Edition, *, full: bool) -> Row:
    """`full`: with every article's text, sentences and cuts, as `reduce` writes it; else with cited sentences only."""
    shown = edition if full else published(edition)
    numbers = cited(edition)
    return {
        "day": shown.day,
        "generator": shown.generator,
        "title": shown.settings.title,
        "publish": "full" if full else shown.settings.publish,
        "bottom_line": [_bottom_line(b) for b in shown.bottom_line],
        "articles": [article(r, None if full else numbers[r.article.id]) for r in shown.readings],
        "rounds": [_round(r) for r in shown.rounds],
        "elements": [_element(e) for e in shown.elements],
        "people": [_actor(a) for a in shown.people],
        "bodies": [_actor(a) for a in shown.bodies],
        "claims": [_claim(c) for c in shown.claims],
        "variants": [
            {"speaker": v.speaker, "members": [{"article": m.article, "quote": m.id} for m in v.members]} for v in shown.variants
        ],
        "timeline": [_event(e) for e in shown.timeline],
        "problems": [_problem(p) for p in shown.problems],
    }


def article(reading: Reading, numbers: tuple[int, ...] | None) -> Row:
    """One article. `numbers`: the sentences that may be printed, or None for the whole text."""
    a, found = reading.article, reading.findings
    full = numbers is None
    return {
        "id": a.id,
        "file": a.file,
        "sha256": a.sha256,
        "title": a.title,
        "publisher": a.publisher,
        "host": a.host,
        "author": a.author,
        "url": a.url,
        "language": a.language,
        "licence": a.licence,
        "retold": a.retold,
        "published": a.published,
        "published_basis": a.published_basis,
        "published_evidence": a.published_evidence,
        "origins": [_origin(o) for o in reading.origins],
        "words": count_words(a.text),
        "text": a.text if full else None,
        "sentences": [
            {
                "n": s.n,
                "start": s.start,
                "end": s.end,
                "line": s.line,
                "kind": s.kind,
                "text": None if full else a.text[s.start : s.end],
            }
            for s in a.sentences
            if numbers is None or s.n in numbers
        ],
        "summary": [{"sentence": p.sentence, "n": p.n, "line": p.line, "why": p.why} for p in reading.brief.summary],
        "figures": [facts.figure(f) for f in found.figures],
        "quotes": [facts.quote(q) for q in found.quotes],
        "statements": [facts.statement(s) for s in found.statements],
        "dates": [facts.date(d) for d in found.dates],
        "elements": facts.element_counts(found),
        "rounds": list(reading.rounds),
        "people": [{"id": p.id, "name": p.name, "role": p.role, "body": p.body} for p in found.people],
        "bodies": [{"id": b.id, "name": b.name} for b in found.bodies],
        "versions": list(reading.versions),
        "changes": [_change(c, numbers) for c in reading.changes],
        "captions": [_piece(c.line, c.text, c.reason, full) for c in a.captions],
        "corrections": _corrections(reading),
        "cuts": [_piece(c.line, c.text, c.reason, full) for c in a.cuts],
    }


def _piece(line: int, text: str, reason: str, full: bool) -> Row:
    return {"line": line, "text": text if full else first_words(text), "reason": reason}


def _change(change: Revision, carried: Container[int] | None) -> Row:
    c = shown_change(change, carried)
    return {"since": c.since, "kind": c.kind, "before": c.before, "after": c.after, "line": c.line, "n": c.n}


def _corrections(reading: Reading) -> list[Row]:
    sidecar = reading.article.sidecar
    return [
        {
            "action": c.action,
            "kind": c.kind,
            "words": c.words,
            "values": dict(sorted(c.values.items())),
            "by": c.by,
            "on": c.on,
            "note": c.note,
            "line": c.line,
        }
        for c in (sidecar.corrections if sidecar else ())
    ]


def _origin(o: Origin) -> Row:
    return {"name": o.name, "basis": o.basis, "evidence": o.evidence}


def _bottom_line(b: BottomLine) -> Row:
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


def _round(r: Round) -> Row:
    return {
        "id": r.id,
        "place": r.place,
        "venue": r.venue,
        "country": r.country,
        "when": r.when,
        "when_basis": r.when_basis,
        "when_evidence": r.when_evidence,
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
        "bottom_line": [_bottom_line(b) for b in r.bottom_line],
        "previous": r.previous,
        "next": r.next,
    }


def _element(e: Element) -> Row:
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
        "bottom_line": [_bottom_line(b) for b in e.bottom_line],
    }


def _actor(a: Actor) -> Row:
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


def _claim(c: Claim) -> Row:
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


def _event(e: Event) -> Row:
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


def _problem(p: Problem) -> Row:
    return {"seed": p.seed, "line": p.line, "level": p.level, "rule": p.rule, "message": p.message}
