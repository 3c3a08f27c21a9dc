"""What stands under the text without a label: lines under the line of rights, footnotes, and lines that end in a button."""

from __future__ import annotations

import re

from generator.strip.apart import stands_apart
from generator.strip.page import Page
from generator.strip.signals import SPOKEN
from generator.vocabulary import load

_RIGHTS = re.compile(
    r"(?:[Cc]opyright|COPYRIGHT|©|\([cC]\))\s?(?:©\s?|\([cC]\)\s?)?(?:19|20)\d\d|.{0,200}\b[Aa]ll [Rr]ights [Rr]eserved"
)
# The text stands over its line of rights: what is under it may be so much of it, and more is another part of the article.
_UNDER = 0.25
_NOTE = re.compile(r"(?:\[(\d{1,2})\]|(\d{1,2})[.)]?) (?=[A-Z“\"(])")
_REFERENCE = re.compile(
    r"\b(?:[Ss]ee|[Ii]bid|[Cc]f|op\. cit|et al|[Ii]nterview(?:s|ed)? with|[Aa]uthors?[’'] (?:calculation|interview)s?|"
    r"[Aa]vailable at|pp?\. ?\d|no\. ?\d|vol\. ?\d|[Aa]ccessed|https?:|doi)\b"
)
_NOTE_WORDS = 45
_TEASER_WORDS = 24
_CARDS = 2
_TAGS = 5
_PAST = re.compile(r"\b(?:was|were|had|did|rose|fell|[a-z]{2,20}ed)\b")


def under_the_rights(page: Page) -> None:
    """Lines under the line of rights that tell nothing: the page's own."""
    total = sum(page.words(i) for i in page.kept(page.after_title) if page.is_prose(i))
    for i in range(len(page.blocks) - 1, page.after_title, -1):
        if i not in page.cuts or not _RIGHTS.match(page.blocks[i].text[:400]):
            continue
        under = list(page.kept(i + 1))
        told = any(SPOKEN.search(page.blocks[j].text) for j in under)
        if not told and sum(map(page.words, under)) <= _UNDER * total:
            for j in under:
                page.cut(j, "after the end")
        return


def footnotes(page: Page) -> None:
    """Notes behind the text with their numbers, most of which refer to what was read or asked."""
    notes: list[int] = []
    if (label := next((i for i in page.kept(page.first_prose()) if page.simple[i] in load().noise.notes), None)) is not None:
        under = list(page.kept(label + 1))
        texts = [page.blocks[i].text for i in under]
        referring = sum(bool(_REFERENCE.search(t) or _NOTE.match(t)) for t in texts)
        if under and all(page.words(i) <= _NOTE_WORDS for i in under) and 2 * referring >= len(under):
            for i in (label, *under):
                page.cut(i, "footnote")
            return
    for i in reversed(list(page.kept(page.after_title))):
        if not _NOTE.match(page.blocks[i].text) or page.words(i) > _NOTE_WORDS:
            break
        notes.insert(0, i)
    numbers = [m[1] or m[2] for i in notes if (m := _NOTE.match(page.blocks[i].text))]
    if not notes or notes[0] == page.after_title or numbers != [str(n + 1) for n in range(len(notes))]:
        return
    over = page.blocks[notes[0] - 1].text
    texts = [page.blocks[i].text for i in notes]
    if 2 * sum(bool(_REFERENCE.search(t)) for t in texts) > len(texts) and not over.endswith(":"):
        for i in notes:
            page.cut(i, "footnote")


def end_cards(page: Page) -> None:
    """At the end of the text, over page matter: two headlines and more, each over one sentence without a number, a quotation or a
    verb of the past, as teasers have it; with the short line over them, if it is in small letters (tags)."""
    kept = list(page.kept(page.after_title))
    n, teasers = len(kept), 0
    while n > 1 and _is_card(page, kept[n - 1] - 1, kept[n - 1]):
        n -= 2 if kept[n - 2] == kept[n - 1] - 1 else 1  # its headline may be gone
        teasers += 1
    cards = kept[n:]
    if teasers < _CARDS or cards[-1] + 1 not in page.cuts:
        return
    over = kept[n - 1] if n else page.after_title
    if n and page.blocks[over].text[0].islower() and not page.is_prose(over) and page.words(over) <= _TAGS:
        cards.insert(0, over)
    for i in cards:
        page.cut(i, "related story")


def _is_card(page: Page, headline: int, teaser: int) -> bool:
    text = page.blocks[teaser].text
    plain = not any(map(str.isdigit, text)) and not SPOKEN.search(text) and not _PAST.search(text) and "“" not in text
    short = page.is_prose(teaser) and page.words(teaser) <= _TEASER_WORDS and page.words(headline) <= _TEASER_WORDS
    line = page.is_headline(headline) and not page.is_prose(headline) and not page.blocks[headline].text.endswith("?")
    return plain and short and line


def led_on(page: Page) -> None:
    """A line like a headline right over a button "Read more"; in text whose paragraphs stand apart also one in sentences."""
    apart = stands_apart(page)
    for i in page.kept(page.after_title, len(page.blocks) - 1):
        text = page.blocks[i].text
        if (
            page.simple[i + 1] not in load().noise.read_on
            or i + 1 not in page.cuts
            or page.words(i) > _TEASER_WORDS
            or SPOKEN.search(text)
        ):
            continue
        alone = apart and page.breaks(i - 1) and not page.breaks(i)
        line = page.is_headline(i) and (page.seed.form == "html" or not page.breaks(i))
        if i != page.after_title and (alone or line) and page.blocks[i].kind != "heading":
            page.cut(i, "related story")
