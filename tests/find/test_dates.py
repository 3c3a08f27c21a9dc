"""The table of dates, and what a date carries beside its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import edtf, yamlfile
from generator.find.dates import find_dates
from generator.records import Date
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "dates.yml"
ROWS = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
assert isinstance(ROWS, list)


def dates(text: str, now: str | None = None) -> tuple[Date, ...]:
    article = bare_article(text, published=now)
    return find_dates(article, load(), Locator(article))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict) -> None:
    found = dates(row["text"], row.get("now"))
    assert [[d.text, d.iso] for d in found] == row.get("is", [])
    assert [d.text for d in found if d.deadline] == row.get("last", [])


def test_half_of_the_table_are_traps() -> None:
    assert len(ROWS) >= 150
    assert 2 * sum(1 for row in ROWS if not row.get("is")) >= 0.9 * len(ROWS)


def test_ids_follow_the_text() -> None:
    found = dates("It opened in 1987, closed on May 3, 1999 and reopened in 2004.")
    assert [d.id for d in found] == ["d1", "d2", "d3"]
    assert [d.start for d in found] == sorted(d.start for d in found)


@pytest.mark.parametrize(
    ("text", "now", "basis", "evidence"),
    [
        ("It opened in 1987.", "2025-06-13", "stated", None),
        ("It opened in May.", "2025-06-13", "metadata", "published 2025-06-13"),
        ("It opened in May.", None, "stated", None),
        ("It opened in May 2024, a year earlier than planned.", None, "stated", None),
        ("In 2018 it began. He spoke on June 11. On Wednesday (11th) it closed.", None, "stated", None),
        ("They spoke this week.", None, None, None),
    ],
)
def test_basis_of_the_first_date(text: str, now: str | None, basis: str | None, evidence: str | None) -> None:
    first = dates(text, now)[0]
    assert (first.basis, first.evidence) == (basis, evidence)


def test_what_is_worked_out_shows_its_evidence() -> None:
    text = "In 2018 it began. He spoke on June 11. On Wednesday (11th) it closed, as in April."
    inferred = [d for d in dates(text) if d.basis == "inferred"]
    assert [d.iso for d in inferred] == ["2025-06-11", "2025-06-11", "2025-04"]
    assert {d.evidence for d in inferred} == {"Wednesday (11th)"}


def test_a_sidecar_is_named_as_the_basis() -> None:
    from dataclasses import replace

    article = replace(bare_article("It opened in May.", published="2025-06-13"), published_basis="sidecar")
    assert find_dates(article, load(), Locator(article))[0].basis == "sidecar"


def test_a_range_of_publication_places_only_what_both_ends_agree_on() -> None:
    found = dates("It closed in April. He spoke on Monday. It reopens by the end of the year.", "2025-06-11/2025-06-17")
    assert [d.iso for d in found] == ["2025-04", None, "2025-12-31"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The two sides must reach a full agreement by August 10, or duties rise.", "The two sides must reach a full agreement"),
        ("In May, the miners went on strike, and the port closed.", "the miners went on strike"),
        ("The minister announced on Monday that the port will close.", "The minister announced on Monday that the port will close"),
        ("May 12.", None),
    ],
)
def test_what_happens_then(text: str, what: str | None) -> None:
    found = dates(text)[0]
    assert found.what == what
    assert what is None or what in found.sentence


def test_every_iso_of_the_table_is_edtf() -> None:
    for row in ROWS:
        for _, iso in row.get("is", []):
            assert iso is None or edtf.valid(iso), row


def test_the_first_edition_knows_its_year_from_a_weekday_and_a_number() -> None:
    seed = next((Path(__file__).parents[2] / "seeds").glob("003_*.txt"))
    found = {d.text: d for d in dates(seed.read_text("utf-8"))}
    assert (found["by August 10"].iso, found["by August 10"].basis, found["by August 10"].evidence) == (
        "2025-08-10",
        "inferred",
        "Wednesday (11th)",
    )
    assert found["by August 10"].deadline
