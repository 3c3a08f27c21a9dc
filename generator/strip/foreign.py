"""Headlines and teasers of other stories among the paragraphs of this one, without a label: they share no word with it."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from generator.strip.apart import stands_apart
from generator.strip.entries import is_clock
from generator.strip.facts import ends_a_table
from generator.strip.kinship import STRANGE, Usage, stems
from generator.strip.page import Page
from generator.strip.setting import Shape, body_shape, shape_of

_SAID = re.compile(r"[”\"’'],? (?:said|says)\b")
REASON = "headline of another story"
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|says|according to)\b")
# The last lines of an article after an advert may be as few; most of them share one word in five with the rest.
_ISLAND = 60
# A paragraph of so many words that speaks to nobody tells something.
REPORT = 25
ADDRESSED = re.compile(r"\b(?:you|your|yours|our|us|we|my|I|I[’']m|click|subscribe|newsletter|cookies)\b|@|©")
_END = frozenset(
    ("comments", "comment form", "related stories", "trending stories", "tags", "about the author", "copyright",
     "about the publisher", "contact block", "signature", "counter", "source credit", "editorial line", "disclaimer", REASON)
)  # fmt: skip
_SHARED = 0.1
_PART = 5
_ASKED = 4
_OWN_MATTER = 0.2


def foreign_headlines(page: Page) -> None:
    """Lines like headlines that share no word with the article, each with the paragraph under it if that shares none either."""
    usage, shape = usage_of(page), body_shape(page)
    kept = list(page.kept(page.first_prose()))
    for n, i in enumerate(kept):
        block = page.blocks[i]
        if block.kind != "paragraph" or not _is_whole_headline(page, i) or _is_listed(page, kept, n):
            continue
        under = kept[n + 1] if n + 1 < len(kept) and page.is_prose(kept[n + 1]) else None
        teaser = "" if under is None else page.blocks[under].text
        if len(set(stems(block.text))) < STRANGE or usage.shared(block.text, teaser):
            continue
        if _is_a_part(page, kept, n) or _is_of_an_entry(page, i, under) or _is_asked(page, kept, n):
            continue
        page.cut(i, REASON)
        told = _SAID.search(teaser) is not None or i + 1 != under  # no teaser has somebody speak, and none stands behind a button
        told = told or (under is not None and _is_set_apart(page, i, under, shape))
        if under is not None and not told and len(set(stems(teaser))) >= STRANGE and not usage.shared(teaser, teaser):
            page.cut(under, REASON)


def _is_set_apart(page: Page, headline: int, under: int, shape: Shape | None) -> bool:
    """Whether a paragraph is set as the article's, and the line over it is not: by its markup, or by an empty line between them."""
    if page.seed.form == "html":
        return bool(shape) and shape_of(page, under) == shape != shape_of(page, headline)
    return page.words(under) >= REPORT and page.breaks(headline) and page.breaks(under) and stands_apart(page)


def _is_of_an_entry(page: Page, i: int, under: int | None) -> bool:
    """Whether a line stands between a time of day and a paragraph: what an entry of a live blog is called."""
    return i > 0 and under == i + 1 and is_clock(page.blocks[i - 1].text)


def _is_asked(page: Page, kept: list[int], n: int) -> bool:
    """Whether a line is a question of an interview: it stands right over a paragraph, as several others do."""
    if not page.blocks[kept[n]].text.endswith("?"):
        return False
    answered = [i for i, j in pairwise(kept) if j == i + 1 and page.blocks[i].text.endswith("?") and page.is_prose(j)]
    return kept[n] in answered and len(answered) >= _ASKED


def _is_a_part(page: Page, kept: list[int], n: int) -> bool:
    """In text whose paragraphs stand apart: whether a few words alone between two of them, most in small letters, are a heading,
    though an offer follows before the text goes on."""
    i = kept[n]
    words = page.blocks[i].text.split(" ")
    if len(words) > _PART or not (page.breaks(i) and page.breaks(i - 1)) or 2 * sum(w[0].islower() for w in words) < len(words):
        return False
    above, goes_on = kept[n - 1] if n else i, any(page.is_prose(j) for j in kept[n + 1 :])
    return above == i - 1 and page.is_prose(above) and goes_on and stands_apart(page)


def usage_of(page: Page) -> Usage:
    """The words of the title and of each paragraph of running text that is kept so far."""
    return Usage([page.title_text, *(page.blocks[i].text for i in page.kept(page.after_title) if page.is_prose(i))])


def islands(page: Page) -> None:
    """After the end: a few lines between what was cut, of which the article says nothing (a sentence about the site, a reader's
    opinion, the teaser of another story)."""
    kept = list(page.kept(page.after_title))
    usage = usage_of(page)
    while kept:
        first = len(kept) - 1
        while first and kept[first - 1] == kept[first] - 1:
            first -= 1
        island = [page.blocks[i].text for i in kept[first:]]
        words = sum(page.words(i) for i in kept[first:])
        ended = first and any(page.cuts.get(i) in _END for i in range(kept[first - 1], kept[first]))
        strange = usage.shared(" ".join(island), *island) < _SHARED and not any(_SPOKEN.search(text) for text in island)
        told = any(page.words(i) >= REPORT and not ADDRESSED.search(page.blocks[i].text) for i in kept[first:])
        told = told or any(ends_a_table(page, kept[n]) or _is_asked(page, kept, n) for n in range(first, len(kept)))
        if not ended or words > _ISLAND or not strange or told:
            return
        for i in kept[first:]:
            page.cut(i, "after the end")
        del kept[first:]


def _is_whole_headline(page: Page, i: int) -> bool:
    """A line like a headline that is no piece of a sentence: what stands before it has ended, and nobody speaks in it."""
    text = page.blocks[i].text
    before = page.blocks[i - 1] if i and i - 1 not in page.cuts and i - 1 not in page.captions else None
    ended = before is None or before.kind == "heading" or not page.is_headline(i - 1)
    after = page.blocks[i + 1].text[0] if i + 1 < len(page.blocks) else "A"
    goes_on = after.islower() or after.isdigit()
    whole = ended and not goes_on and text[0].isupper() and ". " not in text and not _SAID.search(text)
    return whole and page.is_headline(i) and not page.is_prose(i)


def _is_listed(page: Page, kept: list[int], n: int) -> bool:
    """Whether the text announces the line: the last running text before it ends in a colon."""
    before = next((j for j in reversed(kept[:n]) if page.is_prose(j)), None)
    return before is not None and page.blocks[before].text.endswith(":")


def closing_sections(page: Page) -> None:
    """At the end: short sections under labels in capitals, each with matter of its own ("NUMBER OF THE WEEK"). An article whose own
    headings are in capitals keeps them all."""
    kept = list(page.kept(page.after_title))
    usage = usage_of(page)
    starts = [n for n, i in enumerate(kept) if _is_in_capitals(page, i)]
    sections = [kept[a:b] for a, b in pairwise([*starts, len(kept)])]
    if not sections or page.title_text.isupper() or 2 * starts[0] < len(kept):
        return
    for section in sections:
        texts = [page.blocks[i].text for i in section]
        told = any(_SPOKEN.search(text) for text in texts)
        if told or sum(map(page.words, section)) > _ISLAND or usage.shared(" ".join(texts), *texts) >= _OWN_MATTER:
            return
    for i in chain.from_iterable(sections):
        page.cut(i, "section of its own")


def _is_in_capitals(page: Page, i: int) -> bool:
    text = page.blocks[i].text
    return text.isupper() and page.words(i) > 1 and page.is_headline(i)
