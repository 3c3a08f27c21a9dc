"""Who published the article, where it was found, who wrote it, and when: each from the best place that says so, or None."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.records import Sidecar
from generator.strip.byline import writers_of
from generator.strip.issued import published_on
from generator.strip.page import Page
from generator.strip.publisher import publisher_and_host, said

_WEB_ADDRESS = re.compile(r"^(?:https?://\S{3,2000})$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article is, as its sidecar, its markup and its own lines tell; None where none does."""

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
    published, basis = published_on(page)
    return Metadata(
        publisher=own.publisher or publisher,
        host=own.host or host,
        author=own.author or writers_of(page, publisher),
        published=own.published or published,
        published_basis="sidecar" if own.published else basis,
        url=url,
        licence=own.licence or said(seed, "licence"),
    )
