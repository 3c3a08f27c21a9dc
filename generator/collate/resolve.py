"""What only the edition can tell: a year, or the month of "earlier this year", from another article, as inferred, with evidence.

`find` leaves unknown what its article leaves unknown. Here a month and day without a year take the year that another article
gives the same day in the same matter; a vague time of an act ("earlier this year, China imposed controls on …") takes the month
that another article gives the same act. Evidence must be of one mind: two years, or two months, settle nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.collate.acts import acts
from generator.collate.same_year import same_year
from generator.records import Brief, Date, Figure, Findings, Meeting
from generator.vocabulary import Vocabulary, load

_UNKNOWN = "XXXX-"
_VAGUE = re.compile(r"\b(?:earlier|later|recently|this|last)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where an edition shows a time: the full date, and the words that show it."""

    iso: str
    evidence: str


def resolve(briefs: Sequence[Brief], vocabulary: Vocabulary) -> tuple[Brief, ...]:
    """The briefs with every date that another article settles, and what hangs on it (figures, meetings). Nothing that an article
    states itself is changed; the order of the briefs changes nothing."""
    ordered = sorted(briefs, key=lambda b: b.article.id)
    years = _years(ordered)
    by_act = _acts(ordered, vocabulary)
    done = {b.article.id: _resolved(b, years, by_act, vocabulary) for b in ordered}
    return tuple(done[b.article.id] for b in briefs)


def _resolved(brief: Brief, years: Mapping[tuple[str, str], Sequence[_Seen]], by_act: _ByAct, vocabulary: Vocabulary) -> Brief:
    dates = tuple(same_year(brief.article.text, [_dated(d, brief, years, by_act, vocabulary) for d in brief.findings.dates]))
    return brief if dates == brief.findings.dates else replace(brief, findings=_hung(brief.findings, dates))


def _dated(
    date: Date, brief: Brief, years: Mapping[tuple[str, str], Sequence[_Seen]], by_act: _ByAct, vocabulary: Vocabulary
) -> Date:
    found: _Seen | None = None
    if date.iso and date.iso.startswith(_UNKNOWN):
        found = _year(date, years)
    elif (date.iso is None or re.fullmatch(r"\d{4}", date.iso)) and _VAGUE.search(date.text):
        found = _month(date, brief, by_act, vocabulary)
    if found is None:
        return date
    precision = "day" if len(found.iso) == 10 else "month"
    return replace(date, iso=found.iso, basis="inferred", evidence=found.evidence, precision=precision)


# --- years -----------------------------------------------------------------------------------------------------------


def _years(briefs: Iterable[Brief]) -> Mapping[tuple[str, str], Sequence[_Seen]]:
    """(month or day, word beside it) -> the dates of known year that stand there; one for each year."""
    index: dict[tuple[str, str], dict[str, _Seen]] = defaultdict(dict)
    for brief in briefs:
        for date in brief.findings.dates:
            if date.iso and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", date.iso):
                seen = _Seen(date.iso, _evidence(date, brief))
                for word in _stems(date.sentence):
                    index[date.iso[5:], word].setdefault(date.iso[:4], seen)
                    index[date.iso[5:7], word].setdefault(date.iso[:4], seen)
    return {key: tuple(by_year.values()) for key, by_year in index.items()}


def _evidence(date: Date, brief: Brief) -> str:
    """The date's own words and where they stand; its sentence is the other article's and may not be printed here."""
    return f"“{date.text}” in sentence {date.s[0]} of {brief.article.id}"


def _year(date: Date, years: Mapping[tuple[str, str], Sequence[_Seen]]) -> _Seen | None:
    """The one year whose dates share at least two words with the sentence of this one."""
    assert date.iso is not None
    votes: dict[str, list[_Seen]] = defaultdict(list)
    for word in sorted(_stems(date.sentence)):
        for seen in years.get((date.iso[5:], word), ()):
            votes[seen.iso[:4]].append(seen)
    strong = {year: seen for year, seen in votes.items() if len(seen) >= 2}
    if len(strong) != 1:
        return None
    year, witnesses = next(iter(strong.items()))
    return replace(witnesses[0], iso=year + date.iso[4:])


def _stems(sentence: str) -> set[str]:
    """Words of a sentence that can tell its matter, cut to six letters so that inflections meet."""
    return {w[:6] for w in re.findall(r"[a-z]{4,}", sentence.lower()) if w not in _no_matter()}


@cache
def _no_matter() -> frozenset[str]:
    """Words that tell no matter: those that stand beside any date, and those of times, which are what is looked for."""
    words = load()
    return words.salience.beside_dates | {month.name.lower() for month in words.dates.months} | {"early", "late"}


# --- acts ------------------------------------------------------------------------------------------------------------

_ByAct = Mapping[tuple[str, str, str], Sequence[_Seen]]


def _dated_acts(brief: Brief, dates: Iterable[Date], vocabulary: Vocabulary) -> Iterator[tuple[Date, tuple[str, str, str]]]:
    """Each date with the acts of its own clause as (party, quantity, word of the object)."""
    for date in dates:
        for act in acts(brief.article, date, vocabulary):
            for word in act.objects:
                yield date, (act.party, act.quantity, word)


def _acts(briefs: Iterable[Brief], vocabulary: Vocabulary) -> _ByAct:
    """Acts with the month that a text gives them; years may still be open ("XXXX-04")."""
    index: dict[tuple[str, str, str], dict[str, _Seen]] = defaultdict(dict)
    for brief in briefs:
        placed = [d for d in brief.findings.dates if d.iso and re.fullmatch(r"(?:\d{4}|XXXX)-\d\d(?:-\d\d)?", d.iso)]
        for date, act in _dated_acts(brief, placed, vocabulary):
            assert date.iso is not None
            index[act].setdefault(date.iso[:7], _Seen(date.iso[:7], _evidence(date, brief)))
    return {act: tuple(seen.values()) for act, seen in index.items()}


def _month(date: Date, brief: Brief, by_act: _ByAct, vocabulary: Vocabulary) -> _Seen | None:
    """The one month in which other sentences of the edition place this act."""
    found = [seen for _, act in _dated_acts(brief, [date], vocabulary) for seen in by_act.get(act, ())]
    full = [s for s in found if not s.iso.startswith(_UNKNOWN)]
    months = {s.iso[5:7] for s in found}
    years = {s.iso[:4] for s in full}
    if len(months) != 1 or len(years) != 1 or (date.iso and date.iso not in years):
        return None
    return min(full, key=lambda s: s.evidence)


# --- what hangs on a date --------------------------------------------------------------------------------------------


def _hung(findings: Findings, dates: tuple[Date, ...]) -> Findings:
    """Figures and meetings whose period was one of the dates that were settled."""
    pairs = list(zip(findings.dates, dates, strict=True))
    opened = [(before, after) for before, after in pairs if _open(before)]
    vague = {before.s: (before.iso, after.iso) for before, after in pairs if before.iso != after.iso and not _open(before)}
    return replace(
        findings,
        dates=dates,
        figures=tuple(_figure(f, opened, vague) for f in findings.figures),
        meetings=tuple(_meeting(m, opened) for m in findings.meetings),
    )


def _open(date: Date) -> bool:
    return date.iso is not None and date.iso.startswith(_UNKNOWN)


def _settled(when: str | None, s: tuple[int, ...], opened: Iterable[tuple[Date, Date]]) -> str | None:
    """What the date that stood open as `when` has become: that of the sentences `s`, else the only one of the article."""
    same = [(before, after.iso) for before, after in opened if before.iso == when]
    isos = {iso for before, iso in same if not set(before.s).isdisjoint(s)} or {iso for _, iso in same}
    found = isos.pop() if len(isos) == 1 else None
    return None if found == when else found


def _figure(
    figure: Figure, opened: Sequence[tuple[Date, Date]], vague: Mapping[tuple[int, ...], tuple[str | None, str | None]]
) -> Figure:
    if found := _settled(figure.when, figure.s, opened):
        return replace(figure, when=found, when_basis="inferred")
    before, after = vague.get(figure.s, (None, None))
    # A figure that stands without a time hangs on the vague one of its sentence; one of another year does not.
    if after and figure.when in (None, before):
        return replace(figure, when=after, when_basis="inferred")
    return figure


def _meeting(meeting: Meeting, opened: Sequence[tuple[Date, Date]]) -> Meeting:
    found = _settled(meeting.when, meeting.mention.s, opened)
    return replace(meeting, when=found, when_basis="inferred") if found else meeting
