"""Lines of a widget (a chart, the quotes of a share) inside a sentence, which breaks off over them and goes on under them."""

from __future__ import annotations

import re

from generator.strip.page import Page
from generator.strip.setting import body_shape, shape_of

_PLAYED = re.compile(r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?")
_PLAYER = re.compile(r"\b(?:audio|listen|podcast|video|watch|narrated|voice|episode)\b")
_PLAYER_LINES, _PLAYER_LABEL, _PLAYED_WORDS = 3, 5, 30
_HEADLINE = 24
_ENDED = re.compile(r"[.!?…:;,”\"»)\]–—-]$")
_LEAST = 5  # words of the piece over the lines
_MOST = 5  # lines
_WORDS = 9


def players(page: Page) -> None:
    """What a player plays: the lines between its label ("Audio brief") and its clock ("0:00 / 1:31")."""
    for i in range(page.after_title, len(page.blocks)):
        if not _PLAYED.fullmatch(page.blocks[i].text):
            continue
        over = range(i - 1, max(i - 1 - _PLAYER_LINES, page.after_title) - 1, -1)
        label = next((j for j in over if page.words(j) <= _PLAYER_LABEL and _PLAYER.search(page.simple[j])), None)
        if label is not None and all(page.words(j) <= _PLAYED_WORDS for j in range(label, i)):
            for j in range(label, i + 1):
                page.cut(j, "navigation")


# "00:47 Ferry backs into pier", "Ferry backs into pier 2 days ago | Duration 0:47"
_CLIP = re.compile(r"\d{1,2}:\d\d [A-Z“‘'\"].*|\S.{10,200}(?:[|•·]|\bago|Duration:?) ?\d{1,2}:\d\d(?::\d\d)?")
_CLOCKS = 3  # so many times of day are entries


def clips(page: Page) -> None:
    """In HTML, the headline of a clip with its length, in other markup than the article's."""
    shape = body_shape(page) if page.seed.form == "html" else None
    lines = [i for i in page.kept(page.after_title) if page.words(i) <= _HEADLINE and not page.is_prose(i)]
    found = [i for i in lines if shape != shape_of(page, i) and _CLIP.fullmatch(page.blocks[i].text)]
    if not shape or len(found) >= _CLOCKS:
        return
    for i in found:
        if not page.blocks[i].level and page.blocks[i].kind == "paragraph":
            page.cut(i, "navigation")


def shown_twice(page: Page) -> None:
    """A headline that stands again a few short lines below: a video's card, with its time and whose it is between."""
    for i in page.kept(page.after_title):
        if page.words(i) < _LEAST or page.words(i) > _HEADLINE:
            continue
        near = range(i + 2, min(i + 2 + _PLAYER_LINES, len(page.blocks)))
        again = next((j for j in near if page.blocks[j].text == page.blocks[i].text), None)
        if again is None or again in page.cuts:
            continue
        between = range(i + 1, again)
        if all(page.words(j) <= _LEAST and not page.is_prose(j) for j in between):
            for j in range(i, again + 1):
                page.cut(j, "box between paragraphs")


def inside_a_sentence(page: Page) -> None:
    """Short lines between the two pieces of a sentence."""
    kept = list(page.kept(page.first_prose()))
    for n, i in enumerate(kept):
        text = page.blocks[i].text
        if page.matcher.line(page.simple[i]):
            continue
        if page.words(i) < _LEAST or page.blocks[i].kind != "paragraph" or page.blocks[i].level or _ENDED.search(text):
            continue
        for m in range(n + 1, min(n + 2 + _MOST, len(kept))):
            under = page.blocks[kept[m]].text
            if under[0].islower() and page.is_prose(kept[m]):
                for j in kept[n + 1 : m]:
                    page.cut(j, "box between paragraphs")
                if m > n + 1:
                    page.sure.update((i, kept[m]))
                break
            if page.matcher.line(page.simple[kept[m]]) and under[0].islower():
                break
            goes_on = under[0].islower() and not page.matcher.row(page.simple[kept[m]])
            if goes_on or page.words(kept[m]) > _WORDS or page.is_prose(kept[m]) or page.blocks[kept[m]].kind != "paragraph":
                break
