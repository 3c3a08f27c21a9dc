"""Lines that say who wrote or how to reach them: "By Ann Lee", "Ann Lee, Oslo", "Write to Ann Lee at the Post."."""

from __future__ import annotations

from generator.find.gazetteer import city, fold
from generator.find.names.tokens import Tokens

_CONTACTS = frozenset({"write", "reach", "contact", "email", "follow"})
_SHORT = 25  # tokens
_DASHES = ("—", "–", "-", "--")


def is_signed(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the line of tokens from `first` on to `end` is one: it has as many capitals as a heading, and is none."""
    if not 2 <= end - first <= _SHORT:
        return False
    if tokens.low[first] in _CONTACTS:
        return tokens.word[end - 1] == "."
    return tokens.word[first] in ("By", "BY") or is_with_town(tokens, first, end) or is_with_age(tokens, first, end)


def is_with_town(tokens: Tokens, first: int, end: int) -> bool:
    """ "Ann Lee, Oslo", "— Ann Lee, Oslo": two or three capitalised words and a town."""
    first += tokens.word[first] in _DASHES
    comma = next((k for k in range(first + 2, min(first + 4, end - 1)) if tokens.word[k] == ","), None)
    if comma is None or end - comma > 3 or not all(tokens.capital[k] for k in (*range(first, comma), *range(comma + 1, end))):
        return False
    there = tokens.surface(comma + 1, end - 1)
    return city(fold(there)) is not None and city(fold(tokens.surface(first, comma - 1))) is None


def is_with_age(tokens: Tokens, first: int, end: int) -> bool:
    """ "Ann Lee (63), owner, Albor Forge, Oslo": who speaks below or above, as papers print several voices."""
    k = next((k for k in range(first + 2, min(first + 5, end - 2)) if tokens.word[k] == "("), None)
    if k is None or not all(tokens.capital[j] for j in range(first, k)):
        return False
    return len(tokens.word[k + 1]) == 2 and tokens.word[k + 1].isdigit() and tokens.word[k + 2 : k + 4] == [")", ","]


def is_signed_for(tokens: Tokens, first: int) -> bool:
    """Whether the name at `first` is whom somebody in such a line works for: the part behind their role."""
    k = first - 2
    while k > 3 and first - k < 9 and not tokens.capital[k] and tokens.word[k] not in (",", ")"):
        k -= 1
    closes = tokens.word[first - 1] == "," and tokens.word[k] == "," and tokens.word[k - 1] == ")" and k < first - 2
    begin = k - 3
    while closes and begin > 0 and k - begin < 9 and "\n" not in tokens.text[tokens.end[begin - 1] : tokens.start[begin]]:
        begin -= 1
    return closes and is_with_age(tokens, begin, first)


def signs(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the name from `first` to `last` stands with its town in a line of its own."""
    text, begin = tokens.text, tokens.start[first]
    line = text.rfind("\n", max(0, begin - 4), begin)
    opens = begin == 0 or line >= 0 or begin <= 3
    if not opens or text[line + 1 : begin].strip(" —–-") or tokens.word[last + 1 : last + 2] != [","]:
        return False
    end = last + 2
    while end < len(tokens) and end - last < 5 and "\n" not in text[tokens.end[end - 1] : tokens.start[end]]:
        end += 1
    return end - last < 5 and is_with_town(tokens, first, end)
