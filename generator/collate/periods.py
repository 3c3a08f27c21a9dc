"""The period of a change from one level to another that an article leaves untold, from other articles, as inferred.

"From 145 to 30 percent" of the same party on the same goods is one change, whether its month is told or not. The figure takes the
period that most texts give the change with the same two levels, the earliest among equals: one misprinted date must not part
reports that tell the same. A text printed twice counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.collate.claims import key, period
from generator.records import Brief, Figure

_Change = tuple[object, ...]


def with_periods(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """The briefs, where changes without a period have the one that other articles give them. What an article states is not
    touched; the order of the briefs changes nothing."""
    told: dict[_Change, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for brief in briefs:
        for figure in _changes(brief.findings.figures):
            if figure.when:
                told[_change(figure)][period(figure)].add(brief.article.text)
    periods = {c: min(by_month, key=lambda month: (-len(by_month[month]), month)) for c, by_month in told.items()}
    return tuple(_placed(brief, periods) for brief in briefs)


def _changes(figures: Iterable[Figure]) -> list[Figure]:
    """Those that tell two levels of a measure; of a repeated figure the first speaks."""
    return [f for f in figures if f.direction == "from-to" and f.slots.get("quantity") and f.repeat_of is None]


def _change(figure: Figure) -> _Change:
    return key(replace(figure, when=None)), figure.value


def _placed(brief: Brief, periods: Mapping[_Change, str]) -> Brief:
    open_ = {id(f) for f in _changes(brief.findings.figures) if f.when is None and _change(f) in periods}
    if not open_:
        return brief
    figures = tuple(
        replace(f, when=periods[_change(f)], when_basis="inferred") if id(f) in open_ else f for f in brief.findings.figures
    )
    return replace(brief, findings=replace(brief.findings, figures=figures))
