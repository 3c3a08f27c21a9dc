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
from typing import Literal

from generator.collate.shared import shared_origins
from generator.records import Brief, Credit, Figure, Origin

# "(With inputs from agencies)": a credit that names no newsroom.
_NAMELESS = re.compile(
    r"(?:news|wire|press|foreign|other)?\s*(?:agenc(?:y|ies)|services?|wires?|reports?)(?:\s+(?:reports?|inputs?))?", re.I
)
# The words that hand a fact over to the newsroom named next; the evidence begins with the last of them.
_CUE = re.compile(
    r"\b(?:told|tells|telling|informed|briefed|according|citing|cites|cited|quoting|via|reported|seen|reviewed|obtained|compiled"
    r"|published|interviewed|polled|surveyed|said|spoke|confirmed|statement|interview|with|to|by|in)\b",
    re.I,
)
# Rules of credits that no line of the page gives: nothing names the publisher, and somebody told one newsroom.
_WORKED_OUT = ("told", "affiliation")
_FEW = 12  # words of evidence: a credit's own words, never a sentence that may not be printed


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
        if credit.rule != "unnamed-agencies" and not _NAMELESS.fullmatch(credit.name.strip()):
            basis: Literal["credited", "inferred"] = "inferred" if credit.rule in _WORKED_OUT else "credited"
            named.setdefault(credit.name, Origin(credit.name, basis, _few(credit.text, credit.name)))
    if named:
        return tuple(sorted(named.values(), key=lambda o: o.name))
    behind = {n: c for n, c in _newsrooms(brief).items() if n != brief.article.publisher}
    if whole and len(behind) == 1:
        name, credit = next(iter(behind.items()))
        return (Origin(name, "credited", f"{_few(whole[0].text, whole[0].name)} · {_handed_over(brief, credit)}"),)
    if brief.article.publisher:
        return (Origin(brief.article.publisher, "publisher", None),)
    return ()


def _few(text: str, name: str) -> str:
    """A credit's line, or of a long one the few words that end with the name."""
    words = list(re.finditer(r"\S+", text))
    if len(words) <= _FEW:
        return text
    at = text.find(name)
    upto = [w for w in words if w.start() < at + len(name)] if at >= 0 else words[:_FEW]
    return text[upto[-_FEW:][0].start() : upto[-1].end()]


def _handed_over(brief: Brief, credit: Credit) -> str:
    """The words in the text that credit the newsroom, as they stand: "told Wire One", "Wire One reported"."""
    text, start, end = brief.article.text, credit.start or 0, credit.end or 0
    if credit.rule in ("newsroom: reported", "newsroom: report"):
        after = re.match(r"\s+\w+(?:\s+(?:first\s+|earlier\s+)?\w+)?", text[end : end + 40])
        return text[start : end + (len(after[0]) if after else 0)]
    sentence = next((s for s in brief.article.sentences if s.start <= start < s.end), None)
    low = max(sentence.start if sentence else 0, start - 60)
    first = _first_cue(text[low:start])
    return text[low + first : end]


def _first_cue(before: str) -> int:
    """Where the handing over begins in the words before the name: at its verb, not at the preposition that follows it."""
    cues = list(_CUE.finditer(before))
    verbs = [m for m in cues if m[0].lower() not in ("with", "to", "by", "in")]
    chosen = verbs or cues
    return chosen[-1].start() if chosen else len(before)


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
