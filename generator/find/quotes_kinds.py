"""What kind of quotation: graded, with reasons, never deleted."""

from __future__ import annotations

import re

from generator.find.quotes_carry import Heard
from generator.find.speakers.reading import UnitReading
from generator.records import QuoteKind
from generator.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might should must i'm we're it's that's he's she's they're you're isn't aren't wasn't don't doesn't didn't won't can't couldn't wouldn't i've we've let's there's i'll we'll it’s that’s i’m we’re he’s she’s they’re you’re don’t doesn’t didn’t won’t can’t i’ve we’ve there’s isn’t aren’t i’d we’d i'd".split()
)


def kind_of(text: str, h: Heard, ur: UnitReading, vocabulary: Vocabulary) -> tuple[QuoteKind, float, tuple[str, ...]]:
    m = h.marked
    inner = text[m.start : m.end]
    ws = _WORD.findall(inner)
    n = len(ws)
    finite = any(w.lower() in _FINITE for w in ws) or n > 8
    if n >= 4 and finite:
        return "statement", 1.0, ()
    return ("fragment", 0.6, ()) if h.phrase is not None else ("scare", 0.3, ())
