"""Whose each figure of a row is: "imports of cobalt and nickel rose 4 and 9 percent respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.find.measures.scene import Scene
from generator.find.sought import word_places
from generator.late import late
from generator.records import Figure

_RESPECTIVELY = late(r"\brespectively\b|\bin that order\b", re.I)
_TELLS = frozenset(("respectively", "order"))  # one of them is in all that the pattern finds
# What the rows hang on: "imports of [cobalt and nickel]", "exports to [Chile, Peru and Cuba]".
_HANGS = late(r"^(?P<head>(?:.* )?(?:of|from|to|in|at|for|by) )(?P<list>[^()]+)$")


def respective(scene: Scene, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures; where a sentence tells several of one unit "respectively", each with its own member of their list."""
    every = tuple(figures)
    if not word_places(scene.article.text).of(_TELLS):
        return every
    mended: dict[str, Figure] = {}
    for n, group in groupby(every, key=lambda f: f.s[-1]):
        sentence = scene.article.sentences[n - 1]
        told = _RESPECTIVELY.search(scene.article.text, sentence.start, sentence.end)
        if told:
            mended |= _parted([f for f in group if f.end <= told.start()])
    return tuple(mended.get(f.id, f) for f in every)


def _parted(figures: Sequence[Figure]) -> Mapping[str, Figure]:
    """The last figures of one unit before the word, each with its member; nothing where their number is not that of the list."""
    if not figures:
        return {}
    row = [f for f in figures if f.unit == figures[-1].unit and f.direction == figures[-1].direction]
    shared = row[0].measure
    members = _members(shared) if shared and len(row) > 1 else ()
    if len(members) != len(row) or any(f.measure not in (shared, None) for f in row):
        return {}
    return {f.id: replace(f, measure=member, slots={}) for f, member in zip(row, members, strict=True)}


def _members(measure: str) -> tuple[str, ...]:
    """The measure once for each member of the list that it ends on."""
    hangs = _HANGS.match(measure)
    head, listed = (hangs["head"], hangs["list"]) if hangs else ("", measure)
    parts = re.split(r",? and |, ", listed)
    if len(parts) < 2 or not all(parts) or not (head or all(part[0].isupper() for part in parts)):
        return ()  # "people the storm and the flood killed" is a clause
    return tuple(head + part for part in parts)
