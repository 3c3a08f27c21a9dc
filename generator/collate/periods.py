"""The period of a figure that its article leaves untold, from other articles, as inferred.

"From 145 to 30 percent" of the same party on the same goods is one change, whether its month is told or not, and so is one duty
that was threatened, or the seven goods that were put under control. Such a figure takes the period that most texts give the
same number, the earliest among equals: one misprinted date must not part reports that tell the same. A share of what the world
makes is told of a year or of no time; one of no time is of the last year that another text gives, the year before the article
at the earliest. Applications of the same firms are counted since the month that all give who tell one. A text printed twice
counts once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.collate.agreement import kind
from generator.collate.claims import is_tally, key, period
from generator.records import Brief, Figure

# What figures without a period share with those that have one -> periods -> the texts that tell them.
_Told = Mapping[tuple[object, ...], Mapping[str, set[str]]]


def with_periods(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """The briefs, where such figures have the period that other articles give them. What an article states is not touched; the
    order of the briefs changes nothing."""
    told: dict[tuple[object, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for brief in briefs:
        for figure in _placeable(brief.findings.figures):
            if figure.when:
                told[_same(figure)][period(figure)].add(brief.article.text)
    return tuple(_placed(brief, told) for brief in briefs)


def _placeable(figures: Iterable[Figure]) -> list[Figure]:
    """Those whose period another article may tell; of a repeated figure the first speaks."""
    slotted = (f for f in figures if f.slots.get("quantity") and f.repeat_of is None)
    return [f for f in slotted if _once(f) or is_world_share(f) or is_tally(f)]


def _once(figure: Figure) -> bool:
    """Whether what has this number happens once: a change between two levels, a duty that was threatened, so many goods that were
    put under control."""
    threatened = figure.modality == "conditional" and figure.slots["quantity"] == "tariff"
    return kind(figure) == "from-to" or threatened or figure.slots["quantity"] == "export controls"


def is_world_share(figure: Figure) -> bool:
    """Whether the figure is the level of a share of what the world makes."""
    return figure.slots["quantity"].startswith("share of ") and figure.slots.get("scope") == "world" and kind(figure) == "level"


def _same(figure: Figure) -> tuple[object, ...]:
    return key(replace(figure, when=None)), figure.value if _once(figure) else None


def _placed(brief: Brief, told: _Told) -> Brief:
    found = {
        id(f): _period(f, told[_same(f)], brief.article.published)
        for f in _placeable(brief.findings.figures)
        if f.when is None and _same(f) in told
    }
    if not any(found.values()):
        return brief
    figures = tuple(replace(f, when=found[id(f)], when_basis="inferred") if found.get(id(f)) else f for f in brief.findings.figures)
    return replace(brief, findings=replace(brief.findings, figures=figures))


def _period(figure: Figure, told: Mapping[str, set[str]], published: str | None) -> str | None:
    if is_tally(figure):
        return _since(min(told), published) if len(told) == 1 else None
    if _once(figure):
        return min(told, key=lambda when: (-len(told[when]), when))
    year = (published or "")[:4]
    if not year.isdigit():
        return None
    known = [when for when in told if re.fullmatch(r"\d{4}", when) and int(year) - 1 <= int(when) <= int(year)]
    return max(known, default=None)


def _since(when: str, published: str | None) -> str:
    """The period of a tally: one since a month goes to the day of its own article."""
    if not when.endswith("/"):
        return when
    return when + (published[:7] if published and "/" not in published else "..")
