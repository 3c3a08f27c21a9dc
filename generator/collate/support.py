"""Which sentences of different articles report the same, and how many origins stand behind each.

Sentences are tied by a claim they share, by the result of one round that they report, or, among the outcomes of one round, by
the words they share. Ties are found in buckets of bounded size, so the cost grows with the number of sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.collate.joined import Joined
from generator.collate.words import Meaning
from generator.records import Claim, Outcome, Reading

Key = tuple[str, int]  # article id, sentence number
Named = dict[Key, set[str]]  # the elements that a sentence names
Told = Mapping[str, list[tuple[str, Outcome]]]  # round id -> (article id, outcome)
# A word of more sentences than this tells nothing about which two are alike; and each is compared with so many before it.
COMMON = 50
LOOK_BACK = 8
# Part of the shorter one's weight that two sentences must share: of the five real articles' outcomes, all ties from 0.4 on are
# right, and from 0.35 on one article's linkage of two matters joins another one's list of both.
ALIKE = 0.4
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a sentence: the origins and articles that report the same; `thought` is the same for all of these."""

    origins: frozenset[str]
    articles: frozenset[str]
    thought: Key


def supports(
    readings: tuple[Reading, ...],
    claims: tuple[Claim, ...],
    outcomes: Mapping[str, list[tuple[str, Outcome]]],
    meaning: Meaning,
) -> dict[Key, Support]:
    """For each sentence that some other one supports, or that holds a member of a claim."""
    ties: Joined[Key] = Joined()
    where = {(r.article.id, f.id): f.s for r in readings for f in r.findings.figures}
    by_claim: dict[Key, set[str]] = {}
    for claim in claims:
        keys = [(m.article, n) for m in claim.members for n in where.get((m.article, m.id), ())[:1]]
        for key in keys:
            ties.join(keys[0], key)
            by_claim.setdefault(key, set()).update(claim.origins)
    named: Named = {}
    for r in readings:
        for e in r.findings.elements:
            for n in e.mention.s:
                named.setdefault((r.article.id, n), set()).add(e.id)
    for told in outcomes.values():
        _tie_outcomes(told, ties, meaning, named)
    own = {r.article.id: frozenset(o.name for o in r.origins) for r in readings}
    origins: dict[Key, set[str]] = {}
    articles: dict[Key, set[str]] = {}
    for root, keys in ties.groups().items():
        for key in keys:
            origins.setdefault(root, set()).update(by_claim.get(key, own.get(key[0], ())))
            articles.setdefault(root, set()).add(key[0])
    return {
        k: Support(frozenset(origins[root]), frozenset(articles[root]), root) for root, keys in ties.groups().items() for k in keys
    }


def _tie_outcomes(told: list[tuple[str, Outcome]], ties: Joined[Key], meaning: Meaning, named: Named) -> None:
    """Ties the outcomes of one round that report the same: by the words that they share, each weighing the more the fewer of the
    round's outcomes have it. Sentences of other elements, or of other numbers, tell of something else."""
    words = [(article, o, meaning.stems(o.mention.text)) for article, o in told]
    counts = Counter(w for _, o, ws in words for w in ws)
    weight = {w: math.log(1 + len(words) / n) for w, n in counts.items()}
    results = [
        (a, o.mention.s[0]) for a, o, _ in words if o.kind == "agreed" and o.place and o.mention.rule == "a result is reached"
    ]
    for key in results:
        ties.join(results[0], key)
    buckets: dict[tuple[str, str], list[tuple[Key, frozenset[str], float]]] = {}
    for article, o, ws in words:
        key = (article, o.mention.s[0])
        ties.join(key, key)
        size = sum(weight[w] for w in sorted(ws))
        for w in sorted(ws):
            if not 1 < counts[w] <= COMMON:
                continue
            bucket = buckets.setdefault((o.kind, w), [])
            for other, theirs, other_size in bucket[-LOOK_BACK:]:
                common = ws & theirs
                alike = sum(weight[c] for c in sorted(common)) > ALIKE * min(size, other_size)
                if other[0] != article and len(common) >= FEWEST and alike and _may_be_one(key, ws, other, theirs, named):
                    ties.join(key, other)
            bucket.append((key, ws, size))


def _may_be_one(one: Key, words: frozenset[str], other: Key, theirs: frozenset[str], named: Named) -> bool:
    """Whether two sentences, if both name elements or both give numbers, have one of them in common."""
    pairs = (
        (named.get(one, set()), named.get(other, set())),
        ({w for w in words if w.isdigit()}, {w for w in theirs if w.isdigit()}),
    )
    return all(not a or not b or not a.isdisjoint(b) for a, b in pairs)
