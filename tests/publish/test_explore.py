"""The data of the explore page: every fact that may be printed, once, with what each filter looks at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.publish import explore
from generator.publish.explore import facts_of, write_explore
from generator.publish.published import published
from tests.edition.sample import sample
from tests.publish.shards import shards


@pytest.fixture
def data(tmp_path) -> dict[str, object]:
    write_explore(sample(), tmp_path)
    return shards(tmp_path)


def rows(data) -> list[tuple[str, dict[str, str], list]]:
    names = data["explore"]
    return [
        (names["articles"][n][0], sentences, row)
        for k in range(names["shards"])
        for n, sentences, facts in data[f"explore{k}"]
        for row in facts
    ]


def test_every_fact_that_may_be_printed_is_there_once(data):
    there = [(article, row[0], row[1], row[11]) for article, _, row in rows(data)]
    kinds = list(explore.KINDS)
    facts = [(r.article.id, kinds.index(type(f)), f.text, f.s[0]) for r in published(sample()).readings for f in facts_of(r)]
    assert there == facts
    assert data["explore"]["facts"] == len(facts)


def test_each_has_its_sentence_and_stands_in_it(data):
    for _, sentences, row in rows(data):
        assert row[1] in sentences[str(row[11])]


def test_a_figure_has_what_the_filters_look_at(data):
    names = data["explore"]
    found = next(row for _, _, row in rows(data) if row[1] == "nearly 80 per cent")
    assert [names["elements"][n][0] for n in found[13]] == ["samarium"]
    assert found[5:7] == ["differ", "agreement.html#claim-c-refining"]
    assert [names["origins"][n] for n in found[4]] == ["Harbour Courier"]
    assert found[8] == 80


@pytest.mark.parametrize(
    ("cue", "about"), [("According to", "According to two brokers"), ("said", "two brokers said"), (None, "two brokers")]
)
def test_a_speaker_without_a_page_stands_where_the_words_have_it(tmp_path, cue, about):
    edition = sample()
    reading = edition.readings[0]
    said = replace(reading.findings.statements[0], speaker=None, speaker_as_written="two brokers", cue=cue, relay=None)
    findings = replace(reading.findings, statements=(said,))
    reading = replace(reading, brief=replace(reading.brief, findings=findings))
    write_explore(replace(edition, readings=(reading, *edition.readings[1:])), tmp_path)
    assert about in [row[2] for _, _, row in rows(shards(tmp_path))]


def test_many_facts_go_into_several_files(tmp_path, monkeypatch):
    monkeypatch.setattr(explore, "FACTS", 3)
    write_explore(sample(), tmp_path)
    data = shards(tmp_path)
    assert data["explore"]["shards"] > 1
    assert len(rows(data)) == data["explore"]["facts"]


def test_what_an_article_says_cannot_end_the_script(tmp_path):
    write_explore(sample(), tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_text("utf-8").count("\n") == 1
