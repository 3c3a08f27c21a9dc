"""`python -m tests.gate.fit_outcomes [--write]`: fits the points of words for outcomes to the annotated articles.

Prints what rules alone, words alone and both find, each report judged by points that were fitted without it (so are the
signs chosen), and with `--write` writes `generator/vocabulary/outcome_points.yml`, fitted to all. A sign must stand in some
sentences of some reports; names, numbers and days are no signs, nor what only ever begins a sentence (which may be a name).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import vocabulary
from generator.find.outcome_points import stems
from generator.vocabulary import Vocabulary
from generator.vocabulary.outcome_points import NONE, OutcomePoints
from tests.gate.logistic import fit, strongest
from tests.gate.outcome_reports import KINDS, Line, Report, cases, reports, seen
from tests.gate.scoring import Share

OUT = Path(vocabulary.__file__).with_name("outcome_points.yml")
# A sign stands in so many sentences, of so many reports.
SENTENCES, REPORTS = 4, 4
# What is traded says nothing of an outcome, and these articles are of too few goods to tell: no sign, as no name is one.
GOODS = (
    "steel metal mineral ore oil gas petrol coal gold magnet battery batteries car vehicle truck aircraft airliner engine "
    "ship vessel chip semiconductor software equipment tool machine medicine drug fentanyl vaccine soybean soya canola beef "
    "pork poultry chicken wheat corn rice tea coffee cocoa sugar cotton wine whisky cheese milk dairy butter fish tuna "
    "salmon shrimp lobster herring mackerel cod catch timber lumber paper textile shoe garment watch panel turbine phone "
    "drone film potash fertiliser fertilizer cement rubber"
).split()
# So many signs of each kind are kept, those that move most: a table that can be read.
KEEP = 500
# How much a line counts: the short reports more, for the classes of evidence were set by the blind articles; a single sentence of a
# table less.
COUNTS = {"short": 2.0, "cases": 0.5}
FOLDS = 5
# Short reports have numbers from here on.
SHORT = 200
HEAD = """\
# What a sentence's words and place say of an outcome: [points for agreed, points for open]. Written from annotated articles by
# `python -m tests.gate.fit_outcomes --write` and not by hand: add articles to tests/outcomes and fit anew. A word stands by its
# first letters, CAP for a name, # for a number, WHEN for a day or month; @ for a place in the article or a class of evidence.
"""
# Nor do small words alone; in a pair they do.
SMALL = frozenset(
    "a an the and of to in on for at by with from as that which it its is are was were be been has have had their they them this "
    "these those who he she his her we us our said".split()
)


def points(lines: Sequence[Line], words: Vocabulary) -> OutcomePoints:
    """The points that tell these lines apart best, rounded to tenths."""
    rows = _rows(lines, _goods(words))
    counts = [COUNTS.get(_part(line.report), 1.0) for line in lines]
    start, table = [], defaultdict[str, list[float]](lambda: [0.0, 0.0])
    for i, kind in enumerate(KINDS):
        yes = [kind in line.told for line in lines]
        kept = strongest(rows, fit(rows, yes, counts)[1], KEEP)
        base, weights = fit([[sign for sign in row if sign in kept] for row in rows], yes, counts)
        start.append(round(base, 1))
        for sign, weight in weights.items():
            table[sign][i] = round(weight, 1) + 0.0
    told = {sign: (a, o) for sign, (a, o) in sorted(table.items()) if a or o}
    return OutcomePoints(start=tuple(start), points=told)


def _rows(lines: Sequence[Line], goods: frozenset[str]) -> list[list[str]]:
    """Of each line the signs that are no name, no goods and not too rare, sorted."""
    known = _words(lines) - goods
    none = known & SMALL
    often, where = defaultdict[str, int](int), defaultdict[str, set[str]](set)
    for line in lines:
        for sign in line.signs:
            often[sign] += 1
            where[sign].add(line.report)
    enough = {sign for sign in often if often[sign] >= SENTENCES and len(where[sign]) >= REPORTS}
    fit_for = {sign for sign in enough if sign[0] == "@" or known >= set(sign.split())} - none
    return [sorted(line.signs & fit_for) for line in lines]


def _goods(words: Vocabulary) -> frozenset[str]:
    """What may be traded, as it is looked up, in the singular and the plural."""
    metals = (*(e.name for e in words.elements.elements), *words.elements.metals)
    return frozenset(stem for name in (*GOODS, *metals) for end in ("", "s") for stem in stems(f"the {name}{end}")[1:])


def _words(lines: Iterable[Line]) -> set[str]:
    """The words that stand inside sentences in small letters, in reports enough: a first word that never does may be a name."""
    where = defaultdict[str, set[str]](set)
    for line in lines:
        for word in stems(line.text)[1:]:
            where[word].add(line.report)
    return {word for word, found in where.items() if len(found) >= REPORTS}


def main() -> None:
    words = vocabulary.load()
    every = list(reports(words))
    bare = replace(words, outcome_points=NONE)
    base = {r.name: seen(r, bare) for r in every} | {"cases": cases(bare)}
    print(f"{len(every)} reports, {sum(map(len, base.values()))} sentences that are looked at")
    _validate(every, base, bare)
    if "--write" in sys.argv:
        known = points([line for lines in base.values() for line in lines], words)
        OUT.write_text(written(known), "utf-8")
        print(f"{OUT.name}: {len(known.points)} signs")


def _validate(every: Sequence[Report], base: dict[str, list[Line]], bare: Vocabulary) -> None:
    tallies = defaultdict[tuple[str, str, str], list[Share]](lambda: [Share(), Share()])
    for fold in range(FOLDS):
        held = every[fold::FOLDS]
        out = {r.name for r in held}
        told = replace(
            bare, outcome_points=points([line for name, lines in base.items() if name not in out for line in lines], bare)
        )
        for r in held:
            for name, lines in (("rules", base[r.name]), ("both", seen(r, told))):
                for kind in KINDS:
                    found = [line.text for line in lines if kind in line.found]
                    for part in ("all", _part(r.name)):
                        _count(tallies[part, kind, name], r.told[kind], found)
    for (part, kind, name), (hits, right) in sorted(tallies.items()):
        f = 2 * hits.percent * right.percent / max(1.0, hits.percent + right.percent)
        print(f"  {part:10} {kind:7} {name:6} found {hits!s:20} precision {right!s:20} F {f:.1f}")


def _part(report: str) -> str:
    return report.split("-")[0] if not report.isdigit() else "blind" if int(report) < SHORT else "short"


def _count(shares: list[Share], told: tuple[str, ...], found: list[str]) -> None:
    hits = sum(any(part in text for text in found) for part in told)
    right = sum(any(part in text for part in told) for text in found)
    shares[0] += Share(hits, len(told))
    shares[1] += Share(right, len(found))


def written(known: OutcomePoints) -> str:
    """The table as its file: places and evidence, then words, then pairs."""
    order = sorted(known.points, key=lambda sign: (sign[0] != "@", " " in sign, sign))
    lines = [f"  {json.dumps(sign, ensure_ascii=False)}: [{known.points[sign][0]}, {known.points[sign][1]}]" for sign in order]
    return HEAD + f"start: [{known.start[0]}, {known.start[1]}]\npoints:\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
