"""The noun that a figure is the size of: "a fine of $5m", "contracts for 700 tonnes", "the premium — $1,300 —"."""

from __future__ import annotations

import re

from generator.find.measures.actors.doers import subject_of
from generator.find.measures.actors.who import subject
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.words.extents import back, forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, PARTICLES, SAYS
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.vocabulary import load


def before_of(c: Context, text: str) -> str | None:
    """ "a fine of $5m", "a workforce of 3,000": the noun that the figure is the size of."""
    if c.at < 2 or c.row[c.at - 1].low not in ("of", "at"):
        return _paper_for(c, text)
    if c.at > 4 and c.row[c.at - 1].low == "at" and c.row[c.at - 2].low in _PUT and c.row[c.at - 3].text == ",":
        start = back(c, c.at - 3)  # "Demand for the magnets, put at 4,010 tonnes by"
        while start > 1 and c.row[start - 1].kind == "prep" and c.row[start - 1].low in ("of", "for", "on", "in", "from"):
            start = back(c, start - 1)
        return noun(c, start, c.at - 3, text)
    end = c.at - 2 if c.at > 2 and c.row[c.at - 2].text == "," else c.at - 1  # "a larger test, of 350 tonnes a day"
    start = back(c, end)
    if start > 1 and c.row[start - 1].low in ("in", "on", "of"):  # "a rise in pay of 4 %", "the odds of a delay at 60 %"
        head = c.row[start - 2]
        if head.kind == "change" or head.low in _SIZED:
            start = start - 2 if head.kind == "change" else back(c, start - 1)
    told_at = c.row[c.at - 1].low == "at" and start and (c.row[start - 1].kind == "prep" or is_verb(c.row, start - 1))
    is_one = c.row[c.at - 1].low == "of" and c.row[start].low in ("a", "an")  # "will be a line of 250 tonnes"
    if start and ((c.row[start - 1].low in AUXILIARIES and not is_one) or told_at):
        return None  # "bismuth was steady at", "changed hands at"
    found = noun(c, start, end, text)
    if found and _COST.match(found) and c.row[start].low in ("a", "an") and not _aim(c, text) and (who := _doer(c, text, start)):
        return f"{found} to {who}"
    if found and " " not in found and not _COST.match(found) and c.row[c.at - 1].low == "of":
        return _thin(c, text, start, found)
    return f"{found} {aim}" if found and end - start <= 2 and _COST.match(found) and (aim := _aim(c, text)) else found


def _paper_for(c: Context, text: str) -> str | None:
    """ "hold contracts for 7 million tonnes a year", "asked for offers for 600 tonnes": the paper, by what it is for."""
    if (
        c.at < 2
        or c.row[c.at - 1].low != "for"
        or c.figure.unit in TIME | PARTS
        or c.row[c.at - 2].low not in load().measures.papers
    ):
        return None
    return noun(c, back(c, c.at - 1), c.at - 1, text)


_PUT = frozenset("put estimated valued assessed pegged set fixed capped priced reckoned".split())
# Nouns that a number is the size of, and not what stands behind their "of".
_SIZED = frozenset("price cost rate number level share odds value amount chance chances tax duty".split())


_COST = late(r"(?:total |estimated |initial )?(?:cost|price|investment|outlay)$", re.I)


def _thin(c: Context, text: str, start: int, found: str) -> str:
    """One word with what it is on or for behind its figure, or with who does what to it: "a tariff of 50 % on imports", "the bakers
    want a levy of 3 %"."""
    first = c.at + 1
    if first + 1 < c.high and c.row[first].low in ("on", "for", "from", "against"):
        end = joined(c, forth(c, first + 1))
        if end > first + 1 and noun(c, first + 1, end, text, keep=True):
            return f"{found} {text[c.row[first].start : c.row[end - 1].end]}"
    verb = verb_before(c, start) if start >= 2 else None
    if verb is None or (c.row[start].low not in ("a", "an") and verb[1] != start):
        return found
    between = [t for t in c.row[verb[1] : start] if t.low not in PARTICLES] if verb else []
    if verb is None or between or c.row[verb[1] - 1].low in AUXILIARIES | SAYS:
        return found
    who = subject(c, text, verb[0])
    return f"{found} {who} {text[c.row[verb[0]].start : c.row[start - 1].end]}" if who else found


def _doer(c: Context, text: str, start: int) -> str | None:
    """Who does what costs something: "Volta has trimmed its use, at a cost of €4m"."""
    if start < 2 or c.row[start - 1].low != "at":
        return None
    verb = next(
        (i for i in range(1, start) if is_verb(c.row, i) and c.row[i].low not in SAYS | {"said", "told", "announced"}), None
    )
    return subject(c, text, verb) if verb is not None else None


def _aim(c: Context, text: str) -> str | None:
    """What a cost is for: "plans to restart its mine, at a cost of" -> "to restart its mine"."""
    to = next((i for i in range(c.at - 3, max(0, c.at - 22), -1) if c.row[i].low == "to" and is_verb(c.row, i + 1)), None)
    if to is None:
        return None
    end = to + 2
    while end < c.at and c.row[end].kind not in ("stop", "break", "date"):
        end += 1
    while end > to and c.row[end - 1].kind == "prep":
        end -= 1
    return text[c.row[to].start : c.row[end - 1].end] if end > to + 2 else None


def aside(c: Context, text: str) -> str | None:
    """ "the premium — $1,300 —", "exports up 12 %", "damage could top $90m", whose verb is part of it: the noun before."""
    if c.at < 1 or c.figure.unit in TIME | COUNTS:
        return None
    if c.row[c.at - 1].low in ("up", "down") and verb_of_level(c):
        span = subject_of(c, c.at - 2)  # "the index closed down 6 %"
        found = noun(c, span[0], span[1], text) if span else None
        if found:
            return found
    if c.row[c.at - 1].low in ("up", "down") and c.last < 0:  # a headline: "exports up 12 %"; "the price was down 80 %"
        span = subject_of(c, c.at - 2 if c.row[c.at - 2].low in AUXILIARIES else c.at - 1)
        return noun(c, span[0], span[1], text) if span else None
    mark = c.row[c.at - 1].text
    closed = c.figure.unit not in PARTS or (c.at + 1 < len(c.row) and c.row[c.at + 1].text in ("—", "–", ")"))
    if mark in ("—", "–", "(") and closed:
        return noun(c, back(c, c.at - 1), c.at - 1, text)
    if _FROM.match(c.figure.text):
        return noun(c, back(c, c.at), c.at, text)  # "fees starting at"
    if _UNDER.match(c.figure.text) and c.row[start := back(c, c.at)].low in ("a", "an"):
        return noun(c, start, c.at, text)  # "with a population under 500"
    if _MODAL.match(c.figure.text):
        span = subject_of(c, c.at)
        return noun(c, span[0], span[1], text) if span else None
    return None


def verb_of_level(c: Context) -> bool:
    """Whether "closed" or "was" stands before "down 6 %"."""
    return c.at > 2 and c.row[c.at - 2].low in ("closed", "ended", "finished", "opened", "was", "were", "is", "are", "traded")


_UNDER = late(r"(?:under|over|above|below|up to)\b", re.I)


_FROM = late(r"(?:starting|beginning|ranging)\b", re.I)


_MODAL = late(r"(?:could|would|may|might|can|will|should|top(?:s|ped)?|exceed(?:s|ed)?|surpass(?:es|ed)?)\b", re.I)
