"""Who published the article, where it was found, who wrote it, and when: each from the best place that says so, or None."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.records import Sidecar
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.publisher import BY, is_address, publisher_and_host, said
from generator.strip.stamps import dateline_day, day_in, stamp

_WEB_ADDRESS = re.compile(r"^(?:https?://\S{3,2000})$")
# Blocks between a title and the date of its page: a standfirst, a byline, a role, a section.
_NEAR_TITLE = 6
_STAMPED = ("byline or date", "editorial line", "mail header")
_HEAD_REASONS = ("above the title", "outside the article")


@dataclass(frozen=True, slots=True)
class Metadata:
    publisher: str | None
    host: str | None
    author: str | None
    published: str | None
    published_basis: str | None
    url: str | None
    licence: str | None


def metadata(page: Page) -> Metadata:
    """The fields of the article; what the sidecar says comes first."""
    seed = page.seed
    own = seed.sidecar or Sidecar("")
    url = own.url or next((d.value for d in seed.declared if d.field == "url" and _WEB_ADDRESS.match(d.value)), None)
    publisher, host = publisher_and_host(page, url)
    published, basis = _published(page)
    return Metadata(
        publisher=own.publisher or publisher,
        host=own.host or host,
        author=own.author or _author(page, publisher),
        published=own.published or published,
        published_basis="sidecar" if own.published else basis,
        url=url,
        licence=own.licence or said(seed, "licence"),
    )


def _author(page: Page, publisher: str | None) -> str | None:
    for declared in page.seed.declared:
        if (
            declared.field == "author"
            and not is_address(declared.value)
            and declared.value.lower() not in ("admin", "staff", "editor")
        ):
            name = BY.sub("", declared.value)
            if name != publisher and page.directory.by_name(name) is None:
                return name
    head = page.first_prose()
    for i in sorted(page.cuts):
        if page.cuts[i] not in ("byline or date", "outside the article"):
            continue
        text = BY.sub("", page.blocks[i].text)
        marks = stamp(page.blocks[i].text)
        writer = marks.author if marks and page.cuts[i] == "byline or date" else None
        if writer is None and page.after_title <= i < head and is_person(text.split(" in ")[0]):
            writer = text.split(" in ")[0]
        if writer and page.directory.by_name(writer) is None and writer != publisher:
            return writer
    return None


def _published(page: Page) -> tuple[str | None, str | None]:
    """The day of publication with its basis: declared, else a date line over the text, else a dateline with a year."""
    for declared in page.seed.declared:
        if declared.field == "published" and (day := day_in(declared.value)):
            return day, "metadata"
    stop = _second_prose(page)
    for i, reason in sorted(page.cuts.items()):
        if reason in _STAMPED and i < stop and (day := _day_of_stamp(page.blocks[i].text)):
            return day, "stated"
        if reason == "source credit" and i < page.first_prose() and (day := day_in(page.blocks[i].text[:200])):
            return day, "stated"  # "Source: Paper  Editor: A. B.  2026-03-04 09:15:00"
    if day := _over_the_title(page):
        return day, "stated"
    if page.first_prose() < len(page.blocks):
        for i in list(page.kept(page.first_prose()))[:3]:
            if day := dateline_day(page.blocks[i].text):
                return day, "stated"
    return None, None


def _over_the_title(page: Page) -> str | None:
    """The day of the last date line over the title, or of the first in the page's own head under it, that other rules cut."""
    title = page.title if page.title is not None else 0
    near = [*range(title - 1, max(title - _NEAR_TITLE, 0) - 1, -1), *range(title + 1, min(title + _NEAR_TITLE, len(page.blocks)))]
    first = page.first_prose()
    days = (_day_of_stamp(page.blocks[i].text) for i in near if i < first and page.cuts.get(i) in _HEAD_REASONS)
    return next(filter(None, days), None)


def _second_prose(page: Page) -> int:
    """Where the head of the page surely ends: a standfirst may stand over the byline and the date."""
    return next((i for i in page.kept(page.first_prose() + 1) if page.is_prose(i)), len(page.blocks))


def _day_of_stamp(text: str) -> str | None:
    marks = stamp(text)
    if marks:
        return marks.day
    return day_in(text[:200]) if re.match(r"(?:published|posted|date|sent)\b", text, re.IGNORECASE) else None
