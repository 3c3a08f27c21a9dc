"""Places of the meetings of a forum, where many sit and no two negotiate: "stays for the APEC summit in Lima"."""

from __future__ import annotations

import re

from generator.find.meetings.cues import BOTH
from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.tie import TO_PLACE
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.late import late
from generator.records import Sentence
from generator.vocabulary.places import Places

# So far before a place stands the forum that met there.
_REACH = 100
# What it held, or who of it met: "the APEC leaders' week", "leaders of the G20 met".
_HELD = late(
    r"\)?(?:['’]s?)?(?:,? (?!and\b|but\b|with\b)[\w’'-]+){0,4}? (?:summits?|meetings?|gatherings?|ministerials?|conferences?"
    r"|forums?|assembl(?:y|ies)|retreat|plenary|week|sessions?|leaders|ministers|members|chiefs|heads|governors|delegates|countries|states|nations)\b"
    r"|(?: (?:have|had|has|will|are to|is to|last|next|also|first))* (?:met|meets?|gather(?:s|ed)?|convened?|convenes)\b"
)
# "On the fringes of the forum", "ahead of the summit": two met beside it.
_BESIDE_IT = late(r"\b(?:sidelines?|side-lines?|margins?|fringes?|alongside|ahead of|before|after|around)\b[^.;:]{0,30}$")
# "Peru, Chile and the United Nations came away from a meeting": one of those who sat there.
_LISTED = late(r"(?:,|\band|\bwith)(?: the)? $")
# What two do there together.
_TOGETHER = late(
    r"\b(?:each other|one another|face to face|face-to-face|in person|bilateral\w*|one-on-one|trade talks|t[êe]te-[àa]-t[êe]te)\b"
)
_TWO = late(r"\b(?:[Tt]hey|[Tt]he two|[Tt]he pair|[Bb]oth)\b")
_MANY = 2


def of_a_forum(text: str, s: Sentence, place: Place, g: Grammar, places: Places, people: list[Side]) -> bool:
    """Whether a place is where a forum met, and no two sides are told to have met there or beside it."""
    to = TO_PLACE.search(text, max(s.start, place.start - _REACH), place.start)
    forum = (_before(text, s, to, g) or _behind(text, s, place, g)) if to else None
    if to is None or forum is None or _BESIDE_IT.search(text, max(s.start, forum.start() - 40), forum.start()):
        return False
    end = min(to.start(), forum.start())
    two = (
        _TWO.search(text, s.start, end) is not None
        or BOTH.search(text, s.start, end) is not None
        or _TOGETHER.search(text, s.start, s.end) is not None
    )
    who = {n.name for n in (*parties(text, s.start, to.start(), places), *sides_in(people, s.start, to.start()))}
    return not ((two or len(who) >= _MANY) and g.any.search(text, s.start, end))


def _before(text: str, s: Sentence, to: re.Match[str], g: Grammar) -> re.Match[str] | None:
    """The forum that met, in the words right before a place; none that is one of those who sat there."""
    forum = next(iter(reversed(list(g.forum.finditer(text, max(s.start, to.start() - _REACH), to.start() + 1)))), None)
    held = _HELD.match(text, forum.end(), to.start()) if forum else None
    if forum is None or held is None or len(text[held.end() : to.start()].split()) > _BETWEEN:
        return None
    return None if _LISTED.search(text, max(s.start, forum.start() - 10), forum.start()) else forum


# "In Lima next week for the APEC summit".
_FOR_IT = late(
    r",?(?: (?:on|at|in|this|next|last|later|early|late) [\w ]{2,20},?)? (?:for|to attend|to address|to join|to open|at|during) "
    r"(?:the |an? |this year['’]s |next year['’]s )?(?:[\w-]+ ){0,2}?"
)


def _behind(text: str, s: Sentence, place: Place, g: Grammar) -> re.Match[str] | None:
    """The forum for which somebody is told to go to a place."""
    end = min(s.end, place.end + _REACH)
    forum = next(iter(g.forum.finditer(text, place.end, end)), None) if _FOR_IT.match(text, place.end, end) else None
    if forum is None or not _FOR_IT.fullmatch(text, place.end, forum.start()):
        return None
    return forum if _HELD.match(text, forum.end(), s.end) else None


# "The summit, to be held next month in Lima".
_BETWEEN = 8
