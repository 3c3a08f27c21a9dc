"""What changed between the versions of an article, as rows."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from generator.collate.changes import changes
from generator.publish.views.changes import change_rows
from generator.records import Revision
from generator.text import bare_article
from tests.edition.sample import sample

QUAY, CRANE = "The board put off its vote on the quay.", "Nobody has looked at the crane since."


def rows(*versions: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(kind, since, text) of each row; the versions are called 1, 2, …"""
    articles = [bare_article("\n".join(lines), id=str(n)) for n, lines in enumerate(versions, 1)]
    reading = replace(sample().readings[0], changes=changes(articles))
    return [(r.kind, r.since, str(r.text)) for r in change_rows(reading, None)]


def _moved(word: str, other: str) -> str:
    return f'Shares rose by <del class="change">{word}</del> <ins class="change">{other}</ins> per cent.'


def test_a_sentence_that_changes_with_each_version_has_one_row() -> None:
    versions = [(QUAY, f"Shares rose by {n} per cent.", CRANE) for n in range(2, 42)]
    assert rows(*versions) == [("changed", "1", _moved("2", "41"))]


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        # it went and came back, or was changed and changed back: nothing to tell
        (((QUAY, CRANE), (QUAY,), (QUAY, CRANE)), []),
        (((QUAY, "Shares rose by 2 per cent."), (QUAY, "Shares rose by 3 per cent."), (QUAY, "Shares rose by 2 per cent.")), []),
        # it came and was changed: new, in its last words
        (((QUAY,), (QUAY, "Shares rose by 2 per cent."), (QUAY, "Shares rose by 3 per cent.")),
         [("new", "1", '<ins class="change">Shares rose by 3 per cent.</ins>')]),
        # it came and went, or was changed and went: gone, since the version that had it last
        (((QUAY,), (QUAY, CRANE), (QUAY,)), [("gone", "2", f'<del class="change">{CRANE}</del>')]),
        (((QUAY, "Shares rose by 2 per cent."), (QUAY, "Shares rose by 3 per cent."), (QUAY,)),
         [("gone", "2", '<del class="change">Shares rose by 3 per cent.</del>')]),
        # it went and came back in other words
        (((QUAY, CRANE, "Shares rose by 2 per cent."), (QUAY, CRANE), (QUAY, CRANE, "Shares rose by 2 per cent."),
          (QUAY, CRANE, "Shares rose by 9 per cent.")), [("changed", "1", _moved("2", "9"))]),
        # two steps of two sentences stay two rows, in the order in which they came last
        (((QUAY,), (QUAY, CRANE), (QUAY, CRANE, "Shares rose by 2 per cent.")),
         [("new", "1", f'<ins class="change">{CRANE}</ins>'),
          ("new", "2", '<ins class="change">Shares rose by 2 per cent.</ins>')]),
    ],
)  # fmt: skip
def test_what_became_of_a_sentence_is_one_row(versions: tuple[tuple[str, ...], ...], expected: list) -> None:
    assert rows(*versions) == expected


def test_words_of_a_sentence_without_an_end_are_compared_at_once() -> None:
    before, after = (" ".join("ab"[k % n : k % n + 1] or "c" for k in range(4000)) for n in (2, 3))
    reading = replace(sample().readings[0], changes=(Revision("1", "changed", before, after, 1, None),))
    began = process_time()
    assert "<del" in change_rows(reading, None)[0].text
    assert process_time() - began < 5
