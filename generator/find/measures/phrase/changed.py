"""What rose, fell or differs, where a noun or a comparison says so: "a 30 % increase in enquiries", "$3 more than buses"; and what
is reached by a number of things: "the number of ships rose to 87", "stocks fell to 405,000 bags"."""

from __future__ import annotations

import re

from generator.find.measures.actors.doers import shared_subject_of
from generator.find.measures.context import COUNTS, PARTS, TIME, Context, is_gap
from generator.find.measures.phrase.objects import costing
from generator.find.measures.phrase.told_of import object_of, subject_phrase_of
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import CHANGE_NOUNS, DETERMINERS
from generator.late import late
from generator.records import Figure

# Adjectives between a figure and its noun of change.
_SORTS = frozenset(
    "annual monthly quarterly yearly weekly daily year-on-year month-on-month year-over-year overall average further net real "
    "nominal additional sharp steep".split()
)


def changed_noun(c: Context, text: str) -> str | None:
    """ "A 30 % increase in enquiries", "a drop of 12 % in visits": what rose or fell; an amount with how it moved."""
    row, first = c.row, c.at + 1
    if c.figure.unit in COUNTS | TIME or first + 1 >= len(row):
        return None
    while first + 1 < len(row) and row[first].low in _SORTS:
        first += 1
    if row[first].low in CHANGE_NOUNS:
        moved, first = row[first].low, first + 1
    elif c.at >= 2 and row[c.at - 1].low == "of" and row[c.at - 2].low in CHANGE_NOUNS:
        moved, first = row[c.at - 2].low, c.at + 1
    else:
        return None
    if first + 1 >= len(row) or row[first].low not in ("in", "of", "on", "to") or row[first + 1].kind in ("date", "figure"):
        return None
    what = noun(c, first + 1, joined(c, forth(c, first + 1)), text, keep=True) or noun(c, first + 1, forth(c, first + 1), text)
    if what is None or _PERIOD.search(what) or what[0].isupper():
        return None  # "a 4 % rise in the first half", "a 5 % drop in Peru"
    what = re.sub(r"^(?:the|a|an) ", "", what)
    return what if c.figure.unit in PARTS else f"{moved} in {what}"


_PERIOD = late(r"\b(?:year|half|quarter|month|week|period|season|session|trading|day|days|months|weeks|years)$")


def gap(c: Context, text: str) -> str | None:
    """ "Trams cost $3 million more than buses": the gap between the two, and no cost of either."""
    if c.figure.unit in PARTS | COUNTS | TIME or not is_gap(c):
        return None
    verb = verb_before(c, c.at)
    if verb is None or c.row[verb[1] - 1].low not in ("cost", "costs"):
        return None
    what = costing(c, text, verb[0])
    than = next(i for i in range(c.at + 1, len(c.row)) if c.row[i].low == "than")
    other = noun(c, than + 1, joined(c, forth(c, than + 1)), text) if than + 1 < len(c.row) else None
    return f"cost gap between {what} and {other}" if what and other else None


def reached(c: Context, text: str) -> str | None:
    """ "The number of ships held rose to 87", "certified stocks fell to 405,000 bags": what rose or fell to so many."""
    if c.figure.unit not in COUNTS or c.at < 2:
        return None
    verb = verb_before(c, c.at)
    if verb is None or c.row[verb[1] - 1].kind not in ("change", "stands"):
        return None
    span = shared_subject_of(c, verb[0])
    said = [t.low for t in c.row[span[0] : span[1]]] if span else []
    if said[:2] == ["number", "of"] or said[1:3] == ["number", "of"]:
        return noun(c, *span, text, numbers=True) if span else None
    if c.row[c.at - 1].low not in ("to", "from") or c.row[verb[1] - 1].kind != "change":
        return None
    if any(t.low in DETERMINERS for t in c.row[verb[1] : c.at]):
        return object_of(c, text) if c.row[verb[1] - 1].verb in _HOLDS else None  # "raised its stake to", not "widened the list to"
    return subject_phrase_of(c, text)


# What is raised to a number of things is told by that number.
_HOLDS = frozenset("raise lift increase boost cut reduce lower trim".split())


_STEPS = {"rise": "rise in", "fall": "fall in"}
# What tells by itself that it is no level.
_SAID = late(
    r"^(?:amount|share|part|time|rise|fall|gap|cost gap|premium|discount|number of|change|increase|decrease|cut|drop|growth|loss"
    r"|gain|value|price \w+ \w+ paid)\b|\b(?:rise|increase|hike|cut|drop|fall|gain|move|swing)\b"
)


def as_step(figure: Figure, measure: str | None) -> str | None:
    """The measure of an amount by which something moved, told as that: "fall in the price of tin" for "fell by $500"."""
    if measure is None or figure.change != "by" or figure.unit in PARTS | COUNTS | TIME or _SAID.search(measure):
        return measure
    if all(w[0].isupper() for w in measure.split()):
        return measure  # a name: of what of it is not told
    return f"{_STEPS.get(figure.direction or '', 'change in')} {measure}"


def as_level(measure: str) -> str:
    """The measure of what moved, without how."""
    return _STEP.sub("", measure)


_STEP = late(r"^(?:rise|fall|change) in (?=\S)")
