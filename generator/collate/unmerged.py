"""Names that the settings merge and no article has: a slip of the pen there would go unseen, and the names stay apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.collate.same import body_key, words_of
from generator.records import Problem, Reading, Settings
from generator.text import slug

SETTINGS = "_edition.yml"


def unmerged(readings: Sequence[Reading], settings: Settings) -> tuple[Problem, ...]:
    """A warning for each merge none of whose names is met, a note for each single name beside others that are."""
    if not settings.merge:
        return ()
    people = {key for r in readings for p in r.findings.people for key in _person_keys(p.name)}
    bodies = {body_key(n) for r in readings for b in r.findings.bodies for n in (b.name, *b.aliases)}
    found: list[Problem] = []
    for name, others in settings.merge.items():
        line = settings.lines.get(f"merge {name}")
        missing = [o for o in others if slug(o) not in people and body_key(o) not in bodies]
        if len(missing) == len(others):
            message = f"the merge of {name!r} does nothing: no article names {' or '.join(map(repr, others)) or 'anybody else'}"
            found.append(Problem(SETTINGS, line, "warning", "merge", message))
        else:
            found += [
                Problem(SETTINGS, line, "note", "merge", f"no article names {o!r}, to be merged with {name!r}") for o in missing
            ]
    return tuple(found)


def _person_keys(name: str) -> set[str]:
    """The ways to write a name under which a merge finds it: as it stands, and its first and last words."""
    words = words_of(name)
    return {slug(name), *({f"{words[0]}-{words[-1]}", f"{words[0]}-{''.join(words[1:])}"} if len(words) > 1 else ())}
