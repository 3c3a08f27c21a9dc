"""Ties of a country that only lent the house, and of a house in one: "talks in Oman", "at an air base in South Korea"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.gazetteer import countries
from generator.find.meetings.places.forums import of_a_forum
from generator.find.meetings.places.seeming import in_turn
from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import Tie
from generator.find.meetings.ties.fronted import fronted
from generator.find.meetings.ties.hosted import hosts
from generator.find.meetings.ties.plain import after_noun, before_noun, by_verb
from generator.find.meetings.ties.series import in_series
from generator.find.meetings.ties.where_they import where_they
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.find.sought import word_places
from generator.records import Sentence
from generator.vocabulary.places import Places


def told_more(tie: Tie, cities: list[Tie]) -> bool:
    """Whether a country only says where the city before it is: "at Lima, his seaside resort in Peru"."""
    return any(t.place is not None and 0 <= tie.end - t.place.end <= 60 for t in cities)


def by_country(text: str, s: Sentence, g: Grammar, places: Places, people: list[Side]) -> list[Tie]:
    """ "talks in Oman", "the third round, in Switzerland": a country that is named once, so as the host and no party."""
    blocs = {p.code for p in places.parties if p.members}  # no country: "the ASEAN summit" was held in one
    named, turns = parties(text, s.start, s.end, places), in_turn(text, s)
    ties = []
    for n in named:
        if n.seat or text[n.start : n.end] != n.name or n.code in blocs:
            continue
        host = Place(n.name, n.code, n.start, n.end)
        if turns or of_a_forum(text, s, host, g, places, people):
            continue
        if sum(o.code == n.code for o in named) > 1:
            lent = hosts(text, s, host, g)
            ties += [replace(lent, place=None, venue=n.name)] if lent else []
            continue
        tie = (
            before_noun(text, s, host, g, places, listed=False)
            or after_noun(text, s, host, g, places)
            or by_verb(text, s, host, g, places, people)
            or in_series(text, s, host, g, places)
            or hosts(text, s, host, g)
            or fronted(text, s, host, g, places)
            or where_they(text, s, host, g, places)
        )
        if tie and tie.rule != "the place stands for it":
            ties.append(replace(tie, place=None, venue=n.name))
    return ties


def by_venue(text: str, s: Sentence, g: Grammar, places: Places) -> list[Tie]:
    """ "talks at an air base in South Korea": only where no city is tied; with a word for the meeting, or with two parties."""
    out: list[Tie] = []
    if not word_places(text).any(g.venues, s.start, s.end):
        return out
    for m in g.venue.finditer(text, s.start, s.end):
        country = _country_at(text, m.start("rest"), s.end, places)
        noun = g.any.search(text, s.start, s.end)
        if not country or not (noun or len({p.name for p in parties(text, s.start, s.end, places)}) >= 3):
            continue
        code, end = country
        start = min(noun.start(), m.start()) if noun and noun.start() > s.end - 200 else m.start()
        out.append(Tie(None, code, text[m.start("venue") : end], min(start, m.start()), end, "venue"))
    return out


def _country_at(text: str, start: int, end: int, places: Places) -> tuple[str, int] | None:
    for named in parties(text, start, min(end, start + 40), places):
        if named.start == start and not named.seat:
            return named.code, named.end
    best = [n for n in countries() if text.startswith(n, start) and not text[start + len(n) : start + len(n) + 1].isalnum()]
    if not best:
        return None
    name = max(best, key=len)
    return countries()[name], start + len(name)
