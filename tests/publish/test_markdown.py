"""Seed text is plain visible text wherever a page puts it, under both kinds of Markdown (law 5)."""

from __future__ import annotations

import html

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.publish.markdown import address, anchor, escape, tag, web_address
from tests.publish.rendered import RENDERERS, Page

MARKUP = "*_[]()<>!#-+.:|`~=&{}\"'\\ \t\n1a^$@/;x%?"
TEXTS = st.text(alphabet=st.one_of(st.sampled_from(MARKUP), st.characters()), max_size=40)
FRAMES = (("{}", ["p"]), ("## {}", ["h2"]), ("- {}", ["ul", "li"]), ("> {}", ["blockquote", "p"]))


def visible(text: str) -> str:
    return " ".join(html.unescape(str(escape(text))).split())


@pytest.mark.parametrize("render", RENDERERS)
@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
@example("![x](y) <script>alert(1)</script> &amp; {: #id } [TOC]")
@example("1. not a list")
@example("- nor this | or | that")
@example("```\ncode\n```")
@example("{% raw %}{{ config }}")
@example("*[abbr]: no abbreviation")
@example(": no definition")
@example("!!! note\n    none")
@example("===")
@example("\u2028\u202e reversed \x00 \x02wzxhzdk:0\x03")
def test_text_stays_text(render, text):
    shown = visible(text)
    if not shown:
        return
    for frame, tags in FRAMES:
        page = Page(render(frame.format(escape(text))))
        assert page.text == shown
        assert page.tags == tags


@pytest.mark.parametrize("render", RENDERERS)
@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
@example('" onclick="x')
@example("](http://example.com)")
@example("said ''no'')")
def test_text_stays_text_in_cells_and_html(render, text):
    shown = visible(text)
    table = Page(render(f"| a | b |\n| --- | --- |\n| x{escape(text)}z | y |\n"))
    assert table.tags.count("td") == 2
    assert table.text == f"a b x{shown}z y"
    folded = Page(render(f"<details><summary>s</summary>\n<p>a{escape(text)}z</p></details>\n\nafter"))
    assert folded.tags == ["details", "summary", "p", "p"]
    assert shown in folded.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nearly 90 per cent", "nearly 90 per cent"),
        ("US-China trade, 3.2 (and more)", "US-China trade, 3.2 (and more)"),
        ("a*b_c[d]", "a&#42;b&#95;c&#91;d&#93;"),
        ("- dash", "&#45; dash"),
        ("2025. A year", "2025&#46; A year"),
        ("one\ntwo\u2028three", "one two three"),
        ("https://example.com", "https&#58;//example.com"),
        ("www.example.com", "www&#46;example.com"),
        ("\u202eabc", "⟨U+202E⟩abc"),
        ("bell \x07", "bell ⟨U+0007⟩"),
        ("中 é “quoted” — £5", "中 é “quoted” — £5"),
    ],
)
def test_what_is_escaped(text, expected):
    assert escape(text) == expected


def test_markdown_of_our_own_is_not_escaped_twice():
    assert escape(tag("mark", "5 < 6", "figure")) == '<mark class="figure">5 &#60; 6</mark>'


@pytest.mark.parametrize("path", ["articles/x.md#s1", "../elements/samarium.md", "agreement.md#c-1", "#s3", "packs/edition.pdf"])
def test_addresses_of_ours(path):
    assert address(path) == path


@pytest.mark.parametrize(
    "path", ["javascript:alert(1)", "//host/x", "https://host", "a b.md", "x.md)[y](z", "x.md#a#b", "/root.md", "a/../../b.md"]
)
def test_other_addresses_are_refused(path):
    with pytest.raises(ValueError, match="no address of ours"):
        address(path)


def test_an_anchor_is_a_plain_name():
    assert anchor("c-1_a.b") == "c-1_a.b"
    with pytest.raises(ValueError, match="no anchor"):
        anchor('x" onload="y')


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.com/a?b=1&c=2", "https://example.com/a?b=1&amp;c=2"),
        ("https://example.com/a_(b)", "https://example.com/a_%28b%29"),
        ("https://example.com/ä*", "https://example.com/%C3%A4%2A"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://exa mple.com", None),
        ("http://", None),
        ("https://example.com/<b>", "https://example.com/%3Cb%3E"),
        ("ftp://example.com", None),
        (None, None),
    ],
)
def test_addresses_on_the_web(url, expected):
    assert web_address(url) == expected
