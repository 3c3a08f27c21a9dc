"""The shape of `elements.yml`: the chemical elements and minerals that are tracked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.vocabulary.noun import Noun


class TrackedElement(Noun):
    """One element or mineral. `also`: other spellings, read as the same thing. `common_word`: the name is also an ordinary word
    (lead, tin), so that it counts only beside words of the trade."""

    name: str = Field(pattern=r"^[a-z][a-z ]+$")
    kind: Literal["element", "mineral"] = "element"
    symbol: str | None = Field(default=None, pattern=r"^[A-Z][a-z]?$")
    number: int | None = Field(default=None, ge=1, le=118)
    rare_earth: bool = False
    group: Literal["light", "heavy", "ungrouped"] | None = None
    also: tuple[str, ...] = ()
    common_word: bool = False


class Elements(Noun):
    elements: tuple[TrackedElement, ...]

    @model_validator(mode="after")
    def _names_are_unique(self) -> Elements:
        seen: set[str] = set()
        for e in self.elements:
            for name in (e.name, *e.also):
                if name in seen:
                    raise ValueError(f"{name!r} is named twice")
                seen.add(name)
        return self
