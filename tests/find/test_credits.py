"""Words in the text that say whose fact it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.find.credits import find_credits
from generator.text import Locator, bare_article
from generator.vocabulary import load

CASES: Any = yaml.safe_load((Path(__file__).parent.parent / "cases" / "credits.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_whom_a_text_credits(case: Any) -> None:
    article = bare_article(case["text"])
    found = find_credits(article, load(), Locator(article))
    assert [c.name for c in found] == case["names"]
    assert all(c.start is not None and article.text[c.start : c.end] == c.text and not c.whole for c in found)


def test_credits_stand_in_the_order_of_the_text_and_do_not_overlap() -> None:
    text = "Chinese customs data showed a fall, Bloomberg reported.\nA trader told Reuters that stocks are low."
    article = bare_article(text)
    found = find_credits(article, load(), Locator(article))
    assert [c.name for c in found] == ["Chinese customs data", "Bloomberg", "Reuters"]
    assert [c.line for c in found] == [1, 1, 2]
