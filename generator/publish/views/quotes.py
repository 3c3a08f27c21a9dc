"""The page of who said what: key quotes and statements by speaker, and words that were printed differently."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.publish.views import paging, rows, wording
from generator.publish.views.articles import newest_first
from generator.publish.views.lookup import Lookup
from generator.publish.views.paging import PageLink
from generator.publish.views.rows import SaidRow
from generator.records import Quote, Statement
from generator.text import slug


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """What one speaker said, with the speaker's page if there is one."""

    name: str
    anchor: str
    page: str | None
    role: str | None
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class VariantView:
    """The same words of one speaker as several reports print them."""

    speaker: str
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    """One page of quotations and reported speech, by speaker."""

    total: str
    speakers: tuple[SpeakerGroup, ...]
    unknown: tuple[SaidRow, ...]
    variants: tuple[VariantView, ...]
    pages: tuple[PageLink, ...]


def quotes_views(look: Lookup) -> tuple[QuotesView, ...]:
    """The pages of key quotes and statements by speaker, those with most first; words of nobody known stand at the end."""
    by: dict[str, list[SaidRow]] = {}
    unknown: list[SaidRow] = []
    for id in newest_first(look, look.readings):
        found = look.readings[id].findings
        facts: tuple[Quote | Statement, ...] = (*found.quotes, *found.statements)
        for fact in sorted(facts, key=lambda f: f.start):
            if fact.key:
                (by.setdefault(look.speaker(fact.speaker), []) if fact.speaker else unknown).append(rows.said_row(look, id, fact))
    ordered = sorted(by.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    variants = tuple(VariantView(v.speaker, rows.quote_rows(look, v.members)) for v in look.edition.variants)
    count = sum(len(said) for said in by.values()) + len(unknown)
    total = wording.count(count, "quotation and report of speech", "quotations and reports of speech")
    pages = paging.cut([*((_head(name, said), said) for name, said in ordered), (None, unknown)])
    return tuple(
        QuotesView(
            total,
            tuple(replace(head, said=said) for head, said in groups if head),
            tuple(row for head, said in groups if head is None for row in said),
            variants if n == len(pages) else (),
            paging.links("quotes", n, len(pages)),
        )
        for n, groups in enumerate(pages, 1)
    )


def _head(name: str, said: list[SaidRow]) -> SpeakerGroup | None:
    role = next((r.role for r in said if r.role), None)
    return SpeakerGroup(name, slug(name) or "speaker", said[0].speaker_page, role, ())
