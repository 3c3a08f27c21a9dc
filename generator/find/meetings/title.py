"""The place that a title gives to what the first sentences tell: "Peru wins relief for copper in Lima; talks drag on"."""

from __future__ import annotations

import re

from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# What two sides do, in the words of titles, before the place where they did it.
_DEALT = late(
    r"\b(?:agrees?|agreed|wins?|won|gets?|secures?|signs?|signed|seals?|sealed|strikes?|struck|settles?|settled|close[sd]?"
    r"|clinch(?:es|ed)?|inks?|inked|narrows?|inch(?:es)?|fails?|parts?|meets?|met|ends?|ended|reach(?:es|ed)?|resolves?|resolved"
    r"|approves?|approved|adopts?|adopted|fix(?:es|ed)?|shakes?|trades?|unveils?|edges?|split|splits|finds?|sketch|land|lands"
    r"|bridge|hammer out|conclude[sd]?|wraps? up|wind up|make headway|break off|hold)\b",
    re.I,
)
_EDGE = re.compile(r"[;:,–—|]")


def of_title(
    text: str, title: Sentence, news: Sentence, named: list[tuple[Place, Sentence]], g: Grammar, places: Places
) -> list[Place]:
    """The cities of a title in which one names a side to have dealt with another, if the first sentences name no other place."""
    others = {c.name for c, s in named if s is not title}
    found = []
    for city in (c for c, s in named if s is title):
        edges = [m.end() for m in _EDGE.finditer(text, title.start, city.start)]
        begin = edges[-1] if edges else title.start
        if others - {city.name} or any(w.search(text, begin, city.end) for w in (g.other, g.private, g.business, g.own)):
            continue
        two = {n.name for n in parties(text, title.start, news.end, places) if n.start != city.start}
        if _DEALT.search(text, begin, city.start) and len(two) > 1 and not g.remote.search(text, title.start, news.end):
            found.append(city)
    return found
