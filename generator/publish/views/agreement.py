"""The page where reports meet: claims by verdict, those that differ first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.publish.views import paging, wording
from generator.publish.views.claims import ClaimRow, claim_row
from generator.publish.views.lookup import Lookup
from generator.publish.views.paging import PageLink
from generator.records import Verdict
from generator.text import slug


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    """The claims of one verdict, with what it means."""

    title: str
    anchor: str
    explanation: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """One page of claims, those that differ first; `single` counts the measures that one report alone has."""

    total: str
    groups: tuple[VerdictGroup, ...]
    single: str
    pages: tuple[PageLink, ...]


_VERDICTS: dict[Verdict, tuple[str, str]] = {
    "differ": ("Reports differ", "No value fits all of these reports at once."),
    "compatible": ("Compatible reports", "Worded differently, but one value can fit them all."),
    "agree": ("Reports agree", "The same value in the same words of measure. Mind how many origins stand behind it."),
    "single": ("Alike, and not the same", "These look like others and are kept apart, for the reason given."),
}


def agreement_views(look: Lookup) -> tuple[AgreementView, ...]:
    """The pages of claims, by verdict."""
    claims, pages = look.edition.claims, look.claim_pages
    many = max(pages.values(), default=1)
    total = wording.count(sum(c.verdict != "single" for c in claims), "measure") + " with more than one report"
    single = wording.count(sum(c.verdict == "single" for c in claims), "measure")
    out = []
    for n in range(1, many + 1):
        groups = []
        here = [c for c in paging.shown(claims) if pages[c.id] == n]
        for verdict, found in groupby(here, key=lambda c: c.verdict):
            title, explanation = _VERDICTS[verdict]
            groups.append(VerdictGroup(title, slug(title), explanation, tuple(claim_row(look, c, pages) for c in found)))
        out.append(AgreementView(total, tuple(groups), single, paging.links("agreement", n, many)))
    return tuple(out)
