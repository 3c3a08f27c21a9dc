"""The edition as data: `edition.json` by the contract (DESIGN.md 6), its schema, and the tables. Same edition, same bytes.

Keys are always there, in one order, null where unknown. Beside the contract's keys our records have a few more (`marks`,
`evidence`, …); nothing is renamed or left out.
"""

from __future__ import annotations

import json
from collections.abc import Container
from pathlib import Path
from typing import Any

from generator.publish import facts, topic_records
from generator.publish.pieces import first_words, shown_change
from generator.publish.published import cited, published
from generator.publish.schema import edition_schema
from generator.publish.tables import tables
from generator.publish.topic_data import topic_data
from generator.records import Edition, Origin, Problem, Reading, Revision
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
        "bottom_line": [topic_records.bottom_line(b) for b in shown.bottom_line],
        "articles": [article(r, None if full else numbers[r.article.id]) for r in shown.readings],
        "rounds": [topic_records.round_(r) for r in shown.rounds],
        "elements": [topic_records.element(e) for e in shown.elements],
        "people": [topic_records.actor(a) for a in shown.people],
        "bodies": [topic_records.actor(a) for a in shown.bodies],
        "claims": [topic_records.claim(c) for c in shown.claims],
        "variants": [
            {"speaker": v.speaker, "members": [{"article": m.article, "quote": m.id} for m in v.members]} for v in shown.variants
        ],
        "timeline": [topic_records.event(e) for e in shown.timeline],
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
        "people": [facts.person(p) for p in found.people],
        "bodies": [facts.body(b) for b in found.bodies],
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


def _problem(p: Problem) -> Row:
    return {"seed": p.seed, "line": p.line, "level": p.level, "rule": p.rule, "message": p.message}
