"""What makes a tie a meeting of a negotiation: whose it is, when it was, and how sure its sentence makes it. See find/meetings."""

from __future__ import annotations

import re

from generator.find.meetings.cues import BOTH, CALLED_OFF, MANY_STATES, NEWS, ONE_OF_THEM, ORDINAL, WORKING
from generator.find.meetings.places.seeming import met_others
from generator.find.meetings.scene import Scene
from generator.find.meetings.table.beside import BESIDE, around
from generator.find.meetings.table.parties import at_table, parties_of
from generator.find.meetings.table.sides import sides_in
from generator.find.meetings.table.theirs import Told, of_tie
from generator.find.meetings.table.who import SIDES_THERE
from generator.find.meetings.table.whose import states_agree
from generator.find.meetings.tie import SIDES, Tie
from generator.find.meetings.ties.here import HERE
from generator.find.meetings.ties.opening import OPENING
from generator.find.meetings.ties.passive import IT
from generator.find.meetings.ties.rolls import ROLL
from generator.find.meetings.ties.visits import CALLED, HOME, WENT
from generator.find.meetings.when.ahead import (
    dated_ahead,
    is_ahead,
    not_ahead,
    not_over,
    on_timetable,
    stated_past,
    to_come,
    told_ahead,
)
from generator.find.meetings.when.counted import counted_back
from generator.find.meetings.when.dates import day_of, of_a_call
from generator.find.meetings.when.firm import is_firm
from generator.find.meetings.when.lasting import ANEW, lasted, until_now, whole
from generator.find.meetings.when.numbered import numbered
from generator.find.meetings.when.years import of_the_last
from generator.find.meetings.words import NEAR
from generator.find.places import Named, parties
from generator.late import late
from generator.records import Date, Meeting, Mention, Sentence

# So far behind the words of a meeting stands its day.
_ITS_DAY = 30
_A_DAY = 10  # the length of a day in EDTF
# Words of companies so many characters from a meeting make it one of theirs.
CLOSE = 30
# Nouns that in an article on a negotiation mean nothing but one of its meetings.
_SURE_NOUNS = frozenset({"talks", "negotiations", "round", "rounds", "truce", "summit"})
# Nouns of diplomacy that with two parties named beside them mean what those settled.
_RESULTS = frozenset({"understanding", "framework", "consensus", "pause", "standstill", "bargain", "handshake", "ceasefire"})


# "Two firms struck a deal in Lima, a week after Peru and Chile had met": what was on another day.
_ANOTHER_DAY = late(r",? (?:an? |\w+ )?(?:days?|weeks?|months?) (?:after|before) (?!talks|negotiations)")


def judged(scene: Scene, s: Sentence, tie: Tie, dates: list[Date]) -> tuple[Meeting, bool, bool]:
    """The meeting of a tie; whether its sentence alone shows that it is one of a negotiation; whether it does beside a sure one."""
    text, g = scene.article.text, scene.grammar
    begin, end = max(s.start, tie.start - NEAR), min(s.end, tie.end + NEAR)
    other = _ANOTHER_DAY.search(text, tie.end, end)
    end = other.start() if other else end
    near = sides_in(scene.sides, begin, end)
    persons = [n for n in near if isinstance(n, Named)]
    named = sorted([*parties(text, begin, end, scene.places), *persons], key=lambda n: n.start)
    if tie.rule == ROLL:  # the seats of a list are where they met
        named = [n for n in named if not n.seat]
    if tie.rule == SIDES_THERE:  # "as Peru and Chile wait, a year after negotiators in Lima shook hands": others
        named = [
            n for n in named if n.start > max(text.rfind(edge, begin, tie.start) for edge in (", ", "; ", " after ", " when "))
        ]
    both_named, named_here, side_by_side = parties_of(text, begin, named, tie, scene.often, g.owned)
    if tie.rule in (CALLED, WENT, HOME):
        both_named, named_here, side_by_side = _with_host(scene, named, tie) or (both_named, named_here, side_by_side)
    # What was struck somewhere was struck by two: one of them named is enough.
    count = named_here + tie.made + len({n.name for n in near if not isinstance(n, Named)})
    others = _of_others(scene, s, tie, begin)
    sure, beside = (False, False) if others else _sure(scene, s, tie, begin, end, count)
    both_named = of_tie(scene, s, tie, (begin, end), named, Told(both_named, named_here, side_by_side), sure=sure)
    planned = is_ahead(text, s, tie, g)
    event, met = tie.rule != "place before noun", tie.noun in g.events
    if tie.rule == OPENING:  # what happened, and no day or season to come, nor one of a call, that its sentence tells too
        dates = [d for d in dates if not (to_come(d, scene.article.published) or of_a_call(text, s, d))]
    dates = of_the_last(text, s, tie.start, dates, scene.article.published)
    when, basis = day_of(text, s, tie.start, tie.end, dates, event=event, met=met, ahead=planned)
    if planned and _called_off(text, begin, end, tie):
        when, basis = None, None
    planned = planned and not stated_past(when, basis, scene.article.published)
    planned = planned or on_timetable(text, s, tie, when, basis, scene.article.published)
    planned = planned or told_ahead(text, s, min(s.end, tie.end + _ITS_DAY), when, basis, scene.article.published, g)
    if when is None and not planned and (ago := counted_back(text, s, tie.start, scene.article.published, tie.end)):
        when, basis = ago, "inferred"
    if when:
        planned = planned or dated_ahead(text, s, when, basis, scene.article.published, dates, scene.tenses)
        when = (not_over if planned else not_ahead)(when, basis, scene.article.published, dates)
    days = None if planned else lasted(text, s, tie.start, tie.end)
    if when and days and not ANEW.search(text, max(s.start, tie.start - _ITS_DAY), tie.end + _ITS_DAY):
        basis = "inferred" if len(when) == _A_DAY else basis
        when = whole(when, days)
    if not planned and (until := until_now(text, s, tie.end, dates, scene.article.published)):
        when, basis = until, "inferred"
    mention = Mention(text[tie.start : tie.end], tie.start, tie.end, (s.n,), scene.where.line(tie.start), tie.rule)
    meeting = Meeting(
        place=tie.place.name if tie.place else None,
        country=tie.country,
        venue=tie.venue,
        ordinal=numbered(text, s, tie),
        when=when,
        when_basis=basis,
        parties=both_named,
        mention=mention,
        planned=planned,
        firm=planned and tie.country is not None and not others and is_firm(text, s, tie),
        named=tuple(sorted({n.name for n in at_table(text, named, g.owned) if n.code != tie.country})),
        host=next((name for name in both_named if name == _host(scene, tie)), None),
        lasted=days,
    )
    return meeting, sure and not tie.series, beside


# "Copper was put off until they meet in Lima": what was put off is no meeting.
_UNTIL_IT = late(r" (?:until|till|to|for)\b")


def _called_off(text: str, begin: int, end: int, tie: Tie) -> bool:
    """Whether a meeting that was planned was given up or moved to another day."""
    return any(m.end() > tie.start or not _UNTIL_IT.match(text, m.end()) for m in CALLED_OFF.finditer(text, begin, end))


_OFFICIAL = late(
    r"\b(?:officials?|ministers?|delegations?|envoys?|presidents?|premier|negotiators?|secretary|diplomats?|team)\b", re.I
)


def _with_host(scene: Scene, named: list[Named], tie: Tie) -> tuple[tuple[str, ...], int, bool] | None:
    """Who called and who was called on, where one party alone is told to have come to a place of another."""
    guests = {n.name for n in named if n.code != tie.country and tie.place and n.end <= tie.place.start}
    if tie.rule in (WENT, HOME) and not _OFFICIAL.search(scene.article.text, max(0, tie.start - NEAR), tie.end):
        return None
    host = _host(scene, tie)
    return (tuple(sorted({host, *guests})), 2, True) if host and len(guests) == 1 else None


def _host(scene: Scene, tie: Tie) -> str | None:
    """The party at home where a tie is: of a seat of government the one that governs from it, else the country."""
    every = scene.places.parties
    seat = next((p.name for p in every if tie.place and tie.place.name in p.seats), None)
    return seat or next((p.name for p in every if p.code == tie.country), None)


def _sure(scene: Scene, s: Sentence, tie: Tie, begin: int, end: int, count: int) -> tuple[bool, bool]:
    """Whether the words around a tie show a meeting of a negotiation by themselves; whether they do beside a sure one. `count`: how
    many sides are told to have been there."""
    text, g, pair = scene.article.text, scene.grammar, len(scene.pair) == 2
    wording = g.negotiation.search(text, begin, end) is not None
    both = BOTH.search(text, begin, end) is not None or MANY_STATES.search(text, begin, end) is not None
    near_start, near_end = max(s.start, tie.start - 60), min(s.end, tie.end + 60)
    of_state = count >= 2 and _OFFICIAL.search(text, near_start, near_end) is not None
    of_state = of_state or (tie.rule in (OPENING, HERE) and states_agree(text, s, g, scene.places))
    business = not (both or of_state) and g.business.search(text, begin, end) is not None
    of_them = ONE_OF_THEM.search(text, near_start, near_end) is not None
    whose = both or count > 0
    business = business or (not whose and g.private.search(text, begin, tie.end) is not None)
    alone = tie.country is not None and count < 2
    alone = alone and not (both or tie.made or tie.noun in _SURE_NOUNS or _WITH.search(text, begin, end))
    of_firms = count < 2 and g.business.search(text, near_start, near_end) is not None
    sure = (count >= 2 and not business) or (wording and (whose or not tie.verb) and not alone and not of_firms)
    if not business:
        sure = sure or (scene.about and (both or (pair and tie.noun in _SURE_NOUNS)))
        sure = sure or (scene.about and pair and WORKING.search(text, max(s.start, tie.start - 24), tie.end) is not None)
        sure = sure or (both and tie.verb and pair and SIDES.search(text, begin, tie.end) is not None)
        told = tie.made or tie.rule == IT or NEWS.match(text, s.start, s.end) is not None
        if not sure and (both or of_them or wording or told or tie.noun in _SURE_NOUNS | _RESULTS):
            sure = len(around(scene, s, tie)) >= (1 if both and tie.country is None else 2)
    if not sure and tie.noun in _SURE_NOUNS and not g.business.search(text, near_start, tie.end):
        sure = _told_of_states(scene, s) and len(around(scene, s, tie)) >= 2
    ordinal = ORDINAL.search(text, near_start, min(s.end, tie.end + 40)) is not None
    beside = (
        tie.series
        or tie.made
        or tie.noun in _SURE_NOUNS
        or ((whose or ordinal or of_them or tie.noun in g.events) and not business)
    )
    beside = beside or (
        scene.about and g.business.search(text, max(s.start, tie.start - CLOSE), min(s.end, tie.end + CLOSE)) is None
    )
    return sure and not tie.series, beside


def _of_others(scene: Scene, s: Sentence, tie: Tie, begin: int) -> bool:
    """Whether a side is told to have met people of its own or of no side, and not the other one."""
    text = scene.article.text
    there, end = tie.place.start if tie.place else tie.end, min(s.end, tie.end + NEAR)
    both = BOTH.search(text, begin, end) is not None or MANY_STATES.search(text, begin, end) is not None
    return (
        (not both and _met_others(scene, begin, tie))
        or met_others(text, s, there, scene.grammar, scene.places)
        or _among_themselves(scene, s, tie)
    )


# "Met farmers in Lima": whom a side met is nobody of the other side.
_MET = late(r"\b(?:met|meets?|meeting|told|addressed)\b")
# What tells that somebody of the other side was there.
_WITH = late(
    r"\b(?:with|counterparts?|delegations?|negotiat\w+|envoys?|between|each other|one another|talks|truce|hosted"
    r"|from the two|two-way|haggl\w+|bargain\w+)\b",
    re.I,
)


def _met_others(scene: Scene, begin: int, tie: Tie) -> bool:
    text = scene.article.text
    met = _MET.search(text, tie.start, tie.end)
    if met is None or scene.grammar.private.search(text, met.end(), tie.end) is None:
        return False
    return len({p.name for p in parties(text, begin, met.start(), scene.places)}) < 2


# Who met may stand behind a place that opens its sentence.
_BEHIND = 60
# So far into a sentence that is a whole tie stands who it is about.
_SUBJECT = 90


# "The Board of Trade", which two set up together; "at Parliament House", where they sat.
_OF_ALL = late(r"[Tt]he Board of [A-Z]|[\w’']+ (?:House|Buildings?|Hall|Square|building|hall)\b")


def _among_themselves(scene: Scene, s: Sentence, tie: Tie) -> bool:
    """Whether a body of its own met, such as a central bank or a bloc's members, and no two parties are told to have been there."""
    text, begin = scene.article.text, max(s.start, tie.start - NEAR)
    end = min(s.end, tie.end + (_BEHIND if tie.start == s.start else 0))
    end = min(end, tie.start + _SUBJECT) if tie.rule == OPENING else end
    own = any(not _OF_ALL.match(text, m.start()) for m in scene.grammar.own.finditer(text, begin, end))
    if not own or MANY_STATES.search(text, begin, end):
        return False
    there = at_table(text, parties(text, begin, end, scene.places), scene.grammar.owned)
    place = (tie.place.start, tie.place.end) if tie.place else (-1, -1)
    return len({n.name for n in there if not place[0] <= n.start < place[1]}) < 2


def _told_of_states(scene: Scene, s: Sentence) -> bool:
    """Whether the sentence or those beside it tell of governments: by an office, both sides, or what only they negotiate."""
    sentences, text = scene.article.sentences, scene.article.text
    begin = max(sentences[max(0, s.n - 1 - BESIDE)].start, s.start - NEAR)
    end = min(sentences[min(len(sentences), s.n + BESIDE) - 1].end, s.end + NEAR)
    return (
        _OFFICIAL.search(text, begin, end) is not None
        or BOTH.search(text, begin, end) is not None
        or scene.grammar.negotiation.search(text, begin, end) is not None
    )
