"""The real articles, and the annotations of two of them: every noise line cut, no article line cut, title and publisher right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary, yamlfile
from generator.read import read_seed, seed_paths
from generator.records import Article
from generator.strip import strip
from tests.real import GOLD, SEEDS, needs_gold, needs_real_seeds

ANNOTATED = sorted(GOLD.glob("*.gold.yml")) if GOLD.is_dir() else []


def _article(path: Path) -> Article:
    return strip(read_seed(path, SEEDS), vocabulary.load())


@needs_gold
@pytest.mark.parametrize("path", ANNOTATED, ids=[p.name for p in ANNOTATED])
def test_the_annotated_articles(path: Path) -> None:
    gold = yamlfile.parse(path.read_text("utf-8"), path.name).data
    article = _article(SEEDS / gold["file"])
    noise = {n["line"] for n in gold["noise"]}
    lines = {n for n, line in enumerate((SEEDS / gold["file"]).read_text("utf-8").split("\n"), 1) if line.strip()}
    assert {c.line for c in (*article.cuts, *article.captions)} == noise
    assert {p.line for p in article.paragraphs} == lines - noise
    assert (article.title, article.publisher, article.published) == (gold["title"], gold["publisher"], gold["published"])
    assert article.host == gold.get("page_host")
    assert [p.line for p in article.paragraphs if p.kind == "heading"] == [h["line"] for h in gold["headings"]]
    assert [c.line for c in article.captions] == [n["line"] for n in gold["noise"] if n["kind"] == "caption"]


@needs_real_seeds
def test_each_real_article_is_read_whole() -> None:
    paths, problems = seed_paths(SEEDS)
    assert problems == ()
    for path in paths:
        seed, article = read_seed(path, SEEDS), _article(path)
        assert len(article.paragraphs) + len(article.cuts) + len(article.captions) == len(seed.blocks)
        assert all(c.reason for c in article.cuts)
        assert article.language == "en"
        for s in article.sentences:
            assert article.text[s.start : s.end].strip() == article.text[s.start : s.end] != ""
