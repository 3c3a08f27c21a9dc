"""The vocabulary that is kept beside the compiled modules: the same, and never that of other files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from generator import vocabulary
from generator.vocabulary.kept import keep, kept
from generator.vocabulary.noun import Noun, fields


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    shutil.copytree(vocabulary.FOLDER, tmp_path / "vocabulary", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "vocabulary"


def nouns(folder: Path) -> dict[str, Noun]:
    read = vocabulary.load(folder)
    return {name: getattr(read, name) for name in vocabulary.MODELS}


def plain(noun: object) -> object:
    """The values of a noun and of those in it, with their types, as what can be compared."""
    if isinstance(noun, Noun):
        return type(noun), plain(fields(noun))
    if isinstance(noun, dict):
        return {key: plain(value) for key, value in noun.items()}
    return tuple(plain(value) for value in noun) if isinstance(noun, tuple) else noun


def test_what_was_kept_is_the_vocabulary(folder: Path) -> None:
    assert kept(folder) is None
    read = nouns(folder)
    keep(folder, read)
    again = kept(folder)
    assert again is not None
    assert again.keys() == read.keys()
    for name, noun in again.items():
        assert type(noun) is type(read[name])
        assert plain(noun) == plain(read[name]), name
    with pytest.raises(Exception, match="frozen"):
        again["dates"].months = ()  # type: ignore[attr-defined]


def test_a_changed_file_is_read_anew(folder: Path) -> None:
    keep(folder, nouns(folder))
    changed = folder / "dates.yml"
    os.utime(changed, ns=(1, 1))
    assert kept(folder) is None
    keep(folder, nouns(folder))
    (folder / "more.yml").write_text("")
    assert kept(folder) is None


def test_nothing_is_kept_where_nothing_is_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep(folder, nouns(folder))
    assert kept(folder) is None
    assert not (folder / "__pycache__").exists()


def test_what_is_damaged_is_read_anew(folder: Path) -> None:
    keep(folder, nouns(folder))
    [place] = (folder / "__pycache__").iterdir()
    place.write_bytes(place.read_bytes()[:5000])
    assert kept(folder) is None
    place.write_bytes(b"")
    assert kept(folder) is None
