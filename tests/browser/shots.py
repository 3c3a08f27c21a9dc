"""`python -m tests.browser.shots [SITE] [OUT]`: the chief pages of a built site as pictures, narrow and wide, light and dark.

Look at them after each change of the theme. SITE is `site`, OUT `.build/shots`, if not told otherwise.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, chromium

SIZES = ((390, 844), (1440, 900))
SCHEMES = ("light", "dark")


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Name and address of each page; of the rounds, elements and articles the one that most is held on."""
    edition = json.loads((site / "data/edition.json").read_text("utf-8"))
    yield "home", "index.html"
    for name, kind in (("round", "rounds"), ("element", "elements")):
        if edition[kind]:
            most = max(edition[kind], key=lambda t: (len(t["articles"]), len(t["figures"])))
            yield name, f"{kind}/{most['id']}.html"
    article = max(edition["articles"], key=lambda a: len(a["figures"]) + len(a["quotes"]))
    yield "article", f"articles/{article['id']}.html"
    yield from ((name, f"{name}.html") for name in ("explore", "agreement", "timeline"))
    yield "rounds", "rounds/index.html"


def take(browser: Browser, site: Path, out: Path) -> Iterator[Path]:
    for scheme in SCHEMES:
        for width, height in SIZES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name, address in pages(site):
                page.goto(f"{site.resolve().as_uri()}/{address}")
                if name == "explore":
                    page.wait_for_selector("#facts .count")
                path = out / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=path)
                yield path
            context.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.browser.shots", description="The chief pages of a built site as pictures."
    )
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("out", nargs="?", type=Path, default=Path(".build/shots"))
    chosen = parser.parse_args()
    found = chromium()
    if found is None:
        sys.exit("shots: no Chromium on this system")
    if not (chosen.site / "index.html").exists():
        sys.exit(f"shots: no site at {chosen.site}; build it first (make site)")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for path in take(browser, chosen.site, chosen.out):
            print(path, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
