"""Citations: what the article is, in each format's own manner; nobody named as the writer of words that are not theirs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.publish import cite
from generator.publish.views.lookup import Lookup
from generator.records import Settings
from tests.edition.sample import sample

SITE = Settings(title="Magnet desk", site_url="https://example.org/desk/")
OWN = cite.Citation(
    "x", False, "Ores & {metals}: 5% of #1", "A. Lind_Berg", "Ore\nWeek", "2031-07", "https://a.example/b", "as read"
)


def of(id: str, settings: Settings | None = None, **changes: object) -> cite.Citation:
    look = Lookup(sample(settings))
    reading = look.readings[id]
    article = replace(reading.article, **changes)
    return cite.of_article(look, replace(reading, brief=replace(reading.brief, article=article)))


def test_an_article_is_its_publishers():
    found = of("harbour", author="R. Lind", retold=False, url="https://courier.example/talks")
    assert cite.plain(found) == (
        "R. Lind, “Talks in Quellhaven end with a pause on samarium curbs”, Harbour Courier, 12 July 2031, https://courier.example/talks"
    )


@pytest.mark.parametrize("form", [cite.plain, *cite.FORMATS.values()])
def test_a_retold_article_names_no_author_and_no_address_of_the_original(form):
    found = form(of("harbour", SITE, author="R. Lind", retold=True, url="https://courier.example/talks"))
    assert "Lind" not in found
    assert "courier.example" not in found
    assert "etold from Harbour Courier" in found
    assert "https://example.org/desk/articles/harbour.html" in found


def test_a_topic_is_a_page_of_the_briefing():
    look = Lookup(sample(SITE))
    found = dict(cite.citations(look))["rounds/quellhaven"]
    assert cite.plain(found).endswith("https://example.org/desk/rounds/quellhaven.html")
    assert found.author is None
    assert json.loads(cite.csl(found))[0]["container-title"] == "Magnet desk"


def test_bibtex_escapes_what_tex_would_read():
    assert cite.bibtex(OWN) == (
        "@misc{x,\n  author = {{A. Lind\\_Berg}},\n  title = {{Ores \\& \\{metals\\}: 5\\% of \\#1}},\n"
        "  howpublished = {Ore Week},\n  year = {2031},\n  month = {7},\n  url = {https://a.example/b},\n  note = {As read}\n}\n"
    )


def test_ris_keeps_each_field_on_its_line():
    assert cite.ris(OWN).split("\r\n") == [
        "TY  - NEWS", "AU  - A. Lind_Berg", "TI  - Ores & {metals}: 5% of #1", "T2  - Ore Week", "PY  - 2031", "DA  - 2031/07//",
        "UR  - https://a.example/b", "N1  - As read", "ER  - ", "",
    ]  # fmt: skip


def test_csl_gives_the_parts_of_the_day():
    [item] = json.loads(cite.csl(OWN))
    assert item["issued"] == {"date-parts": [[2031, 7]]}
    assert item["author"] == [{"literal": "A. Lind_Berg"}]


@pytest.mark.parametrize("issued", [None, "2031-07/2031-08", "XXXX-07-01"])
def test_a_day_that_is_not_known_is_not_made_up(issued):
    undated = replace(OWN, issued=issued)
    assert "year" not in cite.bibtex(undated)
    assert "PY" not in cite.ris(undated)
    assert "issued" not in cite.csl(undated)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.example/x}\n@misc{y", "ftp://a.example"])
def test_only_a_web_address_is_cited(url):
    assert of("harbour", retold=False, url=url).url is None


def test_every_article_and_topic_can_be_cited(tmp_path):
    cite.write_citations(sample(), tmp_path)
    look = Lookup(sample())
    assert {p.relative_to(tmp_path).with_suffix("").as_posix() for p in tmp_path.rglob("*.ris")} == {
        p for p, _ in cite.citations(look)
    }
    assert len(list(tmp_path.rglob("*.*"))) == 3 * len(dict(cite.citations(look)))
