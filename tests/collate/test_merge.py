"""Names that the edition's settings merge: one topic, under the name that they give."""

from __future__ import annotations

import pytest

from generator.collate import collate
from generator.records import Edition, Settings
from generator.vocabulary import load
from tests.collate.test_topics import brief

REPORTS = {
    "a": "Robert Quill Hale, an analyst at the Norwind Institute, said on Monday that prices of terbium rose 12 percent.",
    "b": "“It will not last,” said Maggie Orr, a trader, on Tuesday. The envoy Ruth Hale Jr. agreed that a fall was likely.",
    "c": "The Chinese Ministry of Trade said on Friday that exports of terbium fell 9 percent in May.",
    "d": "The Trade Bureau of China said on Sunday that exports of yttrium fell 4 percent in June.",
}


def edition(merge: dict[str, tuple[str, ...]]) -> Edition:
    briefs = tuple(brief(id, text) for id, text in REPORTS.items())
    return collate(briefs, Settings(merge=merge), load(), day="2025-07-01", generator="test", problems=())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Robert Quill Hale", "Maggie Orr"),
        ("Bob Hale", "Maggie Orr"),
        ("R. Hale", "Maggie Orr"),
        ("Maggie Orr", "Bob Hale"),
        ("Margaret Orr", "Robert Hale"),
        ("Ruth Hale Jr.", "Maggie Orr"),
    ],
)
def test_people_are_merged_however_they_are_named(name: str, other: str) -> None:
    whole, merged = edition({}), edition({name: (other,)})
    assert len(merged.people) == len(whole.people) - (name not in ("R. Hale", "Margaret Orr"))  # whom no article names so
    assert not [p for p in merged.problems if p.rule == "merge"]


def test_a_merged_body_joins_those_that_its_name_is_joined_to() -> None:
    short = {"Ministry of Trade": ("Trade Bureau of China",)}
    assert {b.name for b in edition({}).bodies} - {b.name for b in edition(short).bodies} == {"Trade Bureau of China"}


def test_the_name_is_the_one_that_the_settings_give() -> None:
    people = edition({"Robert Hale": ("Maggie Orr",)}).people
    assert ("Robert Hale", ("a", "b")) in {(p.name, p.articles) for p in people}


def test_a_name_is_sorted_by_its_family() -> None:
    assert {p.name: p.sort for p in edition({}).people}["Ruth Hale Jr."] == "Hale, Ruth Jr."
