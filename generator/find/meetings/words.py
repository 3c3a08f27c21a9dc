"""The words of meetings as patterns, compiled once from the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.meetings.cues import NTH
from generator.find.sought import Sought, first_words
from generator.late import late
from generator.text import either
from generator.vocabulary.rounds import Rounds

# How far around a meeting its own words reach, in characters: longer than nearly every sentence of a newspaper, so that only a
# text without full stops is cut, and its reading stays linear.
NEAR = 400


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of meetings as patterns; each is told in `vocabulary/rounds.yml` under the same name."""

    noun: Sought
    result: re.Pattern[str]
    events: frozenset[str]
    results: frozenset[str]
    papers: frozenset[str]
    before_noun: re.Pattern[str]
    verb: Sought
    planned: re.Pattern[str]
    negotiation: Sought
    other: Sought
    business: Sought
    private: Sought
    people: Sought
    institution: Sought
    own: Sought
    alone: frozenset[str]
    owned: re.Pattern[str]
    venue: re.Pattern[str]
    venues: frozenset[str]
    room: re.Pattern[str]
    sides: Sought | None
    move: Sought
    aside: re.Pattern[str]
    follows: re.Pattern[str]
    dealt: re.Pattern[str]
    hosts: re.Pattern[str]
    hosted: re.Pattern[str]
    remote: re.Pattern[str]
    calls: tuple[str, ...]
    lines: tuple[str, ...]
    no_call: Sought
    gap: frozenset[str]
    breaks: frozenset[str]
    deeds: tuple[str, ...]
    said: tuple[str, ...]
    felt: tuple[str, ...]
    moods: tuple[str, ...]
    between: re.Pattern[str]
    seated: re.Pattern[str]
    dealing: re.Pattern[str]
    forum: Sought
    houses: tuple[str, ...]
    guests: Sought
    any: Sought


@lru_cache(maxsize=4)
def grammar_of(rounds: Rounds) -> Grammar:
    """The patterns of the vocabulary's words, compiled once for an edition."""
    houses = either((*rounds.venues, *rounds.rooms))
    nouns = either((*rounds.events, *rounds.results, *rounds.papers))
    kinds = either(rounds.kinds)
    kinds_of_talks = either((*rounds.kinds, *rounds.fields))
    capital = either(w.capitalize() for w in (*rounds.events, "truce", "framework", "consensus", "deal"))
    return Grammar(
        noun=_of(*rounds.events, *rounds.results),
        result=late(
            rf"\b(?:signed|sealed|agreed|struck|reached|announced|initialled)\b[^.;:]{{0,80}}?\b(?:{either(rounds.results)})\b",
            re.I,
        ),
        events=frozenset(rounds.events),
        results=frozenset(rounds.results),
        papers=frozenset(rounds.papers),
        before_noun=late(
            rf"(?:[ -](?:{kinds_of_talks}|[A-Z][\w.]*[-–][A-Z][\w.]*|on-going|U\.S\.)){{0,4}}[ -](?P<noun>{nouns}|{capital})\b"
        ),
        verb=_of(*rounds.verbs),
        planned=late(rf"\b(?:{either(rounds.planned)})\b"),
        negotiation=_of(*rounds.negotiation),
        other=_of(*rounds.other),
        business=_of(*rounds.business),
        private=_of(*rounds.private),
        people=_of(*rounds.people, *rounds.private),
        institution=_of(*rounds.institutions),
        own=_of(*rounds.own),
        alone=frozenset(rounds.alone),
        owned=late(
            r"(?:['’]s?)? (?:(?!\w+(?:ed|s)\b)(?!cut\b|held\b|won\b|met\b|let\b|put\b|set\b)[a-z-]+ ){0,2}?"
            rf"(?:{either(rounds.wares)})\b(?! (?:minister|chief|envoy|talks|negotiations|round|truce|deal|pact|summit|dispute))"
        ),
        venue=late(
            rf"\b(?:at|in) (?P<venue>(?:an?|the|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?(?:{either(rounds.venues)}))"
            r" (?:in|near|outside) (?P<rest>[A-Z])"
        ),
        venues=first_words(rounds.venues),
        sides=_of(*rounds.sides) if rounds.sides else None,
        room=late(rf" (?:[a-z-]+ ){{0,2}}?(?:{either(rounds.rooms)})\b"),
        aside=late(
            rf"(?:,? (?:at|inside|in|from))? (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?(?:{houses})\b,?"
            r"| since [A-Z]\w+(?= )"
            r"| for (?:about |around |over |under |nearly |almost |some |more than |just |less than ){0,2}(?:an?|[\w-]+)"
            r" (?:hours?|days?|weeks?|minutes)(?: and (?:a half|[\w-]+ minutes))?"
            rf"|,? (?:was |were )?(?:{either(rounds.hosts)}) by (?:the )?[A-Z]\w+(?: [A-Z]\w+)?(?:['’]s \w+)?"
        ),
        follows=late(
            rf"(?:, (?:(?:in|on|at|late|early|last|that|with|by|for|like|despite) [^,.;]{{2,30}}"
            rf"|[\w-]+ (?:days?|weeks?|months?|years?) (?:later|earlier|on"
            rf"|before)),| in (?:early |late |mid-)?[A-Z][a-z]+"
            rf"| (?:over|during|in|late in|early in) (?:that|the) (?:spring|summer|autumn|fall|winter|year))?"
            rf" (?:{either(rounds.follows)})\b"
        ),
        dealt=late(rf"\b(?:{either(rounds.titled)})\b", re.I),
        hosts=late(
            r"(?:['’]s (?:government|capital)|, which)?"
            r"(?: (?:had|has|have|also|already|first|last|previously|again|once|then)){0,3}"
            rf" (?:{either(rounds.hosts)})\b"
        ),
        hosted=late(rf"\b(?:{either(rounds.hosts)}) by (?:the )?$"),
        remote=late(
            rf"\b(?:by|via|in|on|over|at|during|held|after|had|followed|following|ended|concluded|wrapped up"
            r"|closed|opened|began|joined|through|was)"
            rf" (?P<venue>(?:(?:an?|the|their|another) (?:[\w’'-]+ ){{0,2}}?)?"
            rf"(?:{either(rounds.remote)}))\b(?! for\b)"
            rf"|(?<![a-z] )\b(?:[Aa]n?|[Tt]he) (?P<call>(?:[\w-]+ ){{0,2}}?(?:{either(rounds.remote)})) (?:between|of|among|with)\b"
            r"|\b(?:held|met|took place|conducted|talks|negotiations|round|rounds|meeting|session|consultations)"
            r"(?:,? (?:was|were|be|been|being))?(?: held| conducted)? (?P<how>virtually|online|remotely)\b",
            re.I,
        ),
        calls=rounds.calls,
        lines=rounds.lines,
        no_call=_of(*rounds.audiences, *rounds.courtesies),
        move=_of(*rounds.moves),
        gap=frozenset(w.lower() for w in (*rounds.gap, *rounds.kinds)),
        breaks=frozenset(rounds.breaks),
        deeds=rounds.deeds,
        said=rounds.said,
        felt=rounds.felt,
        moods=rounds.moods,
        between=late(
            rf"\b(?:{either(rounds.delegates)})(?: (?:and|of|from) [a-z]+){{0,2}} (?:of|from|between|for)(?: the)? $"
            rf"|\b(?:{either((*rounds.events, *rounds.results, *rounds.quarrels))})(?: [\w’'-]+){{0,6}}"
            r" (?:between|among|of)(?: the)? $"
            rf"|\b(?:{either(rounds.concluded)})(?: [a-z-]+){{0,4}} by(?: the)? $",
            re.I,
        ),
        seated=late(
            rf"(?: (?!and\b)[\w’'-]+){{0,3}}? (?:{either(rounds.delegates)})\b"
            rf"|(?: (?:{kinds}|{either(rounds.fields)})){{0,4}} (?:{either((*rounds.events, *rounds.results))})\b"
        ),
        dealing=late(
            r"(?: (?:on|late|early|this|last) [A-Z]?\w+| (?:have|had|has|will|are|were|is|to|also|all|both|again|at|last|once|more"
            r"|now|yesterday|today|not|never|still|[a-z]+ly)){0,4} "
            rf"(?:{either(rounds.dealing)})\b"
        ),
        forum=Sought(late(rf"(?<![\w.-])(?:{either(rounds.forums)})(?![\w-])"), first_words(rounds.forums)),
        houses=rounds.houses,
        guests=_of(*rounds.guests, *rounds.private, *rounds.people),
        any=_of(
            *(*rounds.events, *rounds.results, *rounds.verbs, *rounds.follows, *rounds.hosts, *rounds.remote),
            *(f"{nth}{comma} in" for nth in _NTH.split() for comma in ("", ",")),
        ),
    )


_NTH = f"{NTH} last latest next previous"


def _of(*words: str) -> Sought:
    """Any of `words`, whole and in any capitals."""
    return Sought(late(rf"\b(?:{either(words)})\b", re.I), first_words(words))
