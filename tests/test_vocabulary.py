"""The vocabulary as it stands can be read, and a slip in it is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary
from generator.vocabulary.checked import read


@pytest.mark.parametrize("name", vocabulary.MODELS)
def test_every_file_is_right(name: str) -> None:
    faults: list[str] = []
    assert read(vocabulary.MODELS[name], vocabulary.FOLDER / f"{name}.yml", faults) is not None
    assert faults == []


@pytest.mark.parametrize(
    ("name", "there", "instead", "fault"),
    [
        ("elements", "{name: cerium,", "{name: lanthanum,", "'lanthanum' is named twice"),
        ("elements", "{name: cerium,", "{name: cerium, colour: grey,", "colour"),
        ("elements", "{name: cerium,", "{nam: cerium,", "name: Field required"),
    ],
)
def test_a_slip_is_told(tmp_path: Path, name: str, there: str, instead: str, fault: str) -> None:
    right = (vocabulary.FOLDER / f"{name}.yml").read_text("utf-8")
    assert right.count(there) == 1
    (tmp_path / f"{name}.yml").write_text(right.replace(there, instead), "utf-8")
    faults: list[str] = []
    assert read(vocabulary.MODELS[name], tmp_path / f"{name}.yml", faults) is None
    assert faults and all(f.startswith(f"vocabulary/{name}.yml:") for f in faults)
    assert any(fault in f for f in faults)
