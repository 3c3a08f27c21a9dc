"""Tariffs before and after the rounds: what reports say a tariff went from and to, by who levies it on whom, in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator import edtf
from generator.publish.views import rows, wording
from generator.publish.views.claims import Picture
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import Source

LANE, WIDTH = 148, 520


@dataclass(frozen=True, slots=True)
class Step:
    """One change, with every report of it. `day` is the middle of `when`; a conditional or planned one is not `done`."""

    before: int | float
    after: int | float
    day: date
    when: str
    done: bool
    note: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class TariffsView:
    lanes: tuple[Lane, ...]
    picture: Picture
    rounds: tuple[tuple[date, str], ...]


def tariffs_view(look: Lookup) -> TariffsView | None:
    """From–to figures of tariffs in per cent whose time is known; None where there is none."""
    found: dict[tuple[str, str], dict[tuple[float, float, str, str], list[Source]]] = {}
    for id, reading in look.readings.items():
        for f in reading.findings.figures:
            pair = isinstance(f.value, tuple) and f.direction == "from-to" and f.unit == "percent"
            sides = (f.slots.get("whose", ""), f.slots.get("to", ""))
            if not pair or f.slots.get("quantity") != "tariff" or not all(sides) or edtf.days(f.when) is None:
                continue
            assert isinstance(f.value, tuple) and f.when  # `pair` and `days` have looked
            key = (*f.value, f.when, f.modality)
            source = rows.source(look, id, f.s[0], f.sentence, f.origin)
            found.setdefault(sides, {}).setdefault(key, []).append(source)
    if not found:
        return None
    lanes = tuple(
        Lane(
            f"{whose} on {to}", tuple(sorted((_step(k, s) for k, s in steps.items()), key=lambda s: (s.day, not s.done, s.before)))
        )
        for (whose, to), steps in sorted(found.items())
    )
    rounds = tuple((_middle(r.when), r.title) for r in look.edition.rounds if r.when and edtf.days(r.when))
    return TariffsView(lanes, Picture("pictures/tariffs.svg", WIDTH, 34 + LANE * len(lanes)), rounds)


def _step(key: tuple[float, float, str, str], sources: list[Source]) -> Step:
    before, after, when, modality = key
    done = modality == "reported"
    return Step(before, after, _middle(when), wording.day(when), done, "" if done else modality, tuple(sources))


def _middle(when: str) -> date:
    days = edtf.days(when)
    assert days  # the caller has looked
    return days.first + (days.last - days.first) / 2
