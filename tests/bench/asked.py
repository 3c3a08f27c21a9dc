"""What search and explore cost a reader: bytes loaded and milliseconds in the system's Chromium, from a server on this machine.

`python -m tests.bench.asked search|explore FOLDER` opens a bare page beside the index that `tests.bench.inside` has written there,
and prints one line of JSON; `{}` where there is no Chromium.
"""

from __future__ import annotations

import gzip
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

from playwright.sync_api import Page, sync_playwright

from tests.bench.inside import QUERIES
from tests.browser.chromium import FLAGS, chromium

ASSETS = Path(__file__).parents[2] / "templates" / "theme" / "assets"
PAGE = """<!doctype html><title>bench</title><body data-root=".">
<form class="search"><input id="q" type="search"><div id="results" hidden></div><p class="status"></p></form>
<p><span id="facts-none"></span></p><script src="assets/shards.js"></script><script src="assets/{what}.js"></script>"""
# Until the page has drawn what was asked for.
DRAWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))"

# From a choice until its rows are drawn.
CHOICE = """([field, value]) => new Promise(done => {
  const input = document.getElementById(`f-${field}`);
  const begin = performance.now();
  const watch = new MutationObserver(() => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
  });
  watch.observe(document.querySelector("#facts tbody"), {childList: true});
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
})"""


@contextmanager
def opened(folder: Path, what: str) -> Iterator[tuple[Page, list[str], str]]:
    """A browser's page, the paths that it asks for, and the address of the bare page."""
    asked: list[str] = []

    class Told(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            asked.append(self.path)

    copytree(ASSETS, folder / "assets", dirs_exist_ok=True)
    (folder / "bench.html").write_text(PAGE.format(what=what), "utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Told, directory=str(folder))) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser.new_page(), asked, f"http://127.0.0.1:{server.server_port}/bench.html"
        browser.close()
        server.shutdown()


def search(folder: Path) -> dict[str, float]:
    """The dearest of the queries, each as the first one of a visit: typed at once, until the results are drawn."""
    sizes, packed, times = [], [], []
    with opened(folder, "search") as (page, asked, address):
        for query in QUERIES:
            page.goto(address)
            asked.clear()
            begin = page.evaluate("() => performance.now()")
            page.fill("#q", query)
            page.wait_for_selector("#results li", timeout=10_000)
            times.append(page.evaluate(DRAWN) - begin)
            files = [p for path in asked if (p := folder / path.lstrip("/")).is_file()]  # a browser also asks for its icon
            sizes.append(sum(p.stat().st_size for p in files))
            packed.append(sum(len(gzip.compress(p.read_bytes())) for p in files))
    return {"bytes": max(sizes), "compressed": max(packed), "milliseconds": max(times)}


def explore(folder: Path) -> dict[str, float]:
    """Until the facts are there, and then until each of a few choices is drawn (the slowest counts)."""
    with opened(folder, "explore") as (page, asked, address):
        page.goto(address)
        page.wait_for_selector("#facts .count", timeout=30_000)
        loaded = page.evaluate(DRAWN)
        facts = int(page.locator("#facts .count").inner_text().split()[0].replace(",", ""))
        choices = (("kind", "figure"), ("q", "samarium"), ("q", "90"), ("kind", ""), ("q", ""))
        times = [page.evaluate(CHOICE, choice) for choice in choices]
        size = sum((folder / path.lstrip("/")).stat().st_size for path in asked if "/explore/" in path)
    return {"facts": facts, "bytes": size, "load": loaded, "milliseconds": max(times)}


if __name__ == "__main__":
    measured = {"search": search, "explore": explore}[sys.argv[1]](Path(sys.argv[2])) if chromium() else {}
    sys.stdout.write(json.dumps(measured) + "\n")
