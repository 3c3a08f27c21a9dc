"""The shape of `places.yml`: who negotiates, and which city names are something else."""

from __future__ import annotations

from generator.vocabulary.noun import Check, Field, Noun, each_once


class Party(Noun):
    """A country or bloc that negotiates. `words`: its other names and its adjective, as printed; `seats`: cities whose name stands
    for its government ("Beijing agreed"); `leaders`: names of those who lead it or negotiate for it, as printed without a title;
    `members`: the parties that a bloc is made of."""

    name: str
    code: str = Field(pattern=r"^[A-Z]{2}$")
    words: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class PartyOfOthers(Noun):
    """A body that is a party where it is listed with others: "Peru, Chile and the United Nations". `words`: its other names."""

    name: str
    words: tuple[str, ...] = ()


class Phrase(Noun):
    """What newspapers call two parties together: "the world's two largest economies"."""

    phrases: tuple[str, ...]
    means: tuple[str, ...]


class OtherName(Noun):
    """Another name of a city (`name`), and the city that it `means`."""

    name: str
    means: str


class MeetingPlace(Noun):
    """A place where governments meet that is no city of 15,000 people, with its country's code."""

    name: str
    code: str = Field(pattern=r"^[A-Z]{2}$")


class Places(Noun):
    """`stop`: city names that are ordinary words, names or months in English; `landmarks`: houses of
    government, each with its city; `bodies`: those that may sit at a table with governments; `phrases`: what two
    parties are called together."""

    parties: tuple[Party, ...]
    stop: tuple[str, ...]
    also: tuple[OtherName, ...]
    more: tuple[MeetingPlace, ...]
    landmarks: tuple[OtherName, ...] = ()
    bodies: tuple[PartyOfOthers, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    @Check
    def _words_are_unique(self) -> None:
        each_once(word for p in self.parties for word in (p.name, *p.words, *p.seats))
