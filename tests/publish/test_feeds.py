"""The feeds: well formed, with ids of their own, and nobody named as the writer of retold words."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.publish.feeds import write_feeds
from generator.records import Settings
from tests.edition.sample import sample

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Settings(title="Magnet desk", site_url="https://example.org/desk")


def feeds(edition, folder):
    write_feeds(edition, folder)
    atom = ElementTree.fromstring((folder / "feed.xml").read_bytes())  # noqa: S314 - our own
    return atom, json.loads((folder / "feed.json").read_text("utf-8"))


def test_both_feeds_have_every_article_the_newest_first(tmp_path):
    atom, items = feeds(sample(), tmp_path)
    titles = [e.findtext(f"{ATOM}title") for e in atom.iter(f"{ATOM}entry")]
    assert titles == [i["title"] for i in items["items"]]
    assert [t.split()[0] for t in titles] == ["Why", "Talks", "Traders"]


def test_an_undated_article_has_the_day_of_the_edition(tmp_path):
    _, items = feeds(sample(), tmp_path)
    assert [i.get("date_modified", "")[:10] for i in items["items"]] == ["2031-08-31", "", "2031-08-20"]


def test_only_a_day_that_is_known_is_that_of_publication(tmp_path):
    _, items = feeds(sample(), tmp_path)
    assert [i["date_published"][:10] for i in items["items"] if "date_published" in i] == ["2031-07-12"]


@pytest.mark.parametrize(
    ("settings", "id", "address"),
    [
        (None, "tag:lodestone.invalid,2025:magnet-desk/articles/harbour.html", "articles/harbour.html"),
        (SITE, "https://example.org/desk/articles/harbour.html", "https://example.org/desk/articles/harbour.html"),
    ],
)
def test_ids_and_addresses(tmp_path, settings, id, address):
    atom, items = feeds(sample(settings), tmp_path)
    entry = list(atom.iter(f"{ATOM}entry"))[1]
    assert (entry.findtext(f"{ATOM}id"), entry.find(f"{ATOM}link").get("href")) == (id, address)
    assert (items["items"][1]["id"], items["items"][1]["url"]) == (id, address)


def test_the_only_author_is_the_briefing(tmp_path):
    atom, items = feeds(sample(), tmp_path)
    assert [a.findtext(f"{ATOM}name") for a in atom.iter(f"{ATOM}author")] == ["Magnet desk"]
    assert "R. Lindqvist" not in json.dumps(items)


def test_characters_that_xml_cannot_hold_are_replaced(tmp_path):
    edition = sample()
    reading = edition.readings[2]
    article = replace(reading.article, title="bell \x07 & <b>")
    reading = replace(reading, brief=replace(reading.brief, article=article))
    atom, items = feeds(replace(edition, readings=(*edition.readings[:2], reading)), tmp_path)
    assert list(atom.iter(f"{ATOM}entry"))[2].findtext(f"{ATOM}title") == "bell \ufffd & <b>"
    assert items["items"][2]["title"] == "bell \x07 & <b>"


def test_each_topic_has_feeds_of_its_own_articles(tmp_path):
    feeds(sample(), tmp_path)
    found = ElementTree.fromstring((tmp_path / "feeds/elements/tungsten.xml").read_bytes())  # noqa: S314 - our own
    assert found.findtext(f"{ATOM}title") == "Magnet desk: Tungsten"
    links = [e.find(f"{ATOM}link").get("href") for e in found.iter(f"{ATOM}entry")]
    assert links
    assert all(to.startswith("../../articles/") for to in links)
    element = next(e for e in sample().elements if e.id == "tungsten")
    assert len(links) == len(element.articles)
    items = json.loads((tmp_path / "feeds/elements/tungsten.json").read_text("utf-8"))["items"]
    assert [i["url"] for i in items] == links


def test_a_feed_of_a_topic_has_an_id_of_its_own(tmp_path):
    atom, _ = feeds(sample(SITE), tmp_path)
    found = ElementTree.fromstring((tmp_path / "feeds/people/ada-brekke.xml").read_bytes())  # noqa: S314 - our own
    ids = [f.findtext(f"{ATOM}id") for f in (atom, found)]
    assert ids == ["https://example.org/desk/", "https://example.org/desk/people/ada-brekke.html"]
