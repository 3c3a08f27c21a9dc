"""The newsroom: the same articles each time, no two alike, and a folder grows by adding."""

from __future__ import annotations

import re
from pathlib import Path

from generator.text import count_words
from tests.bench import newsroom
from tests.bench.__main__ import Measured, show


def test_the_same_seed_gives_the_same_articles() -> None:
    assert [newsroom.article(1, i) for i in range(20)] == [newsroom.article(1, i) for i in range(20)]
    assert newsroom.article(1, 3) != newsroom.article(2, 3)


def test_no_article_is_a_copy_of_another() -> None:
    """Few sentences of one stand in another: they differ in subject, figures and names, not only in their order."""
    texts = [newsroom.article(1, i)[1] for i in range(60)]
    sentences = [set(re.split(r"(?<=[.!?])\s+", t)) for t in texts]
    shared = [len(a & b) / min(len(a), len(b)) for i, a in enumerate(sentences) for b in sentences[:i]]
    assert max(shared) < 0.35
    assert sum(shared) / len(shared) < 0.05


def test_articles_vary_in_form_length_and_marks() -> None:
    made = [newsroom.article(1, i) for i in range(80)]
    assert {name.rsplit(".")[-1] for name, _ in made} == {"txt", "md", "html"}
    lengths = [count_words(text) for _, text in made]
    assert min(lengths) < 350 < 650 < max(lengths)
    assert all(any(mark in text for _, text in made) for mark in ("“", '"', "‘"))


def test_a_folder_grows_by_adding(tmp_path: Path) -> None:
    newsroom.write(tmp_path / "a", 6)
    newsroom.write(tmp_path / "b", 5)
    newsroom.write(tmp_path / "b", 1, first=5)
    files = [sorted((p.name, p.read_bytes()) for p in (tmp_path / x).iterdir()) for x in ("a", "b")]
    assert files[0] == files[1]


def test_a_line_of_the_table_is_readable() -> None:
    line = show(Measured("build 200 seeds", 12.345, 512.4, "16.2 seeds/s", "1,513 files"))
    assert re.fullmatch(r"build 200 seeds +12\.35 s +512 MiB +16\.2 seeds/s; 1,513 files", line)
