"""Which places of an article are those of meetings, in points: a sum of its signs that decides beside the rules.

The points stand in `vocabulary/meeting_points.yml`, a line for each sign (see find/meetings/signs). They were fitted to annotated
articles (`python -m tests.gate.fit_meetings`). A place of which the rules know no meeting is the one of a meeting where its signs
say so clearly; one of which they do is none where its signs say clearly that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.find.meetings.signs import WITHOUT, Naming, PlaceSeen
from generator.vocabulary.meeting_points import MeetingPoints

# A place of which the rules know nothing is one of a meeting from so many points on: beside a meeting that they tell, and alone.
CLEAR, ALONE = -0.3, 2.6
# Where the first sentences tell of no meeting, the one of their places that has most is where it was: from so many points on beside
# a meeting that is told of later; and alone, where the title too leads to it.
LEADS, LEADS_ALONE = -1.6, 0.4
# One that the rules tell is none below so many.
RULED = -3.0
# So many of the heaviest words are named.
NAMED = 3
RULE = "weighed"


def total(signs: Iterable[str], known: MeetingPoints) -> float:
    """The points of all signs of a place, in the order that adds them up alike each time."""
    return round(known.start + sum(known.points[sign] for sign in sorted(signs) if sign in known.points), 2)


def told_by_points(seen: Iterable[PlaceSeen], kept: set[str], known: MeetingPoints) -> tuple[dict[str, Naming], set[str]]:
    """The places that the points add, each where its sentence speaks most for it; and those of `kept` that they take away."""
    if not known.points:
        return {}, set()
    places = tuple(seen)
    points = {one.name: total(one.signs, known) for one in places}
    taken = {name for name in kept if points.get(name, 0.0) < RULED}
    # one that is clear alone is a meeting that is told, beside which others count
    beside = kept or any(p >= ALONE for p in points.values())
    added = {
        one.name: max(named, key=lambda n: (n.there, total(n.signs, known), -n.place.start))
        for one in places
        if one.name not in kept and points[one.name] >= (CLEAR if beside else ALONE)
        if (named := [n for n in one.named if not n.elsewhere])
    }
    leads = max((one for one in places if _may_lead(one)), key=lambda one: (points[one.name], one.name), default=None)
    if leads and points[leads.name] >= (LEADS if beside else LEADS_ALONE) and (beside or _in_title(leads)):
        added.setdefault(leads.name, max(leads.named, key=lambda n: (n.leads and n.there, n.leads, n.there, -n.place.start)))
    return added, taken


# An article is on parties that negotiate, named or not.
_PARTIES = frozenset({"@of a pair", "@of a table", "@of many"})
_ON_PARTIES = _PARTIES | {"@in an article on talks"}
# A sentence is of firms, of fairs and matches, or of what one body does alone.
_OTHERS = frozenset({"@words business", "@words other", "@words own", "@words institution"})
# In a title, of private people: it has no room for them and for two sides.
_OTHERS_IN_TITLE = _OTHERS | {"@words private"}


def _may_lead(one: PlaceSeen) -> bool:
    """Whether a place may be the one of a meeting that the first sentences leave without a place: these lead to it, or the title
    names it."""
    return WITHOUT in one.signs and not _ON_PARTIES.isdisjoint(one.signs) and any(n.leads and _named_for_it(n) for n in one.named)


def _named_for_it(named: Naming) -> bool:
    if named.sentence.kind == "title":
        return not named.elsewhere and _OTHERS_IN_TITLE.isdisjoint(named.signs)
    return named.there and _OTHERS.isdisjoint(named.signs)


def _in_title(one: PlaceSeen) -> bool:
    """Whether the title of an article on two parties leads to a place."""
    return not _PARTIES.isdisjoint(one.signs) and any(n.there and n.sentence.kind == "title" for n in one.named)


def heaviest(signs: Iterable[str], known: MeetingPoints) -> str:
    """The words that speak most for a meeting, quoted."""
    found = sorted((-known.points[sign], sign) for sign in signs if sign in known.points and sign[0] != "@")
    words = [f"“{sign.lstrip('<> ')}”" for points, sign in found if points < 0]
    return ", ".join(list(dict.fromkeys(words))[:NAMED]) or "its place in the article"
