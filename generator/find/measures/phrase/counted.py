"""What a figure counts, in full: with what it is of, whose it is, and the short clause that tells of it."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import PRONOUNS
from generator.find.measures.actors.who import meant, tail
from generator.find.measures.context import PARTS, Context
from generator.find.measures.phrase.things import count
from generator.find.measures.words.extents import back
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS
from generator.find.measures.words.verbs import is_verb
from generator.late import late


def counted_thing(c: Context, text: str) -> str | None:
    """ "3,200 member companies of the German trade": the noun that is counted, and what it is of."""
    found = count(c, text)
    if found is None:
        return None
    words, end = found
    words = f"share of {words}" if c.figure.unit in PARTS or _ONE_IN.search(c.figure.text) else words
    if end + 2 < len(c.row) and c.row[end].low in ("that", "which", "who") and (stop := clause_end(c, end + 1)) > end + 2:
        return f"{words} {text[c.row[end].start : c.row[stop - 1].end]}"  # "rare earths that Beijing put under licence"
    if end + 1 < len(c.row) and c.row[end].low in PRONOUNS and is_verb(c.row, end + 1):
        stop = _past_auxiliaries(c, end + 1)
        if stop < len(c.row) and c.row[stop].low not in AUXILIARIES:
            stop = tail(replace(c, high=len(c.row)), stop)
        who = meant(c, c.row[end].start) or c.row[end].text  # "the 19 licences it had applied for"
        while stop > end + 2 and c.row[stop - 1].low in ("since", "until", "after", "before"):
            stop -= 1
        return f"{words} {who} {text[c.row[end + 1].start : c.row[stop - 1].end]}"
    link = c.row[c.at - 1] if c.at > 1 else None
    if link is not None and (owner := _owner(c, text)) is not None and end == c.at + 1:
        return f"{words} of {owner}"
    if link is None or link.kind != "prep" or end > c.at + 1 or c.row[c.at - 2].kind == "figure":
        return words
    of = noun(c, back(c, c.at - 1), c.at - 1, text)  # "a pilot phase for 60 importers"
    if of and link.low == "to" and " " not in of and c.row[c.at - 3].low not in DETERMINERS:
        return words  # "is home to 40,000 birds"
    return f"{words} ({of})" if of else words


_ONE_IN = late(r"^\W*(?:\w+ ){1,3}(?:in|out of) (?:every )?[\w]+ [a-z]", re.I)


def _past_auxiliaries(c: Context, at: int) -> int:
    while at + 1 < len(c.row) and c.row[at].low in AUXILIARIES:
        at += 1
    return at + 1


def _owner(c: Context, text: str) -> str | None:
    """Whose the things are that are counted behind "its" or "the firm's": "its two furnaces"."""
    before = c.row[c.at - 1]
    if before.low in ("its", "their"):
        return meant(c, before.start)
    if not re.search(r"['’]s?$", before.text) or before.low in ("s", "’s", "'s"):
        return None
    start = back(c, c.at)
    return re.sub(r"['’]s?$", "", text[c.row[start].start : before.end]) if start < c.at else None


def clause_end(c: Context, at: int) -> int:
    """Where a short relative clause that goes on at `row[at]` ends, before a date, a number or a stop."""
    end = at
    while end < len(c.row) and end - at < 9 and c.row[end].kind not in ("stop", "break", "figure", "date"):
        end += 1
    while end > at and c.row[end - 1].kind == "prep":
        end -= 1
    return end if any(is_verb(c.row, i) for i in range(at, end)) else at
