"""Bound words: "nearly 90 per cent", "50 or more", "another 90 days". They belong to the figure's text."""

from __future__ import annotations

from generator.find.figures.prepositions import misplaced
from generator.find.figures.quantity import Quantity
from generator.late import late
from generator.vocabulary.figures import Figures
from generator.vocabulary.units import first_word

_REACH = 30  # characters looked at on each side: the longest bound words have 24
_ADDS = late(r"plus (?:[\d$£€¥]|an? |the |its |any |tax|vat|interest|costs|expenses|fees)")
_LAST = late(r"[a-z.]+$|[~<>≥≤]=?$|[<>]=$")
_GLUE = frozenset("~<>≥≤+")


def bind(text: str, q: Quantity, figures: Figures, sentence: tuple[int, int], kind: str | None) -> None:
    """Widen `q`, whose unit is of `kind`, over its bound words and set its bound."""
    bound = _before(text, q, figures, sentence[0], kind)
    after = _after(text, q, figures, sentence[1])
    if after is not None and (bound in (None, "") or after in ("at-least", "up-to")):
        bound = after
    q.bound = bound or q.bound


def _before(text: str, q: Quantity, figures: Figures, begin: int, kind: str | None) -> str | None:
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
                head = bare[: -len(words)]
                if meaning and (_misread(words, head, q, kind) or misplaced(text, q, words, head, figures, kind)):
                    return bound
                q.start -= len(window) - (len(bare) - len(words))
                bound = bound or meaning or None
                if not meaning:
                    bound = bound or ""
                break
        else:
            return bound
    return bound


_GOES = late(
    r"\b(?:go|goes|going|went|gone|moved?|moving|shot|pushed|pushing|brought|bringing|taken|taking|jacked|creep|crept|creeping|edged?|edging|tick|ticked"
    r"|ticking|inch|inched|inching|nudged?|nudging|shoot|shooting|bumped|bid|marched) $"
)
_TAKES = late(r"\btak(?:ing|en) $")  # "taking up to 70 days"


def _misread(words: str, head: str, q: Quantity, kind: str | None) -> bool:
    """Whether "up to" tells where something goes, or a word of place stands before a bare number."""
    if words == "up to":  # "will go up to £5.20"
        return _GOES.search(head) is not None and not (kind == "time" and _TAKES.search(head))
    return words in ("past", "beyond", "within") and q.unit is None


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
