"""Short lines by where they stand: in the head between title and text, in boxes between two paragraphs, in cards after the end.

One short line between two paragraphs is a heading. Several are a box (links, a player, a poll, a picture's names), and only the
last of them may be the heading of what follows. A list that the text announces, a table and verse are told by how their lines end.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.strip.apart import stands_apart
from generator.strip.days import day_in
from generator.strip.foreign import usage_of
from generator.strip.furniture import is_over_writer
from generator.strip.kinship import Usage, stems
from generator.strip.names import is_person
from generator.strip.page import Page

# "Length: 2 km"; a row with numbers in half of its cells; a line of verse or of a list that goes on.
_VALUE = re.compile(r"[A-Z][\w’' /-]{1,40}:\s\S")
_ROW_END = re.compile(r"[A-Za-z)] [$€£¥]?\d[\d.,]{2,15}%?$|\d [$€£¥]?\d{1,6}[.,]\d{1,3}%?$")  # "Ganzhou clay 38,000"
_GOES_ON = re.compile(r"[,;]$|\b(?:and|or|from|of|to|in|at|on|the|a|an|by|for|with|than|as|that|which|who|its|his|her|their)$")
_SAID = re.compile(r"[“”\"][^“”\"]{0,300}[“”\"],? (?:said|says|[A-Z])|\bsaid\b")
_SPOKEN_LINE = re.compile(r"(?:> ?)?(?:[“\"].{0,400}[”\"][.,]?$|[QA]\d?[:.]\s|[–—]\s)")
# What is cut beside a link, a picture or a player, and never beside a heading.
_OF_A_BOX = (
    "navigation", "buttons and counters", "line without words", "caption", "byline or date", "market data", "promotion",
    "share bar", "newsletter", "comment form", "headline of another story", "trending stories", "related stor", "repeated title",
)  # fmt: skip
_ASKING = re.compile(r"(?:What|Who|How|Why|Where|When)\b[^?]*$")  # "What the mill asks of buyers"
_ASKED = re.compile(
    r"(?:(?:So|And|But),? )?(?:what|who|how|why|where|when|which|is|are|was|were|has|have|had|do|does|did|can|could|will|would|"
    r"should)\b",
    re.IGNORECASE,
)
_QUESTIONS = 3  # so many questions over paragraphs are how an article goes on, and no links
_QUESTION_WORDS = 10
_UNDER_A_LINK = ("navigation", "buttons and counters", "line without words")
_HEADING_WORDS = 8
_SURE_HEADING = 5
_OWN = 0.5
_HEAD_WORDS = 9
_SURE_WORDS = 3
_LEAD_WORDS = 12
_STANDFIRST = 45  # the longest standfirst and caption over the last line of a head have so many words
_HEAD = "line in the head of the page"
_BOX = "box between paragraphs"


def head_lines(page: Page) -> None:
    """Lines under the title that are no standfirst, no list and no heading of the first paragraph."""
    first = lead(page)
    if first is None or page.title is None:
        return
    usage = usage_of(page)
    announced = next((i for i in page.kept(page.after_title, first) if page.blocks[i].text.endswith(":")), first)
    lines = [i for i in page.kept(page.after_title, announced) if is_line(page, i)]
    long = [i for i in lines if i != page.after_title and page.words(i) >= _HEAD_WORDS]
    for i in lines:
        text = page.blocks[i].text
        if i == page.after_title and page.words(i) >= _SURE_HEADING and usage.shared(text) and day_in(text) is None:
            continue
        if i - 1 in page.entries or is_over_writer(page, i):
            continue  # what an entry is called, a standfirst
        heads = i == first - 1 and page.words(i) > 1 and not is_person(text)
        listed = i - 1 > page.after_title and page.cuts.get(i - 1) in (_HEAD, "navigation") and _stands_with(page, i)
        heads = heads and not (listed and page.matcher.row(page.simple[i]))  # the last of the page's tags
        if _is_filed(page, i):
            page.cut(i, _HEAD)
            continue
        if heads and (_stands_apart(page, i) or _leads_in(page, i) or is_heading(page, i, first)):
            continue
        told = any(w.islower() and len(w) > _SURE_WORDS for w in text.split())
        if page.words(i) > _SURE_WORDS and told and usage.shared(text) >= _OWN and day_in(text) is None:
            continue  # a point of a summary
        named = page.cuts.get(i - 1) == _HEAD and page.words(i - 1) < _SURE_WORDS  # "NBS", an agency, over what its picture shows
        if page.words(i) < _HEAD_WORDS or len(long) > 1 or named or day_in(text) is not None:
            page.cut(i, _HEAD)


def _is_filed(page: Page, i: int) -> bool:
    """Whether a line that stands with the head's own lines and apart from the text names what the page is filed under: capitals
    but for some of the words over the title, most of them such words or names of sections."""
    words = page.blocks[i].text.split(" ")
    if len(words) < _SURE_WORDS or page.seed.form != "text" or not page.breaks(i) or page.breaks(i - 1) or i - 1 not in page.cuts:
        return False
    over = {w for j in range(page.title or 0) for w in page.simple[j].split()}
    small = [w for w in words if w.islower() and w not in over]
    filed = [w for w in page.simple[i].split() if w in over or page.matcher.row(w)]
    return not small and 2 * len(filed) > len(words)


def lead(page: Page) -> int | None:
    """The first paragraph under the last line of the head that was cut."""
    prose = [i for i in page.kept(page.after_title) if page.is_prose(i) and page.blocks[i].kind == "paragraph"]
    told = 0
    first: int | None = None
    for a, b in pairwise((page.title if page.title is not None else -1, *prose[:6])):
        cut = any(j in page.cuts or j in page.captions for j in range(a + 1, b))
        if page.words(b) >= _LEAD_WORDS and (first is None or (cut and told <= _STANDFIRST)):
            first = b
        told += page.words(b)
    return first


def boxes(page: Page) -> None:
    """Short lines in a row between two paragraphs."""
    prose = [i for i in page.kept(page.after_title) if page.is_prose(i)]
    usage, apart = usage_of(page), stands_apart(page)
    asked = _questions(page) if apart else frozenset()
    for above, below in pairwise(prose):
        between = list(page.kept(above + 1, below))
        lines = [i for i in between if is_line(page, i)]
        gone = [i for i in range(above + 1, below) if page.cuts.get(i, "").startswith(_OF_A_BOX) or i in page.captions]
        shown = gone or any(_is_link(page, i) for i in lines)
        announced = any(page.blocks[i].text.endswith(":") for i in (above, *between))
        lines = [
            i for i in lines if page.blocks[min(i + 1, below)].kind != "item" or i + 1 in page.cuts
        ]  # over a list: its heading
        if not lines or not shown or announced or len(lines) + len(gone) < 2 or _is_told(page, lines, usage):
            continue
        beside = page.cuts.get(lines[-1] + 1) in _UNDER_A_LINK
        if (not beside and is_heading(page, lines[-1], below)) or (len(lines) == 1 and not beside):
            lines.pop()
        if apart:  # a heading over what a picture or an offer parts from its text
            lines = [i for i in lines if i not in asked and not (_stands_apart(page, i) and _is_plain(page, i))]
        for i in lines:
            page.cut(i, _BOX)


def _questions(page: Page) -> frozenset[int]:
    """Of an article that goes from question to question: those that stand apart beside a paragraph."""
    found = [
        i
        for i in page.kept(page.after_title)
        if page.blocks[i].text.endswith("?")
        and _ASKED.match(page.blocks[i].text)
        and page.words(i) <= _QUESTION_WORDS
        and _stands_apart(page, i)
        and is_line(page, i)
        and any(_is_paragraph(page, j) for j in (i - 1, i + 1))
    ]
    heads = [i for i in found if _is_paragraph(page, i - 1) and _is_paragraph(page, i + 1)]
    return frozenset(found if heads and len(found) >= _QUESTIONS else ())


def _is_paragraph(page: Page, i: int) -> bool:
    """A block that is left and is running text."""
    return i < len(page.blocks) and i not in page.cuts and i not in page.captions and page.is_prose(i)


def _stands_with(page: Page, i: int) -> bool:
    """Without an empty line between a block and the one before it."""
    return page.blocks[i].line == page.blocks[i - 1].lines[-1][1] + 1


def _leads_in(page: Page, i: int) -> bool:
    """In pasted text: behind an empty line, right over the first paragraph."""
    if page.seed.form != "text" or not i:
        return False
    return not _stands_with(page, i) and _stands_with(page, i + 1)


def _stands_apart(page: Page, i: int) -> bool:
    """In pasted text: between empty lines."""
    if page.seed.form == "html" or not 0 < i < len(page.blocks) - 1:
        return False
    before, after = page.blocks[i - 1].lines[-1][1], page.blocks[i + 1].line
    return before + 1 < page.blocks[i].line and page.blocks[i].lines[-1][1] + 1 < after


def is_line(page: Page, i: int) -> bool:
    """A short line that is no sentence, and no piece of one."""
    block = page.blocks[i]
    after = page.blocks[i + 1].text[0] if i + 1 < len(page.blocks) else "A"
    sentence = page.is_prose(i) or (page.is_sentence(i) and not block.text.endswith("?"))
    if (
        i in page.entries
        or block.kind != "paragraph"
        or block.level
        or sentence
        or after.islower()
        or block.text.endswith((":", ",", ";"))
    ):
        return False
    return (
        not _SPOKEN_LINE.match(block.text)
        and not block.text.endswith("]")
        and not _SAID.search(block.text)
        and not _GOES_ON.search(block.text)
    )


def _is_link(page: Page, i: int) -> bool:
    """A line like a headline, a question or a name: nothing that a list of things has."""
    text = page.blocks[i].text
    headline = page.words(i) >= _SURE_HEADING and "," not in text and page.matcher.verbs.search(page.simple[i])
    return bool(headline) or text.endswith("?") or is_person(text)


def _is_told(page: Page, lines: list[int], usage: Usage) -> bool:
    """Whether lines in a row are the article's: a table, verse, a list of what it speaks of."""
    texts = [page.blocks[i].text for i in lines]
    values = sum(bool(_VALUE.match(t)) or is_row(t) or t[0].isdigit() for t in texts)
    if (
        sum(" | " in t for t in texts) > 1
        or (2 * values >= len(texts) and len(texts) > 1)
        or any(_GOES_ON.search(t) or t[0].islower() for t in texts)
    ):
        return True
    if sum(bool(_ROW_END.search(t)) for t in texts) > 1 and not any(t.endswith("?") for t in texts):
        return True
    shares = [usage.shared(t) for t in texts]
    return len(texts) > 2 and sum(shares) / len(shares) >= _OWN


def is_row(text: str) -> bool:
    """Whether a line is a row of data: half of its cells, or more, have a digit."""
    cells = text.replace(" | ", " ").split(" ")
    return len(cells) > 1 and 2 * sum(any(map(str.isdigit, c)) for c in cells) >= len(cells)


def _is_plain(page: Page, i: int) -> bool:
    """A few words, one of them ordinary, none of an interface: a heading among paragraphs that stand apart."""
    text = page.blocks[i].text
    ordinary = any(w.islower() and len(w) > _SURE_WORDS for w in text.split())
    return (
        page.words(i) <= _SURE_HEADING
        and ordinary
        and "," not in text
        and not (page.matcher.row(page.simple[i]) or page.matcher.asks.match(page.simple[i]))
    )


def is_heading(page: Page, i: int, below: int) -> bool:
    """Whether a line can be the heading of the paragraph under it: short, and of its matter unless it is plain and very short."""
    words = page.words(i)
    if words > _HEADING_WORDS or page.blocks[i].text.endswith(("|", "…")):
        return False
    text = page.blocks[i].text
    near = {stem for j in [*page.kept(below)][:2] for stem in stems(page.blocks[j].text)}
    plain = any(w.islower() and len(w) > _SURE_WORDS for w in text.split()) and "," not in text
    return (words <= _SURE_HEADING and plain) or bool(_ASKING.match(text)) or not near.isdisjoint(stems(text))
