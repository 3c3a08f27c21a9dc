"""How likely something is, and what is short, late or over its budget."""

from __future__ import annotations

from generator.find.clauses import PRONOUNS
from generator.find.measures.actors.doers import shared_subject_of
from generator.find.measures.actors.who import tail
from generator.find.measures.context import PARTS, TIME, Context
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import DETERMINERS
from generator.find.measures.words.verbs import is_verb

CHANCES = frozenset("chance chances odds probability likelihood possibility risk".split())
_GIVES = frozenset("give gives gave given has have had stands stand stood".split())


def chance(c: Context, text: str) -> str | None:
    """ "A one-in-four chance of a deal", "gives the truce a 70 % chance of lasting", "put the odds of it passing at 60 %", "… of a
    strike at one in three"."""
    if c.figure.unit not in PARTS:
        return None
    row, nxt = c.row, c.at + 1
    if nxt < len(row) and row[nxt].low in CHANCES:
        return _behind(c, text, nxt)
    if c.at < 4 or row[c.at - 1].low != "at":
        return None
    at = next((i for i in range(c.at - 2, max(0, c.at - _FAR), -1) if row[i].low in CHANCES), None)
    if at is None or row[at + 1].low != "of" or any(t.kind in ("stop", "figure") for t in row[at : c.at]):
        return None
    first = at + 2
    if row[first].low in PRONOUNS | {"that", "this"} and first + 1 < c.at - 1:
        first += 1  # "the odds of it passing the senate": it was named before
    last = c.at - 1
    if not row[first].low.endswith("ing"):
        if row[first].low in PRONOUNS | {"that", "this"}:
            return None
        last = next((i for i in range(first + 1, last) if row[i].low in ("by", "before") or row[i].kind == "date"), last)
    return f"{row[at].text} of {text[row[first].start : row[last - 1].end]}"


_FAR = 14


def _behind(c: Context, text: str, at: int) -> str | None:
    row = c.row
    if at + 2 >= len(row) or row[at + 1].low not in ("of", "that"):
        return None
    first = at + 2
    if row[first].low.endswith("ing") and row[first].kind != "noun":
        last = max(tail(c, first + 1), first + 1)
        verb = verb_before(c, c.at - 1) if row[c.at - 1].low in ("a", "an") else None
        who = noun(c, verb[1], c.at - 1, text) if verb is not None and row[verb[1] - 1].low in _GIVES else None
        whose = "" if who is None else f"the {who} " if who[0].islower() else f"{who} "
        return f"{row[at].low} of {whose}{text[row[first].start : row[last - 1].end]}"
    what = noun(c, first, joined(c, forth(c, first)), text, keep=True)
    return f"{row[at].low} of {what}" if what else None


def amiss(c: Context, text: str) -> str | None:
    """ "Four years behind schedule and $7bn over budget", "nine months late", "£4m short": the delay, the overrun or the shortfall
    of what is said to be so."""
    row, nxt = c.row, c.at + 1
    behind = [t.low for t in row[nxt : nxt + 2]]
    head = _amiss(c, behind)
    if head is None:
        return None
    if c.told is not None and c.last >= 0 and row[c.at - 1].low == "and" and " of " in c.told:
        first, _, same = c.told.partition(" of ")
        return f"{head} of {same}" if first in _HEADS else None
    if head == "overrun" and c.told is not None and c.told.startswith("cost of "):
        return f"overrun of {c.told.removeprefix('cost of ')}"  # "cost $712 million, which is $34 million above the budget"
    verb = verb_before(c, c.at)
    if verb is None or any(t.low in DETERMINERS for t in row[verb[1] : c.at]):
        return None
    if head == "shortfall" and row[verb[1] - 1].low not in (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "fell",
        "fall",
        "falls",
        "still",
    ):
        return None
    span = shared_subject_of(c, verb[0])
    what = noun(c, *span, text, numbers=True) if span else None
    if what is None or any(is_verb(row, i) for i in range(*(span or (0, 0)))):
        return None
    return f"{head} of {what}"


def _budgeted(c: Context) -> bool:
    return c.at + 3 < len(c.row) and c.row[c.at + 3].low in ("budget", "estimate")


_HEADS = frozenset(("delay", "lead over plan", "overrun", "shortfall", "saving"))


def _amiss(c: Context, behind: list[str]) -> str | None:
    if c.figure.unit in TIME and "-" not in c.figure.text:
        if behind == ["behind", "schedule"] or behind[:1] in (["late"], ["overdue"]):
            return "delay"
        return "lead over plan" if behind in (["ahead", "of"], ["before", "schedule"]) else None
    if behind == ["over", "budget"] or (behind in (["above", "the"], ["over", "the"]) and _budgeted(c)):
        return "overrun"
    if behind == ["under", "budget"]:
        return "saving"
    money = c.figure.unit.isupper() or c.figure.unit in ("tonnes", "tons", "barrels", "percent")
    return "shortfall" if money and behind[:1] == ["short"] else None
