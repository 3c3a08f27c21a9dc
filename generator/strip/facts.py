"""Boxes of facts: lines that say a value each ("Length: 2 km"), which are neither bylines nor the head of another story."""

from __future__ import annotations

import re

from generator.strip.page import Page
from generator.strip.stamps import stamp

_VALUE = re.compile(r"[A-Z][\w’' -]{1,30}:\s\S.{0,80}$")


def ends_a_table(page: Page, i: int) -> bool:
    """Whether a line is the last of some that say a value each ("Length: 2 km", "Term: 15 years"), most of them in numbers."""
    lines = [page.blocks[j].text for j in range(max(i - 2, page.after_title), i + 1) if j not in page.cuts]
    counted = sum(any(map(str.isdigit, line)) for line in lines)
    return len(lines) == 3 and 2 * counted > len(lines) and all(_VALUE.match(line) and not line.isupper() for line in lines)


def says_values(page: Page, j: int) -> bool:
    """Whether a line is the first or a later one of a box of facts: a label and a value ("Opened: 2019"), as one beside it that has
    no date."""
    beside = [k for k in (j - 1, j + 1) if k < len(page.blocks) and stamp(page.blocks[k].text) is None]
    return _VALUE.match(page.blocks[j].text) is not None and any(_VALUE.match(page.blocks[k].text) for k in beside)
