"""The marks of an article in parts: numbers over its points, questions, "Q:" and "A:", names of those who speak. Where they go on,
it goes on."""

from __future__ import annotations

import re

from generator.strip.page import Page

_NUMBERED = re.compile(
    r"(?:(?:No\.?|Number|Part|Step|Point|Chapter|Day|Question|Lesson|Reason) )?(\d{1,2})(?:[.):]| [–—-])? \S", re.IGNORECASE
)
_SPEAKER = re.compile(r"(?:(Q|A)(?:[:.]| [–—-])|((?:[A-Z][\w.’'-]{0,20} ){0,3}[A-Z][\w.’'-]{0,20}):) ?\S")
_HEADING_WORDS = 14
# A question may be the title of another story; the third one is a form, and a whole paragraph answers it.
_QUESTIONS = 2
_ANSWER_WORDS = 20
_SPOKEN = 2


class Series:
    """The marks that the article had so far."""

    def __init__(self) -> None:
        self._last = 0
        self._questions = 0
        self._speakers: dict[str, int] = {}

    def add(self, page: Page, i: int) -> None:
        """Another line or paragraph of the article."""
        text = page.blocks[i].text
        number = _NUMBERED.match(text)
        if number and int(number[1]) == self._last + 1:
            self._last += 1
        if speaker := _SPEAKER.match(text):
            name = speaker[1] or speaker[2]
            self._speakers[name] = self._speakers.get(name, 0) + 1
        self._questions += _is_question(page, i)

    def goes_on(self, page: Page, i: int) -> bool:
        """Whether a line carries the next mark."""
        text = page.blocks[i].text
        number = _NUMBERED.match(text)
        if number and self._last > 1 and int(number[1]) == self._last + 1:
            return True
        if (speaker := _SPEAKER.match(text)) and self._speakers.get(speaker[1] or speaker[2], 0) >= _SPOKEN:
            return True
        return i in page.entries or (self._questions >= _QUESTIONS and _is_question(page, i) and _is_answered(page, i))


def _is_question(page: Page, i: int) -> bool:
    return page.blocks[i].text.endswith("?") and page.words(i) <= _HEADING_WORDS and not page.is_prose(i) and i != page.title


def _is_answered(page: Page, i: int) -> bool:
    below = next(page.kept(i + 1), None)
    return below is not None and page.is_prose(below) and page.words(below) >= _ANSWER_WORDS
