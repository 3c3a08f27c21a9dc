"""Laws of quotes, statements and names, for any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.find.marks import find_marks
from generator.find.names import find_names
from generator.find.quotes import find_quotes
from generator.find.statements import find_statements
from generator.records import Quote, Statement
from generator.text import Locator, bare_article
from generator.vocabulary import load

WORDS = (
    "“ ” ‘ ’ \" ' '' `` « » „ , . ? ! : ; — ( ) \n Anna Lindqvist Peter Nowak Wang He He he She they who said told says "
    "according to called as the Ministry of Commerce China 's not that a deal 'niche metals' “great success” Mr. Dr. president, "
    "minister officials experts in statement on Monday and but was by quoted saying adding Reuters US Inc. U.S. J. O'Brien van der"
)
PIECES = st.sampled_from(WORDS.split(" "))
SENTENCES = st.lists(PIECES, max_size=50).map(" ".join)


def read(text: str) -> tuple[tuple[Quote, ...], tuple[Statement, ...]]:
    article = bare_article(text)
    where = Locator(article)
    names = find_names(article, load())
    quotes = find_quotes(article, load(), where, names)
    return quotes, find_statements(article, load(), where, names, quotes)


@settings(max_examples=400, deadline=None)
@given(st.one_of(SENTENCES, st.text(max_size=200)))
def test_every_fact_is_a_verbatim_span_and_quotes_do_not_overlap(text: str) -> None:
    quotes, statements = read(text)
    assert all(text[x.start : x.end] == x.text and x.text for x in (*quotes, *statements))
    assert all(a.end <= b.start for a, b in pairwise(quotes))
    assert [q.id for q in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    assert [s.id for s in statements] == [f"t{n}" for n in range(1, len(statements) + 1)]
    assert all(x.sentence in text and x.s for x in (*quotes, *statements))


@settings(max_examples=300, deadline=None)
@given(SENTENCES)
def test_nobody_speaks_between_scare_marks_and_an_unnamed_source_has_no_speaker(text: str) -> None:
    quotes, statements = read(text)
    assert all(q.speaker is None for q in quotes if q.kind in ("scare", "term", "title"))
    assert all(0.0 <= q.score <= 1.0 for q in quotes)
    assert all((s.speaker is not None) == s.named for s in statements)


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_names_are_verbatim_mentions_in_order(text: str) -> None:
    article = bare_article(text)
    names = find_names(article, load())
    for entity in names.entities:
        assert entity.mentions
        assert all(text[m.start : m.end].strip() for m in entity.mentions)
        assert all(a.start < b.start for a, b in pairwise(entity.mentions))


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    assert read(text) == read(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="“”‘’\"'`«»„ ab.,\n", max_size=120))
def test_marked_stretches_lie_within_their_paragraph_and_their_marks(text: str) -> None:
    article = bare_article(text)
    for m in find_marks(text, article.paragraphs):
        paragraph = article.paragraphs[m.paragraph]
        assert paragraph.start <= m.outer_start <= m.start < m.end <= m.outer_end <= paragraph.end
