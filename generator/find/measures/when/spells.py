"""A stretch of time counted from the article's: "over the past five years", "in the next decade"."""

from __future__ import annotations

import re

from generator import edtf
from generator.find.measures.context import Context
from generator.find.measures.when.period import cross_span
from generator.late import late
from generator.records import Date, Figure, Sentence

_NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_OVER = late(r"\b(?:over|in|during|within|across|for)\s$", re.I)
_SPELL = late(
    rf"the\s(?P<way>past|last|previous|next|coming)\s"
    rf"(?:(?P<n>\d\d?|{'|'.join(_NUMBERS)})[\s-])?(?P<unit>day|week|month|quarter|year|decade)s?\b(?!\s(?:of|to|before)\b)"
)
# Characters in which a sentence's opening tells its time.
_OPENS = 16
# How exactly the ends of a stretch are told: by its unit.
_AS_LONG = {"day": 10, "week": 10, "month": 7, "quarter": 7, "year": 4, "decade": 4}


_EACH = late(r"\W(?:[a-z]+\s){0,3}in\seach\sof\sthe\s(?:next|following|coming)\s(?P<n>[a-z]+|\d)(?:\syears\b|(?=\s?[—–,.;]))")


_YEAR_END = late(r"\bend\sof\s(?P<year>20\d\d)\b[^.;]{0,40}$")
_NEAR = 70


def each_of(figure: Figure, text: str, published: str | None) -> str | None:
    """ "25m tonnes in each of the next three years": from the year after the article's to the last of them."""
    m = _EACH.match(text, figure.end) if published else None
    now = edtf.days(published) if m and published and edtf.valid(published) else None
    if m is None or now is None:
        return None
    n = int(m.group("n")) if m.group("n").isdigit() else _NUMBERS.get(m.group("n"), 0)
    # "by the end of 2025 and 25m tonnes in each of the next three": counted from the year that was named
    named = _YEAR_END.search(text, max(0, figure.start - _NEAR), figure.start)
    year = int(named.group("year")) if named is not None else now.last.year
    return f"{year + 1}/{year + n}" if 1 < n < 13 else None


def nearer_spell(figure: Figure, date: Date, text: str) -> bool:
    """Whether a stretch stands between the figure and the date."""
    begin, end = (figure.end, date.start) if date.start >= figure.end else (date.end, figure.start)
    m = _SPELL.search(text, begin, end)
    return m is not None and _OVER.search(text, max(begin, m.start() - 8), m.start()) is not None


def spell(figure: Figure, c: Context, text: str, sentence: Sentence, published: str) -> str | None:
    """The stretch that the clause of the figure, or the opening of its sentence, tells; inferred from the day of publication."""
    low, high = c.row[c.low].start, c.row[c.high - 1].end
    m = _SPELL.search(text, low, high) or _SPELL.search(text, sentence.start, min(figure.start, sentence.start + _OPENS))
    if m is None or _OVER.search(text, max(0, m.start() - 8), m.start()) is None:
        return None
    now = edtf.days(published) if edtf.valid(published) else None
    if now is None or cross_span(m.start(), m.end(), figure):
        return None
    unit = m.group("unit")
    counted = m.group("n") or "one"
    n = int(counted) if counted.isdigit() else _NUMBERS[counted]
    today = now.last.isoformat()
    ahead = m.group("way") in ("next", "coming")
    other = edtf.shift(today, n if ahead else -n, unit)
    if other is None:
        return None
    first, last = sorted((today, other))
    return edtf.between(first[: _AS_LONG[unit]], last[: _AS_LONG[unit]])
