"""Whole pages of many forms (live blogs, questions and answers, chronicles): nothing of the article goes, the noise does."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary, yamlfile
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip

FORMS = yamlfile.parse((Path(__file__).parent.parent / "cases" / "forms.yml").read_text("utf-8"), "forms.yml").data["forms"]
NOISE, EITHER = "~ ", "? "


def _article(form: dict, folder: Path) -> Article:
    lines = [line.removeprefix(NOISE).removeprefix(EITHER) for line in form["text"].splitlines()]
    path = folder / "page.txt"
    path.write_text(("\n\n" if form.get("apart") else "\n").join(lines), "utf-8")
    return strip(read_seed(path, folder), vocabulary.load())


@pytest.mark.parametrize("form", FORMS, ids=[f["form"] for f in FORMS])
def test_nothing_of_the_article_is_cut(form: dict, tmp_path: Path) -> None:
    article = _article(form, tmp_path)
    own = {line for line in form["text"].splitlines() if not line.startswith((NOISE, EITHER))}
    assert [(c.reason, c.text) for c in (*article.cuts, *article.captions) if c.text in own] == []


@pytest.mark.parametrize("form", FORMS, ids=[f["form"] for f in FORMS])
def test_what_stands_around_it_is_cut(form: dict, tmp_path: Path) -> None:
    kept = _article(form, tmp_path).text.split("\n")
    assert [line for line in form["text"].splitlines() if line.startswith(NOISE) and line.removeprefix(NOISE) in kept] == []


def test_at_least_half_of_the_pages_have_noise() -> None:
    assert 2 * sum(NOISE in form["text"] for form in FORMS) >= len(FORMS)
