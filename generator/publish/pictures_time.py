"""Pictures of what changes in time, as SVG: tariffs in steps, the timeline and the elements by month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from generator.publish.pictures_style import opening
from generator.publish.views import months, tariffs
from generator.publish.views.months import MonthsView
from generator.publish.views.tariffs import Lane, TariffsView


def tariffs_svg(v: TariffsView) -> str:
    told = "; ".join(
        f"{lane.title}: from {s.before:g} to {s.after:g} per cent, {s.when}{f' ({s.note})' if s.note else ''}"
        for lane in v.lanes
        for s in lane.steps
    )
    days = [s.day for lane in v.lanes for s in lane.steps]
    days += [d for d, _ in v.rounds if min(days) <= d <= max(days)]
    first, last = min(days).toordinal(), max(days).toordinal()
    margin = max(20, (last - first) // 5)
    left, right = 14, v.picture.width - 14

    def x(day: date) -> float:
        return round(left + (day.toordinal() - first + margin) / (last - first + 2 * margin) * (right - left), 1)

    parts = opening(v.picture.width, v.picture.height, "Tariffs, before and after", told)
    for day, title in v.rounds:
        if min(days) <= day <= max(days):
            parts.append(f'<line class="rule" x1="{x(day)}" y1="18" x2="{x(day)}" y2="{v.picture.height}"/>')
            parts.append(f'<text class="soft" x="{x(day)}" y="13" text-anchor="middle">{escape(title)}</text>')
    for n, lane in enumerate(v.lanes):
        parts += _lane(lane, 30 + tariffs.LANE * n, x, (left, right))
    return "\n".join([*parts, "</svg>", ""])


def _lane(lane: Lane, top: int, x: Callable[[date], float], ends: tuple[int, int]) -> list[str]:
    most = max(max(s.before, s.after) for s in lane.steps) or 1
    floor, room = top + tariffs.LANE - 26, tariffs.LANE - 64

    def y(value: float) -> float:
        return round(floor - value / most * room, 1)

    out = [f'<text class="strong" x="{ends[0]}" y="{top + 8}">{escape(lane.title)}</text>']
    out.append(f'<line class="rule" x1="{ends[0]}" y1="{floor}" x2="{ends[1]}" y2="{floor}"/>')
    for n, s in enumerate(lane.steps):
        at = x(s.day)
        before = x(lane.steps[n - 1].day) if n else ends[0]
        after = x(lane.steps[n + 1].day) if n + 1 < len(lane.steps) else ends[1]
        kind = "step" if s.done else "step maybe"
        known = f"M{before} {y(s.before)}H{at}" if not n or lane.steps[n - 1].after != s.before else ""
        if known:
            out.append(f'<path class="step" d="{known}"/>')
        out.append(f'<path class="{kind}" d="M{at} {y(s.before)}V{y(s.after)}H{after}"/>')
        if known:
            out.append(f'<text x="{at - 6}" y="{y(s.before) - 6}" text-anchor="end">{s.before:g}%</text>')
        note = f" {s.note}" if s.note else ""
        edge = f'x="{ends[1]}" text-anchor="end"' if at > ends[1] - 120 else f'x="{at + 6}"'
        out.append(f'<text {edge} y="{y(s.after) - 6}">{s.after:g}%{escape(note)}</text>')
        out.append(f'<text class="soft" x="{at}" y="{floor + 16}" text-anchor="middle">{escape(s.when)}</text>')
    return out


def timeline_svg(v: MonthsView) -> str:
    """Bars of months, deadlines on top of them with a pattern of their own; rounds by name above."""
    events, deadlines = v.rows
    told = "; ".join(f"{name}: {a + b}" for name, a, b in zip(v.names, events.counts, deadlines.counts, strict=True) if a + b)
    parts = opening(v.picture.width, v.picture.height, "Dated sentences by month", told)
    most = max(a + b for a, b in zip(events.counts, deadlines.counts, strict=True)) or 1
    floor, room = v.picture.height - 38, v.picture.height - 90
    for k, (n, title) in enumerate(v.rounds):
        at = 10 + v.step * n + v.step / 2
        anchor = "end" if at > v.picture.width - 60 else "start" if at < 60 else "middle"
        parts.append(f'<line class="rule" x1="{at}" y1="18" x2="{at}" y2="{floor}"/>')
        parts.append(f'<text class="soft" x="{at}" y="{13 + 16 * (k % 2)}" text-anchor="{anchor}">{escape(title)}</text>')
    for n, (a, b) in enumerate(zip(events.counts, deadlines.counts, strict=True)):
        left, high, tall = 10 + v.step * n + 5.0, a / most * room, (a + b) / most * room
        if a:
            parts.append(f'<rect class="bar" x="{left}" y="{floor - high:.1f}" width="{v.step - 10}" height="{high:.1f}"/>')
        if b:
            box = f'x="{left + 1}" y="{floor - tall + 1:.1f}" width="{v.step - 12}" height="{tall - high - 2:.1f}"'
            parts.append(f'<rect class="open" {box}/>')
        if a + b:
            parts.append(f'<text x="{left + v.step / 2 - 5}" y="{floor - tall - 4:.1f}" text-anchor="middle">{a + b}</text>')
    parts.append(f'<line class="axis" x1="8" y1="{floor}" x2="{v.picture.width - 8}" y2="{floor}"/>')
    return "\n".join([*parts, *_axis(v, 10, floor + 17), "</svg>", ""])


def elements_svg(v: MonthsView) -> str:
    """A dot for each element and month, its area the number of articles."""
    told = "; ".join(
        f"{r.name}: " + ", ".join(f"{name} {n}" for name, n in zip(v.names, r.counts, strict=True) if n) for r in v.rows
    )
    parts = opening(v.picture.width, v.picture.height, "Articles that name an element, by month", told)
    most = max(n for r in v.rows for n in r.counts) or 1
    for k, r in enumerate(v.rows):
        y = 16 + 26 * k
        parts.append(f'<text x="0" y="{y + 4}">{escape(r.name)}</text>')
        parts.append(f'<line class="rule" x1="{months.LEFT}" y1="{y}" x2="{v.picture.width}" y2="{y}"/>')
        for n, count in enumerate(r.counts):
            if count:
                at = months.LEFT + v.step * n + v.step / 2
                parts.append(f'<circle class="dot" cx="{at}" cy="{y}" r="{2.5 + 9 * (count / most) ** 0.5:.1f}"/>')
    return "\n".join([*parts, *_axis(v, months.LEFT, v.picture.height - 19), "</svg>", ""])


def _axis(v: MonthsView, left: int, y: float) -> list[str]:
    """The months under a picture, each by its letter, and the year under the first of it."""
    out = []
    for n, m in enumerate(v.months):
        at = left + v.step * n + v.step / 2
        out.append(f'<text class="soft" x="{at}" y="{y}" text-anchor="middle">{"JFMAMJJASOND"[int(m[5:]) - 1]}</text>')
        if not n or m.endswith("-01"):
            out.append(f'<text class="soft" x="{at}" y="{y + 15}" text-anchor="middle">{m[:4]}</text>')
    return out
