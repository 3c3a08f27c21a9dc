"""One build of the corpus for all its tests."""

from __future__ import annotations

import json
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.hostile.corpus import write

OUTSIDE = "The secret of the mill is 999 percent of nothing, the Ministry of Ores said on Monday."


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="session")
def built(place: Path) -> Result:
    (place / "secret.txt").write_text(OUTSIDE, "utf-8")
    write(place / "seeds", place / "secret.txt")
    (place / "work").mkdir()
    with chdir(place / "work"):
        return CliRunner().invoke(main, ["build", "--seeds", "../seeds", "--out", "site", "--day", "2026-03-01"])


@pytest.fixture(scope="session")
def hostile_site(built: Result, place: Path) -> Path:
    assert built.exit_code == 0, built.output
    return place / "work" / "site"


@pytest.fixture(scope="session")
def edition(hostile_site: Path) -> Any:
    return json.loads((hostile_site / "data" / "edition.json").read_text("utf-8"))
