"""The page where reports meet: claims by verdict, those that differ first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.views import wording
from generator.publish.views.claims import ClaimRow, claim_row
from generator.publish.views.lookup import Lookup
from generator.records import Verdict
from generator.text import slug


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    title: str
    anchor: str
    explanation: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    total: str
    groups: tuple[VerdictGroup, ...]
    single: str


_VERDICTS: tuple[tuple[Verdict, str, str], ...] = (
    ("differ", "Reports differ", "No value fits all of these reports at once."),
    ("compatible", "Compatible reports", "Worded differently, but one value can fit them all."),
    ("agree", "Reports agree", "The same value in the same words of measure. Mind how many origins stand behind it."),
)


def agreement_view(look: Lookup) -> AgreementView:
    claims = look.edition.claims
    named = {a.claim for c in claims for a in c.apart if c.verdict != "single"}
    alike = [c for c in claims if c.verdict == "single" and (c.apart or c.id in named)]
    shown = {c.id for c in claims if c.verdict != "single"} | {c.id for c in alike}
    groups = []
    for verdict, title, explanation in _VERDICTS:
        found = tuple(claim_row(look, c, shown) for c in claims if c.verdict == verdict)
        if found:
            groups.append(VerdictGroup(title, slug(title), explanation, found))
    apart = tuple(claim_row(look, c, shown) for c in alike)
    if apart:
        groups.append(
            VerdictGroup(
                "Alike, and not the same", "alike", "These look like others and are kept apart, for the reason given.", apart
            )
        )
    total = wording.count(sum(c.verdict != "single" for c in claims), "measure") + " with more than one report"
    return AgreementView(total, tuple(groups), wording.count(sum(c.verdict == "single" for c in claims), "measure"))
