"""Files kept beside the compiled modules hold under their stamp and whole, or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator import beside


@pytest.fixture(autouse=True)
def _written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


def test_what_is_kept_comes_back_under_its_stamp(tmp_path: Path) -> None:
    place = beside.place(tmp_path, "words")
    assert beside.taken(place, "first") is None
    beside.keep(place, "first", {"tin": ["é", "\ud800", 1]})
    assert place.parent == tmp_path / "__pycache__"
    assert beside.taken(place, "first") == {"tin": ["é", "\ud800", 1]}
    assert beside.taken(place, "second") is None
    assert [p.name for p in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b.replace(b"tin", b"ore"), lambda b: b"", lambda b: b"\xff\n" + b])
def test_what_is_damaged_is_not_there(tmp_path: Path, damage: object) -> None:
    place = beside.place(tmp_path, "words")
    beside.keep(place, "first", {"tin": 1})
    place.write_bytes(damage(place.read_bytes()))  # type: ignore[operator]
    assert beside.taken(place, "first") is None


def test_nothing_is_kept_where_nothing_is_compiled_or_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    beside.keep(tmp_path / "file" / "words.json", "first", 1)  # no folder, whoever asks
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    beside.keep(beside.place(tmp_path, "words"), "first", 1)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_stamp_is_of_values_and_files(tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_text("tin")
    before = beside.stamp(1, files=os.scandir(tmp_path))
    assert beside.stamp(1, files=os.scandir(tmp_path)) == before
    assert beside.stamp(2, files=os.scandir(tmp_path)) != before
    os.utime(file, ns=(1, 1))
    assert beside.stamp(1, files=os.scandir(tmp_path)) != before
