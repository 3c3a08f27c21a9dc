"""The claims that a careful reader draws from the five articles: from `seeds/`, and from the real ones where they are.

Both tell the same facts in other words, so one table holds for both; what only the originals show stands at the end.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records import Claim, Edition
from tests.gate.claims import edition_of, members, real_edition
from tests.real import ROOT, SEEDS, needs_real_seeds

FindClaim = Callable[..., Claim]


@pytest.fixture(params=[pytest.param(ROOT / "seeds", id="retold"), pytest.param(SEEDS, id="real", marks=needs_real_seeds)])
def edition(request: pytest.FixtureRequest) -> Edition:
    return edition_of(request.param)


@pytest.fixture
def claim(edition: Edition) -> FindClaim:
    """The one claim with these members, each the number of an article and a value."""

    def found(*wanted: tuple[str, object], unit: str = "percent") -> Claim:
        claims = [c for c in edition.claims if c.unit == unit and members(edition, c) == sorted(wanted)]
        assert len(claims) == 1, [(c.measure, members(edition, c)) for c in edition.claims]
        return claims[0]

    return found


def test_shares_of_mining_agree(claim: FindClaim) -> None:
    assert claim(("000", 70), ("004", 70)).verdict == "agree"


def test_shares_of_processing_differ_with_the_approximate_one_beside_them(claim: FindClaim) -> None:
    shares = claim(("000", 90), ("003", 90), ("004", 90))
    assert shares.verdict == "differ" and "nearly 90" in shares.why and "over 90" in shares.why


def test_april_sales_agree_and_have_one_origin(claim: FindClaim) -> None:
    sales = claim(("000", 37), ("004", 37))
    assert (sales.verdict, sales.origins, sales.when) == ("agree", ("Chinese customs data",), "2025-04")


def test_april_magnets_are_compatible_and_the_world_is_set_apart(claim: FindClaim) -> None:
    magnets, world = claim(("000", 50), ("004", 58)), claim(("004", 51))
    assert magnets.verdict == "compatible"
    assert [a.claim for a in magnets.apart] == [world.id] and "world" in magnets.apart[0].why


@pytest.mark.parametrize(("cut", "threat"), [((145, 30), (30, 145)), ((125, 10), (10, 125))])
def test_the_cuts_agree_and_the_threat_is_no_part_of_them(claim: FindClaim, cut: object, threat: object) -> None:
    agreed, threatened = claim(("000", cut), ("004", cut)), claim(("003", threat))
    assert agreed.verdict == "agree" and threatened.verdict == "single"
    assert any(a.claim == threatened.id and "conditional" in a.why for a in agreed.apart)


def test_a_total_is_set_apart_by_the_articles_own_words(claim: FindClaim) -> None:
    total, cut = claim(("003", 55), ("004", 55)), claim(("000", (145, 30)), ("004", (145, 30)))
    assert any(a.claim == cut.id and "levies" in a.why for a in total.apart)


def test_the_extensions_join_and_the_pause_stays_apart(claim: FindClaim) -> None:
    pause, more = claim(("004", 90), unit="days"), claim(("000", 90), ("002", 90), unit="days")
    assert any(a.claim == more.id and "pause" in a.why and "extension" in a.why for a in pause.apart)


def test_earlier_this_year_is_resolved_from_another_article(edition: Edition) -> None:
    dates = [d for r in edition.readings for d in r.findings.dates if d.text.lower() == "earlier this year"]
    assert len(dates) == 2 and all((d.iso, d.basis) == ("2025-04", "inferred") and "003_" in (d.evidence or "") for d in dates)


@needs_real_seeds
def test_a_label_printed_twice_is_a_variant() -> None:
    (variant,) = real_edition().variants
    assert variant.speaker == "Donald Trump" and [m.article[:3] for m in variant.members] == ["000", "002"]


@needs_real_seeds
def test_three_articles_share_one_origin() -> None:
    found = {r.article.id[:3]: [(o.name, o.basis) for o in r.origins] for r in real_edition().readings}
    assert found["000"] == found["002"] == [("Reuters", "credited")] and found["001"] == [("Reuters", "inferred")]
    assert found["003"] != found["004"] == [("Al Jazeera", "publisher")]


@needs_real_seeds
def test_no_day_is_more_exact_than_its_evidence() -> None:
    """ "Before the tariff pause expired" is no sign that it has."""
    found = {r.article.id[:3]: r.article.published for r in real_edition().readings}
    assert found["000"] == "2025-06-11/2025-08-10" and found["004"] == "2025-06-12/2025-06-15"
