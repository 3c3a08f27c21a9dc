"""How good the finders are on `tests/blind`: articles that were annotated before the rules were read.

Those up to `READ` have been looked at (`--errors` lists their faults); the others are only measured. The articles go through
`read`, `strip` and `find` as in an edition, with the annotated day of publication; rounds are those of an edition of one article.
Where an annotation and a finder write the same fact differently (a fifth is 20 percent or 0.2; 92p is 0.92 GBP or 92 pence; "to
50 from 25 per cent" is one figure or two, "from 2009 to 2013" one date or two) both are right; so is a role with or without its
body; so is the course of a from–to ("fall" for 7.5 to 2.5) where the annotation gives it. Ages are figures that nobody was
asked for. Workers, growers, passengers are people or what is counted; "since 2020" is 2020.
"""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from generator import vocabulary, yamlfile
from generator.find import find
from generator.read import read_seed
from generator.records import Article, Body, Bound, Date, Direction, Figure, Person, Quote, Statement
from generator.reduce import reduce
from generator.strip import strip
from generator.strip.names import directory
from generator.vocabulary.publishers import Publishers
from tests.gate.blind_topics import topics
from tests.gate.dates import score as score_dates
from tests.gate.meaning import in_months, meaning
from tests.gate.named import bodies_of, elements_of
from tests.gate.scoring import Lines, Row, Share, add, names_of, place, say

FOLDER = Path(__file__).parents[1] / "blind"
SETS = {
    "first": range(1, 13),
    "second": range(21, 39),
    "third": range(13, 21),
    "fourth": range(39, 59),
    "fifth": range(59, 69),
    "sixth": range(69, 79),
    "seventh": range(79, 89),
    "eighth": range(89, 99),
    "ninth": range(99, 109),
    "tenth": range(109, 119),
    "eleventh": range(119, 129),
    "twelfth": range(129, 139),
    "thirteenth": range(139, 149),
}
READ = 148  # the last that may be read


def blind_rows() -> list[str]:
    """One line for each measure: of each set, the even articles beside the odd ones."""
    errors: Lines = [] if "--errors" in sys.argv else None
    halves = {
        f"{name}, {half}": score(odd, errors if numbers[-1] <= READ else None, numbers)
        for name, numbers in SETS.items()
        for odd, half in enumerate(("even", "odd"))
    }
    names = dict.fromkeys(name for half in halves.values() for name in half)
    head = f"  {'':22}" + "".join(f"{half:24}" for half in halves)
    rows = [f"  {name:22}" + "".join(f"{half.get(name, Share())!s:24}" for half in halves.values()) for name in names]
    return [head, *rows, *(errors or [])]


def score(half: int, errors: Lines = None, numbers: range = range(1000)) -> dict[str, Share]:
    """The measures over those of the articles `numbers` whose number leaves `half` when halved."""
    total: dict[str, Share] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        if int(path.stem) in numbers and int(path.stem) % 2 == half:
            shares, faults = _measured(path)
            total = add(total, shares)
            say(errors, list(faults))
    return total


@cache
def _measured(path: Path) -> tuple[dict[str, Share], tuple[str, ...]]:
    """The measures of one article with its faults: the floors ask for many of them more than once."""
    faults: list[str] = []
    said = yamlfile.parse(path.with_suffix(".gold.yml").read_text("utf-8"), path.name).data
    return _article(path, said, faults), tuple(faults)


def _article(path: Path, gold: Any, errors: Lines) -> dict[str, Share]:
    words = vocabulary.load()
    article = strip(read_seed(path, path.parent), words)
    out = {"title": Share(article.title == gold["title"], 1)}
    sources = {_house(n, words.publishers) for n in (article.publisher, *(c.name for c in article.credits))}
    out["publisher or origin"] = Share(_house(gold["publisher"], words.publishers) in sources, 1)
    if article.published is not None:
        out["published"] = Share(article.published == str(gold["published"]), 1)
    day = article.published
    if gold["published"]:
        article = replace(article, published=str(gold["published"]), published_basis="metadata")
    brief = reduce(article, find(article, words), words)
    found = brief.findings
    say(errors, [f" {path.name}: {article.title!r}, {article.publisher!r}"])
    out |= _noise(article, gold["noise"], errors)
    out |= _figures(article, [_figure_row(article, r) for r in gold["figures"]], found.figures, errors)
    out |= _dates(article, day, gold["dates"], found.dates, errors)
    out |= _quotes(article, gold["quotes"], found.quotes, errors)
    out |= _statements(article, gold["statements"], found.statements, found.bodies, errors)
    out |= names_of("people", [p.name for p in found.people], [r[0] for r in gold["people"]], errors)
    out |= _roles(found.people, gold["people"], errors)
    out |= bodies_of(found.bodies, gold, errors)
    out |= elements_of(found.elements, gold, errors)
    return out | topics(brief, gold, errors)


def _house(name: str | None, publishers: Publishers) -> str | None:
    """A newsroom under one of its names: "DW" is Deutsche Welle, "The Example Post" the Example Post."""
    known = directory(publishers).by_name(name) if name else None
    return known.name if known else name.removeprefix("The ") if name else None


def _noise(article: Article, lines: list[str], errors: Lines) -> dict[str, Share]:
    """`noise found`: lines that are gone; `noise precision`: cut lines that were noise. A repeated title is noise."""
    cut = [c.text for c in article.cuts if c.text.strip("_ ") and c.text != article.title and c.reason != "caption"]
    cut += [c.text for c in article.captions]
    squeezed = [" ".join(line.split()) for line in lines]
    wrong = [c for c in cut if not any(c in line or line in c for line in squeezed)]
    paragraphs = article.text.split("\n")  # the words of a tag or of a menu may well stand in the article's sentences
    left = [line for line in squeezed if line in (article.text if line.count(" ") > 2 else paragraphs)]
    say(errors, [f"  noise left {line!r}" for line in left] + [f"  wrongly cut {c!r}" for c in wrong])
    return {"noise found": Share(len(lines) - len(left), len(lines)), "noise precision": Share(len(cut) - len(wrong), len(cut))}


def _sentence(article: Article, text: str, begin: str = "") -> str:
    """The sentence that holds `text`, at or behind the words `begin`; "" if it was cut."""
    at = article.text.find(begin)
    at = article.text.find(text, at) if at >= 0 else -1
    return next((article.text[s.start : s.end] for s in article.sentences if s.start <= at < s.end), "")


def _figure_row(article: Article, cells: list[Any]) -> Row:
    text, value, unit, noun, bound, direction, begin, key = cells[:8]
    row = {"text": text, "value": value, "unit": unit, "of": noun, "bound": bound, "direction": direction, "key": key}
    row |= dict(zip(("when", "stated_by", "measure"), cells[8:], strict=False))
    return row | {"sentence": _sentence(article, text, begin) or _again(article, text, begin)}


def _again(article: Article, text: str, begin: str) -> str:
    """Where the article says again what stood in a point of its highlights, which was cut for that."""
    point = any(c.reason == "story highlights" and begin in c.text for c in article.cuts)
    return _sentence(article, text) if point else ""


def _figures(article: Article, rows: list[Row], figures: tuple[Figure, ...], errors: Lines) -> dict[str, Share]:
    figures = tuple(x for f in figures if f.unit != "year_old" for x in _ends(f, rows))
    left, total = list(figures), {"figures precision": Share()}
    for row in rows:
        span = place(article, row) if row["sentence"] else None
        match = next((f for f in left if span and f.start < span[1] and span[0] < f.end), None)
        if match is not None:
            left.remove(match)
        elif row["key"] != "optional":
            say(errors, [f"  missed figure {row['text']!r} in {row['sentence'][:80]!r}"])
        if row["key"] == "optional":
            continue
        total = add(total, {"figures found": Share(match is not None, 1)})
        if row["key"] is True:
            total = add(total, {"figures key found": Share(match is not None, 1)})
            asked = meaning(row, match, errors)
            total = add(total, {f"figures {name}": share for name, share in asked.items()})
        if match is not None:
            judged = _judge(row, match)
            wrong = [name for name, ok in judged.items() if not ok]
            seen = f"{match.value} {match.unit} {match.of} {match.bound} {match.direction}"
            say(errors, [f"  figure {match.text!r} ({row['text']!r}): {seen}: wrong {', '.join(wrong)}"] if wrong else [])
            total = add(total, {f"figures {name}": Share(ok, 1) for name, ok in judged.items()})
    say(errors, [f"  extra figure {f.text!r} in {f.sentence[:80]!r}" for f in left])
    return add(total, {"figures precision": Share(len(figures) - len(left), len(figures))})


def _ends(f: Figure, rows: list[Row]) -> tuple[Figure, ...]:
    """A from–to figure as its two ends where the annotation has two rows, the end that is reached with its direction."""
    if f.direction != "from-to" or not isinstance(f.value, tuple):
        return (f,)
    inside = [r for r in rows if r["sentence"] == f.sentence and str(r["text"]) in f.text and r["value"] in f.value]
    if len(inside) < 2:
        return (f,)
    low, high = f.value
    ends = []
    for row in inside:
        at = f.start + f.text.find(str(row["text"]))
        value = low if row["value"] == low else high
        course: Direction | None = None if value == low else _course(f.value)
        # the bound word of a course is that of one end
        bound: Bound = f.bound if row["bound"] == f.bound else "exact"
        ends.append(replace(f, value=value, direction=course, bound=bound, start=at, end=at + 1))
    return tuple(ends)


def _course(ends: tuple[float, float]) -> Direction:
    return "rise" if ends[1] > ends[0] else "fall"


def _judge(row: Row, f: Figure) -> dict[str, bool]:
    mine, unit = _in_gold_units(f, str(row["unit"]))
    value = row["value"] if isinstance(row["value"], list) else [row["value"]]
    noun = str(row["of"]).split(" of ")[0].split(" and ")[0].split()[-1]  # "makers of motor parts", "homes and businesses"
    two_ends = f.direction == "from-to" and isinstance(f.value, tuple)
    return {
        "value": len(mine) == len(value) and all(math.isclose(a, b, rel_tol=0.002) for a, b in zip(mine, value, strict=True)),
        "unit": unit == row["unit"] and (unit != "count" or _one((f.of or f.unit).split(" ")[-1]) == _one(noun)),
        "bound": f.bound == row["bound"],
        "direction": f.direction == row["direction"] or (two_ends and row["direction"] == _course(f.value)),  # type: ignore[arg-type]
    }


def _one(noun: str) -> str:
    """A noun of a count without its plural: "at least one company" counts companies."""
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _in_gold_units(f: Figure, gold: str) -> tuple[list[float], str]:
    value = [float(v) for v in f.value] if isinstance(f.value, tuple) else [float(f.value)]
    if f.unit == "dimensionless" and gold == "percent":
        return [100 * v for v in value], gold
    if f.unit in ("cents", "pence") and gold.isupper():
        return [v / 100 for v in value], gold
    if (f.unit, gold) == ("megatonnes", "tonnes"):
        return [1e6 * v for v in value], gold
    if (f.unit, gold) == ("people", "count"):
        return value, gold
    if (f.unit, gold) == ("decades", "years"):
        return [10 * v for v in value], gold
    if (f.unit, gold) == ("hours", "minutes"):
        return [60 * v for v in value], gold
    spelled = f.unit.replace("metres", "meters")
    return value, gold if (f.unit, gold) == ("dimensionless", "times") or spelled == gold else f.unit


def _dates(article: Article, day: str | None, rows: list[list[Any]], dates: tuple[Date, ...], errors: Lines) -> dict[str, Share]:
    """The dates of the text; a line of date that was cut is found when the article's `day` was read from it."""
    asked = [{"text": r[0], "iso": _iso(r[1]), "sentence": _sentence(article, r[0], *r[2:])} for r in rows]
    for row in asked:
        row["precision"] = "vague" if row["iso"] is None else "day" if any(map(str.isdigit, str(row["text"]))) else "relative"
    dates = _periods(dates, asked)
    s = score_dates(dates, [row for row in asked if row["sentence"]])
    cut = [row["iso"] == day for row in asked if not row["sentence"]]
    if errors is not None:
        for row in asked:
            one = score_dates(dates, [row] if row["sentence"] or row["iso"] != day else [])
            mine = [d.iso for d in dates if d.text in str(row["text"]) or str(row["text"]) in d.text]
            if one.right < one.gold:
                errors.append(f"  date {row['text']!r} is {row['iso']}, found {mine}")
        words = " | ".join(str(row["text"]).lower() for row in asked)
        errors += [f"  extra date {d.text!r} {d.iso}" for d in dates if d.text.lower() not in words]
    return {
        "dates found": Share(s.found + sum(cut), s.gold + len(cut)),
        "dates precision": Share(len(dates) - s.extra, len(dates)),
        "dates value": Share(s.right + sum(cut), s.found + sum(cut)),
    }


def _iso(gold: object) -> str | None:
    if gold == "vague":
        return None
    ends = [in_months(point) for point in str(gold).removesuffix("/..").split("/")]  # "since 2020" is told by its beginning
    return ends[0] if len(ends) == 1 else f"{ends[0].split('/')[0]}/{ends[1].split('/')[-1]}"


def _periods(dates: tuple[Date, ...], rows: list[dict[str, Any]]) -> tuple[Date, ...]:
    """ "From 2009 to 2013" as one date where the annotation has one: both ends say the same."""
    for row in rows:
        inside = [d for d in dates if d.text in str(row["text"]) and d.text != row["text"] and row["sentence"] == d.sentence]
        if "/" in str(row["iso"]) and len(inside) == 2 and inside[0].iso and inside[1].iso:
            first, last = inside[0].iso.split("/")[0], inside[1].iso.split("/")[-1]
            whole = replace(inside[0], text=str(row["text"]), iso=f"{first}/{last}")
            dates = tuple(whole if d is inside[0] else d for d in dates if d is not inside[1])
    return dates


def _quotes(article: Article, rows: list[list[Any]], quotes: tuple[Quote, ...], errors: Lines) -> dict[str, Share]:
    left, total = list(quotes), {"quotes precision": Share()}
    for text, kind, speaker, _, key in rows:
        match = next((q for q in left if q.text.strip(",. ") == text.strip(",. ")), None)
        total = add(total, {"quotes found": Share(match is not None, 1)})
        if match is None:
            say(errors, [f"  missed quote {text[:70]!r}"])
            continue
        left.remove(match)
        total = add(total, {"quotes kind": Share(match.kind == kind, 1)})
        right = _same(match.speaker, speaker)
        if key:
            total = add(total, {"quotes speaker": Share(right, 1)})
        if match.kind != kind or (key and not right):
            say(errors, [f"  quote {text[:50]!r}: {match.kind} ({kind}), {match.speaker} ({speaker})"])
    claimed = [q for q in left if q.kind in ("statement", "fragment")]
    say(errors, [f"  extra quote {q.text[:70]!r} ({q.kind}, {q.speaker})" for q in claimed])
    return add(total, {"quotes precision": Share(len(quotes) - len(claimed), len(quotes))})


def _same(found: str | None, gold: str | None) -> bool:
    """The same speaker; a body may be written shorter ("Ministry of Commerce") or longer."""
    return found == gold if found is None or gold is None else found in gold or gold in found


def _statements(
    article: Article, rows: list[list[Any]], found: tuple[Statement, ...], bodies: tuple[Body, ...], errors: Lines
) -> dict[str, Share]:
    """Named statements, by speaker (a body also by an alias) and verb. One that is not annotated costs only when a named person is
    its speaker, and not where it stands in the sentence of another of that speaker's: one row stands for "said ..., adding"."""
    aliases = {b.name: {b.name, *b.aliases} for b in bodies}
    left, hits = list(found), 0
    told = set()
    for speaker, cue, *begin in rows:
        told |= {(speaker, _sentence(article, text)) for text in begin}
        match = next(
            (
                s
                for s in left
                if any(_same(name, speaker) for name in aliases.get(s.speaker or "", {s.speaker}))
                and s.cue
                and (s.cue in cue or cue in s.cue)
            ),
            None,
        )
        hits += match is not None
        if match is None:
            say(errors, [f"  missed statement {speaker} {cue}"])
        else:
            left.remove(match)
            told.add((speaker, _at(article, match.start)))
    beside = [s for s in left for name, at in told if at == _at(article, s.start) and _same(s.speaker, name)]
    wrong = [s for s in left if s.named and s not in beside]
    say(errors, [f"  extra statement {s.speaker} {s.cue}: {s.text[:70]!r}" for s in wrong])
    right = Share(len(found) - len(wrong), len(found))
    return {"statements found": Share(hits, len(rows)), "statements precision": right}


def _at(article: Article, offset: int) -> str:
    """The sentence at an offset."""
    return next((article.text[s.start : s.end] for s in article.sentences if s.start <= offset < s.end), "")


def _roles(people: tuple[Person, ...], rows: list[list[str | None]], errors: Lines) -> dict[str, Share]:
    """The roles and the bodies of the people found, apart; a role may have the owner or the body that it is printed with."""
    total: dict[str, Share] = {"people role": Share(), "people body": Share()}
    for name, role, body in rows:
        p = next((p for p in people if p.name == name), None)
        if p is None:
            continue
        right = {
            "people role": (role or "").lower() in (p.role or "").lower() and bool(p.role) == bool(role),
            "people body": p.body == body,
        }
        say(errors, [f"  person {name}: {p.role}, {p.body} ({role}, {body})"] if not all(right.values()) else [])
        total = add(total, {kind: Share(ok, 1) for kind, ok in right.items()})
    return total
