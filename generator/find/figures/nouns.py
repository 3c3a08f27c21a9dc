"""What a bare number counts: the noun behind it ("seven key rare earths"), found without a tagger.

English puts the counted noun at the end of its phrase and in the plural, and a phrase ends at the first function word. So the
words behind the number are read up to the first plural; a preposition, verb or comma before it means that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.late import late

_WORD = late(r" (?P<open>[‘“'\"]?)(?P<w>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9’'&.-]{0,30}|\d{1,4}(?:-\d{1,4}[A-Z]{0,2})?s?(?![\w%]|[,.]\d))")
_SHORT = late(r"(?:[A-Z]\.){2,4}")
_ADJECTIVE = late(r" (?P<w>[A-Za-z][a-z-]{2,20}) (?=[a-z])")
_CLOSE = late(r"[’”'\"]")
_OF = late(
    r" of (?:the |its |their |his |her |our |these |those |all |some |[A-Z][\w.]{1,20}[’']s? )?(?:\d{1,3}(?:,\d{3})* )?", re.ASCII
)
_HYPHENED = late(r"-(?P<w>[a-z]+)\b")
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_TIME = late(r" (?:days?|weeks?|months?|years?|hours?|minutes?)\b")
_CAPITALS = frozenset({"US", "IT", "WHO"})  # spelt like function words, but for their capitals: "12 US companies"
_OFTEN = frozenset({"daily", "weekly", "monthly"})  # adverbs, but in "2 billion monthly users"
_SUPERLATIVES = frozenset({"most", "least"})
_MAX_WORDS = 6  # "60 Boeing 787 Dreamliner wide-body passenger aircraft"

Sets = Mapping[str, frozenset[str]]


def counted(text: str, at: int, limit: int, sets: Sets) -> tuple[int, str] | None:
    """End of the noun phrase that begins at `at` (a space), and its noun: (end, "rare earths"). None if no plural is met."""
    words: list[tuple[str, int, str]] = []
    found_at, opened = -1, False
    pos = at
    while len(words) < _MAX_WORDS and pos < limit and (found := _WORD.match(text, pos, limit)) is not None:
        opened = opened or bool(found["open"])
        short = _SHORT.fullmatch(found["w"]) is not None  # "120 U.S. companies"
        word = found["w"] if short else found["w"].rstrip(".'’-" if opened else ".-")
        end = found.start("w") + len(word)
        low = word.lower().replace("’", "'")
        if low in ("and", "or") and words and found_at < 0 and end == found.end() and _describes(text, end, limit, sets):
            words.append((low, end, ""))  # "seven medium and heavy rare earths"
            pos = end
            continue
        often = low in _OFTEN and (then := _WORD.match(text, end, limit)) and is_plural(then["w"].lower(), sets)
        if len(word) == 1 and word.isdigit() and not (words and words[-1][0][0].isupper()):
            break  # "40 PlayStation 5 consoles", not "40 beat 5 rivals"
        if not words and low in _SUPERLATIVES and _describes(text, end, limit, sets):
            pos = end
            continue  # "the 50 most popular sites"
        if not words and low in _NUMBERS and _TIME.match(text, end):
            break  # "from 54 two weeks before"
        if (low in sets["breaks"] and word not in _CAPITALS and not often) or not word:
            break
        if short:
            words.append((word, end, found["open"]))
            pos = end
            continue
        if found_at >= 0 and not (words[found_at][0].lower() in sets["two_plurals"] and is_plural(low, sets)):
            break
        words.append((word, end, found["open"]))
        if is_plural(low, sets):
            found_at = len(words) - 1
        pos = end
        if end != found.end() or text[end : end + 1] != " ":
            break
    if found_at < 0:
        return None
    return _noun(text, words[: found_at + 1], sets)


def _describes(text: str, at: int, limit: int, sets: Sets) -> bool:
    """Whether two words follow at `at`, the first an adjective and no plural, number or function word."""
    found = _ADJECTIVE.match(text, at, limit)
    return found is not None and found["w"].lower() not in sets["breaks"] | _NUMBERS and not is_plural(found["w"].lower(), sets)


def _noun(text: str, words: list[tuple[str, int, str]], sets: Sets) -> tuple[int, str]:
    end = words[-1][1]
    if any(opened for _, _, opened in words) and _CLOSE.match(text, end):
        end += 1
    kept = [w for w, _, _ in words]
    while len(kept) > 1 and (kept[0].isdigit() or kept[0].lower() in sets["empty"] or kept[0].lower() in _NUMBERS):
        kept.pop(0)
    return end, " ".join(kept[-4 if "and" in kept or "or" in kept else -3 :])


def single(text: str, at: int, limit: int, sets: Sets) -> tuple[int, str] | None:
    """The same for "at least one": its noun is no plural, so it must end at a function word or a stop."""
    words: list[tuple[str, int, str]] = []
    pos = at
    while len(words) < _MAX_WORDS and (found := _WORD.match(text, pos, limit)) is not None:
        word = found["w"].rstrip(".'’-")
        if word.lower() in sets["breaks"] and word not in _CAPITALS:
            break
        pos = found.start("w") + len(word)
        words.append((word, pos, ""))
        if pos != found.end():
            break
    closed = words and len(words) < _MAX_WORDS
    return _noun(text, words, sets) if closed else None


def counted_of(text: str, at: int, limit: int, sets: Sets) -> str | None:
    """The noun in "51 of the country's carriers", which stays outside the figure's text."""
    found = _OF.match(text, at, limit)
    if found is None:
        return None
    noun = counted(text, found.end() - 1, limit, sets)
    return noun[1] if noun else None


def hyphened(text: str, at: int, sets: Sets) -> tuple[int, str] | None:
    """The noun of "a 27-nation bloc"."""
    found = _HYPHENED.match(text, at)
    return (found.end(), found["w"]) if found is not None and found["w"] in sets["hyphened"] else None


def is_plural(low: str, sets: Sets) -> bool:
    """Whether a word, in lower case, is a plural: by the lists of the vocabulary, else by its ending."""
    if low in sets["plurals"]:
        return True
    if low[0].isdigit():
        return low.endswith("s")
    tail = low.rsplit("-", 1)[-1]
    return (
        len(tail) > 2
        and tail[-1] == "s"
        and tail[-2] not in "s'"
        and tail not in sets["not_plural"]
        and not tail.endswith(("ous", "'s"))
    )
