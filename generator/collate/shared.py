"""Articles that credit nobody, and the origin that the facts they share with credited articles show.

Rewritten agency copy keeps the facts and changes the words: on real articles the overlap of five-word runs is under 0.4 %, while a
third of the sentences of one rewrite tell what a sentence of another tells, measured by the telling words they share (two
independent articles on the same talks: at most one in seven). So sentences are compared as sets of word stems, through an index
of the stems that are rare in the edition.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.records import Brief, Origin, Sentence
from generator.vocabulary import load

_STEM = 6  # letters of a word that are compared, so that inflections and US/UK spellings meet
_SAME = 6  # stems in common from which two sentences tell the same
_SHARE = 0.25  # part of an article's sentences that must tell the same as a credited article's (evidence above)
_LEAST = 4  # and at least so many of them, or a short notice would match by chance
_LEAD = 2.0  # how far the origin must lie before the next one
_COMMON = 60  # a stem in more sentences than this tells nothing, and would cost time


def shared_origins(
    silent: Sequence[Brief], credited: Sequence[Brief], known: Mapping[str, tuple[Origin, ...]]
) -> dict[str, tuple[Origin, ...]]:
    """For each of the `silent` articles whose facts are those of `credited` articles of one origin: that origin, as inferred."""
    index: dict[str, list[tuple[str, int]]] = defaultdict(list)
    text = {b.article.id: b for b in credited}
    for brief in credited:
        for sentence in _body(brief):
            for stem in _stems(brief, sentence):
                index[stem].append((brief.article.id, sentence.n))
    index = {stem: found for stem, found in index.items() if len(found) <= _COMMON}
    out: dict[str, tuple[Origin, ...]] = {}
    for brief in silent:
        origin = _origin(brief, index, text, known)
        if origin is not None:
            out[brief.article.id] = (origin,)
    return out


def _origin(
    brief: Brief,
    index: Mapping[str, Sequence[tuple[str, int]]],
    credited: Mapping[str, Brief],
    known: Mapping[str, tuple[Origin, ...]],
) -> Origin | None:
    matches: dict[str, list[tuple[int, int, int]]] = defaultdict(list)  # article -> (stems, own sentence, its sentence)
    sentences = _body(brief)
    for sentence in sentences:
        votes = Counter(ref for stem in _stems(brief, sentence) for ref in index.get(stem, ()))
        best: dict[str, tuple[int, int, int]] = {}
        for (article, n), count in votes.items():
            if count >= _SAME:
                best[article] = max(best.get(article, (0, 0, 0)), (count, sentence.n, -n))
        for article, match in best.items():
            matches[article].append(match)
    by_origin: dict[str, tuple[int, str]] = {}
    for article, found in sorted(matches.items()):
        name = known[article][0].name
        by_origin[name] = max(by_origin.get(name, (0, "")), (len(found), article))
    ranked = sorted(by_origin.items(), key=lambda item: (-item[1][0], item[0]))
    if not ranked or ranked[0][1][0] < max(_LEAST, _SHARE * len(sentences)):
        return None
    if len(ranked) > 1 and ranked[0][1][0] < _LEAD * ranked[1][1][0]:
        return None
    name, (count, article) = ranked[0]
    surfaces = _common_surfaces(brief, credited[article])
    also = f"; both print {surfaces}" if surfaces else ""
    return Origin(name, "inferred", f"{count} of {len(sentences)} sentences tell what {article} tells, which credits {name}{also}")


def _common_surfaces(one: Brief, other: Brief) -> str:
    """At most two figures or short quotes that both print: no more of a text than may always be shown."""
    ours = {f.text.lower(): f.text for f in one.findings.figures} | {
        q.text.lower(): f"“{q.text}”" for q in one.findings.quotes if q.text.count(" ") < 6
    }
    theirs = {f.text.lower() for f in other.findings.figures} | {q.text.lower() for q in other.findings.quotes}
    return " and ".join(ours[t] for t in sorted(ours.keys() & theirs, key=lambda t: (-len(t), t))[:2])


def _body(brief: Brief) -> list[Sentence]:
    return [s for s in brief.article.sentences if s.kind not in ("title", "heading", "caption")]


def _stems(brief: Brief, sentence: Sentence) -> set[str]:
    small = load().salience.small
    words = re.findall(r"[a-z]{4,}", brief.article.text[sentence.start : sentence.end].lower())
    return {w[:_STEM] for w in words if w not in small}
