"""Pages rendered twice: as the site does it (Python-Markdown, in MkDocs) and as CommonMark has it (markdown-it-py)."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
from markdown_it import MarkdownIt

_COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable("table")
# The site needs `tables` and `toc`; the others are what well-known themes switch on, and seed text must be plain under them too.
_THEMES = ["tables", "toc", "fenced_code", "attr_list", "def_list", "footnotes", "admonition", "abbr", "md_in_html"]


def commonmark(text: str) -> str:
    return _COMMONMARK.render(text)


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=_THEMES)


RENDERERS = (commonmark, python_markdown)


class Page(HTMLParser):
    """What a reader of the HTML meets: text without regard to white space, links, ids and tags, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.titles: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and tag not in ("h1", "h2", "h3"):  # Python-Markdown gives headings an id of its own
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
            if name == "title":
                self.titles.append(" ".join((value or "").split()))

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())
