"""What `explain` tells of one article."""

from __future__ import annotations

import pytest

from generator.publish.explain import explain_brief
from generator.records import Problem
from tests.collate.test_topics import brief

TEXT = (
    "Seven rare earths, among them terbium, need licences. Exports fell by 12 percent in May 2025, said Anna Vik of the Ore Board."
)


@pytest.mark.parametrize(
    "line",
    [
        "group of terbium [",
        "element terbium [",
        "person Anna Vik [",
        "body Ore Board [",
        "figure f2 “12 percent” = 12 percent",
        "date d1 “in May 2025” = 2025-05",
    ],
)
def test_each_mention_is_told_with_its_rule(line: str) -> None:
    told = list(explain_brief(brief("one", TEXT)))
    assert any(line in said for said in told), "\n".join(told)


@pytest.mark.parametrize(
    ("seed", "line", "told"),
    [("a.txt", 3, "a.txt:3: it is so"), ("a.txt", None, "a.txt: it is so"), (None, None, "it is so")],
)
def test_a_problem_begins_with_its_place(seed: str | None, line: int | None, told: str) -> None:
    assert str(Problem(seed, line, "note", "rule", "it is so")) == told
