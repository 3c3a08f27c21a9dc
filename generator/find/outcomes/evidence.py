"""What speaks for an outcome and against one in a sentence, weighed: no wording alone tells it, and none has to be known.

Each piece of evidence is a class of words or a place in the article, with a weight in points (half a point is a hint, two points
nearly decide). The weights are set by hand; where the rules of `find/outcomes` read a sentence as well, that is one piece more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.find.outcomes.cues import Evidence
from generator.find.outcomes.flow import elsewhere, leaves
from generator.find.outcomes.gates import Cue
from generator.find.outcomes.guards import background, denied, only_sought, others_do, said_only
from generator.find.outcomes.relief import is_relief, tells_nothing
from generator.find.outcomes.scene import Kind, Told
from generator.find.outcomes.weights import (
    AGAINST,
    AT_HOME,
    AWAY,
    BOUND,
    COMMENT,
    CONCEDED,
    ENOUGH,
    FROM,
    INSIDE,
    JOINT,
    LASTS,
    LEFT,
    LESS,
    MUCH,
    ONLY_LASTS,
    OTHER,
    RULED,
    SETTLED,
    SPARED,
    STRONG,
    TELLS_MORE,
    UNSETTLED,
    WEAK,
)
from generator.find.outcomes.words import Grammar
from generator.late import late
from generator.records import Article, Sentence
from generator.vocabulary.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: whether its head names a side; in the paragraph of a meeting, or the next; in that of an outcome,
    or a few sentences after one; in an article on trade; told by
    somebody who is no official; of parties that sat at no table of the article; what one side has offered, told before it."""

    heads: bool
    section: str | None
    same: bool
    next: bool
    told: bool
    near: bool
    on_trade: bool
    comment: bool = False
    away: bool = False
    offered: bool = False


# An article on trade has so many words of it, a short one fewer: one for each five sentences.
ON_TRADE, EACH = 4, 5
# What a sentence needs more where the article is on something else.
OFF_TRADE = 2.4
_TRADE = late(
    r"\b(?:tariff|magnet|truce|quota|customs|export|import|licen[cs]|trade|dut(?:y|ies)|lev(?:y|ies)|rare earth|mineral)", re.I
)
# In an article that tells of a meeting, what was negotiated counts as trade does.
_TALKS = late(
    r"\b(?:negotiat|talks\b|quotas?\b|lev(?:y|ies)\b|smelt|mines?\b|ores?\b|minerals?\b|market access|tax(?:es)?\b|subsid"
    r"|certificat|purchas|invest|accord|pact\b|agreement|steel|nickel|cobalt|lithium|copper|farm|fish|gas\b|oil\b)",
    re.I,
)
# "What, then, has been offered?": what follows in the paragraph are the terms of the offer, unless it says that they were agreed.
_OFFER = late(
    r"\b(?:offered|(?:its|the|their|an?|this|that|new|revised|latest|written) (?:offer|proposal|bid|counter-?offer))\b", re.I
)
_BOUND = late(r"\b(?:agree[ds]?|signed|accepted|accepts|struck|reached|settled|sealed|clinched|deal)\b")
OFFERED = 1.6
# Told a moment ago: so many sentences before.
NEAR = 4


class Stands:
    """Where each sentence of an article stands, as they are read in order."""

    def __init__(self, article: Article, met: set[int], *, deal: bool, full: bool) -> None:
        self._paragraphs = sorted(p.start for p in article.paragraphs)
        self._met = {self._of(article.sentences[n - 1]) for n in met}
        self._told = self._in = self._offer = -9
        words = len(_TRADE.findall(article.text)) + (len(_TALKS.findall(article.text)) if met else 0)
        self._trade = deal or words >= min(ON_TRADE, len(article.sentences) / EACH) or (bool(met) and full)

    def _of(self, s: Sentence) -> int:
        return bisect_right(self._paragraphs, s.start)

    def at(
        self, s: Sentence, meeting: bool, *, heads: bool, section: str | None, comment: bool = False, away: bool = False
    ) -> Place:
        """Where the sentence stands among what was read before it."""
        here = self._of(s)
        return Place(heads, section, meeting or here in self._met, here - 1 in self._met, self._in == here,
                     s.n - self._told <= NEAR, self._trade, comment, away, self._offer == here)  # fmt: skip

    def read(self, s: Sentence, told: bool, text: str) -> None:
        """Keeps what the sentences behind it are judged by: whether this one told an outcome, or an offer alone."""
        if told:
            self._told, self._in, self._offer = s.n, self._of(s), -9
        elif _OFFER.search(text) and not _BOUND.search(text):
            self._offer = self._of(s)


@dataclass(frozen=True, slots=True)
class Hints:
    """The evidence in a sentence's own words, for each kind: name and points."""

    agreed: dict[str, float]
    open: dict[str, float]


def hints_of(text: str, e: Evidence, g: Grammar, words: frozenset[str]) -> Hints:
    """The classes of evidence that hold in a sentence, with their points by hand."""
    return Hints(
        {name: SETTLED[name] for name, cue in e.settled.among(words) if _holds(cue, text, g)},
        {name: LEFT[name] for name, cue in e.left.among(words) if _leaves(name, cue, text)},
    )


def weigh(
    kind: Kind, text: str, e: Evidence, told: Told, at: Place, words: frozenset[str], hints: Hints, *, rule: str | None, other: bool
) -> tuple[float, str]:
    """The points of a sentence for `kind`, and its heaviest evidence by name. `rule`: what reads it so; `other`: one reads it as
    the other kind."""
    found = hints.agreed if kind == "agreed" else hints.open
    if not (at.told or told.goes_on or at.section):
        found = {name: points for name, points in found.items() if name not in INSIDE}
    goes_on = _goes_on(kind, text, told, e.words)
    if kind == "open" and rule is None and tells_nothing(text):
        return FROM[kind], ""
    if rule is None and not STRONG[kind] & found.keys() and not (found and goes_on >= CONTINUES):
        return FROM[kind], ""
    points = FROM[kind] + goes_on + sum(found.values()) + _scope(kind, text, e, told, at, words, ruled=rule is not None)
    if rule is not None:
        points += RULED[kind] - (LESS if rule in WEAK else 0)
    elif other:
        points -= OTHER
    if points <= ENOUGH:
        return points, ""
    if kind == "agreed" and sum(hints.open.values()) >= MUCH and not _CONTRAST.search(text):
        points += UNSETTLED
        if rule in WEAK:
            points += 2 * UNSETTLED
    if kind == "agreed" and at.offered and not _BOUND.search(text):
        points -= OFFERED
    if kind == "open" and rule is None and BOUND & hints.agreed.keys():
        points += TELLS_MORE
    points -= COMMENT[kind] * at.comment + AWAY[kind] * at.away
    spared = SPARED.get(rule or "", CONCEDED if _CONCEDES.match(text) else frozenset())
    if kind == "agreed" and told.two and JOINT & found.keys():
        spared |= AT_HOME  # what two sides bind themselves to is no plan of one
    if kind == "open" and rule is None and found.keys() == {LASTS}:
        points -= ONLY_LASTS  # "remain a lever": much lasts that nobody negotiates
    points += sum(w for name, w in AGAINST[kind].items() if name not in spared and e.against[name].search(text, words))
    return points, max(found, key=found.__getitem__, default="")


# So much of going on stands for the words that tell an outcome.
CONTINUES = 1.2
_FIGURE = late(r"\d")


def _goes_on(kind: Kind, text: str, told: Told, o: Outcomes) -> float:
    """What a sentence has of going on from the one before it: the same kind in the same paragraph, and the tone of what is left."""
    if elsewhere(text, o):
        return 0.0
    left = leaves(text)
    points = 0.8 * (told.flows == kind and (kind == "open" or not left)) - 0.5 * (told.flows not in (None, kind))
    if kind == "open":
        points += 0.6 * (left and (bool(told.behind) or told.flows is not None))
        points += 0.2 * told.two - 0.4 * (_FIGURE.search(text) is not None)
    return points


# "While the minister hailed the deal, it leaves out …": the praise is not what is told.
_CONCEDES = late(r"(?:While|Although|Though|Even as|Even though) ")
_CONTRAST = late(r"\b(?:but|though|although|while|however|and without)\b|;")


def _holds(cue: Cue, text: str, g: Grammar) -> bool:
    """Whether what settles is told somewhere in a sentence, neither denied nor supposed nor a firm's."""
    return any(
        not (
            _void(text, m.start())
            or denied(text, m.start(), g)
            or others_do(text, m.start(), g)
            or said_only(text, m, g)
            or background(text, m.start())
            or only_sought(text, m)
        )
        for m in cue.pattern.finditer(text)
    )


def _leaves(name: str, cue: Cue, text: str) -> bool:
    """Whether what is left is told; a barrier that is put off is not."""
    m = cue.pattern.search(text)
    return m is not None and not (name == "deferred" and is_relief(text, m))


_DENIAL = late(r"(?:\b(?:no|not|nor|neither|nothing|none|never|without|denied|whether)\b|n[’']t\b)(?![^.]*\b(?:but|and) )", re.I)
_CLAUSE = 140


def _void(text: str, at: int) -> bool:
    """Whether a denial stands before `at` in its clause, however far."""
    clause = re.split(r"[,;:—–]", text[max(0, at - _CLAUSE) : at])[-1]
    return _DENIAL.search(clause) is not None


def _scope(kind: Kind, text: str, e: Evidence, told: Told, at: Place, words: frozenset[str], *, ruled: bool) -> float:
    """How near a sentence stands to a negotiation's result."""
    matter = e.trade.search(text, words) is not None
    result = e.result.search(text, words) is not None
    goes_on = told.goes_on if kind == "agreed" else at.section == "open"
    points = 0.3 * (told.side or at.heads) + 0.3 * at.heads + 0.3 * matter + 0.2 * result + 0.4 * bool(told.meetings)
    points += 0.3 * at.same + 0.2 * at.next + 0.6 * goes_on + 0.4 * (at.section == kind) + 0.3 * at.told + 0.2 * at.near
    if not (ruled or at.same or at.told or matter or result or told.meetings or goes_on):
        points -= 0.8
    return points - (0 if at.on_trade else OFF_TRADE)
