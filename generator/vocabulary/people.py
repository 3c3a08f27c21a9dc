"""The shape of `people.yml`, and the lists of given names beside it (`given_names.txt`, `given_names_abroad.txt`)."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from generator.vocabulary.noun import Noun, Words


class People(Noun):
    """Words that stand before or after the names of people, and what they tell.

    titles: abbreviated and full titles with the gender they show; courtesies: forms of address,
    which tell no office; courtesies_too: those that are given names as well; inside_names: titles that stand inside a name as
    well; offices: capitalised words of an office before a name
    ("Treasury Secretary"); office_matters: what an office is of ("Minister of Natural Resources"); title_tails: words that go
    on with a title; councils: what a "Member" before a name is of; roles: lower-case nouns for who a person is; speakers: nouns
    of anonymous or collective sources; sources: nouns of documents and data that speak; surnames_first: family names that stand
    first in Chinese and Korean names (surnames_vietnamese: before "Thi" or "Van"); syllables: the syllables of
    Mandarin given names in pinyin; not_surnames: last words that are no person's;
    place_openers: first words that are a place's; surnames_too: words of the news that are family names as
    well; given: given names beside those of `given_names`; leaders: family names that stand alone for a head of state and the
    like.

    `surname_openers`: first words of surnames of two words, as they are printed; `things`: nouns before what is called as
    people are and is none;
    `related`: what somebody is to another, and to
    no body; `spokespeople`: who speaks for the body that is named with them; `body_voices`: who
    else, and which papers; `anybody`: words before a role of somebody who has
    no name.

    `bodies_too`: last words of names of bodies that are family names as well; `men`: nouns before a name that tell a man;
    `women`: nouns before a name that tell a woman; `titles_of_places`: titles that places are named by;
    `takes_place`: before "at", what is somewhere or happens there; `seats`: before "of", what a place is;
    `coaches`: who is with a team that stands before them.

    What shows a person: `opinions` of somebody, `people_own` behind "whose", `people_do`, the verbs. Of roles: `of_offices` are
    what offices in lower case are for; `standing`, verbs that tell what somebody is, and `stood`, those of the past;
    `no_participles`: words of roles that look like one; `of_the_house`: roles that are a body's own.
    """

    titles: dict[str, Literal["m", "f", "u"]]
    courtesies: dict[str, Literal["m", "f", "u"]]
    courtesies_too: dict[str, Literal["m", "f", "u"]]
    inside_names: Words
    offices: tuple[str, ...]
    office_matters: tuple[str, ...]
    title_tails: tuple[str, ...]
    councils: tuple[str, ...]
    roles: tuple[str, ...]
    kin: tuple[str, ...]
    speakers: tuple[str, ...]
    sources: tuple[str, ...]
    particles: tuple[str, ...]
    surnames_first: tuple[str, ...]
    initials_of_syllables: tuple[str, ...]
    finals_of_syllables: tuple[str, ...]
    not_names: tuple[str, ...]
    not_surnames: tuple[str, ...]
    place_openers: tuple[str, ...]
    surnames_too: tuple[str, ...]
    given: dict[Literal["m", "f"], tuple[str, ...]]
    nicknames: dict[str, tuple[str, ...]]
    leaders: dict[str, Literal["m", "f"]]
    surname_openers: Words
    things: Words
    related: Words
    spokespeople: Words
    body_voices: Words
    anybody: Words
    bodies_too: Words
    men: Words
    women: Words
    opinions: Words
    people_own: Words
    of_offices: Words
    people_do: Words
    titles_of_places: Words
    takes_place: Words
    seats: Words
    coaches: Words
    standing: Words
    no_participles: Words
    stood: Words
    of_the_house: Words
    surnames_vietnamese: Words

    @cached_property
    def for_bodies(self) -> frozenset[str]:
        """Who and what speaks for a body, named or not."""
        return self.spokespeople | self.body_voices


@cache
def given_names() -> dict[str, str]:
    """Given name -> m, f or u (both).

    From the births that the US Social Security Administration publishes (public domain): names given at least 1,500 times since
    1930; m or f where at least nine in ten bearers were registered so. Beside them, from general knowledge, names of some sixty
    other languages as newspapers print them, without those that are also a town, a country or a word of a body.
    """
    here = Path(__file__).parent
    lines = [
        line for name in ("abroad", "") for line in (here / f"given_names{name and '_'}{name}.txt").read_text("utf-8").splitlines()
    ]
    return dict(line.split(" ", 1) for line in lines if line)
