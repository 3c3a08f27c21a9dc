"""What figures measure, for when, who states them, and how sure they are; and the laws that hold for every text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.find import find
from generator.find.measures.readable.clausal import OPEN
from generator.records import Figure
from generator.text import bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "measures.yml").read_text("utf-8"))
OWN: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "own_measures.yml").read_text("utf-8"))


def _figures(text: str) -> tuple[Figure, ...]:
    return find(bare_article(text, id="a"), load()).figures


def _figure(text: str, begins: str) -> Figure | None:
    return next((f for f in _figures(text) if f.text.lower().startswith(begins.lower())), None)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:48]} | {c['figure']}")
def test_what_a_figure_measures(case: Any) -> None:
    figure = _figure(case["text"], case["figure"])
    if figure is None:
        assert not case["slots"], "a figure that has a measure must be found"
        return
    assert dict(figure.slots) == case["slots"]
    assert figure.measure or not figure.slots
    for name in ("measure", "modality", "when", "stated_by"):
        if name in case:
            assert getattr(figure, name) == case[name]


def test_a_change_since_a_date_lasts_to_the_day_of_the_article() -> None:
    since = replace(
        bare_article("Rents have gone up by a third since 2023, and tolls stood at 12 percent.", id="a"), published="2025-10-02"
    )
    risen, level = find(since, load()).figures
    assert (risen.when, level.when) == ("2023/2025", None)


def test_half_of_the_cases_are_traps() -> None:
    assert sum(not c["slots"] for c in CASES) * 2 >= len(CASES) - 5


def test_cases_without_slots_have_their_look_alikes() -> None:
    assert sum(c["measure"] is None for c in OWN) * 4 >= len(OWN)


def test_two_newsrooms_sentences_fill_the_same_slots() -> None:
    one = _figure("US imports of gallium from China fell 12 percent in May.", "12")
    two = _figure("The sale of gallium to the US slid 12% in May, Chinese customs data showed.", "12")
    assert one and two and dict(one.slots) == dict(two.slots) and one.when == two.when


@pytest.mark.parametrize("text", ["Two-way trade in goods fell 14% in May.", "United-States imports rose 14% in May."])
def test_a_name_with_hyphens_stops_nothing(text: str) -> None:
    figure = _figure(text, "14")
    assert figure and figure.value == 14


def test_what_the_first_clause_tells_carries_over() -> None:
    text = "Chinese customs data showed that Japanese imports of gallium fell 12% in May, while germanium imports fell 30%."
    figure = _figure(text, "30")
    assert figure and dict(figure.slots) == {"quantity": "sales", "whose": "China", "to": "Japan", "product": "germanium"}
    assert figure.when == "XXXX-05"


def test_the_same_measure_again_is_a_repeat() -> None:
    text = "Chile's copper output fell 4 percent in June.\nMines struggled. In June Chile's copper output fell 4 percent."
    first, second = (f for f in _figures(text) if f.value == 4)
    assert first.repeat_of is None and second.repeat_of == first.id


def test_a_date_of_comparison_is_no_period() -> None:
    figure = _figure("Copper prices rose to $9,800 a tonne, the highest since March 2021.", "$9,800")
    assert figure and figure.when is None


def test_what_a_figure_takes_in_is_noted_in_the_articles_words() -> None:
    text = "Duties on Indian goods now total 45%, the Canadian minister said, using a figure that includes the levies of last year."
    figure = _figure(text, "45%")
    assert figure and figure.slots.get("includes", "includes the levies of last year") == "includes the levies of last year"


def test_a_measure_without_slots_is_the_articles_own_words() -> None:
    text = "The smelter, which opened last spring, has signed up 300 haulage firms in Antofagasta, its director said."
    figure = _figure(text, "300")
    assert figure and not figure.slots and figure.measure == "haulage firms in Antofagasta the smelter has signed up"


@pytest.mark.parametrize("case", OWN, ids=lambda c: f"{c['text'][:48]} | {c['figure']}")
def test_what_is_not_compared_has_a_phrase_that_can_be_read_alone_or_nothing(case: Any) -> None:
    figure = _figure(case["text"], case["figure"])
    assert figure and not figure.slots
    said = figure.measure and (None if OPEN in figure.measure and OPEN not in (case["measure"] or "") else figure.measure)
    assert said == case["measure"]


words = st.sampled_from(
    "China Chile US exports imports of copper tin tariffs on fell rose 5% 12 percent from to 3,000 tonnes and while , . the its "
    "share world".split()
)


@settings(deadline=None, max_examples=60)
@given(st.lists(words, min_size=3, max_size=30).map(" ".join))
@example("the 5% share and China")
def test_no_text_breaks_it_and_nothing_but_measures_changes(text: str) -> None:
    figures = _figures(text)
    assert [f.id for f in figures] == [f"f{i}" for i in range(1, len(figures) + 1)]
    assert all(text[f.start : f.end] == f.text and (f.measure or not f.slots) for f in figures)
    assert all(v for f in figures for v in f.slots.values())
    assert figures == _figures(text)


def test_a_repeat_names_an_earlier_figure() -> None:
    figures = _figures("Peru mines 20 percent of the world's tin. Peru mines 20 percent of the world's tin.")
    assert figures[1].repeat_of == figures[0].id and replace(figures[1], repeat_of=None).slots == figures[0].slots


CLAUSES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "clausal_measures.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CLAUSES, ids=lambda c: f"{c['text'][:48]} | {c['figure']}")
def test_without_a_noun_phrase_the_clause_tells_what_is_measured_in_its_own_words(case: Any) -> None:
    figure = _figure(case["text"], case["figure"])
    assert figure and figure.measure == case["measure"]


@given(st.lists(words, min_size=3, max_size=30).map(" ".join))
@example("China China 5% the 3,000 China")
def test_a_clause_is_made_of_the_words_of_its_sentence_around_the_figure(text: str) -> None:
    for figure in _figures(text):
        if figure.measure and OPEN in figure.measure:
            before, _, after = figure.measure.partition(OPEN)
            assert before.split()[-1:] == text[: figure.start].split()[-1:] or not before.strip()
            assert text[figure.end :].split()[: len(after.split())] == after.split()


@pytest.mark.parametrize(
    ("text", "begins", "measure"),
    [
        ("Duties of 35 percent on Chinese-made vans were imposed in May.", "35", "duties on Chinese vans, May"),
        ("Brokers forecast an average Rotterdam price of $28 a tonne.", "$28", "average price in Rotterdam"),
        ("Tin prices rose 3 percent, and the yard found that Tin Works had closed.", "3", "tin prices"),
        ("Graphite exports from China fell 7% in May.", "7%", "Chinese exports of graphite, May"),
    ],
)
def test_names_keep_their_capitals_and_first_words_do_not(text: str, begins: str, measure: str) -> None:
    figure = _figure(text, begins)
    assert figure and figure.measure == measure


@pytest.mark.parametrize(
    ("text", "begins", "direction"),
    [
        ("Westpac lost 0.9 per cent and ANZ 0.6 per cent.", "0.6", "fall"),
        ("Imports were up 7.1 percent and exports 5.2 percent.", "5.2", "rise"),
        ("The fund gained 2 percent, the index 1 percent.", "1", "rise"),
        ("The toll fell 3 percent, while the fee is 4 percent.", "4", None),
        ("Sales rose 9 percent in Lima and a tax of 4 percent applies.", "4", None),
        ("Output fell 9 percent, against a forecast of 4 percent.", "4", None),
    ],
)
def test_a_clause_without_a_verb_goes_the_way_of_the_one_before(text: str, begins: str, direction: str | None) -> None:
    figure = _figure(text, begins)
    assert figure and figure.direction == direction
