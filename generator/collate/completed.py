"""Slots that an article leaves open and another fills, as inferred: "the 24-point reciprocal tariff" is the one on China's goods.

A figure of which fewer slots are told takes those of a figure with the same value, unit, period and everything else, where the
number is one that few things share: the two levels of a change, the rate of one regime, or three digits and more. Whose it is, on
whom or of what whole may be filled in, and of a change whether it is an average. Evidence must be of one mind: figures that would
fill a slot differently fill none. What is filled in stands in the slot `inferred`, with the sentence that shows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.collate.agreement import kind
from generator.collate.claims import period
from generator.records import Brief, Figure

_FILLED = frozenset(("whose", "to", "scope"))


@dataclass(frozen=True, slots=True)
class _Seen:
    """The slots of a figure that may be filled from it, and where it stands."""

    slots: Mapping[str, str]
    where: str


def completed(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """The briefs, where figures have the slots that other texts tell of them. The order of the briefs changes nothing."""
    told: dict[tuple[object, ...], list[_Seen]] = defaultdict(list)
    for brief in sorted(briefs, key=lambda b: b.article.id):
        for figure in _telling(brief.findings.figures):
            slots = {k: v for k, v in figure.slots.items() if k in _open(figure)}
            told[_same(figure)].append(_Seen(slots, f"sentence {figure.s[0]} of {brief.article.id}"))
    return tuple(_completed(brief, told) for brief in briefs)


def _telling(figures: Iterable[Figure]) -> list[Figure]:
    return [f for f in figures if f.slots.get("quantity") and f.repeat_of is None and _rare(f)]


def _rare(figure: Figure) -> bool:
    """Whether hardly two things have this number: two levels, the rate of a regime, three digits ("34.5", "1,920")."""
    if isinstance(figure.value, tuple) or "regime" in figure.slots:
        return True
    return isinstance(figure.value, int | float) and len(f"{abs(figure.value):.15g}".replace(".", "").strip("0")) >= 3


def _open(figure: Figure) -> frozenset[str]:
    return _FILLED | {"basis"} if kind(figure) == "from-to" else _FILLED


def _same(figure: Figure) -> tuple[object, ...]:
    """What two figures must share before one may fill slots of the other."""
    rest = tuple(sorted((k, v) for k, v in figure.slots.items() if k not in _open(figure)))
    per = (figure.per or "").rpartition(" ")[2]
    when = "" if kind(figure) == "from-to" else period(figure)
    return rest, figure.value, figure.unit, per, when, kind(figure), figure.direction, figure.modality


def _completed(brief: Brief, told: Mapping[tuple[object, ...], Sequence[_Seen]]) -> Brief:
    filled = {id(f): _filled(f, told.get(_same(f), ())) for f in _telling(brief.findings.figures)}
    if not any(filled.values()):
        return brief
    figures = tuple(replace(f, slots={**f.slots, **filled[id(f)]}) if filled.get(id(f)) else f for f in brief.findings.figures)
    return replace(brief, findings=replace(brief.findings, figures=figures))


def _filled(figure: Figure, seen: Sequence[_Seen]) -> dict[str, str]:
    """The slots that are open in the figure and told alike by all that agree with it in the others; none where they are not."""
    agreeing = [s for s in seen if all(figure.slots.get(k, v) == v for k, v in s.slots.items())]
    if len(agreeing) < len(seen):
        return {}
    more: dict[str, str] = {}
    for one in agreeing:
        for slot, value in one.slots.items():
            if slot not in figure.slots and more.setdefault(slot, value) != value:
                return {}
    if not more:
        return {}
    where = next(s.where for s in agreeing if more.keys() <= s.slots.keys() or more.items() & s.slots.items())
    return {**more, "inferred": f"{', '.join(f'{slot} {value}' for slot, value in sorted(more.items()))}: as in {where}"}
