"""When a meeting was, counted from another time: "two months after talks in Lima", "a day before"."""

from __future__ import annotations

import re

from generator import edtf
from generator.late import late
from generator.records import Date, Sentence

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
_MONTHS_BACK = {w: n for n, w in enumerate(_NUMBERS.split(), 1)}


# "The meeting on Friday came a day after the two agreed on a pause in Lima".
_DAYS_AFTER = late(
    rf"\b(?P<n>a|{'|'.join(_MONTHS_BACK)}|\d) days? (?P<way>after|before) (?!that\b|this\b)"
    r"(?:(?!\b(?:after|before|which|who)\b)[^.;:]){0,90}$"
)


def days_before(text: str, s: Sentence, start: int, dates: list[Date]) -> str | None:
    """The day of a meeting that is told as so many days before or after another day of its sentence."""
    m = _DAYS_AFTER.search(text, max(s.start, start - 120), start)
    base = [d for d in dates if m and d.end <= m.start() and d.precision == "day" and len(d.iso or "") == 10]
    if m is None or not base or any(m.end("way") <= d.start < start for d in dates):
        return None
    n = (_MONTHS_BACK.get(m["n"]) or (1 if m["n"] == "a" else int(m["n"]))) * (-1 if m["way"] == "after" else 1)
    return edtf.shift(base[-1].iso or "", n, "day")


_AGO = late(
    rf"(?<!for )(?<!within )\b(?P<n>a|{'|'.join((*_MONTHS_BACK,))}|\d{{1,2}}) (?P<unit>months?|years?)"
    r"(?: to the (?:day|week|month))? (?:after|since)"
    r"(?: the| their| a| an)?(?: [\w-]+){0,3} ?$",
    re.I,
)


def counted_back(text: str, s: Sentence, start: int, published: str | None, end: int | None = None) -> str | None:
    """The month of a meeting told as so many months back: "two months after talks in Lima broke down"; or right behind its `end`:
    "agreed in Lima a year ago"; or right before it. Inferred."""
    ago = _SO_LONG_AGO.match(text, end, s.end) if end is not None else None
    ago = ago or _AGO_IN.search(text, max(s.start, start - 40), start)
    m = ago or _AGO.search(text, max(s.start, start - 60), start)
    if m is None or not published or len(published) != 10:
        return None
    back = _MONTHS_BACK.get(m["n"].lower()) or (1 if m["n"] in "aA" else int(m["n"]))
    back *= 12 if m["unit"].startswith("year") else 1
    year, month = int(published[:4]), int(published[5:7]) - 1 - back
    return f"{year + month // 12:04}-{month % 12 + 1:02}"


# "Agreed in Lima a year ago", "struck in Lima three months ago".
_SO_LONG_AGO = late(
    r",? (?:just |exactly |some |about |almost |nearly |barely |over |more than |less than )?"
    rf"(?P<n>a|{'|'.join((*_MONTHS_BACK,))}|\d{{1,2}}) (?P<unit>months?|years?) ago\b"
)
# "A year ago in Lima".
_AGO_IN = late(rf"\b(?P<n>a|{'|'.join((*_MONTHS_BACK,))}|\d{{1,2}}) (?P<unit>months?|years?) ago,? (?:also |first )?$")
