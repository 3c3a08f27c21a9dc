"""The same article saved again: one page, the latest text, never counted twice.

Two seeds are versions of one article when they come from the same address, or when their texts are nearly the same and nothing
says that different publishers printed them (an agency's story under two mastheads stays two articles of one origin). Which is
the latest is told by the day of publication, then by the file's name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha1

from generator.alike import alike
from generator.collate.changes import changes
from generator.collate.joined import Joined
from generator.records import Article, Brief, Problem

# At 90 of 100, a story with a paragraph added or corrected is the same story; two newsrooms' own reports of one event reach 50.
# Two reports made from one template (the same sentences with another city or figure) reach 90 too, but share few whole sentences:
# a later version keeps at least half of the shorter text's.
_ALIKE = 90.0
_KEPT = 0.5
# Texts are only compared when they share one of a few sentences (the smallest by hash, so that both choose the same ones):
# this keeps the cost linear. A sentence of no more words is no evidence.
_SKETCH = 8
_WORDS = 6
_NEIGHBOURS = 8


def newest(briefs: Sequence[Brief]) -> tuple[tuple[Brief, ...], dict[str, tuple[Article, ...]], tuple[Problem, ...]]:
    """The latest version of each article in the order of ids, {its id: its older versions}, and a note for each of those."""
    ordered = sorted(briefs, key=lambda b: b.article.id)
    joined: Joined[str] = Joined()
    for a, b in _candidates(ordered):
        if joined.root(a.id) != joined.root(b.id) and same_article(a, b):
            joined.join(a.id, b.id)
    groups: dict[str, list[Brief]] = defaultdict(list)
    for brief in ordered:
        groups[joined.root(brief.article.id)].append(brief)
    kept: list[Brief] = []
    notes: list[Problem] = []
    older: dict[str, tuple[Article, ...]] = {}
    for group in groups.values():
        *before, latest = sorted(group, key=lambda b: (b.article.published or "", b.article.file))
        if before:
            older[latest.article.id] = tuple(b.article for b in before)
            notes += [_note(b.article, latest.article) for b in before]
        kept.append(latest)
    return tuple(sorted(kept, key=lambda b: b.article.id)), older, tuple(notes)


def _candidates(briefs: Iterable[Brief]) -> Iterable[tuple[Article, Article]]:
    """Pairs that share an address or a sentence of their sketches; each article meets at most a few neighbours a bucket."""
    buckets: dict[str, list[Article]] = defaultdict(list)
    for brief in briefs:
        for key in _keys(brief.article):
            held = buckets[key]
            for other in held[-_NEIGHBOURS:]:
                yield other, brief.article
            held.append(brief.article)


def _keys(article: Article) -> list[str]:
    spans = (s for s in article.sentences if s.kind not in ("title", "heading"))
    folded = {" ".join(article.text[s.start : s.end].split()).lower() for s in spans}
    sketch = sorted(sha1(t.encode("utf-8", "replace"), usedforsecurity=False).hexdigest() for t in folded if t.count(" ") >= _WORDS)
    return [*([f"url:{article.url}"] if article.url else []), *sketch[:_SKETCH]]


def same_article(a: Article, b: Article) -> bool:
    """Whether two texts are versions of one article, by their addresses or by their words."""
    if a.url and a.url == b.url:
        return True
    if a.publisher and b.publisher and a.publisher != b.publisher:
        return False
    mine, others = _sentences(a), _sentences(b)
    if len(mine & others) < _KEPT * min(len(mine), len(others)):
        return False
    return alike(a.text, b.text, _ALIKE)


def _note(old: Article, new: Article) -> Problem:
    kinds = Counter(c.kind for c in changes((old, new)))
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in ("changed", "new", "gone") if kinds[kind])
    change = f"sentences: {told}" if told else "the same text"
    return Problem(old.file, None, "note", "version", f"an earlier version of {new.file}, which is published instead ({change})")


def _sentences(article: Article) -> set[str]:
    return {article.text[s.start : s.end] for s in article.sentences}
