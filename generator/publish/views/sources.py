"""The pages of sources: origins, articles by publisher, and what was cut."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.publish.views import paging, wording
from generator.publish.views.articles import ArticleRow, article_row, newest_first
from generator.publish.views.lookup import Lookup
from generator.publish.views.paging import PageLink


@dataclass(frozen=True, slots=True)
class PublisherGroup:
    """The articles that one publisher printed."""

    name: str
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin with how many articles go back to it, and how that is known."""

    name: str
    articles: str
    basis: str


@dataclass(frozen=True, slots=True)
class SourcesView:
    """One page of the sources; what was cut is told on the last one."""

    total: str
    origins: tuple[OriginLine, ...]
    publishers: tuple[PublisherGroup, ...]
    cuts: tuple[tuple[str, str], ...]
    pages: tuple[PageLink, ...]


_BASES = {"credited": "credited in the text", "publisher": "its own publisher", "inferred": "inferred"}


def sources_views(look: Lookup) -> tuple[SourcesView, ...]:
    """The pages of sources: the origins first, then the articles by publisher."""
    total = wording.count(len(look.readings), "article")
    groups: list[tuple[str | None, list[OriginLine | ArticleRow]]] = [(None, [*_origins(look)])]
    groups += [(g.name, [*g.articles]) for g in _publishers(look)]
    pages = paging.cut(groups)
    return tuple(
        SourcesView(
            total,
            tuple(o for _, found in page for o in found if isinstance(o, OriginLine)),
            tuple(PublisherGroup(n, tuple(a for a in found if isinstance(a, ArticleRow))) for n, found in page if n is not None),
            _cuts(look) if n == len(pages) else (),
            paging.links("sources", n, len(pages)),
        )
        for n, page in enumerate(pages, 1)
    )


def _origins(look: Lookup) -> list[OriginLine]:
    """Every origin, those of most articles first."""
    bases: dict[str, dict[str, set[str]]] = {}
    for r in look.edition.readings:
        for o in r.origins:
            bases.setdefault(o.name, {}).setdefault(_BASES[o.basis], set()).add(r.article.id)
    return [
        OriginLine(name, wording.count(len(set().union(*found.values())), "article"), wording.listing(sorted(found)))
        for name, found in sorted(bases.items(), key=lambda item: (-len(set().union(*item[1].values())), item[0].casefold()))
    ]


def _publishers(look: Lookup) -> list[PublisherGroup]:
    """Articles by publisher, the newest first; those of nobody known at the end."""
    by: dict[str, list[str]] = {}
    for r in look.edition.readings:
        by.setdefault(r.article.publisher or "", []).append(r.article.id)
    names = sorted(by, key=lambda n: (not n, n.casefold()))
    return [
        PublisherGroup(n or "Publisher not known", tuple(article_row(look, a) for a in newest_first(look, by[n]))) for n in names
    ]


def _cuts(look: Lookup) -> tuple[tuple[str, str], ...]:
    found = Counter(cut.reason for r in look.edition.readings for cut in r.article.cuts)
    return tuple((reason, wording.count(n, "piece")) for reason, n in sorted(found.items(), key=lambda c: (-c[1], c[0])))
