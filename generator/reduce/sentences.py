"""How much a sentence carries: place, facts, outcomes; with reasons."""

from __future__ import annotations

from collections import Counter

from generator.records import Article, Findings, SentenceScore
from generator.vocabulary import Vocabulary


def score_sentences(article: Article, findings: Findings, vocabulary: Vocabulary) -> tuple[SentenceScore, ...]:
    """One score for each sentence; titles, headings and captions get none."""
    figures = Counter(n for f in findings.figures if f.key for n in f.s)
    outcomes = {n: o.kind for o in findings.outcomes for n in o.mention.s}
    meetings = {n for m in findings.meetings for n in m.mention.s}
    scores = []
    place = 0
    for s in article.sentences:
        reasons: list[str] = []
        score = 0.0
        if s.kind in ("paragraph", "item"):
            place += 1
            if place <= 3:
                score += 1.5 / place
                reasons.append("opens the article")
            if s.n in outcomes:
                score += 1.0
                reasons.append("tells what was agreed" if outcomes[s.n] == "agreed" else "tells what was left open")
            if figures[s.n]:
                score += min(1.0, 0.5 * figures[s.n])
                reasons.append("holds a key figure")
            if s.n in meetings:
                score += 0.5
                reasons.append("names the meeting")
        scores.append(SentenceScore(s.n, score, tuple(reasons), False))
    return tuple(scores)
