"""What the writer of a newsletter says to its readers of the letter itself: the greeting over the text."""

from __future__ import annotations

import re

from generator.strip.page import Page

_GREETS = re.compile(
    r"(?:Good (?:morning|afternoon|evening|day)|Hello|Hi|Hey|Welcome|Greetings|Dear|Happy (?:new year|[A-Z][a-z]{2,8}day)|G[’']day|"
    r"Thanks? (?:you )?for)\b"
)
_OF_THE_LETTER = re.compile(
    r"\b(?:(?:this|my|our|the last|last) (?:letter|newsletter|issue|edition|e-?mail|post)|newsletter|subscrib\w{1,5}|inbox|"
    r"(?:welcome|hello) to (?:the|our|all|everyone)\b.{0,40}\b(?:of you|readers|subscribers|joined)|of you who (?:joined|signed)|"
    r"new (?:readers|subscribers)|forward(?:ed)? (?:it|this)|hit reply|reply to this)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_FIRST = 2
_LONGEST = 90


def greetings(page: Page) -> None:
    """One of the first paragraphs that greets its readers and speaks of the letter."""
    first = [i for i in page.kept(page.after_title) if page.is_prose(i)][:_FIRST]
    for i in first:
        text = page.blocks[i].text
        if page.words(i) <= _LONGEST and _GREETS.match(text) and _YOU.search(text) and _OF_THE_LETTER.search(text):
            page.cut(i, "newsletter")
