"""Patterns that are compiled when they are first used: most texts need few of them, and compiling all takes longer than finding."""

from __future__ import annotations

import re
from typing import Any, cast

from generator.compiled import compiled


class _Known:
    """Stands for a pattern that was compiled, and has what it has: what is asked of it costs no more than of the pattern."""


class _Late(_Known):
    """Stands for a pattern until something is asked of it."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        pattern = compiled(self.pattern, self.flags)
        self.__dict__.update((asked, getattr(pattern, asked)) for asked in _ASKED)
        self.__class__ = _Known  # type: ignore[assignment]  # which looks for nothing: that would cost as much as a short search
        return self.__dict__[name]


_ASKED = frozenset(name for name in dir(re.Pattern) if not name.startswith("_")) - {"pattern", "flags"}


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `source`, compiled at its first use. For the methods of a pattern, not to be handed to functions of `re`."""
    return cast("re.Pattern[str]", _Late(source, flags))
