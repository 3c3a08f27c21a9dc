"""Lines of a list that a meeting's place and date head: "Lima, 10-11 May: …", "June 5: Oslo."; lines of their own, a place under
its date; and a call in a place's stead."""

from __future__ import annotations

import re

from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import SIDES, Tie
from generator.find.meetings.ties.then import A_MONTH
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

HEADS = "heads a line of a list"
# "Geneva, 10-11 May: …" in a list of rounds, "GENEVA, MAY 10-11, 2025" over a part of the text.
_HEADS_ITEM = late(
    r"(?:,|:| \(| [–—-]) ?(?:(?:early|mid|late)[- ])?(?:\d{1,2}(?:[-–]\d{1,2})? )?"
    rf"(?i:{A_MONTH})(?!\w)|(?: and [A-ZÀ-Þ][\w’'-]+){{1,2}}(?:,|:| \(| [–—-]) ?{A_MONTH} \d"
)

# In a paragraph nothing but its month stands between the place and what came of it: "Lima, June: magnets for tin."
_HEADS_SENTENCE = late(rf", (?i:{A_MONTH})(?: \d{{4}})?: ")
_DATE_HEADS = late(
    r"(?:(?:early|mid|late)[- ])?(?:\d{1,2}(?:[-–]\d{1,2})? )?"
    rf"{A_MONTH}(?!\w)(?: \d{{1,2}}(?:[-–]\d{{1,2}})?)?(?:,? \d{{4}})?"
    r"(?:,|:| [–—-])? (?:[Ii]n )?"
)

_NAME_MONTH = late(rf"[A-Z][\w’' -]{{2,24}}, (?i:{A_MONTH})(?: \d{{4}})?: ")
_NAME_DATE = late(r"[A-Z][\w’' -]{2,24}(?:,|:| \(| [–—-]) ?(?:(?:early|mid|late)[- ])?(?:\d{1,2}\b|[A-Z])")

# "9-10 June 2025", "June 5:": a line that is a day, above one that is its place.
_DAYS = r"\d{1,2}(?: ?[-–] ?\d{1,2})?"
_A_DAY = rf"(?:{_DAYS} (?i:{A_MONTH})(?!\w)|(?i:{A_MONTH})(?!\w)\.? {_DAYS}(?!\d))(?:,? \d{{4}})?"
_DAY_ABOVE = late(rf"(?:^|\n){_A_DAY}[:.]?\n+$")
_SHORT = 60  # characters of such a line, at most
_ENDS = late(r"(?:[,:;(]| [–—-]|\.?$|\.?\n)")
# "June 5, 2025: The phone call", or alone under its day.
_CALL = late(
    r"(?:(?:The|A|Another|Their|One more) )?(?:(?:[a-z]+ )?(?:phone|telephone|video) (?:call|conference|talks|meeting)|call)\b"
    r"[^.;:]{0,24}\.?",
    re.I,
)
_DAY_HEADS = late(rf"{_A_DAY}(?::| [–—-]|,) ?")


def headed(text: str, s: Sentence) -> bool:
    """Whether a heading or a line of a list may begin with a meeting's place and date: "Lima, 10-11 May: …", "June 5: Oslo."."""
    if s.kind not in ("item", "heading", "paragraph"):
        return False
    if _under_its_day(text, s):
        return True
    if s.kind == "paragraph" and _NAME_MONTH.match(text, s.start, s.end):
        return True
    return (s.kind != "paragraph" and _NAME_DATE.match(text, s.start, s.end) is not None) or _DATE_HEADS.match(
        text, s.start
    ) is not None


def heads(text: str, s: Sentence, city: Place) -> bool:
    """Whether a city, with its date, heads a line of a list or a part of the text."""
    if city.start == s.start and _under_its_day(text, s):
        return _ENDS.match(text, city.end) is not None
    if city.start == s.start:
        if s.kind == "paragraph":
            return _HEADS_SENTENCE.match(text, city.end, s.end) is not None
        return s.kind in ("item", "heading") and _HEADS_ITEM.match(text, city.end, s.end) is not None
    return city.start - s.start <= 24 and _DATE_HEADS.fullmatch(text, s.start, city.start) is not None


def _under_its_day(text: str, s: Sentence) -> bool:
    """Whether a sentence is a short line under one that is a day."""
    return (
        s.end - s.start <= _SHORT
        and text[s.end : s.end + 1] in ("", "\n")
        and _DAY_ABOVE.search(text, max(0, s.start - _SHORT), s.start) is not None
    )


def headed_call(article: Article, s: Sentence, places: Places, people: list[Side]) -> Tie | None:
    """The tie of a line of a list that is a day and a call, of which the line below tells who spoke: "June 5: The phone call"."""
    text = article.text
    day = _DAY_HEADS.match(text, s.start, s.end)
    if s.n >= len(article.sentences) or not (day or _under_its_day(text, s)):
        return None
    start = day.end() if day else s.start
    below = article.sentences[s.n]
    who = {n.name for n in (*sides_in(people, below.start, below.end), *parties(text, below.start, below.end, places))}
    spoke = len(who) > 1 or SIDES.search(text, below.start, below.end) is not None
    if not (spoke and _CALL.fullmatch(text, start, s.end)):
        return None
    return Tie(None, None, text[start : s.end].rstrip("."), start, s.end, HEADS, noun="round", series=True)
