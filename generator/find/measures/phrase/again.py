"""Whether a figure measures again what the one before it does, and of what: "up 12 %", "it fetched $88", "those to Japan fell"."""

from __future__ import annotations

import re

from generator.find.measures.context import MORE, Context
from generator.find.measures.words.verb_groups import verb_before
from generator.find.measures.words.verb_words import INSIDE


def of_total(c: Context) -> bool:
    """ "9,000 tonnes, a quarter of the total": of all that the figure before is a part of."""
    behind = [t.low for t in c.row[c.at + 1 : c.at + 5]]
    return behind[:1] == ["of"] and "total" in behind and not {"previous", "earlier"} & set(behind)


def compares(c: Context) -> bool:
    """ "41,000 visitors, 12 % more than in May", "up 12 %": the same number at another time, and no share of it."""
    behind = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    ahead = c.row[c.at - 1].low if c.at else ""
    return c.figure.change is not None or behind in MORE or ahead in ("up", "down")


def again(c: Context) -> bool:
    """Whether "it" stands for what the figure before measures: "a price of $95 – it fetched $88"."""
    verb = verb_before(c, c.at)
    other = c.row[c.last].figure if c.last >= 0 else None
    if verb is None or other is None:
        return False
    put = c.row[c.at - 1].low == "at" and c.row[c.at - 2].low in ("it", "them")  # "which had put it at 126 %"
    does = verb[0] > 0 and c.row[verb[0] - 1].low in ("it", "they") and c.last < verb[0]
    if c.row[verb[1] - 1].verb in ("lose", "shed", "gain", "add") and c.figure.change is None and other.unit != c.figure.unit:
        return False  # "had 61,000 visits, up 14 %, but it lost £212,000"
    same = other.unit == c.figure.unit or (other.change is not None and c.row[verb[1] - 1].kind in ("stands", "change"))
    return put or (does and same and c.row[verb[1] - 1].kind != "share")


def still(c: Context) -> str | None:
    """ "In China it costs $7": what the last figure of the sentence before measures, in the place that this one opens with."""
    verb = verb_before(c, c.at)
    if c.last >= 0 or c.earlier is None or verb is None:
        return None
    it = verb[0] - 1
    while it > 0 and c.row[it].low in INSIDE:
        it -= 1  # "it still costs"
    if it < 0 or c.row[it].low not in ("it", "they"):
        return None
    measure, other = c.earlier
    between = [t for t in c.row[verb[1] : c.at] if t.low not in ("at", "about", "only", "just", "around")]
    if between or other.unit != c.figure.unit or c.row[verb[1] - 1].low not in _STANDS:
        return None
    first, party = c.row[0], c.row[1] if len(c.row) > 1 else None
    if first.low != "in" or party is None or party.party is None:
        return measure
    return f"{re.sub(r' in [A-Z][^,()]*$', '', measure)} in {party.text}"


_STANDS = frozenset("cost costs is was are were stands stood trades traded fetches fetched sells sold".split())


def those(found: str, before: str | None) -> str | None:
    """ "… while those to Japan fell": the noun of the measure before, with what is said of this one."""
    m = re.match(r"(?:those|that|ones) (?=(?:to|from|of|in|for|on)\b)", found, re.I)
    if m is None:
        return found
    head = re.split(r" (?:to|from|of|in|for|on|with) ", before)[0] if before else None
    return f"{head} {found[m.end() :]}" if head else None
