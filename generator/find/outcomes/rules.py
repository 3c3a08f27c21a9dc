"""The rules of wording that read an outcome in a sentence, first of all; what they find is weighed. See find/outcomes."""

from __future__ import annotations

import re

from generator.find.outcomes.earlier import brought_earlier
from generator.find.outcomes.flow import FLOWS, flows
from generator.find.outcomes.follows import FOLLOWS, follows
from generator.find.outcomes.guards import (
    background,
    binds_nobody,
    denied,
    not_theirs,
    of_others,
    only_sought,
    others_do,
    said_only,
)
from generator.find.outcomes.later import turned_down
from generator.find.outcomes.looking_back import LOOKS_BACK, looks_back
from generator.find.outcomes.nothing import DENIED, NOTHING, ONE_OF, SO, STILL
from generator.find.outcomes.outright import BOTH_SAY, OUTRIGHT, both_say, settled_outright
from generator.find.outcomes.pairs import ONE, settles_and_leaves, two_settle
from generator.find.outcomes.partly import PARTLY, partly
from generator.find.outcomes.pending import PENDING, left_too
from generator.find.outcomes.provisions import PROVIDES, provides
from generator.find.outcomes.relief import beside_it, is_relief, only_lasted
from generator.find.outcomes.scene import Kind, Told
from generator.find.outcomes.stays import STAYS, barrier_stays
from generator.find.outcomes.undecided import UNDECIDED, undecided
from generator.find.outcomes.unfinished import UNFINISHED, left_undone
from generator.find.outcomes.unheeded import UNHEEDED
from generator.find.outcomes.words import Grammar
from generator.late import late

# (where the words that tell it begin, the rule's name)
Found = tuple[int, str]
# "the deadline agreed in Geneva": settled before, somewhere else than where the sentence is.
EARLIER = "agreed earlier"
WITHOUT = "it ends without"
_TALKS = frozenset("talks negotiations round rounds summit negotiators".split())
_EARLIER = late(r"(?<=[a-z] )(?:agreed|struck|reached|set|signed) (?:in|at|during) (?:the )?[A-Z]")
# Right behind what was agreed, and no term of it: how long an older truce runs, who met, what something amounts to.
_NO_TERM = late(
    r"\b(?:truce|suspension|pause|freeze|waiver|ceasefire)\b[^.;]{0,50}? (?:ends|lapses|expires|runs out)\b|\bwould otherwise\b"
    r"|\b(?:round|session|meeting|working group)\b[^.;]{0,60}? (?:held|brought together|was cancelled|is to be held)\b"
    r"|\b(?:made|makes?) up (?:about |some |nearly |more than )?(?:an? |\d|half|two)|\bwith a capacity of\b|\bbuilds on\b"
    r"|\bspeaks of [“\"]"
    r"|\btells me\b|\b(?:would|could) (?:love|be \d|like)\b|\bno (?:monthly|annual|yearly|lower|upper|minimum|maximum)\b"
)
_CLAUSE = late(r"[,;:—–]|\b(?:but|while|although|though|whereas|and)\b")
# "Under the municipal plan": no other side has agreed to it.
_AT_HOME = late(r"\b(?:municipal|national|regional|five-year|state|government|business|draft)\b", re.I)
_IF = late(r"\b(?:if|unless|could|might)\b")
# Where one of these reads a clause, that clause settles nothing.
_LEAVES = frozenset({WITHOUT, NOTHING, UNDECIDED, UNHEEDED, UNFINISHED})
# "Agreed to take up the question later": nothing is settled by that.
_TO = late(r"(?:agree[ds]?|decided|promised) ?(?:only |merely |instead )?(?:to )?")
# What these rules read goes on with what was settled by its place alone: what the sentence itself leaves says more.
_BY_PLACE = frozenset({FLOWS, FOLLOWS, "goes on with the terms", "a side acts on it"})


def kinds_of(text: str, g: Grammar, told: Told, words: frozenset[str]) -> list[tuple[Kind, str]]:
    """The kinds of outcome that the wording of a sentence tells, each with the name of its rule."""
    within = told.of_talks or told.goes_on
    pair = settles_and_leaves(text) if within and (told.side or told.meetings) and not of_others(text, g) else None
    if pair:
        return [("agreed", ONE), ("open", "and another is not")]
    aside = beside_it(text, goes_on=told.flows is not None)
    left = (
        None if aside else (_without(text, g, told, words) if within else None) or _left_open(text, g, told, words, of_talks=within)
    )
    near = not aside and (within or told.side or bool(told.meetings) or bool(told.behind) or told.flows is not None)
    if left is None and near and (at := undecided(text, g.words, side=told.side)) is not None:
        left = at, UNDECIDED
    if left is None and near:
        left = left_undone(text, g.words, behind=bool(told.behind) or told.flows is not None)
    part = partly(text, behind=told.goes_on or told.flows == "agreed") if left is None and near else None
    left = (part[1], PARTLY) if part else left
    settled = _agreed(text, g, told, words, goes_on=told.goes_on and left is None) if within or told.behind else None
    settled = (part[0], "one thing is settled") if settled is None and part and part[0] is not None else settled
    if earlier := brought_earlier(text, g.words):
        settled, left = (earlier[1:], left) if earlier[0] == "agreed" else (None, earlier[1:])
    settled = _besides(text, g, told, left, settled)
    if left and settled and left[1] in (UNHEEDED, UNFINISHED) and settled[1] in _BY_PLACE:
        settled = None
    if left and settled and settled[0] < left[0] and _TO.fullmatch(text, settled[0], left[0]):
        settled = None
    if left and settled and left[1] in _LEAVES and not _apart(text, settled[0], left[0]):
        settled = None
    kinds: list[tuple[Kind, str]] = []
    if told.flows and SO.match(text):  # "Gold was left out. So were medicines."
        return [(told.flows, FLOWS)]
    if not (settled or left) and provides(text, g.words, sides=told.side):
        return [("agreed", PROVIDES)]
    if not (settled or left) and (kind := flows(text, g.words, told)):
        return [(kind, FLOWS)]
    if not (settled or left or aside) and told.flows == "open" and left_too(text, g.words):
        return [("open", PENDING)]
    if settled:
        kinds.append(("agreed", settled[1]))
    if left and (settled is None or settled[1] == EARLIER or left[1] == PARTLY or _apart(text, settled[0], left[0])):
        kinds.append(("open", left[1]))
    return kinds


def _besides(text: str, g: Grammar, told: Told, left: Found | None, settled: Found | None) -> Found | None:
    """What is settled, also where no word of agreeing tells it; where something is left as well, in a clause of its own."""
    if left is None and both_say(text, g.words, told):
        return 0, BOTH_SAY
    back = looks_back(text, told)
    at = settled_outright(text, g.words, told) if back is None and settled is None else back
    if at is None or (left is not None and not _apart(text, at, left[0])):
        return settled
    return at, OUTRIGHT if back is None else LOOKS_BACK


def _apart(text: str, one: int, other: int) -> bool:
    """Whether two places of a sentence stand in different clauses; the second may begin with its link ("and none on")."""
    return _CLAUSE.search(text, min(one, other), max(one, other) + len("and ")) is not None


def _without(text: str, g: Grammar, told: Told, words: frozenset[str]) -> Found | None:
    """Talks, or sides, that end "without a breakthrough"."""
    if "without" not in words or of_others(text, g) or not (told.side or told.meetings or not _TALKS.isdisjoint(words)):
        return None
    m = g.without.search(text)
    return (m.start(1), WITHOUT) if m else None


def _left_open(text: str, g: Grammar, told: Told, words: frozenset[str], *, of_talks: bool) -> Found | None:
    if told.missing and ONE_OF.match(text):
        return 0, NOTHING
    m = None if g.unknown.isdisjoint(words) else g.untold.search(text)
    if m:
        return m.start(), "nobody can tell yet"
    m = DENIED.match(text) or STILL.match(text)
    if m and not only_lasted(text, m):
        return m.start(), NOTHING
    if told.side and turned_down(text):
        return 0, "a side turns it down"
    if not of_talks or (not g.opinions.isdisjoint(words) and g.views.search(text)):
        return None
    cues = [cue.pattern for _, cue in g.open.among(words)] + ([g.keeps.pattern] if g.keeps.can(words) else [])
    found = [m for p in cues for m in p.finditer(text) if not not_theirs(text, m.start(), g) and not is_relief(text, m)]
    # The last of them: what settles stands first in most sentences that tell both.
    return (max(m.start() for m in found), STAYS if barrier_stays(text, g.words) else "left open") if found else None


def _first(pattern: re.Pattern[str], text: str, g: Grammar) -> re.Match[str] | None:
    """The first match of what settles that is neither denied nor only said."""
    for m in pattern.finditer(text):
        at = m.start()
        if not (
            denied(text, at, g) or binds_nobody(text, m, g) or said_only(text, m, g) or background(text, at) or only_sought(text, m)
        ):
            return m
    return None


def _agreed(text: str, g: Grammar, told: Told, words: frozenset[str], *, goes_on: bool) -> Found | None:
    if text.startswith(("Whether ", "It is likely", "It is unlikely", "It is possible")) or (
        not g.opinions.isdisjoint(words) and g.views.search(text)
    ):
        return None
    if not g.unknown.isdisjoint(words) and g.untold.search(text):
        return None
    rules = (
        ("pledge", g.pledge, "a side binds itself", told.side),
        ("made", g.made, "a result is reached", told.side),
        ("ended", g.ended, "a meeting ends with it", True),
        ("settled", g.settled, "a quarrel is settled", told.side),
        ("binds", g.binds, "a deal's content", told.side or told.near or bool(told.meetings) or g.the_deal.match(text) is not None),
        ("jointly", g.jointly, "both act together", True),
        ("told", g.told, "a side tells what will be", told.side),
        ("undone", g.undone, "what was imposed is undone", not _IF.search(text)),
        ("told_by", g.told_by, "a text tells what will be", True),
        ("created", g.created, "what two sides set up", told.side or told.near or told.of_talks),
        ("had", g.had, "what somebody will have", told.goes_on or bool(told.meetings)),
    )
    for name, pattern, rule, allowed in rules:
        m = _first(pattern, text, g) if allowed and not g.rules[name].isdisjoint(words) else None
        if m:
            earlier = _EARLIER.match(text, m.start()) if rule == "a side binds itself" else None
            return m.start(), EARLIER if earlier else rule
    if told.two and (at := two_settle(text, g.words)) is not None:
        return at, "both act together"
    among = told.side and bool(told.meetings or told.same_paragraph)
    swaps = told.side and g.swap.search(text) is not None
    m = (g.acted.search(text) if among else None) or (g.gave.search(text) if among or swaps else None)
    if (
        m
        and not others_do(text, m.start(), g)
        and not denied(text, m.start(), g)
        and not background(text, m.start())
        and not _IF.search(text)
        and not said_only(text, m, g)
    ):
        return m.start(), "a side acts on it"
    for end in told.meetings:
        m = g.effect.match(text, end)
        if m:
            return end, "what a meeting brought"
    m = g.under.search(text)
    if m and not _AT_HOME.search(text, m.start(), m.end()):
        return m.start(), "terms of a deal"
    m = (g.goes_on.match(text) if goes_on else None) or (g.went_on.match(text) if goes_on and told.same_paragraph else None)
    if m and not _NO_TERM.search(text):
        return m.start(), "goes on with the terms"
    if follows(text, g.words, told, right_behind=goes_on):
        return 0, FOLLOWS
    return None
