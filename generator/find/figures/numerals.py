"""The numeral grammar: every stretch of text that writes a number, and its value. What it counts is read elsewhere.

    numeral   = digits [fraction] {magnitude} | fraction {magnitude} | words
    digits    = [sign] ( 1,234,567.8 | 12,34,567 | 10 000 | 1234.5 | .5 | ½ )
    words     = [a | half a | a quarter] magnitude-or-dozen | cardinal [and a half] {magnitude} | part
    cardinal  = "one hundred and twenty-five thousand …"        part = "a third", "two-thirds", "half"
    unit      = "a" before a length of time ("for a year") | "year-long"

The text is read once from left to right; every pattern is possessive or bounded, so the time is linear in its length. Numbers
that cannot be read (forty digits in a row) come back with no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.find.figures.numeral import Numeral, exact, with_magnitude
from generator.find.figures.numeral_words import BIG, CARDINAL, DENOMINATORS, ORDINAL, PART, SMALL, in_words
from generator.find.sought import word_places
from generator.late import late

_GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

_MAX_DIGITS = 21  # "1,000,000,000,000,000": a longer run is a serial number, and int() of a megabyte of digits would not end
_TIME = "minute|hour|day|week|fortnight|month|year|decade|century"

# One alternative for each way a numeral may begin. A letter or digit right before it makes it part of a name (A380, F35). What the
# numeral begins with is asked first: most characters begin none.
_START = late(
    r"(?=[\d.])(?:(?<![\w.,])|(?<=\b[A-Z]{3})|(?<=\b[A-Z]{2})|(?<=\bR[sp])|(?<=\bYn)|(?<=\bRmb))"
    r"(?P<digits>(?:\d|\.(?=\d))(?:\d|[.,](?=\d))*+)"
    rf"|(?P<glyph>[{''.join(_GLYPHS)}])"
    rf"|\b(?=[a-z])(?:(?P<times>(?:{CARDINAL})fold"
    rf"|(?:twice|thrice)(?= (?:(?:the|its|their|his|her|our|that|those|what)\b|(?-i:as [a-z]))))\b"
    rf"|(?P<word>half|an? (?:{BIG}|{PART}|half)|(?:{BIG})s?|{CARDINAL})\b"
    rf"|(?<!-)(?P<one>an?(?= (?:full |whole |further )?(?:{_TIME})\b(?!-| and (?:a|three) ))|(?=(?:{_TIME})-long\b)))",
    re.IGNORECASE,
)
# Where one may begin: at a digit or glyph, at one of these words, and at "a" or "an" before one of the second.
_FIGURE = late(rf"[\d.{''.join(_GLYPHS)}](?<!\d\d)(?<!\.(?!\d))")
_BIG_WORDS, _TIME_WORDS = frozenset(BIG.split("|")), frozenset(_TIME.split("|"))
_HEADS = frozenset(
    {*SMALL, *(f"{word}fold" for word in SMALL), "twice", "thrice", "half", *_BIG_WORDS, *(f"{word}s" for word in _BIG_WORDS)}
    | _TIME_WORDS
)
_AFTER_ARTICLE = frozenset({*_BIG_WORDS, *DENOMINATORS, *_TIME_WORDS, "full", "whole", "further"})
_SHAPE = late(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?P<part>\.\d+)?")
_SPACED = late(r"(?:[ \u00a0\u2009\u202f]\d{3})+(?![\w,]| Dreamliners?\b)")  # 10 000 as ISO 80000 writes it
_GLYPH = late(rf"[ ]?([{''.join(_GLYPHS)}])")
_RATIO = late(r"/(\d{1,3})(?![\d/\w])|(?:[ -](\d)/(\d{1,2})(?![\d/\w]))")


def numerals(text: str) -> Iterator[Numeral]:
    """All numerals of `text`, in order, none overlapping."""
    at = 0
    for start in _starts(text):
        if start < at or (found := _START.match(text, start)) is None:
            continue
        if found["one"] is not None:
            yield Numeral(*found.span(), 1, True, article=True)
            at = found.end() + (found["one"] == "")
            continue
        numeral = _times(found) if found["times"] else in_words(text, found) if found["word"] else _digits(text, found)
        yield numeral
        at = max(numeral.end, found.end())


def _starts(text: str) -> list[int]:
    """Where a numeral may begin, in order: a tenth of the cost of looking at every letter."""
    words = word_places(text)
    found = {m.start() for m in _FIGURE.finditer(text)}
    found.update(words.of(_HEADS))
    for at in words.of(_AFTER_ARTICLE):
        before = text[max(0, at - 3) : at].lower()
        if before == "an ":
            found.add(at - 3)
        elif before.endswith("a "):
            found.add(at - 2)
    return sorted(found)


def _times(found: re.Match[str]) -> Numeral:
    """ "twice the price", "fivefold"."""
    word = found["times"].lower()
    value = {"twice": 2, "thrice": 3}.get(word) or SMALL[word.removesuffix("fold")]
    return Numeral(*found.span(), value, True, times=True)


def _digits(text: str, found: re.Match[str]) -> Numeral:
    start, end = found.span()
    grouped = False
    value: int | float | None
    if found["glyph"] is not None:
        value = _GLYPHS[found["glyph"]]
    else:
        value = _number(found["digits"])
        grouped = "," in found["digits"]
        if value is None:
            return Numeral(start, end, None, False)
        if value in range(1, 1000) and (spaced := _SPACED.match(text, end)) and found["digits"][0] != "0":
            digits = found["digits"] + re.sub(r"\D", "", spaced.group())
            if len(digits) <= _MAX_DIGITS:
                end, value, grouped = spaced.end(), int(digits), True
        if (glyph := _GLYPH.match(text, end)) is not None:
            value, end = value + _GLYPHS[glyph[1]], glyph.end()
        elif (ratio := _RATIO.match(text, end)) is not None and isinstance(value, int):
            value, end = _ratio(value, ratio, end)
    start, value = _signed(text, start, value)
    ordinal = ORDINAL.match(text, end) is not None
    return with_magnitude(text, start, end, value, words=False, part=False, grouped=grouped, ordinal=ordinal)


def _ratio(value: int, ratio: re.Match[str], end: int) -> tuple[int | float, int]:
    """ "3/4" and "2 1/2"; anything else that has a slash (24/7, 9/11, 2019/20) keeps its first number and is masked elsewhere."""
    if ratio[1] is not None:
        below = int(ratio[1])
        return (value / below, ratio.end()) if 0 < value < below <= 16 and below in {2, 3, 4, 5, 6, 8, 10, 16} else (value, end)
    above, below = int(ratio[2]), int(ratio[3])
    return (value + above / below, ratio.end()) if 0 < above < below <= 16 else (value, end)


def _number(digits: str) -> int | float | None:
    shape = _SHAPE.fullmatch(digits) if len(digits) <= _MAX_DIGITS else None
    if shape is None or not (shape["whole"] or shape["part"]):
        return None
    whole = (shape["whole"] or "0").replace(",", "")
    return exact(float(whole + shape["part"]), 1) if shape["part"] else int(whole)


def _signed(text: str, start: int, value: int | float) -> tuple[int, int | float]:
    """A minus sign counts where nothing but space or a bracket stands before it; "minus" always."""
    if (
        start
        and text[start - 1] in "-−"
        and (start == 1 or text[start - 2] in " (\n\u00a0")
        and (start < 3 or text[start - 3] not in "-–—0123456789")
    ):
        return start - 1, -value
    if text[max(0, start - 6) : start].lower() == "minus ":
        return start - 6, -value
    return start, value
