"""A built site in a real browser, from a folder and from a server's sub-path."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.publish import data
from generator.publish.pages import write_pages
from generator.publish.site import build_site
from tests.edition.sample import sample


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    write_pages(sample(), folder / "pages")
    data.write_data(sample(), folder / "pages")
    build_site(folder / "pages", folder / "www" / "desk" / "site", sample())
    return folder / "www" / "desk" / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(site) -> Iterator[str]:
    """The address of the site on a sub-path of a server."""
    root = site.parents[1]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.relative_to(root).as_posix()}"
        server.shutdown()


@pytest.fixture(params=["file", "served"])
def address(request, site) -> str:
    return site.as_uri() if request.param == "file" else request.getfixturevalue("served")


class Visit:
    """A page in the browser, and all that went wrong on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.faults: list[str] = []
        page.on("console", lambda m: self.faults.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        page.on("request", lambda r: None if r.url.startswith(address) else self.faults.append(f"asked for {r.url}"))
        # what is still on its way when the next page is opened is aborted, and no fault
        page.on("requestfailed", lambda r: None if r.failure == "net::ERR_ABORTED" else self.faults.append(f"{r.failure}: {r.url}"))

    def go(self, name: str) -> Page:
        self.page.goto(f"{self.address}/{name}")
        return self.page


@pytest.fixture
def visit(browser, address) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    seen = Visit(context.new_page(), address)
    yield seen
    context.close()
    assert seen.faults == []
