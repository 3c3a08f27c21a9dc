"""Figures."""

from __future__ import annotations

from generator.records import Article, Date, Figure, LeftOut
from generator.text import Locator
from generator.vocabulary import Vocabulary


def find_figures(
    article: Article, vocabulary: Vocabulary, where: Locator, dates: tuple[Date, ...]
) -> tuple[tuple[Figure, ...], tuple[LeftOut, ...]]:
    return (), ()
