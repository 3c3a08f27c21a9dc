"""The search index: what stands in it, and that a query needs little of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.publish.search import BLOCK, SHARD, _shards, words, write_search
from generator.records import Brief, Findings, Reading
from generator.text import bare_article
from tests.edition.sample import sample
from tests.publish.shards import shards


@pytest.fixture(scope="module")
def index(tmp_path_factory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("search")
    write_search(sample(), folder)
    return shards(folder)


def look_up(index, word: str) -> list[tuple[str, list[int]]]:
    """As the page's script does: titles and sentence numbers of the entries that have a word."""
    manifest = index["manifest"]
    out = []
    for n, key in enumerate(manifest["shards"]):
        if word.startswith(key) and word in index[f"t{n}"]:
            at = 0
            for posting in index[f"t{n}"][word].split(" "):
                step, *sentences = (int(part, 36) for part in posting.split("."))
                at += step
                out.append((index[f"e{at // BLOCK}"][at % BLOCK][0], sentences))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US imports fell 3.2 per cent", ["us", "imports", "fell", "3.2", "per", "cent"]),
        ("São Tomé's 1,400 people", ["sao", "tome", "s", "1,400", "people"]),
        ("list_of_three", ["list", "of", "three"]),
        ("“—”", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_a_word_leads_to_its_topic_and_its_sentences(index):
    assert look_up(index, "terbium") == [
        ("Terbium", [0]),
        ("Talks in Quellhaven end with a pause on samarium curbs", [6, 7]),
        ("Why magnets matter: *bold* claims, <b>open</b> questions | and a long road", [5]),
    ]


def test_a_person_is_found_by_surname(index):
    assert next(title for title, _ in look_up(index, "brekke")) == "Ada Brekke"


def test_words_of_every_sentence_and_of_uncited_ones_are_left_out(index):
    assert look_up(index, "the") == []
    assert look_up(index, "garden") == []


def test_shards_that_grow_too_large_are_split():
    postings = {f"tr{letter}": "1.1 " * (SHARD // 8) for letter in "abc"} | {"ab": "1"}
    assert [key for key, _ in _shards(postings)] == ["ab", "tra", "trb", "trc"]
    assert sum(len(terms) for _, terms in _shards(postings)) == 4


def test_the_same_edition_gives_the_same_index(tmp_path):
    for name in ("a", "b"):
        write_search(replace(sample()), tmp_path / name)
    one, other = ({p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("a", "b"))
    assert one == other


def test_an_article_that_shows_no_sentence_is_no_topic(tmp_path):
    """A page of one line that ends in no stop has no summary and no fact."""
    edition = sample()
    bare = bare_article("nothing to be cited here", id="zz-bare")
    reading = Reading(Brief(bare, Findings(), (), ()), (), ())
    edition = replace(edition, readings=(*edition.readings, reading))
    write_search(edition, tmp_path)
    text = (tmp_path / "manifest.js").read_text("utf-8")
    manifest = json.loads(text.removeprefix('lodestone("manifest",').removesuffix(");\n"))
    assert manifest["entries"] - manifest["topics"] == len(edition.readings)
