"""Which figures, quotes and statements are key: a score, and the reasons that make it up.

What an analyst keeps of a report is its quantities of the trade (shares, changes, tariffs, terms) and what named people said;
not how many sources a reporter had, how long the talks took, or a number told for the second time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from generator.records import Article, Figure, Findings, Quote, Statement
from generator.text import either
from generator.vocabulary import Vocabulary
from generator.vocabulary.salience import Salience

KEY = 0.8
# What a unit is worth by itself: a share or a sum of money says something alone, a small count does not.
_UNITS = {"percent": 0.9, "percentage_points": 0.9, "tonnes": 0.9, "kilograms": 0.7}
_TIMES = frozenset({"hours", "minutes", "days", "weeks", "months", "years"})
_CURRENCY = re.compile(r"[A-Z]{3}")
# Quotes that share even the rarest word of one: a bound on the work, never met in an article.
_LOOKED_AT = 50
_OTHER = re.compile(r"\b(?:other|others|more of|another few)\b", re.I)


@dataclass(frozen=True, slots=True)
class Marks:
    """The salient words, compiled."""

    subject: re.Pattern[str]
    acts: re.Pattern[str]
    sources: re.Pattern[str]
    sitting: re.Pattern[str]
    abstract: re.Pattern[str]


@lru_cache(maxsize=4)
def marks(salience: Salience) -> Marks:
    """The words of the vocabulary by which key facts are told, as patterns."""

    def words(of: Iterable[str]) -> str:
        return rf"\b(?:{either(of)})\b"

    return Marks(
        subject=re.compile(words(salience.subject), re.I),
        acts=re.compile(words(salience.acts), re.I),
        sources=re.compile(words(salience.sources), re.I),
        sitting=re.compile(rf"(?: of (?:[\w-]{{1,30}} ){{0,2}}|[ -](?:[\w-]{{1,30}} )?){words(salience.sittings)}", re.I),
        abstract=re.compile(words(salience.abstract), re.I),
    )


class _Quotes:
    """The quotes of an article, found by their words: whether one of them is part of another. Linear in the words of them all."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._by_word: dict[str, list[tuple[str | None, str]]] = defaultdict(list)
        for said in dict.fromkeys((q.speaker, _plain(q.text)) for q in quotes):
            for word in set(said[1].split()):
                self._by_word[word].append(said)

    def hold(self, q: Quote) -> bool:
        """Whether a longer quote, of the same speaker where `q` has one, has all the words of `q`. Its rarest word is looked up."""
        plain = _plain(q.text)
        with_it = min((self._by_word[word] for word in plain.split()), key=len, default=[])
        return any(
            plain != other and f" {plain} " in f" {other} " and (q.speaker is None or speaker == q.speaker)
            for speaker, other in with_it[:_LOOKED_AT]
        )


class _Places:
    """Where an article has words of the trade. Statements lie in one another: each reaches to the end of its sentence."""

    def __init__(self, text: str, m: Marks) -> None:
        self._spans = sorted(found.span() for words in (m.acts, m.subject) for found in words.finditer(text))

    def within(self, start: int, end: int) -> bool:
        """Whether one of the spans lies within [start, end)."""
        at = bisect_left(self._spans, (start, start))
        return any(b <= end for _, b in self._spans[at : at + 2])


def judge_facts(article: Article, findings: Findings, vocabulary: Vocabulary) -> Findings:
    """The findings with score, reasons and `key` set. The budget may still take a key away (reduce/summary)."""
    m = marks(vocabulary.salience)
    settled = {n for o in findings.outcomes for n in o.mention.s}
    # Once for a sentence, and once for the article, however many figures and statements there are.
    trade = {sentence: _trade(sentence, m) for sentence in dict.fromkeys(f.sentence for f in findings.figures)}
    of_the_trade = _Places(article.text, m)
    longer = _Quotes(findings.quotes)
    return replace(
        findings,
        figures=tuple(_figure(f, article, settled, m, trade[f.sentence]) for f in findings.figures),
        quotes=tuple(_quote(q, longer, m) for q in findings.quotes),
        statements=tuple(_statement(s, settled, of_the_trade) for s in findings.statements),
    )


def _trade(sentence: str, m: Marks) -> Literal["acts", "subject"] | None:
    if m.acts.search(sentence):
        return "acts"
    return "subject" if m.subject.search(sentence) else None


def _figure(f: Figure, article: Article, settled: set[int], m: Marks, trade: Literal["acts", "subject"] | None) -> Figure:
    why: list[tuple[float, str]] = []
    time = f.unit in _TIMES
    if _CURRENCY.fullmatch(f.unit):
        why.append((0.9, "a sum of money"))
    else:
        why.append((_UNITS.get(f.unit, 0.5 if time else 0.3), f"a quantity in {f.unit.replace('_', ' ')}"))
    if trade == "acts":
        why.append((0.5, "told with an act of government"))
    elif trade == "subject":
        why.append((0.2 if time or f.unit == "count" else 0.5, "told of the trade"))
    if f.direction or f.change:
        why.append((0.3, "a change"))
    if not settled.isdisjoint(f.s):
        why.append((0.3, "part of an outcome"))
    tail = article.text[f.end : f.end + 60]
    if f.unit == "people" and (m.sources.search(f.text) or m.sources.match(f.of or "")):
        why.append((-2.0, "counts a reporter's sources"))
    if time and m.sitting.match(tail):
        why.append((-2.0, "how long they met"))
    if f.unit == "count" and m.abstract.search(f.of or ""):
        why.append((-1.0, "counts no things"))
    if _OTHER.search(f.text) and not time:
        why.append((-0.6, "a remainder"))
    if f.repeat_of:
        why.append((-2.0, "told before"))
    score = round(sum(w for w, _ in why), 2)
    sentence_is_body = all(article.sentences[n - 1].kind not in ("title", "heading", "caption") for n in f.s)
    return replace(f, score=score, reasons=tuple(r for _, r in why), key=score >= KEY and sentence_is_body)


def _quote(q: Quote, longer: _Quotes, m: Marks) -> Quote:
    why: list[tuple[float, str]] = [(0.9, "a whole statement") if q.kind == "statement" else (0.5, f"a {q.kind}")]
    if q.speaker:
        why.append((0.4, "by a known speaker"))
    else:
        why.append((-0.6, "nobody is shown to say it"))
    if q.kind in ("scare", "term", "title"):
        why.append((-1.0, "words marked, not said"))
    if len(q.text.split()) >= 6:
        why.append((0.2, "of some length"))
    if m.acts.search(q.text) or m.subject.search(q.text):
        why.append((0.2, "about the trade"))
    if longer.hold(q):
        why.append((-1.0, "part of a longer quote"))
    score = round(sum(w for w, _ in why), 2)
    return replace(q, score=score, reasons=tuple(r for _, r in why), key=score >= KEY)


def _statement(s: Statement, settled: set[int], of_the_trade: _Places) -> Statement:
    why: list[tuple[float, str]] = [(0.5, "reported speech")]
    if s.named and s.speaker:
        why.append((0.3, "by a named speaker"))
    if of_the_trade.within(s.start, s.end):
        why.append((0.2, "about the trade"))
    if not settled.isdisjoint(s.s):
        why.append((0.2, "part of an outcome"))
    score = round(sum(w for w, _ in why), 2)
    return replace(s, score=score, reasons=tuple(r for _, r in why), key=score >= KEY and s.named)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
