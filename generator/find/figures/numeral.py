"""A written number as a record, and what digits and words have in common: magnitudes behind them, and exact products."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.late import late

MAGNITUDES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7,
    "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12, "dozen": 12, "score": 20,
}  # fmt: skip
_MAGNITUDE = late(
    r"[ \u00a0\u202f\u2009-]?(?P<m>hundred|thousand|million|billion|trillion|lakh|crore|mln|bln|trn|mn|bn|tn|dozen)s?+(?!\w)",
    re.IGNORECASE,
)
MORE = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "a third": 1 / 3}
HALF_MORE = late(r"[ -]and[ -](a[ -]half|a[ -]quarter|three[ -]quarters|a[ -]third)\b", re.IGNORECASE)


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


def with_magnitude(
    text: str, start: int, end: int, value: int | float, *, words: bool, part: bool, grouped: bool = False, ordinal: bool = False
) -> Numeral:
    """The numeral with the words of magnitude that follow it in `text`: "2.3 million", "one and a half billion"."""
    magnitude = 1
    while not ordinal and magnitude <= 10**12 and (more := _MAGNITUDE.match(text, end)) is not None:
        factor = MAGNITUDES[more["m"].lower()]
        if more["m"].lower() == "dozen" and magnitude > 1:
            break
        magnitude *= factor
        end = more.end()
    if magnitude > 1 and (half := HALF_MORE.match(text, end)) is not None:
        value += MORE[half[1].lower().replace("-", " ")]
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
