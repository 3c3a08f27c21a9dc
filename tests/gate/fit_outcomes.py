"""`python -m tests.gate.fit_outcomes [--write]`: fits the points of signs for outcomes to the annotated articles.

Prints what the rules alone and the points find, each report judged by points that were fitted without it (so are the signs chosen),
and with `--write` writes `generator/vocabulary/outcome_points.yml`, fitted to all. A sign must stand in some sentences of some
reports; names, numbers and days are no signs, nor what only ever begins a sentence (which may be a name). The second step, in which
the neighbours' sums count, is fitted to sums by points that did not know the report: what points say of the reports that they were
fitted to is too sure.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator import vocabulary
from generator.find.outcomes.points import Seen, around, own, told_by_points
from generator.find.sign_words import stems
from generator.vocabulary import Vocabulary
from generator.vocabulary.outcome_points import NONE, OutcomePoints, Pair
from tests.gate.logistic import Row, fit, strongest, there
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
KEEP = 1100
# How much a line counts: a single sentence of a table less than one of a report, one of the few explainers more; and one of a
# report from which no rule was mended more, since what the rules tell is right too often in the others.
COUNTS = {"cases": 0.25, "retold": 10.0, "blind": 2.0, "fresh": 2.0}
# Reports from here on were read by nobody who mended a rule for outcomes, when these points were fitted last.
FRESH = 411
FOLDS = 5
# How strongly weights are drawn to nothing, in the first step and in the second.
SHRINK, SHRINK_AROUND = 2.0, 1.65
# Short reports have numbers from here on.
SHORT = 200
HEAD = """\
# What a sentence's words and place say of an outcome: [points for agreed, points for open]. Written from annotated articles by
# `python -m tests.gate.fit_outcomes --write` and not by hand: add articles to tests/outcomes and fit anew. A word stands by its
# first letters, CAP for a name, # for a number, WHEN for a day or month; @ for a place in the article, a class of evidence or what
# the rules tell. `around`: what a point of its own sum counts in the end, and one of the sentences before and behind.
"""
# Nor do small words alone; in a pair they do.
SMALL = frozenset(
    "a an the and of to in on for at by with from as that which it its is are was were be been has have had their they them this "
    "these those who he she his her we us our said".split()
)


def points(lines: Sequence[Line], words: Vocabulary) -> OutcomePoints:
    """The points of signs that tell these lines apart best, rounded to hundredths; nothing of the second step."""
    rows = _rows(lines, goods(words))
    counts = [COUNTS.get(_part(line.report), 1.0) for line in lines]
    start, table = [], defaultdict[str, list[float]](lambda: [0.0, 0.0])
    for i, kind in enumerate(KINDS):
        yes = [kind in line.told for line in lines]
        kept = strongest(rows, fit(rows, yes, counts, SHRINK)[1], KEEP)
        base, weights = fit([there(sign for sign in row if sign in kept) for row in rows], yes, counts, SHRINK)
        start.append(round(base, 2))
        for sign, weight in weights.items():
            table[sign][i] = round(weight, 2) + 0.0
    told = {sign: (a, o) for sign, (a, o) in sorted(table.items()) if a or o}
    return OutcomePoints(start=tuple(start), points=told, around_start=(0.0, 0.0), around={})


def with_neighbours(known: OutcomePoints, lines: Sequence[Line], sums: Mapping[Line, Pair]) -> OutcomePoints:
    """The points with those of the second step, fitted to the `sums` that each line has by points fitted without its report."""
    rows = [row for told in _together(lines) for row in around([_seen(line) for line in told], [sums[line] for line in told])]
    lines = [line for told in _together(lines) for line in told]
    counts = [COUNTS.get(_part(line.report), 1.0) for line in lines]
    fits = [fit(rows, [kind in line.told for line in lines], counts, SHRINK_AROUND) for kind in KINDS]
    names = sorted(set(fits[0][1]) | set(fits[1][1]))
    return OutcomePoints(
        start=known.start,
        points=known.points,
        around_start=tuple(round(start, 2) for start, _ in fits),
        around={name: tuple(round(weights.get(name, 0.0), 2) + 0.0 for _, weights in fits) for name in names},
    )


def _together(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines of each report."""
    told = defaultdict[str, list[Line]](list)
    for line in lines:
        told[line.report].append(line)
    return list(told.values())


def _seen(line: Line) -> Seen:
    return Seen(line.n, line.signs)


def _rows(lines: Sequence[Line], goods: frozenset[str]) -> list[Row]:
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
    return [there(sorted(line.signs & fit_for)) for line in lines]


def goods(words: Vocabulary) -> frozenset[str]:
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
    words = replace(vocabulary.load(), outcome_points=NONE)
    every = list(reports(words))
    lines = {r.name: seen(r, words) for r in every}
    single = cases(words)
    print(f"{len(every)} reports, {sum(map(len, lines.values())) + len(single)} sentences that are looked at")
    fitted = Folds(lines, single, words)
    _show(every, lines, fitted)
    if "--write" in sys.argv:
        whole = [line for told in lines.values() for line in told]
        known = with_neighbours(points([*whole, *single], words), whole, fitted.sums)
        OUT.write_text(written(known), "utf-8")
        print(f"{OUT.name}: {len(known.points)} signs")


class Folds:
    """Points fitted without a part of the reports, for each part in turn: `known` by report, and the `sums` of its lines by it."""

    def __init__(self, lines: Mapping[str, list[Line]], single: list[Line], words: Vocabulary) -> None:
        names = list(lines)
        self.known: dict[str, OutcomePoints] = {}
        self.sums: dict[Line, Pair] = {}
        parts = [names[fold::FOLDS] for fold in range(FOLDS)]
        for part in parts:
            known = points([line for name in names if name not in part for line in lines[name]] + single, words)
            self.known |= dict.fromkeys(part, known)
            self.sums |= {line: own(_seen(line), known) for name in part for line in lines[name]}
        for part in parts:
            others = [line for name in names if name not in part for line in lines[name]]
            known = with_neighbours(self.known[part[0]], others, self.sums)
            self.known |= dict.fromkeys(part, known)


def _show(every: Sequence[Report], lines: Mapping[str, list[Line]], fitted: Folds) -> None:
    tallies = defaultdict[tuple[str, str, str], list[Share]](lambda: [Share(), Share()])
    for r in every:
        told = told_by_points([_seen(line) for line in lines[r.name]], fitted.known[r.name])
        for kind in KINDS:
            rules = [line.text for line in lines[r.name] if kind in line.found]
            both = [line.text for line, kinds in zip(lines[r.name], told, strict=True) if kind in kinds]
            for part in ("all", _part(r.name)):
                _count(tallies[part, kind, "rules"], r.told[kind], rules)
                _count(tallies[part, kind, "both"], r.told[kind], both)
    for (part, kind, name), (hits, right) in sorted(tallies.items()):
        f = 2 * hits.percent * right.percent / max(1.0, hits.percent + right.percent)
        print(f"  {part:10} {kind:7} {name:6} found {hits!s:20} precision {right!s:20} F {f:.1f}")


def _part(report: str) -> str:
    if not report.isdigit():
        return report.split("-")[0]
    return "blind" if int(report) < SHORT else "short" if int(report) < FRESH else "fresh"


def _count(shares: list[Share], told: tuple[str, ...], found: list[str]) -> None:
    hits = sum(any(part in text for text in found) for part in told)
    right = sum(any(part in text for part in told) for text in found)
    shares[0] += Share(hits, len(told))
    shares[1] += Share(right, len(found))


def written(known: OutcomePoints) -> str:
    """The table as its file: places and evidence, then words, then pairs."""
    order = sorted(known.points, key=lambda sign: (sign[0] != "@", " " in sign, sign))
    lines = [f"  {json.dumps(sign, ensure_ascii=False)}: [{known.points[sign][0]}, {known.points[sign][1]}]" for sign in order]
    places = [f"  {json.dumps(name)}: [{a}, {o}]" for name, (a, o) in known.around.items()]
    start, beside = (f"[{pair[0]}, {pair[1]}]" for pair in (known.start, known.around_start))
    return "\n".join((f"{HEAD}start: {start}", "points:", *lines, f"around_start: {beside}", "around:", *places, ""))


if __name__ == "__main__":
    main()
