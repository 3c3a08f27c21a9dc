"""The longest name of a unit that stands at a place of the text."""

from __future__ import annotations

from generator.late import late
from generator.vocabulary.units import Units, first_word

_GAP = late(r"[ -]|\u00a0|\u2009|\u202f")
_LONGEST = 28  # characters of the longest name


def unit_name(text: str, at: int, units: Units, limit: int, *, glued: bool = False) -> tuple[str, int] | None:
    """The longest unit name at `at`, a space or hyphen before it allowed: (unit, end)."""
    starts = (at,) if glued or (gap := _GAP.match(text, at)) is None else (gap.end(), at)
    for start in starts:
        if start >= limit:
            continue
        window = text[start : min(start + _LONGEST, limit)]
        lowered = window.lower()
        for name, unit in units.by_word.get(first_word(lowered), ()):
            if lowered.startswith(name):
                end = start + len(name)
                if not (name[-1].isalpha() and text[end : end + 1].isalnum()):
                    return unit, end
    return None
