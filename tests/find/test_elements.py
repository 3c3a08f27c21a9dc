"""Elements as whole words and as metals, and the groups that an article lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find.elements import find_elements
from generator.records import ElementMention, GroupMention
from generator.text import Locator, bare_article
from generator.vocabulary import load

TABLE = Path(__file__).parents[1] / "cases" / "elements.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data


def elements(text: str) -> tuple[tuple[ElementMention, ...], tuple[GroupMention, ...]]:
    article = bare_article(text)
    return find_elements(article, load(), Locator(article))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_table(row: dict[str, Any]) -> None:
    found, _ = elements(row["text"])
    assert [e.id for e in found] == row["elements"]
    assert all(row["text"][e.mention.start : e.mention.end] == e.mention.text for e in found)


def test_at_least_half_are_negatives() -> None:
    assert 2 * sum(1 for row in ROWS if not row["elements"]) >= len(ROWS)


@pytest.mark.parametrize(
    ("text", "group", "members", "listing"),
    [
        (
            "Four rare earths were named: holmium, erbium, thulium and europium.",
            "Four rare earths",
            ("holmium", "erbium", "thulium", "europium"),
            "full",
        ),
        (
            "Heavy rare earths, including dysprosium and terbium, are scarce.",
            "Heavy rare earths",
            ("dysprosium", "terbium"),
            "partial",
        ),
        ("Controls on five rare earths were announced.", "five rare earths", (), "none"),
        ("Other critical minerals such as gallium are next.", "Other critical minerals", ("gallium",), "partial"),
        (
            "It put controls on five rare earths. The curbs cover elements such as yttrium and scandium.",
            "five rare earths",
            ("yttrium", "scandium"),
            "partial",
        ),
    ],
)
def test_groups(text: str, group: str, members: tuple[str, ...], listing: str) -> None:
    _, groups = elements(text)
    assert (groups[0].text, groups[0].members, groups[0].listing) == (group, members, listing)


def test_a_class_of_things_is_no_group() -> None:
    assert elements("Metals and minerals were discussed.")[1] == ()
