"""Names that the settings merge and no article has: a slip of the pen there would go unseen, and the names stay apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.collate.same import name_words, person_key, same_people
from generator.collate.same_bodies import body_key
from generator.records import Problem, Reading, Settings
from generator.text import slug
from generator.vocabulary import Vocabulary

SETTINGS = "_edition.yml"


def unmerged(readings: Sequence[Reading], settings: Settings, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """A warning for each merge none of whose names is met, a note for each single name beside others that are."""
    if not settings.merge:
        return ()
    known = name_words(vocabulary)
    named = [(r.article.id, p.name, p.role) for r in readings for p in r.findings.people]
    people = {slug(name) for _, name, _ in named} | set(same_people(named, *known).values())
    bodies = {body_key(n) for r in readings for b in r.findings.bodies for n in (b.name, *b.aliases)}
    found: list[Problem] = []
    for name, others in settings.merge.items():
        line = settings.lines.get(f"merge {name}")
        missing = [o for o in others if people.isdisjoint((slug(o), person_key(o, *known))) and body_key(o) not in bodies]
        if len(missing) == len(others):
            message = f"the merge of {name!r} does nothing: no article names {' or '.join(map(repr, others)) or 'anybody else'}"
            found.append(Problem(SETTINGS, line, "warning", "merge", message))
        else:
            found += [
                Problem(SETTINGS, line, "note", "merge", f"no article names {o!r}, to be merged with {name!r}") for o in missing
            ]
    return tuple(found)
