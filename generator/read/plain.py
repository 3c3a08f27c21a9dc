"""Plain text -> blocks: a line is a paragraph, unless the text was wrapped by hand or by a mail program."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from generator.read.clean import clean, quotation_marks
from generator.records import Block

_BULLET = re.compile(r"^[-–—*•·▪●◦‣]\s+(?=\S)")
# "From: …", "Sent: …": a group of mostly such lines is a list of them.
_FIELD = re.compile(r"[A-Z][A-Za-z-]{1,14}: ")
_QUOTED = re.compile(r"(?:> ?){1,6}")
_LEAST_QUOTED = 4
# Mail and terminal programs wrap between 50 and 100 columns; a group that is broader is a group of paragraphs.
_WRAP_MIN, _WRAP_MAX = 45, 120
# Nine lines in ten of wrapped English go on in lower case; titles, lists and short paragraphs set below each other do not.
_GOES_ON = 0.6


class Row(NamedTuple):
    """A line: its 1-based number, its text, and how far it is set in."""

    number: int
    text: str
    indent: int

    @property
    def width(self) -> int:
        """The columns that the line takes, with what it is set in by."""
        return self.indent + len(self.text)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, each with the 1-based lines of the seed that its text came from."""
    lines = _without_marks(quotation_marks(text).split("\n"))
    rows = [Row(number, clean(line), _indent(line)) for number, line in enumerate(lines, 1)]
    groups: list[list[Row]] = [[]]
    for row in rows:
        if row.text:
            groups[-1].append(row)
        elif groups[-1]:
            groups.append([])
    wrapped = _is_wrapped(groups)
    blocks: list[Block] = []
    for group in groups:
        for piece in _unwrapped(group) if wrapped else ([row] for row in group):
            blocks.append(_block(piece))
    return tuple(b for b in blocks if b.text)


def _without_marks(lines: list[str]) -> list[str]:
    """The lines without the marks that a mail program puts before each line of what it quotes, where most of a text has them from
    the first on."""
    marked = [n for n, line in enumerate(lines) if _QUOTED.match(line)]
    if len(marked) < _LEAST_QUOTED or 2 * len(marked) < sum(bool(line.strip()) for line in lines[marked[0] :]):
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def _indent(line: str) -> int:
    return min(len(line) - len(line.lstrip()), _WRAP_MIN)


def _fits(row: Row, following: Row, width: int) -> bool:
    """Whether the first word of `following` would still have stood on `row`: then the break between them was meant."""
    return row.width + 1 + len(following.text.split(" ", 1)[0]) <= width


def _joins(group: list[Row]) -> list[bool]:
    """For each line of a group after the first: whether it goes on with the paragraph of the line before it."""
    width = max(row.width for row in group)
    fields = sum(bool(_FIELD.match(row.text)) for row in group)
    if not _WRAP_MIN <= width <= _WRAP_MAX or (fields > 1 and 2 * fields > len(group)):
        return [False] * (len(group) - 1)
    return [not _fits(a, b, width) and not _BULLET.match(b.text) for a, b in pairwise(group)]


def _is_wrapped(groups: list[list[Row]]) -> bool:
    """Whether lines of this text are pieces of paragraphs: most lines that could be continuations begin in lower case."""
    pairs = [pair for group in groups if len(group) > 1 for pair in zip(_joins(group), group[1:], strict=True)]
    starts = [row.text[0] for join, row in pairs if join]
    return len(starts) >= 2 and sum(c.islower() for c in starts) / len(starts) >= _GOES_ON


def _unwrapped(group: list[Row]) -> list[list[Row]]:
    if not group:
        return []
    pieces = [[group[0]]]
    for join, row in zip(_joins(group), group[1:], strict=True):
        if join:
            pieces[-1].append(row)
        else:
            pieces.append([row])
    return pieces


def _block(rows: list[Row]) -> Block:
    """One block of the rows of a paragraph. A word divided at a hyphen keeps it: nobody can tell whether it belongs to the word."""
    bullet = _BULLET.match(rows[0].text)
    text = ""
    lines: list[tuple[int, int]] = []
    for row in rows:
        piece = row.text[bullet.end() :] if bullet and not lines else row.text
        if text and not (text[-1] == "-" and text[-2:-1].isalpha() and piece[0].islower()):
            text += " "
        lines.append((len(text), row.number))
        text += piece
    return Block(text, "item" if bullet else "paragraph", tuple(lines))
