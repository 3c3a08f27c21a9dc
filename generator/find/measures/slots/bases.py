"""What a change is told against, where that is not the year before: "up 14 % on the month" and "up 41 % on the year" are two facts.

Newspapers leave the year before untold, so it is no slot; a change that tells nothing is against what the one before it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.find.measures.context import Context
from generator.find.measures.scene import Scene
from generator.late import late
from generator.records import Figure
from generator.vocabulary import load

# Words behind a change, up to what it is told against.
_BEHIND = late(
    r"[^;.]{0,60}?\b(?:from|than|over|on|against|versus|compared\s(?:with|to))\s(?:(?:in|the|that\sof|a|one)\s){0,2}"
    r"(?:(?:previous|prior|preceding|last|same)\s)?(?P<unit>year|month|quarter|week)\b(?!\sof\b)"
    r"|[^;.]{0,60}?\b(?P<pair>year|month|quarter|week)[- ](?:on|over|to)[- ](?:year|month|quarter|week)\b"
)
_AHEAD = late(
    r"\b(?P<unit>year|month|quarter|week)[- ](?:on|over|to)[- ](?:year|month|quarter|week)\b"
    r"|\bon\sthe\s(?P<on>year|month|quarter|week)\b",
    re.I,
)
_LEADS = late(r"\b(?:from|than|over|on|against|versus|compared\s(?:with|to))\s(?:(?:in|the|that\sof|those\sof)\s){0,2}$")
_UNITS = late(r"\b(?:year|month|quarter|week)s?\b", re.I)
# Characters in which a date still is what a change is told against, and words ahead tell of it.
_NEAR = 60


def with_bases(scene: Scene, figures: Sequence[Figure], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """The figures; changes of trade and of amounts that are not told against the year before with the slot `against`."""
    quantities = frozenset(q.name for q in load().measures.quantities if q.sort in ("flow", "amount"))
    last: tuple[int, str] = 0, ""
    out: list[Figure] = []
    for figure in figures:
        if figure.change == "by" and figure.slots.get("quantity") in quantities:
            n = figure.s[0]
            told = _told(scene, figure, contexts.get(figure.id))
            if told is None:
                told = last[1] if n - last[0] <= 1 and not _opens(scene, figure) else ""
            last = figure.s[-1], told
            if told:
                figure = replace(figure, slots={**figure.slots, "against": told})
        out.append(figure)
    return tuple(out)


def _opens(scene: Scene, figure: Figure) -> bool:
    """Whether the sentence of the figure is the first of its paragraph."""
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    return scene.article.sentences[figure.s[0] - 1].start <= paragraph.start


def _told(scene: Scene, figure: Figure, c: Context | None) -> str | None:
    """What the words around a change tell: "the month before", a period by its date, "" for the year before; None for nothing."""
    text, sentence = scene.article.text, scene.article.sentences[figure.s[0] - 1]
    after = next((t for t in c.row[c.at + 1 :] if t.figure is not None), None) if c is not None else None
    end = min(after.start if after is not None else sentence.end, figure.end + 2 * _NEAR)
    found = _BEHIND.match(text, figure.end, end) or _AHEAD.search(text, max(sentence.start, figure.start - _NEAR), figure.start)
    named = (d for d in scene.dates.between(figure.end, end) if d.iso and not _UNITS.search(d.text))
    date = next((d for d in named if _LEADS.search(text, figure.end, d.start)), None)
    if date is not None and (found is None or date.start < found.end()):
        return _apart(figure.when, str(date.iso))
    unit = next((g.lower() for g in found.groups() if g), "") if found is not None else None
    return unit if unit is None else "" if unit in ("year", "annual") else f"the {unit} before"


def _apart(when: str | None, base: str) -> str:
    """ "In December from November": the month before; "than in December 2025": the year before."""
    one, two = _MONTH.fullmatch(when or ""), _MONTH.fullmatch(base)
    if one is None or two is None or bool(one["month"]) != bool(two["month"]):
        return base
    years = int(one["year"]) - int(two["year"]) if one["year"].isdigit() and two["year"].isdigit() else None
    months = int(one["month"] or 1) - int(two["month"] or 1)
    apart = months + 12 * years if years is not None else (months - 1) % 12 + 1  # years that nobody tells are the nearest
    return {12: "", 1: "the month before"}.get(apart, base)


_MONTH = late(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d))?")
