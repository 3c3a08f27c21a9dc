"""A verbatim sentence as Markdown, with what stands in it marked: figures, quoted words, names that lead to their topics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.publish.markdown import Markdown, address, anchor, escape
from generator.records import Article


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of the article's text to be marked. A link has `to`, an address relative to the page it will stand on."""

    start: int
    end: int
    kind: Literal["figure", "said", "link"]
    to: str | None = None


def marked(article: Article, start: int, end: int, stretches: Iterable[Stretch]) -> Markup:
    """`article.text[start:end]` with the stretches in it. A stretch that crosses another's border is left unmarked, and so is a
    link in a link."""
    inside = [s for s in (_clip(s, start, end) for s in stretches) if s.start < s.end]
    inside.sort(key=lambda s: (s.start, -s.end, s.kind, s.to or ""))
    out: list[str] = []
    open_: list[Stretch] = []
    at = start
    for stretch in inside:
        while open_ and open_[-1].end <= stretch.start:
            at = _upto(article.text, at, open_[-1].end, out)
            out.append(_close(open_.pop()))
        if open_ and stretch.end > open_[-1].end:
            continue
        if any(s.kind == stretch.kind or (s.start, s.end) == (stretch.start, stretch.end) for s in open_):
            continue
        at = _upto(article.text, at, stretch.start, out)
        out.append(_OPEN[stretch.kind])
        open_.append(stretch)
    while open_:
        at = _upto(article.text, at, open_[-1].end, out)
        out.append(_close(open_.pop()))
    _upto(article.text, at, end, out)
    return Markdown("".join(out).strip())


# The language of the pages' own words; what is in another one says so, for those who hear a page.
_OURS = "en"


def foreign(article: Article) -> str | None:
    """The article's language, where it is known and not that of the pages."""
    language = article.language
    return language if language and language.partition("-")[0] != _OURS else None


def spoken(article: Article, words: Markup) -> Markup:
    """Words of the article with their language, where it is another than that of the pages."""
    language = foreign(article)
    return Markdown(f'<span lang="{anchor(language)}">{words}</span>') if language else words


_OPEN = {"figure": '<mark class="figure">', "said": '<span class="said">', "link": "["}


def _close(stretch: Stretch) -> str:
    if stretch.kind == "link":
        return f"]({address(stretch.to or '')})"
    return "</mark>" if stretch.kind == "figure" else "</span>"


def _upto(text: str, at: int, end: int, out: list[str]) -> int:
    """Text up to `end`, escaped; a space at either edge stays, for `escape` takes the edges off."""
    piece = text[at:end]
    if piece:
        words = escape(piece)
        out.append((" " if piece[0].isspace() else "") + words + (" " if words and piece[-1].isspace() else ""))
    return max(at, end)


def _clip(stretch: Stretch, start: int, end: int) -> Stretch:
    """The part of a stretch that lies in the sentence: a quote may run over several. Edges of white space are no part of it."""
    return Stretch(max(stretch.start, start), min(stretch.end, end), stretch.kind, stretch.to)
