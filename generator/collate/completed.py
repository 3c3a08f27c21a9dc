"""Slots and periods that an article leaves open and another fills, as inferred: "the 24-point reciprocal tariff" is the one on
China's goods.

A figure of which less is told takes what is told of a figure with the same value, unit and everything else, where the number is one
that few things share: the two levels of a change, the rate of one regime, or three digits and more. Whose it is, on whom or of what
whole may be filled in, the full name of its goods ("magnets"), of a change whether it is an average, and of three digits and more
the period. Goods in a number that are under control are those of whoever put as many under control in that month. More than half of
what the world makes is nobody's but his who makes more than half. Evidence must be of one mind: figures that would fill a slot
differently fill none. What is filled in stands in the slot `inferred`, with the sentence that shows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.collate.agreement import kind, reach
from generator.collate.claims import period
from generator.collate.periods import is_world_share
from generator.records import Brief, Figure

_FILLED = frozenset(("whose", "to", "scope"))
# Percent.
_HALF = 50
# Beside the slots: the name of the goods, and the period.
_GOODS, _WHEN = "product", "period"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a figure tells and another may be filled with, and where it stands."""

    told: Mapping[str, str]
    where: str


def completed(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """The briefs, where figures have the slots and periods that others tell of them. The order of the briefs changes nothing."""
    # what is told alike counts once, however often it is told: many figures share a number, few tell it in ways of their own
    alike: dict[tuple[object, ...], dict[tuple[tuple[str, str], ...], _Seen]] = defaultdict(dict)
    for brief in sorted(briefs, key=lambda b: b.article.id):
        for figure in _telling(brief.findings.figures):
            told = _told(figure)
            one = _Seen(told, f"sentence {figure.s[0]} of {brief.article.id}")
            alike[_same(figure)].setdefault(tuple(sorted(told.items())), one)
    seen = {same: tuple(ways.values()) for same, ways in alike.items()}
    return tuple(_completed(brief, seen) for brief in briefs)


def _telling(figures: Iterable[Figure]) -> list[Figure]:
    slotted = (f for f in figures if f.slots.get("quantity") and f.repeat_of is None)
    return [f for f in slotted if isinstance(f.value, tuple) or "regime" in f.slots or _is_control(f) or _long(f) or _is_most(f)]


def _is_control(figure: Figure) -> bool:
    return figure.slots["quantity"] == "export controls" and bool(figure.when)


def _is_most(figure: Figure) -> bool:
    """Whether the figure tells of more than half of what the world makes."""
    return is_world_share(figure) and figure.bound not in ("up-to", "under") and all(at.low > _HALF for at in reach(figure))


def _long(figure: Figure) -> bool:
    """Whether hardly two things have this number: "34.5", "1,920"."""
    return isinstance(figure.value, int | float) and len(f"{abs(figure.value):.15g}".replace(".", "").strip("0")) >= 3


def _open(figure: Figure) -> frozenset[str]:
    return _FILLED | {"basis"} if kind(figure) == "from-to" else _FILLED


def _told(figure: Figure) -> dict[str, str]:
    told = {k: v for k, v in figure.slots.items() if k in _open(figure) or k == _GOODS}
    if _is_most(figure):
        return {k: v for k, v in told.items() if k == "whose"}
    return told | ({_WHEN: figure.when} if figure.when and kind(figure) != "from-to" else {})


def _same(figure: Figure) -> tuple[object, ...]:
    """What two figures must share before one may fill slots of the other. Of goods, the last word: it is what they are."""
    if _is_most(figure):
        return tuple(sorted((k, v) for k, v in figure.slots.items() if k not in ("whose", "inferred"))), "most"
    rest = tuple(sorted((k, v) for k, v in figure.slots.items() if k not in _open(figure) and k != _GOODS))
    goods, per = figure.slots.get(_GOODS, "").rpartition(" ")[2], (figure.per or "").rpartition(" ")[2]
    moves = figure.direction if kind(figure) != "level" else None
    return rest, goods, figure.value, figure.unit, per, kind(figure), moves, figure.modality


def _completed(brief: Brief, seen: Mapping[tuple[object, ...], Sequence[_Seen]]) -> Brief:
    filled = {id(f): _filled(f, seen.get(_same(f), ())) for f in _telling(brief.findings.figures)}
    if not any(filled.values()):
        return brief
    figures = tuple(_with(f, filled[id(f)]) if filled.get(id(f)) else f for f in brief.findings.figures)
    return replace(brief, findings=replace(brief.findings, figures=figures))


def _with(figure: Figure, more: Mapping[str, str]) -> Figure:
    slots = {**figure.slots, **{k: v for k, v in more.items() if k != _WHEN}}
    if _WHEN in more:
        return replace(figure, slots=slots, when=more[_WHEN], when_basis="inferred")
    return replace(figure, slots=slots)


def _filled(figure: Figure, seen: Sequence[_Seen]) -> dict[str, str]:
    """What is open in the figure and told alike by all figures that agree with it in the rest; nothing where one does not."""
    own, more, shown = _told(figure), dict[str, str](), ""
    for one in seen:
        for slot, value in one.told.items():
            if slot == _WHEN and slot in own and period(figure) != value[: len(period(figure))]:
                return {}
            if slot == _GOODS and slot in own:
                if not _longer(value, own[slot]) and not _longer(own[slot], value):
                    return {}
            elif slot != _WHEN and own.get(slot, value) != value:
                return {}
            if _fills(figure, slot, value, own):
                if more.setdefault(slot, value) != value:
                    return {}
                shown = shown or one.where
    if not more:
        return {}
    return {**more, "inferred": f"{', '.join(f'{slot} {value}' for slot, value in sorted(more.items()))}: as in {shown}"}


def _longer(name: str, than: str) -> bool:
    """Whether a name of goods is the other, or the other with words before it."""
    return name == than or name.endswith(f" {than}")


def _fills(figure: Figure, slot: str, value: str, own: Mapping[str, str]) -> bool:
    if slot == _GOODS:
        return slot in own and value != own[slot] and _longer(value, own[slot])
    return slot not in own and (slot != _WHEN or _long(figure))
