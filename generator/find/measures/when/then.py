"""The time of what a figure is compared with: "1,344 tonnes a year earlier", "in the same quarter of 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator import edtf
from generator.find.measures.context import TIME, Context, is_base
from generator.late import late
from generator.records import Date, Figure

_AGO = r"(?P<n{0}>a|one|two|three|four|five|ten|\d\d?)\syears?\s(?:ago|earlier|before|previously)|the\syear\s(?:ago|earlier|before)"
# Behind the figure, over what it is of: "the 291 t of a year ago", "13.9 million in the same stretch a year earlier".
_THEN = late(
    r"\s(?:of\s|seen\s|recorded\s|shipped\s|sold\s)?"
    r"(?:(?:in\s|during\s|over\s|for\s)?(?:the\s)?(?:same|corresponding|comparable|equivalent|year-earlier)\s[a-z]+(?:\s[a-z]+)?"
    r"(?:\s(?:of|in)\s(?P<year>(?:19|20)\d\d)|\s(?P<last>(?:of\s)?last\syear)|\s(?:"
    + _AGO.format(1)
    + r"))|"
    + _AGO.format(2)
    + r")\b"
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
# What makes a figure the older one though no word of comparison stands right before it.
_MEASURED_BY = late(
    r"\b(?:times|above|below|than|from|over|under|half|exceed\w*|beat(?:s|ing)?)\s(?:of\s)?the\s$|\bcompared\s(?:to|with)\s$"
)
# Characters before a figure in which they stand.
_LOOK_BACK = 20
# Days of what is compared by its month.
_WEEK = 8


# "1,620 t in the fourth quarter against 1,410 t in the third".
_ORDINAL = late(r"\sin\sthe\s(?P<n>first|second|third|fourth)(?=\s?[.,;)]|\sand\b|$)")
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def in_another_part(figure: Figure, c: Context, dates: Sequence[Date], text: str) -> str | None:
    """The quarter or half that only its number names, beside one told in full: of its year, or of the year before where the older
    figure is compared."""
    m = _ORDINAL.match(text, figure.end)
    told = next((d for d in reversed(dates) if m and d.end <= figure.start and d.iso and "/" in d.iso), None)
    span = edtf.days(told.iso) if told is not None and told.iso and edtf.valid(told.iso) else None
    if m is None or told is None or span is None:
        return None
    months = 12 * (span.last.year - span.first.year) + span.last.month - span.first.month + 1
    nth = _NTH[m.group("n")]
    if months not in (3, 6) or (span.first.month - 1) % months or nth * months >= 12:
        return None
    month = nth * months + 1
    year = span.first.year - (is_base(c) and month > span.first.month)
    return edtf.between(edtf.month(year, month), edtf.month(year, month + months - 1))


def years_before(
    figure: Figure, c: Context, told: Sequence[Figure], dates: Sequence[Date], text: str, published: str | None
) -> Figure:
    """ "… 28 % in November, against 17 % two years ago": of that month two years before."""
    m = _THEN.match(text, figure.end)
    if m is None or not (is_base(c) or _MEASURED_BY.search(text, max(0, figure.start - _LOOK_BACK), figure.start)):
        return figure
    now = next((f.when for f in reversed(told) if f.when and f.unit == figure.unit), None)
    now = now or next((f.when for f in reversed(told) if f.when and f.unit not in TIME), None)
    beside = next((d.iso for d in dates if m.start() < d.start < m.end() and d.iso and "/" in d.iso), None)
    if now is None and beside is not None:
        return replace(figure, when=beside, when_basis="inferred")  # leans on the sentence before
    when = _shifted(now or published, m, published)
    return replace(figure, when=when, when_basis="inferred") if when else figure


def _shifted(now: str | None, m: re.Match[str], published: str | None) -> str | None:
    """The same stretch so many years before."""
    span = edtf.days(now) if now and edtf.valid(now) else None
    if now is None or span is None:
        return None
    if (span.last - span.first).days < _WEEK or now == published:
        now = edtf.month(span.first.year, span.first.month)
    if year := m.group("year"):
        back = span.first.year - int(year)
    elif m.group("last"):
        back = 1
    else:
        written = m.group("n1") or m.group("n2") or "a"
        back = _NUMBERS.get(written) or int(written)
    return edtf.shift(now, -back, "year") if back > 0 else None
