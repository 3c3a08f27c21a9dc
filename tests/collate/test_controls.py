"""The status of an element over time, as reported: what was done, when, and by which sentence that is known."""

from __future__ import annotations

import pytest

from tests.collate.test_topics import brief, edition


def controls(text: str, element: str = "gallium") -> list[tuple[str, str | None, str | None]]:
    (only,) = (e for e in edition(brief("one", text)).elements if e.id == element)
    return [(c.status, c.when, c.basis) for c in only.controls]


def test_in_the_order_of_time() -> None:
    text = "The export ban on gallium was lifted in May 2025. China had placed export controls on gallium in April 2025."
    assert controls(text) == [("controlled", "2025-04", "stated"), ("suspended", "2025-05", "stated")]


def test_these_restrictions_take_the_time_of_what_they_go_on_about() -> None:
    text = "China placed export controls on three metals in April 2025. These restrictions affected gallium and germanium."
    assert controls(text) == [("controlled", "2025-04", "inferred")]
    other = "Rice exports rose in April 2025. These restrictions affected gallium and germanium."
    assert controls(other) == [("controlled", None, None)]


def test_what_is_left_out_of_an_accord_has_the_time_of_its_round() -> None:
    text = (
        "Officials of China and the United States held trade talks in Porto on May 12, 2025. The two sides signed a truce. "
        "The truce excludes gallium."
    )
    assert controls(text) == [("excluded", "2025-05-12", "inferred")]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("China did not lift its export controls on gallium.", ["controlled"]),
        ("China suspended its export controls on gallium.", ["suspended"]),
        ("Buyers of gallium must hold export licences.", ["licensed"]),
        ("A smelter paused its output of gallium.", []),
        ("The price of gallium rose.", []),
    ],
)
def test_what_a_sentence_reports(sentence: str, status: list[str]) -> None:
    assert [s for s, _, _ in controls(sentence)] == status


def groups(text: str, element: str) -> list[tuple[str, tuple[str, ...], str]]:
    (only,) = (e for e in edition(brief("a", text)).elements if e.id == element)
    return [(g.name, g.members, g.listing) for g in only.groups]


def test_a_group_is_tied_to_the_members_that_its_article_lists() -> None:
    text = "China licensed three heavy rare earths: dysprosium, terbium and yttrium. Gallium is sold freely."
    assert groups(text, "terbium") == [("three heavy rare earths", ("yttrium", "terbium", "dysprosium"), "full")]
    assert groups(text, "gallium") == []
    assert groups("China licensed three heavy rare earths. Terbium is one of many.", "terbium") == []


def test_an_open_list_is_no_whole_group() -> None:
    text = "China licensed heavy rare earths such as dysprosium and terbium."
    assert groups(text, "terbium") == [("heavy rare earths", ("terbium", "dysprosium"), "partial")]


TALKS = "Officials of China and the United States held trade talks in Porto on May 12, 2025. The two sides signed a truce. "


def test_a_sentence_tells_a_limit_and_its_end() -> None:
    both = [("controlled", "2025-04-09", "stated"), ("suspended", "2025-05-12", "inferred")]
    assert controls(TALKS + "Under it China put off the export controls on gallium announced on April 9, 2025.") == both


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Washington has asked China to lift its export controls on gallium.", ["controlled"]),
        ("China could suspend its export controls on gallium.", ["controlled"]),
        ("Buyers urged China to ease its export controls on gallium.", ["controlled"]),
        ("China shelved its export rules for gallium.", ["suspended"]),
        ("China is holding back no gallium.", []),
        ("Shops put off the sale of lamps with gallium.", []),
    ],
)
def test_what_is_only_wanted_changes_nothing(sentence: str, status: list[str]) -> None:
    assert [s for s, _, _ in controls(sentence)] == status
