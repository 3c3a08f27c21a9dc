"""Figures in the one unit that their kind is compared in: "12 months" stands beside "a year", "nine weeks" beside "45 working
days". Parts in words are turned by `agreement`.

Three kinds of time are never turned into one another: months have no one number of days, and talks of two days are none of 48
hours.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.late import late
from generator.records import Figure

_UNITS = {
    "seconds": ("minutes", 1 / 60), "minutes": ("minutes", 1), "hours": ("minutes", 60),
    "days": ("days", 1), "weeks": ("days", 7),
    "months": ("months", 1), "quarters": ("months", 3), "years": ("months", 12), "decades": ("months", 120),
}  # fmt: skip
# Five of them are a week.
_WORKING = late(r"\b(?:working|business|trading|office)[ -]days?\b", re.I)


def in_one_unit(figure: Figure) -> Figure:
    """The figure in the unit that it is compared in; most are in it."""
    if figure.unit == "dimensionless":
        return _counted(figure)
    if figure.unit in ("points", "percentage_points"):
        return _of_a_duty(figure)
    if figure.unit not in _UNITS:
        return figure
    unit, times = _UNITS[figure.unit]
    times = times * 7 / 5 if _WORKING.search(figure.text) else times
    value = figure.value
    if isinstance(value, tuple):
        return replace(figure, unit=unit, value=(_round(value[0] * times), _round(value[1] * times)))
    return replace(figure, unit=unit, value=_round(value * times))


def _counted(figure: Figure) -> Figure:
    """A number of things that were named before ("1,160 were granted", "the number of curbed metals is nine") is a count."""
    quantity = figure.slots.get("quantity", "")
    counts = quantity == "export controls" or ("applications" in quantity and not quantity.startswith("share"))
    return replace(figure, unit="count") if counts else figure


def _of_a_duty(figure: Figure) -> Figure:
    """ "24 points of the duty" are 24 % of what the goods are worth; a change by so many points is none of percent."""
    level = figure.change is None and figure.direction != "from-to" and figure.slots.get("quantity") == "tariff"
    return replace(figure, unit="percent") if level else figure


def _round(value: float) -> float:
    """Without the rest that a third of an hour leaves: 1.66666666667 hours are 100 minutes."""
    near = round(value, 6)
    return int(near) if near == int(near) else near
