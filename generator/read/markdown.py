"""Markdown -> blocks, through markdown-it-py's tokens: what is shown is kept as plain text, marks and targets are not."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import yamlfile
from generator.errors import LodestoneError, SeedError
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
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--.{0,5000}?-->", re.DOTALL)
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
            declared.append(Declared(_KEYS[key.lower()], clean(", ".join(texts))[:_LONGEST], "front matter", found.line((key,))))
    return "\n" * match.group(0).count("\n") + text[match.end() :], tuple(declared)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Raw HTML loses its tags; code is text; an image is its alternative text, as a caption."""
    if text.count("[") + text.count("`") + text.count("<") > _MAX_MARKS:
        return plain_blocks(text)
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table")
    blocks: list[Block] = []
    around: list[str] = []
    level = 0
    for token in parser.parse(_SPACES.sub(" ", visible(quotation_marks(text)).expandtabs(4))):
        if token.nesting == 1:
            around.append(token.type)
            level = int(token.tag[1]) if token.type == "heading_open" else level
        elif token.nesting == -1 and around:
            around.pop()
        elif token.type == "inline" and token.map:
            blocks += _inline(token, around, level if "heading_open" in around else 0)
        elif token.type in ("html_block", "fence", "code_block") and token.map:
            first = token.map[0] + (2 if token.type == "fence" else 1)
            for i, line in enumerate(_TAG.sub(" ", token.content).split("\n")):
                if clean(line):
                    blocks.append(Block(clean(line), "paragraph", ((0, first + i),), 0, (token.type.replace("_block", ""),)))
    return tuple(blocks)


def _inline(token: Token, around: list[str], level: int) -> list[Block]:
    assert token.map is not None
    kind: BlockKind = "paragraph"
    if "heading_open" in around:
        kind = "heading"
    elif "list_item_open" in around:
        kind = "item"
    elif "blockquote_open" in around:
        kind = "quotation"
    text, line, linked = "", token.map[0] + 1, 0
    lines = [(0, line)]
    images: list[Block] = []
    depth = 0
    for child in token.children or ():
        depth += (child.type == "link_open") - (child.type == "link_close")
        if child.type in ("softbreak", "hardbreak"):
            line += 1
            text = f"{text.rstrip()} " if text else ""
            if lines[-1][0] == len(text):
                lines.pop()
            lines.append((len(text), line))
        elif child.type == "image":
            if clean(child.content):
                images.append(Block(clean(child.content), "caption", ((0, line),), 0, ("image",)))
        else:
            shown = _TAG.sub("", child.content) if child.type == "html_inline" else child.content
            piece = clean(shown)
            if piece:
                text += (" " if shown[0].isspace() and text and not text.endswith(" ") else "") + piece
                text += " " if shown[-1].isspace() else ""
                linked += len(piece) if depth else 0
            elif shown and text and not text.endswith(" "):
                text += " "
    text = text.rstrip()
    hints = ("links",) if text and linked >= 0.8 * len(text) else ()
    own = [Block(text, kind, tuple((o, n) for o, n in lines if o < len(text)), level, hints)] if text else []
    return own + images
