"""What is wrong with a seed that could be read, and what nothing tells of its article: problems of the edition, for its editor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.records import Level, Problem
from generator.strip.endless import REASON as ENDLESS
from generator.strip.language import not_english
from generator.strip.metadata import Metadata
from generator.strip.page import Page
from generator.strip.several import several_articles


def problems(page: Page, text: str, title: str | None, said: Metadata) -> tuple[Problem, ...]:
    """Those of the seed itself (its sidecar's faults) first, then those of its `text`, which is what was left of the page."""
    found = (_endless(page), *(_of_text(page, text, title, said) if text else (_nothing_left(page),)))
    return (*page.seed.problems, *(p for p in found if p is not None), *several_articles(page))


def _problem(page: Page, level: Level, rule: str, message: str, line: int | None = None) -> Problem:
    return Problem(page.seed.file, line, level, rule, message)


def _endless(page: Page) -> Problem | None:
    line = next((page.blocks[i].line for i, why in sorted(page.cuts.items()) if why == ENDLESS), None)
    what = "a line without sentences, far too long to be read, was cut; if it belongs to the article, break it into its lines"
    return None if line is None else _problem(page, "warning", "endless-line", what, line)


def _nothing_left(page: Page) -> Problem:
    return _problem(page, "warning", "nothing-left", "all of it was cut as page matter; see its cuts")


def _of_text(page: Page, text: str, title: str | None, said: Metadata) -> Iterator[Problem]:
    """That facts are found in English only (unless the editor says that it is), and what an editor who knows it can add."""
    own = page.seed.sidecar.language if page.seed.sidecar else None
    if (other := not_english(text)) and not (own or "").startswith("en"):
        what = f"this is in {other}, and facts are found in English only: put an English text in its place"
        yield _problem(page, "warning", "not-english", what)
    values = {"title": title, "publisher": said.publisher, "published": said.published}
    if unknown := [key for key, value in values.items() if not value]:
        beside = Path(page.seed.file).with_suffix(".yml")
        yield _problem(page, "note", "unknown", f"not known: {', '.join(unknown)}; if you know more, say it in {beside}")
