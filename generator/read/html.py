"""HTML -> blocks: the only module that walks a page's tree (lxml is behind it).

Text runs are gathered between block-level tags, with the lines they stand on. What the markup says of a block becomes its hints:
tags and roles of its ancestors, the words of their classes and ids ("class:related"), "links" when nearly all of it is link text,
"hidden" when no reader sees it, "outside" when it stands outside the element that holds most of the page's running text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import dropwhile, islice, pairwise

from lxml import etree
from lxml import html as lxml_html

from generator.errors import SeedError
from generator.read.breaks import are_wrapped, joins
from generator.read.clean import clean, visible
from generator.read.html_hints import hints_of
from generator.records import Block, BlockKind

_SKIP = frozenset(
    "head script style noscript template svg math canvas iframe object embed select option textarea input audio video map area "
    "datalist progress meter frameset frame applet".split()
)
# Besides these, every custom element ("x-card").
_BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul td th "
    "label".split()
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dd": "item",
    "blockquote": "quotation",
    "figcaption": "caption",
    "caption": "caption",
}
# Running text is looked for nowhere near these words of a class.
_NEVER_MAIN = frozenset("comment comments disqus respond sidebar footer nav related recommended cookie consent newsletter".split())
# An element that holds three quarters of the running text holds the article; half would do for most pages, but a long
# comment section or a neighbouring story comes close to it.
_MAIN_SHARE = 0.75
_LINK_SHARE = 0.8
_ROW_LENGTH = 160
_ROW_CELLS = 12


@dataclass(slots=True)
class _Run:
    """The text gathered since the last block-level tag: (text, line, whether it is in a link). `breaks` are the places of
    `<br>` among the pieces."""

    pieces: list[tuple[str, int, bool]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    def add(self, text: str | None, line: int, in_link: bool) -> int:
        """Adds `text`, which begins on `line`; returns the line it ends on."""
        for i, piece in enumerate((text or "").split("\n")):
            self.pieces.append(((" " if i else "") + piece, line + i, in_link))
        return line + (text or "").count("\n")

    def lines(self) -> list[list[tuple[str, int, bool]]]:
        """The pieces between the breaks that were meant."""
        ends = [0, *self.breaks, len(self.pieces)]
        parts = [self.pieces[a:b] for a, b in pairwise(ends)]
        parts = [part for part in parts if any(text.strip() for text, _, _ in part)]
        if len(parts) < 2:
            return [self.pieces]
        shown = [clean("".join(text for text, _, _ in part)) for part in parts]
        out = [parts[0]]
        for part, join in zip(parts[1:], joins(shown, are_wrapped([shown])), strict=True):
            if join:
                out[-1] += [(" ", part[0][1], False), *part]
            else:
                out.append(part)
        return out


def parse_html(text: str, file: str) -> lxml_html.HtmlElement:
    """The tree of a page. Raises SeedError when there is nothing in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(visible(text).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise SeedError("is nested too deeply to be a page", file=file, advice="save its text as .txt")
    if root is None:
        raise SeedError("has no text", file=file, advice="save the page again, as “web page, HTML only”")
    _begin_body(root)
    return root


# What may stand in a head (HTML standard, 4.2). The tags around head and body may be left out, as minifiers do; libxml2 begins the
# body only at an element of HTML 4, and leaves an <article> or <main> in the head.
_OF_THE_HEAD = frozenset("base bgsound link meta noframes noscript script style template title".split())


def _begin_body(root: lxml_html.HtmlElement) -> None:
    """Move what follows the head's own elements to the beginning of the body."""
    head, body = root.find("head"), root.find("body")
    if head is None:
        return
    strays = list(dropwhile(lambda e: e.tag in _OF_THE_HEAD, head))
    if strays:
        body = etree.SubElement(root, "body") if body is None else body
        body[:0] = strays


def html_blocks(root: lxml_html.HtmlElement) -> tuple[Block, ...]:
    """The blocks of a page in the order of its source, each with its lines and hints."""
    found = list(_blocks(root))
    main = _main(found)
    return tuple(
        block
        if main is None or main in chain
        else Block(block.text, block.kind, block.lines, block.level, (*block.hints, "outside"))
        for block, chain in found
    )


Chain = tuple[lxml_html.HtmlElement, ...]


def _blocks(root: lxml_html.HtmlElement) -> Iterator[tuple[Block, Chain]]:
    """Each block with the block-level elements it stands in, the innermost last."""
    chain: list[lxml_html.HtmlElement] = []
    run, links, breaks, line = _Run(), 0, 0, 1
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            line = max(line, element.sourceline or 0)
            if tag in _SKIP:
                walker.skip_subtree()
                continue
            if tag == "sup" and _is_note_mark(element, run):
                walker.skip_subtree()
                continue
            if tag in ("td", "th") and _is_short_row(element.getparent()):
                run.add(" ", line, False)
            elif tag in _BLOCK or "-" in tag:
                yield from _close(run, chain)
                run = _Run()
                chain.append(element)
            breaks = breaks + 1 if tag == "br" else 0
            if breaks == 2:
                yield from _close(run, chain)
                run = _Run()
            elif tag == "br":
                run.breaks.append(len(run.pieces))
                run.add(" ", line, False)
            links += tag == "a"
            line = run.add(element.text, line, links > 0)
            breaks = 0 if (element.text or "").strip() else breaks
            continue
        if chain and chain[-1] is element:
            yield from _close(run, chain)
            run = _Run()
            chain.pop()
        links -= tag == "a"
        if element is not root:
            line = run.add(element.tail, line, links > 0)
            breaks = 0 if (element.tail or "").strip() else breaks
    yield from _close(run, chain)


def _is_short_row(row: lxml_html.HtmlElement) -> bool:
    """Whether a table row is one line of data ("2025 | 2,800"), so that its cells are read together."""
    if row.tag != "tr" or not 1 < sum(1 for _ in islice(row, _ROW_CELLS + 1)) <= _ROW_CELLS:  # len(row) counts them all
        return False
    length = 0
    for text in row.itertext():
        length += len(text.strip())
        if length > _ROW_LENGTH:
            return False
    return row.find(".//table") is None


def _is_note_mark(element: lxml_html.HtmlElement, run: _Run) -> bool:
    """A raised number that leads to a note: a link, or right after a stop ("open them.¹"). In "m²" and "10⁶" it is neither."""
    before = run.pieces[-1][0][-1:] if run.pieces else ""
    return element.text_content().strip(" []").isdigit() and (element.find(".//a") is not None or before in tuple('.,;:!?”’")'))


def _close(run: _Run, chain: list[lxml_html.HtmlElement]) -> Iterator[tuple[Block, Chain]]:
    """The blocks of a run, one for each of its lines; a heading is one, however it is broken."""
    level = next((_HEADINGS[e.tag] for e in reversed(chain) if e.tag in _HEADINGS), 0)
    for pieces in [run.pieces] if level else run.lines():
        yield from _block(pieces, level, chain)


def _block(pieces: list[tuple[str, int, bool]], level: int, chain: list[lxml_html.HtmlElement]) -> Iterator[tuple[Block, Chain]]:
    """The block of some pieces, if they show anything. White space collapses across pieces; each line is noted where its text
    begins."""
    text = ""
    lines: list[tuple[int, int]] = []
    linked = sum(len(piece.strip()) for piece, _, in_link in pieces if in_link)
    for piece, line, _ in pieces:
        words = clean(piece)
        if not words:
            text += " " if piece and text and not text.endswith(" ") else ""
            continue
        if piece[0].isspace() and text and not text.endswith(" "):
            text += " "
        if not lines or lines[-1][1] != line:
            lines.append((len(text), line))
        text += words + (" " if piece[-1].isspace() else "")
    text = text.rstrip()
    if not text:
        return
    hints = hints_of(chain) + (("links",) if linked >= _LINK_SHARE * len(text) else ())
    kind: BlockKind = "heading" if level else next((_KINDS[e.tag] for e in reversed(chain) if e.tag in _KINDS), "paragraph")
    yield Block(text, kind, tuple(lines), level, hints), tuple(chain)


def _main(found: list[tuple[Block, Chain]]) -> lxml_html.HtmlElement | None:
    """The innermost element that holds most of the running text; None on a page that has too little of it to tell."""
    weight: dict[lxml_html.HtmlElement, int] = {}
    total = 0
    for block, chain in found:
        words = block.text.count(" ") + 1
        if block.kind == "caption" or words < 12 or "links" in block.hints or {h[6:] for h in block.hints} & _NEVER_MAIN:
            continue
        total += words
        for element in chain:
            weight[element] = weight.get(element, 0) + words
    inner = [e for e, w in weight.items() if w >= _MAIN_SHARE * total and e.tag not in ("p", "li", "blockquote")]
    return max(inner, key=lambda e: sum(1 for _ in e.iterancestors()), default=None)
