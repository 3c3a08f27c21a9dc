"""Patterns that were kept are those that `re` would make."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from types import SimpleNamespace

import pytest

from generator import beside, compiled

PATTERNS = (
    (r"(?P<what>tin)\b(?!-)", re.I),
    (r"(?i)[à-ÿ\w]+(?P<sign>€)?(?P<one>1)", 0),
    (r"^(?:a|ab(?<=b)){2,}?$", re.M | re.S),
    (r"(?<![A-Z])(x)(?P<y>\1)(?P=y)", re.X),
    ("\ud800|[\U0001f600-\U0001f64f]", 0),
    (r"é(?a:\w)(?-i:É)", re.I),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path)
    monkeypatch.setattr(compiled, "_new", {})
    monkeypatch.setattr(compiled, "_used", set())
    compiled._kept.cache_clear()
    yield tmp_path
    compiled._kept.cache_clear()


def of_another_process() -> None:
    compiled.keep()
    compiled._kept.cache_clear()
    compiled._used.clear()


def test_a_kept_pattern_is_the_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [compiled.compiled(*p) for p in PATTERNS]
    of_another_process()
    re.purge()
    with monkeypatch.context() as no_compiler:
        no_compiler.setattr(re, "compile", None)
        again = [compiled.compiled(*p) for p in PATTERNS]
    assert again == made == [re.compile(*p) for p in PATTERNS]
    assert [p.groupindex for p in again] == [p.groupindex for p in made]
    assert [p.groups for p in again] == [p.groups for p in made]
    assert [m.lastgroup for m in again[0].finditer("TIN tin-foil tin")] == ["what", "what"]


def test_flags_and_words_are_told_apart() -> None:
    compiled.compiled("tin", re.I)
    of_another_process()
    assert compiled.compiled("tin", 0).search("TIN") is None
    assert compiled.compiled("ti", re.I).fullmatch("TIN") is None


def test_what_is_kept_grows_and_is_not_written_for_nothing(folder: Path) -> None:
    compiled.compiled("tin", 0)
    of_another_process()
    [place] = (folder / "__pycache__").iterdir()
    before = place.stat().st_mtime_ns, place.read_bytes()
    compiled.compiled("tin", 0)
    of_another_process()
    assert (place.stat().st_mtime_ns, place.read_bytes()) == before
    compiled.compiled("ore", 0)
    of_another_process()
    assert len(compiled._kept()) == 2


def test_too_many_are_thinned_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_MOST", 2)
    for words in (("tin", "ore"), ("tin", "zinc")):
        for word in words:
            compiled.compiled(word, 0)
        of_another_process()
    assert len(compiled._kept()) == 2
    assert compiled.compiled("tin", 0) == re.compile("tin")
    assert not compiled._new


@pytest.mark.parametrize(
    "code", [[], ["a", 1], [0, 0, {}, "!"], [32, 0, {"a": 7}, ""], [32, 0, {}, "AAAA"], [32, -1, {}, "AQAAAA=="], 7]
)
def test_wrong_numbers_are_compiled_anew(code: object) -> None:
    compiled.compiled("tin", 0)
    of_another_process()
    [key] = compiled._kept()
    beside.keep(compiled._place(), compiled._stamp(), {key: code})
    compiled._kept.cache_clear()
    assert compiled.compiled("tin", 0).search("tin") is not None


def test_without_pythons_own_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_MACHINE", None)
    assert compiled.compiled("tin", 0).search("tin") is not None
    of_another_process()
    assert list(folder.iterdir()) == []


def test_without_its_names_the_module_still_compiles(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that has no `_sre`, as the import finds it."""
    monkeypatch.setitem(sys.modules, "_sre", None)
    spec = importlib.util.spec_from_file_location("without_sre", compiled.__file__)
    assert spec is not None
    assert spec.loader is not None
    bare = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bare)
    monkeypatch.setattr(bare, "_FOLDER", folder)
    assert bare._MACHINE is None
    assert [bare.compiled(*p) for p in PATTERNS] == [re.compile(*p) for p in PATTERNS]
    bare.keep()
    assert list(folder.iterdir()) == []


def no_longer(*_: object) -> object:
    raise TypeError("takes other arguments now")


def of_another(*_: object) -> object:
    return _compiler._code(_parser.parse("ore", 0), 0)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("part", "now"),
    [
        ("_compiler", SimpleNamespace()),
        ("_compiler", SimpleNamespace(_code=no_longer)),
        ("_compiler", SimpleNamespace(_code=of_another)),
        ("_parser", SimpleNamespace()),
        ("_parser", SimpleNamespace(parse=no_longer)),
        ("_sre", SimpleNamespace()),
        ("_sre", SimpleNamespace(compile=no_longer)),
        ("_sre", SimpleNamespace(compile=lambda *_: re.compile("ore"))),
    ],
)
def test_where_python_changed_nothing_is_kept_and_all_is_found(
    part: str, now: object, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, part, now)
    assert compiled.compiled("tin", 0).search("a tin mine") is not None
    of_another_process()
    assert list(folder.iterdir()) == []
    assert compiled.compiled("tin", 0) == re.compile("tin")


@pytest.mark.parametrize(("part", "now"), [("_sre", SimpleNamespace()), ("_sre", SimpleNamespace(compile=no_longer))])
def test_what_was_kept_and_cannot_be_read_is_compiled(part: str, now: object, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled("tin", 0)
    of_another_process()
    assert len(compiled._kept()) == 1
    monkeypatch.setattr(compiled, part, now)
    assert compiled.compiled("tin", 0) == re.compile("tin")


def test_a_faulty_pattern_is_one() -> None:
    with pytest.raises(re.error):
        compiled.compiled("(", 0)
    assert json.dumps(compiled._new) == "{}"
