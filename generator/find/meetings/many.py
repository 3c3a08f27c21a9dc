"""Whose meeting it is where more than two sat there, or somebody who is no state: three countries, a country and its creditors."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.meetings.cues import BOTH, THREE
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Article, Meeting
from generator.vocabulary.places import Places

# "Kenya, Uganda and Tanzania": what stands between the parties of one list.
_COMMA = late(r",(?: the)? ")
_AND = late(r",? and(?: the)? |,? as well as(?: the)? ")
# "The ministers of A, B and C", "A, B and C on Thursday adopted": a list of those who deal with each other.
_OF_OFFICE = late(
    r"\b(?:ministers?|officials|delegations|delegates|envoys|negotiators|governments|teams|leaders|presidents|experts|between|among)\b"
    r"(?: (?:and|of|from) [a-z]+){0,2}(?: (?:of|from|for))?(?: the)? $"
)
_DEAL = late(
    r"(?: (?:on|late|early) [A-Z]?\w+| (?:have|had|has|will|also|all|provisionally|finally|jointly|yesterday|today)){0,3} "
    r"(?:agreed|adopted|signed|settled|reached|struck|initiall?ed|failed|decided|concluded|approved|met|put|divided|closed|ended|set"
    r"|undertook|committed|pledged|accepted|came|consented|resumed|opened|held|negotiat\w+)\b"
)
_BEFORE = 60
_MANY = 3


def listed_at_table(article: Article, n: int, places: Places) -> tuple[str, ...]:
    """The three parties or more that one of the first `n` sentences tells as one list of those who deal with each other."""
    text = article.text
    for s in [s for s in article.sentences if s.kind in ("title", "paragraph", "item")][:n]:
        for run in _runs(text, parties(text, s.start, s.end, places)):
            office = _OF_OFFICE.search(text, max(s.start, run[0].start - _BEFORE), run[0].start)
            if office or _DEAL.match(text, run[-1].end, s.end):
                return tuple(sorted({one.name for one in run}))
    return ()


def _runs(text: str, named: list[Named]) -> list[list[Named]]:
    """The lists of three parties or more, each closed by an "and"."""
    runs: list[list[Named]] = []
    run: list[Named] = []
    for one in named:
        if run and _AND.fullmatch(text, run[-1].end, one.start):
            run.append(one)
            if len({o.name for o in run}) >= _MANY:
                runs.append(run)
            run = []
        else:
            run = [*run, one] if run and _COMMA.fullmatch(text, run[-1].end, one.start) else [one]
    return runs


_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6}
# "The three island states and Japan": one more than are counted.
_ONE_MORE = late(r" (?:and|as well as|plus|with) (?:the )?(?=[A-Z])")


def as_counted(text: str, begin: int, end: int, told: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of a meeting; none where its sentence counts more ("the three island states and Japan")."""
    counted = THREE.search(text, begin, end)
    if counted is None or not told:
        return told
    number = next(n for word, n in _COUNTS.items() if word in counted.group().lower())
    number += _ONE_MORE.match(text, counted.end(), end) is not None
    return told if len(told) >= number else ()


# "Both and the United States met": beside the two of the article.
_BOTH_AND = late(r" (?:and|as well as|with|plus) (?:the )?")


def both_and(text: str, begin: int, end: int, named: list[Named], pair: tuple[str, ...]) -> tuple[str, ...]:
    """The two of the article and who is told beside them: "the two countries and the United States met"; none if nobody is."""
    for m in BOTH.finditer(text, begin, end) if pair else ():
        behind = _BOTH_AND.match(text, m.end(), end)
        third = next((one for one in named if behind and one.start == behind.end()), None)
        if third and third.name not in pair:
            return tuple(sorted({*pair, third.name}))
    return ()


# "The Americans negotiated with Denmark and Greenland", "the talks of A and B with C": the other side of a pair side by side.
_WITH = late(
    r"(?:(?: (?:have|had|has|are|were|will|last|first|also|then|jointly)){0,2} (?:met|meet|negotiat\w+|dealt|sat(?: down)?|spoke"
    r"|talk|talks|talked|conferred|haggled|bargained)(?: (?!with\b)\w+){0,2})? with(?: the)? "
)


def across(text: str, named: list[Named], tie_end: int) -> tuple[str, ...]:
    """Three parties, two of which stand side by side on one side of a "with"; none if no sentence tells so."""
    for one, two, three in zip(named, named[1:], named[2:], strict=False):
        if len({one.name, two.name, three.name}) < _MANY or three.start > tie_end:
            continue
        before = _AND.fullmatch(text, one.end, two.start) and _WITH.fullmatch(text, two.end, three.start)
        behind = _WITH.fullmatch(text, one.end, two.start) and _AND.fullmatch(text, two.end, three.start)
        if before or behind:
            return tuple(sorted((one.name, two.name, three.name)))
    return ()


# Those who lent a state its money sit at its table, and are none of the states that are named beside it.
_CREDITOR = late(r"\b(?:creditors?|bondholders?|noteholders?|debt holders|holders? of)\b", re.I)
_OFTEN = 3


def with_creditors(article: Article, meetings: list[Meeting], places: Places) -> list[Meeting]:
    """The meetings; of an article about a state and its creditors none of two states, unless a sentence names these two and no
    creditor."""
    text = article.text
    if sum(1 for _ in _CREDITOR.finditer(text)) < _OFTEN:
        return meetings
    return [replace(m, parties=()) if len(m.parties) == 2 and not _of_states(article, m, places) else m for m in meetings]


def _of_states(article: Article, m: Meeting, places: Places) -> bool:
    s = article.sentences[m.mention.s[0] - 1]
    named = {one.name for one in parties(article.text, s.start, s.end, places) if not one.seat}
    return named == set(m.parties) and _CREDITOR.search(article.text, s.start, s.end) is None
