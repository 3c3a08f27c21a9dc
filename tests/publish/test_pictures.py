"""Pictures of claims: drawn where they say something, to scale, and plain text inside."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

from generator.publish.pages import write_pages
from generator.publish.pictures import pictures
from generator.publish.views.lookup import Lookup
from tests.edition.sample import sample

SVG = "{http://www.w3.org/2000/svg}"


def drawn(edition=None) -> dict[str, ElementTree.Element]:
    found = dict(pictures(Lookup(edition or sample())))
    return {name: ElementTree.fromstring(svg) for name, svg in found.items()}  # noqa: S314 - our own


def test_only_reports_that_are_not_all_the_same_are_drawn():
    assert {name for name in drawn() if "/c-" in name} == {"pictures/c-refining.svg"}


def test_a_picture_says_in_words_what_it_shows():
    picture = drawn()["pictures/c-refining.svg"]
    assert picture.findtext(f"{SVG}title") == "share of refining"
    assert picture.findtext(f"{SVG}desc") == "Harbour Courier: nearly 80 per cent; The Ledger & Sons: more than 90 per cent"


def test_ranges_that_share_no_value_do_not_meet():
    spans = [e for e in drawn()["pictures/c-refining.svg"].iter(f"{SVG}line") if e.get("class") == "span"]
    nearly, over = spans
    assert float(nearly.get("x2")) < float(over.get("x1"))
    assert len([e for e in drawn()["pictures/c-refining.svg"].iter(f"{SVG}path") if e.get("class") == "arrow"]) == 1


def test_what_an_article_says_cannot_become_markup():
    edition = sample()
    hostile = replace(edition.readings[0].article, publisher='</text><script href="x">&')
    reading = edition.readings[0]
    reading = replace(reading, brief=replace(reading.brief, article=hostile))
    picture = drawn(replace(edition, readings=(reading, *edition.readings[1:])))["pictures/c-refining.svg"]
    assert not list(picture.iter(f"{SVG}script"))
    assert '</text><script href="x">&' in [t.text for t in picture.iter(f"{SVG}tspan")]


def test_the_page_keeps_the_place_of_each_picture(tmp_path):
    write_pages(sample(), tmp_path)
    page = (tmp_path / "agreement.md").read_text("utf-8")
    [(name, width, height)] = re.findall(r'<img src="([^"]+)" alt="[^"]+" width="(\d+)" height="(\d+)">', page)
    svg = ElementTree.fromstring((tmp_path / name).read_text("utf-8"))  # noqa: S314 - our own
    assert (svg.get("width"), svg.get("height")) == (width, height)


def test_a_picture_of_an_earlier_edition_goes(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/old.svg").write_text("<svg/>", "utf-8")
    write_pages(sample(), tmp_path)
    assert {p.name for p in (tmp_path / "pictures").iterdir()} == {"c-refining.svg", "timeline.svg"}


def with_refining(first: dict[str, object], second: dict[str, object]) -> ElementTree.Element:
    """The picture of the sample's claim with other values in its two figures."""
    edition = sample()
    claim = next(c for c in edition.claims if c.id == "c-refining")
    values = dict(zip(((m.article, m.id) for m in claim.members), (first, second), strict=True))
    readings = []
    for r in edition.readings:
        figures = tuple(replace(f, **values.get((r.article.id, f.id), {})) for f in r.findings.figures)
        readings.append(replace(r, brief=replace(r.brief, findings=replace(r.findings, figures=figures))))
    return drawn(replace(edition, readings=tuple(readings)))["pictures/c-refining.svg"]


def test_large_values_are_written_out():
    picture = with_refining({"value": 1_234_567, "unit": "tonnes"}, {"value": 2_500_000.5, "unit": "tonnes"})
    labels = [t.text for t in picture.iter(f"{SVG}text") if t.get("text-anchor") == "middle"]
    assert labels == ["1,234,567%", "2,500,000.5%"]


def test_a_fall_stands_on_the_other_side_than_a_rise():
    rise = {"value": 12, "bound": "exact", "direction": "rise", "change": "by"}
    picture = with_refining(rise, rise | {"direction": "fall"})
    assert len({e.get("cx") for e in picture.iter(f"{SVG}circle")}) == 2
    assert [t.text for t in picture.iter(f"{SVG}text") if t.get("text-anchor") == "middle"] == ["-12%", "12%"]
    both = with_refining(rise | {"direction": "fall"}, rise | {"direction": "fall", "value": 15})
    assert [t.text for t in both.iter(f"{SVG}text") if t.get("text-anchor") == "middle"] == ["12%", "15%"]
