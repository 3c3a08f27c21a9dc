"""Whose meeting it is: the parties that its sentence names for it, else the two that the article is about."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from generator.find.meetings.tie import Tie
from generator.find.places import Named, parties
from generator.late import late
from generator.vocabulary.places import Places

LOCATED = late(
    r"\b(?:(?:in|across|throughout|near|outside)(?: the)?(?: \w+ern)?"
    r"|(?:flew|flown|travell?ed|returned|returning|came|went|gone|goes|headed|back|trip|visit|flight|arrived|moved?|journey) to) $"
)
# "A plan aimed at China", "imports from India": whom one side's measure hits sits at no table.
_HIT = late(
    r"\b(?:(?:aimed|aimed [a-z]+|directed|levelled|leveled) (?:at|against)|targeting|against|imports from|shipments from"
    r"|exports to|shipments to|sales to|protect\w* [^.;,]{0,40} from"
    r"|(?:goods|products|cars|steel|metals?|ore|oil|gas|grain|minerals|magnets|components|chips) (?:from|to)|reliance on"
    r"|(?:tariffs|duties|levies|sanctions|curbs|controls|exports|imports|goods) of|dependen(?:ce|t|cy) on|rely on"
    r"|competition from|supplies from)"
    r"(?: the)? $"
)
# "Ethiopia and its creditors, led by France and China": who else sits there stands behind.
_GROUP = r" and (?:its|her|his|their|the) [\w -]{3,40}, (?:led by|including|among them|such as|chaired by|co-chaired by) (?:the )?"
_LISTED = late(rf"(?:,| and|, and|,? as well as)(?: the)? |{_GROUP}")
_GOES_ON = late(rf"(?:,| and|, and|,? as well as)(?: the)? |[-–/]|{_GROUP}")
_BESIDE = late(rf"(?:-|–|/| and | and the |, and |['’]s? [\w ]{{2,40}} and |{_GROUP})")
# "In the Swiss city", "the Swiss government's headquarters", "the Swiss foreign ministry".
_HOST = late(
    r" (?:city|capital|town|resort|port|lakeside|coastal"
    r"|(?:government|prime minister|president|foreign minister|finance minister|trade minister|ambassador|king|queen|crown)['’]s"
    r" (?:[a-z]+ )?(?:headquarters|residence|offices?|seat|guest ?house|villa|palace|summer house|retreat)"
    r"|(?:foreign|finance|trade|economy|commerce) ministry\b(?! (?:said|says|spokes)))"
)


def pair_of(text: str, places: Places) -> tuple[str, ...]:
    """The two parties that an article is about: named most, twice each at least, no third nearly as often; else none."""
    named = parties(text, 0, len(text), places)
    acting = {p.name for p in named if not _a_place(text, p)}
    top = {p.name for p in named if p.start < _TOP}
    theirs = {m for p in places.parties if p.name in top for m in p.members}  # "Uruguay's envoy" of a bloc that the top names
    counts = Counter(p.name for p in named if p.name in acting - theirs).most_common(3)
    if len(counts) < 2 or counts[1][1] < 2 or (len(counts) == 3 and 2 * counts[2][1] >= counts[1][1]):
        return ()
    return tuple(sorted(name for name, _ in counts[:2]))


# So many characters tell what an article is about.
_TOP = 900


def no_bloc_and_its_own(told: tuple[str, ...], places: Places) -> tuple[str, ...]:
    """The parties of a meeting; none where they are a bloc and one of its own members, who do not sit across from each other."""
    if len(told) != _PAIR:
        return told
    return () if any(p.name in told and set(told) & set(p.members) for p in places.parties) else told


def without_members(names: set[str], main: tuple[str, ...], places: Places) -> set[str]:
    """The names without those of members of a bloc that is one of the parties: a Uruguayan who speaks for Mercosur."""
    return names - {m for p in places.parties if p.name in main for m in p.members if m not in main}


_PAIR = 2


# "In Lima", "the Lima talks": who is told by nothing but such places only lends a house.
_PLACE = late(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Tt]he) $")
_NAMES_IT = late(
    r" (?:[a-z-]+ ){0,2}?(?:talks|rounds?|meeting|summit|session|truce|deal|accord|agreement|negotiations|outcome|consultations)\b"
)


def _a_place(text: str, one: Named) -> bool:
    """Whether a seat of government is told as the place of a meeting."""
    return one.seat and (_PLACE.search(text, max(0, one.start - 9), one.start) or _NAMES_IT.match(text, one.end)) is not None


def many_parties(text: str, places: Places) -> bool:
    """Whether an article speaks of three parties or more, three times each at least."""
    return sum(n >= _MANY_TIMES for n in Counter(p.name for p in parties(text, 0, len(text), places)).values()) >= _MANY


_MANY = _MANY_TIMES = 3


def at_table(text: str, named: list[Named], owned: re.Pattern[str]) -> list[Named]:
    """The parties that are named for themselves, and not as whose a measure, a ware or a firm is: "US tariffs"."""
    return [
        n
        for n in named
        if (_plainly(text, n) or not owned.match(text, n.end)) and not _HIT.search(text, max(0, n.start - _HIT_REACH), n.start)
    ]


_HIT_REACH = 60


def _plainly(text: str, one: Named) -> bool:
    """Whether a party stands in its own name, which owns nothing without a possessive: "China cut tariffs"."""
    return text[one.start : one.end] == one.name and text[one.end : one.end + 1] not in "'’"


def parties_of(
    text: str, begin: int, named: list[Named], tie: Tie, pair: tuple[str, ...], owned: re.Pattern[str]
) -> tuple[tuple[str, ...], int, bool]:
    """The parties of the meeting of a tie, how many of them are `named` from `begin` on, and whether side by side. Those that are
    named so are meant; else the `pair` that the article is about, if it is among all that are named, or if they name no other."""
    named = [n for n in named if not _is_host(text, begin, n, tie)]
    close = _close(text, named, tie)
    if close:
        return close, 2, True
    there = at_table(text, named, owned)
    sitting = len({n.name for n in there})
    every = {n.name for n in named}
    named = there if sitting >= 2 else named
    away = [n for n in named if n.code != tie.country]
    own, side_by_side = first_of(text, away if len({n.name for n in away}) >= 2 and not _with_host(text, named, tie) else named)
    if len(own) < 2:
        return (pair if set(own) <= set(pair) else ()), len(own), False
    if sitting < 2 and not side_by_side:
        return (pair if set(own) <= set(pair) else ()), sitting, False
    meant = len(own) > 2 or side_by_side or not pair or not set(pair) <= every
    return (own if meant else pair), len(own), side_by_side or len(own) > 2


def _with_host(text: str, named: list[Named], tie: Tie) -> bool:
    """Whether the host stands in one list with others: "officials of Norway, Denmark and Iceland met in Oslo"."""
    return any(
        (one.code == tie.country) != (other.code == tie.country) and _LISTED.fullmatch(text, one.end, other.start)
        for one, other in pairwise(named)
        if tie.country
    )


# How far before the words for a meeting its two parties stand side by side: "the US-China trade talks".
_CLOSE = 60


def _close(text: str, named: list[Named], tie: Tie) -> tuple[str, ...]:
    """The two parties that stand side by side in the words of the tie or right before them; none where a list goes on."""
    near = [n for n in named if tie.start - _CLOSE <= n.start and n.end <= tie.end]
    last = [n for n in near if n.end <= tie.start][-2:]
    if len(last) == 2 and _RIGHT_BEFORE.fullmatch(text, last[1].end, tie.start):
        near = last
    if len(near) != 2 or near[0].name == near[1].name or not _BESIDE.fullmatch(text, near[0].end, near[1].start):
        return ()
    if any(_GOES_ON.fullmatch(text, n.end, near[0].start) or _GOES_ON.fullmatch(text, near[1].end, n.start) for n in named):
        return ()
    return tuple(sorted(n.name for n in near))


# "The Peru-Chile trade talks": nothing but their kind stands between.
_RIGHT_BEFORE = late(r"(?:[ -][a-z-]+){0,2}[ -]?")


def tells_where(text: str, one: Named) -> bool:
    """Whether a party only tells where: "in the Swiss city"."""
    return _HOST.match(text, one.end) is not None


def _is_host(text: str, begin: int, one: Named, tie: Tie) -> bool:
    """Whether a party is named only to say where: "the Swiss city", "in western Canada"."""
    inside = tie.place is not None and one.start >= tie.place.start and one.end <= tie.place.end
    apposed = tie.place is not None and one.code == tie.country and text[tie.place.end : one.start] in (", ", " (")
    described = apposed or (one.code == tie.country and (tie.venue is not None or _HOST.match(text, one.end) is not None))
    return inside or described or LOCATED.search(text, max(begin, one.start - 24), one.start) is not None


def first_of(text: str, named: list[Named]) -> tuple[tuple[str, ...], bool]:
    """The first two parties, and those of one list with them ("A, B and the C"); and whether they are named side by side."""
    seen: list[str] = []
    last: int | None = None
    in_list, beside = True, False
    for one in named:
        listed = last is not None and _LISTED.fullmatch(text, last, one.start) is not None
        if one.name not in seen and (len(seen) < 2 or (in_list and listed)):
            beside = beside or (len(seen) == 1 and last is not None and _BESIDE.fullmatch(text, last, one.start) is not None)
            seen.append(one.name)
            in_list = listed or len(seen) == 1
        elif one.name not in seen:
            break
        last = one.end
    return tuple(sorted(seen)), beside
