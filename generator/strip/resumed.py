"""Where a text goes on after a box of other stories: the paragraphs that stand on end with the one that is known to go on."""

from __future__ import annotations

from generator.strip.kinship import Topic
from generator.strip.page import Page
from generator.strip.story_heads import is_story_head, with_heading

_REPORT = 20  # words of a whole paragraph
_RUN = 2


def with_run(page: Page, label: int, back: int, topic: Topic, least: float) -> int:
    """The block at which the run of paragraphs begins that ends before `back`, where the article goes on for certain: two or more
    on end that share `least` of their words with the article, over which no headline stands as over each teaser; else `back`.

    One heading may part them from what goes on, and one may stand over them; a single paragraph comes back from under a teaser that
    breaks off. `least` is less than is asked of a paragraph alone: their place speaks for them as well."""
    last = back - 1
    if last > label and not page.is_prose(last) and not is_story_head(page, last):
        last -= 1
    first = last + 1
    while first - 1 > label and _is_whole(page, first - 1):
        first -= 1
    if last > first and _begins_under(page, first) and not _begins_under(page, first + 1):
        first += 1  # a teaser right under its headline, where paragraphs stand apart
    run = range(first, last + 1)
    single = len(run) == 1 and first - 1 > label and breaks_off(page, first - 1) and not _begins_under(page, first)
    if (len(run) < _RUN and not single) or topic.share(" ".join(page.blocks[k].text for k in run)) < least:
        return back
    return with_heading(page, [first - 1] if first - 1 > label else [], first, topic)


def _is_whole(page: Page, k: int) -> bool:
    """Whether a block is a whole paragraph, and no teaser that breaks off."""
    return page.is_prose(k) and page.words(k) >= _REPORT and not breaks_off(page, k)


def breaks_off(page: Page, k: int) -> bool:
    """Whether a paragraph has no end: a teaser."""
    return page.blocks[k].text.rstrip().endswith(("...", "…"))


def _begins_under(page: Page, k: int) -> bool:
    """Whether no empty line stands over the block in a text that has been pasted."""
    return page.seed.form != "html" and k > 0 and page.blocks[k].line - page.blocks[k - 1].lines[-1][1] <= 1
