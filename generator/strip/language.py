"""The language of an article: what the page declares, else what its letters and commonest words show."""

from __future__ import annotations

import re

# Function words that the other languages of the list do not have.
_WORDS = {
    "en": "the and of to that with for was said from which",
    "de": "der und die nicht von mit das sich auf eine",
    "fr": "les des est dans une pour pas qui sur avec",
    "es": "los las una por con para del que como más",
    "it": "che della per una con gli sono nel anche dei",
    "pt": "não uma com para dos das que como mais pelo",
    "nl": "het een van dat niet zijn voor met aan ook",
}
_NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "a Cyrillic script", "ar": "an Arabic script",
}  # fmt: skip
_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_CODE = re.compile(r"^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
_SCRIPTS = (
    ("zh", "\u4e00", "\u9fff"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
)
_LATIN = "\u024f"  # the last letter of the Latin blocks that European languages are written in
# One word in twelve of English newspaper text is among its eleven above; one in fifty is chance.
_ENOUGH = 0.04


def language(declared: str | None, text: str) -> str | None:
    """An ISO 639 code, or None where nothing shows it."""
    match = _CODE.match(declared or "")
    return match[1].lower() if match else _shown(text)


def not_english(text: str) -> str | None:
    """What a text is in that shows itself to be in no English, the one language in which facts are found; else None."""
    code = _shown(text)
    if code is not None:
        return _NAMES.get(code)
    letters = [c for c in text[:20000] if c.isalpha()]
    return "another script" if sum(c > _LATIN for c in letters) > len(letters) / 2 else None


def _shown(text: str) -> str | None:
    sample = text[:20000]
    for code, first, last in _SCRIPTS:
        if sum(first <= c <= last for c in sample) > len(sample) / 4:
            return code
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if not words:
        return None
    share = {code: sum(w in known for w in words) / len(words) for code, known in _SETS.items()}
    best = max(share, key=lambda code: share[code])
    return best if share[best] >= _ENOUGH else None
