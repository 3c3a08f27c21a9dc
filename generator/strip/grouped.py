"""Lines that stand together in pasted text whose paragraphs stand apart, with an empty line before and after each: what a site
shows beside the text (a picture with its names, a player, links under their label) is copied as lines one below the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.strip.apart import stands_apart
from generator.strip.boxes import is_heading, is_row
from generator.strip.furniture import is_image_text
from generator.strip.page import Page
from generator.strip.pictured import CREDIT
from generator.strip.stamps import stamp

_BOX = "box between paragraphs"
_LONG = 20
_MOST = 45  # words of a caption
_SAID = re.compile(r"\b(?:said|says|told)\b|[“\"]\s?$")
_PAST = re.compile(r"\b(?:was|were|had|rose|fell|made|sold|[a-z]{2,20}ed)\b")
_CREDIT_WORDS = 9
_FILED = 2
_LABELS = re.compile(r"(?:image|media|photo|picture|video)(?: caption[,:]?|:)", re.IGNORECASE)
_PARTS_FROM_PICTURES = ("share bar", "navigation", "related story", "promotion", "advert", "web address")
_OF_LISTS = ("related stor", "trending stories", "navigation", "promotion", "advert", "newsletter", "share bar")


def _groups(page: Page) -> Iterator[range]:
    """Two blocks and more without an empty line between, after the title."""
    first = page.after_title
    for i in range(page.after_title, len(page.blocks)):
        if page.breaks(i):
            if i > first:
                yield range(first, i + 1)
            first = i + 1


def labelled_captions(page: Page) -> None:
    """The line under "Image caption,", whatever it says."""
    for i in range(page.after_title, len(page.blocks) - 1):
        under = page.blocks[i + 1]
        if (
            _LABELS.fullmatch(page.blocks[i].text)
            and under.kind == "paragraph"
            and page.words(i + 1) <= _MOST
            and i + 1 not in page.cuts
        ):
            page.captions[i + 1] = "caption"
        if i < page.first_prose() and is_image_text(page, i):
            _under_a_file(page, i)


def _under_a_file(page: Page, file: int) -> None:
    """In the head, over the byline or the date: what stands under the name of a picture's file, its owner and what it shows."""
    end = next((j for j in range(file + 1, min(file + 2 + _FILED, len(page.blocks))) if stamp(page.blocks[j].text)), None)
    if end is not None and page.blocks[file].text.count(".") and all(page.words(j) <= _MOST for j in range(file + 1, end)):
        for j in range(file + 1, end):
            if j not in page.cuts:
                page.captions[j] = "caption"


def pictures(page: Page) -> None:
    """In a group that has a credit or a caption: all lines over the last of them."""
    if not stands_apart(page):
        return
    for group in _groups(page):
        credits = [i for i in group if i in page.captions or page.cuts.get(i) == "source credit" or _is_credit(page, i, group)]
        if not credits:
            continue
        for i in range(group[0], credits[-1] + 1):
            if i in page.cuts or page.words(i) > _MOST or page.blocks[i].kind != "paragraph" or _SAID.search(page.blocks[i].text):
                continue
            if page.is_prose(i) and page.cuts.get(i + 1) in _PARTS_FROM_PICTURES:
                continue  # a standfirst or a paragraph over what stands between it and the picture
            if _is_standfirst(page, i, credits[-1]):
                continue
            page.captions[i] = "caption"


def _is_standfirst(page: Page, i: int, credit: int) -> bool:
    """Whether a line is the first under the title and tells something, over a caption with its credit or over the byline."""
    first = next(page.kept(page.after_title), None) == i
    stamped = any(page.cuts.get(j) == "byline or date" for j in range(i + 1, credit))
    return first and (stamped or i + 1 in page.captions) and page.matcher.verbs.search(page.simple[i]) is not None


def _is_credit(page: Page, i: int, group: range) -> bool:
    """A line like a credit, the last of its group or the last but what was cut, under a line that a picture may have."""
    text = page.blocks[i].text
    over = i - 1
    below = all(j in page.cuts or j in page.captions for j in range(i + 1, group[-1] + 1))
    shown = over in group and over not in page.cuts and 4 < page.words(over) <= _MOST and not _SAID.search(page.blocks[over].text)
    free = i not in page.cuts or (page.cuts[i] == "byline or date" and group[0] > page.first_prose())
    return below and shown and free and page.words(i) <= _CREDIT_WORDS and CREDIT.fullmatch(text[:120]) is not None


def grouped_lines(page: Page) -> None:
    """Short lines beside what was cut of a group: the rest of a box. The last may be the heading of the paragraph under it."""
    if not stands_apart(page):
        return
    for group in _groups(page):
        gone = [i for i in group if i in page.cuts or i in page.captions]
        if page.title is None and group[0] < page.first_prose():
            continue
        head = group[0] == page.after_title
        lines = [i for i in group if i not in gone and not (head and (not gone or i < gone[0] or _is_over_byline(page, i)))]
        if not gone or not lines or any(page.is_prose(i) and page.words(i) >= _LONG for i in lines) or _is_told(page, group, lines):
            continue
        below = next(page.kept(group[-1] + 1), None)
        last = lines[-1]
        led = page.cuts.get(group[0], "").startswith(_OF_LISTS) and not page.is_prose(group[0])
        if last == group[-1] and below is not None and (is_heading(page, last, below) or _is_plain_word(page, last)):
            lines.pop()
        if lines == [group[-1]] and all(page.is_prose(i) for i in gone) and below is not None:
            continue  # the heading of the next paragraph, right under an offer in a sentence
        if len(gone) + len(lines) < len(group) and not led and len(gone) < 2:
            continue
        for i in sorted(lines, key=page.is_prose):  # the sentences last: by then their neighbours are gone
            if not page.is_prose(i) or _is_between(page, i, group):
                page.cut(i, _BOX)


def _is_over_byline(page: Page, i: int) -> bool:
    """Whether a line of the head tells something right over the byline: the standfirst, behind the picture."""
    tells = page.matcher.verbs.search(page.simple[i]) is not None and page.words(i) >= _CREDIT_WORDS
    return tells and page.cuts.get(i + 1) == "byline or date"


def _is_told(page: Page, group: range, lines: list[int]) -> bool:
    """Rows of a table, a list that the text announces, what somebody says."""
    texts = [page.blocks[i].text for i in lines]
    over = page.blocks[group[0] - 1].text if group[0] else ""
    rows = sum(is_row(text) or " | " in text or ": " in text for text in texts)
    return over.endswith(":") or any(map(_SAID.search, texts)) or (len(texts) > 1 and 2 * rows > len(texts))


def _is_plain_word(page: Page, i: int) -> bool:
    """ "Limits", "Water": a heading of one word, which is no word of an interface."""
    word = page.blocks[i].text
    return word.istitle() and word.isalpha() and word.lower() not in page.matcher.interface


def _is_between(page: Page, i: int, group: range) -> bool:
    """A sentence with what was cut over and under it, which tells no number and nothing of the past."""
    text = page.blocks[i].text
    if any(map(str.isdigit, text)) and _PAST.search(text):
        return False
    return page.cuts.get(i - 1) is not None and page.cuts.get(i + 1) is not None and i != group[0] and i != group[-1]
