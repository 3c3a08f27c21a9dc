"""The place that a title gives to what the first sentences tell: "Peru wins relief for copper in Lima; talks drag on", "Lima hosts
rivals"."""

from __future__ import annotations

import re

from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# "Five takeaways from Lima".
_FROM = late(
    r"\b(?:takeaways?|lessons?|notes|notebook|diary|postcard|scenes|dispatch|things we learned|what we learned) from $", re.I
)
_EDGE = re.compile(r"[;:,–—|]")


def of_title(
    text: str, title: Sentence, news: Sentence, named: list[tuple[Place, Sentence]], cities: list[Place], g: Grammar, places: Places
) -> list[Place]:
    """The cities of a title in which one names a side to have dealt with another, or that it tells to have taken them in, if the
    first sentences name no other place. `named`: those that words lead to; `cities`: all of the title."""
    others = {c.name for c, s in named if s is not title}
    found = [
        c for c in cities if not others - {c.name} and (_takes_in(text, title, c, g) or _FROM.search(text, title.start, c.start))
    ]
    for city in (c for c, s in named if s is title):
        edges = [m.end() for m in _EDGE.finditer(text, title.start, city.start)]
        begin = edges[-1] if edges else title.start
        if others - {city.name} or any(w.search(text, begin, city.end) for w in (g.other, g.private, g.business, g.own)):
            continue
        two = {n.name for n in parties(text, title.start, news.end, places) if n.start != city.start}
        if g.dealt.search(text, begin, city.start) and len(two) > 1 and not g.remote.search(text, title.start, news.end):
            found.append(city)
    return found


def _takes_in(text: str, title: Sentence, city: Place, g: Grammar) -> bool:
    """Whether a title tells that a city hosts something that is no fair and no match: "Lima hosts rivals", "Oslo plays host"."""
    verb = g.hosts.match(text, city.end, title.end)
    return verb is not None and not any(w.search(text, title.start, title.end) for w in (g.other, g.private, g.business))
