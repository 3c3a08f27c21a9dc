"""Sidecars: what an editor says beside a seed, in `<name>.yml`. Every fault with its line; an unknown key is a fault.

`sidecar_schema()` is the JSON Schema that editors load to complete and check what is typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from generator import edtf, yamlfile
from generator.errors import LodestoneError, SeedError
from generator.read.clean import clean
from generator.read.decode import decode
from generator.records import Correction, Problem, Sidecar

Kind = Literal["figure", "quote", "date", "speaker", "round", "name"]
Action = Literal["change", "drop", "add", "confirm", "merge", "judge"]


M = TypeVar("M", bound=BaseModel)


def placed(when: str | None) -> str | None:
    """`when` if it is what an edition can place: a day, month or year, or a range of two of them. Raises ValueError."""
    if when is not None and (not edtf.valid(when) or edtf.days(when) is None or "X" in when):
        raise ValueError("write it as 2025-06-12, 2025-06, 2025 or a range 2025-06-11/2025-06-14")
    return when


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


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
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")
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
        if url is not None and not re.fullmatch(r"https?://[^\s<>\"'\\]{3,2000}", url):
            raise ValueError("only a web address that begins with https:// or http:// is kept")
        return url


def sidecar_schema() -> dict[str, Any]:
    """The JSON Schema of a sidecar, for editors."""
    return SidecarModel.model_json_schema() | {
        "title": "Lodestone sidecar",
        "$schema": "https://json-schema.org/draft/2020-12/schema",
    }


def read_sidecar(seed: Path) -> Sidecar | None:
    """The sidecar of the seed at `seed`, or None. Raises SeedError that names the first fault and how many there are."""
    found = _beside(seed)
    return None if found is None else _sidecar(found, checked(SidecarModel, found))


def what_holds(seed: Path) -> tuple[Sidecar | None, tuple[Problem, ...]]:
    """The sidecar of a seed without what is wrong in it, and each fault with its line: a slip of the pen costs neither the article
    nor what the other lines say."""
    try:
        found = _beside(seed)
    except SeedError as e:
        return None, (_fault(e.file or seed.name, e.line, f"{e.what}{f' ({e.advice})' if e.advice else ''}", used=False),)
    if found is None:
        return None, ()
    try:
        return _sidecar(found, SidecarModel.model_validate({} if found.data is None else found.data)), ()
    except ValidationError as e:
        wrong = e.errors()
    rest, kept = _without([w["loc"] for w in wrong], found.data)
    faults = sorted((found.line(w["loc"]), _told(dict(w))) for w in wrong)
    sidecar = None if rest is None else _sidecar(found, SidecarModel.model_validate(rest), kept)
    return sidecar, tuple(_fault(found.file, line, what, used=sidecar is not None) for line, what in faults)


# What pydantic calls a fault -> what the editor of a YAML file is told to do.
_ADVICE = {
    "extra_forbidden": "there is no such key",
    "missing": "is missing",
    "string_type": "write a text",
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "tuple_type": "write a list",
    "model_type": "write `key: value` lines",
    "model_attributes_type": "write `key: value` lines",
    "mapping_type": "write `key: value` lines",
    "string_too_short": "write at least one character",
}


def _told(fault: Mapping[str, Any]) -> str:
    """A fault of pydantic's in words for somebody who edits YAML and knows nothing of Python's types."""
    words = _ADVICE.get(fault["type"]) or fault["msg"].removeprefix("Value error, ")
    return f"{'.'.join(map(str, fault['loc'])) or 'the file'}: {words}"


def _fault(file: str, line: int | None, what: str, *, used: bool) -> Problem:
    effect = "this is left out, the rest of the sidecar is used" if used else "the article is read as if it had no sidecar"
    return Problem(file, line, "error", "sidecar", f"{what}; {effect}")


def _without(wrong: list[tuple[int | str, ...]], data: yamlfile.Plain) -> tuple[dict[str, yamlfile.Plain] | None, list[int]]:
    """The data without the fields and corrections that are wrong (None for no mapping), and the places of the other corrections."""
    if not isinstance(data, dict):
        return None, []
    fields = {loc[0] for loc in wrong if len(loc) == 1 or loc[0] != "corrections"}
    rest = {name: value for name, value in data.items() if name not in fields}
    corrections = rest.get("corrections")
    if not isinstance(corrections, list):
        return rest, []
    bad = {loc[1] for loc in wrong if len(loc) > 1 and loc[0] == "corrections"}
    kept = [i for i in range(len(corrections)) if i not in bad]
    return rest | {"corrections": [corrections[i] for i in kept]}, kept


def _beside(seed: Path) -> yamlfile.YamlFile | None:
    path = seed.with_suffix(".yml")
    if not path.is_file():
        return None
    if not path.resolve().is_relative_to(seed.parent.resolve()):
        raise SeedError("this link leaves the seeds folder", file=path.name, advice="copy the file here instead")
    return read_yaml(path)


def _sidecar(found: yamlfile.YamlFile, said: SidecarModel, kept: Sequence[int] | None = None) -> Sidecar:
    """`kept`: where in the file the corrections stand, if some were left out."""
    places = kept if kept is not None else range(len(said.corrections))
    return Sidecar(
        file=found.file,
        **{name: getattr(said, name) for name in SidecarModel.model_fields if name != "corrections"},
        corrections=tuple(
            Correction(c.action, c.kind, c.words, dict(c.set), c.by, c.on, c.note, found.line(("corrections", i)))
            for i, c in zip(places, said.corrections, strict=True)
        ),
    )


def read_yaml(path: Path) -> yamlfile.YamlFile:
    """A YAML file beside the seeds. Raises SeedError with its line."""
    try:
        return yamlfile.parse(decode(path.read_bytes(), path.name), path.name)
    except OSError as e:
        raise SeedError(f"cannot be read: {e.strerror}", file=path.name) from None
    except SeedError:
        raise
    except LodestoneError as e:
        raise SeedError(e.what, file=e.file, line=e.line, advice=e.advice) from None


def checked(model: type[M], found: yamlfile.YamlFile) -> M:
    """The data of a file as `model`. Raises SeedError: the first fault with its line, and the others in its advice."""
    try:
        return model.model_validate({} if found.data is None else found.data)
    except ValidationError as e:
        faults = [(found.line(fault["loc"]), _told(dict(fault))) for fault in e.errors()]
    (line, first), *others = sorted(faults)
    more = "; ".join(f"line {n}: {what}" for n, what in others)
    raise SeedError(first, file=found.file, line=line, advice=f"and {more}" if more else None)
