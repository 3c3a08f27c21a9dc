"""The table of figures, and what is done with numbers that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import yamlfile
from generator.find.dates import find_dates
from generator.find.figures import find_figures
from generator.records import Figure, LeftOut
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[dict]:
    data = yamlfile.parse((TABLES / name).read_text("utf-8"), name).data
    assert isinstance(data, dict)
    return data["cases"]


CASES = cases("figures.yml")
FIELDS = cases("figures_of_fields.yml")
DEFAULTS = {"of": None, "per": None, "bound": "exact", "direction": None, "change": None}


def figures(text: str) -> tuple[tuple[Figure, ...], tuple[LeftOut, ...]]:
    article = bare_article(text)
    return find_figures(article, load(), Locator(article), ())


def as_row(figure: Figure) -> dict:
    value = figure.value
    rounded = [round(v, 6) for v in value] if isinstance(value, tuple) else round(value, 6)
    return {"text": figure.text, "value": rounded, "unit": figure.unit} | {k: getattr(figure, k) for k in DEFAULTS}


@pytest.mark.parametrize("case", [*CASES, *FIELDS], ids=lambda case: case["say"][:60])
def test_table(case: dict) -> None:
    found, _ = figures(case["say"])
    assert [as_row(f) for f in found] == [DEFAULTS | row for row in case["find"]]


def test_half_of_the_table_are_negatives() -> None:
    assert len(CASES) >= 150
    assert sum(not case["find"] for case in CASES) >= len(CASES) / 2


def test_half_of_the_fields_have_nothing_read_into_them() -> None:
    """No figure, or figures whose bounds and directions are none although a word beside them looks like it."""
    told = [c for c in FIELDS if any({"bound", "direction"} & set(row) for row in c["find"])]
    assert len(told) <= len(FIELDS) / 2


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("Section 301 was invoked.", "301", "named by 'Section'"),
        ("Both met in 2019.", "2019", "a date"),
        ("The two sides met.", "two", "rhetoric, no count"),
        ("Dozens of permits are pending.", "Dozens", "no number is told"),
        ("today : 43", "43", "a counter"),
        ("The 18th package was adopted.", "18", "an ordinal"),
        ("He lives at 10 Downing Street.", "10", "a street number"),
        ("United won 3-1.", "3", "a score or a code"),
    ],
)
def test_what_is_refused_keeps_its_reason(text: str, number: str, why: str) -> None:
    found, left_out = figures(text)
    assert not found
    assert (number, why) in [(x.text, x.why) for x in left_out]
    assert all(text[x.start : x.end] == x.text for x in left_out)


def test_figures_are_numbered_in_the_order_of_the_text_and_know_their_sentence() -> None:
    text = "Output was 5 tonnes.\nIt fell 20 percent to 4 tonnes. Costs were flat."
    found, _ = figures(text)
    assert [(f.id, f.line, f.s, f.sentence) for f in found] == [
        ("f1", 1, (1,), "Output was 5 tonnes."),
        ("f2", 2, (2,), "It fell 20 percent to 4 tonnes."),
        ("f3", 2, (2,), "It fell 20 percent to 4 tonnes."),
    ]


def test_a_date_that_was_found_is_no_figure() -> None:
    text = "The deadline is the 11th hour of 31 August, in 45 days."
    article = bare_article(text, published="2025-07-17")
    dates = find_dates(article, load(), Locator(article))
    found, _ = find_figures(article, load(), Locator(article), dates)
    assert "31" not in " ".join(f.text for f in found)


def test_a_word_of_change_does_not_cross_the_clause() -> None:
    found, _ = figures("Prices fell, and the ministry, which employs 300 chemists, said stocks were 40 tonnes.")
    assert [f.direction for f in found] == [None, None]


@pytest.mark.parametrize("piece", ["1", "from ", "(", "[("])
def test_a_megabyte_of_one_thing_is_no_figure(piece: str) -> None:
    found, _ = figures(piece * (1_000_000 // len(piece)))
    assert not found


@pytest.mark.parametrize("piece", ["1,", "one and ", "1 000 ", "5-", "$", "between 1 and ", "abc@", "more than about ", "5% "])
def test_monotonous_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    found, left_out = figures(text)
    assert all(text[x.start : x.end] == x.text for x in (*found, *left_out))
