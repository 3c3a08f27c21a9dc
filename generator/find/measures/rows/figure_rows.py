"""Several figures of one kind right after each other: "3 and 4 percent", "by 2 %, 3 % and 4 %", "3 % to $40 and 4 % to $50"."""

from __future__ import annotations

from generator.find.measures.words.products import Row
from generator.records import Figure

Stretch = tuple[int, int]
# Words before a figure of a row that belong to it.
LINKS = frozenset("by to at from of for about around some nearly almost roughly just over only another".split())


def rows_of(row: Row) -> list[tuple[Stretch, ...]]:
    """The rows of figures of one unit with nothing between them but commas, "and" and the preposition of the first."""
    out: list[tuple[Stretch, ...]] = []
    at = 0
    while at < len(row):
        members = [at] if _can_stand(row[at].figure) else []
        joined = False
        while members and not joined and (found := _next(row, members[-1])) is not None:
            members.append(found[0])
            joined = found[1]
        if joined:
            out.append(tuple((i, i + 1) for i in members))
            at = members[-1]
        elif members and (double := _double(row, at)) is not None:
            out.append(double)
            at = double[-1][1]
        at += 1
    return out


def _can_stand(figure: Figure | None) -> bool:
    return figure is not None and figure.direction != "from-to"


def _next(row: Row, at: int, like: Figure | None = None) -> tuple[int, bool] | None:
    """The figure like that at `at`, or like another, that the row goes on with behind it, and whether "and" joins it."""
    i, joined = at + 1, False
    if i < len(row) and row[i].text == ",":
        i += 1
    if i < len(row) and row[i].low == "and":
        i, joined = i + 1, True
    if i == at + 1:
        return None
    while i < len(row) and row[i].low in LINKS:
        i += 1
    other, one = (row[i].figure if i < len(row) else None), like or row[at].figure
    if other is None or one is None or not _can_stand(other):
        return None
    alike = one.unit == other.unit and (one.of in (other.of, None) or one.of == one.unit)
    return (i, joined) if alike or (one.unit == "dimensionless" and one.text[-1].isdigit()) else None


def _double(row: Row, at: int) -> tuple[Stretch, ...] | None:
    """Two figures twice: "rose 3 % to $40 and 4 % to $50"."""
    second = _past_links(row, at + 1)
    third = _next(row, second, row[at].figure) if second is not None else None
    fourth = _past_links(row, third[0] + 1) if third is not None and third[1] else None
    if second is None or third is None or fourth is None:
        return None
    alike = all((f := row[a].figure) and (g := row[b].figure) and f.unit == g.unit for a, b in ((at, third[0]), (second, fourth)))
    return ((at, second + 1), (third[0], fourth + 1)) if alike else None


def _past_links(row: Row, at: int) -> int | None:
    """The figure that nothing but prepositions lead to."""
    i = at
    while i < len(row) and row[i].low in LINKS:
        i += 1
    return i if at < i < len(row) and row[i].figure is not None else None
