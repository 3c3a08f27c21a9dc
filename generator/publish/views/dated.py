"""Dated sentences of one day together: a deadline that three reports name is one entry with three sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import edtf
from generator.publish.views import rows, wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SentenceRow
from generator.records import Event

DEADLINES = {"ahead": "deadline ahead", "passed": "deadline passed"}


@dataclass(frozen=True, slots=True)
class Dated:
    """One day or period. `deadline` is its state where any sentence sets it as one; `reports` how many there are, if several."""

    when: str
    labels: tuple[Markup, ...]
    deadline: str | None
    reports: str | None
    rows: tuple[SentenceRow, ...]
    more: str | None


def dated(look: Lookup, events: Iterable[Event], most: int) -> tuple[Dated, ...]:
    """Events by their date, in the order in which each date first comes; a sentence once for each date, and `most` of them: the
    others stand on the timeline."""
    by: dict[str, dict[str, Event]] = {}
    for event in events:
        by.setdefault(event.date, {}).setdefault(event.sentence, event)
    for vague, exact in same_deadline({d: tuple(s for s, e in found.items() if e.deadline) for d, found in by.items()}).items():
        by[exact] = by[exact] | by.pop(vague)
    return tuple(entry(date, [(e, rows.sentence_row(look, e)) for e in found.values()], most, look) for date, found in by.items())


_SUBJECT = re.compile(r"[a-z]{5,}")
# Words that two sentences must share to tell of one deadline: in the real articles "extend", "tariffs", "beyond", "deadline".
SHARED = 2


def same_deadline(told: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Of deadlines by date, with the sentences that set each: the less precise ones ("the August deadline"), each with the only
    day within it that another sentence gives the same deadline."""
    days = {date: span for date, sentences in told.items() if sentences and (span := edtf.days(date))}
    out: dict[str, str] = {}
    for vague, wide in days.items():
        within = [d for d, span in days.items() if span != wide and wide.first <= span.first and span.last <= wide.last]
        if len(within) == 1 and edtf.days(within[0]) and _subject(told[vague], told[within[0]]) and len(within[0]) == 10:
            out[vague] = within[0]
    return out


def _subject(some: Sequence[str], others: Sequence[str]) -> bool:
    words = [{w[:6] for w in _SUBJECT.findall(s.lower())} for s in others]
    return any(len({w[:6] for w in _SUBJECT.findall(s.lower())} & w) >= SHARED for s in some for w in words)


def entry(date: str, events: list[tuple[Event, SentenceRow]], most: int, look: Lookup) -> Dated:
    """The mark of an inferred day stands at the day only where no sentence states it; else at the sentences that do not."""
    inferred = all(e.basis == "inferred" for e, _ in events)
    shown = events[:most]
    return Dated(
        wording.day(date),
        labels("inferred" if inferred else None),
        _state([e for e, _ in events if e.deadline], look),
        _reports([e for e, _ in events], look),
        tuple(replace(row, labels=labels("inferred" if e.basis == "inferred" and not inferred else None)) for e, row in shown),
        f"{len(events) - len(shown):,} more on the timeline" if len(events) > len(shown) else None,
    )


def _state(deadlines: list[Event], look: Lookup) -> str | None:
    """Ahead or passed, and which later round moved it, if one did."""
    moved = next((e.changed_by for e in deadlines if e.changed_by), None)
    if not deadlines:
        return None
    return DEADLINES[deadlines[0].deadline or "passed"] + (
        f", changed in {look.rounds[moved].title}" if moved in look.rounds else ""
    )


def _reports(events: list[Event], look: Lookup) -> str | None:
    """How many reports there are of a day, if several, and from how many origins as far as these are known."""
    if len(events) < 2:
        return None
    origins = {o.name for e in events for o in look.readings[e.article].origins}
    known = f", {wording.count(len(origins), 'origin')}" if origins else ""
    return wording.count(len(events), "report") + known
