"""How good the figures of the annotated articles are.

A gold figure is found when a figure overlaps its words. `found` counts the key ones, `all found` every one that is not optional;
an extra figure costs precision unless it lies on an optional row. Value, unit, bound and direction are judged on those found; the
noun of a count by its last word, as a reader would ("niche metals" are metals).
"""

from __future__ import annotations

from generator import vocabulary
from generator.find.dates import find_dates
from generator.find.figures import find_figures
from generator.records import Article, Figure
from generator.text import Locator
from tests.gate.scoring import Row, Share, add, annotated, place


def score(article: Article, rows: list[Row], found: tuple[Figure, ...], errors: list[str] | None = None) -> dict[str, Share]:
    total: dict[str, Share] = {}
    left = list(found)
    for row in rows:
        span = place(article, row)
        match = next((f for f in left if span and f.start < span[1] and span[0] < f.end), None)
        if match is not None:
            left.remove(match)
        if not row.get("optional"):
            total = add(total, _judged(row, match, errors))
    if errors is not None:
        errors += [f"  extra  {f.text!r} in {f.sentence[:90]!r}" for f in left]
    matched = len(found) - len(left)
    return add(total, {"precision": Share(matched, len(found))})


def _judged(row: Row, f: Figure | None, errors: list[str] | None) -> dict[str, Share]:
    out = {"all found": Share(f is not None, 1)}
    if row.get("key"):
        out["found"] = Share(f is not None, 1)
    if f is None:
        if errors is not None:
            errors.append(f"  missed {row['text']!r} in {str(row['sentence'])[:90]!r}")
        return out
    value = list(f.value) if isinstance(f.value, tuple) else f.value
    judged = {"value": value == row["value"], "unit": _same_unit(str(row["unit"]), f), "bound": f.bound == row["bound"]}
    judged |= {"direction": f.direction == row["direction"], "text": f.text == row["text"]}
    if errors is not None:
        errors += [
            f"  {name:6} {f.text!r}: {f.value} {f.unit} {f.of} {f.bound} {f.direction}" for name, ok in judged.items() if not ok
        ]
    return out | {name: Share(int(ok), 1) for name, ok in judged.items()}


def _same_unit(gold: str, f: Figure) -> bool:
    unit, _, noun = gold.partition(":")
    return f.unit == unit and (not noun or (f.of or "").split()[-1:] == noun.split()[-1:])


def figures(errors: list[str] | None = None) -> dict[str, Share]:
    """The measures over all annotated articles."""
    total: dict[str, Share] = {}
    words = vocabulary.load()
    for gold, article in annotated():
        where = Locator(article)
        found, _ = find_figures(article, words, where, find_dates(article, words, where))
        total = add(total, score(article, gold["figures"], found, errors))
    return total


def dates(errors: list[str] | None = None) -> dict[str, Share]:
    """The same for dates, by the rules of `tests.gate.dates`."""
    from tests.gate.dates import score as score_dates

    total: dict[str, Share] = {}
    words = vocabulary.load()
    for gold, article in annotated():
        s = score_dates(find_dates(article, words, Locator(article)), gold["dates"])
        row = {"found": Share(s.found, s.gold), "precision": Share(s.found, s.found + s.extra), "value": Share(s.right, s.found)}
        total = add(total, row)
    return total
