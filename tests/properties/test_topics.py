"""Laws of the topics: the order of seeds changes nothing, and one more report takes no round, outcome or mention away."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.collate import collate
from generator.find import find
from generator.records import Brief, Edition, Round, Settings
from generator.reduce import reduce
from generator.text import bare_article
from generator.vocabulary import load

CITIES = ("Porto", "Accra", "Zagreb", "Cusco")
MONTHS = ("February", "March", "July")
ENDS = (
    "The two sides agreed to halve duties on gallium.",
    "They could not settle who inspects buyers of terbium.",
    "Exports of yttrium fell by 12 percent.",
)


# Each report has words of its own: two that are nearly the same would be two versions of one.
FILL = {
    "Porto": "Rain kept the photographers under the arcade all morning while couriers carried folders across the square.",
    "Accra": "Drummers welcomed the guests at the airport before motorcycles led nine black cars along the coast road.",
    "Zagreb": "Trams were halted for an hour and schoolchildren waved paper flags from the windows of the old library.",
    "Cusco": "Delegates drank coca tea against the thin air and walked slowly up the stairs of the colonial town hall.",
    "February": "Snow had closed two mountain passes that week, so several advisers followed the debate by telephone.",
    "March": "A strike of printers meant that no newspaper appeared, and reporters read their drafts aloud to readers.",
    "July": "The heat drove shopkeepers to shut at noon; only the ice sellers by the fountain did a brisk trade.",
}


@cache
def brief(city: str, month: str, end: str) -> Brief:
    text = f"Trade talks between China and the United States took place in {city} in {month} 2025. {end} {FILL[city]} {FILL[month]}"
    id = f"{city}-{month}-{ENDS.index(end)}".lower()
    article = bare_article(text, id=id, published="2025-12-01")
    return reduce(article, find(article, load()), load())


def edition(briefs: list[Brief]) -> Edition:
    return collate(tuple(briefs), Settings(), load(), day="2025-12-01", generator="test", problems=())


reports = st.lists(
    st.builds(brief, st.sampled_from(CITIES), st.sampled_from(MONTHS), st.sampled_from(ENDS)),
    min_size=1,
    max_size=3,
    unique_by=(lambda b: b.article.id.split("-")[0], lambda b: b.article.id.split("-")[1]),
)


@settings(max_examples=30, deadline=None)
@given(reports, st.randoms())
def test_the_order_of_seeds_changes_nothing(briefs: list[Brief], dice: object) -> None:
    other = list(briefs)
    dice.shuffle(other)  # type: ignore[attr-defined]
    assert edition(other) == edition(briefs)


@settings(max_examples=30, deadline=None)
@given(reports)
def test_one_more_report_takes_nothing_away(briefs: list[Brief]) -> None:
    fewer, whole = edition(briefs[:-1]), edition(briefs)
    read = {r.article.id for r in whole.readings}
    assert {(r.place, r.when) for r in fewer.rounds} <= {(r.place, r.when) for r in whole.rounds}
    assert {e.id for e in fewer.elements} <= {e.id for e in whole.elements}
    told = {(c.article, c.n) for r in whole.rounds for c in (*r.agreed, *r.open)}
    assert {(c.article, c.n) for r in fewer.rounds for c in (*r.agreed, *r.open) if c.article in read} <= told


@settings(max_examples=30, deadline=None)
@given(reports)
def test_every_round_has_a_neighbour_in_time(briefs: list[Brief]) -> None:
    rounds = edition(briefs).rounds
    ids = [r.id for r in rounds]
    assert len(ids) == len(set(ids))
    assert [r.previous for r in rounds] == [None, *ids[:-1]]
    assert [r.next for r in rounds] == [*ids[1:], None]
    assert [r.when for r in rounds] == sorted(r.when or "" for r in rounds)


@settings(max_examples=30, deadline=None)
@given(reports, st.integers(0, 2))
@example([brief("Porto", "February", ENDS[2]), brief("Accra", "March", ENDS[2])], 1)
def test_a_repeated_article_changes_no_count(briefs: list[Brief], which: int) -> None:
    """Under another file's name it is the same report: no round, point, origin or claim counts it twice."""
    again = briefs[which % len(briefs)]
    copy = replace(again, article=replace(again.article, id="zz", file="zz.txt"))
    before, after = edition(briefs), edition([*briefs, copy])
    assert [(r.id, len(r.articles), r.origins) for r in after.rounds] == [(r.id, len(r.articles), r.origins) for r in before.rounds]
    assert [_counts(r) for r in after.rounds] == [_counts(r) for r in before.rounds]
    assert [(e.id, len(e.articles), e.origins) for e in after.elements] == [
        (e.id, len(e.articles), e.origins) for e in before.elements
    ]
    assert [(c.id, len(c.members), c.origins) for c in after.claims] == [(c.id, len(c.members), c.origins) for c in before.claims]


def _counts(round_: Round) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(c.sentence, len(c.articles), c.origins) for c in (*round_.agreed, *round_.open)]


@settings(max_examples=30, deadline=None)
@given(reports)
def test_every_report_behind_a_point_is_counted_and_shown(briefs: list[Brief]) -> None:
    for round_ in edition(briefs).rounds:
        for point in (*round_.agreed, *round_.open):
            shown = {point.article, *(c.article for c in point.also)}
            assert shown == set(point.articles), "whoever is counted has a sentence there"
