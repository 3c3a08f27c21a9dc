"""Meetings that are told to be "here", where the dateline says: "The fifth round ended here on Monday"."""

from __future__ import annotations

import re

from generator.find.meetings.tie import Tie
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence

HERE = "told here"
# Who sits there for a state.
SIDES = late(
    r"\b(?:negotiators|both sides|two sides|delegations?|envoys|counterparts?|two countries|governments|ministers|ministries"
    r"|presidents|officials|leaders)\b",
    re.I,
)
# "The fifth round ended here on Monday": where the dateline says.
_HERE = late(
    r"\bhere\b(?! to\b|['’])"
    r"|\bin this (?:[\w-]+ ){0,4}?(?:city|town|capital|port|resort|village|hub|metropolis|city-state|island)\b"
)


def here_tie(text: str, start: int, s: Sentence, city: Place, g: Grammar) -> Tie:
    """ "The talks ended here": from the word for the meeting on."""
    at = _HERE.search(text, start, s.end)
    end = at.end() if at else s.end
    told = [m.start() for m in g.noun.finditer(text, start, end) if m.group().lower() in g.events]
    told = told or [m.start() for m in _DID_HERE.finditer(text, start, end)]
    return Tie(city, city.country, None, told[-1] if told else start, end, HERE)


# "Under a contract that the ministers signed here": the last that was done.
_DID_HERE = late(
    r"\b(?:ended|closed|concluded|wrapped up|opened|began|signed|sealed|initialled|agreed|settled|struck|reached|clinched|met)\b"
)
# "Officials here said".
_SAID_HERE = late(
    r"\bhere (?:said|say|says|told|expect|hope|fear|believe)\b|\b(?:said|told|speaking|spoke|visiting) (?:\w+ ){0,2}here\b"
)

# "Steelmen here had circled the round": who lives there.
WHO_HERE = late(r"\b(?P<who>[A-Za-z][a-z-]+(?:s|men|people)) here\b")


def told_here(text: str, start: int, s: Sentence, g: Grammar) -> bool:
    """Whether a sentence tells of a meeting "here", and not of what somebody here said."""
    if not _HERE.search(text, start, s.end) or _SAID_HERE.search(text, s.start, s.end):
        return False
    who = WHO_HERE.search(text, start, s.end)
    if who and who["who"].lower() not in g.events:
        return False
    nouns = [m for m in g.noun.finditer(text, start, s.end) if m.group().lower() in g.events]
    if not nouns and _CLOSED_HERE.search(text, start, s.end) and not g.private.search(text, start, s.end):
        return SIDES.search(text, start, s.end) is not None
    return any(
        not (w := g.private.search(text, m.end(), min(s.end, m.end() + _WITH_THEM))) or _BOTH.search(text, s.start, w.start())
        for m in nouns
    )


# "Ministers closed the first review of their pact here": what they closed may be called anything.
_CLOSED_HERE = late(
    r"\b(?:ended|closed|concluded|wrapped up|wound up|finished|completed|opened|began|resumed|started|signed|sealed|initialled"
    r"|agreed|settled|struck|reached|clinched|broke off|adjourned|met|sat down)\b[^.;:]{0,90}?\bhere\b"
)
# So far behind "a meeting" stands with whom: "with steel producers here".
_WITH_THEM = 40
_BOTH = late(r"\b(?:two|both) (?:sides|countries|governments)\b")
