"""Outcomes: sentences that tell what a meeting settled (agreed) or left open. Precision first.

A sentence counts only in an article that tells of a meeting, and only if a party, a side, the deal itself or what is negotiated is
in it: what two companies agree is nothing that a meeting of governments settled. One sentence tells both only where each clause
tells its own act ("agreed X, but Y remains unresolved").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.find.meeting_sides import sides_of
from generator.find.outcome_words import Grammar, grammar_of
from generator.find.places import parties
from generator.records import Article, Meeting, Mention, Outcome, Person
from generator.text import Locator
from generator.vocabulary import Vocabulary

# (where the words that tell it begin, the rule's name)
Place = tuple[int, str]
# "the deadline agreed in Geneva": settled before, somewhere else than where the sentence is.
EARLIER = "agreed earlier"
_EARLIER = re.compile(r"(?<=[a-z] )(?:agreed|struck|reached|set|signed) (?:in|at|during) (?:the )?[A-Z]")
_CLAUSE = re.compile(r"[,;:—–]|\b(?:but|while|although|though|whereas|and)\b")
_IF = re.compile(r"\b(?:if|unless|could|might)\b")
_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|its|their|any|no) $")
_RELATIVE = re.compile(
    r"\b(?:the|an?|those|these) (?:[\w-]+ ){1,3}(?:that|which)(?: [\w-]+){1,3} $|\bwhat(?: [\w-]+){1,3} $",
    re.I,
)
_DENIED = re.compile(r"\b(?:not|never|no|nor|without|failed to|yet to|n[’']t|refused to|nothing)\b")


def find_outcomes(
    article: Article, vocabulary: Vocabulary, where: Locator, meetings: tuple[Meeting, ...], people: tuple[Person, ...] = ()
) -> tuple[Outcome, ...]:
    """The outcomes in the order of the text; none in an article that is not about a meeting."""
    if not _about_a_meeting(article, meetings):
        return ()
    g = grammar_of(vocabulary.outcomes)
    places = {n: m.place for m in meetings for n in m.mention.s}
    spans: dict[int, list[Mention]] = {}
    for m in meetings:
        spans.setdefault(m.mention.s[0], []).append(m.mention)
    state = {side.start for side in sides_of(article.text, people, vocabulary.places)}
    opens = {p.start for p in article.paragraphs}
    out: list[Outcome] = []
    last_agreed = 0
    for s in article.sentences:
        if s.kind not in ("paragraph", "item", "quotation"):
            continue
        text = article.text[s.start : s.end]
        side = bool(parties(article.text, s.start, s.end, vocabulary.places)) or g.side.search(text) is not None
        side = side or any(s.start <= at < s.end for at in state)
        told = _Told(
            side=side,
            of_talks=side or s.n in places or g.deal.search(text) is not None or g.matter.search(text) is not None,
            goes_on=last_agreed == s.n - 1,
            same_paragraph=last_agreed == s.n - 1 and s.start not in opens,
            meetings=tuple(m.end - s.start for m in spans.get(s.n, ())),
        )
        for kind, rule in _kinds(text, g, told):
            if kind == "agreed":
                last_agreed = s.n
            mention = Mention(text, s.start, s.end, (s.n,), s.line, rule)
            out.append(Outcome(kind, places.get(s.n), mention))
    return tuple(out)


# An article is about a meeting that its first so many sentences name, or that it names so often.
TOP, OFTEN = 6, 3


def _about_a_meeting(article: Article, meetings: tuple[Meeting, ...]) -> bool:
    named = {n for m in meetings for n in m.mention.s}
    return len(named) >= OFTEN or (bool(named) and min(named) <= TOP)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of a sentence: a `side` is named; it is `of_talks`; it `goes_on` after one that tells what was agreed, in the
    same paragraph; where its mentions of `meetings` end."""

    side: bool
    of_talks: bool
    goes_on: bool
    same_paragraph: bool
    meetings: tuple[int, ...]


def _kinds(text: str, g: Grammar, told: _Told) -> list[tuple[Literal["agreed", "open"], str]]:
    left = _left_open(text, g, of_talks=told.of_talks or told.goes_on)
    settled = _agreed(text, g, told, goes_on=told.goes_on and left is None) if told.of_talks or told.goes_on else None
    kinds: list[tuple[Literal["agreed", "open"], str]] = []
    if settled:
        kinds.append(("agreed", settled[1]))
    if left and (settled is None or settled[1] == EARLIER or _apart(text, settled[0], left[0])):
        kinds.append(("open", left[1]))
    return kinds


def _apart(text: str, one: int, other: int) -> bool:
    """Whether two places of a sentence stand in different clauses."""
    return _CLAUSE.search(text, min(one, other), max(one, other)) is not None


def _left_open(text: str, g: Grammar, *, of_talks: bool) -> Place | None:
    m = g.untold.search(text)
    if m:
        return m.start(), "nobody can tell yet"
    if not of_talks or g.views.search(text):
        return None
    found = [m for p in (*g.open, g.keeps) if (m := p.search(text)) and not g.comments.match(text, m.start())]
    # The last of them: what settles stands first in most sentences that tell both.
    return (max(m.start() for m in found), "left open") if found else None


def _agreed(text: str, g: Grammar, told: _Told, *, goes_on: bool) -> Place | None:
    if g.views.search(text) or g.untold.search(text) or text.startswith("Whether "):
        return None
    rules = (
        (g.pledge, "a side binds itself", told.side),
        (g.made, "a result is reached", told.side),
        (g.ended, "a meeting ends with it", True),
        (g.settled, "a quarrel is settled", told.side),
        (g.binds, "a deal's content", True),
        (g.told, "a side tells what will be", told.side),
        (g.undone, "what was imposed is undone", not _IF.search(text)),
    )
    for pattern, rule, allowed in rules:
        m = pattern.search(text) if allowed else None
        if m and not _denied(text, m.start(), g) and not g.idle.match(text, m.end()) and not _said_only(text, m, g):
            earlier = _EARLIER.match(text, m.start()) if rule == "a side binds itself" else None
            return m.start(), EARLIER if earlier else rule
    m = g.acted.search(text) if told.side and (told.meetings or told.same_paragraph) else None
    if m and not _denied(text, m.start(), g) and not _IF.search(text) and not _said_only(text, m, g):
        return m.start(), "a side acts on it"
    for end in told.meetings:
        m = g.effect.match(text, end)
        if m:
            return end, "what a meeting brought"
    m = g.under.search(text)
    if m:
        return m.start(), "terms of a deal"
    m = (g.goes_on.match(text) if goes_on else None) or (g.went_on.match(text) if goes_on and told.same_paragraph else None)
    return (m.start(), "goes on with the terms") if m else None


def _said_only(text: str, m: re.Match[str], g: Grammar) -> bool:
    """Whether the words are quoted as words ("people hear 'suspended'"), have no object ("they say they have suspended."), or only
    say which matter is meant ("the controls that China agreed to shelve were …")."""
    bare = g.bare.match(text, m.start()) is not None and text[m.end() : m.end() + 1] in ".;'’\"”"
    bare = bare or (m.group().endswith("ed") and " " not in m.group() and _ARTICLE.search(text, 0, m.start()) is not None)
    return bare or _RELATIVE.search(text, max(0, m.start() - 60), m.start()) is not None


def _denied(text: str, at: int, g: Grammar) -> bool:
    """Whether the clause before `at` denies or merely supposes what follows."""
    clause = re.split(r"[,;:—–]", text[max(0, at - 60) : at])[-1]
    return _DENIED.search(clause) is not None or g.supposed.search(clause) is not None
