"""Plain text: lines, wrapped lines, bullets, marks and characters."""

from __future__ import annotations

import pytest

from generator.read.clean import clean, quotation_marks
from generator.read.plain import plain_blocks

WRAPPED = """\
Ministers met in Caldry on Monday to talk about
the quota for oxide, which they had last raised
in 2019. They left without a text.

   Nobody had expected one, one of the long-
standing critics of the talks said, and nobody
was disappointed.
   The next meeting is in May.
"""


def test_each_line_is_a_paragraph() -> None:
    blocks = plain_blocks("First line.\nSecond line.\n\nThird line.")
    assert [(b.text, b.line) for b in blocks] == [("First line.", 1), ("Second line.", 2), ("Third line.", 4)]


def test_wrapped_lines_are_one_paragraph_with_their_lines() -> None:
    blocks = plain_blocks(WRAPPED)
    assert [b.text.split()[0] for b in blocks] == ["Ministers", "Nobody", "The"]
    first = blocks[0]
    assert [(first.text[offset:].split()[0], line) for offset, line in first.lines] == [("Ministers", 1), ("the", 2), ("in", 3)]
    assert "one of the long-standing critics" in blocks[1].text


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Durian season comes late to the hills again",
            "Three men held over stolen copper cables",
            "What is monazite, and who owns what is left",
        ],
        [
            "5,238 tonnes, down 11 per cent on the year",
            "582 tonnes of them to the United States",
            "7.1 tonnes of gallium, up 40 per cent",
        ],
        [
            "The ore came late, and nobody was surprised.",
            "The mill had been told to expect as much.",
            "Prices did not move on the news of it.",
        ],
    ],
)
def test_short_lines_below_each_other_stay_apart(lines: list[str]) -> None:
    assert [b.text for b in plain_blocks("\n".join(lines))] == lines


def test_bullets_become_items() -> None:
    assert [(b.kind, b.text) for b in plain_blocks("- one\n• two\n-3 degrees\n– three")] == [
        ("item", "one"), ("item", "two"), ("paragraph", "-3 degrees"), ("item", "three"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("``yes'' he said", "“yes” he said"),
        ("He said ''yes'' twice.", 'He said "yes" twice.'),
        ("'They called it 'great''", "'They called it 'great''"),
        ("It is the miners' '' of", "It is the miners' '' of"),
    ],
)
def test_quotation_marks_typed_as_two(text: str, expected: str) -> None:
    assert quotation_marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("91\u2009per\u00a0cent", "91 per cent"),
        ("rare\u00adearth", "rareearth"),
        ("a\u200bb\u200d\ufeffc", "abc"),
        ("\u202egnp.exe\u2066x\u2069", "gnp.exex"),
        ("e\u0301", "é"),
        ("a\tb\u3000 c", "a b c"),
        ("½ of 10²", "½ of 10²"),
        ("nul\x00l", "null"),
    ],
)
def test_characters(text: str, expected: str) -> None:
    assert clean(text) == expected
