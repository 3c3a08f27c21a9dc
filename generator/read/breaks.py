"""Whether a line break inside a paragraph was meant, or only wraps a sentence: for `<br>` in HTML and line ends in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

# No program wraps below this many columns; a shorter line was broken on purpose.
_WRAP_MIN = 45
# "by O. P. Marsh, Secretary" alone on its line, and not the end of a sentence that somebody did something "by Act of Parliament".
_BYLINE = re.compile(r"by (?:[A-Z][\w’'-]{0,20}\.? ){1,3}[A-Z][\w’'-]{1,20}(?:, [A-Z][^.!?]{2,40})?$")
_ENDS = tuple('.!?…:;”"’)')


def goes_on(line: str, following: str) -> bool:
    """Whether a line that ends in no stop is followed by one in lower case that is no byline: then the sentence goes on."""
    return not line.endswith(_ENDS) and following[:1].islower() and not _BYLINE.match(following)


def are_wrapped(groups: Iterable[Sequence[str]]) -> bool:
    """Whether the lines of these paragraphs are pieces of sentences: at least two, and half of all that could be."""
    pairs = [pair for group in groups for pair in pairwise(group) if len(pair[0]) >= _WRAP_MIN]
    found = sum(goes_on(*pair) for pair in pairs)
    return found >= 2 and 2 * found >= len(pairs)


def joins(group: Sequence[str], wrapped: bool) -> list[bool]:
    """For each line of a paragraph after the first: whether it goes on with the line before it."""
    return [goes_on(a, b) or (wrapped and len(a) >= _WRAP_MIN) for a, b in pairwise(group)]
