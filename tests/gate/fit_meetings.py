"""`python -m tests.gate.fit_meetings [--keep FILE] [--with FILE] [--write]`: fits the points of places of meetings.

Prints what the rules alone and the points find, by places, each article judged by points that were fitted without it, and with
`--write` writes `generator/vocabulary/meeting_points.yml`, fitted to all. A sign must stand in some articles; names, numbers and
days are no signs, nor what is traded.

Points that are fitted to articles from which the rules were mended trust the rules too much. So before rules are mended from new
articles, `--keep FILE` keeps what the rules tell of every place; afterwards `--with FILE` fits to that too, as `BEFORE` says.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import vocabulary, yamlfile
from generator.find import find
from generator.find.gazetteer import plain
from generator.find.meetings import by_rules
from generator.find.meetings.points import told_by_points
from generator.find.meetings.signs import PlaceSeen
from generator.read import read_seed
from generator.records import Article
from generator.strip import strip
from generator.text import Locator, bare_article
from generator.vocabulary import Vocabulary
from generator.vocabulary.meeting_points import NONE, MeetingPoints
from tests.collate.test_rounds import ROWS as OPENINGS
from tests.find.test_meetings import DAY
from tests.find.test_meetings import ROWS as CASES
from tests.gate.fit_outcomes import SMALL, goods
from tests.gate.logistic import Row, fit, strongest, there
from tests.gate.outcome_reports import MAY_BE_READ
from tests.gate.scoring import Share
from tests.gate.short import may_be_fitted

ROOT = Path(__file__).parents[1]
OUT = Path(vocabulary.__file__).with_name("meeting_points.yml")
# A sign stands in so many articles.
ARTICLES = 4
# So many signs are kept, those that move most: a table that can be read.
KEEP = 800
FOLDS = 5
# How strongly weights are drawn to nothing.
SHRINK = 4.0
# What the rules say is trusted too much where they were mended from the very reports. From this number on they were not, when these
# points were fitted last: such a report counts as so many.
FRESH, COUNTS = 561, 2.0
# How much what the rules told before they were mended counts, of what they tell in all.
BEFORE = 0.7
# A row of the table of single sentences counts less, and so many of them stand for an article.
CASE, TOGETHER = 0.5, 8
HEAD = """\
# What the words around a place, and where it stands, say of a meeting there, in points. Written from annotated articles by
# `python -m tests.gate.fit_meetings --write` and not by hand: add articles to tests/outcomes and fit anew. A word stands by its
# first letters, CAP for a name, # for a number, WHEN for a day or month; `<` leads words right before the place and `>` those right
# behind it, `@` a class of evidence.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A place of an article as the points see it; whether the annotation tells of a meeting there, and whether the rules do."""

    article: str
    seen: PlaceSeen
    right: bool
    kept: bool


def articles(words: Vocabulary) -> Iterator[list[Told]]:
    """The places of each annotated report that may be read, and of the rows of the tables of openings and of meetings."""
    paths = [p for p in sorted((ROOT / "blind").glob("*.txt")) if int(p.stem) <= MAY_BE_READ]
    paths += [p for p in sorted((ROOT / "outcomes").glob("*.txt")) if may_be_fitted(int(p.stem))]
    for path in paths:
        gold: Any = yamlfile.parse(path.with_suffix(".gold.yml").read_text("utf-8"), path.name).data
        if "rounds" not in gold:
            continue
        article = strip(read_seed(path, path.parent), words)
        if gold["published"]:
            article = replace(article, published=str(gold["published"]), published_basis="metadata")
        yield _told(path.stem, article, {plain(row[0]) for row in gold["rounds"] if row[0]}, words)
    with tempfile.TemporaryDirectory() as folder:
        for n, row in enumerate(OPENINGS):
            path = Path(folder) / f"{n}.txt"
            path.write_text(row["text"], "utf-8")
            article = replace(strip(read_seed(path, path.parent), words), published=str(row["day"]), published_basis="metadata")
            yield _told(f"openings-{n}", article, {where for where, *_ in row["rounds"] if where}, words)
    for n, row in enumerate(CASES):
        name = f"cases-{n // TOGETHER}"
        yield _told(name, bare_article(row["text"], published=DAY), {m["place"] for m in row["meetings"] if m.get("place")}, words)


def _told(name: str, article: Article, right: set[str], words: Vocabulary) -> list[Told]:
    found = find(article, words)
    ruled = by_rules(article, words, Locator(article), found.dates, found.people)
    if ruled is None:
        return []
    return [Told(name, s, s.name in right, s.name in ruled.kept) for s in ruled.seen()]


def points(told: Sequence[Told], words: Vocabulary, before: Sequence[Told] = ()) -> MeetingPoints:
    """The points of signs that tell these places apart best, rounded to hundredths. `before`: the same places as the rules told
    them before they were mended."""
    share = 1 - BEFORE if before else 1.0
    counts = [_counts(one.article) * share for one in told] + [_counts(one.article) * BEFORE for one in before]
    told = [*told, *before]
    rows, yes = _rows(told, goods(words)), [one.right for one in told]
    kept = strongest(rows, fit(rows, yes, counts, SHRINK)[1], KEEP)
    start, weights = fit([there(sign for sign in row if sign in kept) for row in rows], yes, counts, SHRINK)
    table = {sign: round(weight, 2) + 0.0 for sign, weight in sorted(weights.items())}
    return MeetingPoints(start=round(start, 2), points={sign: points for sign, points in table.items() if points})


def _counts(article: str) -> float:
    if not article.isdigit():
        return CASE if article.startswith("cases") else 1.0
    return COUNTS if int(article) >= FRESH else 1.0


def _rows(told: Sequence[Told], traded: frozenset[str]) -> list[Row]:
    """Of each place the signs that are no name, no goods and not too rare, sorted."""
    where = defaultdict[str, set[str]](set)
    for one in told:
        for sign in one.seen.signs:
            where[sign].add(one.article)
    fit_for = {sign for sign, found in where.items() if len(found) >= ARTICLES and not traded & set(sign.split())}
    fit_for -= SMALL
    return [there(sorted(one.seen.signs & fit_for)) for one in told]


def keep(told: Iterable[Told], file: Path) -> None:
    """Writes places to a file, a line for each."""
    rows = ([one.article, one.seen.name, sorted(one.seen.signs), one.right, one.kept] for one in told)
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def told_before(file: Path) -> list[Told]:
    """The places of such a file; where their sentences are is not kept."""
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return [Told(article, PlaceSeen(name, (), frozenset(signs)), right, found) for article, name, signs, right, found in rows]


def _option(name: str) -> Path | None:
    """The file behind an option of the command line."""
    return Path(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv[:-1] else None


def main() -> None:
    words = replace(vocabulary.load(), meeting_points=NONE)
    every = [told for told in articles(words) if told]
    if (file := _option("--keep")) is not None:
        keep((one for told in every for one in told), file)
    before = told_before(file) if (file := _option("--with")) is not None else []
    print(f"{len(every)} articles, {sum(map(len, every))} places, {sum(one.right for told in every for one in told)} of meetings")
    rules, both = [Share(), Share()], [Share(), Share()]
    for fold in range(FOLDS):
        hidden = {one.article for told in every[fold::FOLDS] for one in told}
        known = points(
            [one for told in every for one in told if one.article not in hidden],
            words,
            [one for one in before if one.article not in hidden],
        )
        for told in every[fold::FOLDS]:
            kept = {one.seen.name for one in told if one.kept}
            added, taken = told_by_points([one.seen for one in told], kept, known)
            right = {one.seen.name for one in told if one.right}
            _count(rules, right, kept)
            _count(both, right, kept.union(added) - taken)
    for name, (found, precise) in (("rules", rules), ("both", both)):
        print(f"  {name:6} found {found!s:22} precision {precise!s}")
    if "--write" in sys.argv:
        known = points([one for told in every for one in told], words, before)
        OUT.write_text(written(known), "utf-8")
        print(f"{OUT.name}: {len(known.points)} signs")


def _count(shares: list[Share], right: set[str], found: set[str]) -> None:
    shares[0] += Share(len(right & found), len(right))
    shares[1] += Share(len(right & found), len(found))


def written(known: MeetingPoints) -> str:
    """The table as its file: classes of evidence, then words, then what stands before and behind."""
    order = sorted(known.points, key=lambda sign: (sign[0] != "@", sign[0] in "<>", sign))
    lines = [f"  {json.dumps(sign, ensure_ascii=False)}: {known.points[sign]}" for sign in order]
    return "\n".join((f"{HEAD}start: {known.start}", "points:", *lines, ""))


if __name__ == "__main__":
    main()
