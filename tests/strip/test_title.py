"""Which line of a page is its title, and that no text of the article goes because it stands over one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vocabulary, yamlfile
from generator.records import Article, Block, Seed
from generator.strip import strip

TABLE = yamlfile.parse((Path(__file__).parent.parent / "cases" / "titles.yml").read_text("utf-8"), "titles").data
BODY = TABLE["body"]


def _lines(case: dict) -> list[str]:
    body = list(BODY)
    if "under" in case:
        body.insert(*case["under"])
    return [*case["head"], *body]


def _article(*lines: str, levels: dict[str, int] | None = None, form: str = "text") -> Article:
    blocks = tuple(
        Block(line, "heading" if line in (levels or {}) else "paragraph", ((0, n),), (levels or {}).get(line, 0))
        for n, line in enumerate(lines, 1)
    )
    return strip(Seed("a", "a.txt", "", form, blocks), vocabulary.load())  # type: ignore[arg-type]


@pytest.mark.parametrize("case", TABLE["cases"], ids=[" / ".join(c["head"])[:60] or "nothing" for c in TABLE["cases"]])
def test_the_title_of_a_page_and_nothing_of_its_text_is_cut(case: dict) -> None:
    article = _article(*_lines(case))
    assert article.title == case["title"]
    kept = article.text.split("\n")
    expected = [*([case["title"]] if case["title"] else []), *case.get("also", ()), *(case.get("under") or [])[1:], *BODY]
    assert [line for line in expected if line not in kept] == []


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_first_level_heading_under_the_text_is_no_title(form: str) -> None:
    more = ["What hauliers want", *BODY[2:]]
    article = _article("Harrowby to close swing bridge", *BODY[:2], *more, levels={more[0]: 1}, form=form)
    assert article.title == "Harrowby to close swing bridge" and article.text.endswith("\n".join([*BODY[:2], *more]))


def test_a_masthead_set_as_first_heading_is_no_title() -> None:
    title = "Harrowby to close swing bridge for 14 months"
    levels = {"The Penholt Courier": 1, title: 2}
    article = _article("The Penholt Courier", title, "3 March 2026", *BODY, levels=levels, form="html")
    assert article.title == title


def test_a_menu_heading_before_the_title_is_no_title() -> None:
    title = "Harrowby to close swing bridge for 14 months"
    article = _article(
        "Most read this morning",
        "Otter walks into bakery",
        title,
        "By Ines Aldred",
        *BODY,
        levels={"Most read this morning": 3},
        form="html",
    )
    assert article.title == title


def test_text_that_stays_over_the_title_is_told() -> None:
    over = TABLE["cases"][10]["head"][0]
    article = _article(over, *TABLE["cases"][10]["head"][1:], *BODY)
    assert [c.reason for c in article.restored if c.text == over] == ["running text of the article over the title"]
