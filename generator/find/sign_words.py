"""The words of a text as fitted points know them: by their first letters, names, numbers and days by their kind alone.

Asked by the signs of outcomes and of meetings (find/outcomes/signs, find/meetings/signs).
"""

from __future__ import annotations

import re

from generator.late import late

# So many letters of a word are looked up.
STEM = 6
_WORD = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[;:?“”\"]")
_WHEN = frozenset(
    "january february march april may june july august september october november december jan feb mar apr aug sep sept oct nov "
    "dec monday tuesday wednesday thursday friday saturday sunday".split()
)
_QUOTES = {'"': "“", "”": "“"}
# "Not only magnets but also chips" denies nothing and sets nothing against it.
_NOT_ONLY = late(r"\bnot (?:only|just|merely|simply)\b", re.I)
_BUT_ALSO = late(r"\bbut(?: also)?\b")


def stems(text: str) -> list[str]:
    """The words of a sentence as they are looked up; several names in a row are one."""
    out: list[str] = []
    if m := _NOT_ONLY.search(text):
        text = text[: m.start()] + _BUT_ALSO.sub("and", text[m.end() :], count=1)
    for i, word in enumerate(_WORD.findall(text)):
        stem = _stem(word, first=i == 0)
        if stem != "CAP" or not out or out[-1] != "CAP":
            out.append(stem)
    return out


def _stem(word: str, *, first: bool) -> str:
    if word[0].isdigit():
        return "#"
    if word[0].isupper() and (not first or word[1:].isupper()):
        return "WHEN" if word.lower() in _WHEN else "CAP"
    return _QUOTES.get(word) or word.lower().replace("’", "'")[:STEM]
