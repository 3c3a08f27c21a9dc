"""How well the figures of several reports are joined, on `tests/editions`: small editions by strangers, annotated fact by fact.

found: of the pairs of figures of two reports that state one fact, those that stand in one claim; precision: of the pairs of two
reports in one claim, of which at least one is annotated, those of one fact; verdict: of the facts whose figures all stand in one
claim, those with the verdict of the annotation. Of those `UNREAD` no faults are listed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from generator import yamlfile
from generator.records import Claim, Edition
from tests.gate.claims import edition_of
from tests.gate.scoring import Lines, Share, add, say

FOLDER = Path(__file__).parents[1] / "editions"
UNREAD = ("kuala-lumpur-framework",)
# An article and a figure of it.
Ref = tuple[str, str]


def joined_rows() -> list[str]:
    """One line for each edition."""
    errors: Lines = [] if "--errors" in sys.argv else None
    rows = []
    for folder in sorted(p for p in FOLDER.iterdir() if p.is_dir()):
        shares = score(folder, None if folder.name in UNREAD else errors)
        rows.append(f"  {folder.name:20}" + "".join(f"{name} {share!s:22}" for name, share in shares.items()))
    return rows + (errors or [])


def score(folder: Path, errors: Lines = None) -> dict[str, Share]:
    """The shares of one edition."""
    edition = edition_of(folder)
    gold: Any = yamlfile.parse((folder / "claims.yml").read_text("utf-8"), "claims.yml").data
    refs = [[_ref(edition, *row) for row in fact["members"]] for fact in gold]
    fact_of = {ref: fact["fact"] for fact, found in zip(gold, refs, strict=True) for ref in found if ref}
    claim_of = {(m.article, m.id): c for c in edition.claims for m in c.members}
    total: dict[str, Share] = {}
    for fact, found in zip(gold, refs, strict=True):
        total = add(total, _fact(fact, found, claim_of, edition, errors))
    return add(total, {"precision": _precision(edition, fact_of, errors)})


def _fact(fact: Any, found: list[Ref | None], claim_of: Mapping[Ref, Claim], edition: Edition, errors: Lines) -> dict[str, Share]:
    """How many pairs of a fact's figures are joined, and whether the verdict is that of the annotation."""
    asked = [n for n, row in enumerate(fact["members"]) if found[n] or not _is_date(edition, *row)]
    pairs = [(a, b) for a, b in combinations(asked, 2) if fact["members"][a][0] != fact["members"][b][0]]
    claims = [claim_of.get(ref) if ref else None for ref in found]
    hits = sum(claims[a] is not None and claims[a] is claims[b] for a, b in pairs)
    if pairs and hits < len(pairs):
        told = [f"    {ref or row[:2]}: {_read(edition, ref)}" for ref, row in zip(found, fact["members"], strict=True)]
        say(errors, [f"  not joined: {fact['fact']} ({hits} of {len(pairs)})", *told])
    whole = bool(pairs) and hits == len(pairs)
    right = whole and claims[0] is not None and claims[0].verdict == fact["verdict"]
    if whole and not right and claims[0] is not None:
        say(errors, [f"  verdict: {fact['fact']}: {claims[0].why}, annotated {fact['verdict']}"])
    return {"found": Share(hits, len(pairs)), "verdict": Share(int(right), int(whole))}


def _precision(edition: Edition, fact_of: Mapping[Ref, str], errors: Lines) -> Share:
    hits = asked = 0
    for claim in edition.claims:
        for a, b in combinations([(m.article, m.id) for m in claim.members], 2):
            if a[0] == b[0] or not {a, b} & set(fact_of):
                continue
            asked += 1
            hits += fact_of.get(a) == fact_of.get(b)
            if fact_of.get(a) != fact_of.get(b):
                say(errors, [f"  wrongly joined: {claim.measure}: {a} {fact_of.get(a)} / {b} {fact_of.get(b)}"])
    return Share(hits, asked)


def _ref(edition: Edition, number: int, words: str, begins: str) -> Ref | None:
    """The figure that those words in that sentence are: the one that has most of them."""
    reading = next(r for r in edition.readings if r.article.id == str(number))
    text = reading.article.text
    at = text.find(words, text.find(begins))
    inside = [(min(at + len(words), f.end) - max(at, f.start), f.id) for f in reading.findings.figures]
    best = max((pair for pair in inside if pair[0] > 0), default=None)
    return (reading.article.id, best[1]) if best and at >= 0 else None


def _is_date(edition: Edition, number: int, words: str, begins: str) -> bool:
    """Whether the words are a day: no figure, and joined by no claim."""
    reading = next(r for r in edition.readings if r.article.id == str(number))
    at = reading.article.text.find(words, reading.article.text.find(begins))
    return any(d.start < at + len(words) and at < d.end for d in reading.findings.dates)


def _read(edition: Edition, ref: Ref | None) -> str:
    """What was read of a figure."""
    for figure in _figures(edition, ref):
        return f"“{figure.text}” {figure.measure} {dict(figure.slots)} {figure.when} {figure.modality} | {figure.sentence[:150]}"
    return "no figure"


def _figures(edition: Edition, ref: Ref | None) -> Iterator[Any]:
    for reading in edition.readings:
        yield from (f for f in reading.findings.figures if ref == (reading.article.id, f.id))
