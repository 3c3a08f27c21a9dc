"""The place that a headline or a dateline gives to the meeting that an article opens with. See find/meetings."""

from __future__ import annotations

from generator.find.meeting_tie import TO_PLACE, Tie, seats
from generator.find.meeting_ties import named_in
from generator.find.meeting_words import Grammar
from generator.find.places import Place, cities, described, parties
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.places import Places

_DATELINE = late(
    r"(?P<city>[A-Z][A-Z .'-]{2,30}[A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2} ?(?=[:,(–—]| [–—(]))"
    r"(?:[,/] ?[A-Z][\w .]{2,30})?(?:, [A-Z]\w+\.? \d{1,2})?(?: \([^)]{2,30}\))?(?: [A-Z]\w+\.? \d{1,2})?"
    r" ?(?:-|–|—|--|:) "
)
# What sides do where the reporter sits: "BUSAN — The presidents met for an hour".
_MET_HERE = late(
    r"\b(?:met|meeting|sat down|shook hands|ended|concluded|wrapped up|opened|began|resumed|agreed|reached|struck|emerged|here)\b"
)


# "The fifth round ended here on Monday": where the dateline says.
_HERE = late(r"\bhere\b(?! to\b|['’])")
# What can only be told of people in one room; a party's own seat is where they met if nothing tells another place.
_SAT_THERE = late(
    r"\b(?:wrapped up|ended|concluded|opened|began|resumed|finished|closed|completed|held|hosted|started|kicked off)\b[^.;:]{0,60}?"
    r"\b(?:talks|negotiations|round|rounds|meeting|meetings|consultations|session|dialogue|summit)\b"
    r"|\b(?:talks|negotiations|round|consultations|session|dialogue|summit)\b[^.;:]{0,60}?"
    r"\b(?:wrapped up|ended|concluded|opened|began|resumed|finished|closed)\b"
    r"|\b(?:days?|hours?|rounds?) of (?:[\w-]+ ){0,2}?(?:talks|negotiations|meetings|consultations)\b|\bsat down\b"
)
_AHEAD = late(r"\b(?:will|would|could|may|might|to|should|if) (?:\w+ )?$")


def opening(article: Article, g: Grammar, places: Places) -> tuple[int, Tie] | None:
    """The place that a headline or a dateline gives to the meeting that the first sentences tell of, and that sentence's number.

    A headline must name two parties and the city ("US and China buy time in Stockholm"); a dateline needs the city again near the
    top. A party's own seat is no such place: its reporters sit there."""
    text = article.text
    top = [s for s in article.sentences if s.kind in ("paragraph", "item")][:3]
    if not top or not any(_tells_of_meeting(text, s, g, places) for s in top):
        return None
    news = next(s for s in top if _tells_of_meeting(text, s, g, places))
    title = next((s for s in article.sentences if s.kind == "title"), None)
    named = [
        (c, s)
        for s in ([title] if title else []) + top
        for c in named_in(text, s, places)
        if TO_PLACE.search(text, max(s.start, c.start - 80), c.start)
    ]
    line = _DATELINE.match(text, top[0].start, top[0].end)
    candidates: list[Place] = []
    if line:
        written = line["city"].title()
        near = {c.name for c, _ in named} | {c.name for s in top for c in described(text, s.start, s.end, places)}
        at_home = news is top[0] and not near and _met_here(text, line.end(), news)
        here = next((s for s in top if _HERE.search(text, max(s.start, line.end()), s.end) and not _said_here(text, s)), None)
        if here:
            news, at_home = here, True
        candidates += [c for c in cities(written, 0, len(written), places) if c.name in near or at_home]
        sat = here or (at_home and _sat_there(text, line.end(), top, g))
        candidates = [c for c in candidates if sat or not _own_seat(text, c, top, places)]
    if title and len({p.name for p in parties(text, title.start, title.end, places)}) >= 2:
        candidates += [c for c, s in named if s is title and c.name not in seats(places)]
    for city in candidates:
        start = line.end() if line and news is top[0] else news.start
        return news.n, Tie(city, city.country, None, start, news.end, "headline or dateline")
    return None


# "Officials here said".
_SAID_HERE = late(
    r"\bhere (?:said|say|says|told|expect|hope|fear|believe)\b|\b(?:said|told|speaking|spoke|visiting) (?:\w+ ){0,2}here\b"
)


def _said_here(text: str, s: Sentence) -> bool:
    return _SAID_HERE.search(text, s.start, s.end) is not None


def _own_seat(text: str, city: Place, top: list[Sentence], places: Places) -> bool:
    """Whether a city is the seat of a government that the first sentences name: its reporters sit there."""
    every = [p for p in places.parties if city.name in p.seats]
    named = {n.name for n in parties(text, top[0].start, top[-1].end, places) if not n.seat}
    return any(p.name in named for p in every)


def _sat_there(text: str, start: int, top: list[Sentence], g: Grammar) -> bool:
    """Whether the first sentence tells of talks at one table, and none of the first of a call."""
    told = any(not _AHEAD.search(text, max(start, m.start() - 24), m.start()) for m in _SAT_THERE.finditer(text, start, top[0].end))
    return told and g.remote.search(text, start, top[-1].end) is None


def _met_here(text: str, start: int, s: Sentence) -> bool:
    """Whether the sentence behind a dateline tells what sides did where the reporter sits."""
    return any(not _AHEAD.search(text, max(start, m.start() - 24), m.start()) for m in _MET_HERE.finditer(text, start, s.end))


def _tells_of_meeting(text: str, s: Sentence, g: Grammar, places: Places) -> bool:
    two = len({p.name for p in parties(text, s.start, s.end, places)}) >= 2
    if g.other.search(text, s.start, s.end) and not g.negotiation.search(text, s.start, s.end):
        return False
    noun = any(m.group().lower() in g.events for m in g.noun.finditer(text, s.start, s.end))
    return (noun or _met_here(text, s.start, s)) and (two or g.negotiation.search(text, s.start, s.end) is not None)
