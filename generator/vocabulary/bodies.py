"""The shape of `bodies.yml`: how organisations are named, and those that are known by a bare name."""

from __future__ import annotations

from generator.vocabulary.noun import Noun


class KnownBody(Noun):
    """An organisation that its name alone does not show to be one. `also`: other names for it."""

    name: str
    kind: str
    also: tuple[str, ...] = ()


class Bodies(Noun):
    """`endings` and `openings`: words that end or begin the names of organisations, by kind. `governments`: capitals and
    houses whose name stands for a government. `adjectives`: country -> the adjective of
    its ministries. `nouns` may follow a name and make a body of it ("the Trump campaign")."""

    endings: dict[str, tuple[str, ...]]
    openings: dict[str, tuple[str, ...]]
    governments: dict[str, str]
    adjectives: dict[str, str]
    nouns: tuple[str, ...]
    data_nouns: tuple[str, ...]
    known: tuple[KnownBody, ...]
