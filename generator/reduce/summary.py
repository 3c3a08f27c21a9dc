"""The summary: at most five sentences, and at most 40 % of a longer article's words over all that its page carries."""

from __future__ import annotations

from dataclasses import replace

from generator.records import Article, Brief, Findings, Point, SentenceScore

MOST = 5


def choose(article: Article, findings: Findings, scores: tuple[SentenceScore, ...]) -> Brief:
    ranked = sorted((s for s in scores if s.score > 0), key=lambda s: (-s.score, s.n))[:MOST]
    kept = {s.n for s in ranked}
    points = tuple(
        Point(article.text[article.sentences[s.n - 1].start : article.sentences[s.n - 1].end], s.n, article.sentences[s.n - 1].line,
              "; ".join(s.reasons))
        for s in scores if s.n in kept
    )  # fmt: skip
    return Brief(article, findings, points, tuple(replace(s, kept=s.n in kept) for s in scores))
