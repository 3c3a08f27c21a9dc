"""A tie between a place and a meeting, and what every rule for one looks at. See find/meetings/ties/plain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.find.meetings.places.heard import heard_of
from generator.find.meetings.table.sides import Side, sides_in
from generator.find.meetings.words import Grammar
from generator.find.places import Place, parties
from generator.find.sought import Sought
from generator.late import late
from generator.vocabulary.places import Places

TO_PLACE = late(
    r"\b(?:[Ii]n|[Aa]t|near|outside|to|on the (?:edge|outskirts|fringes|shores?|banks?|\w+ floor) of)"
    r"(?: (?:(?!which\b|whom\b|whose\b|turn\b|return\b|response\b|exchange\b|fact\b|part\b)[a-z]+"
    r"|[A-Z]\w+(?: [A-Z]\w+)?['’]s?))?(?: [\w-]+(?= (?:city|capital|port)))?(?: (?:city|capital|port),?(?: of)?)?"
    r"(?: the (?:heart|centre|center|outskirts|suburbs) of)?"
    r"(?: (?:the|an?) (?:[\w’'-]+ ){0,3}(?:city|capital|town|resort|port|city-state|hub),?(?: of)?)? $"
)
# "Then came the controls, and in Lima both teams concluded …": right before a place that opens its clause.
NEW_CLAUSE = late(r"(?:[,;:—–]|[,;] (?:and|but|yet|then|while|so)(?: (?:later|then|finally|again))?) $")
_SIDES = (
    "negotiator negotiators official officials delegation delegations minister ministers leader leaders envoy envoys president "
    "presidents side sides team teams counterpart counterparts government governments secretary premier representative "
    "representatives they he she chief chiefs men pair rivals heads delegates deputies".split()
)
# "The parties", and no parties that stand for election.
SIDES = Sought(
    late(rf"\b(?:{'|'.join(_SIDES)}|(?:(?<=the )|(?<=both )|(?<=two )|(?<=three ))parties)\b", re.I),
    frozenset((*_SIDES, "parties")),
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A place tied to the words [start, end) that make it a meeting.

    `noun` is the noun for the meeting or its result, `verb` tells that a verb made the tie, `made` that something was struck there,
    `series` that it means one of several meetings, and so nothing where no meeting is told.
    """

    place: Place | None
    country: str | None
    venue: str | None
    start: int
    end: int
    rule: str
    verb: bool = False
    noun: str = ""
    made: bool = False
    series: bool = False
    listed: bool = False


@lru_cache(maxsize=4)
def seats(places: Places) -> frozenset[str]:
    """The names of cities that stand for a government."""
    return frozenset(w for p in places.parties for w in p.seats)


_TOKEN = late(r"[\w’'.&-]+")
# "A bargain struck by the two presidents in Lima", "a meeting of officials from both sides in Lima": who it was stands between.
_BY_THEM = late(
    r"\b(?:(?:struck|reached|agreed|sealed|clinched|signed|negotiated|made|concluded|held|hosted|led|chaired|attended) by"
    r"|from (?:the two|both)(?= (?:countries|sides|governments|capitals|powers|parties|nations|economies)))\b"
)


# "The tariff deal, and shares in Osaka": something else is there.
_ANOTHER = late(
    r",? and (?:[a-z-]+ ){0,2}?(?:shares|prices|stocks|exports|imports|shipments|factories|plants|yields|orders)(?: (?:in|at))?$"
    r"|, and the (?!two\b|other\b)[a-z]+s(?: (?:in|at))?$"
    r"|['’]s (?:[\w-]+ ){0,2}(?:exports|imports|shipments|sales|deliveries|supplies)$"
)


# "The fourth meeting of a working group between the two countries": what met stands between.
_OF_A_BODY = late(r"^ of (?:an?|the|their) (?:[a-z-]+ ){1,4}(?=between|among|held|,|on )")


# "Failed to agree on a gas price in Lima": what they spoke of.
_ON_IT = late(
    r"^ (?:on|over|about) (?:an?|the|their|its) (?:[a-z-]+ ){0,3}?[a-z-]+(?=$| (?:in|at|near|on|last|this)\b"
    r"|(?: itself| themselves)?(?: then| finally| again| only| first| later)? (?:began|begun|started|resumed|opened|ended|concluded"
    r"|collapsed|failed|broke down|broke off|stalled|took place|were held|was held|wrapped up)\b)"
)
# "The talks on such a reserve, held in Lima": what they were about, before the word that ties the place to them.
_ABOUT_IT = late(
    r" (?:on|over|about|for) [^;:.]{3,80}?(?=, (?:(?:which|that) (?:was|were) )?(?:held|hosted|staged|conducted)\b[^,;:.]{0,20}$)"
)
# "A last sitting of nine hours in Lima", "talks lasting two days".
_SO_LONG = late(r" (?:of|lasting) (?:about |some |over |nearly |almost |more than )?[\w-]+ (?:hours?|days?|weeks?)\b")
# "With the Republic of Korea (ROK) in Lima": a name's short form.
_SHORT = late(r" \([A-Z][\w.]{1,8}\)")
# "Meetings of the fund, which cut its forecast for growth in Peru": what is told of it is something else.
_ASIDE_ON = late(
    r", (?:at|in|during) which\b"
    r"|, (?:which|who|whose) (?!(?:was|were|had|has|have|is|are|also|\w+ also)\b|(?:took|began|ended|opened|started|ran|concluded"
    r"|closed|resumed|lasted|met|gathered|kicked|finished|wrapped|broke|wound|collapsed|failed"
    r"|stretched|dragged|adjourned|came|drew)\b)"
)


# "A session in October broke down without result, also in Lima".
_WITHOUT = late(
    r" (?:broke (?:down|off|up)|ended|closed|concluded|collapsed|adjourned|finished|wound up) without (?:an?y? )?(?:[a-z-]+ ){0,2}?"
    r"(?:results?|agreement|deal|breakthrough|outcome|conclusion|accord|statement|decision|compromise|progress|settlement)\b"
)
# "Talks came to an end in Lima".
_CAME_TO = late(
    r" (?:came|come|were brought|was brought|drew|draws) to (?:an? )?(?:(?:quick|sudden|early) )?(?:end|close|conclusion|halt)\b"
)


# "At the meeting in Oslo it was put off, and in Lima it was settled"; "a meeting in Oslo, and that the last night in Lima": another
# clause, or another thing.
_ANEW = late(
    r"\b(?:was|were|had|has|have|did)\b(?! (?:held|hosted|in|at)\b)[^,]{0,60}, (?:and|but|while|whereas|so)$"
    r"|^ (?:in|at) [A-Z][^,;]{2,40}, (?:and|but|while) (?:that )?(?:the|a|an|his|her|their) (?!two\b|other\b|one\b)[^,;]{3,40}$"
)


def gap_holds(gap: str, g: Grammar) -> bool:
    """Whether the words between a meeting and a place keep them together. Names pass; at most three words not known do."""
    if re.search(r"[;:()—“”\"]", _SHORT.sub("", gap.removesuffix(":"))):
        return False
    if _ANEW.search(gap) or _ANOTHER.search(gap) or _ASIDE_ON.search(gap) or heard_of(gap, g):
        return False
    gap = _WITHOUT.sub("", _ON_IT.sub("", _OF_A_BODY.sub(" ", _SHORT.sub("", gap))))
    gap = _SO_LONG.sub("", _ABOUT_IT.sub("", gap))
    gap = _CAME_TO.sub(" ended", _BY_THEM.sub("", g.aside.sub("", gap)))
    unknown = 0
    words = _TOKEN.findall(gap)
    if len(words) > 18:
        return False
    for w in words:
        low = w.lower()
        if low in g.breaks:
            return False
        if not (w[0].isupper() or w[0].isdigit() or low in g.gap):
            unknown += 1
    return unknown <= 3


# "The joint committee", "the intergovernmental commission", "a working group": a body of two.
_JOINT = late(
    r"\b(?:joint|intergovernmental|mixed|bilateral) (?:[\w-]+ ){0,2}?(?:committee|commission|sub-committee|subcommittee"
    r"|council|working group)\b|\b(?:working|expert|technical|contact) groups?\b",
    re.I,
)


def two_of(text: str, start: int, end: int, places: Places, people: list[Side]) -> bool:
    """Whether sides of a negotiation, by name, office or person, are told of in [start, end)."""
    return (
        SIDES.search(text, start, end) is not None
        or _JOINT.search(text, start, end) is not None
        or bool(sides_in(people, start, end))
        or bool(parties(text, start, end, places))
    )
