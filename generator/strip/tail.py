"""Rules for what is no part of this article any more: the end of the page, lists of other stories, neighbouring articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from generator.strip.kinship import Topic
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.scope import OTHER, back_after, is_story_head

# A label before this many words of text belongs to the head of the page, not to its end.
_BODY = 40
# Headlines for which the whole rest of the page is looked at: a bound on the work, never met on a real page.
_TRIES = 8
# A longer line after the last stop may be a last sentence that lost its own.
_LAST_LINE = 11
_ABOUT = frozenset(
    (
        "us",
        "this site",
        "the author",
        "the authors",
        "the writer",
        "the company",
        "the institute",
        "the publisher",
        "the office",
        "the agency",
        "the department",
        "the commission",
        "the foundation",
        "the authority",
        "the fund",
    )
)
_NO_RETURN = ("comments", "about the publisher", "forward-looking statement")


def labelled_ends(page: Page) -> None:
    """From a label ("Related stories", "Comments", "Trending") to where the article goes on, or to the end of the page."""
    topic = Topic(page.title_text)
    for i in page.kept(page.after_title):
        label = page.matcher.label(page.simple[i])
        if label is None or label.opens not in ("tail", "list") or not _is_boilerplate(page, i):
            if page.is_prose(i):
                topic.add(page.blocks[i].text)
            continue
        reason = label.pattern.reason
        if topic.words < _BODY:
            page.cut(i, reason)
            continue
        back = back_after(page, i, topic, listed=label.opens == "list", ends=reason in _NO_RETURN)
        for j in page.kept(i, back):
            page.cut(j, reason)
        if back is None:
            return


def _is_boilerplate(page: Page, i: int) -> bool:
    """Whether a label may be one: "About X" opens boilerplate only before "X is the world's leading …"; else it is a heading."""
    about, _, name = page.simple[i].partition("about ")
    if about or not name or name in _ABOUT:
        return True
    if any(w[0].islower() for w in page.blocks[i].text.split() if w not in ("about", "the", "of", "and", "for")):
        return False
    following = next(page.kept(i + 1), None)
    return following is not None and page.simple[following].removeprefix("the ").startswith(name.split()[0])


def neighbouring_stories(page: Page) -> None:
    """A signed or dated headline after the article, and all that follows it, when none of it returns to the article's topic."""
    topic = Topic(page.title_text)
    kept = list(page.kept(page.after_title))
    prose = [j for j in kept if page.is_prose(j)]
    tries = 0
    for n, i in enumerate(kept):
        if page.is_prose(i):
            topic.add(page.blocks[i].text)
            continue
        if topic.words < 2 * _BODY or not page.is_headline(i) or page.words(i) < 4 or topic.names(page.blocks[i].text):
            continue  # too early, or a heading of this article
        signed = any(is_story_head(page, j) or page.simple[j].startswith("by ") for j in kept[n + 1 : n + 4])
        first = bisect_right(prose, i)
        if not signed or first == len(prose):
            continue
        if topic.share(page.blocks[prose[first]].text) >= OTHER:
            continue
        rest = " ".join(page.blocks[j].text for j in prose[first:])
        tries += 1
        if topic.share(rest) < OTHER and rest.count(" ") >= _BODY:
            for j in kept[n:]:
                page.cut(j, "neighbouring story")
            return
        if tries == _TRIES:
            return


# "($1 = 2,240 Congolese francs)": agencies end on it, and it is no matter of the page.
_RATE = re.compile(r"\(?[A-Z]{0,3}[$€£¥]?\s?\d[\d.,]{0,12}\s?[A-Za-z]{0,20}\s?=\s?\S")


def after_the_end(page: Page) -> None:
    """Short lines after the last running text: tags, links, signatures. A list that the text announces stays."""
    kept = list(page.kept())
    while kept and not page.is_prose(kept[-1]) and kept[-1] != page.title:
        i = kept.pop()
        item = page.blocks[i].kind == "item" and "links" not in page.blocks[i].hints
        if _RATE.match(page.blocks[i].text):
            continue
        if (item and page.words(i) >= 3) or page.blocks[i].kind == "quotation" or page.words(i) > _LAST_LINE:
            break
        page.cut(i, "after the end")


_SIGNED = re.compile(r"^[—–-]+\s?\S")


def signatures(page: Page) -> None:
    """An agency, a paper or a person alone on a line after the text: "— Straits Wire", "(Reuters)"."""
    kept = list(page.kept())
    for i in reversed(kept[2:]):
        if page.is_prose(i):
            return
        text = page.blocks[i].text
        bare = text.strip("()[]—–- .")
        if page.words(i) <= 6 and (_SIGNED.match(text) or page.directory.by_name(bare) or is_person(bare)):
            page.cut(i, "signature")


def headings(page: Page) -> None:
    """In plain text: a headline-like line over running text. (It cuts nothing.)"""
    kept = list(page.kept())
    before = None
    for i, j in pairwise(kept):
        alone = before is None or before == page.title or page.is_prose(before) or page.blocks[before].kind != "paragraph"
        if alone and i != page.title and page.blocks[i].kind == "paragraph" and page.words(i) <= 18 and _stands_over(page, i, j):
            page.headings.add(i)
        before = i


def _stands_over(page: Page, i: int, j: int) -> bool:
    label_like = page.blocks[i].text.endswith(":") and page.words(i) <= 6
    over = page.is_prose(j) or page.blocks[j].kind in ("item", "quotation")
    return (
        over
        and (label_like or (page.is_headline(i) and not page.blocks[i].text.endswith((",", ";"))))
        and page.blocks[i].text[0].isalnum()
    )
