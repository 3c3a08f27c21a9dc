"""Laws of stripping, on pages made of article lines, page matter and junk: nothing is lost silently, nothing is rewritten."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator import vocabulary, yamlfile
from generator.records import Block, Seed
from generator.strip import strip
from tests.properties.amount import examples

VOCABULARY = vocabulary.load()
CASES = yamlfile.parse((Path(__file__).parent.parent / "cases" / "noise.yml").read_text("utf-8"), "noise.yml").data
LABELS = [
    "Comments",
    "Related Articles",
    "Trending Stories",
    "Story highlights",
    "SPONSORED: buy",
    "2 hours ago",
    "By Orla Penhallow",
    "Reuters",
]
LINES = st.sampled_from([*CASES["kept"], *(c["line"] for c in CASES["cut"]), *LABELS]) | st.text(
    st.characters(blacklist_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cf"]) | st.just(" "), min_size=1, max_size=60
).map(lambda t: " ".join(t.split()) or "x")
KINDS = st.sampled_from(["paragraph", "paragraph", "paragraph", "heading", "item", "quotation", "caption"])
HINTS = st.lists(
    st.sampled_from(["outside", "links", "hidden", "nav", "class:ad", "class:comments", "class:body", "article"]), max_size=3
)
BLOCKS = st.lists(st.tuples(LINES, KINDS, HINTS), min_size=1, max_size=30)
FORMS = st.sampled_from(["text", "markdown", "html"])


@examples(25)
@given(rows=BLOCKS, form=FORMS)
def test_every_block_is_kept_or_cut_and_none_is_changed(rows: list, form: str) -> None:
    blocks = tuple(
        Block(text, kind, ((0, n),), 2 if kind == "heading" else 0, tuple(hints)) for n, (text, kind, hints) in enumerate(rows, 1)
    )
    article = strip(Seed("a", "a.txt", "", form, blocks), VOCABULARY)
    kept = [(p.line, article.text[p.start : p.end]) for p in article.paragraphs]
    cut = [(c.line, c.text) for c in (*article.cuts, *article.captions)]
    assert sorted(kept + cut) == [(b.line, b.text) for b in blocks]
    assert all(c.reason for c in (*article.cuts, *article.captions))
    assert [line for line, _ in kept] == sorted(line for line, _ in kept)
    assert all(article.text[s.start : s.end] for s in article.sentences)
    assert [s.n for s in article.sentences] == list(range(1, len(article.sentences) + 1))


@examples(5)
@given(rows=BLOCKS)
def test_what_is_kept_stays_when_it_is_read_again_without_its_noise(rows: list) -> None:
    blocks = tuple(Block(text, "paragraph", ((0, n),)) for n, (text, _, _) in enumerate(rows, 1))
    first, second = (strip(Seed("a", "a.txt", "", "text", blocks), VOCABULARY) for _ in range(2))
    assert first == second
