"""The saved pages of `tests/pages` and their annotations: which lines a careful reader keeps."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path

from generator import yamlfile
from generator.read.clean import clean, quotation_marks
from generator.read.decode import decode

FOLDER = Path(__file__).parent.parent / "pages"
HALVES = ("first", "second", "third", "fourth", "fifth")
OPENED = ("sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")  # their faults may be read
UNSEEN: tuple[str, ...] = ()  # measured only
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One page: its lines as a reader sees them, by 1-based number, and those that are the article, noise and captions."""

    path: Path
    lines: dict[int, str]
    article: tuple[int, ...]
    noise: tuple[int, ...]
    captions: tuple[int, ...]
    expected: dict[str, tuple[str | None, ...]]


def saved_pages(half: str, folder: Path = FOLDER) -> tuple[SavedPage, ...]:
    data = yamlfile.parse((folder / f"_{half}.yml").read_text("utf-8"), half).data
    return tuple(_page(folder, row) for row in data["pages"])


def _page(folder: Path, row: dict) -> SavedPage:
    path = folder / row["page"]
    expected = {k: tuple(row[k]) if isinstance(row[k], list) else (row[k],) for k in ("title", "publisher", "author", "published")}
    expected["host"] = tuple(row["host"]) if isinstance(row.get("host"), list) else (row.get("host"),)
    return SavedPage(
        path, visible_lines(path), numbers(row["article"]), numbers(row.get("noise")), numbers(row.get("captions")), expected
    )  # fmt: skip


def pasted(pages: Iterable[SavedPage], folder: Path) -> tuple[SavedPage, ...]:
    """The HTML pages as an analyst would paste them: their visible lines as plain text, one below the other."""
    out = []
    for page in pages:
        if page.path.suffix in (".html", ".htm"):
            path = folder / f"{page.path.stem}.txt"
            path.write_text("\n".join(page.lines[n] for n in sorted(page.lines)), "utf-8")
            out.append(replace(page, path=path))
    return tuple(out)


def numbers(ranges: str | int | None) -> tuple[int, ...]:
    """ "3-5 9" as 3, 4, 5, 9."""
    out: list[int] = []
    for part in str(ranges or "").split():
        first, _, last = part.partition("-")
        out += range(int(first), int(last or first) + 1)
    return tuple(out)


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def visible_lines(path: Path) -> dict[int, str]:
    """What each line of the file shows, by number: no mark-up, nothing of heads, scripts and styles."""
    text = decode(path.read_bytes(), path.name)
    if path.suffix in (".html", ".htm"):
        parser = _Visible()
        parser.feed(text)
        return {n: clean(line) for n, line in sorted(parser.lines.items()) if words(line)}
    if path.suffix == ".md":
        text = re.sub(r"\A---\n.{0,2000}?\n---\n", lambda m: "\n" * m.group().count("\n"), text, flags=re.DOTALL)
        text = re.sub(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)|<[^>\n]{1,200}>", r"\1", text)
        text = re.sub(r"(?m)^(?:#+|>|[-*]|\d+\.)[^\S\n]+|[*_]+(?=\S)|(?<=\S)[*_]+", "", text)
    return {n: clean(line) for n, line in enumerate(quotation_marks(html.unescape(text)).split("\n"), 1) if words(line)}


class _Visible(HTMLParser):
    """Text by source line, with the parser of the standard library: not the one that is being tested."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: dict[int, str] = {}
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("script", "style", "title", "noscript", "template", "sup")
        if tag in ("p", "li", "div", "h1", "h2", "h3", "td", "th", "button", "br", "summary", "span"):
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style", "title", "noscript", "template", "sup")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._add(data)

    def _add(self, data: str) -> None:
        line = self.getpos()[0]
        for i, piece in enumerate(data.split("\n")):
            self.lines[line + i] = self.lines.get(line + i, "") + piece
