"""How much a sentence carries: its place, its facts, its outcome, its words; each with a reason."""

from __future__ import annotations

import math
import re
from collections import Counter

from generator.records import Article, Findings, Sentence, SentenceScore
from generator.vocabulary import Vocabulary

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ASKS = re.compile(r"\?[\"'”’]?$")
_FIRST = ((1.5, "opens the article"), (0.9, "stands near the top"), (0.5, "stands near the top"))


def content_words(text: str, small: frozenset[str]) -> set[str]:
    """The words of a sentence that carry its meaning, in lower case; a plural s is dropped."""
    out = set()
    for w in _WORD.findall(text):
        low = w.lower().removesuffix("'s").removesuffix("’s")
        if len(low) > 2 and low not in small:
            out.add(low[:-1] if low.endswith("s") and not low.endswith("ss") else low)
    return out


def score_sentences(article: Article, findings: Findings, vocabulary: Vocabulary) -> tuple[SentenceScore, ...]:
    """One score for each sentence, in order; titles, headings, captions and lines that end in no full stop get none."""
    small = vocabulary.salience.small
    leans = re.compile(rf"[\"'“‘]?(?:{'|'.join(map(re.escape, vocabulary.salience.leans))})\b", re.I)
    words = {s.n: content_words(article.text[s.start : s.end], small) for s in article.sentences}
    weight = _weights(article, words)
    facts = _facts(findings)
    scores: list[SentenceScore] = []
    place = 0
    for s in article.sentences:
        text = article.text[s.start : s.end]
        if not tells(s, text):
            scores.append(SentenceScore(s.n, 0.0, (), False))
            continue
        why = [_FIRST[place]] if place < len(_FIRST) else []
        place += 1
        why += facts.get(s.n, [])
        if words[s.n]:
            central = math.fsum(weight[w] for w in words[s.n]) / len(words[s.n])  # the same in whatever order a set has
            why.append((round(0.8 * central, 2), "in the article's main words" if central > 0.5 else ""))
        why += _form(text, leans)
        score = round(sum(w for w, _ in why), 3)
        scores.append(SentenceScore(s.n, max(0.0, score), tuple(dict.fromkeys(r for _, r in why if r)), False))
    return tuple(scores)


def tells(s: Sentence, text: str) -> bool:
    """Whether a sentence can stand in a summary: body text that ends as a sentence does."""
    return s.kind in ("paragraph", "item") and _ENDED.search(text) is not None


def _weights(article: Article, words: dict[int, set[str]]) -> dict[str, float]:
    """How often a word stands in the article's sentences, between 0 and 1, on a log scale; a word of the title counts full."""
    counts = Counter(w for ws in words.values() for w in ws)
    top = math.log1p(max(counts.values(), default=1))
    titled = {w for s in article.sentences if s.kind == "title" for w in words[s.n]}
    return {w: 1.0 if w in titled else math.log1p(n) / top for w, n in counts.items()}


def _facts(findings: Findings) -> dict[int, list[tuple[float, str]]]:
    """What the findings in each sentence are worth."""
    figures = Counter(n for f in findings.figures if f.key for n in set(f.s))
    agreed = {n for o in findings.outcomes if o.kind == "agreed" for n in o.mention.s}
    left = {n for o in findings.outcomes if o.kind == "open" for n in o.mention.s}
    meetings = {n for m in findings.meetings for n in m.mention.s}
    elements = Counter(n for e in findings.elements for n in e.mention.s)
    out: dict[int, list[tuple[float, str]]] = {}
    for n in agreed:
        out.setdefault(n, []).append((0.9, "tells what was agreed"))
    for n in left:
        out.setdefault(n, []).append((0.7 if n not in agreed else 0.3, "tells what was left open"))
    for n, count in figures.items():
        out.setdefault(n, []).append((min(1.2, 0.4 * count), "holds a key figure" if count == 1 else "holds key figures"))
    for n in meetings:
        out.setdefault(n, []).append((0.4, "names the meeting"))
    for n, count in elements.items():
        out.setdefault(n, []).append((min(0.4, 0.2 * count), "names an element"))
    return out


def _form(text: str, leans: re.Pattern[str]) -> list[tuple[float, str]]:
    """What the form of a sentence takes away. The reasons begin with "but": they are for
    `explain`, and no reason to choose a sentence."""
    why: list[tuple[float, str]] = []
    length = len(text.split())
    if _ASKS.search(text):
        why.append((-1.0, "but asks"))
    if leans.match(text):
        why.append((-0.4, "but leans on the sentence before"))
    if length < 8:
        why.append((-0.6, "but short"))
    if length > 50:
        why.append((-0.3, "but long"))
    if text[0] in "\"“‘'":
        why.append((-0.5, "but begins as a quote"))
    return why
