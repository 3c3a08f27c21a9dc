"""The bottom line: at most five sentences that carry a topic or the edition, by how many origins stand behind them, how recent
they are, and how much they say. Nothing is composed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.collate.topics import cite
from generator.records import BottomLine, Claim, Reading

MOST = 5


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a sentence: the origins and the articles that report the same."""

    origins: frozenset[str]
    articles: frozenset[str]


def supports(readings: tuple[Reading, ...], claims: tuple[Claim, ...]) -> dict[tuple[str, int], Support]:
    """For each sentence that holds a member of a claim, the origins and articles of the claims it takes part in."""
    where = {(r.article.id, f.id): f.s for r in readings for f in r.findings.figures}
    found: dict[tuple[str, int], Support] = {}
    for claim in claims:
        articles = frozenset(m.article for m in claim.members)
        for member in claim.members:
            for n in where.get((member.article, member.id), ()):
                old = found.get((member.article, n), Support(frozenset(), frozenset()))
                found[member.article, n] = Support(old.origins | frozenset(claim.origins), old.articles | articles)
    return found


def bottom_line(
    readings: Iterable[Reading],
    support: Mapping[tuple[str, int], Support],
    *,
    among: Mapping[str, set[int]] | None = None,
    most: int = MOST,
) -> tuple[BottomLine, ...]:
    """At most `most` points from the sentences `among` (by article id; all summary sentences if None), one a thought."""
    candidates: list[tuple[tuple[float, ...], str, BottomLine]] = []
    for reading in readings:
        own = frozenset(o.name for o in reading.origins)
        summary = {p.n for p in reading.brief.summary}
        scores = {s.n: s for s in reading.brief.scores}
        allowed = summary if among is None else among.get(reading.article.id, set())
        for n in sorted(allowed):
            score = scores.get(n)
            if score is None or reading.article.sentences[n - 1].kind != "paragraph":
                continue
            behind = support.get((reading.article.id, n), Support(frozenset(), frozenset()))
            origins = own | behind.origins
            articles = behind.articles | {reading.article.id}
            cited = cite(reading.article, n)
            why = "; ".join([_count(len(articles), "article"), _count(len(origins), "origin"), *score.reasons[:2]])
            point = BottomLine(
                cited.article, cited.sentence, n, cited.line, tuple(sorted(origins)), tuple(sorted(articles)), why
            )  # fmt: skip
            rank = (len(origins), n in summary, score.score)
            candidates.append((rank, reading.article.published or "", point))
    candidates.sort(key=lambda c: (c[2].article, c[2].n))
    candidates.sort(key=lambda c: (c[0], c[1]), reverse=True)
    return _distinct([c[2] for c in candidates], most)


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" + ("" if n == 1 else "s")


def _distinct(points: list[BottomLine], most: int) -> tuple[BottomLine, ...]:
    """The first `most` points that do not say what one before them says (half of the shorter one's words in common)."""
    kept: list[tuple[BottomLine, set[str]]] = []
    for point in points:
        if len(kept) == most:
            break
        words = {w.strip(".,;:'\"“”‘’()").lower() for w in point.sentence.split()}
        words = {w for w in words if len(w) > 3}
        if all(len(words & other) < 0.5 * max(1, min(len(words), len(other))) for _, other in kept):
            kept.append((point, words))
    return tuple(point for point, _ in kept)
