"""What stands under the text with a label of its own: the tags it is filed under, and points that say it again."""

from __future__ import annotations

from generator.strip.kinship import stems
from generator.strip.page import Page

_TAG_WORDS = 4
_POINTS = ("key", "takeaways", "highlights")
_POINT_WORDS = 32
_LEAST, _MOST = 2, 8
_AGAIN = 0.5


def tags_under_their_label(page: Page) -> None:
    """The short lines right under a label of tags ("Topics"), which each name one."""
    for i in range(page.after_title, len(page.blocks) - 1):
        if page.cuts.get(i) != "tags" or page.words(i) > _TAG_WORDS or ": " in page.blocks[i].text:
            continue
        for j in range(i + 1, len(page.blocks)):
            if (
                page.words(j) > _TAG_WORDS
                or page.is_prose(j)
                or page.is_sentence(j)
                or (page.seed.form == "text" and page.breaks(j - 1))
            ):
                break
            page.cut(j, "tags")


def points_at_the_end(page: Page) -> None:
    """Behind the text, a label of key points and the sentences under it, half of whose words the text has."""
    for i in page.kept(page.first_prose() + 1):
        label = page.matcher.label(page.simple[i])
        if label is None or label.opens != "highlights" or not any(w in page.simple[i] for w in _POINTS):
            continue
        under = list(page.kept(i + 1))
        short = _LEAST <= len(under) <= _MOST and all(page.words(j) <= _POINT_WORDS for j in under)
        mine = {w for j in under for w in stems(page.blocks[j].text)}
        said = {w for j in page.kept(page.after_title, i) if page.is_prose(j) for w in stems(page.blocks[j].text)}
        if short and mine and len(mine & said) >= _AGAIN * len(mine):
            for j in (i, *under):
                page.cut(j, label.pattern.reason)
        return
