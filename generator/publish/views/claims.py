"""A claim for people: its reports side by side, its verdict, and the picture of it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import wording
from generator.publish.views.labels import labels
from generator.publish.views.lookup import Lookup
from generator.publish.views.rows import FigureRow, figure_rows, publisher
from generator.records import Claim, Figure

# A picture is as wide as the text of a phone, so that its words keep their size there. The heights of an origin and of a report.
WIDTH, ORIGIN_ROW, PICTURE_ROW = 360, 24, 44
# Reports that a picture has room for; the table has them all.
DRAWN = 16


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's address from the root of the pages, and its size in pixels: nothing moves when it is there."""

    to: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its members and the claims that look alike and were kept `apart`: measure, address, why."""

    id: str
    to: str
    measure: str
    verdict: str
    kind: str
    why: str
    origins: str
    origin_names: str
    members: tuple[FigureRow, ...]
    apart: tuple[tuple[str, str | None, str], ...]
    picture: Picture | None
    labels: tuple[Markup, ...]


def _by_publisher(look: Lookup, claim: Claim) -> str:
    """The reason of a verdict, with the articles that have no publisher named as they are elsewhere on the pages."""
    why = claim.why
    for member in claim.members:
        why = why.replace(f"({member.article})", f"({publisher(look.article(member.article))})")
    return why.rstrip(".")


def by_origin(look: Lookup, claim: Claim) -> list[tuple[str, list[tuple[str, Figure]]]]:
    """The reports that a picture shows, by their origin: those that go back to the same one stand together."""
    found: dict[str, list[tuple[str, Figure]]] = {}
    for article, figure in look.figures(claim.members)[:DRAWN]:
        origin = figure.origin or next((o.name for o in look.readings[article].origins), "")
        found.setdefault(origin, []).append((article, figure))
    return list(found.items())


def picture_size(look: Lookup, claim: Claim) -> tuple[int, int]:
    """Width and height of the picture of a claim: a row for each report, a line for each origin."""
    groups = by_origin(look, claim)
    return WIDTH, 28 + ORIGIN_ROW * len(groups) + PICTURE_ROW * sum(len(found) for _, found in groups)


def drawn(look: Lookup, claim: Claim) -> bool:
    """Whether a picture says more of a claim than its words: several reports of single values of one unit, not all the same."""
    figures = [f for _, f in look.figures(claim.members)]
    single = all(not isinstance(f.value, tuple) for f in figures) and len({f.unit for f in figures}) == 1
    return len(claim.members) > 1 and claim.verdict in ("differ", "compatible") and single


def claim_row(look: Lookup, claim: Claim, shown: Container[str] = ()) -> ClaimRow:
    """`shown`: ids of the claims that stand on the agreement page, and can be linked to."""
    apart = tuple(
        (wording.measure(other.measure, other.when), look.page_of_claim(other.id) if other.id in shown else None, a.why)
        for a in claim.apart
        if (other := look.claims.get(a.claim))
    )
    single = len(claim.origins) == 1 and len(claim.members) > 1
    size = picture_size(look, claim) if claim.id in shown and drawn(look, claim) else None
    return ClaimRow(
        id=claim.id,
        to=look.page_of_claim(claim.id),
        measure=wording.measure(claim.measure, claim.when),
        verdict=wording.VERDICTS[claim.verdict],
        kind=claim.verdict,
        why="" if claim.verdict == "single" else _by_publisher(look, claim),
        origins=wording.count(len(claim.origins), "origin") if claim.origins else "no known origin",
        origin_names=wording.listing(claim.origins),
        members=figure_rows(look, claim.members),
        apart=apart,
        picture=Picture(f"pictures/{claim.id}.svg", *size) if size else None,
        labels=labels("one origin" if single else None),
    )
