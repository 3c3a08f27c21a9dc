"""The end of a page in pasted text: behind the last paragraph that stands apart, lines one below the other under whatever label."""

from __future__ import annotations

from generator.strip.apart import stands_apart
from generator.strip.boxes import is_row
from generator.strip.facts import ends_a_table
from generator.strip.foreign import ADDRESSED, REPORT, usage_of
from generator.strip.kinship import Usage
from generator.strip.page import Page
from generator.strip.signals import SPOKEN
from generator.strip.tail import RATE

_LEAST = 3
_MANY = 5
_SHARED = 0.15
_TOLD, _OF_THE_TEXT = 10, 0.4


def dense_end(page: Page) -> None:
    """From the end upwards: groups of short lines, with the sentences among them, up to the last paragraph of the text."""
    if not stands_apart(page):
        return
    usage = usage_of(page)
    cut = 0  # lines of the groups below that were cut for reasons of their own
    for group in reversed(_parts(page)):
        kept = [i for i in group if i not in page.cuts and i not in page.captions]
        if page.title is not None and group[0] <= page.title:
            return
        if any(_goes_on(page, i, usage) for i in kept):
            return
        if kept and not (_is_dense(page, group, kept, cut) or _is_alone(page, kept, cut, usage)):
            return
        cut += len(group) - len(kept)
        for i in kept:
            page.cut(i, "after the end")


def _parts(page: Page) -> list[range]:
    """The blocks between two empty lines, one or more."""
    out: list[range] = []
    first = 0
    for i in range(len(page.blocks)):
        if page.breaks(i):
            out.append(range(first, i + 1))
            first = i + 1
    return out


def _is_dense(page: Page, group: range, kept: list[int], below: int) -> bool:
    """Three lines and more, most of them short, one of them or many under them page matter; no table, list or verse."""
    short = [i for i in group if not page.is_prose(i)]
    gone = len(group) - len(kept)
    over = page.blocks[group[0] - 1].text if group[0] else ""
    texts = [page.blocks[i].text for i in kept]
    listed = (
        over.endswith(":")
        or ends_a_table(page, group[-1])
        or any(t.endswith((",", ";")) for t in texts[:-1])
        or any(t[0].islower() for t in texts[1:])
    )
    rows = sum(is_row(t) or " | " in t for t in texts)
    if any(page.words(i) >= REPORT and not ADDRESSED.search(page.blocks[i].text) for i in kept):
        return False
    if listed or any(page.blocks[i].kind != "paragraph" for i in kept) or 2 * rows > len(texts):
        return False
    return len(group) >= _LEAST and 2 * len(short) > len(group) and (gone > 0 or (below >= _LEAST and len(group) >= _MANY))


def _goes_on(page: Page, i: int, usage: Usage) -> bool:
    """Whether a paragraph among the lines is the article's: so many of its words stand in the text."""
    text = page.blocks[i].text
    told = page.is_prose(i) and page.words(i) >= _TOLD and text.endswith((".", "”", '"')) and not ADDRESSED.search(text)
    return told and not page.matcher.has_talk(page.simple[i]) and usage.shared(text, text) >= _OF_THE_TEXT


def _is_alone(page: Page, kept: list[int], below: int, usage: Usage) -> bool:
    """One line or two of which the text says nothing, over page matter."""
    text = " ".join(page.blocks[i].text for i in kept)
    if any(page.is_prose(i) or RATE.match(page.blocks[i].text) for i in kept):
        return False
    return below >= _LEAST and len(kept) < _LEAST and not SPOKEN.search(text) and usage.shared(text, text) < _SHARED
