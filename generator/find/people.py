"""The people whom an article names, as records."""

from __future__ import annotations

from generator.find.names import Entity, Names
from generator.records import Article, Mention, Person
from generator.text import Locator, slug


def find_people(article: Article, names: Names) -> tuple[Person, ...]:
    """Every person, in the order of the first mention, with role and body as the article gives them."""
    where = Locator(article)
    return tuple(
        Person(slug(e.name), e.name, role(e), e.role_body, tuple(sorted(e.aliases - {e.name})), mentions(article, e, where))
        for e in names.people()
        if slug(e.name)
    )


def role(e: Entity) -> str | None:
    """The role as a noun phrase; what a clause tells ("who runs a mine") is what somebody does and no role."""
    return e.role if e.role_kind == "noun" else None


def mentions(article: Article, e: Entity, where: Locator) -> tuple[Mention, ...]:
    """The spans at which an entity is named."""
    return tuple(
        Mention(article.text[m.start : m.end], m.start, m.end, where.numbers(m.start, m.end), where.line(m.start), m.rule)
        for m in e.mentions
    )
