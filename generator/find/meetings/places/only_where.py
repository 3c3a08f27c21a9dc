"""Places that only say where something else is: who speaks, or the place named before. See find/meetings/ties/plain."""

from __future__ import annotations

import re

from generator.find.meetings.places.heard import said
from generator.find.meetings.tie import TO_PLACE
from generator.find.meetings.words import Grammar
from generator.find.places import Place
from generator.late import late
from generator.records import Sentence

# "…, the trade ministry in Tokyo said": where the speaker sits.
_SPEAKS_FROM = late(
    r", (?:the|an?|its|their|her|his) [^,.;:]{0,50}?\b(?:ministry|office|embassy|department|bureau|mission|spokes\w+|officials?"
    r"|agency|government|institute|diplomats?|commission|service)(?: there)? $"
)
_SAID = late(r",? (?:said|says|told|added|announced|confirmed|reported|declined|did not)\b")


# "…, some in Lima ask why", "growers in Lima were worried": who speaks or feels, but for the sides themselves.
_SOME = late(
    r"(?:^|[,;:—–“] |[,;] (?:and|but|as|while|though|for) |\b(?:and|but|that|as|while|since|because|though|when|what|which|whom) )"
    r"(?:(?:the|some|many|few|most|several|senior|all|a|an|one|other|more|local|even) )*(?:[a-z-]+ )?"
    r"(?!(?:negotiators|delegat\w+|teams|envoys|ministers|leaders|presidents|talks|negotiations|rounds?|meetings?|sessions?|summit"
    r"|deal|truce|accord|agreement|pact|both|sides|they)\b)[a-z-]+ $",
    re.I,
)


# "80 kilometres west of Lima", "an hour's drive from Lima".
_AWAY = late(
    r"\b(?:kilomet(?:re|er)s?|km|miles?|minutes?['’]?|hours?['’]?|(?:minute|hour)['’]s) (?:[a-z]+ ){0,3}(?:of|from)"
    r" (?:downtown |central )?$"
    r"|\b(?:north|south|east|west)(?:-?(?:east|west))? of $"
)


def away_from(text: str, s: Sentence, city: Place) -> bool:
    """Whether a city only tells how far away another place is."""
    return _AWAY.search(text, max(s.start, city.start - 60), city.start) is not None


def speaks_from(text: str, s: Sentence, city: Place, g: Grammar) -> bool:
    """Whether a city is where a speaker of the sentence sits, or somebody who feels about it."""
    to = TO_PLACE.search(text, max(s.start, city.start - 80), city.start)
    if to is None:
        return False
    if said(g).match(text, city.end + 1, s.end) and _SOME.search(text, max(s.start, to.start() - 80), to.start()):
        return True
    return (
        _SAID.match(text, city.end, s.end) is not None
        and _SPEAKS_FROM.search(text, max(s.start, to.start() - 80), to.start()) is not None
    )


def apposed(text: str, city: Place, region: Place) -> bool:
    """Whether a place only says where the one before it is: "Turnberry, Scotland"."""
    return (
        text[city.end : region.start] == ", "
        and city.country == region.country
        and not text.startswith((" and ", ", and "), region.end)
        and text[region.end : region.end + 3].strip(", ")[:1].isupper() is False
    )


_WHERE = late(r"(?:,? (?:an?|the|his|her|its|their) [\w’'-]{2,20}(?: [\w’'-]{2,20}){0,4})? (?:in|on|near|off)(?: the)? ")


def says_where(text: str, city: Place, region: Place) -> bool:
    """Whether a place tells where another one is: "at Turnberry in Scotland", "at Turnberry, his golf course in Scotland"."""
    return city.country == region.country and _WHERE.fullmatch(text, city.end, region.start) is not None
