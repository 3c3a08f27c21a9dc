"""What a brief has room for: where reports differ comes before key figures that nobody compares."""

from __future__ import annotations

from generator.publish.published import allowance, cited, published
from generator.text import count_words
from tests.gate.claims import edition_of
from tests.gate.joined import FOLDER


def test_where_reports_differ_is_shown_however_short_the_articles_are() -> None:
    edition = edition_of(FOLDER / "geneva-and-after")
    differ = {c.id for c in edition.claims if c.verdict == "differ"}
    assert differ
    assert differ == {c.id for c in published(edition).claims if c.verdict == "differ"}


def test_the_room_is_kept_and_key_figures_fill_it() -> None:
    edition = edition_of(FOLDER / "geneva-and-after")
    shown = cited(edition)
    for r in edition.readings:
        text = r.article.text
        told = [s for s in r.article.sentences if s.n in shown[r.article.id] and s.kind not in ("title", "heading")]
        assert sum(count_words(text[s.start : s.end]) for s in told) <= allowance(count_words(text))
    kept = [f for r in published(edition).readings for f in r.findings.figures if f.key]
    assert len(kept) * 10 >= sum(f.key for r in edition.readings for f in r.findings.figures) * 9
