"""What readers wrote, whatever stands over it: entries with a name and a day each, behind the text to the end of the page."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.strip.days import day_in, is_date_line
from generator.strip.page import Page
from generator.strip.setting import body_shape, shape_of
from generator.strip.title import same_title
from generator.vocabulary import load

_TITLED = re.compile(r"(?:#|one|no|a) [a-z]{4,14} (?:on|to|about|for) [\"']?(.{8,})$")
_AGE = r"(?:\d{1,3}|an?|one|two|three) (?:min(?:ute)?|hour|day|week|month|year)s? ago"
_NAMED_AGE = re.compile(rf"[\w.@’' -]{{2,40}}?[,|·•:–—-]?\s(?:[A-Z][\w’' -]{{2,20}}, )?{_AGE}(?: \(edited\))?", re.IGNORECASE)
_NAMED_DAY = re.compile(
    r"[\w.@’'-]{2,30}(?: [\w.@’'-]{1,20}){0,2}[,|·•:–—-]?\s(?:says:? |wrote |on |at )?"
    r"(?P<day>\w{1,9}[ ./-]\w{1,9},?[ ./-]\d{2,4}.{0,24})"
)
_ENTRIES = 3
_ENTRY = 6  # blocks from one entry to the next
_HEADS = 2
_REPORTED = re.compile(r"[”\"’'],? (?:said|says)\b|\b(?:said|told|announced|reported) (?:that|on|in|the|a)\b")
_BODY = 60
_NAME = 4  # words of a name


def entries_of_readers(page: Page) -> None:
    """Three entries and more, each under the name and the day of whoever wrote it, to the end of the page."""
    words = 0
    heads: list[int] = []
    for i in page.kept(page.after_title) if not page.entries else ():
        if page.is_prose(i):
            words += page.words(i)
    total, before = words, 0
    for i in range(page.after_title, len(page.blocks)):
        if i not in page.cuts and page.is_prose(i):
            before += page.words(i)
        if 2 * before < min(total, 2 * _BODY) or not is_entry_head(page, i):
            continue
        if heads and i - heads[-1] > _ENTRY:
            heads = []
        heads.append(i)
    names = {page.blocks[i].text.split(" ")[0] for i in heads}
    if len(heads) >= _ENTRIES and len(names) > 1 and len(page.blocks) - heads[-1] <= 3 * _ENTRY:
        for i in page.kept(heads[0]):
            page.cut(i, "comments")


def answered_entries(page: Page) -> None:
    """Three texts and more behind the article, each over a button to answer it, under a short line with a name."""
    buttons = [i for i in range(page.first_prose() + 1, len(page.blocks)) if page.simple[i] in load().noise.answers]
    near = [b for a, b in pairwise([-1, *buttons]) if a < 0 or b - a <= _ENTRY]
    if len(near) < _ENTRIES or len(near) < len(buttons) or len(page.blocks) - buttons[-1] > 4 * _ENTRY:
        return
    names = (j for j in range(buttons[0] - 2, max(buttons[0] - _ENTRY, page.first_prose()), -1))
    first = next((j for j in names if not page.is_prose(j) and page.words(j) <= _NAME), None)
    if first is not None and any(page.words(j) > _NAME for j in range(first + 1, buttons[0])):
        for i in page.kept(first):
            page.cut(i, "comments")


def entries_of_another_shape(page: Page) -> None:
    """In HTML, behind the last paragraph in the article's own markup: two entries and more in another, each a short line with a
    name or a headline over a paragraph, and nobody who is reported to say something."""
    shape = body_shape(page) if page.seed.form == "html" else None
    if not shape:
        return
    own = [i for i in page.kept(page.after_title) if page.is_prose(i) and shape_of(page, i) == shape]
    kept = list(page.kept(own[-1] + 1)) if own else []
    heads = [a for a, b in pairwise(kept) if _names(page, a) and page.is_prose(b) and shape_of(page, b) != shape]
    under = [j for j in kept if heads and j > heads[0] and page.is_prose(j)]
    if len(heads) < _HEADS or any(_REPORTED.search(page.blocks[j].text) for j in under):
        return
    for i in page.kept(heads[0]):
        page.cut(i, "comments")


def _names(page: Page, i: int) -> bool:
    return page.words(i) <= 2 * _NAME and not page.is_prose(i) and page.blocks[i].kind != "item"


# "Top comment by Kit Marlin"
_CHOSEN = re.compile(
    r"(?:Top|Featured|Best|Highlighted|Most liked|Pinned|Reader) comment (?:by|from|of)\b:? \S.{1,50}|"
    r"(?:Top|Featured|Pinned) comment:?"
)
_LIKED = re.compile(r"(?:Liked by|\d{1,5} (?:likes?|people|upvotes?|replies|reactions?))\b.{0,30}")
_ALL = re.compile(
    r"(?:[Vv]iew|[Ss]ee|[Rr]ead|[Ss]how) (?:all|the|more|\d{1,5}) (?:\d{1,5} )?comments?\b.{0,20}|"
    r"[Jj]oin the (?:discussion|conversation)\.?"
)
_CHOSEN_BLOCKS = 6


def chosen_comment(page: Page) -> None:
    """A reader's comment that the site shows within the article: from its label to the link to all of them, else one
    paragraph under a count of those who like it."""
    for i in page.kept(page.after_title):
        if not _CHOSEN.fullmatch(page.blocks[i].text):
            continue
        near = range(i + 1, min(i + 1 + _CHOSEN_BLOCKS, len(page.blocks)))
        near = range(i + 1, next((j for j in near if page.blocks[j].kind == "heading"), near.stop))
        last = next((j for j in near if _ALL.fullmatch(page.blocks[j].text)), None)
        first = next((j for j in near if not _LIKED.fullmatch(page.blocks[j].text)), i)
        first = first if first > i + 1 else i  # without a count of those who like it, what follows may be the article
        for j in range(i, (first if last is None else last) + 1):
            page.cut(j, "comments")


def titled_comments(page: Page) -> None:
    """A line that counts what was written on the title ("4 notes on “…”"), and all that follows it."""
    title = page.simple[page.title] if page.title is not None else ""
    found = next((i for i in page.kept(page.first_prose()) if _is_titled(page, i, title)), None)
    if found is not None:
        for i in page.kept(found):
            page.cut(i, "comments")


def _is_titled(page: Page, i: int, title: str) -> bool:
    match = _TITLED.fullmatch(page.simple[i])
    return match is not None and page.is_headline(i) and same_title(title, match[1])


def is_entry_head(page: Page, i: int) -> bool:
    """Whether a short line names somebody with a day or an age, over a line of text."""
    text = page.blocks[i].text
    if page.words(i) > 9 or i + 1 >= len(page.blocks) or page.is_prose(i) or len(text) > 80:
        return False
    if _NAMED_AGE.fullmatch(text):
        return True
    match = _NAMED_DAY.fullmatch(text)
    return match is not None and day_in(match["day"]) is not None and day_in(text[:12]) is None


_ANSWERED = re.compile(r"(?:like|likes|reply|report|recommend|upvote|flag|liked by .{1,40}|# likes?)(?: \(?#\)?)?$")
_SPOKE = re.compile(r"\S.{1,40} (?:said|says|wrote|writes)(?:\.\.\.|…|:)")
_NEAR = 10  # blocks after "Comments" among which a reader's is


def is_button(page: Page, label: int) -> bool:
    """Whether "Comments" is a button within a text: in the next lines no reader wrote, and nobody is asked to."""
    near = range(label + 1, min(label + 1 + _NEAR, len(page.blocks)))
    return len(near) == _NEAR and not any(_is_of_readers(page, j) for j in near)


def _is_of_readers(page: Page, j: int) -> bool:
    form = page.matcher.line(page.simple[j]) == "comment form"
    dated = is_date_line(page.blocks[j].text) and j not in page.entries
    spoke = _SPOKE.fullmatch(page.blocks[j].text[:80]) is not None
    return form or dated or spoke or is_entry_head(page, j) or opens_comments(page, j) or bool(_ANSWERED.match(page.simple[j]))


def opens_comments(page: Page, j: int) -> bool:
    """Whether a line is a label of comments."""
    label = page.matcher.label(page.simple[j])
    return label is not None and label.pattern.reason == "comments" and page.is_headline(j)
