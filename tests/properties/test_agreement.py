"""Laws of agreement, on figures and editions that nobody wrote down."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from generator.collate.agreement import Member, judge
from generator.collate.claims import claims
from generator.collate.intervals import Interval, disjoint, interval, within
from generator.records import Bound, Figure, Reading
from tests.collate.hand import figure, reading

BOUNDS: list[Bound] = ["exact", "about", "nearly", "over", "at-least", "up-to", "under"]
bounds = st.sampled_from(BOUNDS)
values = st.one_of(st.integers(-200, 200), st.floats(-1e6, 1e6, allow_nan=False))
intervals = st.builds(interval, values, bounds)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Figures of few slots, so that many share a claim."""
    slots = {"quantity": draw(st.sampled_from(["imports", "output"])), "whose": draw(st.sampled_from(["Chile", "Peru"]))}
    value = draw(st.integers(1, 9) | st.tuples(st.integers(1, 9), st.integers(1, 9)))
    direction = (
        draw(st.sampled_from(["from-to", None])) if isinstance(value, tuple) else draw(st.sampled_from(["rise", "fall", None]))
    )
    return figure(
        f"{value}", value, slots=slots, measure=" ".join(slots.values()), bound=draw(bounds), direction=direction,
        modality=draw(st.sampled_from(["reported", "planned", "conditional"])),
        unit=draw(st.sampled_from(["percent", "tonnes"])),
        when=draw(st.sampled_from([None, "2031-04"])), change="by" if direction in ("rise", "fall") else None,
        origin=draw(st.sampled_from([None, "Agency", "Ministry data"])),
    )  # fmt: skip


@st.composite
def editions(draw: st.DrawFn) -> list[Reading]:
    made = []
    for number, found in enumerate(draw(st.lists(st.lists(figures(), max_size=4), max_size=5))):
        own = [replace(f, id=f"f{i}", start=i, end=i + 1) for i, f in enumerate(found)]
        made.append(reading(f"a{number}", *own, origin=f"P{number}"))
    return made


members = st.lists(
    st.builds(Member, st.sampled_from(["a", "b", "c"]), st.just("N"),
              st.builds(lambda v, b: figure(str(v), v, bound=b), values, bounds), st.sampled_from([None, "X", "Y", "Z"])),
    min_size=1, max_size=6,
)  # fmt: skip


@given(intervals, intervals)
def test_disjoint_is_symmetric(a: Interval, b: Interval) -> None:
    assert disjoint(a, b) == disjoint(b, a)


@given(intervals, intervals)
@example(interval(5e-324, "nearly"), interval(5e-324, "exact"))
def test_what_lies_within_is_not_disjoint(a: Interval, b: Interval) -> None:
    assert not (within(a, b) and disjoint(a, b))


@given(values, bounds)
def test_the_mirror_of_the_mirror_is_the_same(value: float, bound: Bound) -> None:
    mirrored = -interval(value, bound)
    assert -mirrored == interval(value, bound)


@given(members, members)
def test_an_added_member_lowers_no_origin_count_and_removes_no_conflict(some: list[Member], more: list[Member]) -> None:
    before, after = judge(some), judge(some + more)
    assert set(before.origins) <= set(after.origins)
    assert before.verdict != "differ" or after.verdict == "differ"


@given(members)
def test_reports_differ_exactly_when_two_members_are_disjoint(some: list[Member]) -> None:
    every = [interval(m.figure.value, m.figure.bound) for m in some]  # type: ignore[arg-type]
    several = len({m.article for m in some}) > 1
    assert (judge(some).verdict == "differ") == (several and any(disjoint(a, b) for a in every for b in every))


@given(members, st.randoms())
def test_the_order_of_members_changes_nothing(some: list[Member], random: object) -> None:
    numbered = [replace(m, figure=replace(m.figure, start=i)) for i, m in enumerate(some)]
    mixed = list(numbered)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert judge(numbered) == judge(mixed)


@given(editions(), st.randoms())
def test_the_order_of_seeds_changes_nothing(edition: list[Reading], random: object) -> None:
    mixed = list(edition)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert claims(edition) == claims(mixed)


@given(editions(), st.integers(0, 4))
def test_a_repeated_article_changes_no_count(edition: list[Reading], which: int) -> None:
    if edition:
        again = edition[which % len(edition)]
        copy = replace(again, brief=replace(again.brief, article=replace(again.article, id="zz")))
        assert claims(edition) == claims([*edition, copy])


@given(editions())
def test_members_share_unit_modality_and_period(edition: list[Reading]) -> None:
    found = {(r.article.id, f.id): f for r in edition for f in r.findings.figures}
    for claim in claims(edition):
        own = [found[m.article, m.id] for m in claim.members]
        assert len({(f.unit, f.modality, f.when) for f in own}) == 1
        assert all(dict(f.slots) == dict(claim.slots) for f in own)


@given(editions())
def test_apart_is_mutual_and_ids_are_unique(edition: list[Reading]) -> None:
    made = {c.id: c for c in claims(edition)}
    assert len(made) == len(claims(edition))
    assert all(a.claim in made and a.claim != c.id and a.why for c in made.values() for a in c.apart)
