"""HTML and Markdown: blocks, kinds, lines, hints, and what the page declares."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.read import read_seed
from generator.records import Seed

BODY = "<p>The first paragraph of this article has more than a dozen words in it, so that it counts as running text.</p>"


def _seed(tmp_path: Path, name: str, text: str) -> Seed:
    (tmp_path / name).write_text(text, "utf-8")
    return read_seed(tmp_path / name, tmp_path)


def test_inline_markup_leaves_its_text(tmp_path: Path) -> None:
    seed = _seed(
        tmp_path,
        "a.html",
        "<p>Made of <b>rare</b>&nbsp;<a href='javascript:x()'>earths</a>, <em>91</em>&thinsp;per&shy;&nbsp;cent of it.</p>",
    )
    assert [b.text for b in seed.blocks] == ["Made of rare earths, 91 per cent of it."]


def test_blocks_have_kinds_and_lines(tmp_path: Path) -> None:
    lists = "<h2>A\nheading</h2>\n<ul>\n<li>one</li>\n<li><p>two</p></li></ul>\n"
    page = lists + "<blockquote><p>said</p></blockquote>\n<figure><figcaption>seen</figcaption></figure>"
    assert [(b.kind, b.text, b.line) for b in _seed(tmp_path, "a.html", page).blocks] == [
        ("heading", "A heading", 1), ("item", "one", 4), ("item", "two", 5), ("quotation", "said", 6), ("caption", "seen", 7),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<div>One<br>Two<br><br>Three</div>", ["One", "Two", "Three"]),
        ("<p>The plan has two parts:<br>– a roof;<br>– a meter.</p>", ["The plan has two parts:", "– a roof;", "– a meter."]),
        ("<h1>Mill to close<br>on Monday</h1>", ["Mill to close on Monday"]),
        (f"<p>{(long := 'The owners of the mill in the upper valley have promised')}<br>to cut it.</p>", [f"{long} to cut it."]),
        (f"<p><b>{long}</b><br>by I. K. Aldred, Secretary</p>", [long, "by I. K. Aldred, Secretary"]),
        (f"<p>{long}<br>by Easter to leave.</p>", [f"{long} by Easter to leave."]),
        (f"<p>{long}<br>to the state<br>Property Fund</p>", [f"{long} to the state", "Property Fund"]),
    ],
)
def test_a_break_parts_lines_unless_a_sentence_goes_on_over_it(tmp_path: Path, markup: str, texts: list[str]) -> None:
    assert [b.text for b in _seed(tmp_path, "a.html", markup).blocks] == texts


@pytest.mark.parametrize(
    "page",
    [
        f"<!doctype html><html lang=en><meta charset=utf-8><title>T</title><article>{BODY}</article>",
        f"<title>T</title><header><nav><p>Home</p></nav></header><main>{BODY}</main>",
        f"<title>T</title><section>{BODY}</section><p>After.</p>",
        f"<html><head><title>T</title><script>x()</script></head><body><article>{BODY}</article></body></html>",
    ],
)
def test_the_tags_around_head_and_body_may_be_left_out(tmp_path: Path, page: str) -> None:
    seed = _seed(tmp_path, "a.html", page)
    texts = [b.text for b in seed.blocks]
    assert "The first paragraph" in " ".join(texts)
    assert texts == sorted(texts, key=["Home", BODY[3:-4], "After."].index)
    assert ("page title", "T") in [(d.field, d.value) for d in seed.declared]


def test_scripts_styles_and_comments_are_not_read(tmp_path: Path) -> None:
    page = f"<script>alert('<p>x</p>')</script><style>p{{}}</style><!-- <p>no</p> -->{BODY}<noscript>no</noscript>"
    assert len(_seed(tmp_path, "a.html", page).blocks) == 1


def test_what_stands_outside_the_running_text_says_so(tmp_path: Path) -> None:
    page = f"<div class='menuBar'><a href='/'>Home</a></div><main>{BODY}{BODY}</main>"
    menu, *rest = _seed(tmp_path, "a.html", page).blocks
    assert {"outside", "links", "class:menu"} <= set(menu.hints)
    assert all("outside" not in b.hints for b in rest)


def test_rows_of_data_are_read_together_and_note_marks_left_out(tmp_path: Path) -> None:
    page = "<table><tr><th>Year</th><th>Price</th></tr></table><p>It fell.<sup>1</sup> To 10<sup>6</sup>.</p>"
    assert [b.text for b in _seed(tmp_path, "a.html", page).blocks] == ["Year Price", "It fell. To 106."]


def test_rows_of_a_markdown_table_are_one_line_each(tmp_path: Path) -> None:
    blocks = _seed(
        tmp_path, "a.md", "Before it.\n\n| Pit | Ore |\n|---|---|\n| North | 9.1 |\n| *Upper* South | |\n\nBehind it.\n"
    ).blocks
    assert [(b.text, b.lines[0][1]) for b in blocks] == [
        ("Before it.", 1), ("Pit | Ore", 3), ("North | 9.1", 5), ("Upper South", 6), ("Behind it.", 8)
    ]  # fmt: skip


def test_a_page_declares_itself(tmp_path: Path) -> None:
    writers = [{"name": "A B"}, {"name": "C D"}]
    article = {"@type": "NewsArticle", "headline": "T", "datePublished": "2026-01-02T03:04:05Z", "author": writers}
    script = f'<script type="application/ld+json">{json.dumps({"@graph": [article]})}</script>'
    page = f'<html lang="en-GB"><head>{script}<meta property="og:site_name" content="The Paper"></head>{BODY}'
    said = {(d.field, d.value, d.basis) for d in _seed(tmp_path, "a.html", page).declared}
    assert {("title", "T", "json-ld"), ("published", "2026-01-02T03:04:05Z", "json-ld"), ("author", "A B, C D", "json-ld")} <= said
    assert {("publisher", "The Paper", "meta og:site_name"), ("language", "en-GB", "lang")} <= said


@pytest.mark.parametrize(
    "broken", ["{", "[" * 5000, '{"@type": "NewsArticle", "headline": 7, "author": {"name": ["x"]}}', "null", '"x"']
)
def test_broken_metadata_costs_nothing_else(tmp_path: Path, broken: str) -> None:
    assert len(_seed(tmp_path, "a.html", f'<script type="application/ld+json">{broken}</script>{BODY}').blocks) == 1


@pytest.mark.parametrize(
    ("metas", "field", "value"),
    [
        ([("citation_author", "Ana Reis"), ("citation_author", "Dahl, Per")], "author", "Ana Reis, Per Dahl"),
        ([("author", "Reis, Dahl")], "author", "Reis, Dahl"),
        ([("author", "Ana Reis"), ("author", "Ana Reis")], "author", "Ana Reis"),
        ([("dcterms.creator", "Ana Reis")], "author", "Ana Reis"),
        ([("citation_title", "Quotas, Again"), ("citation_title", "Cuotas")], "title", "Quotas, Again"),
        ([("citation_online_date", "2031/05/19")], "published", "2031/05/19"),
    ],
)
def test_what_scholarly_names_declare(tmp_path: Path, metas: list[tuple[str, str]], field: str, value: str) -> None:
    head = "".join(f'<meta name="{name}" content="{content}">' for name, content in metas)
    seed = _seed(tmp_path, "a.html", f"<html><head>{head}</head><body><article>{BODY}</article></body></html>")
    assert [d.value for d in seed.declared if d.field == field] == [value]


def test_front_matter_and_lines_of_markdown(tmp_path: Path) -> None:
    front = "---\ntitle: The *ore*\ndate: 2026-01-02\ntags: [a, b]\n---\n"
    text = front + "# The ore\n\nIt is [dear](http://x)\nand **rare**.\n\n- one\n\n> said\n"
    seed = _seed(tmp_path, "a.md", text)
    assert [(b.kind, b.text, b.line) for b in seed.blocks] == [
        ("heading", "The ore", 6), ("paragraph", "It is dear and rare.", 8), ("item", "one", 11), ("quotation", "said", 13),
    ]  # fmt: skip
    assert [(d.field, d.value, d.line) for d in seed.declared] == [("title", "The *ore*", 2), ("published", "2026-01-02", 3)]


@pytest.mark.parametrize(
    ("front", "line", "what"),
    [
        ("- a\n- b", 2, "no list of keys"),
        ("a: 1\nb: !!js/function x", 3, "tag"),
        ("a: &x 1", 2, "alias"),
        ("title: a: b", 2, "no valid YAML"),
    ],
)
def test_front_matter_that_is_none(tmp_path: Path, front: str, line: int, what: str) -> None:
    with pytest.raises(SeedError, match=what) as e:
        _seed(tmp_path, "a.md", f"---\n{front}\n---\nText.\n")
    assert (e.value.file, e.value.line) == ("a.md", line)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script> {{ 7*7 }} {% x %}",
        "<img src=x onerror=alert(1)> =1+1 @SUM(A1)",
        "#let x = 1; $ sum $ \\write18{ls} [x](javascript:y)",
    ],
)
def test_plain_text_is_kept_as_it_is_written(tmp_path: Path, hostile: str) -> None:
    assert [b.text for b in _seed(tmp_path, "a.txt", hostile).blocks] == [hostile]


@pytest.mark.parametrize("page", ["<div>" * 3000 + "x", "<b><i>" * 3000 + "x"])
def test_nesting_without_end_is_said(tmp_path: Path, page: str) -> None:
    with pytest.raises(SeedError, match="nested too deeply"):
        _seed(tmp_path, "a.html", page)
