"""Who tells a sentence: what analysts, firms and critics say of a deal is no report of what it settled."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.late import late
from generator.records import Person, Quote, Statement
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

# A sentence so much of which stands in one quotation is the speaker's, and so is one that opens with it: the rest says who speaks.
_MOSTLY = 0.5
_MARKS = ("“", '"', "‘", "'")


def commented(
    people: tuple[Person, ...], quotes: tuple[Quote, ...], statements: tuple[Statement, ...], o: Outcomes
) -> frozenset[int]:
    """The numbers of the sentences whose words are those of somebody shown to be no official."""
    known = {p.name: f"{p.role or ''} {p.body or ''}" for p in people}
    found: set[int] = set()
    every: tuple[Quote | Statement, ...] = (*quotes, *statements)
    for said in every:
        whole = isinstance(said, Statement) or len(said.s) > 1 or _fills(said)
        if said.speaker and whole:
            told = f"{said.role or ''} {said.body or ''} {known.get(said.speaker, '')}"
            quoted = isinstance(said, Quote) and said.speaker in known  # nobody in office is quoted without it
            if _comments(f"{told} {said.speaker}", told, o) or (quoted and not told.strip()):
                found.update(said.s)
    return frozenset(found)


def _fills(said: Quote) -> bool:
    return said.sentence.startswith(_MARKS) or len(said.text) >= _MOSTLY * len(said.sentence)


def _comments(told_and_name: str, told: str, o: Outcomes) -> bool:
    """Whether what is told of a speaker shows a firm, a lobby or a scholar, and no office of a state."""
    office, private = _patterns(o)
    return private.search(told_and_name) is not None or (bool(told.strip()) and office.search(told_and_name) is None)


@lru_cache(maxsize=4)
def _patterns(o: Outcomes) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        late(rf"\b(?:{either(o.officials)})s?\b", re.I),
        late(rf"\b(?:{either(o.commentators)})s?\b(?<!European Union)", re.I),
    )
