"""The floor on the saved pages: 99 % of the articles' words kept, 1 % of the noise let through; better than the extractors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.noise import Score, article_of, metadata_errors, score
from tests.gate.saved import HALVES, pasted, saved_pages

PAGES = [page for half in HALVES for page in saved_pages(half)]
PASTED = 0.02  # noise let through of the HTML pages as pasted text; this bound only falls


@pytest.mark.gate
# The metadata of the last six are no floor yet.
@pytest.mark.parametrize("half", [*HALVES, "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"])
def test_the_article_is_kept_and_the_noise_is_not(half: str) -> None:
    errors: list[str] = []
    total = sum((score(p, article_of(p).text, errors) for p in saved_pages(half)), Score())
    assert total.kept_share >= 0.99 and total.noise_share <= 0.01, "\n".join(errors)


@pytest.mark.gate
def test_pages_pasted_as_text(tmp_path: Path) -> None:
    pages = pasted((p for half in HALVES for p in saved_pages(half)), tmp_path)
    errors: list[str] = []
    total = sum((score(p, article_of(p).text, errors) for p in pages), Score())
    assert total.kept_share >= 0.99 and total.noise_share <= PASTED, "\n".join(errors)


@pytest.mark.gate
def test_the_metadata_of_the_saved_pages() -> None:
    pages = [page for half in HALVES for page in saved_pages(half)]
    errors = [e for page in pages for e in metadata_errors(page, article_of(page))]
    assert len(errors) <= 0.02 * 5 * len(pages), "\n".join(errors)


@pytest.mark.parametrize("page", PAGES, ids=[p.path.name for p in PAGES])
def test_every_line_with_words_is_annotated_once(page) -> None:
    annotated = [n for n in (*page.article, *page.noise, *page.captions) if n in page.lines]
    assert sorted(annotated) == sorted(page.lines)


def test_a_page_kept_whole_lets_all_noise_through() -> None:
    page = PAGES[0]
    whole = score(page, "\n".join(page.lines.values()))
    assert (whole.kept_share, whole.noise_share) == (1, 1)
    assert score(page, "").kept_share == 0
