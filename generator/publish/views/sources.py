"""The page of sources: origins, articles by publisher, and what was cut."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.views import wording
from generator.publish.views.articles import ArticleRow, article_row, newest_first
from generator.publish.views.lookup import Lookup


@dataclass(frozen=True, slots=True)
class PublisherGroup:
    name: str
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    name: str
    articles: str
    basis: str


@dataclass(frozen=True, slots=True)
class SourcesView:
    total: str
    origins: tuple[OriginLine, ...]
    publishers: tuple[PublisherGroup, ...]
    cuts: tuple[tuple[str, str], ...]


_BASES = {"credited": "credited in the text", "publisher": "its own publisher", "inferred": "inferred"}


def sources_view(look: Lookup) -> SourcesView:
    readings = look.edition.readings
    bases: dict[str, dict[str, set[str]]] = {}
    for r in readings:
        for o in r.origins:
            bases.setdefault(o.name, {}).setdefault(_BASES[o.basis], set()).add(r.article.id)
    origins = [
        OriginLine(name, wording.count(len(set().union(*found.values())), "article"), wording.listing(sorted(found)))
        for name, found in sorted(bases.items(), key=lambda item: (-len(set().union(*item[1].values())), item[0].casefold()))
    ]
    by: dict[str, list[str]] = {}
    for r in readings:
        by.setdefault(r.article.publisher or "", []).append(r.article.id)
    names = sorted(by, key=lambda n: (not n, n.casefold()))
    cuts: dict[str, int] = {}
    for r in readings:
        for cut in r.article.cuts:
            cuts[cut.reason] = cuts.get(cut.reason, 0) + 1
    return SourcesView(
        total=wording.count(len(readings), "article"),
        origins=tuple(origins),
        publishers=tuple(
            PublisherGroup(n or "Publisher not known", tuple(article_row(look, a) for a in newest_first(look, by[n])))
            for n in names
        ),
        cuts=tuple((reason, wording.count(n, "piece")) for reason, n in sorted(cuts.items(), key=lambda c: (-c[1], c[0]))),
    )
