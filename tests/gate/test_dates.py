"""Floors for the dates of the annotated articles; they only rise."""

from __future__ import annotations

import pytest

from generator import yamlfile
from generator.find.dates import find_dates
from generator.text import Locator, bare_article
from generator.vocabulary import load
from tests.gate.dates import Score, score
from tests.real import GOLD, SEEDS, needs_gold, needs_real_seeds

FLOORS = {"found": 0.94, "precision": 1.0, "value": 1.0}


def body(gold: dict, text: str) -> str:
    """The text without its noise lines: what the finder would be given."""
    noise = {n["line"] for n in gold["noise"]}
    return "\n".join("" if i in noise else line for i, line in enumerate(text.split("\n"), 1))


@pytest.mark.gate
@needs_real_seeds
@needs_gold
def test_annotated_articles() -> None:
    total = Score(0, 0, 0, 0)
    for file in sorted(GOLD.glob("*.gold.yml")):
        gold = yamlfile.parse(file.read_text("utf-8"), file.name).data
        assert isinstance(gold, dict)
        text = body(gold, (SEEDS / str(gold["file"])).read_text("utf-8"))
        article = bare_article(text)
        total += score(find_dates(article, load(), Locator(article)), gold["dates"])
    assert total.recall >= FLOORS["found"], total
    assert total.precision >= FLOORS["precision"], total
    assert total.value >= FLOORS["value"], total
