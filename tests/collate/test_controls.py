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
