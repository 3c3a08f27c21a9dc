"""What a bare number counts: the noun behind it ("seven key rare earths"), found without a tagger.

English puts the counted noun at the end of its phrase and in the plural, and a phrase ends at the first function word. So the
words behind the number are read up to the first plural; a preposition, verb or comma before it means that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.find.figures.quantity import Quantity

_WORD = re.compile(r" (?P<open>[‘“'\"]?)(?P<w>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]{0,30}|\d{2,4}(?:-\d{3}[A-Z]{0,2})?s?(?![\w%]|[,.]\d))")
_CLOSE = re.compile(r"[’”'\"]")
_OF = re.compile(r" of (?:the |its |their |his |her |our |these |those |all |some |[A-Z][\w.]{1,20}[’']s? )?", re.ASCII)
_AND = re.compile(r" (?:and|or|out of|of the|of) |, ")
_LIST = re.compile(r"(?: (?:in|for|from|at|by|to) [^;:.]{2,30}?)?,? (?:and |including |of which )?$")
_MORE = re.compile(r" more\b(?! than)")
_AGAINST = re.compile(
    r"\b(?:versus|vs\.?|against|compared (?:with|to)|(?:up|down) from|from|beating|missing)"
    r"(?: (?:estimates|expectations|forecasts|a forecast|an estimate|a target) (?:of|for))?"
    r" (?:(?:just|only|about|around|nearly|some) )?$"
)
_BACK = 6  # figures looked back over
_NEVER_SHARED = frozenset({None, "dimensionless", "year_old", "magnitude"})
_SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades", "percent"})
_HYPHENED = re.compile(r"-(?P<w>[a-z]+)\b")
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_MAX_WORDS = 6  # "60 Boeing 787 Dreamliner wide-body passenger aircraft"

Sets = Mapping[str, frozenset[str]]


def counted(text: str, at: int, limit: int, sets: Sets, *, singular: bool = False) -> tuple[int, str] | None:
    """End of the noun phrase that begins at `at` (a space), and its noun: (end, "rare earths"). None if no plural is met.

    With `singular` (the number is one) the first word is the noun."""
    words: list[tuple[str, int, str]] = []
    found_at, opened = -1, False
    pos = at
    while len(words) < _MAX_WORDS and pos < limit and (found := _WORD.match(text, pos, limit)) is not None:
        opened = opened or bool(found["open"])
        word = found["w"].rstrip(".'’-" if opened else ".-")
        end = found.start("w") + len(word)
        low = word.lower().replace("’", "'")
        if low in sets["breaks"] or not word:
            break
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


def _noun(text: str, words: list[tuple[str, int, str]], sets: Sets) -> tuple[int, str]:
    end = words[-1][1]
    if any(opened for _, _, opened in words) and _CLOSE.match(text, end):
        end += 1
    kept = [w for w, _, _ in words]
    while len(kept) > 1 and (kept[0].isdigit() or kept[0].lower() in sets["empty"] or kept[0].lower() in _NUMBERS):
        kept.pop(0)
    return end, " ".join(kept[-3:])


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


def share(text: str, quantities: list[Quantity]) -> None:
    """Let bare numbers have the noun or the unit of their list: "102 and 21 people", "4,300 jobs in France, 3,700 in Germany"."""
    for a, b in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if a.unit is None and not a.part and b.unit not in _NEVER_SHARED and _AND.fullmatch(text[a.end : b.start]):
            a.unit, a.of, a.rule = b.unit, b.of, "unit shared"
    for n, bare in enumerate(quantities):
        if not n or bare.unit is not None or bare.part:
            continue
        if (like := _neighbour(text, quantities[max(0, n - _BACK) : n], bare)) is not None:
            bare.unit, bare.of, bare.per, bare.rule = like.unit, like.of, like.per, "unit shared"


def _neighbour(text: str, before: list[Quantity], b: Quantity) -> Quantity | None:
    """The figure ahead whose unit a bare number takes: of its list, or what it is set against ("up from 9.8 billion")."""
    if before[-1].unit not in _NEVER_SHARED and _listed(text, before[-1], b):
        return before[-1]
    if not _AGAINST.search(text[max(before[-1].end, b.start - 40) : b.start]):
        return None
    size = 1000 if b.magnitude > 1 else 1
    return next((a for a in reversed(before) if a.unit not in _NEVER_SHARED | _SPANS and a.magnitude >= size), None)


def _listed(text: str, a: Quantity, b: Quantity) -> bool:
    between = text[a.end : b.start]
    if len(between) <= 40 and text[b.end : b.end + 4] in (" in ", " for", " fro", " at ") and _LIST.fullmatch(between):
        return True
    return a.of is not None and len(between) <= 80 and _MORE.match(text, b.end) is not None
