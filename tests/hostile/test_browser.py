"""The corpus in a real browser: no script of a seed runs, no dialog opens, no other host is asked, the attacks are read as text."""

from __future__ import annotations

import re

import pytest

from tests.hostile.corpus import attacks

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def walked(browser, hostile_site):
    """What happened on every page: faults, and the text that was shown on each."""
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("dialog", lambda d: (faults.append(f"dialog {d.message}"), d.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(("file://", "data:")) else faults.append(f"asked for {r.url}"))
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("popup", lambda p: faults.append(f"opened {p.url}"))
    page.on("framenavigated", lambda f: None if f.url.startswith(hostile_site.as_uri()) else faults.append(f"went to {f.url}"))
    texts: dict[str, str] = {}
    for path in sorted(hostile_site.rglob("*.html")):
        name = path.relative_to(hostile_site).as_posix()
        page.goto(path.as_uri())
        if page.evaluate("window.hurt !== undefined"):
            faults.append(f"a script ran on {name}")
        if page.evaluate("[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => a.name.startsWith('on')))"):
            faults.append(f"an event handler stands on {name}")
        texts[name] = page.evaluate("document.body.textContent")
    page.goto((hostile_site / "index.html").as_uri())
    for word in ("script", "ore", "samarium", "7919"):
        page.fill("#q", word)
        page.wait_for_timeout(150)
        if page.evaluate("window.hurt !== undefined"):
            faults.append(f"a script ran in the search for {word}")
    context.close()
    return faults, texts


def test_nothing_runs_opens_or_asks(walked):
    assert walked[0] == []


def test_every_attack_is_read_as_text(walked, edition):
    missing = []
    for attack in attacks():
        article = next(a for a in edition["articles"] if a["file"] == attack.name)
        shown = re.sub(r"\s+", " ", walked[1][f"articles/{article['id']}.html"])
        missing += [(attack.name, s) for s in attack.shown if re.sub(r"\s+", " ", s) not in shown]
    assert missing == []


def test_no_template_was_filled_in(walked):
    for name, text in walked[1].items():
        assert not re.search("55,?433", text), name
