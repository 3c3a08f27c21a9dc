"""Dates as EDTF strings: what they stand for, and moving them."""

from __future__ import annotations

from datetime import date

import pytest

from generator import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-08-10", date(2025, 8, 10), date(2025, 8, 10)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("2025-06-11/2025-08-10", date(2025, 6, 11), date(2025, 8, 10)),
        ("2025-04/2025-06", date(2025, 4, 1), date(2025, 6, 30)),
    ],
)
def test_days(text: str, first: date, last: date) -> None:
    assert edtf.valid(text)
    assert edtf.days(text) == (first, last)


@pytest.mark.parametrize("text", ["XXXX-08-10", "XXXX-05", "XXXX-02-29", "2025-06-11/..", "../2025"])
def test_valid_without_all_of_its_days(text: str) -> None:
    assert edtf.valid(text)
    assert edtf.days(text) is None
    assert not edtf.contains("2025", text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2026-03-31", True),
        ("2024-02-29", True),
        ("2025-02-29", False),
        ("XXXX-03-31", False),
        ("2026-03", False),
        ("20260331", False),
    ],
)
def test_a_day_is_one_of_a_known_year(text: str, is_one: bool) -> None:
    assert edtf.is_day(text) is is_one


def test_an_unknown_year_has_no_days() -> None:
    assert edtf.days("XXXX-08-10") is None
    assert edtf.days("XXXX-04/XXXX-06") is None
    assert edtf.days(None) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10 August",
        "2025-13",
        "2025-02-30",
        "2025-8-1",
        "20255",
        "198X-05",
        "2025-06-11/2025-06-10",
        "../..",
        "0000",
        "2025-W24",
        "2025-Q1",
        "٢٠٢٥-٠٦-١١",
        "２０２５",
    ],
)
def test_not_valid(text: str) -> None:
    assert not edtf.valid(text)


@pytest.mark.parametrize("text", ["soon", "2025-02-30", "2025-Q1"])
def test_days_of_what_is_not_valid(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        edtf.days(text)


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("2025", "2025-05", True),
        ("2025-05", "2025", False),
        ("2025-06-09/2025-06-15", "2025-06-11", True),
        ("2025-05", "2025-05", True),
        ("2025", "XXXX-05", False),
        (None, "2025", False),
    ],
)
def test_contains(outer: str | None, inner: str | None, holds: bool) -> None:
    assert edtf.contains(outer, inner) is holds


@pytest.mark.parametrize(
    ("text", "n", "unit", "moved"),
    [
        ("2025-05", -1, "year", "2024-05"),
        ("2025", -1, "year", "2024"),
        ("2025-01", -1, "month", "2024-12"),
        ("2024-03-31", -1, "month", "2024-02-29"),
        ("2025-06-11", 2, "week", "2025-06-25"),
        ("2025-04/2025-06", 1, "quarter", "2025-07/2025-09"),
        ("2025", 1, "month", None),
        ("2025-05", 1, "week", None),
        ("XXXX-05", 1, "year", None),
        ("9999-12-31", 1, "day", None),
    ],
)
def test_shift(text: str, n: int, unit: str, moved: str | None) -> None:
    assert edtf.shift(text, n, unit) == moved


def test_a_year_is_filled_in_only_where_the_day_exists() -> None:
    assert edtf.with_year("XXXX-08-10", 2025) == "2025-08-10"
    assert edtf.with_year("XXXX-02-29", 2025) is None
    assert edtf.with_year("XXXX-11/XXXX-01", 2025) == "2025-11/2026-01"
    assert edtf.with_year("XXXX-04/XXXX-06", 2025) == "2025-04/2025-06"


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert edtf.week(date(2025, 6, 13)) == (date(2025, 6, 9), date(2025, 6, 15))


@pytest.mark.parametrize(
    ("month", "day"),
    [("2024-02", "2024-02-29"), ("XXXX-03", "XXXX-03-31"), ("XXXX-02", None), ("2024", None), ("2024-02-01", None), ("soon", None)],
)
def test_last_day(month: str, day: str | None) -> None:
    assert edtf.last_day(month) == day


@pytest.mark.parametrize("n", [-3000, -2025, 7975])
def test_years_before_the_first_and_after_the_last_are_none(n: int) -> None:
    assert edtf.shift("2025", n, "year") is None
    assert edtf.shift("2025/2026", n, "year") is None
