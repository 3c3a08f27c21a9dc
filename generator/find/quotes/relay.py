"""The relay of what was said: told whom ("told Reuters"), or in what ("in a statement", "on Truth Social")."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.find.names import Names
from generator.find.speakers.cue import Cue
from generator.find.speakers.reading import UnitReading
from generator.late import late
from generator.text import either
from generator.vocabulary import Vocabulary
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.quotes import Quotes

_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_BEFORE, _AFTER = 8, 14  # items around a cue within which its channel stands


def relay_of(names: Names, ur: UnitReading, cue: Cue, vocabulary: Vocabulary) -> str | None:
    """The words that say whom it was told, or in what."""
    items, lows, t = ur.unit.items, ur.lows, names.tokens
    if cue.base == "tell" and cue.p + 1 < len(items) and items[cue.p + 1] >= 0:
        told = _recipient(names, ur, cue.p + 1, frozenset(vocabulary.quotes.listeners))
        if told is not None:
            return told
    channel = _channel(vocabulary.quotes, vocabulary.bodies)
    for p in range(max(0, cue.low - _BEFORE), min(len(items) - 1, cue.high + _AFTER)):
        if lows[p] in ("in", "on", "at") and items[p] >= 0:
            m = channel.match(t.text, t.start[items[p]])
            if m:
                return m.group()
    return None


def _recipient(names: Names, ur: UnitReading, p: int, listeners: frozenset[str]) -> str | None:
    """Whom it was told, from position `p`: a name with its article, or a group of listeners."""
    items, lows, t = ur.unit.items, ur.lows, names.tokens
    e = p + (lows[p] in ("the", "a", "an"))
    begin = e
    while e < len(items) and items[e] >= 0 and t.capital[items[e]] and t.word[items[e]] not in _DAYS:
        e += 1
    for k in (e, e + 1):  # "told a news conference"
        if e == begin and lows[k : k + 1] and lows[k] in listeners:
            e = k + 1
    return t.surface(items[p], items[e - 1]) if e > begin else None


@lru_cache(maxsize=4)
def _channel(quotes: Quotes, bodies: Bodies) -> re.Pattern[str]:
    platforms = [name for k in bodies.known if k.kind == "platform" for name in (k.name, *k.also)]
    word = r"[A-Z][\w&’'-]*(?:\.[\w&’'-]+)*"
    name = rf"{word}(?: {word}){{0,3}}"
    return late(
        rf"(?:in|at) an? (?:[\w-]+ ){{0,3}}(?:{either(quotes.channels)})(?!\w)"
        rf"(?: (?:with|to|for|on) (?:{name}|(?:{either(quotes.listeners)})(?!\w)))?"
        rf"|on (?:{either([*platforms, 'X'])})(?!\w)"
    )
