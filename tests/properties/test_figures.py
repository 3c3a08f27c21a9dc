"""Laws of figures, for any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.find.figures import find_figures
from generator.find.figures.numerals import numerals
from generator.text import Locator, bare_article
from generator.vocabulary import load

WORDS = (
    "5 1,200 3.5 $ US$ € % bn m per cent tonnes of a day from to between and about nearly more than or so rose fell by dropped "
    "licences 'niche metals' six two-thirds half hundred million dozen Section F-35 2019 August 10 18:30 -year-old ( ) , . – - \n "
    "the two sides one in five"
)
PIECES = st.sampled_from(WORDS.split(" "))
SENTENCES = st.lists(PIECES, max_size=40).map(" ".join)


def found_in(text: str) -> tuple:
    article = bare_article(text)
    return find_figures(article, load(), Locator(article), ())


@settings(max_examples=300, deadline=None)
@given(st.one_of(SENTENCES, st.text(max_size=200)))
def test_every_figure_is_a_verbatim_span_in_order_and_none_overlap(text: str) -> None:
    figures, left_out = found_in(text)
    assert all(text[f.start : f.end] == f.text and f.text.strip() == f.text and f.text for f in figures)
    assert all(text[x.start : x.end] == x.text and x.why for x in left_out)
    assert all(a.end <= b.start for a, b in pairwise(figures))
    assert [f.id for f in figures] == [f"f{n}" for n in range(1, len(figures) + 1)]


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert found_in(text) == found_in(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0, max_value=10**15))
def test_grouping_does_not_change_a_value(n: int) -> None:
    plain, grouped = list(numerals(f"{n} tonnes")), list(numerals(f"{n:,} tonnes"))
    assert [x.value for x in plain] == [x.value for x in grouped] == [n]


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=1, max_value=999), st.sampled_from(["about", "nearly", "over", "at least", "up to", "under"]))
def test_a_bound_word_belongs_to_its_figure(n: int, word: str) -> None:
    figures, _ = found_in(f"The plant shipped {word} {n} tonnes of ore.")
    assert [(f.text, f.value, f.bound) for f in figures] == [(f"{word} {n} tonnes", n, word.replace(" ", "-"))]


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=99))
def test_a_course_keeps_its_order(a: int, b: int) -> None:
    figures, _ = found_in(f"Duties went from {a} per cent to {b} per cent.")
    assert [(f.value, f.direction) for f in figures] == [((a, b), "from-to")]
