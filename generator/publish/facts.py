"""Facts as plain data, by the names of the data contract (DESIGN.md 6): one function a record, keys always in the same order."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.records import Body, Date, Figure, Findings, Person, Quote, Statement

Row = dict[str, Any]

_PLACE = ("sentence", "s", "line", "start", "end", "rule")
_SPEECH = ("speaker", "speaker_as_written", "role", "body", "cue", "relay", "denied", "key", "marks", *_PLACE)
_FIGURE = (
    "id", "text", "value", "unit", "of", "per", "bound", "direction", "change", "modality", "measure", "slots", "when",
    "when_basis", "stated_by", "origin", "in_quote", "repeat_of", "key", "score", "marks", *_PLACE,
)  # fmt: skip
_QUOTE = ("id", "text", "kind", "score", *_SPEECH)
_STATEMENT = ("id", "text", "speaker", "speaker_as_written", "named", *_SPEECH[2:])
_DATE = ("id", "text", "iso", "precision", "basis", "evidence", "deadline", "what", "marks", *_PLACE)


def figure(f: Figure) -> Row:
    """A figure as `edition.json` and `find` print it."""
    return _row(f, _FIGURE)


def quote(q: Quote) -> Row:
    """A quote as `edition.json` and `find` print it."""
    return _row(q, _QUOTE)


def statement(t: Statement) -> Row:
    """A statement as `edition.json` and `find` print it."""
    return _row(t, _STATEMENT)


def date(d: Date) -> Row:
    """A date as `edition.json` and `find` print it."""
    return _row(d, _DATE)


def _row(fact: Figure | Quote | Statement | Date, keys: tuple[str, ...]) -> Row:
    row = {key: getattr(fact, key) for key in keys}
    for key, value in row.items():
        if isinstance(value, tuple):
            row[key] = list(value)
        elif key == "slots":
            row[key] = dict(value)
        elif key == "score":
            row[key] = round(value, 3)
    return row


def person(p: Person) -> Row:
    """A person of an article as `edition.json` and `find` print it."""
    return {"id": p.id, "name": p.name, "role": p.role, "body": p.body}


def body(b: Body) -> Row:
    """A body of an article as `edition.json` and `find` print it."""
    return {"id": b.id, "name": b.name}


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
        "people": [person(p) for p in found.people],
        "bodies": [body(b) for b in found.bodies],
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
