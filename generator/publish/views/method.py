"""The page of method: how the briefing is made, what its marks mean, and the problems of this edition."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.publish.views import wording
from generator.publish.views.labels import MEANINGS, label
from generator.publish.views.lookup import Lookup
from generator.records import Problem


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem of the edition, with the seed and line that it is of."""

    level: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """The page on how the edition was made, and what is wrong with its seeds."""

    generator: str
    day: str
    full: bool
    labels: tuple[tuple[Markup, str], ...]
    problems: tuple[ProblemRow, ...]
    problems_more: str | None


# Problems that the page lists, the worst first; the data has them all.
PROBLEMS = 200


def method_view(look: Lookup) -> MethodView:
    """What the edition says of how it was made: its labels and its problems, the worst first."""
    e = look.edition
    order = {"error": 0, "warning": 1, "note": 2}
    problems = sorted(e.problems, key=lambda p: (order[p.level], p.seed or "", p.line or 0, p.rule, p.message))
    return MethodView(
        generator=e.generator,
        day=wording.day(e.day),
        full=e.settings.publish == "full",
        labels=tuple((label(name), meaning) for name, meaning in MEANINGS.items()),
        problems=tuple(ProblemRow(p.level, _where(p), p.message) for p in problems[:PROBLEMS]),
        problems_more=f"{len(problems) - PROBLEMS:,} more" if len(problems) > PROBLEMS else None,
    )


def _where(p: Problem) -> str:
    return (p.seed or "the edition") + (f", line {p.line}" if p.line else "")
