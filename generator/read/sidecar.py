"""Sidecars: what an editor says beside a seed, in `<name>.yml`. Every fault with its line; an unknown key is a fault.

`sidecar_schema()` is the JSON Schema that editors load to complete and check what is typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from generator import edtf, yamlfile
from generator.errors import SeedError
from generator.read.clean import clean
from generator.read.edited import LANGUAGE, Strict, held, placed, read_yaml, web_address
from generator.records import Correction, Problem, Sidecar

Kind = Literal["figure", "quote", "date", "speaker", "round", "name"]
Action = Literal["change", "drop", "add", "confirm", "merge", "judge"]


class CorrectionModel(Strict):
    """One correction. `words` are the fact's own words as they stand in the article; `set` holds what to put there."""

    action: Action
    kind: Kind
    words: str = Field(min_length=1, max_length=2000)
    set: Mapping[str, str | int | float | bool | list[str] | list[int | float] | dict[str, str] | None] = Field(
        default_factory=dict
    )
    by: str | None = None
    on: str | None = None
    note: str | None = None

    @field_validator("words")
    @classmethod
    def _as_the_article_is_read(cls, words: str) -> str:
        return clean(words)

    @field_validator("on")
    @classmethod
    def _a_day(cls, on: str | None) -> str | None:
        if on is not None and not edtf.is_day(on):
            raise ValueError("write a day as 2026-03-31")
        return on

    @model_validator(mode="after")
    def _complete(self) -> CorrectionModel:
        if self.action in ("change", "add", "merge") and not self.set:
            raise ValueError(f"{self.action} needs `set:`, the values to put there")
        if self.action == "judge" and not (self.by and self.on and self.note):
            raise ValueError("a judgement is signed and dated: it needs `by:`, `on:` and `note:`")
        return self


class SidecarModel(Strict):
    """All that a sidecar may say; nothing is required."""

    publisher: str | None = None
    host: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = Field(default=None, description="EDTF: 2025-06-12, 2025-06, 2025 or a range 2025-06-11/2025-06-14")
    licence: str | None = None
    language: str | None = Field(default=None, pattern=LANGUAGE)
    retold: bool = False
    note: str | None = None
    corrections: tuple[CorrectionModel, ...] = ()

    @field_validator("publisher", "host", "title", "author", "licence", "note")
    @classmethod
    def _one_line(cls, text: str | None) -> str | None:
        return clean(text) or None if text else None

    @field_validator("published")
    @classmethod
    def _placed(cls, published: str | None) -> str | None:
        return placed(published)

    @field_validator("url")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        return web_address(url)


def sidecar_schema() -> dict[str, Any]:
    """The JSON Schema of a sidecar, for editors."""
    return SidecarModel.model_json_schema() | {
        "title": "Lodestone sidecar",
        "$schema": "https://json-schema.org/draft/2020-12/schema",
    }


def what_holds(seed: Path) -> tuple[Sidecar | None, tuple[Problem, ...]]:
    """The sidecar of a seed without what is wrong in it, and each fault with its line: a slip of the pen costs neither the article
    nor what the other lines say."""
    path = seed.with_suffix(".yml")
    if not path.is_file():
        return None, ()
    try:
        found = read_yaml(path, seed.parent)
    except SeedError as e:
        return None, (_fault(e.file or seed.name, e.line, f"{e.what}{f' ({e.advice})' if e.advice else ''}", used=False),)
    kept = held(SidecarModel, found, {"corrections": 2})
    sidecar = None if kept.model is None else _sidecar(found, kept.model, kept.places)
    return sidecar, tuple(_fault(found.file, line, what, used=sidecar is not None) for line, what in kept.faults)


def _fault(file: str, line: int | None, what: str, *, used: bool) -> Problem:
    effect = "this is left out, the rest of the sidecar is used" if used else "the article is read as if it had no sidecar"
    return Problem(file, line, "error", "sidecar", f"{what}; {effect}")


def _sidecar(found: yamlfile.YamlFile, said: SidecarModel, places: Mapping[yamlfile.Path, yamlfile.Path]) -> Sidecar:
    return Sidecar(
        file=found.file,
        **{name: getattr(said, name) for name in SidecarModel.model_fields if name != "corrections"},
        corrections=tuple(
            Correction(c.action, c.kind, c.words, dict(c.set), c.by, c.on, c.note, found.line(places[("corrections", i)]))
            for i, c in enumerate(said.corrections)
        ),
    )
