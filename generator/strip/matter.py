"""What the running text of a page says, and so which line can be its title and which text stands over one."""

from __future__ import annotations

import re

from generator.strip.furniture import is_tags
from generator.strip.kinship import Usage, stems
from generator.strip.page import Page
from generator.strip.sites import site_names
from generator.text import count_words
from generator.vocabulary import load

BETWEEN_PARTS = re.compile(r"\s[|–—»·-]\s")
_SENTENCES = re.compile(r"[.!?]['\"”’»)\]]*\s+[\"“‘'(\[]?[A-Z0-9]")
_COUNTED = re.compile(r"\d{1,3} ?(?:of|/) ?\d{1,3}(?![\d/])")  # "1 of 4" over a picture's caption, and no day
# "… in the harbour on Friday. (PAB)", "… May 4, 2026. /PABN", "… of the mill © Straits Wire"
_CREDITED = re.compile(
    r"[.!?a-z] ?\([A-Z]{2,8}(?: [Pp]hoto)?\)\.?$|[.!?a-z\d] ?/ ?[A-Z]{2,8}$|\s© ?[A-Z][^.!?]{2,40}$"
    r"|[.!?”)] ?(?:[A-Z][A-Z.'’-]{1,20} ){1,3}?[A-Z][A-Z.'’-]{1,20} ?/ ?(?:[A-Z][A-Z.'’&-]{0,20} ?){1,5}$"
)
# "… in motors and hard disks. (Straits Wire)"
_BRACKETED = re.compile(r"[a-z.,”\"] \(([A-Z][\w&.’'-]{0,20}(?: (?:&|[A-Z][\w&.’'-]{0,20})){0,4})\)\.?$")
_CAPTION_WORDS = 8
_TITLE_WORDS = 4
_SAID = 2  # words of a title come again in the text, so many at least
_FEWER = 0.3
_NEARLY = 0.6
_HALF = 0.45  # a line with so many of its words in the text is on its matter, whatever others say
# Text: two sentences, or one of so many words, of which this part stands in other paragraphs.
_TEXT_WORDS = 12
_LONG_WORDS = 25
_OF_THE_TEXT = 0.25
_SUMMARY = 0.25


def longest_part(text: str) -> int:
    """The words of the longest part of a line: "Client Alert | International Trade" has two."""
    return max(map(count_words, BETWEEN_PARTS.split(text)))


class Matter:
    """The running text of a page by its words."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._prose = [i for i in page.kept() if page.is_prose(i)]
        self.usage = Usage(page.blocks[i].text for i in self._prose)
        told = (i for i in self._prose if not page.matcher.has_talk(page.simple[i]))
        self.sites = site_names(page)
        self.said = frozenset(stem for i in told for stem in stems(page.blocks[i].text[:2000]))

    def told(self, candidates: list[int]) -> list[int]:
        """Lines of four words and more that the text says again as no other says more: what a title is, and no menu."""
        page = self.page
        lines = [i for i in candidates if longest_part(page.blocks[i].text) >= _TITLE_WORDS and not is_tags(page, i)]
        common = {i: self.common(i) for i in lines}
        most = max((n for n, _ in common.values()), default=0)
        best = max((part for _, part in common.values()), default=0.0)
        return [i for i, (n, part) in common.items() if n >= max(_SAID, _FEWER * most) and part >= min(_NEARLY * best, _HALF)]

    def common(self, i: int) -> tuple[int, float]:
        """How many content words of a line the text has, and which part of them; less for a line of one or two."""
        own = set(stems(self.page.blocks[i].text))
        return len(own & self.said), len(own & self.said) / (len(own) + 1)

    def is_text(self, i: int) -> bool:
        """Whether a block is the article's own text, wherever it stands: running text whose words other paragraphs have."""
        page, text = self.page, self.page.blocks[i].text
        if not page.is_prose(i) or page.words(i) < _TEXT_WORDS or page.blocks[i].kind not in ("paragraph", "item", "quotation"):
            return False
        if page.words(i) < _LONG_WORDS and not _SENTENCES.search(text):
            return False
        strange = page.matcher.line(page.simple[i]) or page.matcher.label(page.simple[i]) or page.matcher.has_talk(page.simple[i])
        return (
            not (strange or self.is_pictured(i) or "links" in page.blocks[i].hints)
            and self.usage.shared(text, text) >= _OF_THE_TEXT
        )

    def is_said_elsewhere(self, i: int) -> bool:
        """Whether half of the words of a line, and some words at all, stand in other paragraphs than itself."""
        text = self.page.blocks[i].text
        again = self.usage.shared(text, text) if self.page.is_prose(i) else self.usage.shared(text)
        return again >= _HALF and again * len(set(stems(text))) >= _SAID

    def is_pictured(self, i: int) -> bool:
        """Whether a line tells what a picture shows: by its words, or under "1 of 4"."""
        text = self.page.blocks[i].text
        bracketed = _BRACKETED.search(text[-60:]) if text.count(" ") >= _CAPTION_WORDS else None
        if bracketed and bracketed[1] not in load().noise.no_credit:
            return True
        counted = i > 0 and _COUNTED.match(self.page.blocks[i - 1].text) is not None
        return (
            counted
            or _CREDITED.search(self.page.blocks[i].text[-60:]) is not None
            or self.page.matcher.captions.matches(self.page.simple[i])
        )

    def is_under_text(self, i: int) -> bool:
        """Whether text stands over a line that can be no summary over a title: a quarter of all the text and more."""
        over = sum(self.page.words(j) for j in self.page.kept(0, i) if self.is_text(j))
        under = sum(self.page.words(j) for j in self.page.kept(i + 1) if self.is_text(j))
        return over > _SUMMARY * (over + under)
