"""Markdown -> blocks, through markdown-it-py's tokens: what is shown is kept as plain text, marks and targets are not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import yamlfile
from generator.errors import LodestoneError, SeedError
from generator.read.breaks import are_wrapped, joins
from generator.read.clean import clean, quotation_marks, visible
from generator.read.plain import plain_blocks
from generator.records import Block, BlockKind, Declared

_FENCE = re.compile(r"\A(?:\ufeff)?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEYS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author", "date": "published",
    "published": "published", "pubdate": "published", "publisher": "publisher", "site": "publisher", "source": "source",
    "url": "url", "link": "url", "canonical_url": "url", "canonical": "url", "language": "language", "lang": "language",
    "licence": "licence", "license": "licence", "host": "host",
}  # fmt: skip
_SPACES = re.compile(r"[^\S\n]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--(?:[^<]|<(?!!--)){0,5000}?-->", re.DOTALL)
# "> [!ad] …": a box that GitHub and Obsidian mark by its kind.
_CALLOUT = re.compile(r"\[!([A-Za-z]{2,20})\]")
# What note programs set around a name: [[A. Writer]].
_WIKI = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{0,200})?\]\]")
_LONGEST = 500
# The parser looks back over all open brackets; nobody writes this many in an article, and then it is read as plain text.
_MAX_MARKS = 20_000


def front_matter(text: str, file: str) -> tuple[str, tuple[Declared, ...]]:
    """The body, its front matter replaced by empty lines so that lines keep their numbers, and what the front matter declares."""
    match = _FENCE.match(text)
    if match is None:
        return text, ()
    try:
        found = yamlfile.parse(match.group(1), file, first_line=2)
    except LodestoneError as e:
        raise SeedError(e.what, file=file, line=e.line, advice=e.advice) from None
    if not isinstance(found.data, dict | None):
        raise SeedError("the front matter is no list of keys and values", file=file, line=2, advice="write `title: …` or delete it")
    declared: list[Declared] = []
    for key, value in (found.data or {}).items():
        texts = [str(v) for v in (value if isinstance(value, list) else [value]) if isinstance(v, str | int | float)]
        if key.lower() in _KEYS and texts:
            value = clean(_WIKI.sub(r"\1", ", ".join(texts)))[:_LONGEST]
            declared.append(Declared(_KEYS[key.lower()], value, "front matter", found.line((key,))))
    return "\n" * match.group(0).count("\n") + text[match.end() :], tuple(declared)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Raw HTML loses its tags; code is text; an image is its alternative text, as a caption."""
    if text.count("[") + text.count("`") + text.count("<") > _MAX_MARKS:
        return plain_blocks(text)
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table")
    blocks: list[Block] = []
    around: list[str] = []
    level = 0
    tokens = parser.parse(_SPACES.sub(" ", visible(quotation_marks(text)).expandtabs(4)))
    wrapped = are_wrapped([clean(line) for line in t.content.split("\n")] for t in tokens if t.type == "inline")
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type)
            level = int(token.tag[1]) if token.type == "heading_open" else level
        elif token.nesting == -1 and around:
            around.pop()
        elif token.type == "inline" and token.map:
            found = _inline(token, around, level if "heading_open" in around else 0, wrapped)
            if "tr_open" in around and blocks and "row" in blocks[-1].hints and blocks[-1].lines[0][1] == token.map[0] + 1:
                row = " | ".join((blocks.pop().text, *(b.text for b in found)))  # one line of data, as from HTML
                found = [Block(row, "paragraph", ((0, token.map[0] + 1),), 0, ("row",))]
            elif "tr_open" in around:
                found = [replace(b, hints=(*b.hints, "row")) for b in found]
            blocks += found
        elif token.type in ("html_block", "fence", "code_block") and token.map:
            first = token.map[0] + (2 if token.type == "fence" else 1)
            for i, line in enumerate(_TAG.sub(" ", token.content).split("\n")):
                if clean(line):
                    blocks.append(Block(clean(line), "paragraph", ((0, first + i),), 0, (token.type.replace("_block", ""),)))
    return tuple(blocks)


def _inline(token: Token, around: list[str], level: int, wrapped: bool) -> list[Block]:
    """The blocks of a paragraph, heading or item: one for each line whose end was meant, and one for each image."""
    assert token.map is not None
    kind: BlockKind = "paragraph"
    if "heading_open" in around:
        kind = "heading"
    elif "list_item_open" in around:
        kind = "item"
    elif "blockquote_open" in around:
        kind = "quotation"
    rows = [_Row(token.map[0] + 1)]
    images: list[Block] = []
    depth = slanted = plain = 0
    for child in token.children or ():
        slanted += (child.type == "em_open") - (child.type == "em_close")
        plain += child.type == "text" and not slanted and bool(child.content.strip())
        depth += (child.type == "link_open") - (child.type == "link_close")
        if child.type in ("softbreak", "hardbreak"):
            rows.append(_Row(rows[-1].line + 1))
        elif child.type == "image":
            if clean(child.content):
                images.append(Block(clean(child.content), "caption", ((0, rows[-1].line),), 0, ("image",)))
        else:
            rows[-1].add(_TAG.sub("", child.content) if child.type == "html_inline" else child.content, depth > 0)
    rows = [row for row in rows if row.text.strip()]
    parts = [[row] for row in rows[:1]]
    for row, join in zip(rows[1:], joins([row.text.rstrip() for row in rows], wrapped), strict=True):
        if join or level:
            parts[-1].append(row)
        else:
            parts.append([row])
    if images and not plain and kind == "paragraph":  # nothing but slanted words on the lines of a picture tell what it shows
        kind = "caption"
    return [_block(part, kind, level) for part in parts] + images


@dataclass(slots=True)
class _Row:
    """A line of a paragraph: its number, its text with single spaces, and how many of its characters are in links."""

    line: int
    text: str = ""
    linked: int = 0

    def add(self, shown: str, in_link: bool) -> None:
        """Adds text as it is shown, white space made normal, and counts what of it is a link."""
        piece = clean(shown)
        if piece:
            self.text += (" " if shown[0].isspace() and self.text and not self.text.endswith(" ") else "") + piece
            self.text += " " if shown[-1].isspace() else ""
            self.linked += len(piece) if in_link else 0
        elif shown and self.text and not self.text.endswith(" "):
            self.text += " "


def _block(rows: list[_Row], kind: BlockKind, level: int) -> Block:
    text = ""
    lines: list[tuple[int, int]] = []
    for row in rows:
        text += " " if text else ""
        lines.append((len(text), row.line))
        text += row.text.rstrip()
    callout = _CALLOUT.match(text)
    hints = ("links",) if sum(row.linked for row in rows) >= 0.8 * len(text) else ()
    return Block(text, kind, tuple(lines), level, (*hints, f"class:{callout[1].lower()}") if callout else hints)
