"""What a clause without a verb is of: "tin rose 3 % and zinc 4 %", "sales in France rose 9 %, in Spain 4 %"; and what stands beside
its figure between commas: "the levy on salt, 25 % since March,"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.words.extents import back
from generator.find.measures.words.nouns import goes_on, noun
from generator.find.measures.words.verb_words import PARTICLES
from generator.find.measures.words.verbs import is_verb
from generator.records import Figure
from generator.vocabulary import load

_LINKS = frozenset("to by at from".split())
_NUMBER = frozenset("about around some just only nearly almost over under another still even now".split())


def parallel(c: Context, text: str) -> str | None:
    """The noun phrase between two figures of one unit with no verb between them: it has the verb of the first."""
    row, other = c.row, c.row[c.last].figure if c.last >= 0 else None
    if other is None or c.told is None or other.unit != c.figure.unit or c.figure.unit in COUNTS | TIME or c.at - c.last > _FAR:
        return None
    end = c.at
    while end > c.last + 1 and (row[end - 1].low in _NUMBER or row[end - 1].low.endswith("ly")):
        end -= 1
    linked = row[end - 1].low in _LINKS
    if linked and row[end - 1].low != _link_of(c):
        return None
    end -= linked
    start = c.last + 1
    if start < end and row[start].low in ("a", "per"):
        start += 2  # "$9 a tonne and zinc $7"
    if start < end and row[start].kind == "date":
        start += 1
    opens = start
    while start < end and (row[start].text in (",", ";") or row[start].low in ("and", "but", "while", "with")):
        start += 1
    if start == opens or start >= end or any(is_verb(row, i) for i in range(start, end)):
        return None
    if any((t.kind in ("stop", "figure", "date", "break") and t.low != "and") or _does(t) for t in row[start:end]):
        return None
    if row[start].kind == "prep" and not linked:
        return _elsewhere(c, text, start, end)
    if row[start].low in ("those", "that") and start + 2 < end and row[start + 1].kind == "prep":
        return _elsewhere(c, text, start + 1, end)
    return noun(c, start, end, text) if _measured(c) else None


def same_course(c: Context, before: Figure, text: str) -> Figure:
    """The figure with the direction of the one before it, where it has that one's verb: "tin lost 3 % and zinc 4 %"."""
    figure = c.figure
    if (
        figure.direction
        or figure.change
        or not before.change
        or before.direction not in ("rise", "fall")
        or before.unit != figure.unit
    ):
        return figure
    row = c.row
    if any(t.low in _COMPARED for t in row[c.last + 1 : c.at]) or parallel(c, text) is None:
        return figure
    return replace(figure, change=before.change, direction=before.direction)


_COMPARED = frozenset("than against versus compared from below above down up".split())


def _does(token: Token) -> bool:
    """Whether the token is a participle: "to close at $3, wiping $9m from its value"."""
    return token.low.endswith("ing") and token.kind != "noun" and not goes_on(token)


# Tokens between two figures of which the second has no verb.
_FAR = 11


def _link_of(c: Context) -> str:
    at = c.last - 1
    while at > 0 and (c.row[at].low in _NUMBER or c.row[at].low.endswith("ly")):
        at -= 1
    return c.row[at].low


def _measured(c: Context) -> bool:
    """Whether the figure before is told of the subject of its verb, so that the noun phrase here can stand in its place: a verb of
    change or level, with nothing but a preposition before its figure."""
    at = c.last - 1
    while at > 0 and (c.row[at].low in _NUMBER | _LINKS | PARTICLES or c.row[at].low.endswith("ly") or c.row[at].kind == "date"):
        at -= 1
    return c.row[at].kind in ("change", "stands") or c.row[at].low in ("is", "are", "was", "were")


def _elsewhere(c: Context, text: str, start: int, end: int) -> str | None:
    """The measure before, of what the prepositional phrase row[start:end] names."""
    if c.told is None:
        return None
    link, what = c.row[start].low, noun(c, start + 1, end, text, keep=True)
    head = re.split(r" (?:to|from|of|in|for|on|at|with) ", re.sub(r" \([^)]*\)$", "", c.told))[0]
    if what is None or link not in ("to", "from", "in", "for", "on", "of", "at"):
        return None
    before, said, _ = c.told.rpartition(f" {link} ")
    return f"{before if said else head} {link} {what}"


def apposed(c: Context, text: str) -> str | None:
    """ "The levy on salt, 25 percent since March, is paid": the noun of a duty, price or rate right before the comma."""
    row, nxt = c.row, c.at + 1
    if c.figure.unit in COUNTS | TIME or c.at < 3 or row[c.at - 1].text != "," or nxt >= len(row):
        return None
    closes = (
        row[nxt].text in (",", ".") or row[nxt].kind == "date" or row[nxt].low in ("since", "until", "now", "today", "from", "on")
    )
    if not closes or not any(t.text == "," for t in row[nxt : nxt + _SHUT]):
        return None
    start = back(c, c.at - 1)
    while start > 1 and row[start - 1].kind == "prep" and row[start - 1].low in ("on", "of", "for", "in"):
        start = back(c, start - 1)
    run = row[start : c.at - 1]
    at = next((i for i, t in enumerate(run) if t.kind == "prep"), len(run))
    head = run[at - 1].quantity if at else None
    if (
        at
        and run[at - 1].low in load().measures.sums
        and c.figure.unit.isupper()
        and (not start or row[start - 1].kind in ("stop", "break"))
    ):
        return noun(c, start, c.at - 1, text)  # "the largest fine, €1.1 million, went to"
    if head is None or head.sort not in ("duty", "price", "rate") or (head.sort == "duty" and c.figure.unit not in PARTS):
        return None
    if start and row[start - 1].kind == "prep":
        return None
    return noun(c, start, c.at - 1, text)


# Tokens in which the comma behind the figure follows.
_SHUT = 7
