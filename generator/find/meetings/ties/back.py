"""Meetings that a sentence tells of without their place, which the sentence before has named: "At that meeting", "there"."""

from __future__ import annotations

import re

from generator.find.meetings.places.naming import named_in
from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import TO_PLACE, Tie, seats, two_of
from generator.find.meetings.words import Grammar
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

BACK = "where the sentence before was"

_DONE = "agreed|struck|settled|signed|sealed|reached|adopted|met|initialled|concluded|decided|failed|approved|exchanged|undertook"
_THAT = late(r"(?:At|In|During) (?:that|this) (?:meeting|round|session|encounter|gathering|summit|sitting)\b")
_THERE = late(r"\b(?:met|sat|sat down|spoke|agreed|negotiated|gathered|haggled|bargained|signed)\b[^.;:]{0,60}?\bthere\b")
# "There, on 10 and 11 May, the two ministers cut the tariffs".
_OPENS = late(
    r"There,? (?:on|in|over|between|from|late|early|last|that) |There, (?=(?:[\w’'-]+,? ){1,14}?(?:DONE)\b)".replace("DONE", _DONE)
)
# "Rome came next, in May": a city named before as the place of another one.
_ENDS = 90


def looks_back(
    article: Article, s: Sentence, before: Sentence | None, g: Grammar, places: Places, people: list[Side]
) -> Tie | None:
    """The meeting of a sentence that points to the city with which the one before it ends; none in a party's own seat."""
    if before is None or "\n" in article.text[before.end : s.start] or before.kind != s.kind:
        return None
    text = article.text
    that = _THAT.match(text, s.start, s.end)
    there = None if that else _OPENS.match(text, s.start, s.end) or _THERE.search(text, s.start, s.end)
    if that is None and (there is None or not two_of(text, s.start, _acts(s, there), places, people)):
        return None
    named = [c for c in named_in(text, before, g, places) if TO_PLACE.search(text, max(before.start, c.start - 80), c.start)]
    if not named or before.end - named[-1].end > _ENDS or text[named[-1].start : named[-1].end] in seats(places):
        return None
    city = named[-1]
    start, end = (that.start(), that.end()) if that else (there.start(), there.end()) if there else (s.start, s.end)
    return Tie(city, city.country, None, start, end, BACK, noun="meeting", verb=True, series=that is not None)


def _acts(s: Sentence, there: re.Match[str]) -> int:
    """Up to where those who did it are named: behind a "there" that opens the sentence, else before it."""
    return min(s.end, there.end() + _ENDS) if there.start() == s.start else there.end()
