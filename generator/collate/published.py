"""When an article was published that does not say so: a range of days, inferred from what it speaks of as over and as ahead.

The day of its dateline, where the edition shows the year. Else, not before: the latest day that it tells as past, the result of
the round that it opens with, a weekday right after that. Not after: the nearest deadline that it tells as ahead, the week of "this
week" and "last week", or six days after the weekday on which it tells that result, as newspapers name weekdays. Without a bound on
both sides it stays unknown. Captions and titles are no evidence. The weekdays of such an article are then placed where the round's
day shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import edtf
from generator.collate.held import Held, by_article
from generator.collate.held_when import ANNOUNCED
from generator.collate.same_year import dateline
from generator.records import Brief, Date

_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|may|might|can|could|must|plans?|planned|scheduled|due|expected|set to|was to|were to|"
    r"is to|are to|ha(?:s|ve|d) to|starting|beginning|wants?|hopes?|aims?|next|upcoming|until|by|if|unless)\b|\b(?:ca|wo)n['’]t\b",
    re.I,
)
# "before the pause expired", "ahead of August 10": before a date, or its first words.
_SOONER = re.compile(
    r"(?:^|\b)(?:before|ahead of|prior to)\b(?: the| its| their)?(?: [\w-]+){0,3}\s?$|^(?:before|ahead of|prior to)\b", re.I
)
_LEAD_IN = 40
_PASSED = re.compile(r"\b(?:passed|lapsed|was missed|ran out|had expired|has expired|was to|came and went)\b", re.I)
_DEAL = re.compile(r"\b(?:deal|truce|talks|agreement|framework|summit|meeting|negotiations|round|accord|pact)\b", re.I)
_OF_DEAL = re.compile(
    r"\b(?:this|last) week['’]s (?:[\w-]+ ){0,3}?(?:deal|truce|talks|agreement|summit|meeting|negotiations|round)\b"
    r"|\b(?:deal|truce|talks|agreement|framework|summit|meeting|negotiations|round)(?: [a-z]+){0,2} (?:this|last) week\b",
    re.I,
)
_WEEKDAY = re.compile(r"(?:on )?(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_NAMES = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
# Weekdays so soon after the day of the result are those after it, and not of the week before.
_AFTER = 2
_WEEK = timedelta(6)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day, and the words that show it."""

    day: date
    why: str


def of_datelines(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """The briefs, those without a day of publication with that of their dateline, where the edition shows its year. The weekdays
    that such an article tells as over are those of the week that ends on that day."""
    return tuple(b if b.article.published else _of_dateline(b) for b in briefs)


def _of_dateline(brief: Brief) -> Brief:
    line = dateline(brief.article.text, brief.findings.dates)
    if line is None or not line.iso or not edtf.is_day(line.iso):
        return brief
    last, placed = date.fromisoformat(line.iso), dict[str, tuple[str, Bound]]()
    for d in _told(brief):
        m = _WEEKDAY.fullmatch(d.text)
        if m and not d.iso and not d.deadline and not _AHEAD.search(d.sentence):
            day = last - timedelta((last.weekday() - _NAMES.index(m["day"])) % 7)
            placed[d.id] = f"the dateline, “{line.text}”, is {line.iso}", Bound(day, d.sentence)
    return _on(brief, line.iso, f"its dateline: “{line.text}”; {line.evidence or 'stated'}", placed)


def infer_published(briefs: Sequence[Brief], held: tuple[Held, ...]) -> tuple[Brief, ...]:
    """The briefs, those without a day of publication with the range that the edition shows, and with their weekdays placed."""
    known = {b.article.id: b for b in briefs}
    results = {h.id: found for h in held if (found := _result(h, known))}
    own = by_article(held)
    return tuple(
        b if b.article.published else _dated(b, [results[h.id] for h in _told_of(b, own.get(b.article.id, [])) if h.id in results])
        for b in briefs
    )


def _told_of(brief: Brief, own: Iterable[Held]) -> list[Held]:
    """The rounds that an article tells of in its first sentences, as held."""
    lead = {s.n for s in [s for s in brief.article.sentences if s.kind == "paragraph"][:8]}
    return [h for h in own if any(not m.planned and not lead.isdisjoint(m.mention.s) for m in h.mentions.get(brief.article.id, ()))]


def _result(held: Held, briefs: Mapping[str, Brief]) -> Bound | None:
    """The day on which the result of a round was known: its own last day, else the one on which it was announced."""
    span = edtf.days(held.when)
    if span is None:
        return None
    if (span.last - span.first).days <= 4:
        return Bound(span.last, held.when_evidence or "")
    found: list[tuple[date, str]] = []
    for article in sorted(held.mentions):
        for d in briefs[article].findings.dates:
            day = edtf.days(d.iso) if d.iso and d.precision == "day" and not d.deadline else None
            if day and span.first <= day.first <= span.last and ANNOUNCED.search(d.sentence):
                found.append((day.first, d.sentence))
    return Bound(*max(found)) if found else None


def _dated(brief: Brief, results: list[Bound]) -> Brief:
    """The brief with its range, if both bounds are known, or with the one day in it that its dateline may mean."""
    result = max(results, key=lambda b: b.day, default=None)
    placed = _weekdays(brief, result) if result else {}
    lower = max([*_past(brief), *results, *(b for _, b in placed.values())], key=lambda b: b.day, default=None)
    if lower is None:
        return brief
    upper = min(
        (b for b in [*_deadlines(brief), *_weeks(brief, result, placed)] if b.day >= lower.day), key=lambda b: b.day, default=None
    )
    if upper is None:
        return brief
    evidence = f"not before {lower.day}: “{lower.why}”; not after {upper.day}: “{upper.why}”"
    line = dateline(brief.article.text, brief.findings.dates)
    if line and len(days := _days_of(line, lower.day, upper.day)) == 1:
        evidence, lower, upper = (
            f"its dateline: “{line.text}”; {evidence}",
            replace(lower, day=days[0]),
            replace(upper, day=days[0]),
        )
        placed |= {line.id: (evidence, Bound(days[0], line.sentence))}
    when = edtf.between(lower.day.isoformat(), upper.day.isoformat())
    return _on(brief, when, evidence, placed)


def _days_of(line: Date, first: date, last: date) -> list[date]:
    """The days between `first` and `last` that a dateline without a year may mean."""
    found = (edtf.days(edtf.with_year(line.iso or "", year)) for year in range(first.year, last.year + 1))
    return [span.first for span in found if span and first <= span.first <= last]


def _on(brief: Brief, when: str, evidence: str, placed: Mapping[str, tuple[str, Bound]]) -> Brief:
    article = replace(brief.article, published=when, published_basis="inferred", published_evidence=evidence)
    dates = tuple(_placed(d, placed) for d in brief.findings.dates)
    return replace(brief, article=article, findings=replace(brief.findings, dates=dates))


def _placed(d: Date, placed: Mapping[str, tuple[str, Bound]]) -> Date:
    found = placed.get(d.id)
    if not found:
        return d
    return replace(d, iso=found[1].day.isoformat(), basis="inferred", precision="day", evidence=found[0])


def _told(brief: Brief) -> Iterator[Date]:
    """The dates of the article's own sentences; titles, headings and captions are none."""
    for d in brief.findings.dates:
        if d.s and brief.article.sentences[d.s[0] - 1].kind in ("paragraph", "item", "quotation"):
            yield d


def _past(brief: Brief) -> Iterator[Bound]:
    """The first possible days of what is told as past: a day or a month without a word of the future in its sentence. What
    somebody is quoted with may speak of any time, and what is told to be before a day is no sign that the day is over."""
    quoted = [(q.start, q.end) for q in brief.findings.quotes]
    for d in _told(brief):
        span = edtf.days(d.iso) if d.iso and not d.deadline and d.precision in ("day", "month") else None
        if not span or _AHEAD.search(d.sentence) or any(start <= d.start < end for start, end in quoted):
            continue
        if not _SOONER.match(d.text) and not _SOONER.search(brief.article.text[max(0, d.start - _LEAD_IN) : d.start]):
            yield Bound(span.first, d.sentence)


def _deadlines(brief: Brief) -> Iterator[Bound]:
    """The last days of deadlines that are not told as over."""
    for d in _told(brief):
        span = edtf.days(d.iso) if d.iso and d.deadline and d.precision in ("day", "month") else None
        if span and not _PASSED.search(d.sentence):
            yield Bound(span.last, d.sentence)


def _weeks(brief: Brief, result: Bound | None, placed: Mapping[str, tuple[str, Bound]]) -> Iterator[Bound]:
    """The last days that "this week" and "last week", said of the round, and the weekday of its result leave."""
    if result is None:
        return
    sunday = result.day + timedelta(6 - result.day.weekday())
    for d in _told(brief):
        words = d.text.lower()
        if words in ("this week", "last week") and _OF_DEAL.search(d.sentence) and not _AHEAD.search(d.sentence):
            yield Bound(sunday + (timedelta(7) if words == "last week" else timedelta()), d.sentence)
    for d in _told(brief):
        if d.id in placed and placed[d.id][1].day == result.day:
            yield Bound(result.day + _WEEK, d.sentence)


def _weekdays(brief: Brief, result: Bound) -> dict[str, tuple[str, Bound]]:
    """Ids of weekday dates -> evidence and day: the one on which the article tells the round's result, and those right after it."""
    found: dict[str, tuple[str, Bound]] = {}
    for d in _told(brief):
        m = _WEEKDAY.fullmatch(d.text)
        if not m or d.iso or d.deadline or _AHEAD.search(d.sentence):
            continue
        after = (_NAMES.index(m["day"]) - result.day.weekday()) % 7
        told = ANNOUNCED.search(d.sentence) and _DEAL.search(d.sentence)
        if (after == 0 and told) or (found and 0 < after <= _AFTER):
            day = result.day + timedelta(after)
            found[d.id] = (
                f"the result of the round was told on {result.day:%A}, {result.day}: “{result.why}”",
                Bound(day, d.sentence),
            )
    return found
