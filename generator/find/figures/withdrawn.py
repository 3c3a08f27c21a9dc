"""What a note of a correction says that an earlier version said: it is withdrawn, and no figure of the article."""

from __future__ import annotations

from generator.late import late

_PIECE = r"(?:article|story|report|headline|post|piece|column|release|caption|chart|graphic|newsletter|page)"
_SAID_BEFORE = late(
    rf"\b(?:earlier|previous|original|prior) version(?: of (?:this|the) {_PIECE})?,? "
    r"(?:(?:had|has|wrongly|incorrectly|mistakenly|erroneously) ){0,2}(?:said|stated|misstated|gave|put|listed|reported)\b"
)
# What stands behind these is what the note says is so.
_RIGHT = late(r"\b(?:rather than|instead of|not|and not|but|when)\b|; ")


def withdrawn(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of a sentence that tells what was said before; None for nearly all sentences."""
    if " version" not in text[start:end]:
        return None
    match = _SAID_BEFORE.search(text, start, end)
    if match is None:
        return None
    right = _RIGHT.search(text, match.end(), end)
    return match.start(), right.start() if right else end
