"""Lines of a list that a meeting's place and date head: "Lima, 10-11 May: …", "June 5: Oslo."."""

from __future__ import annotations

from generator.find.meetings.ties.then import A_MONTH
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence

# "Geneva, 10-11 May: …" in a list of rounds, "GENEVA, MAY 10-11, 2025" over a part of the text.
_HEADS_ITEM = late(
    r"(?:,|:| \(| [–—-]) ?(?:(?:early|mid|late)[- ])?(?:\d{1,2}(?:[-–]\d{1,2})? )?"
    rf"(?i:{A_MONTH})(?!\w)|(?: and [A-ZÀ-Þ][\w’'-]+){{1,2}}(?:,|:| \(| [–—-]) ?{A_MONTH} \d"
)

_DATE_HEADS = late(
    r"(?:(?:early|mid|late)[- ])?(?:\d{1,2}(?:[-–]\d{1,2})? )?"
    rf"{A_MONTH}(?!\w)(?: \d{{1,2}}(?:[-–]\d{{1,2}})?)?(?:,? \d{{4}})?"
    r"(?:,|:| [–—-])? (?:[Ii]n )?"
)

_NAME_DATE = late(r"[A-Z][\w’' -]{2,24}(?:,|:| \(| [–—-]) ?(?:(?:early|mid|late)[- ])?(?:\d{1,2}\b|[A-Z])")


def headed(text: str, s: Sentence) -> bool:
    """Whether a heading or a line of a list may begin with a meeting's place and date: "Lima, 10-11 May: …", "June 5: Oslo."."""
    if s.kind not in ("item", "heading", "paragraph"):
        return False
    return (s.kind != "paragraph" and _NAME_DATE.match(text, s.start, s.end) is not None) or _DATE_HEADS.match(
        text, s.start
    ) is not None


def heads(text: str, s: Sentence, city: Place) -> bool:
    """Whether a city, with its date, heads a line of a list or a part of the text."""
    if city.start == s.start:
        return s.kind in ("item", "heading") and _HEADS_ITEM.match(text, city.end, s.end) is not None
    return city.start - s.start <= 24 and _DATE_HEADS.fullmatch(text, s.start, city.start) is not None
