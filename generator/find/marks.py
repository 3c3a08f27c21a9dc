"""Quotation marks: which stretches of the text stand between them, in every style that newsrooms use.

Curly, straight, British single, guillemets, low-nine, and the doubled apostrophe that news databases print. No character is
moved: a style is read where it stands. One pass over the marks of each paragraph; each mark is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.late import late
from generator.records import Paragraph

_OPEN = "“„«"
_CLOSE = "”»"
_STRAIGHT = '"＂'
_SINGLES = "‘’‚'"
# Of three apostrophes behind a word the first closes an inner quotation.
_MARK = late(r"'(?:(?<=[^\s(\[—]')(?=''(?!'))|')?|``?|“|”|„|«|»|\"|＂|‘|’|‚")
_DEPTH = 1  # single marks within single marks: no newspaper nests deeper, and it bounds how far each mark is looked behind
Closes = dict[str, list[int]]
_BEFORE_OPEN = " \t\u00a0\u2009\u200b([{—–-/:;,…"
# Elisions that begin with an apostrophe: no opening mark.
_ELISION = late(r"['’‘`](?:\d\ds?\b|(?:em|til|till|tis|twas|n|cause|bout|round|cos)\b)", re.IGNORECASE)
# A doubled apostrophe that opens somewhere in the text shows the database style.
_DOUBLED = late(r"(?:^|[\s(—])''\w", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: [start, end) between them, [outer_start, outer_end) with them. `paragraph` is an index.

    `opened`/`closed`: whether the mark is there, or the paragraph's edge stands for it. `continued`: the paragraph before left
    its quotation open and this one takes it up.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool
    opened: bool = True
    closed: bool = True
    continued: bool = False


def find_marks(text: str, paragraphs: tuple[Paragraph, ...]) -> list[Marked]:
    """The outermost marked stretches of the text, in order. Nested ones belong to the words of the outer."""
    doubled = "''" in text and _DOUBLED.search(text) is not None
    found: list[Marked] = []
    left_open = False
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1].start if number + 1 < len(paragraphs) else len(text)
        goes_on = after + 1 < len(text) and text[after] in "‘'" and text[after + 1].isupper()
        stretches = _paragraph(text, paragraph.start, paragraph.end, number, doubled, left_open, goes_on)
        here = [m for m in stretches if any(c.isalnum() for c in text[m.start : m.end])]
        left_open = bool(here) and not here[-1].closed
        found += here
    return found


def _paragraph(text: str, start: int, end: int, number: int, doubled: bool, left_open: bool, goes_on: bool) -> list[Marked]:
    marks = list(_MARK.finditer(text, start, end))
    closes: Closes = {}
    out: list[Marked] = []
    i = 0
    while i < len(marks):
        m = marks[i]
        mark, at = m.group(), m.start()
        if mark in ("''", "``") and not doubled and mark != "``":
            i += 1
            continue
        if mark in _SINGLES or mark == "`":
            close = _single_close(text, marks, i, end, closes) if _opens_single(text, at, start, end) else None
            if close is None:
                if _carries_single(text, at, start, end, goes_on):
                    out.append(_marked(text, at, at + 1, end, end, number, True, closed=False, continued=left_open))
                    return out
                i += 1
                continue
            j, width = close
            out.append(_marked(text, at, at + 1, marks[j].start(), marks[j].start() + width, number, True,
                               continued=left_open and not out and at == start))  # fmt: skip
            i = j + 1
            continue
        if not _opens_double(text, m, start, end):
            # a closing mark without its opening one: only where the paragraph before was left open
            if not out and _closes(text, m, end) and (left_open or mark in _CLOSE):
                out.append(_marked(text, start, start, at, m.end(), number, False, opened=False, continued=left_open))
            i += 1
            continue
        j = i + 1
        while j < len(marks) and not _closes_double(text, m, marks[j], end):
            j += 1
        continued = left_open and not out and not text[start:at].strip()
        if j == len(marks):
            out.append(_marked(text, at, m.end(), end, end, number, False, closed=False, continued=continued))
            return out
        out.append(_marked(text, at, m.end(), marks[j].start(), marks[j].end(), number, False, continued=continued))
        i = j + 1
    return out


def _marked(
    text: str, outer: int, start: int, end: int, outer_end: int, number: int, single: bool, *,
    opened: bool = True, closed: bool = True, continued: bool = False,
) -> Marked:  # fmt: skip
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, outer, outer_end, number, single, opened, closed, continued)


def _after_space(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1] in _BEFORE_OPEN or text[at - 1] in _OPEN or text[at - 1] in "\"‘'"


def _opens_double(text: str, m: re.Match[str], start: int, end: int) -> bool:
    mark, at = m.group(), m.start()
    if mark in _OPEN or mark == "``":
        return True
    if mark in _CLOSE:
        return False
    return _after_space(text, at, start) and m.end() < end and not text[m.end()].isspace()


def _closes(text: str, m: re.Match[str], end: int) -> bool:
    at = m.start()
    return at > 0 and not text[at - 1].isspace() and (m.end() >= end or not text[m.end()].isalnum()) and not text[at - 1].isdigit()


def _closes_double(text: str, opened: re.Match[str], m: re.Match[str], end: int) -> bool:
    mark, first = m.group(), opened.group()
    if first == "«":
        return mark == "»"
    if first == "„":
        return mark in '“”"'
    if mark in _CLOSE:
        return True
    if mark in _STRAIGHT or mark == "''":
        if mark == "''" and first not in ("''", "``"):
            return False
        glued = not text[m.start() - 1].isspace()
        free = m.end() >= end or not text[m.end()].isalnum()
        return free or glued
    return False


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    if at + 1 >= end or text[at + 1].isspace() or text[at] == "’":
        return False
    if _ELISION.match(text, at):
        return False
    return text[at] in "‘‚" or _after_space(text, at, start)


def _next_closes(text: str, marks: list[re.Match[str]], opened: re.Match[str], end: int) -> list[int]:
    """For each mark of a paragraph, the index of the first one after it that closes what `opened` opens."""
    out = [len(marks)] * len(marks)
    at = len(marks)
    for k in range(len(marks) - 1, -1, -1):
        out[k] = at
        if _closes_double(text, opened, marks[k], end):
            at = k
    return out


def _single_close(text: str, marks: list[re.Match[str]], i: int, end: int, closes: Closes) -> tuple[int, int] | None:
    """Index into `marks` of the mark that closes the single mark `marks[i]`, and its width; None when nothing does.

    An apostrophe after s and before a space may be a plural's ("workers' rights"): it closes only if nothing clearer comes
    before the next opening mark. `closes` keeps, for the whole paragraph, where double marks are closed.
    """
    maybe: tuple[int, int] | None = None
    inner = 0  # quotations within that are open
    j = i + 1
    while j < len(marks):
        m = marks[j]
        mark, at = m.group(), m.start()
        if mark in "“„«" or (mark in _STRAIGHT and _after_space(text, at, 0) and at + 1 < end and text[at + 1].isalnum()):
            if mark not in closes:
                closes[mark] = _next_closes(text, marks, m, end)
            k = closes[mark][j]
            j = k + 1 if k < len(marks) else j + 1
            continue
        if mark == "''" and at > 0 and not text[at - 1].isspace():
            return j, 2
        if mark in "’'":
            after = text[at + 1] if at + 1 < end else " "
            before = text[at - 1]
            if after.isalnum() or (before.isspace() and mark == "'"):
                if before.isspace() and _opens_single(text, at, 0, end):
                    if maybe is not None or inner == _DEPTH:
                        return maybe
                    inner += 1
                j += 1
                continue
            strong = not before.isalnum() or after not in " \u00a0"
            if inner:
                inner -= strong
                j += 1
                continue
            plural = before in "sS" and not strong
            if not plural:
                return j, 1
            if maybe is None:
                maybe = (j, 1)
        elif mark in "‘‚" and _opens_single(text, at, 0, end):
            if maybe is not None or inner == _DEPTH:
                return maybe
            inner += 1
        j += 1
    return maybe


def _carries_single(text: str, at: int, start: int, end: int, goes_on: bool) -> bool:
    """British quotations over several paragraphs: a paragraph that begins with a single mark and never closes it, or an opening
    mark with nothing behind it that closes, where the next paragraph opens anew (`goes_on`)."""
    if not _opens_single(text, at, start, end) or not text[at + 1].isupper():
        return False
    return end - at > 60 and (goes_on or (at == start and text[at] == "‘"))
