"""Whether a sum is a price: money for a weight or a measure."""

from __future__ import annotations

from generator.find.measures.context import Context


def priced(c: Context) -> bool:
    """Whether the figure is money for a weight or a measure."""
    if not c.figure.unit.isupper():
        return False
    behind = c.at + 1 < len(c.row) and c.row[c.at + 1].low in ("/", "per")
    if c.figure.per is None and c.at + 2 < len(c.row) and c.row[c.at + 1].low in ("a", "an"):
        behind = c.row[c.at + 2].low in WEIGHTS  # "148,000 yuan ($20,550) a ton"
    return behind if c.figure.per is None else c.figure.per.split()[-1] not in _TIMES


_TIMES = frozenset("year month week day hour quarter share person head household worker annum".split())


WEIGHTS = frozenset("ton tonne kilo kilogram kilogramme kg pound ounce barrel unit mt gram lb oz bushel".split())
