"""What an annotated figure is said to mean, against what the program says: its measure, its period, and who states it.

Only key figures are asked, and of each what its annotation tells (the first blind articles give a period or a source only where
there is one). A period is right when it is the annotated one (of two days of talks any; a year left open in the text
by its month and day; a season by its months); a source when either name holds the other; where the annotation has none, none
may be told. People without a name ("an official") may be given or left: some annotators name them, others do not.
"""

from __future__ import annotations

import re

from generator import edtf
from generator.records import Figure
from tests.gate.phrases import accepted
from tests.gate.scoring import Row, Share

Lines = list[str] | None
# Seasons as EDTF numbers them, in the months that `dates` gives them.
SEASONS = {"21": "{0}-03/{0}-05", "22": "{0}-06/{0}-08", "23": "{0}-09/{0}-11", "24": "{0}-12/{1}-02"}
UNNAMED = frozenset(
    "person people official source trader analyst participant delegate diplomat executive exporter importer manager negotiator "
    "buyer seller aide adviser economist lawyer engineer worker dealer broker insider investor second first other".split()
)


def meaning(row: Row, figure: Figure | None, errors: Lines = None, where: str = "") -> dict[str, Share]:
    """`measure`, `when`, `stated by` of one annotated figure, which may not have been found; nothing where it is not key."""
    if row.get("key") is not True:
        return {}
    mine = (figure.measure, figure.when, figure.stated_by) if figure else (None, None, None)
    gold = (row.get("measure"), row.get("when"), row.get("stated_by"))
    right = {
        "measure": bool(gold[0]) and accepted(mine[0], str(gold[0])),
        "when": same_time(mine[1], gold[1]) and figure is not None,
        "stated by": same_source(mine[2], gold[2]) and figure is not None,
    }
    asked = {name: ok for name, ok in right.items() if name.replace(" ", "_") in row and (name != "measure" or gold[0])}
    if errors is not None:
        for (name, ok), a, b in zip(right.items(), mine, gold, strict=True):
            if name in asked and not ok:
                errors.append(f"  {name} of {row['text']!r} {where}: {a!r}, not {b!r}")
    return {name: Share(int(ok), 1) for name, ok in asked.items()}


def same_time(found: str | None, gold: object) -> bool:
    """The same period, in whatever units; a year that no text states may be open ("XXXX-04")."""
    if found is None or gold is None:
        return found is gold
    if edtf.valid(found) and edtf.valid(str(gold)) and edtf.days(found) is not None and edtf.days(found) == edtf.days(str(gold)):
        return True  # from the first of a month to its last day is the month
    pattern = re.escape(found).replace("XXXX", r"\d{4}")
    return any(re.fullmatch(pattern, told) for told in (str(gold), in_months(str(gold))))


def in_months(point: str) -> str:
    """A season as EDTF numbers it, in the months that dates are given in."""
    year, _, part = point.partition("-")
    return SEASONS[part].format(year, int(year) + 1) if part in SEASONS else point


def same_source(found: str | None, gold: object) -> bool:
    """One names the other, or both name nobody; "two people familiar with the talks" is nobody, or somebody."""
    if not found or not gold:
        return not (found and not _unnamed(found)) and not (gold and not _unnamed(str(gold)))
    a, b = (_plain(str(s)) for s in (found, gold))
    return a in b or b in a or _initials(str(found)) == str(gold) or _initials(str(gold)) == found


def _plain(name: str) -> str:
    """A name without articles, ministries by what they are for: "the Finance Ministry" is the ministry of finance."""
    plain = re.sub(r"\bthe\s+", "", name.casefold().replace("u.s.", "us"))
    return re.sub(
        r"^(?:(\w+) )?(.+) (ministry|department)$", lambda m: f"{m[3]} of {' '.join(filter(None, m.groups()[:2]))}", plain
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _unnamed(source: str) -> bool:
    """Whether a source is people without a name, and no data, body or document: "an official", "three traders in Hunan"."""
    head = re.split(r" (?:familiar|aware|close|who|at|in|with|from|of the) ", source)[0].split()
    noun = head[-1].removesuffix("s") if head else ""
    return source[0].islower() and noun in UNNAMED
