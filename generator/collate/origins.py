"""Whose fact it is: the independent root of an article and of each of its figures.

An article's origin is the newsroom that it credits as a whole, else the one newsroom that stands behind its "agencies", else what
shared facts show (`shared`), else its publisher; an unknown publisher adds none. A figure's origin is the data set or newsroom that
its own sentence credits, else its article's origin. The data set comes first: two newsrooms that cite the same customs data are one
origin for that figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.collate.shared import shared_origins
from generator.records import Brief, Credit, Figure, Origin

# "(With inputs from agencies)": a credit that names no newsroom.
_NAMELESS = re.compile(
    r"(?:news|wire|press|foreign|other)?\s*(?:agenc(?:y|ies)|services?|wires?|reports?)(?:\s+(?:reports?|inputs?))?", re.I
)


def origins_of(briefs: Sequence[Brief]) -> dict[str, tuple[Origin, ...]]:
    """The origins of each article, by its id. Their order and that of `briefs` changes nothing."""
    ordered = sorted(briefs, key=lambda b: b.article.id)
    known = {b.article.id: _origins(b) for b in ordered}
    silent = [b for b in ordered if not _newsrooms(b) and not any(o.basis == "credited" for o in known[b.article.id])]
    known |= shared_origins(silent, [b for b in ordered if any(o.basis == "credited" for o in known[b.article.id])], known)
    return _one_text_one_origin(ordered, known)


def with_origins(briefs: Sequence[Brief], origins: Mapping[str, tuple[Origin, ...]]) -> tuple[Brief, ...]:
    """The briefs with the origin of every figure set."""
    out: list[Brief] = []
    for brief in briefs:
        known = origins.get(brief.article.id, ())
        figures = tuple(replace(f, origin=of_fact(brief, known, f)) for f in brief.findings.figures)
        out.append(replace(brief, findings=replace(brief.findings, figures=figures)))
    return tuple(out)


def of_fact(brief: Brief, origins: Sequence[Origin], figure: Figure) -> str | None:
    """The origin of one figure: the credit in its sentence (a data set before a newsroom), else the article's first origin."""
    near = [c for c in brief.findings.credits if not c.whole and c.start is not None and _stands_in(c, brief, figure)]
    if near:
        return min(near, key=lambda c: (not _of_data(c), abs((c.start or 0) - figure.start), c.name)).name
    return origins[0].name if origins else None


def _of_data(credit: Credit) -> bool:
    return credit.rule.startswith("data")


def _stands_in(credit: Credit, brief: Brief, figure: Figure) -> bool:
    sentences = brief.article.sentences
    return any(sentences[n - 1].start <= (credit.start or 0) < sentences[n - 1].end for n in figure.s)


def _newsrooms(brief: Brief) -> dict[str, Credit]:
    """The newsrooms that the text credits with a fact, by name, each with its first credit."""
    found: dict[str, Credit] = {}
    for credit in brief.findings.credits:
        if not credit.whole and not _of_data(credit):
            found.setdefault(credit.name, credit)
    return found


def _origins(brief: Brief) -> tuple[Origin, ...]:
    whole = [c for c in (*brief.article.credits, *brief.findings.credits) if c.whole]
    named: dict[str, Origin] = {}
    for credit in whole:
        if not _NAMELESS.fullmatch(credit.name.strip()):
            named.setdefault(credit.name, Origin(credit.name, "credited", credit.text))
    if named:
        return tuple(sorted(named.values(), key=lambda o: o.name))
    behind = {n: c for n, c in _newsrooms(brief).items() if n != brief.article.publisher}
    if whole and len(behind) == 1:
        name, credit = next(iter(behind.items()))
        return (Origin(name, "credited", f"{whole[0].text} · {_words_around(brief, credit)}"),)
    if brief.article.publisher:
        return (Origin(brief.article.publisher, "publisher", None),)
    return ()


def _words_around(brief: Brief, credit: Credit) -> str:
    """The sentence of a credit in the text."""
    start = credit.start or 0
    return next((brief.article.text[s.start : s.end] for s in brief.article.sentences if s.start <= start < s.end), credit.text)


def _one_text_one_origin(briefs: Sequence[Brief], known: Mapping[str, tuple[Origin, ...]]) -> dict[str, tuple[Origin, ...]]:
    """The same text under several mastheads has one origin: the credited one, else the first publisher's."""
    copies: dict[str, list[str]] = defaultdict(list)
    for brief in briefs:
        copies[brief.article.text].append(brief.article.id)
    out = dict(known)
    for ids in copies.values():
        first = min(ids, key=lambda i: (_rank(known[i]), i))
        for other in ids:
            if other != first and known[other] != known[first]:
                out[other] = tuple(replace(o, basis="inferred", evidence=f"the same text as {first}") for o in known[first])
    return out


def _rank(origins: Sequence[Origin]) -> int:
    order = {"credited": 0, "inferred": 1, "publisher": 2}
    return min((order[o.basis] for o in origins), default=3)
