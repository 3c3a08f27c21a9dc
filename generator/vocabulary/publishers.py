"""The shape of `publishers.yml`: newsrooms, news agencies and aggregators, with their other names and their domains."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.vocabulary.noun import Noun


class Publisher(Noun):
    """`kind`: a newsroom writes; an agency writes for others; an aggregator, or a wire for press releases, shows what others wrote.
    `also`: other names in print. `word`: the name is also an ordinary word and needs a sign of a newsroom."""

    name: str = Field(min_length=2)
    kind: Literal["newsroom", "agency", "aggregator"] = "newsroom"
    also: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    word: bool = False


class Publishers(Noun):
    publishers: tuple[Publisher, ...]

    @model_validator(mode="after")
    def _names_are_unique(self) -> Publishers:
        seen: set[str] = set()
        for p in self.publishers:
            for name in (p.name, *p.also, *p.domains):
                if name.casefold() in seen:
                    raise ValueError(f"{name!r} is named twice")
                seen.add(name.casefold())
        return self
