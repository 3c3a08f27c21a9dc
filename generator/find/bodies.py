"""The organisations that an article names, as records."""

from __future__ import annotations

from generator.find.names import Names
from generator.find.people import mentions
from generator.records import Article, Body
from generator.text import Locator, slug


def find_bodies(article: Article, names: Names) -> tuple[Body, ...]:
    """Every organisation, in the order of the first mention."""
    where = Locator(article)
    return tuple(
        Body(slug(e.name), e.name, e.body_kind, tuple(sorted(e.aliases - {e.name})), mentions(article, e, where))
        for e in names.bodies()
        if slug(e.name)
    )
