"""Whole pages of the sample edition, as they were last read and found good."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.pages import write_pages
from tests.edition.sample import sample

KEPT = Path(__file__).parent / "pages"
PAGES = (
    "index",
    "agreement",
    "quotes",
    "articles/ledger",
    "articles/unsigned",
    "elements/samarium",
    "rounds/quellhaven",
    "people/ada-brekke",
)


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(sample(), folder)
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_page(name, written, writing):
    found = (written / f"{name}.md").read_text("utf-8")
    kept = KEPT / f"{name.replace('/', '-')}.md"
    if writing:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(found, encoding="utf-8", newline="\n")
    assert found == kept.read_text("utf-8")


def test_no_page_is_kept_that_is_not_compared():
    assert {p.stem for p in KEPT.iterdir()} == {name.replace("/", "-") for name in PAGES}
