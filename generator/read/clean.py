"""Characters, once and for all: what no reader sees goes, every kind of space becomes one space. No later stage touches any."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, zero-width and bidirectional controls, tag characters, private use (icon fonts), C0/C1 controls, non-characters.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]+"
)  # fmt: skip
_SPACE = re.compile(r"\s+")  # of str: thin, no-break, ideographic and all other Unicode spaces as well
_TEX_OPENING = re.compile(r"(?<![\w'])''(?=[\w$£€])")
_TEX_PAIR = re.compile(r"(?<!')''(?!')")


def clean(text: str) -> str:
    """One line (or one run of markup text) as it is read: NFC, visible characters only, single spaces, none at the edges."""
    return _SPACE.sub(" ", visible(text)).strip()


def visible(text: str) -> str:
    """`text` in NFC without invisible characters; white space as it was."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def quotation_marks(text: str) -> str:
    """``so'' and ''so'' become “so” and "so", as they were meant. Two apostrophes that only close (an inner quotation at the end
    of an outer one) stay as they are, unless the text also opens with them."""
    if "``" in text:
        return text.replace("``", "“").replace("''", "”")
    return _TEX_PAIR.sub('"', text) if _TEX_OPENING.search(text) else text
