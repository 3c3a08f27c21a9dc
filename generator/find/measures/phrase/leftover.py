"""What a figure is of where no clause of its own tells: the measure it is compared with, or that of the sentence before."""

from __future__ import annotations

import re

from generator.find.measures.actors.doers import subject_of
from generator.find.measures.context import COUNTS, PARTS, TIME, Context, is_base
from generator.find.measures.words.extents import back
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS, PARTICLES
from generator.find.measures.words.verbs import inside_verb, is_verb

_MORE = frozenset("more less higher lower fewer above below up down over under dearer cheaper".split())
_CHANGES = frozenset(
    "drop fall decline decrease slump plunge slide dip cut reduction rise increase jump surge gain growth climb spike rebound loss "
    "slip advance tumble leap".split()
)
_POINTS = frozenset("it they that this those these".split())
_GENERAL = frozenset("figure number share rate total level gap ratio proportion price wait difference".split())
_STATES = frozenset("valid good binding renewable".split())


def leftover(c: Context, text: str) -> str | None:
    """The measure told before, where the figure goes on from it; what is valid for a time."""
    found = valid_for(c, text)
    if found is not None:
        return found
    if c.told is not None and _compared(c):
        return c.told
    return _those(c, text) or _pointed(c) or _now_at(c, text)


def valid_for(c: Context, text: str) -> str | None:
    """ "permits, each valid for 12 months", "the permits are good for no longer than a year": the validity of what."""
    if c.figure.unit not in TIME or c.at < 3:
        return None
    at = next((i for i in range(c.at - 1, max(0, c.at - 5), -1) if c.row[i].low in _STATES), None)
    if at is None or at < 1 or not any(t.low == "for" for t in c.row[at + 1 : c.at]):
        return None
    end = at - 1 if c.row[at - 1].low in ("each", "all", "both") else at
    what: str | None
    paper = c.row[end - 2].figure if c.row[end - 1].text == "," and end > 1 else None
    if paper is not None and paper.of:
        what = paper.of  # "three licences, each valid for"
    elif c.row[end - 1].text == ",":
        what = noun(c, back(c, end - 1), end - 1, text)
    elif c.row[end - 1].low in AUXILIARIES and (verb := verb_before(c, end)) is not None:
        span = subject_of(c, verb[0])
        what = _head(c, text, *span) if span else None
    else:
        what = noun(c, back(c, end), end, text)
    return f"validity of {what}" if what else None


def _head(c: Context, text: str, start: int, end: int) -> str | None:
    """The noun of a subject, without the clause that tells more of it: "the permits that Peru has handed out"."""
    that = next((i for i in range(start + 1, end) if c.row[i].low in ("that", "which", "who")), end)
    return noun(c, start, that, text)


def _compared(c: Context) -> bool:
    """Whether the figure compares what the one before it measures: "a drop of 22 %", "9 % more than", "against 12 a year ago"."""
    other = c.row[c.last].figure if c.last >= 0 else None
    if other is None:
        return False
    ahead = c.row[c.at - 1]
    behind = [t.low for t in c.row[c.at + 1 : c.at + 4]]
    moves = c.figure.unit in PARTS | {"times", "points", "percentage_points"} or c.figure.unit == other.unit
    if moves and ahead.low == "of" and c.row[c.at - 2].low in _CHANGES and _opens(c, c.at - 2):
        return True
    alone = not any(is_verb(c.row, i) for i in range(c.last + 1, c.at))
    if moves and alone and behind[:1] and behind[0] in _MORE and "than" in behind:
        return True
    if moves and alone and behind[:2] == ["of", "what"]:
        return True  # "a sixth of what they had been"
    after = c.row[c.at + 1] if c.at + 1 < len(c.row) else None
    ends = after is None or after.kind in ("stop", "break", "date") or after.low in ("a", "by", "through", "until", "in", "from")
    if alone and c.figure.unit == other.unit and ahead.low == "and" and ends and c.figure.unit not in TIME | COUNTS:
        return True  # "12 tonnes of flour by May and 25 tonnes a year"
    same = c.figure.unit == other.unit or (c.figure.unit == "dimensionless" and other.unit not in PARTS)
    return same and is_base(c) and c.figure.of is None


def _opens(c: Context, at: int) -> bool:
    """Whether the noun of change at `row[at]` stands in an apposition: behind a comma, with no more than an article."""
    i = at - 1
    while i > c.last and c.row[i].kind == "word" and c.row[i].low not in DETERMINERS:
        i -= 1
    return c.row[i].low in ("a", "an") and c.row[i - 1].text in (",", "—", "–", "(", ";")


def _earlier(c: Context) -> str | None:
    """What the last figure of the sentence before measures, if this one can measure it too."""
    if c.last >= 0 or c.earlier is None:
        return None
    measure, other = c.earlier
    if other.slots and other.when and ", " in measure:
        measure = measure.rpartition(", ")[0]  # without its period
    loose = c.figure.unit == "dimensionless" and other.unit not in PARTS
    compares = c.figure.unit in PARTS and c.at + 1 < len(c.row) and c.row[c.at + 1].low in _MORE
    return measure if loose or compares or c.figure.unit == other.unit or (other.unit.isupper() and c.figure.change) else None


def _those(c: Context, text: str) -> str | None:
    """ "Those from Peru climbed 58 % to 880 tonnes", behind a sentence on imports: their noun, with what is said of these."""
    if c.earlier is None:
        return None
    first = next((i for i, t in enumerate(c.row[:3]) if t.low in ("those", "ones")), None)
    if first is None or c.last > c.at or first + 1 >= c.at or c.row[first + 1].low not in ("from", "to", "in", "of", "for"):
        return None
    end = next((i for i in range(first + 2, c.at) if is_verb(c.row, i)), None)
    said = noun(c, first + 2, end, text, keep=True) if end is not None and end - first < _LONG else None
    if said is None:
        return None
    said = re.sub(r" (?:together|alone|combined)$", "", said)
    measure, link = re.sub(r", [^,]*$| \([^)]*\)$", "", c.earlier[0]), c.row[first + 1].low
    head = measure.rpartition(f" {link} ")[0] or measure
    return f"{head} {link} {said}"


def _pointed(c: Context) -> str | None:
    """ "In the same months of 2024, they were 83 tonnes", "That's 37 % more": what the sentence before measures last."""
    measure = _earlier(c)
    if measure is None or c.figure.unit in COUNTS:
        return None
    verb = verb_before(c, c.at)
    if c.row[0].low in ("that", "this") and len(c.row) > 2 and c.row[1].low in ("compares", "compared") and c.last < 0:
        return measure  # "That compares with a monthly average of 5,800 tons"
    if verb is None:
        that = [t.low for t in c.row[max(0, c.at - 3) : c.at]]
        return measure if any(w in ("that's", "that’s", "it's", "it’s") for w in that) else None
    span = subject_of(c, verb[0])
    if span is None or (c.row[verb[1] - 1].low not in _LEVELS and c.row[verb[1] - 1].kind not in ("stands", "change")):
        return None
    run = [t.low for t in c.row[span[0] : span[1]] if t.kind != "date"]
    if len(run) == 1 and run[0] in _POINTS:
        return measure
    general = len(run) == 2 and run[0] in ("the", "that", "this") and run[1] in _GENERAL
    return measure if general and (run[1] in measure or run[1] in ("figure", "number", "total", "level")) else None


def that_share(c: Context) -> str | None:
    """ "It expects that share to rise to 15 %", "That share is down from 77 %": the share told before."""
    if c.figure.unit not in PARTS:
        return None
    at = next((i for i in range(c.at - 1, max(0, c.at - 9), -1) if c.row[i].low in ("share", "proportion", "figure")), None)
    if at is None or at < 1 or c.row[at - 1].low not in ("that", "this"):
        return None
    before = c.told if c.last >= 0 else c.earlier[0] if c.earlier is not None and c.earlier[1].unit in PARTS else None
    return before if (before and before.lower().startswith(("share", "us share"))) or "share of" in (before or "") else None


def _now_at(c: Context, text: str) -> str | None:
    """ "its average toll on flour, now at 47 per cent,", "the rates, now 30 per cent on most goods": the noun before the comma."""
    at = c.at - 1 if c.row[c.at - 1].low in ("at", "around", "about") else c.at
    if c.figure.unit in TIME | COUNTS or at < 3 or c.row[at - 1].low not in _NOW or c.row[at - 2].text != ",":
        return None
    start = back(c, at - 2)
    if start > 1 and c.row[start - 1].kind == "prep" and c.row[start - 1].low in ("on", "of", "for"):
        start = back(c, start - 1)
    return noun(c, start, at - 2, text)


_NOW = frozenset("now currently still already today previously once".split())


def moved(c: Context, text: str) -> str | None:
    """ "Imports of ovens more than doubled in May, to 880 tonnes": what moved or stood, over what stands between."""
    link = c.row[c.at - 1].low if c.at else ""
    if c.figure.unit in COUNTS or not (link in ("to", "from", "by", "at") or c.figure.change or c.figure.direction):
        return None
    for i in range(c.at - 1, max(0, c.at - _FAR), -1):
        if c.row[i].text in (";", ":", "—") or c.row[i].low in ("that", "which", "who", "as", "while", "when", "after", "if"):
            return None
        if c.row[i].kind in ("change", "stands") and is_verb(c.row, i) and not c.row[i].low.endswith("ing"):
            break
    else:
        return None
    if c.figure.unit in TIME and c.row[i].kind != "change":
        return None
    near = c.row[i + 1]
    if not (near.kind in ("prep", "figure", "date", "stop") or near.low in PARTICLES or near.low.endswith("ly")):
        return None  # "raised production of oxide by 22 %"
    if c.last > i:
        return c.told
    while i > 1 and (is_verb(c.row, i - 1) or inside_verb(c.row[i - 1]) or c.row[i - 1].low in ("more", "than")):
        i -= 1
    span = subject_of(c, i)
    found = noun(c, *span, text, numbers=True) if span else None
    return None if found is None or re.match(r"(?:it|they|he|she|that|this)\b", found, re.I) else found


_FAR = 30
_LONG = 9
_LEVELS = frozenset("is are was were be been had stood came".split())
