"""Sentences by a table of cases; frames and identifiers by what they promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import text, yamlfile
from generator.records import Block

CASES = yamlfile.parse((Path(__file__).parent / "cases" / "sentences.yml").read_text("utf-8"), "sentences.yml").data["cases"]


@pytest.mark.parametrize("sentences", CASES, ids=[c[0][:40] for c in CASES])
def test_sentences(sentences: list[str]) -> None:
    paragraph = " ".join(sentences)
    assert [paragraph[s:e] for s, e in text.sentence_spans(paragraph)] == sentences


def test_at_least_half_of_the_sentence_cases_look_like_an_end_and_are_none() -> None:
    assert sum(len(c) == 1 for c in CASES) * 2 >= len(CASES)


def test_a_sentence_knows_the_line_it_begins_on_in_a_wrapped_paragraph() -> None:
    first, second = "The ore came late.", "Nobody was surprised."
    block = Block(f"{first} {second}", "paragraph", ((0, 7), (len(first) + 1, 9)))
    _, _, sentences = text.frame([block])
    assert [(s.n, s.line) for s in sentences] == [(1, 7), (2, 9)]


def test_a_title_is_one_sentence_whatever_marks_it_has() -> None:
    blocks = [Block("Who pays? Nobody. Yet.", "title", ((0, 1),)), Block("Everybody pays. Later.", "paragraph", ((0, 2),))]
    whole, paragraphs, sentences = text.frame(blocks)
    assert [whole[s.start : s.end] for s in sentences] == ["Who pays? Nobody. Yet.", "Everybody pays.", "Later."]
    assert [p.kind for p in paragraphs] == ["title", "paragraph"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Café Øre", "cafe-ore"),
        ("ＡＢＣ", "abc"),
        ("../../etc/passwd", "etc-passwd"),
        ("稀土", ""),
        ("O'Neill's Law", "oneills-law"),
        ("a_b-c", "a_b-c"),
        ("Aux", "aux_"),
        ("COM1", "com1_"),
        ("Con Dao", "con-dao"),
        ("com10", "com10"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert text.slug(name) == expected


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("", 0),
        ("Prices don't rise, e.g. in mid-May.", 6),
        ("中国稀土出口", 6),
        ("レアアース 5 percent", 7),
        ("in 北京 and Tokyo", 5),
        ("희토류 수출", 2),
    ],
)
def test_words_are_counted_in_scripts_with_and_without_spaces(words: str, n: int) -> None:
    assert text.count_words(words) == n


@pytest.mark.parametrize(
    ("words", "said", "found"),
    [(["ab", "abc"], "abcd", "abc"), (["US", "U.S."], "U.S. and", "U.S."), (["a.c"], "abc", None), (["zinc", "zeal"], "zoo", None)],
)
def test_either_takes_the_longest_word_and_no_pattern(words: list[str], said: str, found: str | None) -> None:
    m = re.match(text.either(words), said)
    assert (m and m.group()) == found
