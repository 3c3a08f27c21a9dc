"""Lists of articles: on topic pages with the sentence that names the topic, on the home and sources pages without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import rows, wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup, page_of_article
from generator.records import Cited

# A topic page lists this many articles, the newest first; the others stand in its table of data.
MOST = 200


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; `naming` is the sentence that names the topic whose list it is."""

    heading: str
    to: str
    publisher: str
    day: str
    origins: str
    labels: tuple[Markup, ...]
    naming: rows.SentenceRow | None


def article_row(look: Lookup, id: str, naming: rows.SentenceRow | None = None) -> ArticleRow:
    """An article for a list of articles."""
    reading = look.readings[id]
    a = reading.article
    marks = labels("retold" if a.retold else None, "inferred" if a.published_basis == "inferred" else None)
    return ArticleRow(
        heading=rows.heading(a),
        to=page_of_article(id),
        publisher=a.publisher or wording.nobody(a.host),
        day=wording.day(a.published) if a.published else "undated",
        origins=wording.listing([o.name for o in reading.origins]) or "origin not known",
        labels=marks,
        naming=naming,
    )


def newest_first(look: Lookup, ids: Iterable[str]) -> list[str]:
    """Article ids by the last day they can be of; undated ones last, then by id."""
    last = {id: (look.article(id).published or "").rpartition("/")[2] for id in ids}
    return sorted(sorted(last), key=lambda id: last[id].replace("X", ""), reverse=True)


def newest_day(look: Lookup) -> str:
    """The day of the newest report. Of an article whose day was inferred as a range only the first day is sure."""
    dated = [
        (first, bool(last))
        for first, _, last in ((r.article.published or "").partition("/") for r in look.edition.readings)
        if first
    ]
    if not dated:
        return wording.UNKNOWN
    first, ranged = max(dated)
    return wording.day(first) + (" or later (inferred)" if ranged else "")


def naming_articles(
    look: Lookup, ids: Sequence[str], named_in: dict[str, list[int]], cited: Iterable[Cited] = ()
) -> tuple[ArticleRow, ...]:
    """The articles of a topic, each with the sentence that names it: a cited one first, else the first that the page carries."""
    first: dict[str, int] = {}
    for c in cited:
        first.setdefault(c.article, c.n)
    out = []
    for id in newest_first(look, ids)[:MOST]:
        numbers = [first[id]] if id in first else [n for n in named_in.get(id, []) if n in look.carried[id]]
        out.append(article_row(look, id, _naming(look, id, numbers[0]) if numbers else None))
    return tuple(out)


def _naming(look: Lookup, id: str, n: int) -> rows.SentenceRow:
    article = look.article(id)
    s = article.sentences[n - 1]
    return rows.sentence_row(look, Cited(id, article.text[s.start : s.end], n, s.line))
