"""What an editor wrote in a YAML file beside the seeds, as a model: what is wrong is left out and told, the rest holds.

The only module, with the models themselves, that knows pydantic's faults.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from generator import edtf, yamlfile
from generator.errors import LodestoneError, SeedError
from generator.read.decode import decode, read_bytes

M = TypeVar("M", bound=BaseModel)

# What the models of both files ask of a text, and in `_PATTERNS` how that is said.
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
ID = r"^[a-z0-9][a-z0-9_-]*$"


class Strict(BaseModel):
    """What editors write: no key that is not known, white space at the ends left out, a number taken for its digits."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


@dataclass(frozen=True, slots=True)
class Held(Generic[M]):
    """What holds of a file: None where it is no mapping of keys. `faults`: (line, what), in the order of the lines. `places`: the
    path into what holds -> the path in the file, which differ behind what was left out."""

    model: M | None
    faults: tuple[tuple[int, str], ...]
    places: Mapping[yamlfile.Path, yamlfile.Path]


def held(model: type[M], found: yamlfile.YamlFile, parts: Mapping[str, int]) -> Held[M]:
    """The data of a file as `model`, without what is wrong. `parts`: for the keys of which a part can be left out alone, how many
    steps into the file lead to such a part (2: an item of the key's list)."""
    faults: list[tuple[int, str]] = []
    out: set[yamlfile.Path] = set()
    while True:
        places: dict[yamlfile.Path, yamlfile.Path] = {}
        data = _without(found.data, out, (), (), places)
        try:
            said = model.model_validate({} if data is None else data)
        except ValidationError as e:
            wrong = e.errors()
        else:
            return Held(said, tuple(sorted(faults)), places)
        for fault in wrong:
            raised = fault.get("ctx", {}).get("error")
            parts_at = raised.at if isinstance(raised, ClashError) else ((),)
            paths = [_written((*fault["loc"], *at), places) for at in parts_at]
            faults.append((found.line(paths[-1]), _told(dict(fault), model)))
            out |= {path[: parts.get(str(path[0]), 1)] if path else () for path in paths}
        if () in out:
            return Held(None, tuple(sorted(faults)), {})


class ClashError(ValueError):
    """A fault of a field whose parts do not go together: those at `at`, paths into the field, are left out."""

    def __init__(self, what: str, *at: yamlfile.Path) -> None:
        super().__init__(what)
        self.at = at


_BLANK = b"\xef\xbb\xbf \t\r\n"


def read_yaml(path: Path, folder: Path) -> yamlfile.YamlFile:
    """A YAML file beside the seeds in `folder`; an empty one says nothing. Raises SeedError with its line."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SeedError("this link leaves the seeds folder", file=path.name, advice="copy the file here instead")
    data = read_bytes(path)
    try:
        text = decode(data, path.name) if data.strip(_BLANK) else ""
    except SeedError as e:
        raise SeedError(e.what, file=path.name, advice="write `key: value` lines, as plain text in UTF-8") from None
    try:
        return yamlfile.parse(text, path.name)
    except LodestoneError as e:
        raise SeedError(e.what, file=e.file, line=e.line, advice=e.advice) from None


def placed(when: str | None) -> str | None:
    """`when` if it is what an edition can place: a day, month or year, or a range of two of them. Raises ValueError."""
    if when is not None and (not edtf.valid(when) or edtf.days(when) is None or "X" in when):
        raise ValueError("write it as 2025-06-12, 2025-06, 2025 or a range 2025-06-11/2025-06-14")
    return when


def web_address(url: str | None) -> str | None:
    """`url` if it is an address that a page can link to. Raises ValueError."""
    if url is not None and not re.fullmatch(r"https?://[^\s<>\"'\\]{3,2000}", url):
        raise ValueError("a web address begins with https:// or http://")
    return url


def _without(
    data: yamlfile.Plain,
    out: set[yamlfile.Path],
    path: yamlfile.Path,
    place: yamlfile.Path,
    places: dict[yamlfile.Path, yamlfile.Path],
) -> yamlfile.Plain:
    """The data at `place` of the file without the places `out`; it stands at `path` of what is left."""
    places[path] = place
    if isinstance(data, dict):
        return {
            key: _without(value, out, (*path, key), (*place, key), places)
            for key, value in data.items()
            if (*place, key) not in out
        }
    if isinstance(data, list):
        kept = [i for i in range(len(data)) if (*place, i) not in out]
        return [_without(data[i], out, (*path, n), (*place, i), places) for n, i in enumerate(kept)]
    return data


def _written(path: yamlfile.Path, places: Mapping[yamlfile.Path, yamlfile.Path]) -> yamlfile.Path:
    """Where in the file the path leads, as far as it is written there: what is missing stands nowhere."""
    while path not in places:
        path = path[:-1]
    return places[path]


# What pydantic calls a fault -> what the editor of a YAML file is told to do; in braces what the fault tells of itself.
_ADVICE = {
    "missing": "is missing",
    "literal_error": "write {expected}",
    "string_type": "write a text",
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "tuple_type": "write a list",
    "dict_type": "write `key: value` lines",
    "model_type": "write `key: value` lines",
    "model_attributes_type": "write `key: value` lines",
    "mapping_type": "write `key: value` lines",
    "string_too_short": "write at least one character",
    "string_too_long": "write at most {max_length} characters",
}
_PATTERNS = {LANGUAGE: "write a code, as en or en-GB", ID: "write it with a–z, 0–9, - and _, as geneva-2025"}


def _told(fault: Mapping[str, Any], model: type[BaseModel]) -> str:
    """A fault of pydantic's in words for somebody who edits YAML and knows nothing of Python's types."""
    said, loc = fault.get("ctx", {}), fault["loc"]
    if fault["type"] == "extra_forbidden":
        words = f"there is no such key; {_instead(str(loc[-1]), _keys(model, loc[:-1]))}"
    elif fault["type"] == "string_pattern_mismatch":
        words = _PATTERNS[said["pattern"]]
    elif fault["type"] in _ADVICE:
        words = _ADVICE[fault["type"]].format_map(said)
    else:
        words = fault["msg"].removeprefix("Value error, ")
    return f"{'.'.join(map(str, loc)) or 'the file'}: {words}"


def _keys(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that may stand at `loc` of a file with the shape `model`."""
    for step in (s for s in loc if isinstance(s, str)):  # a number is a place in a list, whose items have one shape
        model = next(a for a in get_args(model.model_fields[step].annotation) if isinstance(a, type) and issubclass(a, BaseModel))
    return tuple(model.model_fields)


def _instead(key: str, known: Sequence[str]) -> str:
    """What may be written in place of an unknown key: the known one that it is a slip of, else all of them."""
    near = get_close_matches(key.lower(), known, 1, 0.7)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
