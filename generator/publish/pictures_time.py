"""Pictures of what changes in time, as SVG: tariffs in steps, the timeline and the elements by month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from generator.publish.pictures_style import opening, width_of
from generator.publish.views import months, tariffs
from generator.publish.views.months import MonthsView
from generator.publish.views.tariffs import Lane, TariffsView

# Room left and right of what is drawn.
SIDE = 10


def tariffs_svg(v: TariffsView) -> str:
    """The steps of tariffs over time as a picture, a lane for each, with the days of rounds. Percent."""
    told = "; ".join(
        f"{lane.title}: from {s.before:g} to {s.after:g} per cent, {s.when}{f' ({s.note})' if s.note else ''}"
        for lane in v.drawn
        for s in lane.steps
    )
    days = [s.day for lane in v.drawn for s in lane.steps]
    rounds = [(day, title) for day, title in v.rounds if min(days) <= day <= max(days) or title == v.here]
    days += [day for day, _ in rounds]
    first, last = min(days).toordinal(), max(days).toordinal()
    margin = max(20, (last - first) // 4)
    width = v.picture.width

    def x(day: date) -> float:
        return round(SIDE + (day.toordinal() - first + margin) / (last - first + 2 * margin) * (width - 2 * SIDE), 1)

    parts = opening(width, v.picture.height, "Tariffs, before and after", told)
    for day, _ in rounds:
        parts.append(f'<line class="rule" x1="{x(day)}" y1="18" x2="{x(day)}" y2="{v.picture.height}"/>')
    parts += _names([(x(day), title, title == v.here) for day, title in rounds], 13, width)
    for n, lane in enumerate(v.drawn):
        parts += _lane(lane, 30 + tariffs.LANE * n, x, width)
    return "\n".join([*parts, "</svg>", ""])


def _lane(lane: Lane, top: int, x: Callable[[date], float], width: int) -> list[str]:
    most = max(max(s.before, s.after) for s in lane.steps) or 1
    floor, room = top + tariffs.LANE - 30, tariffs.LANE - 70
    last = width - SIDE

    def y(value: float) -> float:
        return round(floor - value / most * room, 1)

    out = [f'<line class="rule" x1="{SIDE}" y1="{floor}" x2="{last}" y2="{floor}"/>']
    for n, s in enumerate(lane.steps):
        at = x(s.day)
        before = x(lane.steps[n - 1].day) if n else SIDE
        after = x(lane.steps[n + 1].day) if n + 1 < len(lane.steps) else last
        known = f"M{before} {y(s.before)}H{at}" if not n or lane.steps[n - 1].after != s.before else ""
        if known:
            out.append(f'<path class="step" d="{known}"/>')
        out.append(f'<path class="{"step" if s.done else "step maybe"}" d="M{at} {y(s.before)}V{y(s.after)}H{after}"/>')
        if known:
            out.append(f'<text x="{at - 6}" y="{y(s.before) - 6}" text-anchor="end">{s.before:g}%</text>')
        words = f"{s.after:g}%{f' {s.note}' if s.note else ''}"
        edge = f'x="{last}" text-anchor="end"' if at + 6 + width_of(words) > last else f'x="{at + 6}"'
        out.append(f'<text {edge} y="{y(s.after) - 6}">{escape(words)}</text>')
    out += _names([(x(s.day), s.when, False) for s in lane.steps], floor + 15, width)
    out.append(f'<text class="strong" x="{SIDE}" y="{top + 6}">{escape(lane.title)}</text>')
    return out


def _names(found: list[tuple[float, str, bool]], y: float, width: int) -> list[str]:
    """Names along a line, centred on their places; one that would run into the one before, or names the same, is left out. The
    strong ones come first."""
    taken: list[tuple[float, float]] = []
    out = []
    for at, words, strong in sorted(found, key=lambda f: (not f[2], f[0])):
        half = width_of(words) / 2
        middle = min(max(at, half), width - half)
        if all(middle + half < low or middle - half > high for low, high in taken):
            taken.append((middle - half - 4, middle + half + 4))
            kind = "strong" if strong else "soft"
            out.append(f'<text class="{kind}" x="{middle:.1f}" y="{y}" text-anchor="middle">{escape(words)}</text>')
    return out


def timeline_svg(v: MonthsView) -> str:
    """Bars of months, deadlines on top of them with a pattern of their own; rounds by name above."""
    events, deadlines = v.rows
    told = "; ".join(f"{name}: {a + b}" for name, a, b in zip(v.names, events.counts, deadlines.counts, strict=True) if a + b)
    width, height, step = v.picture.width, v.picture.height, v.step(SIDE)
    parts = opening(width, height, "Dated sentences by month", told)
    most = max(a + b for a, b in zip(events.counts, deadlines.counts, strict=True)) or 1
    floor, room = height - 38, height - 88
    fits = width_of(str(most)) <= step  # a number at each bar, or at none
    marks = [(SIDE + step * n + step / 2, title) for n, title in v.rounds]
    for at in dict.fromkeys(at for at, _ in marks):
        parts.append(f'<line class="rule" x1="{at:.1f}" y1="34" x2="{at:.1f}" y2="{floor}"/>')
    for line in (0, 1):
        parts += _names([(at, title, False) for at, title in marks[line::2]], 12 + 16 * line, width)
    for n, (a, b) in enumerate(zip(events.counts, deadlines.counts, strict=True)):
        left, wide = SIDE + step * n + step * 0.12, step * 0.76
        high, tall = a / most * room, (a + b) / most * room
        if a:
            parts.append(f'<rect class="bar" x="{left:.1f}" y="{floor - high:.1f}" width="{wide:.1f}" height="{high:.1f}"/>')
        if b:
            box = f'x="{left + 1:.1f}" y="{floor - tall + 1:.1f}" width="{wide - 2:.1f}" height="{max(1, tall - high - 2):.1f}"'
            parts.append(f'<rect class="open" {box}/>')
        if a + b and fits:
            parts.append(f'<text x="{left + wide / 2:.1f}" y="{floor - tall - 4:.1f}" text-anchor="middle">{a + b}</text>')
    parts.append(f'<line class="axis" x1="{SIDE}" y1="{floor}" x2="{SIDE + step * len(v.months):.1f}" y2="{floor}"/>')
    return "\n".join([*parts, *_axis(v, SIDE, floor + 16), "</svg>", ""])


def elements_svg(v: MonthsView) -> str:
    """A dot for each element and month, its area the number of articles."""
    told = "; ".join(
        f"{r.name}: " + ", ".join(f"{name} {n}" for name, n in zip(v.names, r.counts, strict=True) if n) for r in v.rows
    )
    parts = opening(v.picture.width, v.picture.height, "Articles that name an element, by month", told)
    most = max(n for r in v.rows for n in r.counts) or 1
    step = v.step(months.LEFT)
    largest = min(11.0, step / 2)
    for k, r in enumerate(v.rows):
        y = 16 + 26 * k
        parts.append(f'<text x="0" y="{y + 4}">{escape(r.name)}</text>')
        parts.append(f'<line class="rule" x1="{months.LEFT}" y1="{y}" x2="{v.picture.width}" y2="{y}"/>')
        for n, count in enumerate(r.counts):
            if count:
                at = months.LEFT + step * n + step / 2
                radius = 1.5 + (largest - 1.5) * (count / most) ** 0.5
                parts.append(f'<circle class="dot" cx="{at:.1f}" cy="{y}" r="{radius:.1f}"/>')
    return "\n".join([*parts, *_axis(v, months.LEFT, v.picture.height - 19), "</svg>", ""])


def _axis(v: MonthsView, left: int, y: float) -> list[str]:
    """The months under a picture, each by its letter, and the year under the first of it."""
    out = []
    step = v.step(left)
    for n, m in enumerate(v.months):
        at = left + step * n + step / 2
        out.append(f'<text class="soft small" x="{at:.1f}" y="{y}" text-anchor="middle">{"JFMAMJJASOND"[int(m[5:]) - 1]}</text>')
        if m.endswith("-01") or (not n and not any(later.endswith("-01") for later in v.months[1:3])):
            out.append(f'<text class="soft small" x="{at:.1f}" y="{y + 14}" text-anchor="middle">{m[:4]}</text>')
    return out
