"""The bottom line: at most five sentences that carry a topic or the edition, by how many origins stand behind them, how recent
they are, and how much they say. Nothing is composed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.collate.support import Key, Support
from generator.collate.topics import cite, key_figures
from generator.collate.words import Meaning
from generator.records import BottomLine, Reading

MOST = 5
# More origins than this make a sentence no surer: then the newer one comes first.
ENOUGH = 3
# Part of the shorter one's words that two points share at most: from there on a reader takes them for one.
SHARED = 0.4


@dataclass(frozen=True, slots=True)
class _Candidate:
    point: BottomLine
    thought: Key
    rank: tuple[int, int, bool, bool, int, float, str]


def bottom_line(
    readings: Iterable[Reading],
    support: Mapping[Key, Support],
    meaning: Meaning,
    *,
    among: Mapping[str, set[int]] | None = None,
    recent: Mapping[Key, int] | None = None,
    outcomes: Collection[Key] = (),
    most: int = MOST,
) -> tuple[BottomLine, ...]:
    """At most `most` points from the sentences `among` (by article id; all summary sentences if None), one for each thought.

    `recent`: the place in time of the round that a sentence speaks of, 0 for none; the best sentence on the newest one is always
    there, and first. `outcomes`: the sentences that come before others of as many origins, as what was settled on an element comes
    before what its price did.
    """
    recent = recent or {}
    candidates = [c for r in readings for c in _candidates(r, support, meaning, among, recent, outcomes)]
    candidates.sort(key=lambda c: (c.point.article, c.point.n))
    candidates.sort(key=lambda c: c.rank, reverse=True)
    newest = max((c.rank[1] for c in candidates), default=0)
    if newest:
        first = next(c for c in candidates if c.rank[1] == newest)
        candidates.remove(first)
        candidates.insert(0, first)
    return _distinct(candidates, meaning, most)


def _candidates(
    reading: Reading,
    support: Mapping[Key, Support],
    meaning: Meaning,
    among: Mapping[str, set[int]] | None,
    recent: Mapping[Key, int],
    outcomes: Collection[Key],
) -> Iterable[_Candidate]:
    article = reading.article.id
    summary = {p.n for p in reading.brief.summary}
    scores = {s.n: s for s in reading.brief.scores}
    own = frozenset(o.name for o in reading.origins)
    figures = key_figures(reading)
    for n in sorted(summary if among is None else among.get(article, set())):
        score = scores.get(n)
        if score is None or score.score <= 0:
            continue
        behind = support.get((article, n), Support(own, frozenset({article}), (article, n)))
        cited = cite(reading.article, n)
        reasons = [r for r in score.reasons if not r.startswith("but ")]
        why = "; ".join([_count(len(behind.articles), "article"), _count(len(behind.origins), "origin"), *reasons])
        point = BottomLine(
            cited.article, cited.sentence, n, cited.line, tuple(sorted(behind.origins)), tuple(sorted(behind.articles)), why
        )  # fmt: skip
        rank = (
            min(ENOUGH, len(behind.origins)),
            recent.get((article, n), 0),
            (article, n) in outcomes,
            not meaning.leans(cited.sentence),
            min(1, figures[n]),
            score.score,
            reading.article.published or "",
        )
        yield _Candidate(point, behind.thought, rank)


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" + ("" if n == 1 else "s")


def _distinct(candidates: list[_Candidate], meaning: Meaning, most: int) -> tuple[BottomLine, ...]:
    """The first `most` points of different thoughts that do not share their words either. One that leans on the sentence before it
    stands only where fewer than `most` others do."""
    kept: list[tuple[_Candidate, frozenset[str]]] = []
    for c in sorted(candidates, key=lambda c: meaning.leans(c.point.sentence)):
        if len(kept) == most:
            break
        words = frozenset(w for w in meaning.stems(c.point.sentence, whole=True) if len(w) > 3)
        if all(c.thought != k.thought and len(words & ws) < SHARED * max(1, min(len(words), len(ws))) for k, ws in kept):
            kept.append((c, words))
    order = {id(c): i for i, c in enumerate(candidates)}
    return tuple(k.point for k, _ in sorted(kept, key=lambda found: order[id(found[0])]))
