"""Bound words: "nearly 90 per cent", "50 or more", "another 90 days". They belong to the figure's text."""

from __future__ import annotations

import re

from generator.find.figures.quantity import Quantity
from generator.vocabulary.figures import Figures
from generator.vocabulary.units import first_word

_REACH = 30  # characters looked at on each side: the longest bound words have 24
_ADDS = re.compile(r"plus (?:[\d$£€¥]|an? |the |its |any |tax|vat|interest|costs|expenses|fees)")
_LAST = re.compile(r"[a-z.]+$|[~<>≥≤]=?$|[<>]=$")
_GLUE = frozenset("~<>≥≤+")


def bind(text: str, q: Quantity, figures: Figures, sentence: tuple[int, int], *, duration: bool) -> None:
    """Widen `q` over its bound words and set its bound."""
    bound = _before(text, q, figures, sentence[0], duration=duration)
    after = _after(text, q, figures, sentence[1])
    if after is not None and (bound in (None, "") or after in ("at-least", "up-to")):
        bound = after
    q.bound = bound or q.bound


def _before(text: str, q: Quantity, figures: Figures, begin: int, *, duration: bool) -> str | None:
    bound: str | None = None
    for _ in range(3):  # "more than about", "a total of nearly"
        window = text[max(begin, q.start - _REACH) : q.start].lower()
        bare = window.rstrip(" \u00a0") if window[-1:] in " \u00a0" else window if window[-1:] in _GLUE else ""
        if not bare:
            return bound
        last = _LAST.search(bare)
        if last is None:
            return bound
        for words, meaning in figures.bounds_before.get(last.group(), ()):
            if bare.endswith(words) and not (len(bare) > len(words) and bare[-len(words) - 1].isalnum()):
                if meaning and _misread(text, words, bare, q, duration=duration):
                    return bound
                q.start -= len(window) - (len(bare) - len(words))
                bound = bound or meaning or None
                if not meaning:
                    bound = bound or ""
                break
        else:
            return bound
    return bound


_GOES = re.compile(
    r"\b(?:go|goes|going|went|gone|moved?|moving|shot|pushed|pushing|brought|bringing|taken|taking|jacked|creep|crept) $"
)
_TAKES = re.compile(r"\btak(?:ing|en) $")  # "taking up to 70 days"
_LASTING = frozenset("for in just well lasted lasting took taken is was are were been be spent after little".split())


def _misread(text: str, words: str, bare: str, q: Quantity, *, duration: bool) -> bool:
    """ "spread over five years", "past 60 days": prepositions of time, no bounds. "Within six months" is one."""
    if words == "up to" and _GOES.search(bare[: -len(words)]) and not (duration and _TAKES.search(bare[: -len(words)])):
        return True  # "will go up to £5.20"
    if not duration:
        return words in ("past", "beyond", "within") and q.unit is None
    if words in ("past", "beyond", "above", "below", "under"):
        return True
    if words != "over":
        return False
    before = bare[: -len(words)].split()
    return not before or before[-1] not in _LASTING


def _after(text: str, q: Quantity, figures: Figures, stop: int) -> str | None:
    window = text[q.end : min(stop, q.end + _REACH)].lower()
    gap = 1 if window[:1] in (" ", "\u00a0") else 0
    body = window[gap:]
    if not body:
        return None
    for words, meaning in figures.bounds_after.get(first_word(body), ()):
        if body.startswith(words) and not (words[-1].isalpha() and body[len(words) : len(words) + 1].isalnum()):
            if (words == "+" and body[1:2].isdigit()) or (words == "plus" and _ADDS.match(body)):
                continue
            q.end += gap + len(words)
            return meaning
    return None
