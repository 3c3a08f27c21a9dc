"""What reduce keeps: key figures by a table, the budget, and a summary that is useful even without a figure or a quote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfile
from generator.find import find
from generator.records import Article, Block, Brief
from generator.reduce import reduce
from generator.text import bare_article, count_words, frame
from generator.vocabulary import load
from tests.real import SEEDS, needs_real_seeds

TABLE = Path(__file__).parents[1] / "cases" / "salience.yml"
ROWS: Any = yamlfile.parse(TABLE.read_text("utf-8"), TABLE.name).data
FOLDER = Path(__file__).parents[1] / "articles"
FRESH = sorted(FOLDER.glob("*.txt"))


def brief(article: Article) -> Brief:
    return reduce(article, find(article, load()), load())


def carried(b: Brief) -> set[int]:
    """The sentences that the page carries: the summary's and those of key facts."""
    facts = (*b.findings.figures, *b.findings.quotes, *b.findings.statements)
    return {p.n for p in b.summary} | {n for f in facts if f.key for n in f.s}


def words(b: Brief) -> int:
    text, sentences = b.article.text, b.article.sentences
    return sum(count_words(text[sentences[n - 1].start : sentences[n - 1].end]) for n in carried(b))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_key_figures(row: dict[str, Any]) -> None:
    found = {f.text: f.key for f in brief(bare_article(row["text"])).findings.figures}
    assert {text: found.get(text, False) for text in row["figures"]} == row["figures"]


def test_at_least_half_of_the_table_are_traps() -> None:
    keys = [key for row in ROWS for key in row["figures"].values()]
    assert 2 * keys.count(False) >= len(keys) - 2


@pytest.mark.parametrize("path", FRESH, ids=lambda p: p.stem)
def test_every_article_has_a_summary_of_body_sentences(path: Path) -> None:
    b = brief(bare_article(path.read_text("utf-8"), published="2026-01-01"))
    assert 1 <= len(b.summary) <= 5
    assert [p.n for p in b.summary] == sorted(p.n for p in b.summary)
    assert all(p.sentence in b.article.text and p.why for p in b.summary)


def test_a_page_without_figure_and_quote_has_a_summary() -> None:
    text = (
        "The ministry of mines opened its archive to the public. Visitors may read the maps of old pits. "
        "The archive lies beside the river. It was moved there after a fire. The staff is small."
    )
    b = brief(bare_article(text))
    assert not b.findings.figures
    assert b.summary[0].sentence.startswith("The ministry")


def test_a_sentence_chosen_for_want_of_a_better_one_says_so() -> None:
    """All but the last say what the first says; the last has no fact, no outcome and no word that the article repeats."""
    same = "The ferry left the harbour before the morning fog.\nBefore the morning fog the ferry left the harbour.\n" * 2
    b = brief(bare_article(same + "Somebody had painted wooden railings in cheerful yellow."))
    assert [p.why for p in b.summary] == ["opens the article; in the article's main words", "the best of what is left"]


def test_a_title_is_no_summary() -> None:
    blocks = (
        Block("China and the EU reach a deal in Porto on duties.", "title", ((0, 1),)),
        Block("China and the EU reached a deal on duties in Porto. The duties fall by 12 percent.", "paragraph", ((0, 3),)),
    )
    text, paragraphs, sentences = frame(blocks)
    bare = bare_article(text)
    b = brief(replace(bare, text=text, paragraphs=paragraphs, sentences=sentences))
    assert b.summary
    assert all(b.article.sentences[p.n - 1].kind == "paragraph" for p in b.summary)


def test_a_long_article_is_cut_to_its_budget() -> None:
    one = (
        "Exports of yttrium from port {i} to country {i} fell by {n} percent in May, the customs office of town {i} said on Monday."
    )
    b = brief(bare_article(" ".join(one.format(i=i, n=i % 90 + 3) for i in range(60))))
    total = count_words(b.article.text)
    assert total > 400
    assert words(b) <= 0.4 * total
    refused = [f for f in b.findings.figures if not f.key]
    assert any("no room" in reason for f in refused for reason in f.reasons)


@needs_real_seeds
def test_real_articles_keep_to_the_budget() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        b = brief(bare_article(path.read_text("utf-8"), id=path.stem))
        total = count_words(b.article.text)
        assert len(b.summary) <= 5
        assert total <= 400 or words(b) <= 0.4 * total


def test_a_brief_carries_what_a_meeting_settled() -> None:
    talks = "Negotiators of China and the United States met in Lima on Monday to talk about tariffs."
    settled = "China agreed to speed up licences."
    filler = [
        f"Prices of ore number {n} rose {n} percent to 4{n} dollars a tonne in week {n}, said trader Ann Lee." for n in range(9, 40)
    ]
    b = brief(bare_article("\n".join((talks, *filler, settled)), published="2026-09-10"))
    assert settled in {p.sentence for p in b.summary}
    assert words(b) <= 0.4 * count_words(b.article.text) + 1
