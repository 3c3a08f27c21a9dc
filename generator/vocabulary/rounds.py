"""The shape of `rounds.yml`: the words by which a newspaper names a meeting of a negotiation."""

from __future__ import annotations

from generator.vocabulary.noun import Noun


class Rounds(Noun):
    """`events`: nouns for the meeting itself; `results`: nouns for what it settled, by which it is named too ("the Geneva truce");
    `papers`: what else is named by the place where it was settled; `kinds`: words that may stand before either ("trade talks");
    `verbs`: what negotiators do in a place; `planned`: words that put a meeting ahead; `negotiation`: words that make a
    sentence one of a negotiation between governments; `other`: words that make it one of something else (a fair, a match, a
    takeover); `matches`: words of which an article on a match has several; `venues`: places of another kind; `rooms`: houses by
    which a city is told ("at a Lima hotel"); `gap`: words that may stand between a meeting and its place; `breaks`: words
    after which a place is no longer the meeting's; `follows`: what a place's name does that stands for the meeting there ("Lima
    followed"); `titled`: what two sides do in the words of titles; `hosts`: verbs of who took a meeting in; `remote`: meetings
    without a place; `calls`: nouns of one, `lines`: what it is held through, `audiences`: with whom no side negotiates on one,
    `courtesies`: what leaders call each other for besides;
    `moves`: verbs of travel ("flew to Madrid for talks"); `business`: words of companies, beside which two
    countries are no parties; `private`: people whose meetings are no governments'; `people`: more whose own "meeting of" is
    none; `institutions`: meetings of a body's members; `own`: bodies and people who meet among themselves, unless two parties
    are told to be there; `deeds`: what negotiators do to a matter, told of the matter itself; `said`, `felt`, `moods`: what
    others say and feel about it elsewhere ("called it", "welcomed", "were worried"); `alone`: verbs of what one side can do by
    itself; `wares`: what a party's name stands before as its owner;
    `delegates`: who sits at a table for a party; `quarrels`: what two are at odds in; `concluded`: what is done by those who agree;
    `dealing`: what parties do to each other at a table; `fields`: of what their talks are; `forums`: where many governments sit
    and no two negotiate; `houses`: whose meetings are those of a house or a hall ("a union meeting"); `guests`: people and firms
    whom one side meets alone; `at_work`: who meets, and about what, in an article on pay;
    `sides`: who sits there beside governments; `pay`: that it is such an article."""

    events: tuple[str, ...]
    results: tuple[str, ...]
    papers: tuple[str, ...]
    kinds: tuple[str, ...]
    verbs: tuple[str, ...]
    planned: tuple[str, ...]
    negotiation: tuple[str, ...]
    other: tuple[str, ...]
    matches: tuple[str, ...]
    venues: tuple[str, ...]
    rooms: tuple[str, ...]
    at_work: tuple[str, ...]
    sides: tuple[str, ...]
    pay: bool
    gap: tuple[str, ...]
    breaks: tuple[str, ...]
    follows: tuple[str, ...]
    titled: tuple[str, ...]
    hosts: tuple[str, ...]
    remote: tuple[str, ...]
    calls: tuple[str, ...]
    lines: tuple[str, ...]
    audiences: tuple[str, ...]
    courtesies: tuple[str, ...]
    moves: tuple[str, ...]
    business: tuple[str, ...]
    private: tuple[str, ...]
    people: tuple[str, ...]
    institutions: tuple[str, ...]
    own: tuple[str, ...]
    deeds: tuple[str, ...]
    said: tuple[str, ...]
    felt: tuple[str, ...]
    moods: tuple[str, ...]
    alone: tuple[str, ...]
    wares: tuple[str, ...]
    delegates: tuple[str, ...]
    quarrels: tuple[str, ...]
    concluded: tuple[str, ...]
    dealing: tuple[str, ...]
    fields: tuple[str, ...]
    forums: tuple[str, ...]
    houses: tuple[str, ...]
    guests: tuple[str, ...]
