"""Which figures, quotes and statements are key: score and reasons."""

from __future__ import annotations

from dataclasses import replace

from generator.records import Article, Figure, Findings, Quote, Statement
from generator.vocabulary import Vocabulary

KEY = 1.0


def judge_facts(article: Article, findings: Findings, vocabulary: Vocabulary) -> Findings:
    """The findings with score, reasons and `key` set. The budget may still take a key away (reduce/summary)."""
    return replace(
        findings,
        figures=tuple(_figure(f) for f in findings.figures),
        quotes=tuple(_quote(q, findings.quotes) for q in findings.quotes),
        statements=tuple(_statement(s) for s in findings.statements),
    )


def _figure(f: Figure) -> Figure:
    score, reasons = 1.0, ["a figure"]
    if f.repeat_of:
        score, reasons = 0.0, ["told before"]
    return replace(f, score=score, reasons=tuple(reasons), key=score >= KEY)


def _quote(q: Quote, all_: tuple[Quote, ...]) -> Quote:
    own = q.speaker is not None and q.kind in ("statement", "fragment")
    return replace(q, score=1.0 if own else 0.0, reasons=("a known speaker",) if own else ("nobody is shown to say it",), key=own)


def _statement(s: Statement) -> Statement:
    return replace(s, score=1.0 if s.named else 0.0, reasons=("a named speaker",) if s.named else (), key=False)
