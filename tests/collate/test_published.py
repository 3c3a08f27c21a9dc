"""The published range of articles that do not say their day: inferred with evidence, or left unknown."""

from __future__ import annotations

import pytest

from generator.records import Article
from tests.collate.test_topics import brief, edition

TALKS = (
    "Officials of China and the United States held trade talks in Porto on May 13 and 14, 2025. "
    "The two sides announced a truce on Wednesday, May 14, 2025."
)
LEAD = "China and the United States on Wednesday announced a truce after trade talks in Porto. "


def published(text: str, *others: str) -> Article:
    briefs = [brief("one", text, published=""), *(brief(f"other{i}", o, published="2025-05-15") for i, o in enumerate(others))]
    return next(r.article for r in edition(*briefs).readings if r.article.id == "one")


def test_between_the_result_and_the_nearest_deadline() -> None:
    text = "The trade talks between China and the United States ended in Porto with a truce. It must be ratified by June 30, 2025."
    article = published(text, TALKS)
    assert (article.published, article.published_basis) == ("2025-05-14/2025-06-30", "inferred")
    assert article.published_evidence and "June 30" in article.published_evidence and "Porto" in article.published_evidence


def test_the_weekday_of_the_result_leaves_six_days_after_it() -> None:
    assert published(LEAD, TALKS).published == "2025-05-14/2025-05-20"
    assert published(LEAD + "Port fees fell, a ministry said on Thursday.", TALKS).published == "2025-05-15/2025-05-20"


def test_the_weekday_is_placed() -> None:
    briefs = (brief("one", LEAD, published=""), brief("two", TALKS, published="2025-05-15"))
    (found,) = (r for r in edition(*briefs).readings if r.article.id == "one")
    assert [(d.iso, d.basis) for d in found.findings.dates] == [("2025-05-14", "inferred")]


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        (
            "The trade talks this week between China and the United States in Porto ended a quarrel over tariffs.",
            "2025-05-14/2025-05-18",
        ),
        ("Last week’s Porto talks between China and the United States ended a quarrel over tariffs.", "2025-05-14/2025-05-25"),
        ("A call last week led to the trade talks between China and the United States in Porto.", None),
        ("The trade talks between China and the United States ended in Porto with a truce.", None),
        ("A museum opened a wing. Tickets must be bought by June 30, 2025.", None),
        ("A museum opened a wing on Wednesday.", None),
    ],
)
def test_weeks_and_what_shows_nothing(text: str, range_: str | None) -> None:
    assert published(text, TALKS).published == range_


@pytest.mark.parametrize(
    "ahead",
    [
        "“Neither side walked away in June 2025,” Ann Lee said.",
        "A tariff that was to take effect on June 2, 2025, was dropped.",
        "Nobody can walk away on June 2, 2025.",
        "The truce was an effort to calm markets before June 2, 2025.",
        "The ministry should publish its list each month, starting on June 2, 2025.",
    ],
)
def test_what_is_not_told_as_past_is_no_lower_bound(ahead: str) -> None:
    text = "The trade talks between China and the United States ended in Porto with a truce. It must be ratified by June 30, 2025. "
    assert published(text + ahead, TALKS).published == "2025-05-14/2025-06-30"
    assert published(text + "A tariff was dropped on June 2, 2025.", TALKS).published == "2025-06-02/2025-06-30"


def test_a_day_that_is_known_stays() -> None:
    (only,) = edition(brief("one", LEAD, published="2025-07-01")).readings
    assert (only.article.published, only.article.published_basis) == ("2025-07-01", "metadata")


LINE = "VIGO, June 3 (Portwire) - China and the United States will not meet again in Porto. "


@pytest.mark.parametrize(
    ("text", "others", "published_"),
    [
        (
            LINE + "Envoys of both will stay away from Vigo.",
            ("Officials said in Vigo on June 3, 2025, that they would not meet again.",),
            "2025-06-03",
        ),
        (LINE + "The trade talks in Porto ended with a truce. It must be ratified by June 30, 2025.", (TALKS,), "2025-06-03"),
        (
            LINE + "The trade talks in Porto ended with a truce. It must be ratified by July 30, 2026.",
            (TALKS,),
            "2025-05-14/2026-07-30",
        ),
        (LINE + "It was cold.", (TALKS,), None),
        (
            "Vigo saw rain on June 3 - a first. Envoys of both left Vigo.",
            ("Officials said in Vigo on June 3, 2025, that they would not meet again.",),
            None,
        ),
    ],
)
def test_a_dateline_is_the_day_where_the_edition_shows_its_year(text: str, others: tuple[str, ...], published_: str | None) -> None:
    assert published(text, *others).published == published_


def test_weekdays_of_a_dateline_are_those_before_it() -> None:
    text = LINE + "Envoys of both left on Monday. They will be back on Friday."
    other = "Officials said in Vigo on June 3, 2025, that they would not meet again."
    briefs = (brief("one", text, published=""), brief("two", other, published="2025-06-04"))
    (found,) = (r for r in edition(*briefs).readings if r.article.id == "one")
    assert [(d.text, d.iso) for d in found.findings.dates[1:]] == [("on Monday", "2025-06-02"), ("on Friday", None)]
