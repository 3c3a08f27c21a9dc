"""Long lists in pages: `figures.md`, `figures-2.md`, … Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.records import Claim, Verdict

# Rows of one page: some 100 to 150 KB of HTML, 10 to 16 KB compressed.
ROWS = 120
# What the heading, the verdict and the picture of a claim weigh, in rows.
_CLAIM = 2
ORDER: tuple[Verdict, ...] = ("differ", "compatible", "agree", "single")

Head = TypeVar("Head")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PageLink:
    """`to` is None for the page itself, and where pages between two others are left out."""

    words: str
    to: str | None


def name(base: str, number: int, mark: str = "-") -> str:
    """`figures.md` of the first page (1), `figures-2.md` of the second. A topic's pages have a dot for a mark: no id has one."""
    return f"{base}.md" if number == 1 else f"{base}{mark}{number}.md"


def links(base: str, number: int, of: int, mark: str = "-") -> tuple[PageLink, ...]:
    """The first page, the last one, and those around this one; nothing for a list of one page."""
    if of == 1:
        return ()
    out: list[PageLink] = []
    last = 0
    for n in sorted({1, of, *range(max(1, number - 2), min(of, number + 2) + 1)}):
        if n > last + 1:
            out.append(PageLink("…", None))
        out.append(PageLink(str(n), None if n == number else name(base, n, mark)))
        last = n
    return tuple(out)


def cut(groups: Iterable[tuple[Head, Sequence[Row]]]) -> list[list[tuple[Head, tuple[Row, ...]]]]:
    """Groups of rows as pages of at most `ROWS` rows; a group that does not fit goes on under its own head on the next page."""
    pages: list[list[tuple[Head, tuple[Row, ...]]]] = [[]]
    room = ROWS
    for head, found in groups:
        at = 0
        while at < len(found):
            if not room:
                pages.append([])
                room = ROWS
            part = tuple(found[at : at + room])
            pages[-1].append((head, part))
            at += len(part)
            room -= len(part)
    return pages


def shown(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of the agreement pages, in their order: those of several reports, then single ones kept apart from others."""
    found = list(claims)
    named = {a.claim for c in found for a in c.apart if c.verdict != "single"}
    kept = [c for c in found if c.verdict != "single" or c.apart or c.id in named]
    return sorted(kept, key=lambda c: ORDER.index(c.verdict))


def claim_pages(claims: Iterable[Claim]) -> dict[str, int]:
    """The number of the agreement page that each shown claim stands on."""
    out: dict[str, int] = {}
    page, held = 1, 0
    for claim in shown(claims):
        weight = len(claim.members) + _CLAIM
        if held and held + weight > ROWS:
            page, held = page + 1, 0
        out[claim.id] = page
        held += weight
    return out
