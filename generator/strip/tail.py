"""Rules for what is no part of this article any more: the end of the page, lists of other stories, neighbouring articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from generator.strip.entries import is_clock
from generator.strip.facts import ends_a_table, says_values
from generator.strip.kinship import Topic
from generator.strip.names import is_person
from generator.strip.page import Page
from generator.strip.phrases import LabelPattern
from generator.strip.readers import is_button, opens_comments
from generator.strip.runs import is_headed, is_text, returns, run_from
from generator.strip.scope import OTHER, Before, back_after
from generator.strip.series import Series
from generator.strip.setting import shape_of
from generator.strip.stamps import stamp
from generator.strip.story_heads import is_story_head
from generator.vocabulary import load

# A label before this many words of text belongs to the head of the page, not to its end.
_BODY = 40
# Headlines for which the whole rest of the page is looked at: a bound on the work, never met on a real page.
_TRIES = 8
# A longer line after the last stop may be a last sentence that lost its own.
_LAST_LINE = 11
_LAST_SENTENCE = 3
_BYLINE_WORDS = 12
_REACH = re.compile(r"@|https?:|\bwww\.|\d{3}[ -]\d{2,4}")
# Over two paragraphs of text these are headings ("What to watch next"); over links they are labels.
_HEADINGS = ("what ", "in other ", "elsewhere ", "also ")
_FEW_WORDS = 30
_CARDS = ("about the author", "about the writer", "about the authors")
_NO_RETURN = ("comments", "reading list", "about the publisher", "forward-looking statement")


def labelled_ends(page: Page) -> None:
    """From a label ("Related stories", "Comments", "Trending") to where the article goes on, or to the end of the page."""
    topic, series = Topic(page.title_text), Series()
    for i in page.kept(page.after_title):
        label = page.matcher.label(page.simple[i])
        if label is None or label.opens not in ("tail", "list") or not _is_boilerplate(page, i):
            if page.is_prose(i):
                topic.add(page.blocks[i].text)
            series.add(page, i)
            continue
        reason = label.pattern.reason
        if _is_heading(page, i, label, topic):
            continue
        if topic.words < _BODY:
            page.cut(i, reason)
            continue
        before = " ".join(page.blocks[j].text for j in page.kept(page.after_title, i) if page.is_prose(j))
        back = back_after(
            page,
            i,
            Before(topic, before, series),
            listed=label.opens == "list",
            ends=reason in _NO_RETURN and not _is_passed(page, i, reason),
        )
        if back is not None:  # "Most read" over a list, and "Comments" over what readers wrote: that has its own end
            back = next((j for j in page.kept(i + 1, back) if opens_comments(page, j)), back)
        for j in page.kept(i, back):
            page.cut(j, reason)
        if back is None:
            return
        page.restored[back] = f"the article goes on after “{page.blocks[i].text[:40]}”"


def _is_boilerplate(page: Page, i: int) -> bool:
    """Whether a label may be one: "About X" opens boilerplate only before "X is the world's leading …"; else it is a heading."""
    about, _, name = page.simple[i].partition("about ")
    if about or not name or name in load().noise.about:
        return True
    if any(w[0].islower() for w in page.blocks[i].text.split() if w not in ("about", "the", "of", "and", "for")):
        return False
    following = next(page.kept(i + 1), None)
    return following is not None and page.simple[following].removeprefix("the ").startswith(name.split()[0])


def _is_passed(page: Page, i: int, reason: str) -> bool:
    """Whether a label that ends other pages stands within this one: a button to comments, a writer's card."""
    return page.simple[i] in _CARDS or (reason == "comments" and is_button(page, i))


def _is_heading(page: Page, i: int, label: LabelPattern, topic: Topic) -> bool:
    """Whether a label is a heading of the article's own: the article goes on right under it, and it names a place or a thing of its
    own ("Most popular in Norland"), or is the notes of a release."""
    below = next(page.kept(i + 1), None)
    if below is None or not page.is_prose(below) or below != i + 1:
        return False
    text = page.blocks[below].text
    if (
        page.simple[i].startswith(_HEADINGS)
        and label.pattern.reason != "reading list"
        and is_text(page, run_from(page, below), _FEW_WORDS)
    ):
        return True
    if label.pattern.reason == "about the publisher" and page.simple[i].startswith("note"):
        return not _REACH.search(text) and not topic.is_strange(text)
    named = any(w[0].isupper() and w.lower() not in page.matcher.interface for w in page.blocks[i].text.split()[1:])
    return named and not page.blocks[i].text.istitle() and label.opens == "list" and topic.share(text) >= OTHER


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
        if page.blocks[i].kind in ("quotation", "item"):
            continue
        signed = any(_signs(page, j) for j in kept[n + 1 : n + 4])
        first = bisect_right(prose, i)
        if not signed or first == len(prose):
            continue
        if topic.share(page.blocks[prose[first]].text) >= OTHER:
            continue
        rest = " ".join(page.blocks[j].text for j in prose[first:])
        tries += 1
        if topic.share(rest) < OTHER and rest.count(" ") >= _BODY:
            before = " ".join(page.blocks[j].text for j in prose[:first])
            if why := _own_matter(page, i, prose[first:], topic, before):
                page.restored.update(dict.fromkeys(kept[n:], why))
                return
            for j in kept[n:]:
                page.cut(j, "neighbouring story")
            return
        if tries == _TRIES:
            return


def _is_byline(page: Page, i: int) -> bool:
    text = page.blocks[i].text
    named = page.simple[i].startswith("by ") and page.words(i) <= _BYLINE_WORDS and not page.is_prose(i)
    return named and page.blocks[i].kind != "item" and (stamp(text) is not None or not (":" in text or any(map(str.isdigit, text))))


def _signs(page: Page, j: int) -> bool:
    """Whether a line under a headline makes it the head of a story: a byline, a date, a paper; no time of day alone."""
    return _is_byline(page, j) or (is_story_head(page, j) and not is_clock(page.blocks[j].text) and not says_values(page, j))


def _own_matter(page: Page, headline: int, rest: list[int], topic: Topic, before: str) -> str | None:
    """Why what stands under a signed headline is this article's all the same; None if it is not."""
    if returns(page, rest, topic, before):
        return "names whom or what the article is about"
    if sum(map(page.words, rest)) > topic.words and not is_headed(page, headline, rest, topic):
        return "more than the article that is left, and no story of its own"
    return None


# "($1 = 2,240 Congolese francs)": agencies end on it, and it is no matter of the page.
RATE = re.compile(r"\(?[A-Z]{0,3}[$€£¥]?\s?\d[\d.,]{0,12}(?:\s?[A-Za-z]{1,20}){0,4}\s?=\s?\S")


def after_the_end(page: Page) -> None:
    """Short lines after the last running text: tags, links, signatures. A list that the text announces stays."""
    kept = list(page.kept())
    while kept and not page.is_prose(kept[-1]) and kept[-1] != page.title:
        i = kept.pop()
        item = page.blocks[i].kind == "item" and "links" not in page.blocks[i].hints
        if RATE.match(page.blocks[i].text):
            continue
        if _is_last_sentence(page, i):
            break
        if ends_a_table(page, i):
            break
        if (item and page.words(i) >= 3) or page.blocks[i].kind == "quotation" or page.words(i) > _LAST_LINE:
            break
        page.cut(i, "after the end")


def _is_last_sentence(page: Page, i: int) -> bool:
    """Whether a few words with a full stop are the article's last: right behind its last paragraph, and set as that is."""
    text = page.blocks[i].text
    over = i - 1
    if not text.endswith((".", ".”", '."')) or page.words(i) < _LAST_SENTENCE or over in page.cuts or not page.is_prose(over):
        return False
    apart = page.breaks(over) and page.breaks(i) and page.breaks(over - 1)
    dense = not page.breaks(over) and not page.breaks(over - 1) and over - 1 not in page.cuts and page.is_prose(over - 1)
    alone = page.seed.form == "html" or apart or dense
    plain = any(w.islower() and len(w) > 2 for w in text.split())
    return alone and plain and shape_of(page, i) == shape_of(page, over) and not page.matcher.asks.match(page.simple[i])


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
