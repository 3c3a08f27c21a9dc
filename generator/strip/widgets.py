"""Lines of a widget (a chart, the quotes of a share) inside a sentence, which breaks off over them and goes on under them."""

from __future__ import annotations

import re

from generator.strip.page import Page

_ENDED = re.compile(r"[.!?…:;,”\"»)\]–—-]$")
_LEAST = 5  # words of the piece over the lines
_MOST = 5  # lines
_WORDS = 9


def inside_a_sentence(page: Page) -> None:
    """Short lines between the two pieces of a sentence."""
    kept = list(page.kept(page.first_prose()))
    for n, i in enumerate(kept):
        text = page.blocks[i].text
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
