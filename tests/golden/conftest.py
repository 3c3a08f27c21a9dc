"""`pytest tests/golden --write-golden` writes the kept outputs anew; read the diff before you commit it."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the kept outputs anew")


@pytest.fixture
def writing(request: pytest.FixtureRequest) -> bool:
    # a run of all tests does not know the option: this file is read too late for that
    return bool(request.config.getoption("--write-golden", default=False))
