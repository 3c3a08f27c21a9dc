"""The errors that end a piece of work, each with what is wrong, where, and what to do about it.

A fault that must not end the edition is no exception but a `records.Problem`.
"""

from __future__ import annotations


class LodestoneError(Exception):
    """A failure that can be said in one sentence: `what`, at `file`:`line`, and the `advice` that mends it."""

    def __init__(self, what: str, *, file: str | None = None, line: int | None = None, advice: str | None = None) -> None:
        self.what = what
        self.file = file
        self.line = line
        self.advice = advice
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.file is None else f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return f"{where}{self.what}" + (f" ({self.advice})" if self.advice else "")


class SeedError(LodestoneError):
    """One seed or sidecar cannot be used. The pipeline turns it into a problem and goes on with the others."""


class VocabularyError(LodestoneError):
    """A vocabulary file is at fault; `faults` holds every fault found, not only the first."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(faults), advice="mend generator/vocabulary and run `lodestone check`")


class LawError(LodestoneError):
    """A law of the design is broken: a published fact is no verbatim stretch of its article. The build must stop."""


class PublishError(LodestoneError):
    """The site or a pack could not be made; the last good one is left as it was."""
