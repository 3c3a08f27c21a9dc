"""What is no running text whatever its words are: thousands of characters without a full stop, a sentence of nothing but numbers.

Everything after this stage works sentence by sentence, and each fact looks at the whole of its sentence: this bound is what keeps
the time for a seed in proportion to its size.
"""

from __future__ import annotations

import re
from itertools import islice

from generator.strip.page import Page
from generator.text import sentence_spans

REASON = "no sentences"
# In some 630 articles (the seeds, the samples of the tests, public news corpora) the longest sentence has 504 characters,
# and the one with the most numbers 28.
_LONGEST = 2_000
_NUMBERS = 60
_NUMBER = re.compile(r"\d[\d.,]{0,30}")


def endless_lines(page: Page) -> None:
    """Blocks with a sentence that nobody could have written."""
    for i in page.kept():
        text = page.blocks[i].text
        if len(text) <= _NUMBERS:
            continue
        if any(end - start > _LONGEST or _is_numbers(text, start, end) for start, end in sentence_spans(text)):
            page.cut(i, REASON)


def _is_numbers(text: str, start: int, end: int) -> bool:
    return sum(1 for _ in islice(_NUMBER.finditer(text, start, end), _NUMBERS + 1)) > _NUMBERS
