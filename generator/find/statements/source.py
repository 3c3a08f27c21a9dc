"""Whether the source of a statement is named: a person, a body, a paper or a data source is; officials and "Beijing" are not."""

from __future__ import annotations

from generator.find.names import Names
from generator.find.speakers.reading import Told
from generator.vocabulary import load


def source(names: Names, told: Told) -> tuple[str | None, str, bool]:
    """(speaker, as written, named)."""
    phrase = told.cue.phrase
    assert phrase is not None
    tokens = names.tokens
    written = tokens.surface(phrase.first, phrase.last)
    if told.entity is not None:
        return told.entity.name, written, True
    of_customs = told.meant is not None and told.meant.name.endswith(" customs") and tokens.low[phrase.last] in load().quotes.data
    if told.meant is not None and not of_customs:  # "Chilean customs data" are a source by that name
        return told.meant.name, written, True
    if phrase.pronoun:
        return None, written, False
    words = [tokens.word[i] for i in range(phrase.first, phrase.last + 1)]
    inside = [e for _, _, last, e in names.within(phrase.first, phrase.last) if e.kind == "body" and last == phrase.last]
    if words[-1].lower() in load().quotes.data and any(
        w[0].isupper() for w in words[:-1] if w.lower() not in ("the", "a", "an", "this", "its")
    ):
        bare = phrase.first + (words[0].lower() in ("the", "a", "an"))
        return tokens.surface(bare, phrase.last), written, True
    if (
        inside
        and words[0].lower() in ("an", "a", "the")
        and {w.lower() for w in words} & {"op-ed", "editorial", "report", "statement", "article", "column", "commentary", "study"}
    ):
        return inside[-1].name, written, True
    return None, written, False
