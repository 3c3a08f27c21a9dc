"""Edition -> pages: plain Markdown files that any site builder reads. Views say what, templates say where; nothing here formats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jinja2

from generator import yamlfile
from generator.publish import data
from generator.publish.markdown import address, anchor, escape
from generator.publish.pictures import pictures
from generator.publish.views import paging, wording
from generator.publish.views.actor import ActorView, actor_view
from generator.publish.views.agreement import agreement_views
from generator.publish.views.article import article_view
from generator.publish.views.element import ElementView, element_view
from generator.publish.views.explore import explore_view
from generator.publish.views.figures import figures_views
from generator.publish.views.home import home_view
from generator.publish.views.lookup import Lookup
from generator.publish.views.method import method_view
from generator.publish.views.months import MonthsView, element_months
from generator.publish.views.paging import PageLink
from generator.publish.views.quotes import quotes_views
from generator.publish.views.round import RoundView, round_view
from generator.publish.views.sources import sources_views
from generator.publish.views.tariffs import TariffsView, tariffs_view
from generator.publish.views.tiles import Tile, other_minerals, rare_earths
from generator.publish.views.timeline import timeline_views
from generator.publish.views.topics import IndexRow, actor_rows, in_pages, round_groups
from generator.records import Edition, Reading

TEMPLATES = Path(__file__).parents[2] / "templates" / "pages"


@dataclass(frozen=True, slots=True)
class TopicsView:
    """The index of all topics of one kind; `none` is said where there are none."""

    title: str
    lead: str
    none: str
    groups: tuple[tuple[str | None, tuple[IndexRow, ...]], ...]
    tariffs: TariffsView | None
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class ElementsView:
    """The index of elements as two tables of tiles, and when they were in the news."""

    earths: tuple[Tile, ...]
    minerals: tuple[Tile, ...]
    months: MonthsView | None


@dataclass(frozen=True, slots=True)
class PageOf:
    """One page: where it stands, its template, its view, and the front matter over it."""

    path: str
    template: str
    view: object
    head: dict[str, Any]


def write_pages(edition: Edition, folder: Path) -> None:
    """All pages of the edition below `folder`, and their pictures; a page of an earlier edition that this one has not goes."""
    templates = environment()
    written: set[Path] = set()
    look = Lookup(edition)
    for page in pages(look):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(templates, page), encoding="utf-8", newline="\n")
        written.add(path)
    for name, svg in pictures(look):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(svg, encoding="utf-8", newline="\n")
        written.add(folder / name)
    for stale in {*folder.rglob("*.md"), *folder.glob("pictures/*.svg")} - written:
        stale.unlink()


def pages(look: Lookup) -> Iterator[PageOf]:
    """Every page of the edition, in a fixed order."""
    e = look.edition
    yield _page(
        "index.md", "index", home_view(look), e.settings.title, "What the newest reports say, and where each of them comes from"
    )
    yield from _long("figures", figures_views(look), "Figures", "Every key figure with its sentence and source")
    yield from _long("quotes", quotes_views(look), "Who said what", "Quotations and reported speech, by speaker")
    yield from _long("agreement", agreement_views(look), "Where reports differ", "Figures of one measure, side by side")
    yield _page("explore.md", "explore", explore_view(look), "Explore", "Every fact of the edition, filtered and counted")
    yield from _long("timeline", timeline_views(look), "Timeline", "Sentences that name a day, in time")
    yield from _long("sources", sources_views(look), "Sources", "Articles by publisher, and their origins")
    yield _page("method.md", "method", method_view(look), "Method", "How this briefing is made, and what its marks mean")
    yield from _topics(look)
    for reading in e.readings:
        view = article_view(look, reading)
        yield PageOf(f"articles/{reading.article.id}.md", "article", view, _article_head(look, reading, view.heading))


def _topics(look: Lookup) -> Iterator[PageOf]:
    e = look.edition
    elements = ElementsView(rare_earths(look), other_minerals(look), element_months(look))
    yield _page("elements/index.md", "elements", elements, "Elements", "The elements that the articles name")
    for element in e.elements:
        yield from _topic("element", element_view(look, element))
    tariffs = tariffs_view(look)
    lead = "Meetings of a negotiation, in time, as the articles tell of them."
    yield from _index("rounds", "Rounds", lead, "No article tells of a round.", round_groups(look, e.rounds), tariffs)
    for r in e.rounds:
        yield from _topic("round", round_view(look, r, tariffs))
    for folder, title, actors in (("people", "People", e.people), ("bodies", "Bodies", e.bodies)):
        lead = f"{title} that the articles name, by name, with what is held on them."
        yield from _index(folder, title, lead, "The articles name none.", [(None, actor_rows(look, actors))])
        for actor in actors:
            yield from _topic("actor", actor_view(look, actor))


def _index(
    folder: str,
    title: str,
    lead: str,
    none: str,
    groups: Sequence[tuple[str | None, Sequence[IndexRow]]],
    tariffs: TariffsView | None = None,
) -> Iterator[PageOf]:
    """The list of all topics of a kind, in pages, each group under its heading; the tariffs stand on the first of them."""
    cut = paging.cut(groups)
    views = [
        TopicsView(
            title,
            lead,
            none,
            tuple(page),
            tariffs if n == 1 else None,
            paging.links("index", n, len(cut), "."),
        )
        for n, page in enumerate(cut, 1)
    ]
    for n, view in enumerate(views, 1):
        path = paging.name(f"{folder}/index", n, ".")
        yield _page(path, "rounds" if folder == "rounds" else "topics", view, title if n == 1 else f"{title}, page {n}", lead)


def _topic(template: str, view: ElementView | RoundView | ActorView) -> Iterator[PageOf]:
    """The pages of one topic."""
    for part in in_pages(view.topic):
        title = part.name if part.number == 1 else f"{part.name}, page {part.number}"
        path = paging.name(f"{part.kind}/{part.id}", part.number, ".")
        yield _page(path, template, replace(view, topic=part), title, part.summary)


def _long(base: str, views: Sequence[object], title: str, description: str) -> Iterator[PageOf]:
    """A long list in pages."""
    for n, view in enumerate(views, 1):
        yield _page(paging.name(base, n), base, view, title if n == 1 else f"{title}, page {n}", description)


def _page(path: str, template: str, view: object, title: str, description: str) -> PageOf:
    return PageOf(path, template, view, {"title": title, "description": description})


def _article_head(look: Lookup, reading: Reading, heading: str) -> dict[str, Any]:
    """MkDocs' own keys at the top, ours under `brief` (DESIGN.md 6)."""
    a = reading.article
    record = data.article(reading, None if look.edition.settings.publish == "full" else ())
    ours = {key: value for key, value in record.items() if key not in ("text", "sentences", "cuts")}
    topics = [look.rounds[r].title for r in reading.rounds if r in look.rounds] + list(record["elements"])
    first = reading.brief.summary[0].sentence if reading.brief.summary else ""
    head: dict[str, Any] = {"title": heading, "description": wording.clip(first, 200), "tags": topics}
    if a.published:
        head["date"] = a.published
    return {**head, "brief": ours}


_SLACK = re.compile(r"\n{3,}")
_LOOSE = re.compile(r"(?m)^(- .*)\n\n(?=- )")


def render(templates: jinja2.Environment, page: PageOf) -> str:
    """The file's text: front matter, an empty line, Markdown. Blank lines never come from a seed, so they can be set in order."""
    body = templates.get_template(f"{page.template}.md.j2").render(v=page.view)
    tidy = _LOOSE.sub(r"\1\n", _SLACK.sub("\n\n", body)).strip()
    return f"---\n{yamlfile.dump(page.head)}---\n\n{tidy}\n"


def environment() -> jinja2.Environment:
    """Undefined names are errors, and every value is escaped as Markdown unless it is Markdown already."""
    found = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    found.filters |= {"address": address, "anchor": anchor, "beside": _beside}
    return found


def _beside(to: str) -> str:
    """From an index page to a page in the same folder."""
    return address(to.partition("/")[2])
