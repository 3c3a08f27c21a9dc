"""Texts that make a regular expression work for nothing, from its own parts: a head, and a piece to repeat after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

# Pieces that any pattern about words, numbers or marks may go on with.
_COMMON = ("a", "A", "1", " ", "Aa ", "aa ", "1 ", "1,", "1.", ".", "“", "'", "-", ", ", "Aa-", "A.", "\n", "(", "$1 ")
_CATEGORIES = {c.CATEGORY_DIGIT: "1", c.CATEGORY_SPACE: " ", c.CATEGORY_WORD: "a",
               c.CATEGORY_NOT_DIGIT: "a", c.CATEGORY_NOT_SPACE: "a", c.CATEGORY_NOT_WORD: "-"}  # fmt: skip
_BRANCHES = 3


def worst_texts(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """(head, piece): each repeated part of the pattern after what stands before it; its beginnings; common pieces."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    seen: set[tuple[str, str]] = set()
    for head, piece in _pumps(tree, "", pattern):
        if piece and (head, piece) not in seen:
            seen.add((head, piece))
            yield head, piece
    for piece in _COMMON:
        yield "", piece


def _pumps(tree: Any, head: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for n, (op, value) in enumerate(tree):
        before = head + _sample(list(tree)[:n])
        if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            for piece in _samples(value[2]):
                yield before, piece
                yield "", before + piece
                yield "", before + piece + " "
            yield from _pumps(value[2], before, pattern)
        for inner in _inside(op, value):
            yield from _pumps(inner, before, pattern)
    yield head, _sample(tree)


def _inside(op: Any, value: Any) -> list[Any]:
    if op is c.SUBPATTERN:
        return [value[3]]
    if op is c.BRANCH:
        return list(value[1][:_BRANCHES])
    if op in (c.ASSERT, c.ASSERT_NOT):
        return [value[1]]
    return [value] if op is c.ATOMIC_GROUP else []


def _samples(tree: Any) -> list[str]:
    """A few texts that the part matches: one for each of its first branches, and for each kind of character that begins it."""
    found = [_sample(tree)]
    if len(tree) and tree[0][0] is c.IN:
        found += [_member([item]) + _sample(list(tree)[1:]) for item in tree[0][1] if item[0] is not c.NEGATE][:4]
    if len(tree) and tree[0][0] is c.BRANCH:
        found += [_sample(branch) + _sample(list(tree)[1:]) for branch in tree[0][1][1][:_BRANCHES]]
    return list(dict.fromkeys(found))


def _sample(tree: Any) -> str:
    return "".join(_one(op, value) for op, value in tree)


def _one(op: Any, value: Any) -> str:
    if op is c.LITERAL:
        return chr(value)
    if op is c.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is c.ANY:
        return "a"
    if op is c.IN:
        return _member(value)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(value[0], 1)
    inner = _inside(op, value) if op not in (c.ASSERT, c.ASSERT_NOT) else []
    return _sample(inner[0]) if inner else ""


def _member(items: Any) -> str:
    """A character of a set."""
    if items and items[0][0] is c.NEGATE:
        out = "".join(_member([item]) for item in items[1:])
        return next(x for x in "a A1-.,;:!?“\n\t/|_#~" if x not in out and not (x == "a" and "a" in out))
    op, value = items[0]
    if op is c.LITERAL:
        return chr(value)
    if op is c.RANGE:
        return chr(value[0])
    return _CATEGORIES.get(value, "a")
