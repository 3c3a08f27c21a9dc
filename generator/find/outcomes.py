"""Outcomes: sentences that tell what a meeting settled (agreed) or left open. Precision first.

A sentence counts only in an article that tells of a meeting, and only if a party, a side, the deal itself or what is negotiated is
in it: what two companies agree is nothing that a meeting of governments settled. One sentence tells both only where each clause
tells its own act ("agreed X, but Y remains unresolved").
"""

from __future__ import annotations

import re
from typing import Literal

from generator.find.outcome_words import Grammar, grammar_of
from generator.find.places import parties
from generator.records import Article, Meeting, Mention, Outcome
from generator.text import Locator
from generator.vocabulary import Vocabulary

# (where the words that tell it begin, the rule's name)
Told = tuple[int, str]
# "the deadline agreed in Geneva": settled before, somewhere else than where the sentence is.
EARLIER = "agreed earlier"
_EARLIER = re.compile(r"(?<=[a-z] )(?:agreed|struck|reached|set|signed) (?:in|at|during) (?:the )?[A-Z]")
_CLAUSE = re.compile(r"[,;:—–]|\b(?:but|while|although|though|whereas|and)\b")
_DENIED = re.compile(r"\b(?:not|never|no|nor|without|failed to|yet to|n[’']t|refused to|nothing)\b")


def find_outcomes(article: Article, vocabulary: Vocabulary, where: Locator, meetings: tuple[Meeting, ...]) -> tuple[Outcome, ...]:
    """The outcomes in the order of the text; none in an article without a meeting."""
    if not meetings:
        return ()
    g = grammar_of(vocabulary.outcomes)
    places = {n: m.place for m in meetings for n in m.mention.s}
    out: list[Outcome] = []
    last_agreed = 0
    for s in article.sentences:
        if s.kind not in ("paragraph", "item", "quotation"):
            continue
        text = article.text[s.start : s.end]
        side = bool(parties(article.text, s.start, s.end, vocabulary.places)) or g.side.search(text) is not None
        of_talks = side or s.n in places or g.deal.search(text) is not None or g.matter.search(text) is not None
        goes_on = last_agreed == s.n - 1
        for kind, rule in _kinds(text, g, side=side, of_talks=of_talks, goes_on=goes_on):
            if kind == "agreed":
                last_agreed = s.n
            mention = Mention(text, s.start, s.end, (s.n,), s.line, rule)
            out.append(Outcome(kind, places.get(s.n), mention))
    return tuple(out)


def _kinds(text: str, g: Grammar, *, side: bool, of_talks: bool, goes_on: bool) -> list[tuple[Literal["agreed", "open"], str]]:
    left = _left_open(text, g, of_talks=of_talks or goes_on)
    settled = _agreed(text, g, side=side, goes_on=goes_on and left is None) if of_talks or goes_on else None
    kinds: list[tuple[Literal["agreed", "open"], str]] = []
    if settled:
        kinds.append(("agreed", settled[1]))
    if left and (settled is None or settled[1] == EARLIER or _apart(text, settled[0], left[0])):
        kinds.append(("open", left[1]))
    return kinds


def _apart(text: str, one: int, other: int) -> bool:
    """Whether two places of a sentence stand in different clauses."""
    return _CLAUSE.search(text, min(one, other), max(one, other)) is not None


def _left_open(text: str, g: Grammar, *, of_talks: bool) -> Told | None:
    m = g.untold.search(text)
    if m:
        return m.start(), "nobody can tell yet"
    if not of_talks or g.views.search(text):
        return None
    found = [m for p in (*g.open, g.keeps) if (m := p.search(text))]
    # The last of them: what settles stands first in most sentences that tell both.
    return (max(m.start() for m in found), "left open") if found else None


def _agreed(text: str, g: Grammar, *, side: bool, goes_on: bool) -> Told | None:
    if g.views.search(text):
        return None
    rules = (
        (g.pledge, "a side binds itself", side),
        (g.made, "a result is reached", side),
        (g.ended, "a meeting ends with it", True),
        (g.settled, "a quarrel is settled", side),
        (g.binds, "a deal's content", True),
        (g.told, "a side tells what will be", side),
    )
    for pattern, rule, allowed in rules:
        m = pattern.search(text) if allowed else None
        if m and not _denied(text, m.start(), g) and not g.idle.match(text, m.end()):
            earlier = _EARLIER.match(text, m.start()) if rule == "a side binds itself" else None
            return m.start(), EARLIER if earlier else rule
    m = g.under.search(text)
    if m:
        return m.start(), "terms of a deal"
    m = g.goes_on.match(text) if goes_on else None
    return (m.start(), "goes on with the terms") if m else None


def _denied(text: str, at: int, g: Grammar) -> bool:
    """Whether the clause before `at` denies or merely supposes what follows."""
    clause = re.split(r"[,;:—–]", text[max(0, at - 60) : at])[-1]
    return _DENIED.search(clause) is not None or g.supposed.search(clause) is not None
