"""The tables: right cells, links that lead to the sentence, and nothing that a spreadsheet would execute."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.tables import cell, tables, to_csv
from generator.records import Edition, Settings
from tests.edition.sample import sample


def read(edition: Edition, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dict(tables(edition))[name])))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x", " =1+1", "＝1", '=HYPERLINK("http://example.com")', "%x", "|x"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a", "10 % = ten", "“-1”", "1-1", "a\tb", "'=1", "  plain"])
def test_a_plain_cell_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def test_a_number_stays_a_number() -> None:
    assert [cell(v) for v in (-37, 2.5, 0, None)] == ["-37", "2.5", "0", ""]


@given(st.text())
def test_no_cell_begins_a_formula_and_none_loses_a_character(text: str) -> None:
    safe = cell(text)
    assert safe[:1] not in tuple("=+-@\t\r")
    assert safe in (text, "'" + text)


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2, max_size=2))
def test_what_is_written_can_be_read_back(cells: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(("a", "b"), [tuple(cells)]), newline="")))
    assert rows == [["a", "b"], [cell(c) for c in cells]]


def test_each_row_says_where_it_comes_from() -> None:
    row = read(sample(), "figures")[1]
    assert row["text"] == "nearly 80 per cent"
    assert (row["value"], row["unit"], row["bound"]) == ("80", "percent", "nearly")
    assert row["publisher"] == "Harbour Courier"
    assert row["sentence"].startswith("Estmark refines nearly 80 per cent")
    assert row["link"] == "../articles/harbour.html#s4"
    assert row["line"] == "5"


def test_there_is_a_table_for_each_kind_and_topic() -> None:
    assert [name for name, _ in tables(sample())] == [
        "articles",
        "figures",
        "quotes",
        "statements",
        "dates",
        "claims",
        "timeline",
        "rounds/brindle-bay",
        "rounds/quellhaven",
        "elements/samarium",
        "elements/terbium",
        "elements/tungsten",
        "people/ada-brekke",
        "bodies/ministry-of-mines",
    ]


def test_a_topic_has_its_facts_of_every_kind_and_no_other() -> None:
    rows = read(sample(), "rounds/quellhaven")
    assert [(r["kind"], r["article"], r["id"]) for r in rows] == [
        ("figure", "harbour", "f1"),
        ("figure", "harbour", "f2"),
        ("figure", "ledger", "f1"),
        ("quote", "harbour", "q1"),
        ("date", "harbour", "d1"),
    ]
    assert rows[0]["link"] == "../../articles/harbour.html#s2"


def test_a_claim_has_a_row_for_each_report() -> None:
    rows = [r for r in read(sample(), "claims") if r["claim"] == "c-refining"]
    assert [(r["verdict"], r["text"], r["publisher"]) for r in rows] == [
        ("differ", "nearly 80 per cent", "Harbour Courier"),
        ("differ", "more than 90 per cent", "The Ledger & Sons"),
    ]


def test_a_range_has_two_values() -> None:
    edition = sample()
    r = edition.readings[0]
    figures = (replace(r.findings.figures[0], value=(60, 90)), *r.findings.figures[1:])
    changed = replace(r, brief=replace(r.brief, findings=replace(r.findings, figures=figures)))
    row = read(replace(edition, readings=(changed, *edition.readings[1:])), "figures")[0]
    assert (row["value"], row["value_to"]) == ("60", "90")


def test_links_are_whole_addresses_where_the_site_has_one() -> None:
    row = read(sample(Settings(site_url="https://example.com/desk/")), "quotes")[0]
    assert row["link"] == "https://example.com/desk/articles/harbour.html#s7"


def test_a_topic_of_an_edition_that_names_a_formula_is_guarded() -> None:
    edition = sample()
    r = edition.readings[1]
    forged = replace(r, brief=replace(r.brief, article=replace(r.article, publisher="=cmd|' /C calc'!A0")))
    rows = read(replace(edition, readings=(edition.readings[0], forged, edition.readings[2])), "articles")
    assert rows[1]["publisher"] == "'=cmd|' /C calc'!A0"
