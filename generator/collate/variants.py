"""The same words of one speaker, printed differently by different newsrooms: shown together, none preferred.

Two ways lead to a variant. Long quotes: they share a run of three words that tell something. Short labels ("great success",
"great deal"): the same speaker, a verb of judging in both, one word in common, and sentences about the same occasion. Buckets, not
pairs: a quote meets only those that have an address in common with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from generator.collate.joined import Joined
from generator.collate.topics import bearers
from generator.collate.words import meaning
from generator.records import Actor, FactRef, Quote, Reading, Variant
from generator.vocabulary import Vocabulary

_LONG = 5  # words from which a quote is compared by its runs


def variants(readings: Iterable[Reading], actors: Iterable[Actor], vocabulary: Vocabulary) -> tuple[Variant, ...]:
    """Every set of variants, by speaker and first member. A speaker is whom the edition (`actors`) knows by that name.
    Equal words are no variant; the order of `readings` changes nothing."""
    known = bearers(actors)
    small = meaning(vocabulary).small
    labels = frozenset(form for form, (_, _, base) in vocabulary.quotes.forms().items() if base in vocabulary.quotes.labels)
    quotes: dict[FactRef, tuple[Reading, Quote]] = {}
    for r in readings:
        for q in r.findings.quotes:
            if q.speaker and q.kind != "title":
                bearer = known.get((r.article.id, q.speaker))
                quotes[FactRef(r.article.id, q.id)] = r, replace(q, speaker=bearer.name) if bearer else q
    groups = Joined(by=_order)
    buckets: dict[Hashable, list[FactRef]] = defaultdict(list)
    for ref in sorted(quotes, key=_order):
        for address in _addresses(*quotes[ref], small, labels):
            buckets[address].append(ref)
    for group in buckets.values():
        for one, other in pairwise(group):
            if one.article != other.article:
                groups.join(one, other)
    sets = (tuple(sorted(refs, key=_order)) for refs in groups.groups().values() if len(refs) > 1)
    found = [Variant(quotes[refs[0]][1].speaker or "", refs) for refs in sets if _differ(refs, quotes)]
    return tuple(sorted(found, key=lambda v: (v.speaker, _order(v.members[0]))))


def _order(ref: FactRef) -> tuple[str, int, str]:
    return ref.article, len(ref.id), ref.id


def _addresses(reading: Reading, quote: Quote, small: frozenset[str], labels: frozenset[str]) -> Iterator[Hashable]:
    """Where a quote can meet its variants; `labels`: the forms of verbs that put one on something."""
    words = _words(quote.text)
    telling = [w for w in words if w not in small]
    if len(words) >= _LONG:
        for run in zip(words, words[1:], words[2:], strict=False):
            if sum(w not in small for w in run) >= 2:
                yield quote.speaker, run
    elif telling and not labels.isdisjoint(_words(quote.cue or "")[:1]):
        for occasion in _occasions(reading, quote):
            for word in telling:
                yield quote.speaker, occasion, word


def _occasions(reading: Reading, quote: Quote) -> set[str]:
    """What the label is put on: the place of the sentence's meeting, else the only round the article speaks of first."""
    places = {m.place for m in reading.findings.meetings if m.place and set(m.mention.s) & set(quote.s)}
    near = {m.place for m in reading.findings.meetings if m.place and min(abs(a - b) for a in m.mention.s for b in quote.s) <= 2}
    return places or near or set(reading.rounds)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower().replace("’", "'"))


def _differ(refs: tuple[FactRef, ...], quotes: Mapping[FactRef, tuple[Reading, Quote]]) -> bool:
    return len({tuple(_words(quotes[r][1].text)) for r in refs}) > 1
