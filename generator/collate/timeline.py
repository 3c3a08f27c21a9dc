"""The timeline: sentences that carry a date, in the order of their days; deadlines judged on the edition's day."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.collate.moved import Moved
from generator.collate.topics import cite
from generator.records import Date, Event, Reading

# A date of these kinds tells a reader nothing about when: it may be placed ("now"), but it is no event.
_VAGUE = frozenset({"vague", "decade"})


def timeline(readings: tuple[Reading, ...], day: str, moved: Moved) -> tuple[Event, ...]:
    """One event for each dated sentence and date, a deadline if any date of that day in the sentence is one. Dates without a place
    in time are left out; unknown years stand last."""
    events: dict[tuple[str, str, int], Event] = {}
    for reading in readings:
        for date in reading.findings.dates:
            if not date.iso or date.precision in _VAGUE or not date.s:
                continue
            sentence = reading.article.sentences[date.s[0] - 1]
            if sentence.kind in ("title", "heading", "caption"):
                continue
            cited = cite(reading.article, date.s[0])
            key = (date.iso, cited.article, cited.n)
            event = _event(date, cited.sentence, cited.n, cited.article, cited.line, day)
            if event.deadline:
                event = replace(event, changed_by=moved.get((cited.article, date.iso)))
            if key not in events or (event.deadline and not events[key].deadline):
                events[key] = event
    return tuple(sorted(events.values(), key=lambda e: (*span_of(e.date), e.article, e.n)))


def _event(date: Date, sentence: str, n: int, article: str, line: int, day: str) -> Event:
    status = state_of(date, day)
    return Event(date.iso or "", date.basis or "inferred", date.precision, sentence, n, article, line, status)


def state_of(date: Date, day: str) -> Literal["ahead", "passed"] | None:
    """Whether a deadline lies ahead of the ISO `day` (the day itself counts) or has passed; None for what is no deadline, and
    for one whose year is not known."""
    if not date.deadline or not date.iso or "X" in date.iso:
        return None
    return "ahead" if span_of(date.iso)[1] >= day else "passed"


def span_of(edtf: str) -> tuple[str, str]:
    """First and last ISO day of an EDTF date, as texts that sort in time. An unknown year sorts after all known ones."""
    first, _, last = edtf.partition("/")
    last = last or first
    return _pad(first, ("01", "01")), _pad(last, ("12", "31"))


def _pad(edtf: str, with_: tuple[str, str]) -> str:
    parts = edtf.strip("~?%").split("-")
    return "-".join([*parts, *with_[len(parts) - 1 :]])
