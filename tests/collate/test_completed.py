"""Slots that an article leaves open and another fills."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collate.completed import completed
from generator.records import Brief, Figure
from tests.collate.hand import brief, figure

CUT = {"quantity": "tariff", "whose": "Peru", "to": "Chile"}
LEVY = {"quantity": "tariff", "regime": "anti-dumping"}
SALES = {"quantity": "sales", "whose": "Peru", "to": "Chile", "product": "tin"}


def _slots(open_: Figure, *told: Figure) -> Mapping[str, str]:
    briefs = [brief("a", "", open_), *(brief(f"b{n}", "", f) for n, f in enumerate(told))]
    return completed(briefs)[0].findings.figures[0].slots


def _cut(**slots: str) -> Figure:
    return figure(value=(9, 4), direction="from-to", slots={"quantity": "tariff"} | slots)


@pytest.mark.parametrize(
    ("open_", "told", "filled"),
    [
        (_cut(), [_cut(whose="Peru", to="Chile")], {"whose": "Peru", "to": "Chile"}),
        (_cut(to="Chile"), [_cut(whose="Peru", to="Chile", basis="total")], {"whose": "Peru", "basis": "total"}),
        (_cut(), [_cut(whose="Peru"), _cut(to="Chile")], {"whose": "Peru", "to": "Chile"}),
        (figure(value=24, slots=LEVY), [figure(value=24, slots=LEVY | {"to": "Chile"})], {"to": "Chile"}),
        (figure(value=34.5, slots=SALES | {"to": "Chile"}), [figure(value=34.5, slots=SALES)], {}),
        (
            figure(value=1920, unit="tonnes", slots={"quantity": "sales", "product": "tin"}),
            [figure(value=1920, unit="tonnes", slots=SALES)],
            {"whose": "Peru", "to": "Chile"},
        ),
    ],
)
def test_an_open_slot_is_filled_from_the_same_number_of_the_same_thing(
    open_: Figure, told: list[Figure], filled: dict[str, str]
) -> None:
    slots = dict(_slots(open_, *told))
    shown = slots.pop("inferred", None)
    assert slots == {**open_.slots, **filled}
    assert (shown is not None) == bool(filled) and (shown is None or "sentence 1 of b" in shown)


TIN = {"quantity": "share of mining", "product": "tin", "scope": "world"}
PERUS = TIN | {"whose": "Peru"}
SEVEN = {"quantity": "export controls", "product": "tin"}


@pytest.mark.parametrize(
    ("open_", "told", "whose"),
    [
        (figure(value=70, slots=TIN), [figure(value=90, slots=PERUS)], "Peru"),
        (figure(value=60, slots=TIN, bound="over"), [figure(value=0.9, unit="dimensionless", slots=PERUS)], "Peru"),
        (figure(value=70, slots=TIN), [figure(value=90, slots=PERUS), figure(value=9, slots=TIN | {"whose": "Chile"})], "Peru"),
        (figure(value=70, slots=TIN), [figure(value=45, slots=PERUS)], None),
        (figure(value=45, slots=TIN), [figure(value=90, slots=PERUS)], None),
        (figure(value=70, slots=TIN, bound="up-to"), [figure(value=90, slots=PERUS)], None),
        (figure(value=70, slots=TIN), [figure(value=90, slots=PERUS | {"product": "zinc"})], None),
        (figure(value=70, slots=TIN), [figure(value=90, slots=PERUS | {"quantity": "share of processing"})], None),
        (figure(value=70, slots=TIN), [figure(value=90, slots=PERUS), figure(value=90, slots=TIN | {"whose": "Chile"})], None),
        (figure(value=70, slots={k: v for k, v in TIN.items() if k != "scope"}), [figure(value=90, slots=PERUS)], None),
        (
            figure(value=7, slots=SEVEN, when="2031-04"),
            [figure(value=7, slots=SEVEN | {"whose": "Peru"}, when="2031-04-04")],
            "Peru",
        ),
        (figure(value=7, slots=SEVEN, when="2031-10"), [figure(value=7, slots=SEVEN | {"whose": "Peru"}, when="2031-04")], None),
        (figure(value=5, slots=SEVEN, when="2031-04"), [figure(value=7, slots=SEVEN | {"whose": "Peru"}, when="2031-04")], None),
        (figure(value=7, slots=SEVEN), [figure(value=7, slots=SEVEN | {"whose": "Peru"}, when="2031-04")], None),
    ],
)
def test_most_of_the_world_and_goods_under_control_are_theirs_who_are_named(
    open_: Figure, told: list[Figure], whose: str | None
) -> None:
    assert _slots(open_, *told).get("whose") == whose


SOME = {"quantity": "sales", "product": "tin"}
PLATES = SALES | {"product": "tin plates"}


@pytest.mark.parametrize(
    ("open_", "told", "product", "when"),
    [
        (figure(value=1920, slots=PLATES | {"product": "plates"}), [figure(value=1920, slots=PLATES)], "tin plates", None),
        (figure(value=1920, slots=PLATES | {"product": "zinc plates"}), [figure(value=1920, slots=PLATES)], "zinc plates", None),
        (figure(value=2000, slots=PLATES | {"product": "plates"}), [figure(value=2000, slots=PLATES)], "plates", None),
        (
            figure(value=1920, slots=PLATES | {"product": "plates"}),
            [figure(value=1920, slots=PLATES), figure(value=1920, slots=PLATES | {"product": "zinc plates"})],
            "plates",
            None,
        ),
        (figure(value=1920, slots=SALES), [figure(value=1920, slots=SALES, when="2031-06")], "tin", "2031-06"),
        (figure(value=2000, slots=SALES), [figure(value=2000, slots=SALES, when="2031-06")], "tin", None),
        (
            figure(value=1920, slots=SALES),
            [figure(value=1920, slots=SALES, when="2031-06"), figure(value=1920, slots=SALES, when="2030-06")],
            "tin",
            None,
        ),
        (figure(value=1920, slots=SALES, when="2031-05"), [figure(value=1920, slots=SALES, when="2031-06")], "tin", "2031-05"),
    ],
)
def test_goods_have_their_full_name_and_a_long_number_its_period(
    open_: Figure, told: list[Figure], product: str, when: str | None
) -> None:
    briefs = [brief("a", "", open_), *(brief(f"b{n}", "", f) for n, f in enumerate(told))]
    found = completed(briefs)[0].findings.figures[0]
    assert (found.slots["product"], found.when) == (product, when)
    assert found.when_basis == ("inferred" if when != open_.when else open_.when_basis)


@pytest.mark.parametrize(
    ("open_", "told"),
    [
        (figure(value=25, slots={"quantity": "tariff"}), [figure(value=25, slots=CUT)]),  # many duties are of 25 %
        (figure(value=2000, slots=SOME), [figure(value=2000, slots=SALES)]),  # a round number
        (figure(value=1920, slots=SOME), [figure(value=1930, slots=SALES)]),
        (figure(value=1920, slots=SOME), [figure(value=1920, slots=SALES | {"product": "zinc"})]),
        (figure(value=1920, slots=SOME), [figure(value=1920, unit="tonnes", slots=SALES)]),
        (figure(value=1920, slots=SOME), [figure(value=1920, slots=SALES, modality="planned")]),
        (figure(value=1920, slots=SOME, when="2031-04"), [figure(value=1920, slots=SALES, when="2031-05")]),
        (figure(value=1920, slots=SOME), [figure(value=1920, slots=SALES), figure(value=1920, slots=SALES | {"to": "Brazil"})]),
        (figure(value=1920, slots=SOME | {"to": "Brazil"}), [figure(value=1920, slots=SALES)]),
        (figure(value=1920, slots=SOME), [figure(value=1920, slots=SALES, repeat_of="f9")]),
        (_cut(), [_cut(whose="Peru", regime="safeguard")]),
        (figure(value=1920, slots={}), [figure(value=1920, slots=SALES)]),
    ],
)
def test_what_could_be_another_thing_fills_nothing(open_: Figure, told: list[Figure]) -> None:
    assert _slots(open_, *told) == open_.slots


@st.composite
def briefs(draw: st.DrawFn) -> list[Brief]:
    """Articles with a change of few slots each, so that many tell the same."""
    some = st.fixed_dictionaries(
        {"quantity": st.just("tariff")},
        optional={"whose": st.sampled_from(["Peru", "Chile"]), "to": st.sampled_from(["Peru", "Chile"]), "basis": st.just("total")},
    )
    cuts = draw(st.lists(st.tuples(some, st.sampled_from([(9, 4), (9, 3)])), max_size=6))
    return [brief(f"a{n}", "", figure(value=v, direction="from-to", slots=s)) for n, (s, v) in enumerate(cuts)]


@given(briefs(), st.randoms())
def test_the_order_of_articles_changes_nothing(told: list[Brief], random: object) -> None:
    mixed = list(told)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert {b.article.id: b for b in completed(told)} == {b.article.id: b for b in completed(mixed)}


@given(briefs())
def test_no_slot_that_an_article_tells_is_touched(told: list[Brief]) -> None:
    for before, after in zip(told, completed(told), strict=True):
        (old,), (new,) = before.findings.figures, after.findings.figures
        assert dict(old.slots).items() <= dict(new.slots).items() and old.when in (None, new.when)
