"""Who printed an article, and where it was found: what the page declares, what it calls its own, or what stands over the text."""

from __future__ import annotations

import re

from generator.records import Seed
from generator.strip.mastheads import in_the_head
from generator.strip.named import is_holding, of_the_dateline, own_page
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.told import told

BY = re.compile(r"^[Bb]y:?\s+")
_TITLE_AND_SITE = re.compile(r"^(.{5,300}?)\s[|–—-]\s([A-Z][^|–—]{2,50})$")


def publisher_and_host(page: Page, url: str | None) -> tuple[str | None, str | None]:
    """Publisher and host. A page of an aggregator is its host; its publisher is the newsroom that the article talked to, or that
    the page names over the text."""
    names = page.directory
    known = names.by_address(url) if url else None
    site = next((d.value for d in page.seed.declared if d.field == "publisher" and not is_address(d.value)), None) or _after_title(
        page
    )
    found = (names.by_name(site) or (known if known and known.kind == "aggregator" else None)) if site else known
    if site and (found is None or found.kind != "aggregator"):
        return (found.name if found else site), None
    if found is None:
        found, site = own_page(page)
        if site is not None and found is None and is_holding(site):
            site = in_the_head(page) or site
    if found is None and site is None and (source := said(page.seed, "source")) and not is_address(source):
        found, site = names.by_name(source), source
    if found is None and site is None:
        return in_the_head(page) or of_the_dateline(page), None
    if found is not None and found.kind == "aggregator":
        source = said(page.seed, "source")
        writer = names.by_name(source) if source else None
        return (writer.name if writer else in_the_head(page) or of_the_dateline(page) or _the_one_told(page)), found.name
    return (found.name if found else site), None


def said(seed: Seed, field: str) -> str | None:
    """What the seed declares first of a field."""
    return next((d.value for d in seed.declared if d.field == field), None)


def is_address(text: str) -> bool:
    """Whether a name is an address of the web or of mail, and so nobody's name."""
    return "/" in text or "@" in text


def _after_title(page: Page) -> str | None:
    """The site's name after the article's title in the title of the page: "Niobium miner to double output - The Planalto Post"."""
    match = _TITLE_AND_SITE.match(said(page.seed, "page title") or "")
    shown = page.title_text or said(page.seed, "title") or ""
    writers = {d.value for d in page.seed.declared if d.field == "author"}
    if match is None or not shown or simple(match[1]) != simple(shown) or BY.sub("", match[2]) in writers:
        return None
    return match[2]


def _the_one_told(page: Page) -> str | None:
    """The one newsroom that speakers in the text say they told."""
    found = {name for name in told(page) if page.directory.by_name(name)}
    return found.pop() if len(found) == 1 else None
