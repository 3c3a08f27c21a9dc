"""Outcomes: sentences that tell what a meeting settled (agreed) or left open. Precision first.

Rules of wording read it first (`_kinds`); what they find is one piece of the evidence that `outcome_evidence` weighs, and a
sentence that no rule knows counts where enough else speaks for it.

A sentence counts only in an article that tells of a meeting, and only if a party, a side, the deal itself or what is negotiated is
in it: what two companies agree is nothing that a meeting of governments settled. One sentence tells both only where each clause
tells its own act ("agreed X, but Y remains unresolved").
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.find.meeting_sides import sides_of
from generator.find.outcome_cues import Evidence, evidence_of
from generator.find.outcome_evidence import ENOUGH, Place, Stands, hints_of, weigh
from generator.find.outcome_gates import bare_words
from generator.find.outcome_guards import binds_nobody, denied, not_theirs, others_do, said_only
from generator.find.outcome_scene import Kind, Reader, Told, long_ago, news_year
from generator.find.outcome_words import Grammar, grammar_of
from generator.find.places import parties
from generator.records import Article, Meeting, Mention, Outcome, Person, Sentence
from generator.text import Locator
from generator.vocabulary import Vocabulary

# (where the words that tell it begin, the rule's name)
Found = tuple[int, str]
# "the deadline agreed in Geneva": settled before, somewhere else than where the sentence is.
EARLIER = "agreed earlier"
_EARLIER = re.compile(r"(?<=[a-z] )(?:agreed|struck|reached|set|signed) (?:in|at|during) (?:the )?[A-Z]")
_TALKS = re.compile(
    r"\b(?:talks|negotiations|negotiators|negotiating|summit|truce|ceasefire|pact|accord|agreement"
    r"|framework|deal|standstill|agreed?|agrees|signed|meeting|sessions?|rounds?)s?\b",
    re.I,
)
# What in an article on talks says of itself that something was not settled.
_NOTHING = re.compile(
    r"[“‘'\"]?(?:No (?:agreement|deal|movement|progress|decision|breakthrough|consensus|compromise|word|date) (?:was \w+ "
    r"|has been \w+ )?(?:on|about|over)\b"
    r"|(?:But |And |Yet )?[Nn]othing (?:was|has been|is) (?:agreed|signed|settled|decided|put in writing|on paper|resolved"
    r"|final|fixed)\b|Not a word (?:on|about)\b)"
)
_CLAUSE = re.compile(r"[,;:—–]|\b(?:but|while|although|though|whereas|and)\b")
_IF = re.compile(r"\b(?:if|unless|could|might)\b")


def find_outcomes(
    article: Article, vocabulary: Vocabulary, where: Locator, meetings: tuple[Meeting, ...], people: tuple[Person, ...] = ()
) -> tuple[Outcome, ...]:
    """The outcomes in the order of the text; in an article that is not about a meeting only those told where it names one."""
    if not (meetings or _may_tell(article)):
        return ()  # before the grammar is made, which is a tenth of the start
    g = grammar_of(vocabulary.outcomes)
    whole = _about_a_meeting(article, meetings) or _about_a_deal(article, g, vocabulary)
    met = {n for m in meetings for n in m.mention.s} | _met(article, g, vocabulary)
    if not (whole or met):
        return ()
    around = None if whole else _around(article, met)
    places = {n: m.place for m in meetings for n in m.mention.s}
    spans: dict[int, list[Mention]] = {}
    for m in meetings:
        spans.setdefault(m.mention.s[0], []).append(m.mention)
    state = {side.start for side in sides_of(article.text, people, vocabulary.places)}
    news = news_year(article)
    out: list[Outcome] = []
    reader = Reader({p.start for p in article.paragraphs})
    evidence, stands = evidence_of(vocabulary.outcomes), Stands(article, met)
    for s in article.sentences:
        text = article.text[s.start : s.end]
        if reader.heads(s, text) or s.kind not in ("paragraph", "item", "quotation") or long_ago(text, news):
            continue
        if around is not None and s.n not in around:
            continue
        words = bare_words(text)
        head = _heads(article, s, state, g, vocabulary)
        side = head or not state.isdisjoint(range(s.start, s.end)) or g.side.search(text) is not None
        side = side or bool(parties(article.text, s.start, s.end, vocabulary.places))
        own = tuple(m.end - s.start for m in spans.get(s.n, ()))
        told = reader.told(s, side=side, of_talks=side or s.n in places or _of_talks(text, g, words), meetings=own)
        kinds: list[tuple[Kind, str]] = [("open", "answered with no")]
        if not reader.denies(s, text):
            at = stands.at(s, bool(own), heads=head, section=reader.section)
            kinds = _judged(text, g, told, at, evidence, words)
        stands.read(s, bool(kinds))
        reader.read(s, {kind for kind, _ in kinds}, meeting=bool(own))
        for kind, rule in kinds:
            mention = Mention(text, s.start, s.end, (s.n,), s.line, rule)
            out.append(Outcome(kind, places.get(s.n), mention))
    return tuple(out)


def _of_talks(text: str, g: Grammar, words: frozenset[str]) -> bool:
    return not g.deals.isdisjoint(words) and any(p.search(text) is not None for p in (g.deal, g.matter))


# An article is about a meeting that its first so many sentences name, or that it names so often.
TOP, OFTEN = 6, 3
# A deal without a meeting must be told at the very top.
LEAD = 4


def _about_a_meeting(article: Article, meetings: tuple[Meeting, ...]) -> bool:
    named = {n for m in meetings for n in m.mention.s}
    return len(named) >= OFTEN or (bool(named) and min(named) <= TOP)


# Two sides that came together, wherever it was: what was settled there is told with it.
_CAME = re.compile(
    r"\b(?:met|gathered|sat down|talks|meetings?|sessions?|rounds?|summit|consultations|dialogue|negotiations|visited)\b"
)
_TRADE = re.compile(r"\b(?:tariff|export|licen[cs]|trade|duties|dut(?:y|ies)|rare earth|minerals)")


_OFTEN_TRADE = 4


def _on_trade(article: Article) -> bool:
    return len(_TRADE.findall(article.text)) >= _OFTEN_TRADE


def _may_tell(article: Article) -> bool:
    """What every article with an outcome and without a named meeting has: talks at its top, or the words of trade."""
    return _on_trade(article) or any(_TALKS.search(article.text, s.start, s.end) for s in article.sentences[:LEAD])


def _met(article: Article, g: Grammar, vocabulary: Vocabulary) -> set[int]:
    """The sentences that tell of a meeting of two parties, named or not, in an article on trade."""
    if not _on_trade(article):
        return set()
    text, places = article.text, vocabulary.places
    return {
        s.n
        for s in article.sentences
        if s.kind in ("paragraph", "item")
        and _CAME.search(text, s.start, s.end)
        and (g.pair.search(text, s.start, s.end) or len({p.name for p in parties(text, s.start, s.end, places)}) >= 2)
    }


def _around(article: Article, met: set[int]) -> set[int]:
    """The sentences of the paragraphs that name a meeting, and of those right after them."""
    starts = sorted(p.start for p in article.paragraphs)
    of = {s.n: bisect_right(starts, s.start) for s in article.sentences}
    named = {of[n] for n in met if n in of}
    return {n for n, at in of.items() if at in named or at - 1 in named}


def _about_a_deal(article: Article, g: Grammar, vocabulary: Vocabulary) -> bool:
    """Whether one of the first sentences tells of a deal or of talks between two parties, wherever they were."""
    text = article.text
    return any(
        _TALKS.search(text, s.start, s.end)
        and not g.trades.search(text, s.start, s.end)
        and len({p.name for p in parties(text, s.start, s.end, vocabulary.places)}) >= 2
        for s in article.sentences[:LEAD]
    )


def _kinds(text: str, g: Grammar, told: Told, words: frozenset[str]) -> list[tuple[Kind, str]]:
    within = told.of_talks or told.goes_on
    left = _left_open(text, g, words, of_talks=within)
    settled = _agreed(text, g, told, words, goes_on=told.goes_on and left is None) if within else None
    kinds: list[tuple[Kind, str]] = []
    if settled:
        kinds.append(("agreed", settled[1]))
    if left and (settled is None or settled[1] == EARLIER or _apart(text, settled[0], left[0])):
        kinds.append(("open", left[1]))
    return kinds


# The head of a sentence, where its subject stands.
HEAD = 45


def _heads(article: Article, s: Sentence, state: set[int], g: Grammar, vocabulary: Vocabulary) -> bool:
    end = min(s.end, s.start + HEAD)
    return (
        not state.isdisjoint(range(s.start, end))
        or bool(parties(article.text, s.start, end, vocabulary.places))
        or g.side.search(article.text, s.start, end) is not None
    )


def _judged(text: str, g: Grammar, told: Told, at: Place, evidence: Evidence, words: frozenset[str]) -> list[tuple[Kind, str]]:
    """The kinds that the evidence is enough for; by the rule that reads it so, else by its heaviest piece."""
    hints = hints_of(text, evidence, g, words)
    rules = dict(_kinds(text, g, told, words))
    kinds: list[tuple[Kind, str]] = []
    pairs: tuple[tuple[Kind, Kind], ...] = (("agreed", "open"), ("open", "agreed"))
    for kind, other in pairs:
        points, heaviest = weigh(kind, text, evidence, told, at, words, hints, rule=rules.get(kind), other=other in rules)
        if points > ENOUGH:
            kinds.append((kind, rules.get(kind) or f"weighed: {heaviest}"))
    return kinds


def _apart(text: str, one: int, other: int) -> bool:
    """Whether two places of a sentence stand in different clauses."""
    return _CLAUSE.search(text, min(one, other), max(one, other)) is not None


def _left_open(text: str, g: Grammar, words: frozenset[str], *, of_talks: bool) -> Found | None:
    m = None if g.unknown.isdisjoint(words) else g.untold.search(text)
    if m:
        return m.start(), "nobody can tell yet"
    m = _NOTHING.match(text)
    if m:
        return m.start(), "nothing of it"
    if not of_talks or (not g.opinions.isdisjoint(words) and g.views.search(text)):
        return None
    found = [m for p in (*g.open, g.keeps) if (m := p.search(text, words)) and not not_theirs(text, m.start(), g)]
    # The last of them: what settles stands first in most sentences that tell both.
    return (max(m.start() for m in found), "left open") if found else None


def _first(pattern: re.Pattern[str], text: str, g: Grammar) -> re.Match[str] | None:
    """The first match of what settles that is neither denied nor only said."""
    for m in pattern.finditer(text):
        if not denied(text, m.start(), g) and not binds_nobody(text, m, g) and not said_only(text, m, g):
            return m
    return None


def _agreed(text: str, g: Grammar, told: Told, words: frozenset[str], *, goes_on: bool) -> Found | None:
    if text.startswith("Whether ") or (not g.opinions.isdisjoint(words) and g.views.search(text)):
        return None
    if not g.unknown.isdisjoint(words) and g.untold.search(text):
        return None
    rules = (
        ("pledge", g.pledge, "a side binds itself", told.side),
        ("made", g.made, "a result is reached", told.side),
        ("ended", g.ended, "a meeting ends with it", True),
        ("settled", g.settled, "a quarrel is settled", told.side),
        ("binds", g.binds, "a deal's content", told.side or told.near or bool(told.meetings)),
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
    among = told.side and bool(told.meetings or told.same_paragraph)
    swaps = told.side and g.swap.search(text) is not None
    m = (g.acted.search(text) if among else None) or (g.gave.search(text) if among or swaps else None)
    if (
        m
        and not others_do(text, m.start(), g)
        and not denied(text, m.start(), g)
        and not _IF.search(text)
        and not said_only(text, m, g)
    ):
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
