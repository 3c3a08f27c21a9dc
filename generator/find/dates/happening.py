"""What a date is the date of, in the sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.late import late

_EDGE = late(r"[,:](?!\d)|[;—–()“”\"]|\s-\s|\b(?:that|while|which|who|when|where|because|although|otherwise|but)\s")
_PAUSE = late(r"[,:](?!\d)|[;—–()“”\"]")
_ASIDE = late(r"(?:after|before|as|when|with|following|while|then|once|in|at|amid|despite)\b", re.I)
_HARD_EDGE = late(r":(?!\d)|[;—()]")
_EMPTY = late(
    r"(?:(?:as|so|early|late|since|from|at|around|about|only|just|even|back|to|the|and|but|or|in|on|by|of|now|also)\b ?){0,5}", re.I
)
_APART = late(r"[)\]]?,[^\S\n]*")
_FRINGE = late(r"^(?:and|but|or|so|then|also|otherwise|meanwhile|however|that|which|who|while|as|to)\s+", re.I)
_TAIL = late(
    r"\s+(?:and|but|or|by|in|on|at|of|for|from|to|the|a|an|before|until|since|as|with|between|beyond|after|over|than|its|their)$",
    re.I,
)
_CLAUSE = 250  # characters on each side: no clause of a newspaper is longer


def what_happens(text: str, start: int, end: int, sentence: tuple[int, int], tells: Callable[[str], bool]) -> str | None:
    """What the date is the date of: the words before it in its clause if they hold a verb, what follows where it opens the clause,
    else the whole clause. `tells` says whether words hold a verb. Verbatim, or None where only the date is left."""
    low = max(sentence[0], start - _CLAUSE)
    high = min(sentence[1], end + _CLAUSE)
    if low > sentence[0]:
        low = text.find(" ", low, start) + 1 or start  # a whole word
    if high < sentence[1]:
        high = max(text.rfind(" ", end, high), end)
    for edge in _EDGE.finditer(text, low, start):
        low = edge.end()
    left = _trim(text[low:start])
    if _EMPTY.fullmatch(left):
        # "In May, the miners went on strike": else the date is part of what is told
        apart = _APART.match(text, end)
        return _told(text[apart.end() if apart else low : high], tells)
    if tells(left) and not tells(left.split()[-1]):
        return _worth(left)
    # "Trump announced on Wednesday that …": what was announced belongs to it
    edge_ = (_HARD_EDGE if tells(left) else _EDGE).search(text, end, high)
    return _worth(text[low : edge_.start() if edge_ else high])


def _told(words: str, tells: Callable[[str], bool]) -> str | None:
    """The first piece between pauses that holds a verb and does not open like an aside; else the first that is long enough."""
    pieces = [p for p in (_worth(p) for p in _PAUSE.split(words)) if p]
    return next((p for p in pieces if tells(p) and not _ASIDE.match(p)), pieces[0] if pieces else None)


def _worth(words: str) -> str | None:
    words = _trim(words)
    return words if len(words.split()) >= 3 else None


def _trim(words: str) -> str:
    words = words.strip().strip("'’‘.!?)(][").strip()
    while m := _FRINGE.search(words):
        words = words[m.end() :]
    while m := _TAIL.search(words):
        words = words[: m.start()]
    return words.strip()
