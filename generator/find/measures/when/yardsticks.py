"""Dates that tell of something else than the figure beside them: of what it is compared with, or of when a thing was announced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.find.measures.context import TIME
from generator.late import late
from generator.records import Date, Figure

# What stands between a word of comparison and its date: "than in", "against the level seen in", "of what they had been in".
_FILLED = (
    r"(?:(?:the|its|their|a|an|that|those|in|at|during|of|for|levels?|records?|peak|average|highs?|lows?|figure|rate|pace|five|years?"
    r"|to|seen|set|reached|hit|recorded|what|it|they|was|were|did|got|had|been|made|paid|stood|all|same|corresponding|months?|weeks?"
    r"|quarters?|period|stretch|half|season|previous|last|survey|poll|count|census|study|price|prices|value|cost|start|beginning|end"
    r"|shipped|sold|exported|imported|produced|used|bought)\s){0,7}$"
)
_THAN = late(
    r"\b(?:than|against|versus|vs|compared\s(?:with|to)|as(?=\s(?:in|at|during|it|they|was|were)\b)|what"
    r"|(?:twice|double|triple|times)\s(?:the|its|their))\s" + _FILLED,
    re.I,
)
# "54 % under the record set last May", "up 3 % from June": a measure of distance first.
_AWAY = late(
    r"(?:%|\b(?:per\scent|percent|pct|pc|points?|times|third|half|quarter|fifth|up|down|higher|lower|more|less|fewer|gain|rise|increase|drop|fall"
    r"|decline|decrease|growth|jump|change|unchanged|twice|double|triple|part))\s(?:from|on|over|under|above|below|of)\s" + _FILLED,
    re.I,
)
_FROM = late(r"\b(?:as\s\w+\sas|from|against|than|versus|compared\s(?:with|to))\s(?:the\s|its\s|their\s|an?\s)?$", re.I)
_OTHER = late(r"\b(?:same|previous|preceding|prior|earlier|ago|before|corresponding)\b", re.I)
# "the rules it announced on 9 October": when the rules came, not when they are put off.
_CAME = late(
    r"\b(?!said|says|and\s|but\s|that|which|when|as\s)[a-z]{3,}\s(?:that\s|which\s)?(?:it|they|he|she|the\s[a-z]+|[A-Z][a-z]+)\s(?:had\s|has\s|first\s)?"
    r"(?:announced|introduced|imposed|unveiled|adopted|published|enacted|issued|drew\sup|drawn\sup)\s(?:back\s)?(?:on\s|in\s)?$"
)
# Characters before a date in which its comparison begins.
_LOOK_BACK = 90


def is_yardstick(date: Date, figures: Sequence[Figure], text: str, start: int) -> bool:
    """Whether the date is that of what a figure is compared with: "up 9 % from July", "against 41 tonnes a year earlier"."""
    if date.precision == "range" and " to " in date.text:
        return False
    at, stepped = date.start, False
    if _on_it(date, figures, text, start):
        return True
    beside = next(
        (f for f in figures if 0 < date.start - f.end <= _STEP and text[f.end : date.start] in (" ", " in ", " on ", " of ")), None
    )
    if beside is not None and beside.direction == "from-to":
        return not beside.text.lower().startswith("from")  # "rose to 588 tonnes from 512 tonnes in July"
    if beside is not None:
        at, stepped = _back_over(beside, figures, text), True
    before = text[max(start, at - _LOOK_BACK) : at]
    if beside is not None and is_then(date, beside, text):
        return True  # "$702 in June and $318 a year earlier": of what it stands behind alone
    if stepped and _LEVEL.search(before) and not _FROM.search(before):
        return False  # "fell 37 % on the year to 1,020 tonnes in January"
    if stepped or _OTHER.search(date.text):
        return _FROM.search(before) is not None or _THAN.search(before) is not None or _AWAY.search(before) is not None
    return _THAN.search(before) is not None or _AWAY.search(before) is not None


def _back_over(figure: Figure, figures: Sequence[Figure], text: str) -> int:
    """Where the comparison begins: "against 188,500 t at 3.9 % in the June quarter"."""
    before = next((f for f in figures if text[f.end : figure.start] in _WITH), None)
    return before.start if before is not None else figure.start


_WITH = (" at ", ", or ", " or ")


# "(December quarter: $41.0m)": the time of a yardstick.
_BRACKET = late(r"\([^()]{0,40}$")


def of_no_yardstick(dates: Sequence[Date], figures: Sequence[Figure], text: str, start: int) -> list[Date]:
    """The dates of the sentence that begins at `start` which are those of no comparison, in words or in brackets."""
    return [d for d in dates if not is_yardstick(d, figures, text, start) and not _BRACKET.search(text, start, d.start)]


def is_then(date: Date, figure: Figure, text: str) -> bool:
    """ "$318 a year earlier": the time of that figure, and of no other."""
    return text[figure.end : date.start] == " " and _AGO.search(date.text) is not None


def is_its_own(date: Date, figure: Figure, text: str) -> bool:
    """ "Above the 41 tonnes in July", "at 3.9 % in the June quarter": the date right behind the figure is its own in any case."""
    between = text[figure.end : date.start]
    if between == " of ":
        return figure.unit != "percent" and not _NOUN.match(text, date.end)  # "the $355 of May 2025", but "half of 2024 volumes"
    return between in (" ", " in ", " in the ") and not date.text.lower().startswith("on ")


_NOUN = late(r"\s(?!(?:and|but|to|in|when|as|for|on|from|with|while|or|by|at|is|was|were)\b)[a-z]")
_AGO = late(r"\b(?:ago|before|earlier)$")
# Characters between a figure of comparison and its date.
_STEP = 4
_LEVEL = late(r"\bto\s$")


def _on_it(date: Date, figures: Sequence[Figure], text: str, start: int) -> bool:
    """ "Up 8 % on September", "up $3 on the day before": what it is compared with; but "up 8 % on Tuesday" is of that day."""
    low = date.start + 3 if date.text[:3].lower() == "on " else date.start
    if text[low - 3 : low].lower() != "on " or (date.precision == "day" and not _OTHER.search(date.text)):
        return False
    moved = any(f.end == low - 4 and f.change == "by" for f in figures)
    return moved or _AWAY.search(text, max(start, low - _LOOK_BACK), low) is not None


def is_of_the_thing(date: Date, figure: Figure, text: str) -> bool:
    """Whether the date behind a length of time tells when the thing came that is put off, shelved or prolonged for so long."""
    if date.start < figure.end or figure.unit not in TIME:
        return False
    before = text[max(figure.end, date.start - _LOOK_BACK) : date.start]
    return _CAME.search(before) is not None
