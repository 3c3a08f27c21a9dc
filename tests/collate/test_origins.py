"""Whose fact it is, by credit, by publisher, or by the facts that articles share."""

from __future__ import annotations

from typing import Any

from generator.collate.origins import of_fact, origins_of, with_origins
from generator.records import Brief, Credit
from tests.collate.hand import brief, figure


def _credit(name: str, *, whole: bool = False, at: int | None = None, rule: str = "newsroom: told") -> Credit:
    return Credit(name, name, 1, whole, rule, at, None if at is None else at + len(name))


def _names(briefs: list[Brief]) -> dict[str, list[tuple[str, str]]]:
    return {k: [(o.name, o.basis) for o in v] for k, v in origins_of(briefs).items()}


def test_a_whole_credit_goes_before_the_publisher() -> None:
    one = brief("a", publisher="Morning Page")
    object.__setattr__(one.article, "credits", (_credit("Wire One", whole=True),))
    assert _names([one, brief("b", publisher="Evening Page"), brief("c")]) == {
        "a": [("Wire One", "credited")],
        "b": [("Evening Page", "publisher")],
        "c": [],
    }


def test_agencies_alone_name_no_newsroom() -> None:
    one = brief("a", publisher="Morning Page")
    object.__setattr__(one.article, "credits", (_credit("news agencies", whole=True),))
    assert _names([one]) == {"a": [("Morning Page", "publisher")]}


def test_agencies_and_one_newsroom_in_the_text_are_that_newsroom() -> None:
    text = "Sources told Wire One that talks go on."
    one = brief("a", text, publisher="Morning Page", credits=())
    two = Brief(one.article, type(one.findings)(credits=(_credit("Wire One", at=13),)), (), ())
    object.__setattr__(two.article, "credits", (_credit("agencies", whole=True),))
    ((origin,),) = origins_of([two]).values()
    assert (origin.name, origin.basis) == ("Wire One", "credited") and origin.evidence == "agencies · told Wire One"


def test_a_fact_is_its_sentences_data_set_before_its_newsroom() -> None:
    text = "Customs data show 5%, Wire One said. Stocks fell 7%."
    first, second = figure("5%", 5, start=18, end=20, s=(1,)), figure("7%", 7, id="f2", start=49, end=51, s=(2,))
    known = (_credit("Customs data", at=0, rule="data: owned"), _credit("Wire One", at=22))
    one = brief("a", text, first, second, publisher="Morning Page")
    one = Brief(one.article, type(one.findings)(figures=(first, second), credits=known), (), ())
    origins = origins_of([one])["a"]
    assert [of_fact(one, origins, f) for f in (first, second)] == ["Customs data", "Morning Page"]
    assert [f.origin for f in with_origins([one], {"a": origins})[0].findings.figures] == ["Customs data", "Morning Page"]


FACTS = (
    "Envoys meeting in Harbourtown failed to settle quotas covering refined cobalt shipments bound for battery makers.",
    "Northland withheld promises concerning specialised alloys needed by turbine builders across the southern provinces.",
    "Southern ministers linked cheaper electricity contracts with faster customs clearance for imported smelting furnaces.",
    "Neither delegation mentioned the disputed fishing grounds near Gull Island during yesterday's closing ceremony.",
    "Observers expect another gathering before winter although hotel bookings suggest February seems more realistic.",
)
RETOLD = (
    "Refined cobalt shipments for battery makers stay under quotas, which envoys meeting at Harbourtown could not settle.",
    "No promises came from Northland on specialised alloys that turbine builders across southern provinces needed.",
    "Cheaper electricity contracts were linked by southern ministers to faster customs clearance of smelting furnaces.",
    "The disputed fishing grounds near Gull Island were not mentioned by any delegation at the closing ceremony.",
    "Hotel bookings suggest that February is realistic for another gathering, which observers expect before winter.",
)
OTHER = (
    "A choir from Millbrook opened the season with songs about sailors and their long journeys home.",
    "Tickets for the second evening were gone within minutes, the theatre manager told visitors.",
    "Rain forced the organisers to move the outdoor stage beneath the old railway arches.",
    "Critics praised the young soprano whose voice filled even the furthest corner of the hall.",
)


def _credited(name: str, sentences: tuple[str, ...], origin: str) -> Brief:
    one = brief(name, " ".join(sentences), publisher="Morning Page")
    object.__setattr__(one.article, "credits", (_credit(origin, whole=True),))
    return one


def test_an_article_that_credits_nobody_takes_the_origin_its_facts_share() -> None:
    found = origins_of([_credited("a", FACTS, "Wire One"), brief("b", " ".join(RETOLD), publisher="Metal Shop")])
    (origin,) = found["b"]
    assert (origin.name, origin.basis) == ("Wire One", "inferred")
    assert origin.evidence == "5 of 5 sentences tell what a tells, which credits Wire One"


def test_the_evidence_is_a_few_words_of_a_long_credit() -> None:
    one = brief("a", publisher="Morning Page")
    line = "Readers are told that what stands above was written after a report that the newsroom of Wire One gave to everybody."
    object.__setattr__(one.article, "credits", (Credit("Wire One", line, 1, True, "source-credit"),))
    ((origin,),) = origins_of([one]).values()
    evidence = origin.evidence or ""
    assert evidence in line and evidence.endswith("Wire One") and len(evidence.split()) <= 12


def test_an_article_on_another_matter_keeps_its_publisher() -> None:
    found = _names([_credited("a", FACTS, "Wire One"), brief("b", " ".join(OTHER), publisher="Metal Shop")])
    assert found["b"] == [("Metal Shop", "publisher")]


def test_two_origins_that_fit_settle_nothing() -> None:
    both = [_credited("a", FACTS, "Wire One"), _credited("c", FACTS[::-1], "Wire Two")]
    assert _names([*both, brief("b", " ".join(RETOLD), publisher="Metal Shop")])["b"] == [("Metal Shop", "publisher")]


def test_an_article_with_interviews_of_its_own_is_not_inferred() -> None:
    own = brief("b", " ".join(RETOLD), publisher="Metal Shop")
    own = Brief(own.article, type(own.findings)(credits=(_credit("Metal Shop", at=0),)), (), ())
    assert _names([_credited("a", FACTS, "Wire One"), own])["b"] == [("Metal Shop", "publisher")]


def test_one_text_under_two_mastheads_is_one_origin() -> None:
    found = _names([brief("b", "The same words.", publisher="Second"), brief("a", "The same words.", publisher="First")])
    assert found == {"a": [("First", "publisher")], "b": [("First", "inferred")]}


def test_the_order_of_briefs_changes_nothing() -> None:
    every: list[Any] = [
        _credited("a", FACTS, "Wire One"),
        brief("b", " ".join(RETOLD), publisher="M"),
        brief("c", "x y", publisher="N"),
    ]
    assert origins_of(every) == origins_of(every[::-1])
