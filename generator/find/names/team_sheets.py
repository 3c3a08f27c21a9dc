"""Teams and their players where a report of a match lists them: "Halver IF 2-1 Tolve BK", "Halver (4-3-3): Lind; Berg, Holm, …".

Such lines tell what no other line does, since players are called by their family names alone. A sheet has nine names or more, by
commas and semicolons; scores count only in an article that has one.
"""

from __future__ import annotations

from bisect import bisect_left

from generator.find.names.persons import add_person
from generator.find.names.runs import Run
from generator.find.names.table import Entity, Named
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words
from generator.late import late

_NAME = r"[^\W\d_a-z][\w'’.-]{0,30}(?: (?:[a-z]{1,3} )?[^\W\d_a-z][\w'’.-]{0,30}){0,3}"
_SHEET = late(rf"(?m)^(?P<team>{_NAME})(?: \(\d(?:-\d){{2,4}}\))?: (?P<players>[^\n:]{{60,900}})$")
_PLAYER = late(rf"(?:^|[,;(] ?){_NAME}")
_SCORE = late(rf"(?P<home>{_NAME}) \d{{1,2}}[-–]\d{{1,2}} (?P<away>{_NAME})")
_ELEVEN = 9  # names at least


def add(tokens: Tokens, people: dict[tuple[str, ...], Entity], bodies: dict[str, Entity], rest: list[Run], w: Words) -> None:
    """Add the teams and the players of every sheet; the runs that are theirs leave `rest`."""
    if "; " not in tokens.text:
        return
    taken: set[int] = set()
    teams: list[tuple[int, int]] = []
    for sheet in _SHEET.finditer(tokens.text):
        spans = _players(tokens, sheet.start("players"), sheet["players"])
        if len(spans) >= _ELEVEN and sheet["players"].count(";") >= 2:
            teams.append(sheet.span("team"))
            named = {m.first for e in people.values() for m in e.mentions}
            for first, last in spans:
                if first not in named:
                    add_person(tokens, first, first, last, people, w)
                taken |= set(range(first, last + 1))
    if teams:
        teams = [*(m.span(side) for m in _SCORE.finditer(tokens.text) for side in ("home", "away")), *teams]
        for begin, end in teams:
            _add_team(tokens, tokens.at(begin), bisect_left(tokens.start, end) - 1, bodies)
    rest[:] = [run for run in rest if run.first not in taken]


def _players(tokens: Tokens, begin: int, text: str) -> list[tuple[int, int]]:
    """The tokens of each name in the list, those of substitutes in brackets too."""
    spans = []
    for m in _PLAYER.finditer(text):
        name = m[0].lstrip(",;( ").rstrip(".")
        at = begin + m.start() + m[0].index(name)
        spans.append((tokens.at(at), bisect_left(tokens.start, at + len(name)) - 1))
    return spans


def _add_team(tokens: Tokens, first: int, last: int, bodies: dict[str, Entity]) -> None:
    """One mention of a team; one that is called by a part of a longer name is that one."""
    while first < last and tokens.word[first].isupper() and tokens.word[first + 1] == "!":
        first += 2  # "GOAL! Halver IF"
    name = tokens.surface(first, last)
    whole = next((e for e in bodies.values() if e.body_kind == "team" and name in e.parts), None)
    entity = whole or bodies.setdefault(name, Entity("body", name, tuple(name.split()), body_kind="team"))
    entity.aliases.add(name)
    if all(m.first != first for m in entity.mentions):
        entity.mentions.append(Named(tokens.start[first], tokens.end[last], first, last, first, "team"))
