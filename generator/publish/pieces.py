"""What may be shown of text that the briefing does not cite: pieces that were cut, sentences of earlier versions."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from generator.records import Revision

# What is shown of a piece where whole texts are not: enough to know it again, too little to read it. Six English words have some
# 36 letters; Chinese sets no spaces, and a run of marks may be as long as the page.
WORDS = 6
LETTERS = 60


def first_words(text: str) -> str:
    """The first words of a piece, with an ellipsis where there is more."""
    words = text.split()
    first = " ".join(words[:WORDS])
    return first if len(words) <= WORDS and len(first) <= LETTERS else first[:LETTERS].rstrip() + " …"


def shown_change(change: Revision, carried: Container[int] | None) -> Revision:
    """A change between versions as it may be shown: whole where everything is (None), or where its sentence, as it stands now, is
    cited; else the first words of each."""
    if carried is None or (change.n is not None and change.n in carried):
        return change
    before, after = (None if text is None else first_words(text) for text in (change.before, change.after))
    return replace(change, before=before, after=after)
