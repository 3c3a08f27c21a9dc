"""How good the finders are on `tests/outcomes`: short reports of negotiations, annotated with rounds, outcomes and deadlines.

Those of the sets `UNREAD` nobody who writes rules has read, nor are any points fitted to them; of the others `--errors` lists the
faults. What those points find in reports that they were not fitted to tells `tests.gate.fit_outcomes` too.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import vocabulary, yamlfile
from generator.find import find
from generator.read import read_seed
from generator.records import Brief
from generator.reduce import reduce
from generator.strip import strip
from tests.gate.blind_topics import topics
from tests.gate.named import bodies_of, elements_of, people_of
from tests.gate.scoring import Lines, Share, add, say

FOLDER = Path(__file__).parents[1] / "outcomes"
SETS = {
    "first": range(201, 226), "second": range(226, 251), "third": range(251, 281), "fourth": range(281, 311),
    "fifth": range(311, 336), "sixth": range(336, 361), "seventh": range(361, 386),
    "eighth": range(386, 411), "ninth": range(411, 436), "tenth": range(436, 461),
    "eleventh": range(461, 486), "twelfth": range(486, 511), "thirteenth": range(511, 536),
    "fourteenth": range(536, 561), "fifteenth": range(561, 586), "sixteenth": range(586, 611),
    "seventeenth": range(611, 636), "eighteenth": range(636, 661), "nineteenth": range(661, 686), "twentieth": range(686, 711),
    "twenty-first": range(711, 736), "twenty-second": range(736, 761),
    "twenty-third": range(761, 781), "twenty-fourth": range(781, 801), "twenty-fifth": range(801, 821),
    "twenty-sixth": range(821, 846), "twenty-seventh": range(846, 871), "twenty-eighth": range(871, 896),
    "twenty-ninth": range(896, 921), "thirtieth": range(921, 951), "thirty-first": range(951, 981),
    "thirty-second": range(981, 996), "thirty-third": range(996, 1011),
}  # fmt: skip
UNREAD = ("thirty-second",)


def short_rows() -> list[str]:
    """One line for each measure, the sets side by side."""
    errors: Lines = [] if "--errors" in sys.argv else None
    sets = {name: score(numbers, None if name in UNREAD else errors) for name, numbers in SETS.items()}
    names = dict.fromkeys(name for found in sets.values() for name in found)
    rows = [f"  {name:22}" + "".join(f"{found.get(name, Share())!s:24}" for found in sets.values()) for name in names]
    return [f"  {'':22}" + "".join(f"{name:24}" for name in sets), *rows, *(errors or [])]


def may_be_fitted(number: int) -> bool:
    """Whether points may be fitted to the report of this number: not where they are measured on it."""
    return not any(number in SETS[name] for name in UNREAD)


def score(numbers: range, errors: Lines = None) -> dict[str, Share]:
    """The measures over the reports of these numbers."""
    words, total = vocabulary.load(), dict[str, Share]()
    for path in sorted(FOLDER.glob("*.txt")):
        if int(path.stem) in numbers:
            gold: Any = yamlfile.parse(path.with_suffix(".gold.yml").read_text("utf-8"), path.name).data
            article = strip(read_seed(path, path.parent), words)
            if gold["published"]:
                article = replace(article, published=str(gold["published"]), published_basis="metadata")
            say(errors, [f" {path.name}: {article.title!r}"])
            brief = reduce(article, find(article, words), words)
            total = add(total, topics(brief, gold, errors) | _named(brief, gold, errors))
    return total


def _named(brief: Brief, gold: Any, errors: Lines) -> dict[str, Share]:
    """People, bodies and elements that the article names."""
    found = brief.findings
    return (
        people_of(brief.article, found.people, gold, errors)
        | bodies_of(found.bodies, gold, errors)
        | elements_of(found.elements, gold, errors)
    )
