"""Edition -> feeds of its articles, and of those of each topic: Atom (RFC 4287) and JSON Feed 1.1, the newest first.

Ids are addresses where the settings name the site's, else `tag:` URIs (RFC 4151) made of the edition's title. The briefing is the
author of its feed; nobody is named as the writer of words that may be retold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from generator import edtf
from generator.publish.views import rows, wording
from generator.publish.views.articles import newest_first
from generator.publish.views.lookup import Lookup
from generator.records import Edition
from generator.text import slug

# A reader that comes back after a while finds these; older ones are on the site.
ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
# What XML 1.0 cannot hold, not even as a reference.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Feed:
    """`path` is the feed's own, without its ending; `page` what it is of; `up` leads from the feed to the site's root."""

    title: str
    path: str
    page: str
    up: str
    articles: Iterable[str]


@dataclass(frozen=True, slots=True)
class _Item:
    """`day` orders it for a reader; `dated`: it is the day of publication, and not the last that it can be."""

    id: str
    address: str
    title: str
    summary: str
    publisher: str | None
    day: str
    dated: bool


def write_feeds(edition: Edition, folder: Path) -> None:
    """`feed.xml` and `feed.json` in `folder`, and below `folder/feeds` those of each topic: `feeds/rounds/<id>.xml`, …"""
    look = Lookup(edition)
    _write(look, folder, _Feed(edition.settings.title, "feed", "index.html", "", look.readings))
    for kind, topics in (
        ("rounds", [(r.id, r.title, r.articles) for r in look.edition.rounds]),
        ("elements", [(e.id, wording.capital(e.name), e.articles) for e in look.edition.elements]),
        ("people", [(a.id, a.name, a.articles) for a in look.edition.people]),
        ("bodies", [(a.id, a.name, a.articles) for a in look.edition.bodies]),
    ):
        (folder / "feeds" / kind).mkdir(parents=True, exist_ok=True)
        for id, name, articles in topics:
            title = f"{edition.settings.title}: {name}"
            _write(look, folder, _Feed(title, f"feeds/{kind}/{id}", f"{kind}/{id}.html", "../../", articles))


def _write(look: Lookup, folder: Path, feed: _Feed) -> None:
    items = [_item(look, id, feed.up) for id in newest_first(look, feed.articles)[:ENTRIES]]
    (folder / f"{feed.path}.xml").write_text(_atom(look.edition, feed, items), encoding="utf-8", newline="\n")
    (folder / f"{feed.path}.json").write_text(_json(look.edition, feed, items), encoding="utf-8", newline="\n")


def _base(edition: Edition, up: str = "") -> str:
    """What an address is added to: the site's own, or the way from the feed to its root where that is not known."""
    return f"{edition.settings.site_url.rstrip('/')}/" if edition.settings.site_url else up


def _id(edition: Edition, path: str) -> str:
    return (
        _base(edition) + path if edition.settings.site_url else f"tag:lodestone.invalid,2025:{slug(edition.settings.title)}/{path}"
    )


def _item(look: Lookup, id: str, up: str) -> _Item:
    reading = look.readings[id]
    a = reading.article
    path = f"articles/{a.id}.html"
    days = edtf.days(a.published)
    return _Item(
        id=_id(look.edition, path),
        address=_base(look.edition, up) + path,
        title=rows.heading(a),
        summary=" ".join(p.sentence for p in reading.brief.summary),
        publisher=a.publisher,
        day=days.last.isoformat() if days else look.edition.day,
        dated=days is not None and days.first == days.last and not a.retold,
    )


def _atom(edition: Edition, of: _Feed, items: list[_Item]) -> str:
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(feed, "title", of.title)
    _add(feed, "id", _id(edition, of.page if of.up else ""))
    _add(feed, "updated", f"{edition.day}T00:00:00Z")
    _add(_add(feed, "author"), "name", edition.settings.title)
    _add(feed, "link", rel="self", href=f"{_base(edition, of.up)}{of.path}.xml")
    _add(feed, "link", href=f"{_base(edition, of.up)}{of.page}")
    for item in items:
        entry = _add(feed, "entry")
        _add(entry, "title", item.title)
        _add(entry, "id", item.id)
        _add(entry, "updated", f"{item.day}T00:00:00Z")
        _add(entry, "link", href=item.address)
        if item.summary:
            _add(entry, "summary", item.summary)
        if item.publisher:
            _add(entry, "category", term=item.publisher)
    ElementTree.indent(feed, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", {k: _NO_XML.sub("\ufffd", v) for k, v in attributes.items()})
    child.text = None if text is None else _NO_XML.sub("\ufffd", text)
    return child


def _json(edition: Edition, of: _Feed, items: list[_Item]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": of.title,
        **(
            {"home_page_url": _base(edition) + (of.page if of.up else ""), "feed_url": f"{_base(edition)}{of.path}.json"}
            if edition.settings.site_url
            else {}
        ),
        "language": edition.settings.language,
        "items": [
            {
                "id": item.id,
                "url": item.address,
                "title": item.title,
                "content_text": item.summary,
                "date_published" if item.dated else "date_modified": f"{item.day}T00:00:00Z",
                "tags": [item.publisher] if item.publisher else [],
            }
            for item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
