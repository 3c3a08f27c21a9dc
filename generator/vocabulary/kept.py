"""The vocabulary as it was last read, kept beside the compiled modules: reading it anew takes longer than to find in an article.

Like a compiled module it is written where Python writes those, by whoever may write there, and holds for the files as they are:
a file of another size or time, another Python or pydantic, and it is read anew. It is JSON, each model an object with its class's
name; what is read from it was checked before it was written.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic

from generator.vocabulary.noun import Noun

_SUFFIXES = (".yml", ".py")
_CLASS = "*"  # no field is called so


def kept(folder: Path) -> dict[str, Noun] | None:
    """The nouns that `keep` kept of `folder`, by name; None where there are none, or the files are others now."""
    try:
        with open(_place(folder), "rb") as file:
            if file.readline().decode() != _stamp(folder) + "\n":
                return None
            found = json.loads(file.read(), object_hook=_Models())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def keep(folder: Path, nouns: dict[str, Noun]) -> None:
    """Keep the nouns for the next process, where compiled modules are kept and may be written."""
    if sys.dont_write_bytecode:
        return
    place = _place(folder)
    fresh = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        fresh.write_text(f"{_stamp(folder)}\n{json.dumps(nouns, default=_plain)}", "utf-8")
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)


def _place(folder: Path) -> Path:
    return Path(importlib.util.cache_from_source(str(folder / "vocabulary.py"))).with_suffix(".json")


def _stamp(folder: Path) -> str:
    """Of the files as they are: their names, sizes and times, and who reads them."""
    files = sorted((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in os.scandir(folder) if f.name.endswith(_SUFFIXES))
    return hashlib.sha256(repr((sys.version, pydantic.VERSION, files)).encode()).hexdigest()


def _plain(model: Noun) -> dict[str, Any]:
    return {_CLASS: _name(type(model)), **{field: getattr(model, field) for field in type(model).model_fields}}


def _name(model: type[Noun]) -> str:
    return f"{model.__module__}.{model.__qualname__}"


def _every(model: type[Noun]) -> Iterator[type[Noun]]:
    for one in model.__subclasses__():
        yield one
        yield from _every(one)


class _Models:
    """Makes the models again, and tuples of what JSON knows as lists only."""

    def __init__(self) -> None:
        self._named = {_name(model): model for model in _every(Noun)}

    def __call__(self, found: dict[str, Any]) -> object:
        model = found.pop(_CLASS, None)
        values = {key: tuple(value) if type(value) is list else value for key, value in found.items()}
        return values if model is None else self._named[model].model_construct(None, **values)
