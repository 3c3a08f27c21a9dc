"""What holds since a time: "rents have gone up by a third since 2023"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.find.measures.context import Context, is_base
from generator.find.measures.period import LOOK_BACK, SINCE, SINCE_BEFORE, SINCE_WHEN
from generator.find.measures.tense import Tense
from generator.late import late
from generator.records import Date, Figure

_ASIDE_SINCE = late(r",\s[^,]{2,40}\bsince\s$")
_MOST = r"\b(?:most|best|worst|first|least|[a-z]{3,12}est(?<!interest)(?<!forest)(?<!harvest)(?<!request)(?<!invest))\b"
_MOST_SINCE = late(_MOST + r"[^,;.]{0,40}\bsince\b")
_SUPERLATIVE = late(_MOST + r"[^,;.]{0,50}$")


def since(
    figure: Figure, c: Context | None, told: Tense | None, dates: Sequence[Date], text: str, published: str | None
) -> str | None:
    """ "Rents have gone up by a third since 2023": from then to the day of the article, as exactly as the beginning is told."""
    counted = c is not None and told in ("perfect", "pluperfect") and not is_base(c)
    if not dates or published is None:
        return None
    if figure.change is None and figure.direction is None and not counted:
        return None
    for d in dates:
        if told == "present" and _ASIDE_SINCE.search(text, max(0, d.start - LOOK_BACK), d.start) and d.end < figure.start:
            continue  # "the duties, in force since 2019, are paid on top and go up to 35 %"
        from_then = SINCE_BEFORE.search(text, max(0, d.start - 8), d.start) or SINCE.match(d.text)
        near = figure.end <= d.start <= figure.end + LOOK_BACK and SINCE_WHEN.search(text, figure.end, d.start)
        if _SUPERLATIVE.search(text, max(0, d.start - LOOK_BACK), d.start) or _MOST_SINCE.search(text, figure.end, d.start):
            continue  # "jumped 18 %, the most since October"
        if d.iso and "/" not in d.iso and (near or (from_then and d.end <= figure.start)) and d.iso < published:
            return f"{d.iso}/{published[: len(d.iso)]}"
    return None
