"""What holds since a time: "rents have gone up by a third since 2023"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.measures.context import Context, is_base
from generator.find.measures.when.period import LOOK_BACK, SINCE, SINCE_BEFORE, SINCE_WHEN
from generator.find.measures.words.tense import Tense
from generator.late import late
from generator.records import Date, Figure

_ASIDE_SINCE = late(r",\s[^,]{2,40}\bsince\s$")
_MOST = r"\b(?:most|best|worst|first|least|[a-z]{3,12}est(?<!interest)(?<!forest)(?<!harvest)(?<!request)(?<!invest))\b"
_MOST_SINCE = late(_MOST + r"[^,;.]{0,40}\bsince\b")
_SUPERLATIVE = late(_MOST + r"[^,;.]{0,50}$")


# "Began to ship last August and has since delivered 900", "Since Oslo opened the port in April, ships have landed 900".
_HAS_SINCE = late(r"\b(?:has|have)\s(?:ever\s)?since\s(?!19|20|[A-Z])[^.;]{0,60}$")
_SINCE_OPENS = late(r"(?:^|[.!?:;\n”\"]\s*)Since\s(?!then\b)[^,;.]{0,100}$")
_CLOSES = late(r",\s(?!when\b)")
_MOVED_SINCE = late(r",\s(?:up|down)\b")


def _elsewhere(date: Date, figure: Figure, told: Tense | None, text: str) -> bool:
    """Whether what goes on since the date is told of something else: "have risen since May, she said, and cost it $3m", "floors
    introduced since 1990 raised output by 9 %"."""
    if _NEXT_CLAUSE.search(text, date.end, figure.start):
        return True
    return told == "past" and _SINCE_FIRST.search(text, max(0, date.start - 20), date.start) is None


_NEXT_CLAUSE = late(r",\s(?:\w+\s){1,3}(?:said|says|added),\sand\s|\band\sthat\s")
_SINCE_FIRST = late(r"(?:^|[.!?:;\n”\"]\s*|\b(?:that|and|but)\s)[Ss]ince\s(?:the\s)?$")


def begun(figure: Figure, dates: Sequence[Date], text: str) -> Date | None:
    """The date that "since" looks back to from a distance: of the verb before "has since", or of the clause that opens with it."""
    before = [d for d in dates if d.end <= figure.start and d.precision != "vague"]
    if not before:
        return None
    if _HAS_SINCE.search(text, before[-1].end, figure.start):
        return before[-1]
    opens = _SINCE_OPENS.search(text, max(0, before[0].start - 140), before[0].start)
    return before[0] if opens is not None and _CLOSES.match(text, before[0].end) else None


def since(
    figure: Figure, c: Context | None, told: Tense | None, dates: Sequence[Date], text: str, published: str | None
) -> str | None:
    """ "Rents have gone up by a third since 2023": from then to the day of the article, as exactly as the beginning is told."""
    counted = c is not None and told in ("perfect", "pluperfect") and not is_base(c)
    if not dates or published is None:
        return None
    first = begun(figure, dates, text) if counted or told == "past" else None
    if first is not None and first.iso and "/" not in first.iso and first.iso < published:
        return f"{first.iso}/{published[: len(first.iso)]}"
    if figure.change is None and figure.direction is None and not counted:
        return None
    for d in dates:
        if figure.change == "to" and d.start > figure.end and _MOVED_SINCE.search(text, figure.end, d.start):
            continue  # "has slid to $12, down by a third since May"
        if told == "present" and _ASIDE_SINCE.search(text, max(0, d.start - LOOK_BACK), d.start) and d.end < figure.start:
            continue  # "the duties, in force since 2019, are paid on top and go up to 35 %"
        if d.end <= figure.start and _elsewhere(d, figure, told, text):
            continue
        from_then = SINCE_BEFORE.search(text, max(0, d.start - 8), d.start) or SINCE.match(d.text)
        near = figure.end <= d.start <= figure.end + LOOK_BACK and SINCE_WHEN.search(text, figure.end, d.start)
        if _SUPERLATIVE.search(text, max(0, d.start - LOOK_BACK), d.start) or _MOST_SINCE.search(text, figure.end, d.start):
            continue  # "jumped 18 %, the most since October"
        if d.iso and "/" not in d.iso and (near or (from_then and d.end <= figure.start)) and d.iso < published:
            return f"{d.iso}/{published[: len(d.iso)]}"
    return None
