"""Changes from one level to another whose article tells no time of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collate.claims import claims, period
from generator.collate.periods import with_periods
from generator.records import Brief, Figure, Reading
from tests.collate.hand import brief, figure

CUT = {"quantity": "tariff", "whose": "Peru", "to": "Chile"}
SECOND = {"quantity": "tariff", "whose": "Chile", "to": "Peru"}


def _cut(value: object, when: str | None, **given: object) -> Figure:
    return figure(value=value, when=when, **({"direction": "from-to", "slots": CUT} | given))


@pytest.mark.parametrize(
    ("cuts", "periods"),
    [
        ([((9, 4), None), ((9, 4), "2031-05")], ["2031-05", "2031-05"]),
        ([((9, 4), None), ((9, 4), "2031-05-12")], ["2031-05", "2031-05-12"]),
        ([((9, 4), None), ((9, 4), "2031-05-12/2031-05-14")], ["2031-05", "2031-05-12/2031-05-14"]),
        ([((9, 4), None), ((9, 4), "2032-01"), ((9, 4), "2031-05"), ((9, 4), "2032-01")],
         ["2032-01", "2032-01", "2031-05", "2032-01"]),
        ([((9, 4), None), ((9, 4), "2032-01"), ((9, 4), "2031-05")], ["2031-05", "2032-01", "2031-05"]),
        ([((9, 4), None), ((9, 4), "2031-05-30/2031-06-02")], ["2031-05-30/2031-06-02"] * 2),
        ([((9, 4), None), ((9, 4), None)], [None, None]),
        ([((9, 4), None), ((9, 3), "2031-05")], [None, "2031-05"]),
        ([((4, 9), None), ((9, 4), "2031-05")], [None, "2031-05"]),
    ],
)  # fmt: skip
def test_a_change_without_a_period_has_the_one_that_most_texts_give_it(
    cuts: list[tuple[object, str | None]], periods: list[str | None]
) -> None:
    made = with_periods([brief(f"a{n}", "", _cut(*cut)) for n, cut in enumerate(cuts)])
    assert [b.findings.figures[0].when for b in made] == periods
    inferred = [when is None and p is not None for (_, when), p in zip(cuts, periods, strict=True)]
    assert [b.findings.figures[0].when_basis == "inferred" for b in made] == inferred


@pytest.mark.parametrize(
    "other",
    [
        {"slots": SECOND},
        {"slots": {}},
        {"slots": CUT | {"basis": "total"}},
        {"modality": "planned"},
        {"unit": "tonnes"},
        {"repeat_of": "f9"},
        {"value": 4, "direction": "fall"},
    ],
)
def test_another_change_gives_it_none(other: dict[str, object]) -> None:
    told = _cut(**({"value": (9, 4), "when": "2031-05"} | other))  # type: ignore[arg-type]
    first, _ = with_periods([brief("a", "", _cut((9, 4), None)), brief("b", "", told)])
    assert first.findings.figures[0].when is None


def test_a_text_printed_twice_counts_once() -> None:
    early, late = _cut((9, 4), "2031-05"), _cut((9, 4), "2032-01")
    told = [
        brief("a", "One.", _cut((9, 4), None)),
        brief("b", "Two.", early),
        brief("c", "Three.", late),
        brief("d", "Three.", late),
    ]
    assert with_periods(told)[0].findings.figures[0].when == "2031-05"


SHARE = {"quantity": "share of mining", "whose": "Peru", "scope": "world", "product": "tin"}


@pytest.mark.parametrize(
    ("published", "years", "period"),
    [
        ("2031-05-01", ["2030"], "2030"),
        ("2031-05-01", ["2029", "2030"], "2030"),
        ("2031-05-01", ["2031"], "2031"),
        ("2031-05-01", ["2029"], None),
        ("2031-05-01", ["2032"], None),
        ("2031-05-01", ["2030-04"], None),
        (None, ["2030"], None),
    ],
)
def test_a_share_of_no_time_is_of_the_last_year_told(published: str | None, years: list[str], period: str | None) -> None:
    told = [brief(f"b{n}", "", figure(value=69, slots=SHARE, when=year)) for n, year in enumerate(years)]
    first, *_ = with_periods([brief("a", "", figure(value=70, slots=SHARE), published=published), *told])
    assert first.findings.figures[0].when == period


@pytest.mark.parametrize(
    ("levy", "period"),
    [
        ({"modality": "conditional"}, "2031-11-01"),
        ({"modality": "conditional", "value": 50}, None),
        ({"modality": "reported"}, None),
        ({"modality": "planned"}, None),
        ({"modality": "conditional", "slots": {"quantity": "price", "product": "tin"}}, None),
    ],
)
def test_a_duty_that_is_threatened_is_threatened_once(levy: dict[str, object], period: str | None) -> None:
    plain: dict[str, object] = {"value": 100, "slots": CUT, "modality": "conditional"}
    told = brief("b", "", figure(when="2031-11-01", **plain))  # type: ignore[arg-type]
    first, _ = with_periods([brief("a", "", figure(**(plain | levy))), told])  # type: ignore[arg-type]
    assert first.findings.figures[0].when == period


@st.composite
def briefs(draw: st.DrawFn) -> list[Brief]:
    """Articles of a few changes, so that many tell the same."""
    days = st.sampled_from([None, "2031-05", "2031-05-12", "2032-01", "2031-05-30/2031-06-02"])
    cuts = st.builds(_cut, st.tuples(st.integers(1, 3), st.integers(1, 3)), days, slots=st.sampled_from([CUT, SECOND]))
    made = []
    for n, own in enumerate(draw(st.lists(st.lists(cuts, max_size=3), max_size=5))):
        made.append(brief(f"a{n}", "", *(replace(f, id=f"f{i}") for i, f in enumerate(own))))
    return made


@given(briefs())
def test_members_of_a_claim_share_its_period(told: list[Brief]) -> None:
    made = with_periods(told)
    figures = {(b.article.id, f.id): f for b in made for f in b.findings.figures}
    for claim in claims([Reading(b, (), ()) for b in made]):
        own = [figures[m.article, m.id] for m in claim.members]
        shared = {f.when for f in own}
        assert len({period(f) for f in own}) == 1
        assert claim.when == (shared.pop() if len(shared) == 1 else period(own[0]))


@given(briefs(), st.randoms())
def test_the_order_of_articles_changes_nothing(told: list[Brief], random: object) -> None:
    mixed = list(told)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert {b.article.id: b for b in with_periods(told)} == {b.article.id: b for b in with_periods(mixed)}


@given(briefs())
def test_no_time_that_an_article_tells_is_touched(told: list[Brief]) -> None:
    for before, after in zip(told, with_periods(told), strict=True):
        for old, new in zip(before.findings.figures, after.findings.figures, strict=True):
            assert old.when is None or new == old


TALLY = {"quantity": "licence applications granted", "whose": "Denmark"}


def _tallies(*whens: str | None) -> list[str | None]:
    told = [brief(str(n), "", figure(value=90 + n, unit="count", slots=TALLY, when=w)) for n, w in enumerate(whens)]
    return [b.findings.figures[0].when for b in with_periods(told)]


def test_a_tally_without_a_start_has_the_one_that_all_others_give() -> None:
    assert _tallies("2031-04/2031-07", None, "2031-04/2031-08")[1] == "2031-04/.."
    assert _tallies("2031-04/2031-07", None, "2031-05/2031-08")[1] is None
    assert _tallies(None, None) == [None, None]


def test_goods_under_control_without_a_month_have_the_one_of_as_many_goods() -> None:
    slots = {"quantity": "export controls", "whose": "Chile", "product": "tin ores"}
    told = [(6, "2031-04/2031-07"), (6, None), (5, None)]
    briefs = [brief(str(n), "", figure(value=v, unit="count", slots=slots, when=w)) for n, (v, w) in enumerate(told)]
    assert [b.findings.figures[0].when for b in with_periods(briefs)] == ["2031-04/2031-07", "2031-04", None]
