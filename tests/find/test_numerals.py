"""The numeral grammar by itself."""

from __future__ import annotations

import pytest

from generator.find.figures.numerals import numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7), ("1,238", 1238), ("12,34,567.89", 1234567.89), ("10 000", 10000), ("1,234.5", 1234.5), (".5", 0.5), ("½", 0.5),
        ("2½", 2.5), ("2 1/2", 2.5), ("3/4", 0.75), ("-366.94", -366.94), ("minus 5", -5), ("3.2bn", 3_200_000_000),
        ("7.2 bn", 7_200_000_000), ("1.5-billion", 1_500_000_000), ("5 mln", 5_000_000), ("2.3 lakh crore", 2.3 * 10**12),
        ("2.3 million", 2_300_000), ("four", 4), ("sixty", 60), ("sixty-five", 65), ("nineteen", 19), ("one hundred", 100),
        ("a hundred and five", 105), ("twelve hundred", 1200), ("one hundred and twenty-five thousand", 125_000),
        ("five thousand two hundred", 5200), ("two and a half", 2.5), ("two and a half million", 2_500_000), ("a million", 10**6),
        ("half a million", 500_000), ("a quarter million", 250_000), ("a dozen", 12), ("half a dozen", 6), ("two dozen", 24),
        ("a third", 1 / 3), ("one-third", 1 / 3), ("two-thirds", 2 / 3), ("three quarters", 0.75), ("nine tenths", 0.9),
        ("half", 0.5),
    ],
)  # fmt: skip
def test_value(text: str, value: float) -> None:
    found = list(numerals(text))
    assert [(n.start, n.end) for n in found] == [(0, len(text))]
    assert found[0].value == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    "text", ["A380", "G7", "V8", "hundredth", "tone", "attend", "often", "eleventh", "phone", "weighty", "shone", "freight"]
)
def test_part_of_a_word_is_no_numeral(text: str) -> None:
    assert not list(numerals(text))


@pytest.mark.parametrize("text", ["1" * 40, "3.5.1", "1,23", "dozens", "thousands"])
def test_what_cannot_be_read_has_no_value(text: str) -> None:
    assert [n.value for n in numerals(text)] == [None]


@pytest.mark.parametrize(
    ("text", "ordinal"), [("21st", True), ("4th", True), ("twenty-first", True), ("21", False), ("a third party", True)]
)
def test_ordinal(text: str, ordinal: bool) -> None:
    assert [n.ordinal for n in numerals(text)] == [ordinal]


@pytest.mark.parametrize(
    ("text", "values"),
    [("two, three", [2, 3]), ("five people and six dogs", [5, 6]), ("two and three", [2, 3]), ("five twenty", [5, 20])],
)
def test_separate_numerals(text: str, values: list[int]) -> None:
    assert [n.value for n in numerals(text)] == values
