"""Claims: which figures stand side by side, which are set apart and why."""

from __future__ import annotations

import pytest

from generator.collate.claims import claims
from generator.records import Claim, Figure
from tests.collate.hand import figure, reading

TIN = {"quantity": "sales", "whose": "Peru", "to": "Brazil", "product": "tin"}


def _one(*pairs: tuple[str, Figure]) -> tuple[Claim, ...]:
    return claims([reading(name, f, origin=name.upper()) for name, f in pairs])


def test_figures_of_the_same_slots_join() -> None:
    (claim,) = _one(("a", figure(slots=TIN, origin="A")), ("b", figure(slots=TIN, origin="B")))
    assert (claim.verdict, claim.origins, len(claim.members)) == ("agree", ("A", "B"), 2)


@pytest.mark.parametrize(
    ("days", "verdicts"),
    [
        (("2031-04-02", "2031-06-28"), ["differ"]),
        (("2031-04-02", "2031-07-01"), ["single", "single"]),
        (("2031-04-02", "2032-04-02"), ["single", "single"]),
        (("2031-04-02/2031-08-10", "2031-06-28"), ["single", "single"]),
        (("2031-04-02/2031-08-10", None), ["differ"]),
        (("2031-04-02", None), ["single", "single"]),
        ((None, None), ["differ"]),
    ],
)
@pytest.mark.parametrize("quantity", ["tariff", "span"])
def test_a_moving_level_without_a_period_stands_beside_those_told_in_its_quarter(
    days: tuple[str | None, str | None], verdicts: list[str], quantity: str
) -> None:
    slots = {"quantity": quantity, "whose": "Peru", "to": "Chile"}
    told = [reading(n, figure(value=v, slots=slots), published=day) for n, v, day in zip("ab", (10, 20), days, strict=True)]
    made = claims(told, moving=("tariff",))
    assert [c.verdict for c in made] == (verdicts if quantity == "tariff" else ["differ"])
    assert all(a.why.startswith("told in ") for c in made for a in c.apart)


def test_the_id_of_a_moving_level_does_not_hang_on_the_file_that_tells_it() -> None:
    slots = {"quantity": "tariff", "whose": "Peru", "to": "Chile"}
    for name in "bz":
        told = [("a", "2031-02-01"), (name, "2031-05-01")]
        made = claims([reading(n, figure(slots=slots), published=day) for n, day in told], moving=("tariff",))
        assert [c.id for c in made] == ["share-april-to-june-2031", "share-january-to-march-2031"]


def test_a_moving_level_with_a_period_needs_no_day_of_publication() -> None:
    slots = {"quantity": "tariff", "whose": "Peru", "to": "Chile"}
    told = [reading(n, figure(slots=slots, when="2031-05"), published=day) for n, day in (("a", "2031-05-02"), ("b", "2032-01-01"))]
    assert [c.verdict for c in claims(told, moving=("tariff",))] == ["agree"]


CUT = {"quantity": "tariff", "whose": "Peru", "to": "Chile"}


def _cut(value: tuple[int, int], when: str | None) -> Figure:
    return figure(value=value, direction="from-to", slots=CUT, when=when)


@pytest.mark.parametrize(
    ("cuts", "verdicts"),
    [
        ([((9, 4), "2031-05"), ((9, 4), "2031-05-12")], ["agree"]),
        ([((9, 4), "2031-05"), ((9, 3), "2031-05-12")], ["differ"]),
        ([((9, 4), "2031-05"), ((9, 4), "2031-06-12")], ["single", "single"]),
        ([((9, 4), "2031-05"), ((9, 4), None)], ["single", "single"]),
        ([((9, 4), "2031-05"), ((9, 4), "2031-05-30/2031-06-02")], ["single", "single"]),
    ],
)
def test_a_change_from_one_level_to_another_is_one_in_its_month(
    cuts: list[tuple[tuple[int, int], str | None]], verdicts: list[str]
) -> None:
    told = [reading(name, _cut(*cut), published="2031-06-01") for name, cut in zip("abc", cuts, strict=False)]
    assert [c.verdict for c in claims(told, moving=("tariff",))] == verdicts
    assert claims(told, moving=("tariff",)) == claims(told[::-1], moving=("tariff",))


@pytest.mark.parametrize("quantity", ["pause", "extension", "validity"])
def test_how_long_something_lasts_has_no_period_and_is_told_in_its_quarter(quantity: str) -> None:
    slots = {"quantity": quantity, "product": "tariffs"}
    told = [("a", "2031-05-12", "2031-06-01"), ("b", None, "2031-06-30"), ("c", "2031-05-12", "2032-06-01")]
    made = claims([reading(n, figure(slots=slots, when=w), published=day) for n, w, day in told], moving=("tariff",))
    assert [(c.verdict, len(c.members), c.when) for c in made] == [("agree", 2, None), ("single", 1, None)]


def test_one_data_set_behind_two_newsrooms_is_one_origin() -> None:
    (claim,) = _one(
        ("a", figure(slots=TIN, origin="Peruvian customs data")), ("b", figure(slots=TIN, origin="Peruvian customs data"))
    )
    assert claim.origins == ("Peruvian customs data",)


def test_an_unknown_origin_adds_none() -> None:
    (claim,) = _one(("a", figure(slots=TIN, origin=None)), ("b", figure(slots=TIN, origin="B")))
    assert claim.origins == ("B",) and claim.verdict == "agree"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"slots": TIN | {"to": "world"}}, "world"),
        ({"modality": "conditional"}, "conditional"),
        ({"modality": "planned"}, "planned"),
        ({"when": "2031-05"}, "2031-05"),
        ({"slots": TIN | {"whose": "Chile"}}, "Chile"),
        ({"direction": "fall", "change": "by"}, "change"),
        ({"per": "a tonne"}, "no unit named"),
    ],
)
def test_what_looks_alike_and_is_not_is_set_apart_with_the_reason(other: dict[str, object], why: str) -> None:
    made = _one(("a", figure(slots=TIN)), ("b", figure(**({"slots": TIN} | other))))  # type: ignore[arg-type]
    assert [c.verdict for c in made] == ["single", "single"]
    assert all(len(c.apart) == 1 and why in c.apart[0].why for c in made)


@pytest.mark.parametrize(
    ("one", "two", "joined"),
    [
        ("a kilo", "a kilogram", True),
        ("a metric ton", "a tonne", True),
        ("an ounce", "a troy ounce", True),
        ("a short ton", "a tonne", False),
        ("an mtu", "a tonne", False),
        ("a foot", "a square foot", False),
    ],
)
def test_a_weight_is_the_same_in_every_spelling(one: str, two: str, joined: bool) -> None:
    made = _one(("a", figure(slots=TIN, per=one)), ("b", figure(slots=TIN, per=two)))
    assert (len(made) == 1) == joined


@pytest.mark.parametrize("other", [{"unit": "tonnes"}, {"slots": {"quantity": "price", "product": "cobalt"}}])
def test_what_has_nothing_in_common_is_not_set_apart(other: dict[str, object]) -> None:
    made = _one(("a", figure(slots=TIN)), ("b", figure(**({"slots": TIN} | other))))  # type: ignore[arg-type]
    assert len(made) == 2 and not any(c.apart for c in made)


def test_one_number_of_two_things_is_set_apart() -> None:
    pause = figure("90-day", 90, unit="days", slots={"quantity": "pause", "product": "tariffs"})
    more = figure("another 90 days", 90, unit="days", slots={"quantity": "extension", "product": "tariffs"}, modality="planned")
    made = _one(("a", pause), ("b", more))
    assert len(made) == 2 and all("pause" in c.apart[0].why and "extension" in c.apart[0].why for c in made)


def test_what_an_article_says_of_its_own_figure_is_the_reason() -> None:
    slots = {"quantity": "tariff", "whose": "Canada", "to": "India"}
    total = figure("55%", 55, slots=slots | {"basis": "total", "includes": "includes older levies"})
    cut = figure("from 40% to 30%", (40, 30), slots=slots, direction="from-to", when="2031-05")
    made = _one(("a", total), ("b", cut))
    assert all(c.apart[0].why == "“55%” includes older levies" for c in made)


def test_what_cannot_be_slotted_and_what_is_repeated_make_no_claim() -> None:
    assert claims([reading("a", figure(slots={}), figure(id="f2", slots=TIN, repeat_of="f1"))]) == ()


def test_a_superseded_version_is_no_second_report() -> None:
    old, new = figure("10", 10, slots=TIN), figure("11", 11, slots=TIN)
    (claim,) = claims([reading("a", old), reading("b", new, versions=("a",))])
    assert claim.verdict == "single" and claim.members[0].article == "b"


def test_the_hull_of_a_fall_is_negative() -> None:
    given = {"slots": TIN, "direction": "fall", "change": "by"}
    (claim,) = _one(("a", figure("over 50", 50, bound="over", **given)), ("b", figure("58", 58, **given)))  # type: ignore[arg-type]
    assert (claim.verdict, claim.low, claim.high) == ("compatible", None, -50)


def test_a_thousand_claims_that_look_alike_stay_readable() -> None:
    made = claims([reading(f"a{n:04}", figure(slots=TIN | {"whose": f"P{n:04}"})) for n in range(1000)])
    assert len(made) == 1000 and max(len(c.apart) for c in made) <= 6
