"""A cue: a reporting verb in an outer sentence, and who speaks by it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.find.speakers.phrases import Phrase

# Between a subject and its verb.
AUXILIARIES = frozenset(
    (
        "has had have is was are were be been being will would can could may might should must did does do not n't "
        "never also later then once just even still often always reportedly previously repeatedly recently again "
        "already simply soon first quickly only ever further instead essentially to now gets got hasn't haven't "
        "didn't doesn't wasn't isn't won't wouldn't all both famously immediately himself herself themselves itself"
    ).split()
)
PASSIVE = frozenset("is are was were be been being gets got".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """The verb at position `p` of its unit, and who speaks by it. `side`: "before" when the phrase stands before the verb,
    "after" when it follows, "far" when it is the sentence's subject, "by" in a passive. `low`..`high` are the positions the
    cue with its phrase covers."""

    p: int
    base: str
    sort: str
    tense: str
    phrase: Phrase | None
    side: str
    low: int
    high: int
    denied: bool = False
    conditional: bool = False


def hypothetical(lows: list[str], cue: Cue) -> bool:
    """Whether the speech is only imagined or asked for ("if he said", "would say")."""
    return cue.conditional or (cue.low > 0 and lows[cue.low - 1] in ("if", "unless", "whether"))


def imagined(lows: list[str], cue: Cue) -> bool:
    """Whether nobody has said the words yet: "if he said", "might say", "as if to say". What somebody "would say" or "could only
    say" mostly was said."""
    modals = {"might", "may", "should"} & set(lows[max(0, cue.p - 2) : cue.p])
    return (cue.low > 0 and lows[cue.low - 1] in ("if", "unless", "whether")) or (cue.tense == "base" and bool(modals))
