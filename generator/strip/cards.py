"""What stands after the article's end: cards of its writers, fields of a record, single sentences among short lines."""

from __future__ import annotations

import re

from generator.strip.boxes import is_row
from generator.strip.facts import ends_a_table
from generator.strip.kinship import stems
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.setting import body_shape, shape_of
from generator.strip.signals import body_of
from generator.strip.stamps import stamp

# "Orla covers mining from Houston", "Dorian Kwok joined the paper in 2022", "Mathis Holm Business reporter with a focus on …"
_ABOUT = re.compile(
    r"\b(?:covers|covered|joined|writes|reports|edits|leads|is an?|is the|is our|is based|was|"
    r"has (?:reported|written|covered|worked)|reporter|correspondent|editor|journalist|columnist|writer|producer|"
    r"author|analyst|professor|fellow)\b",
    re.IGNORECASE,
)
# In the head, where the first paragraph may be about whoever bears the writer's name: what only a writer does.
_ABOUT_NOW = re.compile(
    r"\bis (?:an?|the|our) (?:[\w’-]{1,20} ){0,4}"
    r"(?:reporter|correspondent|editor|journalist|columnist|writer|producer|author|analyst)\b"
    r"|\b(?:covers|writes about|reports on|has been (?:writing|reporting))\b|^\S{1,30}(?: \S{1,30}){1,3} [A-Z][a-z]{2,20} "
    r"(?:reporter|correspondent|editor|columnist) (?:with|for|covering)\b"
)
_SIGNED = ("byline or date", "line in the head of the page")
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|says|told|according to)\b")
_NAME = re.compile(r"(?:[A-Z][\w’'.-]{0,30} ){1,3}[A-Z][\w’'-]{1,30}")
_CARD_WORDS = 60
_REPORT = 20
_LONGEST = 40
# So much of a sentence's words stand in the text where it goes on with it.
_OF_THE_TEXT = 0.25
_ROW = 2
_AT_HEAD = 3  # a standfirst and a picture's words may stand over the writer's card
_FEW = 4


def writers(page: Page) -> None:
    """After the last paragraph that reports: names of the byline, and what stands under them about those who bear them."""
    names = {name for i, why in page.cuts.items() if why in _SIGNED for name in _named(page, i)}
    for i in [i for i in page.kept(page.after_title + 1) if page.is_prose(i)][:_AT_HEAD]:
        if (
            _is_card(page, i, names)
            and any(j in page.cuts or j in page.captions for j in (i - 1, i + 1))
            and _ABOUT_NOW.search(page.blocks[i].text)
        ):
            page.cut(i, "about the author")
    told = [i for i in page.kept(page.after_title) if page.is_prose(i) and not _is_card(page, i, names)]
    last = next((i for i in reversed(told) if page.words(i) >= _REPORT or _SPOKEN.search(page.blocks[i].text)), page.after_title)
    for i in page.kept(last + 1):
        text = page.blocks[i].text
        if text.title() in names or text in names or _is_card(page, i, names):
            page.cut(i, "about the author")
    for i in range(len(page.blocks) - 2, last, -1):  # a paper's name between a writer's and what he covers
        around = page.cuts.get(i - 1) == page.cuts.get(i + 1) == "about the author"
        if around and not page.is_prose(i):
            page.cut(i, "about the author")


def _is_card(page: Page, i: int, names: set[str]) -> bool:
    text = page.blocks[i].text
    short = page.words(i) <= _CARD_WORDS and not _SPOKEN.search(text)
    return short and _ABOUT.search(text) is not None and _is_about(text, names)


def _named(page: Page, i: int) -> list[str]:
    marks = stamp(page.blocks[i].text)
    text = marks.author if marks and marks.author else page.blocks[i].text[:120]
    return [m.removeprefix("By ") for m in _NAME.findall(text)] if not is_person(text) else [text]


def _is_about(text: str, names: set[str]) -> bool:
    """Whether a text begins with one of the names, or with the first or the last part of one."""
    parts = {part for name in names for part in (name, name.split(" ")[0], name.split(" ")[-1]) if len(part) > 2}
    return any(text.startswith(f"{part} ") for part in parts)


def sentences_after_the_end(page: Page) -> None:
    """From the end of a page with matter of its own there: short lines, and sentences that stand alone among them and have few of
    the words of the text."""
    body = body_of(page)
    if len(page.blocks) - 1 not in page.cuts:
        return
    usual = body_shape(page)
    for i in reversed(list(page.kept(max(body.last + 1, page.after_title)))):
        text = page.blocks[i].text
        if page.is_prose(i):
            alone = _is_among_lines(page, i)
            other = usual is not None and shape_of(page, i) != usual
            share = body.usage.shared(text, text)
            strange = len(set(stems(text))) >= _FEW and other and share < _OF_THE_TEXT
            if not (alone and strange) or _SPOKEN.search(text) or page.words(i) > _LONGEST:
                return
        elif page.blocks[i].kind != "paragraph" or ends_a_table(page, i) or not _is_among_lines(page, i):
            return
        page.cut(i, "after the end")


def _is_among_lines(page: Page, i: int) -> bool:
    """Whether the blocks before it are short lines, and no rows of a table."""
    before = [j for j in range(i - _ROW, i) if j > page.after_title]
    return len(before) == _ROW and not any(page.is_prose(j) or is_row(page.blocks[j].text) for j in before)
