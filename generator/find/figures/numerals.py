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
from dataclasses import dataclass, replace

from generator.find.sought import word_places
from generator.late import late
from generator.text import either

_ONES = {w: i for i, w in enumerate("zero one two three four five six seven eight nine".split())}
_TEENS = {w: i for i, w in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10)}
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_MAGNITUDES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7,
    "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12, "dozen": 12, "score": 20,
}  # fmt: skip
_SMALL = _ONES | _TEENS | _TENS
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_DENOMINATORS |= {f"{word}s": value for word, value in _DENOMINATORS.items() if word[-1] in "dhr"}
_GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

_MAX_DIGITS = 21  # "1,000,000,000,000,000": a longer run is a serial number, and int() of a megabyte of digits would not end
_CARDINAL = either({*_ONES, *_TEENS, *_TENS})
_BIG = "hundred|thousand|million|billion|trillion|lakh|crore|dozen"
_PART = either(_DENOMINATORS)
_TIME = "minute|hour|day|week|fortnight|month|year|decade|century"

# One alternative for each way a numeral may begin. A letter or digit right before it makes it part of a name (A380, F35). What the
# numeral begins with is asked first: most characters begin none.
_START = late(
    r"(?=[\d.])(?:(?<![\w.,])|(?<=\b[A-Z]{3})|(?<=\b[A-Z]{2})|(?<=\bR[sp])|(?<=\bYn)|(?<=\bRmb))"
    r"(?P<digits>(?:\d|\.(?=\d))(?:\d|[.,](?=\d))*+)"
    rf"|(?P<glyph>[{''.join(_GLYPHS)}])"
    rf"|\b(?=[a-z])(?:(?P<times>(?:{_CARDINAL})fold"
    rf"|(?:twice|thrice)(?= (?:(?:the|its|their|his|her|our|that|those|what)\b|(?-i:as [a-z]))))\b"
    rf"|(?P<word>half|an? (?:{_BIG}|{_PART}|half)|(?:{_BIG})s?|{_CARDINAL})\b"
    rf"|(?<!-)(?P<one>an?(?= (?:full |whole |further )?(?:{_TIME})\b(?!-| and (?:a|three) ))|(?=(?:{_TIME})-long\b)))",
    re.IGNORECASE,
)
# Where one may begin: at a digit or glyph, at one of these words, and at "a" or "an" before one of the second.
_FIGURE = late(rf"[\d.{''.join(_GLYPHS)}](?<!\d\d)(?<!\.(?!\d))")
_BIG_WORDS, _TIME_WORDS = frozenset(_BIG.split("|")), frozenset(_TIME.split("|"))
_HEADS = frozenset(
    {*_SMALL, *(f"{word}fold" for word in _SMALL), "twice", "thrice", "half", *_BIG_WORDS, *(f"{word}s" for word in _BIG_WORDS)}
    | _TIME_WORDS
)
_AFTER_ARTICLE = frozenset({*_BIG_WORDS, *_DENOMINATORS, *_TIME_WORDS, "full", "whole", "further"})
_SHAPE = late(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?P<part>\.\d+)?")
_SPACED = late(r"(?:[ \u00a0\u2009\u202f]\d{3})+(?![\w,]| Dreamliners?\b)")  # 10 000 as ISO 80000 writes it
_GLYPH = late(rf"[ ]?([{''.join(_GLYPHS)}])")
_RATIO = late(r"/(\d{1,3})(?![\d/\w])|(?:[ -](\d)/(\d{1,2})(?![\d/\w]))")
_MAGNITUDE = late(
    r"[ \u00a0\u202f\u2009-]?(?P<m>hundred|thousand|million|billion|trillion|lakh|crore|mln|bln|trn|mn|bn|tn|dozen)s?+(?!\w)",
    re.IGNORECASE,
)
_MORE = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "a third": 1 / 3}
_HALF_MORE = late(r"[ -]and[ -](a[ -]half|a[ -]quarter|three[ -]quarters|a[ -]third)\b", re.IGNORECASE)
_NEXT_WORD = late(rf"(?P<gap>-| and | )(?P<w>{_CARDINAL}|{_BIG})s?\b", re.IGNORECASE)
_NEXT_PART = late(rf"[ -](?P<w>{_PART})\b", re.IGNORECASE)
_HALF_OF = late(r"[ -](?:an? )?(?=(?:million|billion|trillion|dozen)\b)", re.IGNORECASE)
_NTH = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_ORDINAL = late(
    rf"-{_NTH}\b|(?<=ty) {_NTH}(?=[.,;]| day| of | anniversary| century)|(?<=\d)(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_OF_SHARE = late(
    r"[- ](?:of|off|the|its|their|his|her|our|that|as|more|less|fewer|higher|lower|larger|smaller|bigger)\b|(?=[.,;:)!?\n’\"”]|$)",
    re.IGNORECASE,
)


_OF_UNIT = late(r"-(?:year|month|day|hour|mile|inch|pint|point|percentage)\b", re.IGNORECASE)  # "a half-year ban"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number. `value` is None if it cannot be read; `words`: it begins with a word; `magnitude` is the factor that a word
    such as "million" gave it; `part`: a fraction such as "a third"; `grouped`: 12,345; `vague`: "dozens of"; `times`: "twice";
    `article`: the one of "a year" and "year-long"."""

    start: int
    end: int
    value: int | float | None
    words: bool
    magnitude: int = 1
    part: bool = False
    grouped: bool = False
    ordinal: bool = False
    vague: bool = False
    times: bool = False
    article: bool = False


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
        numeral = _times(found) if found["times"] else _words(text, found) if found["word"] else _digits(text, found)
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
    value = {"twice": 2, "thrice": 3}.get(word) or _SMALL[word.removesuffix("fold")]
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
    ordinal = _ORDINAL.match(text, end) is not None
    return _with_magnitude(text, start, end, value, words=False, part=False, grouped=grouped, ordinal=ordinal)


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


def _with_magnitude(
    text: str, start: int, end: int, value: int | float, *, words: bool, part: bool, grouped: bool = False, ordinal: bool = False
) -> Numeral:
    magnitude = 1
    while not ordinal and magnitude <= 10**12 and (more := _MAGNITUDE.match(text, end)) is not None:
        factor = _MAGNITUDES[more["m"].lower()]
        if more["m"].lower() == "dozen" and magnitude > 1:
            break
        magnitude *= factor
        end = more.end()
    if magnitude > 1 and (half := _HALF_MORE.match(text, end)) is not None:
        value += _MORE[half[1].lower().replace("-", " ")]
        end = half.end()
    return Numeral(start, end, exact(value, magnitude), words, magnitude, part and magnitude == 1, grouped, ordinal)


def exact(value: int | float, factor: int) -> int | float:
    """`value * factor` as a decimal would give it (2.3 million is 2,300,000, not 2,299,999.9999999995), whole numbers as int."""
    product = value * factor
    if isinstance(product, float):
        product = float(f"{product:.12g}")
        if product.is_integer():
            return int(product)
    return product


def _words(text: str, found: re.Match[str]) -> Numeral:
    start, end = found.span()
    first = found["word"].lower()
    if first.startswith(("a ", "an ")):
        return _article(text, start, end, first.split(" ", 1)[1])
    if first == "half":
        return _half(text, start, end)
    if first.removesuffix("s") in _MAGNITUDES:  # "hundreds of", or the tail of a name: no number is told
        return Numeral(start, end, None, True, vague=True)
    value, end, factor = _cardinal(text, end, _SMALL[first])
    part = _NEXT_PART.match(text, end)
    if part is not None and value < 100 and _is_part(text, value, part):
        return Numeral(start, part.end(), value / _DENOMINATORS[part["w"].lower()], True, part=True)
    return _finish(text, start, end, value, factor)


def _finish(text: str, start: int, end: int, value: int | float, factor: int) -> Numeral:
    if (half := _HALF_MORE.match(text, end)) is not None:
        value += _MORE[half[1].lower().replace("-", " ")] * (factor if factor > 100 else 1)
        value, end = exact(value, 1), half.end()
    numeral = _with_magnitude(text, start, end, value, words=True, part=False, ordinal=_ORDINAL.match(text, end) is not None)
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
    if word not in _DENOMINATORS:
        article = start + text[start:end].index(" ")
        value, end, factor = _cardinal(text, article, 1)
        return _finish(text, start, end, value, factor)
    numeral = _with_magnitude(text, start, end, 1 / _DENOMINATORS[word], words=True, part=True)
    if numeral.magnitude > 1:
        return numeral
    share = (
        _OF_SHARE.match(text, end) is not None
        or _OF_UNIT.match(text, end) is not None
        or text[max(0, start - 3) : start].lower() == "by "
    )
    return replace(numeral, value=numeral.value if share else None, ordinal=not share)


def _half(text: str, start: int, end: int) -> Numeral:
    """ "half a million", "half million", "half of", "half its"."""
    if (scaled := _HALF_OF.match(text, end)) is not None:
        return _with_magnitude(text, start, scaled.end(), 0.5, words=True, part=True)
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
        small = _SMALL.get(word)
        if small is not None:
            if not 0 < small < room or not (joined or room >= 100):
                break
            group, room = group + small, 10 if small >= 20 else 1
        elif word == "hundred" and joined and 0 < group < 100:
            group, room, factor = group * 100, 100, 100
        elif word == "dozen" and joined and group:
            return (total + group) * 12, more.end(), 12
        elif word in _MAGNITUDES and word not in ("hundred", "dozen") and joined and group and _MAGNITUDES[word] < last:
            factor = last = _MAGNITUDES[word]
            total, group, room = total + group * factor, 0, 1000
        else:
            break
        end = more.end()
    return total + group, end, factor
