"""What a page declares about itself: JSON-LD, Open Graph, `<meta>`, `<time>`, title and language, each with where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import html as lxml_html

from generator.read.clean import clean
from generator.records import Declared

_ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle reviewnewsarticle "
    "advertisercontentarticle blogposting liveblogposting report scholarlyarticle webpage".split()
)
# From the most to the least telling; strip takes the first that it can read. `dc` and `dcterms` are Dublin Core's names,
# `citation_` Highwire Press's, which institutes write for scholarly search.
_META: tuple[tuple[str, str], ...] = (
    ("og:title", "title"),
    ("twitter:title", "title"),
    ("dc.title", "title"),
    ("dcterms.title", "title"),
    ("citation_title", "title"),
    ("article:published_time", "published"),
    ("og:article:published_time", "published"),
    ("datepublished", "published"),
    ("date", "published"),
    ("pubdate", "published"),
    ("publishdate", "published"),
    ("publish-date", "published"),
    ("publish_date", "published"),
    ("publication_date", "published"),
    ("parsely-pub-date", "published"),
    ("sailthru.date", "published"),
    ("dc.date", "published"),
    ("dc.date.issued", "published"),
    ("dcterms.created", "published"),
    ("dcterms.date", "published"),
    ("citation_publication_date", "published"),
    ("citation_online_date", "published"),
    ("citation_date", "published"),
    ("author", "author"),
    ("article:author", "author"),
    ("parsely-author", "author"),
    ("sailthru.author", "author"),
    ("dc.creator", "author"),
    ("dcterms.creator", "author"),
    ("citation_author", "author"),
    ("byl", "author"),
    ("og:site_name", "publisher"),
    ("dc.publisher", "publisher"),
    ("dcterms.publisher", "publisher"),
    ("citation_journal_title", "publisher"),
    ("citation_publisher", "publisher"),
    ("application-name", "publisher"),
    ("source", "source"),
    ("syndication-source", "source"),
    ("original-source", "source"),
    ("og:url", "url"),
    ("og:locale", "language"),
    ("content-language", "language"),
)
_FAMILY_NAME_FIRST = frozenset({"citation_author", "dc.creator", "dcterms.creator"})
_TURNED = re.compile(r"^([^,]{1,80}), ([^,]{1,80})$")  # "Reis, Ana"
_LONGEST = 500
_OF_A_FEED = re.compile(r" ?(?:[»|:–—-].{0,80}|\(?(?:RSS|Atom|Feed)\b.{0,40})$", re.IGNORECASE)


def declared(root: lxml_html.HtmlElement) -> tuple[Declared, ...]:
    """All that the page says of itself, the most trustworthy first: JSON-LD, meta, time, title, link, lang."""
    found = [*_json_ld(root), *_metas(root), *_times(root), *_rest(root)]
    return tuple(d for d in dict.fromkeys(found) if d.value)


def _declared(field: str, value: object, basis: str, element: lxml_html.HtmlElement) -> Declared:
    return Declared(field, clean(str(value))[:_LONGEST] if isinstance(value, str | int) else "", basis, element.sourceline)


def _json_ld(root: lxml_html.HtmlElement) -> Iterator[Declared]:
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken metadata is no fault of the seed: the page is read without it
        for thing in _articles(data):
            yield from _of_article(thing, script)


def _articles(data: object) -> Iterator[dict[str, object]]:
    """The articles among the things of a JSON-LD script; two levels of lists and graphs are all that newsrooms use."""
    for thing in data if isinstance(data, list) else [data]:
        graph = thing.get("@graph") if isinstance(thing, dict) else None
        for inner in graph if isinstance(graph, list) else [thing]:
            types = inner.get("@type") if isinstance(inner, dict) else None
            names = types if isinstance(types, list) else [types]
            if isinstance(inner, dict) and any(isinstance(n, str) and n.lower() in _ARTICLE_TYPES for n in names):
                yield inner


def _of_article(thing: dict[str, object], script: lxml_html.HtmlElement) -> Iterator[Declared]:
    types = thing.get("@type")
    if types == "WebPage" or types == ["WebPage"]:
        yield _declared("published", thing.get("datePublished"), "json-ld", script)
        return
    yield _declared("title", thing.get("headline"), "json-ld", script)
    yield _declared("published", thing.get("datePublished") or thing.get("dateCreated"), "json-ld", script)
    yield _declared("author", _names(thing.get("author") or thing.get("creator")), "json-ld", script)
    yield _declared("publisher", _names(thing.get("publisher") or thing.get("sourceOrganization")), "json-ld", script)
    yield _declared("language", thing.get("inLanguage"), "json-ld", script)
    yield _declared("licence", thing.get("license"), "json-ld", script)
    page = thing.get("mainEntityOfPage")
    yield _declared("url", thing.get("url") or (page.get("@id") if isinstance(page, dict) else page), "json-ld", script)


def _names(value: object) -> str:
    """The names of a person, an organisation, or a list of them, joined by commas."""
    things = value if isinstance(value, list) else [value]
    names = [t.get("name") if isinstance(t, dict) else t for t in things]
    return ", ".join(dict.fromkeys(n for n in names if isinstance(n, str) and n.strip()))


def _metas(root: lxml_html.HtmlElement) -> Iterator[Declared]:
    """Of each name the first; several writers are declared by one element each."""
    said: dict[str, list[lxml_html.HtmlElement]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            said.setdefault(name.strip().lower(), []).append(meta)
    for name, field in _META:
        if name in said:
            values = [meta.get("content", "").strip() for meta in said[name]]
            if name in _FAMILY_NAME_FIRST:
                values = [_TURNED.sub(r"\2 \1", value) for value in values]
            value = ", ".join(dict.fromkeys(values)) if field == "author" else values[0]
            yield _declared(field, value, f"meta {name}", said[name][0])


def _times(root: lxml_html.HtmlElement) -> Iterator[Declared]:
    """The first `<time>` that says it is the date of publication; else the first one before any running text."""
    for time in root.iter("time"):
        said = (
            f"{time.get('itemprop') or ''} {time.get('class') or ''} {'pubdate' if time.get('pubdate') is not None else ''}".lower()
        )
        if time.get("datetime") and ("publish" in said or "pubdate" in said):
            yield _declared("published", time.get("datetime"), "time", time)
            return
    text = 0
    for element in root.iter("p", "time"):
        if element.tag == "p":
            text += len(element.text_content())
        elif element.get("datetime"):
            if text < 600:
                yield _declared("published", element.get("datetime"), "time", element)
            return


def _feeds(root: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """Links to the site's feeds: their titles are the site's name."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "alternate" and "rss" in (link.get("type") or "") and link.get("title"):
            yield link


def _rest(root: lxml_html.HtmlElement) -> Iterator[Declared]:
    for title in root.iter("title"):
        yield _declared("page title", title.text_content(), "title", title)
        break
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() in ("canonical", "license"):
            field = "url" if (link.get("rel") or "").lower() == "canonical" else "licence"
            yield _declared(field, link.get("href"), "link", link)
    for feed in _feeds(root):
        yield _declared("publisher", _OF_A_FEED.sub("", clean(feed.get("title"))), "link alternate", feed)
        break
    if root.get("lang"):
        yield _declared("language", root.get("lang"), "lang", root)
