"""Ties of places that a sentence lists, each with its time: "It had taken four sittings: Lima in May, Oslo in June and now this";
"They had tried before: Lima in the spring, with nothing to show; Oslo in July, when …"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.meetings.tie import Tie
from generator.find.meetings.ties.then import AT_A_TIME, ELSEWHERE
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence

ROLL = "in a roll of places"
# What stands right before a place of a list: its head, a comma or "and", "then in".
_ITEM = late(
    r"(?:[:;,—–(]|\b(?:and|then|first|next|again|later|or|plus|finally|lastly|now|once|twice))"
    r" (?:(?:first|then|next|again|later) )?(?:(?:in|at|to) )?$"
)
# What stands between two of them: a comma alone, or what came of the first, and a semicolon.
_BETWEEN = late(
    r"(?: \d{4})?\)?(?:,? (?:and|then|or|plus)|[,;])(?: [\w ]{1,12})? $"
    r"|[^;:]{1,160}(?:;|, (?:and|then|before|followed by)(?= ))(?: (?:and|then|before|followed by|in|at|next|finally)){0,3} $"
)
# So far before the first of a list stands its head.
_HEAD = 160
_COLON = late(r"(?::| [—–-]| \() ?(?:(?:first|once|in|at) ){0,2}$")
# "It has been a long road: Lima in May": a list that needs no word for what was held.
_ROAD = late(
    r"\b(?:way|road|path|journey|route|itinerary|calendar|stations|stops|venues|places|cities|tried|tries|attempts?|efforts?|failures"
    r"|history|chronology|record|so far|before|earlier|tally|list|trail|circuit|caravan|series)\b"
)
# "It had taken four sittings: …", "this was the fifth stop: …": words for a meeting that elsewhere mean something else.
_SITTINGS = late(
    r"\b(?:two|three|four|five|six|seven|several|many|past|previous|earlier|all|other|former|last) (?:[a-z-]+ )?"
    r"(?:sittings|stops|rendezvous|exchanges|contacts|gatherings|sit-downs|get-togethers|bouts|legs|stages|chapters|episodes|acts|appointments|dates|venues|hotels|capitals|cities)\b"
)
_LEAST = 2
_MAYBE = late(
    r"(?::| [—–-]| \() ?(?:(?:first|once|in|at) ){0,2}[A-Z][\w’' -]{2,30} (?:in|on|at|over|this|last|that|late|early) "
    r"|\b(?:tries|attempts|sittings|gatherings|rendezvous|occasions|stops|encounters)\b[^.;:—–(]{0,60}(?::| [—–-]| \() ?[A-Z]"
)


def maybe_roll(text: str, s: Sentence) -> bool:
    """Whether a sentence may have such a list: a name with its time behind a colon."""
    return _MAYBE.search(text, s.start, s.end) is not None


def rolls(text: str, s: Sentence, cities: Sequence[Place], g: Grammar) -> dict[int, Tie]:
    """The ties of the places of a list, by where each begins; none where the list is of something else than meetings."""
    items = [(c, when.end()) for c in cities if (when := AT_A_TIME.match(text, c.end, s.end))]
    rows: list[list[tuple[Place, int]]] = []
    for city, end in items:
        if rows and _BETWEEN.fullmatch(text, rows[-1][-1][1], city.start):
            rows[-1].append((city, end))
        elif city.start == s.start or _ITEM.search(text, max(s.start, city.start - 24), city.start):
            rows.append([(city, end)])
    return {c.start: tie for row in rows if len(row) >= _LEAST for c, tie in _of_row(text, s, row, g)}


def _of_row(text: str, s: Sentence, row: list[tuple[Place, int]], g: Grammar) -> list[tuple[Place, Tie]]:
    first, last = row[0][0].start, row[-1][1]
    begin = max(s.start, first - _HEAD)
    nouns = [m.group().lower() for m in g.noun.finditer(text, begin, first) if m.group().lower() in g.events]
    nouns += ["rounds"] if _SITTINGS.search(text, begin, first) else []
    headed = _COLON.search(text, begin, first) is not None
    if not (headed and (nouns or _ROAD.search(text, begin, first))) and not g.any.search(text, s.start, s.end):
        return []
    others = (ELSEWHERE, g.business, g.private, g.other, g.own, g.institution)
    if any(words.search(text, begin, last) for words in others):
        return []
    noun = nouns[-1] if headed and nouns else ""
    return [(city, Tie(city, city.country, None, city.start, city.end, ROLL, noun=noun, series=not noun)) for city, _ in row]
