"""Whether the paragraphs of a pasted text stand apart, as a browser copies them."""

from __future__ import annotations

from generator.strip.page import Page

_APART = 0.8
_LEAST = 4
_LONG = 20


def stands_apart(page: Page) -> bool:
    """Whether nearly all long paragraphs of a text have an empty line between them; a button may stand right beside one."""
    if page.seed.form != "text":
        return False
    long = [i for i in page.kept(page.after_title) if page.words(i) >= _LONG and page.is_prose(i)]
    seen = set(long)
    apart = [i for i in long if (page.breaks(i) or i + 1 not in seen) and (page.breaks(i - 1) or i - 1 not in seen)]
    wholly = [i for i in apart if page.breaks(i) and page.breaks(i - 1)]
    return len(long) >= _LEAST and len(apart) >= _APART * len(long) and 2 * len(wholly) >= len(long)
