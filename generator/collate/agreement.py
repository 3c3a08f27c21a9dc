"""Do the figures of one claim agree? Interval logic, and the reason in words with the members' own surfaces.

Only figures of one measure, period, unit and modality are handed in: `claims` sees to that. The verdict is the first that holds:
single (one report, whatever it says), differ (two members are disjoint), agree (same value and bound), compatible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.collate.intervals import Interval, disjoint, hull, interval, spread, within
from generator.records import Figure, Value, Verdict


@dataclass(frozen=True, slots=True)
class Member:
    """One report of a figure: `article` is the article's id, `name` what a reader calls it, `origin` whose fact it is."""

    article: str
    name: str
    figure: Figure
    origin: str | None

    @property
    def surface(self) -> str:
        """The figure as its article prints it, with the article's name."""
        return f"“{self.figure.text}” ({self.name})"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`low`/`high`: the hull of the members' intervals, None where unbounded."""

    verdict: Verdict
    why: str
    low: float | None
    high: float | None
    origins: tuple[str, ...]


def kind(figure: Figure) -> str:
    """ "from-to", "change" (an amount of change) or "level": figures of different kinds never stand in one claim."""
    if figure.direction == "from-to" and isinstance(figure.value, tuple):
        return "from-to"
    if figure.slots.get("quantity") == "growth" and figure.unit == "percent":
        return "change"  # growth is told as a level ("was 7 %") and as a change ("grew 7 %"): one thing
    return "change" if figure.change == "by" else "level"


def unit(figure: Figure) -> str:
    """The unit as it is compared: a part in words ("a quarter") is one in percent."""
    return "percent" if _in_words(figure) else figure.unit


def _in_words(figure: Figure) -> bool:
    """Whether the figure is a part of a whole, or of what it was before, told as a fraction."""
    values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    of_a_whole = figure.change == "by" or figure.slots.get("quantity", "").startswith("share")
    return figure.unit == "dimensionless" and of_a_whole and all(0 < v < 1 for v in values)


def _value(figure: Figure) -> Value:
    """The value in that unit."""
    if not _in_words(figure):
        return figure.value
    if isinstance(figure.value, tuple):
        return _percent(figure.value[0]), _percent(figure.value[1])
    return _percent(figure.value)


def _percent(part: float) -> float:
    return round(100 * part, 6)


def _told(figure: Figure) -> tuple[object, ...]:
    """What two figures say alike: value and bound, and of an amount of change the way it goes. A level "cut to 10 %" is the one
    that "stands at 10 %", "a seventh" is 14 %."""
    value = _value(figure)
    if _in_words(figure):
        value = (round(value[0]), round(value[1])) if isinstance(value, tuple) else round(value)
    return value, figure.bound, figure.direction if kind(figure) != "level" else None


def reach(figure: Figure) -> tuple[Interval, ...]:
    """What the figure leaves possible: two intervals for from–to, else one. A fall is a negative change; a fraction in words is
    told loosely ("a quarter" of 26 percent)."""
    value, bound = _value(figure), figure.bound
    if bound == "exact" and _in_words(figure):
        bound = "about"
    if kind(figure) == "from-to" and isinstance(value, tuple):
        return tuple(interval(v, bound) for v in value)
    one = spread(*value, bound) if isinstance(value, tuple) else interval(value, bound)
    return (-one,) if figure.change == "by" and figure.direction == "fall" else (one,)


def judge(members: Sequence[Member]) -> Judgement:
    """The verdict on at least one member; their order changes nothing."""
    ordered = sorted(members, key=lambda m: (m.article, m.figure.start, m.figure.id))
    reaches = [reach(m.figure) for m in ordered]
    low, high = hull(i for r in reaches for i in r)
    origins = tuple(sorted({m.origin for m in ordered if m.origin}))
    verdict, why = _verdict(ordered, reaches)
    return Judgement(verdict, why, low, high, origins)


def _verdict(members: list[Member], reaches: list[tuple[Interval, ...]]) -> tuple[Verdict, str]:
    conflict = _conflict(members, reaches)
    if len({m.article for m in members}) == 1:
        return "single", f"one report: {_listed([m.surface for m in members]) if conflict else members[0].surface}"
    if conflict:
        return "differ", conflict
    if len({_told(m.figure) for m in members}) == 1:
        return "agree", f"{_listed([m.surface for m in members])} say the same"
    return "compatible", _fit(members, reaches)


def _conflict(members: list[Member], reaches: list[tuple[Interval, ...]]) -> str | None:
    """Two intervals of a set are disjoint exactly when the one that begins last and the one that ends first are: no pair search."""
    for parts in zip(*reaches, strict=True):
        last = max(range(len(parts)), key=lambda i: (parts[i].low, parts[i].low_open, -i))
        first = min(range(len(parts)), key=lambda i: (parts[i].high, not parts[i].high_open, i))
        if disjoint(parts[last], parts[first]):
            pair = sorted((first, last))
            why = f"{members[pair[0]].surface} and {members[pair[1]].surface} cannot both hold"
            rest = [m.surface for i, m in enumerate(members) if i not in pair]
            return f"{why}; beside them {_listed(rest)}" if rest else why
    return None


def _fit(members: list[Member], reaches: list[tuple[Interval, ...]]) -> str:
    """The narrowest member against the widest: what lies within what."""
    order = sorted(range(len(members)), key=lambda i: (sum(r.high - r.low for r in reaches[i]), i))
    inner, outer = order[0], order[-1]
    a, b = members[inner].surface, members[outer].surface
    pairs = list(zip(reaches[inner], reaches[outer], strict=True))
    verb = "lies within" if all(within(x, y) for x, y in pairs) else "overlaps"
    rest = [m.surface for i, m in enumerate(members) if i not in (inner, outer)]
    return f"{a} {verb} {b}" + (f"; {_listed(rest)} can hold too" if rest else "")


def _listed(words: list[str]) -> str:
    """At most four surfaces, so that a claim of a thousand members stays readable."""
    if len(words) > 4:
        return f"{', '.join(words[:3])} and {len(words) - 3} more"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
