"""The packs: PDF/UA-1 that opens, leads, repeats, and never fails on a character."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.errors import PublishError
from generator.publish import packs, packs_typst
from generator.publish.packs_content import edition_content
from generator.publish.packs_parts import PRINTED
from generator.publish.views.lookup import Lookup
from generator.records import Edition, FactRef, Settings
from tests.edition.sample import bare, sample

pypdf = pytest.importorskip("pypdf")


def open_pdf(pdf: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(pdf))


def words(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in open_pdf(pdf).pages))


@pytest.fixture(scope="module")
def whole() -> bytes:
    return packs.pack_bytes(sample())


def test_the_pack_says_whose_it_is_and_of_which_day(whole: bytes) -> None:
    pdf = open_pdf(whole)
    assert pdf.metadata.title == "Magnet desk, 20 August 2031"
    assert pdf.metadata.creation_date_raw.startswith("D:20310820000000")
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_data()


def test_every_chapter_is_a_bookmark_with_its_page(whole: bytes) -> None:
    pdf = open_pdf(whole)
    chapters = [b.title for b in pdf.outline if not isinstance(b, list)]
    assert chapters == [
        "Contents",
        "Summary",
        "Rounds",
        "Elements",
        "Figures",
        "Quotations",
        "Where reports agree and differ",
        "Timeline",
        "Sources",
    ]
    pages = [pdf.get_destination_page_number(b) for b in pdf.outline if not isinstance(b, list)]
    assert pages == sorted(pages)
    assert "Quellhaven" in [b.title for sub in pdf.outline if isinstance(sub, list) for b in sub]


def test_the_facts_are_printed_word_for_word(whole: bytes) -> None:
    text = words(whole)
    for fact in (
        "nearly 80 per cent",
        "more than 90 per cent",
        "“It is a pause, not a peace”",
        "Ada Brekke",
        "*bold* claims, <b>open</b>",
    ):
        assert fact in text, fact
    for article in ("Harbour Courier", "The Ledger & Sons", "publisher not known", "harbour.txt"):
        assert article in text, article


def test_references_lead_to_the_sources_and_from_there_to_the_site(whole: bytes) -> None:
    links = [a.get_object() for page in open_pdf(whole).pages for a in page.get("/Annots", [])]
    assert sum("/Dest" in a or "/D" in a.get("/A", {}) for a in links) > 10
    linked = open_pdf(packs.pack_bytes(sample(), root="../"))
    uris = {
        a.get_object()["/A"]["/URI"]
        for page in linked.pages
        for a in page.get("/Annots", [])
        if "/URI" in a.get_object().get("/A", {})
    }
    assert "../articles/harbour.html" in uris
    there = words(packs.pack_bytes(sample(Settings(title="Desk", site_url="https://example.com/desk"))))
    assert "page of the article" in there


def test_the_same_edition_gives_the_same_bytes(whole: bytes) -> None:
    assert packs.pack_bytes(sample()) == whole
    assert packs.pack_bytes(replace(sample(), day="2031-08-21")) != whole


@pytest.mark.parametrize("topic", ["rounds/quellhaven", "elements/samarium", "people/ada-brekke", "bodies/ministry-of-mines"])
def test_each_kind_of_topic_has_a_pack(topic: str) -> None:
    text = words(packs.pack_bytes(sample(), topic))
    assert {"rounds": "Quellhaven", "elements": "Samarium", "people": "Ada Brekke", "bodies": "ministry of mines"}[
        topic.split("/")[0]
    ] in text
    assert "Sources" in text


def test_a_topic_lists_only_its_own_sources() -> None:
    assert "harbour.txt" not in words(packs.pack_bytes(sample(), "rounds/brindle-bay"))


@pytest.mark.parametrize("topic", ["rounds/atlantis", "elements/", "planets/mars", "rounds", "../rounds/quellhaven"])
def test_a_topic_that_is_not_there_is_said_so(topic: str) -> None:
    with pytest.raises(PublishError, match="no topic"):
        packs.pack_bytes(sample(), topic)


def retitled(title: str) -> Edition:
    edition = sample()
    r = edition.readings[0]
    return replace(
        edition, readings=(replace(r, brief=replace(r.brief, article=replace(r.article, title=title))), *edition.readings[1:])
    )


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("稀土 talks", "⟨U+7A00⟩⟨U+571F⟩ talks"),
        ("Talks 😀 end", "Talks ⟨U+1F600⟩ end"),
        ("A \x01 control", "A ⟨U+0001⟩ control"),
        ("Zażółć gęślą jaźń", "Zażółć gęślą jaźń"),
    ],
)
def test_a_character_without_a_glyph_is_printed_as_its_code(title: str, printed: str) -> None:
    assert printed in words(packs.pack_bytes(retitled(title)))


@pytest.mark.parametrize(
    "title",
    [
        '#import "/etc/passwd"',
        "$x^2$ <label> @ref",
        "*bold* _emph_ = Heading",
        "`raw` \\ \\u{41}",
        "#panic()",
        "// gone? /* gone? */",
        "]]] [[[",
        "e\u0301 and 각 and \u200d and \ufeff and \u202e and \u00ad",
    ],
)
def test_nothing_in_a_text_is_read_as_typst(title: str) -> None:
    text = words(packs.pack_bytes(retitled(title)))
    if title.isascii():
        assert title in text


def test_the_probe_names_each_character_that_has_no_glyph() -> None:
    assert packs_typst.without_glyph(frozenset("aé中😀\x02Я")) == frozenset("中😀\x02")


def test_an_empty_edition_still_has_a_pack() -> None:
    assert "No figure is reported" in words(packs.pack_bytes(bare(sample().readings[2:])))


def test_packs_are_written_for_the_edition_and_each_round_and_element(tmp_path: Path) -> None:
    packs.write_packs(sample(), tmp_path)
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.pdf")) == [
        "packs/edition.pdf",
        "packs/elements/samarium.pdf",
        "packs/elements/terbium.pdf",
        "packs/elements/tungsten.pdf",
        "packs/rounds/brindle-bay.pdf",
        "packs/rounds/quellhaven.pdf",
    ]


def test_a_brief_pack_prints_no_sentence_that_is_not_cited(whole: bytes) -> None:
    assert "well-kept garden" not in words(whole)
    assert "The market waits" not in words(whole)


def test_a_date_stands_once_with_all_that_is_said_of_it() -> None:
    rows = edition_content(Lookup(sample()), None)["timeline"]
    assert [(r["date"], len(r["rows"])) for r in rows] == [("1 February 2031", 1), ("March 2031", 1), ("12 September 2031", 1)]
    assert rows[2]["marks"] == ["inferred", "deadline ahead"]
    twice = replace(
        sample(), timeline=(*sample().timeline, replace(sample().timeline[2], n=2, article="ledger", sentence="Other."))
    )
    assert len(edition_content(Lookup(twice), None)["timeline"][2]["rows"]) == 2


def test_a_less_precise_deadline_stands_under_its_day_in_the_summary_too() -> None:
    """As on the home page and the pages of rounds: "the August deadline" is the one of 10 August."""
    e = sample()
    day = replace(e.timeline[2], date="2031-08-10", basis="stated", sentence="The tariffs may be extended beyond August 10.")
    month = replace(day, date="2031-08", article="ledger", sentence="They mean to extend the tariffs beyond the August deadline.")
    rows = edition_content(Lookup(replace(e, timeline=(month, day))), None)["deadlines"]
    assert [(r["date"], len(r["rows"])) for r in rows] == [("10 August 2031", 2)]
    other = replace(day, date="2031-08-05", sentence="Bids are due by August 5.")  # now the month may mean either
    rows = edition_content(Lookup(replace(e, timeline=(month, other, day))), None)["deadlines"]
    assert [r["date"] for r in rows] == ["August 2031", "5 August 2031", "10 August 2031"]


def test_a_deadline_without_a_day_is_printed_as_not_dated() -> None:
    edition = sample()
    harbour = edition.readings[0]
    dated = harbour.brief.findings.dates[0]
    undated = replace(dated, iso=None, precision="vague", basis=None)
    findings = replace(harbour.brief.findings, dates=(undated, *harbour.brief.findings.dates[1:]))
    reading = replace(harbour, brief=replace(harbour.brief, findings=findings))
    rounds = (replace(edition.rounds[0], dates=(FactRef("harbour", undated.id),)), *edition.rounds[1:])
    content = edition_content(Lookup(replace(edition, readings=(reading, *edition.readings[1:]), rounds=rounds)), None)
    assert [(d["date"], len(d["rows"])) for d in content["rounds"][0]["deadlines"]] == [("not known", 1)]


def test_figures_of_one_sentence_are_printed_with_it_once() -> None:
    groups = edition_content(Lookup(sample()), None)["figures"][0]["groups"]
    assert [[r["text"] for r in g["rows"]] for g in groups] == [["60 days"], ["nearly 80 per cent", "30 days"], ["41 per cent"]]


def test_a_measure_does_not_say_its_month_twice() -> None:
    edition = sample()
    c = replace(edition.claims[0], measure="imports of magnets, June")
    printed = edition_content(Lookup(replace(edition, claims=(c, *edition.claims[1:]))), None)["claims"][1]
    assert (printed["measure"], printed["when"]) == ("Imports of magnets", "June 2031")


def test_an_article_without_a_publisher_is_called_by_its_number() -> None:
    edition = sample()
    c = replace(edition.claims[1], why="“nearly 80 per cent” (harbour) and “more than 90 per cent” (The Ledger) cannot both hold")
    printed = edition_content(Lookup(replace(edition, claims=(edition.claims[0], c, edition.claims[2]))), None)["claims"][0]
    assert "(source 1)" in printed["why"]
    assert "(harbour)" not in printed["why"]


def test_a_long_list_is_cut_and_the_pack_says_so() -> None:
    edition = sample()
    event = edition.timeline[0]
    many = tuple(replace(event, date=f"20{i // 12:02}-{i % 12 + 1:02}") for i in range(2 * PRINTED + 7))
    content = edition_content(Lookup(replace(edition, timeline=many)), None)
    assert sum(len(group["rows"]) for group in content["timeline"]) == 2 * PRINTED
    assert content["left_out"] == 7
    assert "7 further entries stand on the site" in words(packs.pack_bytes(replace(edition, timeline=many)))


def test_a_short_list_is_whole() -> None:
    content = edition_content(Lookup(sample()), None)
    assert content["left_out"] == 0
    assert len(content["sources"]) == 3
