"""Who published the article, where it was found, who wrote it, and when: each from the best place that says so, or None."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.records import Seed, Sidecar
from generator.strip.names import Directory, is_person, without_company
from generator.strip.page import Page
from generator.strip.phrases import simple
from generator.strip.stamps import dateline_day, dateline_source, day_in, stamp
from generator.vocabulary.publishers import Publisher

_PART = r"[A-Z](?:[\w&’'-]|\.(?=\w)){0,30}"
_NAME = rf"({_PART}(?: (?:of|the|and|&|{_PART})){{0,5}})"
_AFTER_THE = r"(?:[Tt]he )?"
# Lines of page matter that say whose page this is. Only cut lines are asked, never the article's own text. The first name the page
# itself; the second may name a newsletter or a partner, and count only for publishers that the vocabulary knows.
_OWN_PAGE = tuple(
    re.compile(p)
    for p in (
        rf"^Add {_NAME} as (?:a|your) [Pp]referred [Ss]ource",
        rf"^(?:Make|Set|Prefer|Choose) {_NAME} (?:as your |as a )?(?:[Pp]referred|on Google)",
        rf"^(?:Explore what|Discover what) {_NAME} can do",
        rf"appeared first on {_AFTER_THE}{_NAME}\.?$",
        r"(?:©|\([cC]\)|[Cc]opyright)\s?(?:©|\([cC]\))?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?[,.]?\s)?"
        rf"(?:by )?{_AFTER_THE}{_NAME}",
    )
)  # fmt: skip
_PERHAPS_OWN = re.compile(
    r"^(?:Follow|Subscribe to|Sign up for|Download|Get|Support|Discover more from|Join|Read more (?:on|at|from)) "
    rf"{_AFTER_THE}{_NAME}"
)
_OWN_VIEW = re.compile(
    r"^([A-Z][a-z]+[A-Z]\w{1,30}|[A-Z]\w+\.(?:com|net|org|news)) (?:Commentary|Comment|Analysis|View|Opinion|Insight)s?:?$"
)
_TOLD = re.compile(rf"\b(?:told|tells) {_AFTER_THE}{_NAME}")
_BY = re.compile(r"^[Bb]y:?\s+")
_TITLE_AND_SITE = re.compile(r"^(.{5,300}?)\s[|–—-]\s([A-Z][^|–—]{2,50})$")
_WEB_ADDRESS = re.compile(r"^(?:https?://\S{3,2000})$")
# Blocks between a title and the date of its page: a standfirst, a byline, a role, a section.
_NEAR_TITLE = 6
_STAMPED = ("byline or date", "editorial line", "mail header")
_HEAD_REASONS = ("above the title", "outside the article")
_NOT_A_NAME = frozenset("all rights reserved this our the a us you your google we more it".split())


@dataclass(frozen=True, slots=True)
class Metadata:
    publisher: str | None
    host: str | None
    author: str | None
    published: str | None
    published_basis: str | None
    url: str | None
    licence: str | None


def metadata(page: Page) -> Metadata:
    """The fields of the article; what the sidecar says comes first."""
    seed = page.seed
    own = seed.sidecar or Sidecar("")
    url = own.url or next((d.value for d in seed.declared if d.field == "url" and _WEB_ADDRESS.match(d.value)), None)
    publisher, host = _publisher(page, url)
    published, basis = _published(page)
    return Metadata(
        publisher=own.publisher or publisher,
        host=own.host or host,
        author=own.author or _author(page, publisher),
        published=own.published or published,
        published_basis="sidecar" if own.published else basis,
        url=url,
        licence=own.licence or _said(seed, "licence"),
    )


def _said(seed: Seed, field: str) -> str | None:
    return next((d.value for d in seed.declared if d.field == field), None)


def _publisher(page: Page, url: str | None) -> tuple[str | None, str | None]:
    """Publisher and host. A page of an aggregator is its host; its publisher is the newsroom that the article talked to, or that
    the page names over the text."""
    names = page.directory
    known = names.by_address(url) if url else None
    site = next((d.value for d in page.seed.declared if d.field == "publisher" and not _is_address(d.value)), None) or _after_title(
        page
    )
    found = (names.by_name(site) or (known if known and known.kind == "aggregator" else None)) if site else known
    if site and (found is None or found.kind != "aggregator"):
        return (found.name if found else site), None
    if found is None:
        found, site = _own_page(page)
    if found is None and site is None and (source := _said(page.seed, "source")) and not _is_address(source):
        found, site = names.by_name(source), source
    if found is None and site is None:
        return _shown_in_the_head(page) or _of_the_dateline(page), None
    if found is not None and found.kind == "aggregator":
        source = _said(page.seed, "source")
        writer = names.by_name(source) if source else None
        return (writer.name if writer else _shown_in_the_head(page) or _of_the_dateline(page) or _told(page)), found.name
    return (found.name if found else site), None


def _after_title(page: Page) -> str | None:
    """The site's name after the article's title in the title of the page: "Niobium miner to double output - The Planalto Post"."""
    match = _TITLE_AND_SITE.match(_said(page.seed, "page title") or "")
    shown = page.title_text or _said(page.seed, "title") or ""
    writers = {d.value for d in page.seed.declared if d.field == "author"}
    if match is None or not shown or simple(match[1]) != simple(shown) or _BY.sub("", match[2]) in writers:
        return None
    return match[2]


def _is_address(text: str) -> bool:
    return "/" in text or "@" in text


def _own_page(page: Page) -> tuple[Publisher | None, str | None]:
    """The publisher that page matter names as its own: one that the vocabulary knows, or the name as written."""
    candidates: list[str] = []
    for i in sorted(page.cuts):
        text = page.blocks[i].text
        if page.cuts[i] in ("related stories", "neighbouring story", "caption", "comments"):
            continue
        candidates += [without_company(m[1]) for pattern in _OWN_PAGE if (m := pattern.search(text[:300]))]
        perhaps = _PERHAPS_OWN.match(text[:300])
        if perhaps and (known := _newsroom(page.directory, perhaps[1])):
            candidates.append(known.name)
    candidates += [m[1] for i in range(len(page.blocks)) if (m := _OWN_VIEW.match(page.blocks[i].text))]
    candidates = [c for c in candidates if c and c.lower() not in _NOT_A_NAME and not c.isdigit()]
    for name in candidates:
        if (found := page.directory.by_name(name) or _newsroom(page.directory, name)) is not None:
            return found, found.name
    return None, next((c for c in candidates if c.lower().split()[0] not in _NOT_A_NAME), None)


def _shown_in_the_head(page: Page) -> str | None:
    """A newsroom named alone, or in the byline, over the text; or a name there that a source in the text says it told."""
    told = {m[1] for i in page.kept() for m in _TOLD.finditer(page.blocks[i].text[:20000])}
    for i in range(min(page.first_prose(), len(page.blocks))):
        if i not in page.cuts:
            continue
        text = page.blocks[i].text
        marks = stamp(text)
        for shown in (text, *(marks.names if marks else ())):
            known = page.directory.by_name(shown)
            if known is not None and known.kind == "newsroom" and not known.word:
                return known.name
            if shown.removeprefix("The ") in told or shown in told:
                return shown
    return None


def _of_the_dateline(page: Page) -> str | None:
    """The agency of "KINSHASA, Jan 20 (Reuters) - …": whoever prints an agency's dateline prints the agency's text."""
    for i in list(page.kept(page.after_title))[:_NEAR_TITLE]:
        if name := dateline_source(page.blocks[i].text):
            known = page.directory.by_name(name)
            if known is None or known.kind != "aggregator":  # a distributor of others' releases is no publisher of them
                return known.name if known else name.title() if name.isupper() and " " in name else name
    return None


def _told(page: Page) -> str | None:
    """The one newsroom that speakers in the text say they told."""
    found = {
        p.name for i in page.kept() for m in _TOLD.finditer(page.blocks[i].text[:20000]) if (p := _newsroom(page.directory, m[1]))
    }
    return found.pop() if len(found) == 1 else None


def _newsroom(names: Directory, text: str) -> Publisher | None:
    """The publisher that a name begins with: "Al Jazeera", "Al Jazeera English"."""
    words = text.split(" ")
    return next((p for n in range(len(words), 0, -1) if (p := names.by_name(" ".join(words[:n])))), None)


def _author(page: Page, publisher: str | None) -> str | None:
    for declared in page.seed.declared:
        if (
            declared.field == "author"
            and not _is_address(declared.value)
            and declared.value.lower() not in ("admin", "staff", "editor")
        ):
            name = _BY.sub("", declared.value)
            if name != publisher and page.directory.by_name(name) is None:
                return name
    head = page.first_prose()
    for i in sorted(page.cuts):
        if page.cuts[i] not in ("byline or date", "outside the article"):
            continue
        text = _BY.sub("", page.blocks[i].text)
        marks = stamp(page.blocks[i].text)
        writer = marks.author if marks and page.cuts[i] == "byline or date" else None
        if writer is None and page.after_title <= i < head and is_person(text.split(" in ")[0]):
            writer = text.split(" in ")[0]
        if writer and page.directory.by_name(writer) is None and writer != publisher:
            return writer
    return None


def _published(page: Page) -> tuple[str | None, str | None]:
    """The day of publication with its basis: declared, else a date line over the text, else a dateline with a year."""
    for declared in page.seed.declared:
        if declared.field == "published" and (day := day_in(declared.value)):
            return day, "metadata"
    stop = _second_prose(page)
    for i, reason in sorted(page.cuts.items()):
        if reason in _STAMPED and i < stop and (day := _day_of_stamp(page.blocks[i].text)):
            return day, "stated"
        if reason == "source credit" and i < page.first_prose() and (day := day_in(page.blocks[i].text[:200])):
            return day, "stated"  # "Source: Paper  Editor: A. B.  2026-03-04 09:15:00"
    if day := _over_the_title(page):
        return day, "stated"
    if page.first_prose() < len(page.blocks):
        for i in list(page.kept(page.first_prose()))[:3]:
            if day := dateline_day(page.blocks[i].text):
                return day, "stated"
    return None, None


def _over_the_title(page: Page) -> str | None:
    """The day of the last date line over the title, or of the first in the page's own head under it, that other rules cut."""
    title = page.title if page.title is not None else 0
    near = [*range(title - 1, max(title - _NEAR_TITLE, 0) - 1, -1), *range(title + 1, min(title + _NEAR_TITLE, len(page.blocks)))]
    first = page.first_prose()
    days = (_day_of_stamp(page.blocks[i].text) for i in near if i < first and page.cuts.get(i) in _HEAD_REASONS)
    return next(filter(None, days), None)


def _second_prose(page: Page) -> int:
    """Where the head of the page surely ends: a standfirst may stand over the byline and the date."""
    return next((i for i in page.kept(page.first_prose() + 1) if page.is_prose(i)), len(page.blocks))


def _day_of_stamp(text: str) -> str | None:
    marks = stamp(text)
    if marks:
        return marks.day
    return day_in(text[:200]) if re.match(r"(?:published|posted|date|sent)\b", text, re.IGNORECASE) else None
