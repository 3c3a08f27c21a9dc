"""Facts as plain data, by the names of the data contract (DESIGN.md 6): one function a record, keys always in the same order."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.records import Date, Figure, Findings, Quote, Statement

Row = dict[str, Any]


def figure(f: Figure) -> Row:
    return {
        "id": f.id,
        "text": f.text,
        "value": list(f.value) if isinstance(f.value, tuple) else f.value,
        "unit": f.unit,
        "of": f.of,
        "per": f.per,
        "bound": f.bound,
        "direction": f.direction,
        "change": f.change,
        "modality": f.modality,
        "measure": f.measure,
        "slots": dict(f.slots),
        "when": f.when,
        "when_basis": f.when_basis,
        "stated_by": f.stated_by,
        "origin": f.origin,
        "in_quote": f.in_quote,
        "repeat_of": f.repeat_of,
        "key": f.key,
        "score": round(f.score, 3),
        "marks": list(f.marks),
        "sentence": f.sentence,
        "s": list(f.s),
        "line": f.line,
        "start": f.start,
        "end": f.end,
        "rule": f.rule,
    }


def quote(q: Quote) -> Row:
    return {
        "id": q.id,
        "text": q.text,
        "kind": q.kind,
        "score": round(q.score, 3),
        "speaker": q.speaker,
        "speaker_as_written": q.speaker_as_written,
        "role": q.role,
        "body": q.body,
        "cue": q.cue,
        "relay": q.relay,
        "denied": q.denied,
        "key": q.key,
        "marks": list(q.marks),
        "sentence": q.sentence,
        "s": list(q.s),
        "line": q.line,
        "start": q.start,
        "end": q.end,
        "rule": q.rule,
    }


def statement(t: Statement) -> Row:
    return {
        "id": t.id,
        "text": t.text,
        "speaker": t.speaker,
        "speaker_as_written": t.speaker_as_written,
        "named": t.named,
        "role": t.role,
        "body": t.body,
        "cue": t.cue,
        "relay": t.relay,
        "denied": t.denied,
        "key": t.key,
        "marks": list(t.marks),
        "sentence": t.sentence,
        "s": list(t.s),
        "line": t.line,
        "start": t.start,
        "end": t.end,
        "rule": t.rule,
    }


def date(d: Date) -> Row:
    return {
        "id": d.id,
        "text": d.text,
        "iso": d.iso,
        "precision": d.precision,
        "basis": d.basis,
        "evidence": d.evidence,
        "deadline": d.deadline,
        "what": d.what,
        "marks": list(d.marks),
        "sentence": d.sentence,
        "s": list(d.s),
        "line": d.line,
        "start": d.start,
        "end": d.end,
        "rule": d.rule,
    }


def element_counts(findings: Findings) -> dict[str, int]:
    """How often the article names each element, by id in alphabetical order."""
    return dict(sorted(Counter(e.id for e in findings.elements).items()))


def findings(found: Findings) -> Row:
    """What `lodestone find` answers for one text, without its id."""
    return {
        "figures": [figure(f) for f in found.figures],
        "quotes": [quote(q) for q in found.quotes],
        "statements": [statement(t) for t in found.statements],
        "dates": [date(d) for d in found.dates],
        "elements": element_counts(found),
        "people": [{"id": p.id, "name": p.name, "role": p.role, "body": p.body} for p in found.people],
        "bodies": [{"id": b.id, "name": b.name} for b in found.bodies],
        "meetings": [
            {
                "place": m.place,
                "venue": m.venue,
                "when": m.when,
                "parties": list(m.parties),
                "text": m.mention.text,
                "start": m.mention.start,
                "end": m.mention.end,
                "rule": m.mention.rule,
            }
            for m in found.meetings
        ],
    }
