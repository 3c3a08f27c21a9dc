"""The machine's judgement of measures against a reader's: what is accepted for what, and what is not."""

from __future__ import annotations

import pytest

from tests.gate.meaning import same_source, same_time
from tests.gate.phrases import accepted

GOLD = "US imports of gallium from China"


@pytest.mark.parametrize(
    ("found", "gold"),
    [
        ("US imports of gallium from China, April", GOLD),
        ("Chinese exports of gallium to the US", GOLD),
        ("sale of gallium to the United States", GOLD),
        ("tin price, Friday", "price of tin (London)"),
        ("length of Peru’s export ban", "duration of Peru's ban on tin exports"),
        ("people killed by the flood", "number of deaths in the flood, people killed"),
        ("Chile’s share of world mining of copper", "share of the world's copper mined in Chile"),
        # two parties in one word, a day of the week, plurals
        ("length of the pause on tariffs, Tuesday", "length of the US-China tariff truce"),
        ("truce between Peru and Chile", "length of the Peru–Chile truce"),
        ("Swiss exports of watches to Peru", "Swiss watch exports to Peru"),
        ("growth rates of tin supplies", "growth of the supply of tin"),
        # one thing under two names
        ("chances of an extension of the truce", "probability that the truce is extended"),
        ("firms without a licence", "companies that have no permit"),
        ("employees of the tin factory", "workers at the tin plant"),
        ("ceiling on tin exports", "cap on exports of tin"),
    ],
)
def test_what_a_reader_accepts(found: str, gold: str) -> None:
    assert accepted(found, gold)


@pytest.mark.parametrize(
    ("found", "gold"),
    [
        (None, GOLD),
        ("", GOLD),
        ("gallium", GOLD),
        ("imports", GOLD),
        ("US production of gallium", GOLD),
        ("Japanese imports of gallium from China", GOLD),
        ("Chile’s share of world processing of copper", "share of the world's copper mined in Chile"),
        ("steady", "price of tin (London)"),
        ("US tariff on steel", "US tariff on imported furniture and kitchen cabinets"),
        ("length of the Peru-Chile truce", "length of the US-China tariff truce"),
        ("wait, Tuesday", "meetings on tin in Lima, Tuesday"),
        ("Swiss exports of dishes to Peru", "Swiss watch exports to Peru"),
        ("growth rates", "growth rates of the workforce in Lima's tin mines"),
        ("chances of a ban on tin", "probability that the pact on copper is signed"),
        ("odds", "probability that the truce is extended by May"),
        ("firms that closed", "companies that have a permit for tin"),
        ("employees of the factory", "visitors to the tin plant in Lima"),
        ("ceiling on wages", "cap on exports of tin"),
    ],
)
def test_what_a_reader_refuses(found: str | None, gold: str) -> None:
    assert not accepted(found, gold)


def test_periods_and_sources() -> None:
    assert same_time("2025-04", "2025-04") and same_time("XXXX-04", "2025-04") and same_time(None, None)
    assert same_time("2025-10-01/2025-12-31", "2025-10/2025-12") and not same_time("2025-10-01/2025-12-30", "2025-10/2025-12")
    assert not same_time("2025", "2025-04") and not same_time("2025-04", None) and not same_time(None, "2025-04")
    assert same_source("the Ministry of Mines", "Ministry of Mines") and same_source(None, None)
    assert not same_source(None, "Reuters") and not same_source("Reuters", None) and not same_source("Reuters", "AFP")
    assert same_source(None, "two people familiar with the plan") and same_source("an official", None)
    assert same_source("Ministry of Finance", "Finance Ministry") and same_source("London Metal Exchange", "LME")
    assert not same_source("Ministry of Finance", "Trade Ministry") and not same_source("London Metal Exchange", "LMEX")
    assert not same_source(None, "customs data") and not same_source("an official", "Reuters") and not same_source("a survey", None)
