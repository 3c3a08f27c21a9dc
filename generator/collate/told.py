"""What a round settled and left open, told once: of the sentences that report the same point the one that tells it best, with the
articles and origins that stand behind it; those of most origins first, then those that say most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.collate.support import Key, Support
from generator.collate.topics import cite
from generator.collate.words import Meaning
from generator.records import Cited, Outcome, Reading

# What sets an open matter against a settled one in a sentence.
_AGAINST = re.compile(r"\b(?:but|although|though|while|whereas|however|yet|despite|even as)\b", re.I)
# Told in passing, of a time before: "the deadline agreed in Geneva" (see find/outcomes).
PASSING = frozenset({"agreed earlier"})


def points(
    told: Iterable[tuple[str, Outcome]], readings: Mapping[str, Reading], support: Mapping[Key, Support], meaning: Meaning
) -> tuple[tuple[Cited, ...], tuple[Cited, ...]]:
    """What the outcomes of one round, which come as (article id, outcome), agree on and leave open. A sentence stands in both lists
    only where it sets one against the other; else ("a framework was reached and awaits approval") among what was agreed."""
    told = list(told)
    both = _both(told)
    agreed, left = (_points(told, kind, readings, support, both, meaning) for kind in ("agreed", "open"))
    settled = {(c.article, c.n) for c in agreed}
    return agreed, tuple(c for c in left if (c.article, c.n) not in settled or _AGAINST.search(c.sentence))


def _points(
    told: Iterable[tuple[str, Outcome]],
    kind: str,
    readings: Mapping[str, Reading],
    support: Mapping[Key, Support],
    both: frozenset[Key],
    meaning: Meaning,
) -> tuple[Cited, ...]:
    groups: dict[Key, list[tuple[str, Outcome]]] = {}
    for article, outcome in told:
        key = (article, outcome.mention.s[0])
        if outcome.kind == kind and readings[article].article.sentences[key[1] - 1].kind not in ("title", "heading"):
            groups.setdefault(support[key].thought if key in support else key, []).append((article, outcome))
    if any(o.mention.rule not in PASSING for group in groups.values() for _, o in group):
        groups = {k: g for k, g in groups.items() if any(o.mention.rule not in PASSING for _, o in g)}
    ranked = sorted((_point(group, readings, both, meaning) for group in groups.values()), key=lambda found: found[0])
    return tuple(cited for _, cited in ranked)


def _both(told: Iterable[tuple[str, Outcome]]) -> frozenset[Key]:
    """The sentences that stand for both kinds."""
    kinds: dict[Key, set[str]] = {}
    for article, o in told:
        kinds.setdefault((article, o.mention.s[0]), set()).add(o.kind)
    return frozenset(k for k, found in kinds.items() if len(found) > 1)


def _point(
    group: list[tuple[str, Outcome]], readings: Mapping[str, Reading], both: frozenset[Key], meaning: Meaning
) -> tuple[tuple[float | str, ...], Cited]:
    """The best sentence of those that report one point, with its place in the list and the others behind it."""
    ranks = sorted(_rank(article, o, readings[article], both, meaning) for article, o in group)
    articles = tuple(sorted({a for a, _ in group}))
    origins = tuple(sorted({o.name for a in articles for o in readings[a].origins}))
    best, *others = dict.fromkeys(cite(readings[str(r[-2])].article, int(r[-1])) for r in ranks)
    return (-len(origins), -len(articles), *ranks[0]), replace(best, articles=articles, origins=origins, also=tuple(others))


def _rank(article: str, o: Outcome, reading: Reading, both: frozenset[Key], meaning: Meaning) -> tuple[float | str, ...]:
    """Low is good: told in passing, leaning on another sentence, telling two things at once; then what says most."""
    n = o.mention.s[0]
    figures = sum(n in f.s and f.key for f in reading.findings.figures)
    named = len({e.id for e in reading.findings.elements if n in e.mention.s})
    score = next((s.score for s in reading.brief.scores if s.n == n), 0.0)
    hung = meaning.leans(o.mention.text)
    return (o.mention.rule in PASSING, hung, (article, n) in both, -min(figures, 2), -min(named, 2), -score, article, n)
