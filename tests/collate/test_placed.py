"""Of which round an outcome is, in an edition of one report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.collate.test_rounds import rounds

DEAL = "Chile agreed to license the brine for a year, the two sides said."
CASES = [
    # the title names the round, and the first paragraph only what it is to mend
    (
        "Lima framework promises licences",
        "Chilean and Peruvian negotiators emerged from a hotel shortly before midnight with what they called a framework to put "
        "the Bogota truce of May back on track.",
        "At the talks in Lima, the third between them, nobody spoke of copper.",
        "Lima",
    ),
    # the first paragraph names it, and the title none
    (
        "Chile and Peru settle on licences for brine",
        "Chile and Peru wrapped up two days of talks in Lima on Thursday.",
        "In Bogota in May they had met for the first time, and talks there brought a truce.",
        "Lima",
    ),
    # a capital that acts is no place of talks
    (
        "Lima hails licences after talks in Bogota",
        "Chile and Peru wrapped up two days of talks in Bogota on Thursday.",
        "The earlier talks in Lima in May brought nothing.",
        "Bogota",
    ),
    # an article whose own round nothing tells: an old one does not get its outcome
    ("Chile and Peru settle on licences", "The two sides settled on it.", "Chile and Peru held talks in Bogota in May.", None),
]


@pytest.mark.parametrize(("title", "lead", "background", "place"), CASES, ids=[c[0] for c in CASES])
def test_an_outcome_is_of_the_round_that_the_article_opens_with(
    title: str, lead: str, background: str, place: str | None, tmp_path: Path
) -> None:
    found = rounds({"text": f"{title}\n\n{lead}\n\n{DEAL}\n\nTraders shrugged.\n\n{background}\n", "day": "2026-11-06"}, tmp_path)
    assert [r.place for r in found if any(c.sentence == DEAL for c in r.agreed)] == ([place] if place else [])
    assert len(found) >= (1 if place is None else 2)


@pytest.mark.parametrize(
    ("promise", "place"),
    [
        ("Under what Chile had promised in Bogota it agreed to license the brine.", "Bogota"),
        ("Chile promised, to relief in Bogota and Quito, to license the brine.", "Lima"),
    ],
)
def test_what_was_done_in_another_round_is_of_that_round(promise: str, place: str, tmp_path: Path) -> None:
    lead = "Chile and Peru wrapped up two days of talks in Lima on Thursday."
    farm = f"Rosa Lind pumps brine for a firm near Quito. {promise}"
    text = f"Chile and Peru end Lima talks\n\n{lead}\n\n{DEAL}\n\n{farm}\n\nTalks in Bogota in May had brought a truce.\n"
    found = rounds({"text": text, "day": "2026-11-06"}, tmp_path)
    assert [r.place for r in found if any(c.sentence == promise for c in r.agreed)] == [place]
    assert [r.place for r in found if any(c.sentence == DEAL for c in r.agreed)] == ["Lima"]
