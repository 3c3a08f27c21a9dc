"""Numbers in words: "one hundred and twenty-five thousand", "a third of", "half a million", "dozens of"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.figures.numeral import HALF_MORE, MAGNITUDES, MORE, Numeral, exact, with_magnitude
from generator.late import late
from generator.text import either

_ONES = {w: i for i, w in enumerate("zero one two three four five six seven eight nine".split())}
_TEENS = {w: i for i, w in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10)}
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SMALL = _ONES | _TEENS | _TENS
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
DENOMINATORS |= {f"{word}s": value for word, value in DENOMINATORS.items() if word[-1] in "dhr"}
CARDINAL = either({*_ONES, *_TEENS, *_TENS})
BIG = "hundred|thousand|million|billion|trillion|lakh|crore|dozen"
PART = either(DENOMINATORS)
_NEXT_WORD = late(rf"(?P<gap>-| and | )(?P<w>{CARDINAL}|{BIG})s?\b", re.IGNORECASE)
_NEXT_PART = late(rf"[ -](?P<w>{PART})\b", re.IGNORECASE)
_HALF_OF = late(r"[ -](?:an? )?(?=(?:million|billion|trillion|dozen)\b)", re.IGNORECASE)
_NTH = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
ORDINAL = late(
    rf"-{_NTH}\b|(?<=ty) {_NTH}(?=[.,;]| day| of | anniversary| century)|(?<=\d)(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_OF_SHARE = late(
    r"[- ](?:of|off|the|its|their|his|her|our|that|as|more|less|fewer|higher|lower|larger|smaller|bigger)\b|(?=[.,;:)!?\n’\"”]|$)",
    re.IGNORECASE,
)
_OF_UNIT = late(r"-(?:year|month|day|hour|mile|inch|pint|point|percentage)\b", re.IGNORECASE)  # "a half-year ban"


def in_words(text: str, found: re.Match[str]) -> Numeral:
    """The numeral that begins with the word of `found`, as far as it goes in `text`."""
    start, end = found.span()
    first = found["word"].lower()
    if first.startswith(("a ", "an ")):
        return _article(text, start, end, first.split(" ", 1)[1])
    if first == "half":
        return _half(text, start, end)
    if first.removesuffix("s") in MAGNITUDES:  # "hundreds of", or the tail of a name: no number is told
        return Numeral(start, end, None, True, vague=True)
    value, end, factor = _cardinal(text, end, SMALL[first])
    part = _NEXT_PART.match(text, end)
    if part is not None and value < 100 and _is_part(text, value, part):
        return Numeral(start, part.end(), value / DENOMINATORS[part["w"].lower()], True, part=True)
    return _finish(text, start, end, value, factor)


def _finish(text: str, start: int, end: int, value: int | float, factor: int) -> Numeral:
    if (half := HALF_MORE.match(text, end)) is not None:
        value += MORE[half[1].lower().replace("-", " ")] * (factor if factor > 100 else 1)
        value, end = exact(value, 1), half.end()
    numeral = with_magnitude(text, start, end, value, words=True, part=False, ordinal=ORDINAL.match(text, end) is not None)
    return replace(numeral, magnitude=factor) if numeral.magnitude == 1 else numeral


def _is_part(text: str, value: int, part: re.Match[str]) -> bool:
    """Whether a fraction is meant: "two-thirds", "one third of", not "one third party" nor "two quarters in a row"."""
    word = part["w"].lower()
    if word == "half":
        return value == 1
    plural = word.endswith("s")
    share = _OF_SHARE.match(text, part.end()) is not None
    if value == 1:
        return not plural and (part.group()[0] == "-" or share)
    return plural and (share or part.group()[0] == "-" or word != "quarters")


def _article(text: str, start: int, end: int, word: str) -> Numeral:
    """ "a million", "a dozen", "a third of", "a quarter million"."""
    if word not in DENOMINATORS:
        article = start + text[start:end].index(" ")
        value, end, factor = _cardinal(text, article, 1)
        return _finish(text, start, end, value, factor)
    numeral = with_magnitude(text, start, end, 1 / DENOMINATORS[word], words=True, part=True)
    if numeral.magnitude > 1:
        return numeral
    share = (
        _OF_SHARE.match(text, end) is not None
        or _OF_UNIT.match(text, end) is not None
        or _BY.search(text, max(0, start - _NEAR), start) is not None
    )
    return replace(numeral, value=numeral.value if share else None, ordinal=not share)


# "fell by more than | a third".
_BY = late(
    r"\bby (?:(?:more|less|over|under|about|almost|nearly|around|roughly|some|just|well|at least|close to|than) ){0,3}$", re.I
)
_NEAR = 30


def _half(text: str, start: int, end: int) -> Numeral:
    """ "half a million", "half million", "half of", "half its"."""
    if (scaled := _HALF_OF.match(text, end)) is not None:
        return with_magnitude(text, start, scaled.end(), 0.5, words=True, part=True)
    return Numeral(start, end, 0.5, True, part=True)


def _cardinal(text: str, end: int, first: int) -> tuple[int, int, int]:
    """Value, end and last magnitude of the cardinal whose first word is worth `first` and stops at `end`.

    `group` is what will be multiplied by the next thousand or million; the next small number must be below `room`, the next
    magnitude below `last`.
    """
    total, group, last = 0, first, 10**13
    room, factor = 10 if first in _TENS.values() else 1, 1
    while (more := _NEXT_WORD.match(text, end)) is not None:
        word, joined = more["w"].lower(), more["gap"] != " and "
        small = SMALL.get(word)
        if small is not None:
            if not 0 < small < room or not (joined or room >= 100):
                break
            group, room = group + small, 10 if small >= 20 else 1
        elif word == "hundred" and joined and 0 < group < 100:
            group, room, factor = group * 100, 100, 100
        elif word == "dozen" and joined and group:
            return (total + group) * 12, more.end(), 12
        elif word in MAGNITUDES and word not in ("hundred", "dozen") and joined and group and MAGNITUDES[word] < last:
            factor = last = MAGNITUDES[word]
            total, group, room = total + group * factor, 0, 1000
        else:
            break
        end = more.end()
    return total + group, end, factor
