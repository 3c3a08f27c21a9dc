"""The vocabulary as it was last read, kept beside the compiled modules: reading it anew takes longer than to find in an article.

It holds for the files as they are: a file of another size or time, and it is read anew. It is JSON, each noun an object with its
class's name and each set in the order of the alphabet; what is read from it was checked before it was written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator import beside
from generator.vocabulary.noun import Noun, fields

_SUFFIXES = (".yml", ".py")
_CLASS = "*"  # no field is called so


def kept(folder: Path) -> dict[str, Noun] | None:
    """The nouns that `keep` kept of `folder`, by name; None where there are none, or the files are others now."""
    found = beside.taken(_place(folder), _stamp(folder), _Nouns())
    return found if isinstance(found, dict) else None


def keep(folder: Path, nouns: dict[str, Noun]) -> None:
    """Keep the nouns for the next process."""
    beside.keep(_place(folder), _stamp(folder), nouns, _plain)


def _place(folder: Path) -> Path:
    return beside.place(folder, "vocabulary")


def _stamp(folder: Path) -> str:
    return beside.stamp(files=(f for f in os.scandir(folder) if f.name.endswith(_SUFFIXES)))


def _plain(value: Noun | frozenset[str]) -> object:
    return sorted(value) if isinstance(value, frozenset) else {_CLASS: _name(type(value)), **fields(value)}


def _name(noun: type[Noun]) -> str:
    return f"{noun.__module__}.{noun.__qualname__}"


def _every(noun: type[Noun]) -> Iterator[type[Noun]]:
    for one in noun.__subclasses__():
        yield one
        yield from _every(one)


class _Nouns:
    """Makes the nouns again, and tuples of what JSON knows as lists only."""

    def __init__(self) -> None:
        self._named = {_name(noun): noun for noun in _every(Noun)}

    def __call__(self, found: dict[str, Any]) -> object:
        noun = found.pop(_CLASS, None)
        values = {key: tuple(value) if type(value) is list else value for key, value in found.items()}
        return values if noun is None else self._named[noun](**values)
