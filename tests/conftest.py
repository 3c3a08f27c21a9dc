"""What tests of several folders share: one real browser, since a process can drive only one.

The system's Chromium is used. Where it is missing the tests are skipped; with LODESTONE_BROWSER=required that is an error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        reason = "no Chromium on this system; the pages were not looked at in a browser"
        if os.environ.get("LODESTONE_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()
