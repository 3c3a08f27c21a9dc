"""Patterns that are compiled when they are first used: most texts need few of them, and compiling all takes longer than finding."""

from __future__ import annotations

import re
from typing import Any, cast

from generator.compiled import compiled


class _Late:
    """Stands for its pattern. What is asked of it once (`search`, `match`) is kept and then costs no more than the pattern's."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = self.__dict__.get("_compiled")
        if pattern is None:
            pattern = self.__dict__["_compiled"] = compiled(self.pattern, self.flags)
        found = self.__dict__[name] = getattr(pattern, name)
        return found


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `source`, compiled at its first use. For the methods of a pattern, not to be handed to functions of `re`."""
    return cast("re.Pattern[str]", _Late(source, flags))
