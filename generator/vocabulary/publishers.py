"""The shape of `publishers.yml`: newsrooms, news agencies and aggregators, with their other names and their domains."""

from __future__ import annotations

from typing import Literal

from generator.vocabulary.noun import Check, Field, Noun, each_once


class Publisher(Noun):
    """`kind`: a newsroom writes; an agency writes for others; an aggregator, or a wire for press releases, shows what others wrote.
    `also`: other names in print. `word`: the name is also an ordinary word and needs a sign of a newsroom."""

    name: str = Field(min_length=2)
    kind: Literal["newsroom", "agency", "aggregator"] = "newsroom"
    also: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    word: bool = False


class Publishers(Noun):
    """`papers`: last words of newsrooms' names, of those in no list too; `times`: first words of the names of papers;
    `others`: of `papers`, those that alone are people or things as often; `plain`: words that before one of `papers` name a
    section ("World News") or anybody ("Our Magazine")."""

    publishers: tuple[Publisher, ...]
    papers: tuple[str, ...]
    times: tuple[str, ...]
    others: tuple[str, ...]
    plain: tuple[str, ...]

    @Check
    def _names_are_unique(self) -> None:
        each_once(name.casefold() for p in self.publishers for name in (p.name, *p.also, *p.domains))
