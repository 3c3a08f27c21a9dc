"""The same words of one speaker, printed differently by different newsrooms: shown together, none preferred."""

from __future__ import annotations

from collections.abc import Iterable

from generator.records import Reading, Variant


def variants(readings: Iterable[Reading]) -> tuple[Variant, ...]:
    """Every set of variants, by speaker and first member."""
    return ()
