"""The summary and the budget: at most five sentences, and of a longer article at most 40 % of its words on the page in all.

The page carries the summary and the sentences of the key facts. Key facts come first, figures and quotes before statements, in
the order of their scores, as long as they fit; a fact that no longer fits is no key fact. What room is left goes to the summary,
which costs nothing where its sentence is carried already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from generator.records import Article, Brief, Figure, Findings, Point, Quote, SentenceScore, Statement
from generator.reduce.sentences import content_words
from generator.text import count_words
from generator.vocabulary import Vocabulary

MOST = 5
LONG = 400  # words; a shorter article needs no budget
SHARE = 0.4
SAME = 0.55  # a sentence that shares more of its words with one already chosen says the same again

BINDS = "a side binds itself"  # a rule of find/outcomes

Fact = TypeVar("Fact", Figure, Quote, Statement)


def choose(article: Article, findings: Findings, scores: tuple[SentenceScore, ...], vocabulary: Vocabulary) -> Brief:
    """The brief: key facts within the budget, and the summary in the order of the text."""
    cost = {s.n: count_words(article.text[s.start : s.end]) for s in article.sentences}
    total = count_words(article.text)
    room = SHARE * total if total > LONG else float(total)
    small = vocabulary.salience.small
    words = {s.n: content_words(article.text[s.start : s.end], small) for s in article.sentences}
    ranked = _settled_second(sorted((s for s in scores if s.score > 0), key=lambda s: (-s.score, s.n)), findings)
    carried: set[int] = set()
    for score in ranked[: 2 if findings.outcomes else 1] if total > LONG else ():
        if sum(cost[n] for n in carried | {score.n}) <= room:
            carried.add(score.n)
    kept = _keep(findings, cost, room, carried)
    findings = replace(
        findings,
        figures=_mark(findings.figures, kept),
        quotes=_mark(findings.quotes, kept),
        statements=_mark(findings.statements, kept),
    )
    chosen = _summary(ranked, cost, words, room, carried, _most(scores))
    points = []
    for score in scores:
        if score.n in chosen:
            s = article.sentences[score.n - 1]
            why = "; ".join(r for r in score.reasons if not r.startswith("but "))
            points.append(Point(article.text[s.start : s.end], s.n, s.line, why or "the best of what is left"))
    return Brief(article, findings, tuple(points), tuple(replace(s, kept=s.n in carried | chosen) for s in scores))


def _settled_second(ranked: list[SentenceScore], findings: Findings) -> list[SentenceScore]:
    """The ranking with the best sentence in which a side binds itself second, if it is not first: what a meeting settled is what a
    brief of it must carry."""
    bound = {n for o in findings.outcomes if o.kind == "agreed" and o.mention.rule == BINDS for n in o.mention.s}
    best = next((s for s in ranked if s.n in bound), None)
    if best is None or best is ranked[0]:
        return ranked
    return [ranked[0], best, *(s for s in ranked[1:] if s is not best)]


def _most(scores: tuple[SentenceScore, ...]) -> int:
    """How many sentences a summary may have: a third of a short article's, never more than five."""
    return min(MOST, max(2, sum(1 for s in scores if s.score > 0) // 3))


def _keep(findings: Findings, cost: dict[int, int], room: float, carried: set[int]) -> set[str]:
    """The ids of the key facts whose sentences fit; `carried` grows by those sentences."""
    facts: list[Figure | Quote | Statement] = [*findings.figures, *findings.quotes, *findings.statements]
    kept: set[str] = set()
    left = room - sum(cost[n] for n in carried)
    for fact in sorted((f for f in facts if f.key), key=lambda f: (isinstance(f, Statement), -f.score, f.start, f.id)):
        more = set(fact.s) - carried
        price = sum(cost[n] for n in more)
        if price <= left:
            left -= price
            carried |= more
            kept.add(fact.id)
    return kept


def _mark(facts: Iterable[Fact], kept: set[str]) -> tuple[Fact, ...]:
    """The facts, those that no longer fit without their key."""
    return tuple(_without_key(f) if f.key and f.id not in kept else f for f in facts)


def _without_key(fact: Fact) -> Fact:
    return replace(fact, key=False, reasons=(*fact.reasons, "no room within 40 % of the article"))


def _summary(
    ranked: list[SentenceScore], cost: dict[int, int], words: dict[int, set[str]], room: float, carried: set[int], most: int
) -> set[int]:
    """The numbers of the summary's sentences: best first, none that says what another says, none beyond the room."""
    chosen: set[int] = set()
    used = sum(cost[n] for n in carried)
    for score in ranked:
        if len(chosen) == most:
            break
        more = 0 if score.n in carried else cost[score.n]
        if used + more > room and chosen:
            continue
        own = words[score.n]
        if any(len(own & words[n]) > SAME * max(1, min(len(own), len(words[n]))) for n in chosen):
            continue
        chosen.add(score.n)
        used += more
    return chosen
