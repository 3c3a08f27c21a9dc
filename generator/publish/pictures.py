"""Pictures of data as SVG files: the range of reports of one claim, and what changes in time. Each has a description; its table
stands beside it.

An image file of its own keeps the pages free of inline styles, and its colours follow the reader's scheme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from generator.publish.pictures_style import opening, width_of
from generator.publish.pictures_time import elements_svg, tariffs_svg, timeline_svg
from generator.publish.views import claims, rows, wording
from generator.publish.views.lookup import Lookup
from generator.publish.views.months import element_months, timeline_months
from generator.publish.views.tariffs import tariffs_of, tariffs_view
from generator.records import Bound, Claim, Figure

# Room left and right of the line of values, for an arrow's head.
SIDE = 14
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
            yield f"pictures/{claim.id}.svg", _claim_svg(look, claim)
    if tariffs := tariffs_view(look):
        yield tariffs.picture.to, tariffs_svg(tariffs)
        for r in look.edition.rounds:
            if of_round := tariffs_of(tariffs, r):
                yield of_round.picture.to, tariffs_svg(of_round)
    if timeline := timeline_months(look):
        yield timeline.picture.to, timeline_svg(timeline)
    if elements := element_months(look):
        yield elements.picture.to, elements_svg(elements)


def _report(source: str, f: Figure, mirrored: bool) -> _Report:
    """`mirrored`: at the other side of zero, as a fall among rises."""
    assert not isinstance(f.value, tuple)  # `drawn` has looked
    least, most = _INTERVALS[f.bound]
    ends = sorted(f.value * k for k in (least, most) if k is not None)
    low, high = None if least is None else ends[0], None if most is None else ends[-1]
    value: float = f.value
    if mirrored:
        value, low, high = -value, None if high is None else -high, None if low is None else -low
    return _Report(f.text, source, value, low, high, f.bound in ("nearly", "over", "under"))


def _claim_svg(look: Lookup, claim: Claim) -> str:
    by_origin = claims.by_origin(look, claim)
    turns = {f.direction for _, found in by_origin for _, f in found if f.change == "by"}
    against = "fall" if len(turns) > 1 else None  # where all fall, how much is what a reader looks for
    groups = [
        (origin, [_report(rows.publisher(look.article(a)), f, f.change == "by" and f.direction == against) for a, f in found])
        for origin, found in by_origin
    ]
    reports = [r for _, found in groups for r in found]
    ends = [x for r in reports for x in (r.low, r.high, r.value) if x is not None]
    margin = (max(ends) - min(ends)) * 0.12 or abs(max(ends)) * 0.1 or 1
    least, most = min(ends) - margin, max(ends) + margin
    width, height = claims.picture_size(look, claim)

    def x(value: float) -> float:
        return round(SIDE + (value - least) / (most - least) * (width - 2 * SIDE), 1)

    told = "; ".join(f"{r.source}: {r.words}" for r in reports)
    parts = opening(width, height, claim.measure, told)
    for value in sorted({r.value for r in reports}):
        parts.append(f'<line class="rule" x1="{x(value)}" y1="{claims.ORIGIN_ROW}" x2="{x(value)}" y2="{height - 22}"/>')
    for label, at in _labels(sorted({r.value for r in reports}), x, "%" if claim.unit == "percent" else ""):
        parts.append(f'<text class="soft" x="{at}" y="{height - 7}" text-anchor="middle">{label}</text>')
    y = 0
    for origin, found in groups:
        parts.append(f'<text class="soft small" x="0" y="{y + 14}">{escape(_origin(origin))}</text>')
        y += claims.ORIGIN_ROW
        for r in found:
            low, high = (None if end is None else x(end) for end in (r.low, r.high))
            parts += _row(r, y, x(r.value), low, high, width - SIDE)
            y += claims.PICTURE_ROW
    return "\n".join([*parts, "</svg>", ""])


def _labels(values: list[float], x: Callable[[float], float], unit: str) -> list[tuple[str, float]]:
    """Values under the line, those left out that would run into the one before."""
    out: list[tuple[str, float]] = []
    end = 0.0
    for value in values:
        label, at = f"{wording.number(value)}{unit}", x(value)
        if at - width_of(label) / 2 >= end:
            out.append((label, at))
            end = at + width_of(label) / 2 + 6
    return out


def _row(r: _Report, y: float, at: float, low: float | None, high: float | None, edge: float) -> list[str]:
    """One report: its words and who printed them, and below them its range as a line (to `edge` and an arrow where it has no end)
    with its value as a dot."""
    first, last = low if low is not None else SIDE, high if high is not None else edge
    words = _fitting(r.words, 200)
    source = _fitting(r.source, claims.WIDTH - width_of(words) - 16)
    line = y + 26
    out = [f'<text x="0" y="{y + 10}"><tspan class="strong">{escape(words)}</tspan><tspan dx="8">{escape(source)}</tspan></text>']
    if first != last:
        out.append(f'<line class="span" x1="{first}" y1="{line}" x2="{last}" y2="{line}"/>')
    if high is None:
        out.append(f'<path class="arrow" d="M{last} {line - 7}l10 7-10 7z"/>')
    if low is None:
        out.append(f'<path class="arrow" d="M{first} {line - 7}l-10 7 10 7z"/>')
    out.append(f'<circle class="{"open" if r.open_at_value else "dot"}" cx="{at}" cy="{line}" r="5.5"/>')
    return out


def _origin(name: str) -> str:
    return _fitting(f"Origin: {name}" if name else "Origin not known", claims.WIDTH)


def _fitting(words: str, width: float) -> str:
    if width_of(words) <= width:
        return words
    return words[: max(4, int(len(words) * width / width_of(words)) - 1)].rstrip() + "…"
