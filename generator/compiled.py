"""Patterns compiled once and for all: what `re` makes of a pattern is a row of numbers, which is kept beside the compiled modules.

Compiling the patterns that one article needs takes a third of a second, as long as all else of the start of `find`. What is kept is
looked up by the pattern itself and its flags, so that no change of a rule can meet the numbers of another.

This is the one module that uses what Python keeps to itself. Nothing public does: `pickle`, `copy` and `re`'s own cache compile
anew in every process, and no call gives or takes the numbers of a pattern. So nothing here relies on it. What is kept holds under
this Python's version and the number of its machine for patterns, is kept only if it makes the very pattern that `re.compile` made,
and is checked by `_sre.compile` when it is read, as the code of any pattern is. Where a name is missing, a call takes other
arguments or a result is another, nothing is kept, and every pattern is compiled as everywhere: slower, never different.
"""

from __future__ import annotations

import base64
import hashlib
import re
from array import array
from functools import cache
from pathlib import Path
from typing import Any

from generator import beside

try:
    import _sre  # type: ignore[import-not-found, unused-ignore]
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]

    _MACHINE: tuple[object, ...] | None = (_sre.MAGIC, _sre.CODESIZE)
except (ImportError, AttributeError):
    _MACHINE = None

# What Python's own raises that is no longer, or not here, what it was when this was written (3.11).
_OTHERWISE = (AttributeError, TypeError, ValueError, IndexError, KeyError, RuntimeError, OverflowError)
_FOLDER = Path(__file__).parent
_MOST = 6000  # of rules that were changed since, the numbers stay; beyond so many patterns only those of this process are kept
_new: dict[str, re.Pattern[str]] = {}
_used: set[str] = set()


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """What `re.compile` makes of the pattern."""
    key = hashlib.blake2b(f"{int(flags)} {source}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    _used.add(key)
    known = _kept().get(key)
    found = _again(source, known) if known is not None else None
    if found is None:
        found = _new[key] = re.compile(source, flags)
    return found


def keep() -> None:
    """Keep the patterns that this process had to compile for those that come after it."""
    if not _new or _MACHINE is None:
        return
    made = {key: code for key, pattern in _new.items() if (code := _code(pattern)) is not None}
    _new.clear()
    known = _kept()
    if len(known) + len(made) > _MOST:
        known = {key: code for key, code in known.items() if key in _used}
    if made:
        beside.keep(_place(), _stamp(), known | made)


@cache
def _kept() -> dict[str, Any]:
    found = beside.taken(_place(), _stamp()) if _MACHINE is not None else None
    return found if isinstance(found, dict) else {}


def _place() -> Path:
    return beside.place(_FOLDER, "patterns")


def _stamp() -> str:
    return beside.stamp(_MACHINE)


def _code(pattern: re.Pattern[str]) -> list[Any] | None:
    """The numbers of a compiled pattern, with its flags and groups; None where they would not make the same pattern again."""
    try:
        numbers = array("I", _compiler._code(_parser.parse(pattern.pattern, pattern.flags), pattern.flags))
    except _OTHERWISE:
        return None
    code = [pattern.flags, pattern.groups, dict(pattern.groupindex), base64.b64encode(numbers.tobytes()).decode()]
    again = _again(pattern.pattern, code)
    return code if again == pattern else None


def _again(source: str, code: list[Any]) -> re.Pattern[str] | None:
    """The pattern of these numbers, which `re` checks; None if it finds them wrong."""
    try:
        flags, groups, names, numbers = code
        by_number = [None, *[None] * groups]
        for name, number in names.items():
            by_number[number] = name
        made = array("I", base64.b64decode(numbers)).tolist()
        found: re.Pattern[str] = _sre.compile(source, flags, made, groups, names, tuple(by_number))
    except _OTHERWISE:
        return None
    return found
