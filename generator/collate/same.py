"""Which names of different articles are one person.

A person is named by the words of the full name without titles and initials; a family name alone goes to the one bearer that the
article, else the edition, knows. Two full names are two people, unless the settings merge them or they differ only by a middle
name, an initial, a nickname, accents or a hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.text import plain_letters, slug
from generator.vocabulary import Vocabulary

_JOINTS = str.maketrans("", "", "'’-")
# What tells a son from his father behind a name, and is no part of the family's.
_BORN = frozenset({"jr", "sr", "ii", "iii", "iv"})


class NameWords(NamedTuple):
    """What tells how names are built: family names that stand first, and short given names with the full ones; in lower case."""

    surnames_first: frozenset[str]
    nicknames: Mapping[str, str]


def name_words(vocabulary: Vocabulary) -> NameWords:
    """A nickname of two given names ("Alex") tells neither."""
    short = [(nick.lower(), full.lower()) for full, nicks in vocabulary.people.nicknames.items() for nick in nicks]
    times = Counter(nick for nick, _ in short)
    first = frozenset(w.lower() for w in vocabulary.people.surnames_first)
    return NameWords(first, {nick: full for nick, full in short if times[nick] == 1})


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name: folded, without accents, hyphens, initials in the middle and what follows the family name ("Jr.")."""
    words = _folded(name)
    words = words[:-1] if len(words) > 1 and words[-1] in _BORN else words
    return tuple(w for i, w in enumerate(words) if i in (0, len(words) - 1) or len(w) > 1)


def _folded(name: str) -> list[str]:
    return re.findall(r"[a-z]+", plain_letters(name).lower().translate(_JOINTS))


def families(name: str, surnames_first: frozenset[str]) -> tuple[str, ...]:
    """What a name's bearer may be called by alone: the last word, or the first where family names stand first."""
    words = words_of(name)
    if len(words) < 2:
        return words
    return (words[0],) if words[0] in surnames_first and len(words) == 2 else (words[-1],)


def same_people(
    named: Sequence[tuple[str, str, str | None]], surnames_first: frozenset[str], nicknames: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    """(article id, name) -> key of the person, for (article id, name, role). `nicknames`: short given name -> the full one."""
    keys = {name: person_key(name, surnames_first, nicknames) for _, name, _ in named if len(words_of(name)) > 1}
    bearers: dict[str, set[str]] = {}
    here: dict[tuple[str, str], set[str]] = {}
    roles: dict[str, set[str]] = {}
    for article, name, role in named:
        if name in keys:
            roles.setdefault(keys[name], set()).update(words_of(role or ""))
            for family in families(name, surnames_first):
                bearers.setdefault(family, set()).add(keys[name])
                here.setdefault((article, family), set()).add(keys[name])
    out: dict[tuple[str, str], str] = {}
    for article, name, role in named:
        if name in keys:
            out[article, name] = keys[name]
            continue
        alone = "".join(words_of(name)) or slug(name)
        known = here.get((article, alone)) or {k for k in bearers.get(alone, ()) if _fits(role, roles.get(k, set()))}
        out[article, name] = next(iter(known)) if len(known) == 1 else slug(name)
    return out


def _fits(role: str | None, known: set[str]) -> bool:
    """Whether one who is named by family name alone, with this role, may be the bearer whose roles have these words."""
    return not role or not known or not known.isdisjoint(words_of(role))


def person_key(name: str, surnames_first: frozenset[str], nicknames: Mapping[str, str]) -> str:
    """What stands for a person of this name. First and last word, the given name in full: "Robert E. Lighthouse", "Bob Lighthouse"
    and "Robert Lighthouse" are one, "Robert Lighthouse Jr." is another; of a single word its slug."""
    words = words_of(name)
    if len(words) < 2:
        return slug(name)
    if words[0] in surnames_first:
        return "-".join([words[0], "".join(words[1:])])
    born = _folded(name)[-1]
    return "-".join([nicknames.get(words[0], words[0]), words[-1], *([born] if born in _BORN else [])])
