"""Imports run one way, and stages never import each other: read off the source, without importing anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator"

# From the commands down to the records. What stands on one line may not import its neighbours there, only what is below.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("capture", "preview", "streaming"),
    ("pipeline",),
    ("read", "strip", "find", "reduce", "collate", "publish"),
    ("vocabulary",),
    ("yamlfile", "text", "alike"),
    ("edtf", "late"),
    ("compiled",),
    ("errors", "beside"),
    ("records",),
)
HEIGHT = {name: len(LAYERS) - i for i, layer in enumerate(LAYERS) for name in layer}
SOURCES = sorted(PACKAGE.rglob("*.py"))


def imports(source: str) -> Iterator[str]:
    """The parts of the package that a source imports, by their first name ("publish"), at whatever depth of the file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module = node.module or ""
            if module == "generator":
                yield from (alias.name for alias in node.names)
            elif module.startswith("generator."):
                yield module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("generator."))


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def wrong(name: str, source: str) -> list[str]:
    """The imports of `source`, a file of the part `name`, that do not lead down."""
    return [to for to in imports(source) if to in HEIGHT and to != name and HEIGHT[to] >= HEIGHT[name]]


def test_every_part_has_its_place() -> None:
    assert {part(p) for p in SOURCES} - {"__init__"} == set(HEIGHT)


def test_imports_lead_down() -> None:
    faults = [
        (p.relative_to(PACKAGE).as_posix(), w)
        for p in SOURCES
        if part(p) != "__init__"
        for w in wrong(part(p), p.read_text("utf-8"))
    ]
    assert faults == []
    assert list(imports((PACKAGE / "__init__.py").read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("find", "from generator.collate import collate"),
        ("find", "from generator import publish"),
        ("records", "import generator.errors"),
        ("text", "from generator.yamlfile import parse"),
        ("vocabulary", "def f():\n    from generator.find import find"),
        ("reduce", "from generator.pipeline import build"),
    ],
)
def test_an_import_that_leads_up_or_across_is_seen(name: str, source: str) -> None:
    assert wrong(name, source) != []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("cli", "from generator import pipeline"),
        ("find", "from generator.find.dates import find_dates"),
        ("collate", "from generator.records import Edition\nimport json"),
    ],
)
def test_an_import_that_leads_down_is_let_through(name: str, source: str) -> None:
    assert wrong(name, source) == []
