"""The claims that a careful reader draws from `seeds/`: the same facts as those of the real articles, in other words."""

from __future__ import annotations

import pytest

from generator.records import Claim
from tests.gate.claims import edition_of, members
from tests.real import ROOT

SEEDS = ROOT / "seeds"


def _claim(*wanted: tuple[str, object], unit: str = "percent") -> Claim:
    found = [c for c in edition_of(SEEDS).claims if c.unit == unit and members(c, SEEDS) == sorted(wanted)]
    assert len(found) == 1, [(c.measure, members(c, SEEDS)) for c in edition_of(SEEDS).claims]
    return found[0]


def test_shares_of_mining_agree() -> None:
    assert _claim(("000", 70), ("004", 70)).verdict == "agree"


def test_shares_of_processing_differ() -> None:
    claim = _claim(("000", 90), ("003", 90), ("004", 90))
    assert claim.verdict == "differ" and "nearly 90" in claim.why and "over 90" in claim.why


def test_april_sales_agree_and_have_one_origin() -> None:
    claim = _claim(("000", 37), ("004", 37))
    assert (claim.verdict, claim.origins, claim.when) == ("agree", ("Chinese customs data",), "2025-04")


def test_april_magnets_are_compatible_and_the_world_is_set_apart() -> None:
    claim, world = _claim(("000", 50), ("004", 58)), _claim(("004", 51))
    assert claim.verdict == "compatible"
    assert [a.claim for a in claim.apart] == [world.id] and "world" in claim.apart[0].why


@pytest.mark.parametrize(("cut", "threat"), [((145, 30), (30, 145)), ((125, 10), (10, 125))])
def test_the_cuts_agree_and_the_threat_is_no_part_of_them(cut: object, threat: object) -> None:
    agreed, threatened = _claim(("000", cut), ("004", cut)), _claim(("003", threat))
    assert agreed.verdict == "agree" and threatened.verdict == "single"
    assert any(a.claim == threatened.id and "conditional" in a.why for a in agreed.apart)


def test_a_total_is_set_apart_by_the_articles_own_words() -> None:
    total, cut = _claim(("003", 55), ("004", 55)), _claim(("000", (145, 30)), ("004", (145, 30)))
    assert any(a.claim == cut.id and "levies" in a.why for a in total.apart)


def test_the_extensions_join_and_the_pause_stays_apart() -> None:
    pause, more = _claim(("004", 90), unit="days"), _claim(("000", 90), ("002", 90), unit="days")
    assert any(a.claim == more.id and "pause" in a.why and "extension" in a.why for a in pause.apart)


def test_earlier_this_year_is_resolved_from_another_article() -> None:
    dates = [d for r in edition_of(SEEDS).readings for d in r.findings.dates if d.text.lower() == "earlier this year"]
    assert len(dates) == 2 and all((d.iso, d.basis) == ("2025-04", "inferred") and "003_" in (d.evidence or "") for d in dates)
