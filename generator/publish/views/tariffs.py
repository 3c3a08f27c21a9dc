"""Tariffs before and after the rounds: what reports say a tariff went from and to, by who levies it on whom, in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator import edtf
from generator.publish.views import rows, wording
from generator.publish.views.claims import WIDTH, Picture
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import Source
from generator.records import FactRef, Figure, Round

LANE = 132
# Lanes that a picture has room for: those of most reports. The table has them all.
LANES = 6


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
    figures: frozenset[FactRef]


@dataclass(frozen=True, slots=True)
class Lane:
    """The steps of one tariff: whose, on whose goods."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class TariffsView:
    """`drawn` are the lanes of the picture. `here` is the round whose page this is for, if it is for one."""

    lanes: tuple[Lane, ...]
    drawn: tuple[Lane, ...]
    picture: Picture
    rounds: tuple[tuple[date, str], ...]
    here: str | None = None


_Change = tuple[float, float, str, str]  # before, after, when (EDTF), modality
_Report = tuple[FactRef, Source]


def tariffs_view(look: Lookup) -> TariffsView | None:
    """From–to figures of tariffs in per cent whose time is known; None where there is none."""
    found: dict[tuple[str, str], dict[_Change, list[_Report]]] = {}
    for id, reading in look.readings.items():
        for f in reading.findings.figures:
            if change := _change(f):
                source = rows.source(look, id, f.s[0], f.sentence, f.origin)
                sides = (f.slots["whose"], f.slots["to"])
                found.setdefault(sides, {}).setdefault(change, []).append((FactRef(id, f.id), source))
    if not found:
        return None
    lanes = tuple(Lane(f"{whose} on {to}", _steps(changes)) for (whose, to), changes in sorted(found.items()))
    rounds = tuple((_middle(r.when), r.title) for r in look.edition.rounds if r.when and edtf.days(r.when))
    return _drawn("tariffs", lanes, rounds)


def tariffs_of(all_: TariffsView | None, r: Round) -> TariffsView | None:
    """The tariffs that the reports of one round tell of, each with all that is known of it; None where they tell of none."""
    told = frozenset(r.figures)
    lanes = tuple(lane for lane in all_.lanes if any(s.figures & told for s in lane.steps)) if all_ else ()
    return replace(_drawn(f"tariffs-{r.id}", lanes, all_.rounds), here=r.title) if all_ and lanes else None


def _drawn(name: str, lanes: tuple[Lane, ...], rounds: tuple[tuple[date, str], ...]) -> TariffsView:
    most = sorted(lanes, key=lambda lane: -sum(len(s.sources) for s in lane.steps))[:LANES]
    drawn = tuple(lane for lane in lanes if lane in most)
    return TariffsView(lanes, drawn, Picture(f"pictures/{name}.svg", WIDTH, 34 + LANE * len(drawn)), rounds)


def _change(f: Figure) -> _Change | None:
    """What a figure says a tariff went from and to, if it says so."""
    if not isinstance(f.value, tuple) or f.direction != "from-to" or f.unit != "percent" or f.slots.get("quantity") != "tariff":
        return None
    if not f.slots.get("whose") or not f.slots.get("to") or f.when is None or edtf.days(f.when) is None:
        return None
    return (*f.value, f.when, f.modality)


def _steps(changes: dict[_Change, list[_Report]]) -> tuple[Step, ...]:
    steps = []
    for (before, after, when, modality), reports in changes.items():
        done = modality == "reported"
        sources, figures = tuple(s for _, s in reports), frozenset(ref for ref, _ in reports)
        steps.append(Step(before, after, _middle(when), wording.day(when), done, "" if done else modality, sources, figures))
    return tuple(sorted(steps, key=lambda s: (s.day, not s.done, s.before)))


def _middle(when: str) -> date:
    days = edtf.days(when)
    assert days  # the caller has looked
    return days.first + (days.last - days.first) / 2
