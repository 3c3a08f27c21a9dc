"""The page of who said what: key quotes and statements by speaker, and words that were printed differently."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.views import rows, wording
from generator.publish.views.articles import newest_first
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import SaidRow
from generator.records import Quote, Statement
from generator.text import slug


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    name: str
    anchor: str
    page: str | None
    role: str | None
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class VariantView:
    speaker: str
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    total: str
    speakers: tuple[SpeakerGroup, ...]
    unknown: tuple[SaidRow, ...]
    variants: tuple[VariantView, ...]


def quotes_view(look: Lookup) -> QuotesView:
    """Key quotes and statements by speaker, those with most first; words of nobody known stand at the end."""
    by: dict[str, list[SaidRow]] = {}
    unknown: list[SaidRow] = []
    for id in newest_first(look, look.readings):
        found = look.readings[id].findings
        facts: tuple[Quote | Statement, ...] = (*found.quotes, *found.statements)
        for fact in sorted(facts, key=lambda f: f.start):
            if fact.key:
                (by.setdefault(fact.speaker, []) if fact.speaker else unknown).append(rows.said_row(look, id, fact))
    ordered = sorted(by.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    speakers = []
    for name, said in ordered:
        role = next((r.role for r in said if r.role), None)
        speakers.append(SpeakerGroup(name, slug(name) or "speaker", said[0].speaker_page, role, tuple(said)))
    variants = tuple(VariantView(v.speaker, rows.quote_rows(look, v.members)) for v in look.edition.variants)
    total = sum(len(s.said) for s in speakers) + len(unknown)
    return QuotesView(
        wording.count(total, "quotation and report of speech", "quotations and reports of speech"),
        tuple(speakers),
        tuple(unknown),
        variants,
    )
