"""Pictures of data as SVG files: the range of reports of one claim, and what changes in time. Each has a description; its table
stands beside it.

An image file of its own keeps the pages free of inline styles, and its colours follow the reader's scheme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from generator.publish.pictures_style import opening
from generator.publish.pictures_time import elements_svg, tariffs_svg, timeline_svg
from generator.publish.views import claims, rows
from generator.publish.views.lookup import Lookup
from generator.publish.views.months import element_months, timeline_months
from generator.publish.views.tariffs import tariffs_view
from generator.records import Bound, Claim, Figure

LEFT, RIGHT, TOP = 250, 24, 8
# The intervals of DESIGN.md 6. None is open: the line runs to the picture's edge and ends in an arrow.
_INTERVALS: dict[Bound, tuple[float | None, float | None]] = {
    "exact": (1.0, 1.0),
    "about": (0.95, 1.05),
    "nearly": (0.9, 1.0),
    "over": (1.0, None),
    "at-least": (1.0, None),
    "up-to": (None, 1.0),
    "under": (None, 1.0),
}


@dataclass(frozen=True, slots=True)
class _Report:
    words: str
    source: str
    value: float
    low: float | None
    high: float | None
    open_at_value: bool


def pictures(look: Lookup) -> Iterator[tuple[str, str]]:
    """Path and SVG of every picture that the pages show."""
    for claim in look.edition.claims:
        if claims.drawn(look, claim):
            found = look.figures(claim.members)
            yield f"pictures/{claim.id}.svg", _svg(claim, [_report(rows.publisher(look.article(a)), f) for a, f in found])
    if tariffs := tariffs_view(look):
        yield tariffs.picture.to, tariffs_svg(tariffs)
    if timeline := timeline_months(look):
        yield timeline.picture.to, timeline_svg(timeline)
    if elements := element_months(look):
        yield elements.picture.to, elements_svg(elements)


def _report(source: str, f: Figure) -> _Report:
    assert not isinstance(f.value, tuple)  # `drawn` has looked
    low, high = _INTERVALS[f.bound]
    ends = sorted(f.value * k for k in (low, high) if k is not None)
    strict = f.bound in ("nearly", "over", "under")
    return _Report(f.text, source, f.value, None if low is None else ends[0], None if high is None else ends[-1], strict)


def _svg(claim: Claim, reports: list[_Report]) -> str:
    ends = [x for r in reports for x in (r.low, r.high, r.value) if x is not None]
    margin = (max(ends) - min(ends)) * 0.12 or abs(max(ends)) * 0.1 or 1
    least, most = min(ends) - margin, max(ends) + margin
    width, height = claims.picture_size(claim)

    def x(value: float) -> float:
        return round(LEFT + (value - least) / (most - least) * (width - LEFT - RIGHT), 1)

    told = "; ".join(f"{r.source}: {r.words}" for r in reports)
    parts = opening(width, height, claim.measure, told)
    for value in sorted({r.value for r in reports}):
        at = x(value)
        parts.append(f'<line class="rule" x1="{at}" y1="4" x2="{at}" y2="{height - 24}"/>')
    for label, at in _labels(sorted({r.value for r in reports}), x):
        parts.append(f'<text class="soft" x="{at}" y="{height - 8}" text-anchor="middle">{label}</text>')
    for n, r in enumerate(reports):
        low, high = (None if end is None else x(end) for end in (r.low, r.high))
        parts += _row(r, TOP + claims.PICTURE_ROW * n + claims.PICTURE_ROW / 2, x(r.value), low, high, width - RIGHT + 6)
    return "\n".join([*parts, "</svg>", ""])


def _labels(values: list[float], x: Callable[[float], float]) -> list[tuple[str, float]]:
    """Values under the line, those left out that would run into the one before."""
    out: list[tuple[str, float]] = []
    for value in values:
        at = x(value)
        if not out or at - out[-1][1] > 36:
            out.append((f"{value:,g}", at))
    return out


def _row(r: _Report, y: float, at: float, low: float | None, high: float | None, edge: float) -> list[str]:
    """One report: its words, its range as a line (to `edge` and an arrow where it has no end), its value as a dot."""
    first, last = low if low is not None else LEFT + 6, high if high is not None else edge
    out = [
        f'<text x="0" y="{y - 1}">{escape(_short(r.words))}</text>',
        f'<text class="soft" x="0" y="{y + 14}">{escape(_short(r.source))}</text>',
    ]
    if first != last:
        out.append(f'<line class="span" x1="{first}" y1="{y}" x2="{last}" y2="{y}"/>')
    if high is None:
        out.append(f'<path class="arrow" d="M{last} {y - 7}l10 7-10 7z"/>')
    if low is None:
        out.append(f'<path class="arrow" d="M{first} {y - 7}l-10 7 10 7z"/>')
    out.append(f'<circle class="{"open" if r.open_at_value else "dot"}" cx="{at}" cy="{y}" r="5.5"/>')
    return out


def _short(words: str) -> str:
    return words if len(words) <= 34 else words[:33].rstrip() + "…"
