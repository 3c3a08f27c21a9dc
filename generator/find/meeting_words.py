"""The words of meetings as patterns, compiled once from the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.text import either
from generator.vocabulary.rounds import Rounds

# How far around a meeting its own words reach, in characters: longer than nearly every sentence of a newspaper, so that only a
# text without full stops is cut, and its reading stays linear.
NEAR = 400


@dataclass(frozen=True, slots=True)
class Grammar:
    noun: re.Pattern[str]
    events: frozenset[str]
    before_noun: re.Pattern[str]
    verb: re.Pattern[str]
    planned: re.Pattern[str]
    negotiation: re.Pattern[str]
    other: re.Pattern[str]
    business: re.Pattern[str]
    venue: re.Pattern[str]
    move: re.Pattern[str]
    gap: frozenset[str]
    breaks: frozenset[str]
    any: re.Pattern[str]


@lru_cache(maxsize=4)
def grammar_of(rounds: Rounds) -> Grammar:
    nouns = either((*rounds.events, *rounds.results))
    kinds = either(rounds.kinds)
    capital = either(w.capitalize() for w in (*rounds.events, "truce", "framework", "consensus", "deal"))
    return Grammar(
        noun=re.compile(rf"\b(?:{nouns})\b", re.I),
        events=frozenset(rounds.events),
        before_noun=re.compile(
            rf"(?:[ -](?:{kinds}|[A-Z][\w.]*[-–][A-Z][\w.]*|on-going|U\.S\.)){{0,4}}[ -](?P<noun>{nouns}|{capital})\b"
        ),
        verb=re.compile(rf"\b(?:{either(rounds.verbs)})\b", re.I),
        planned=re.compile(rf"\b(?:{either(rounds.planned)})\b"),
        negotiation=re.compile(rf"\b(?:{either(rounds.negotiation)})\b", re.I),
        other=re.compile(rf"\b(?:{either(rounds.other)})\b", re.I),
        business=re.compile(rf"\b(?:{either(rounds.business)})\b", re.I),
        venue=re.compile(
            rf"\b(?:at|in) (?P<venue>(?:an?|the) (?:[\w’'-]+ ){{0,3}}?(?:{either(rounds.venues)}))"
            r" (?:in|near|outside) (?P<rest>[A-Z])"
        ),
        move=re.compile(rf"\b(?:{either(rounds.moves)})\b", re.I),
        gap=frozenset(w.lower() for w in (*rounds.gap, *rounds.kinds)),
        breaks=frozenset(rounds.breaks),
        any=re.compile(rf"\b(?:{either((*rounds.events, *rounds.results, *rounds.verbs))})\b", re.I),
    )
