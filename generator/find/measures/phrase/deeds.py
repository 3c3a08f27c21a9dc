"""What somebody does with a figure's thing, as one phrase: "shelters the county opened", "share of new orders China took".

English lets a clause follow its noun with nothing between them, so subject and verb go behind the noun in the sentence's own words,
and the phrase says whose and what for. A subject that is only pointed to ("we", "it") is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import clause
from generator.find.measures.actors.who import tail
from generator.find.measures.context import PARTS, Context
from generator.find.measures.phrase.among import main_verb, told_by
from generator.find.measures.phrase.as_object import as_object
from generator.find.measures.phrase.things import thing
from generator.find.measures.words.reduced import BARE, PAST_ONLY, disagrees, is_reduced, is_whole
from generator.find.measures.words.verb_groups import passive, verb_at, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, BE, INSIDE, LEADING, MODALS, PLACES, SAYS
from generator.find.measures.words.verbs import inside_verb, is_verb, participle, plain_verb


def deed(c: Context, text: str) -> str | None:
    """The figure's thing with the verb whose object or subject it is."""
    found_thing = thing(c, text)
    if found_thing is None:
        return None
    head, end = found_thing
    if end > c.high:
        c = replace(c, high=clause(c.row, end)[1])  # "sailings between Peru and the west coast were"
    behind = [t.low for t in c.row[end : end + 4]]
    if len(behind) == 4 and behind[:2] == [",", "or"] and behind[3] == "," and verb_at(c.row, end + 4, len(c.row)) is not None:
        end += 4  # "1,177, or 55 per cent, had been granted"
        c = replace(c, high=clause(c.row, end)[1])
    ways = (as_object, _as_subject) if c.at > c.low and is_verb(c.row, c.at - 1) else (_as_subject, as_object)
    found = next((said for way in ways if (said := way(c, text, head, end)) is not None), None)
    return re.sub(r"[\"“”]", "", found) if found else None


def _as_subject(c: Context, text: str, head: str, end: int) -> str | None:
    """ "at least four people were killed by the flood"; a participle alone is one where another verb follows or "by"."""
    row = c.row
    stop = verb_at(row, end, c.high)
    if stop is None and (_must_be_verb(c, head, end) or (end < c.high and end > c.at + 1 and plain_verb(c.row, end))):
        stop = end + 1
    if stop is None or row[end].low == "to":
        return None
    if head == "amount" and not (passive(row, end, stop) or row[stop - 1].low in _GOES):
        return None
    last = tail(c, stop, told=row[stop - 1].low in SAYS | {"said"})
    while last > stop and (row[last - 1].low in AUXILIARIES or inside_verb(row[last - 1])):
        last -= 1
    words = text[row[end].start : row[last - 1].end]
    if row[end].low.endswith("ing"):
        return head if last == stop and stop < len(row) and row[stop].kind != "stop" else f"{head} {words}"
    if disagrees(c, row[end], head):
        return None
    if "-" in c.figure.text and c.at and row[c.at - 1].low in ("a", "an", "the") and c.figure.unit not in PARTS and not c.figure.of:
        return head  # "a 100-megawatt battery needs"
    if is_whole(c, head):  # "six of its 22 directors voted": what the part does is not done by the whole
        reduced = participle(row[end]) and row[end].low not in PAST_ONLY and main_verb(row, end) is not None
        return f"{head} {words}" if reduced else head
    if stop == end + 1 and head not in BARE and is_reduced(c, end):
        main = main_verb(row, end) if c.at == c.low or row[c.at - 1].kind != "prep" else None
        said = told_by(c, text, main) if main is not None and c.figure.unit in PARTS else None
        return f"{head} {words}{said or ''}"  # "rare earths restricted in April", "share of clinics polled that have a doctor"
    alone = stop == end + 1 and row[end].low.endswith("ed")
    if alone and last == stop and end == c.at + 1 and head not in BARE and c.figure.of is None and _done_before(c):
        return f"{head} {words}"  # "40 applications had been received and 11 approved"
    later = any(t.low in AUXILIARIES for t in row[stop : c.high])  # "requests filed since April had been answered"
    if alone and (later or (c.at and row[c.at - 1].kind == "prep") or any(t.low == "by" for t in row[stop : stop + 1])):
        main = main_verb(row, end) if later and c.figure.unit in PARTS and head not in BARE else None
        said = told_by(c, text, main) if main is not None else None
        return f"{head} {words}{said or ''}"  # "applications filed by companies"
    if c.at > c.low + 2 and row[c.at - 1].low in ("a", "an") and row[c.at - 2].low == "of" and not participle(row[end]):
        return None  # "the sale of a 10 % stake in the mill is near"
    if c.at > c.low + 1 and row[c.at - 1].kind == "prep" and verb_before(c, c.at) is None:
        return None  # "a pilot phase for 60 importers is to start"
    if row[end].low in MODALS:
        return f"{head} that {words}"
    if stop == last == end + 1 and plain_verb(row, end):
        return head  # "59 percent of voters view her": what they do goes on with a pronoun
    if passive(row, end, stop):
        at = next(i for i in range(end, stop) if row[i].low in AUXILIARIES)
        while at < stop and (row[at].low in AUXILIARIES or row[at].low.endswith("ly")):
            at += 1
        return f"{head} {text[row[at].start : row[last - 1].end]}"
    if head in BARE and (c.at == 0 or row[c.at - 1].kind == "prep"):
        return None
    if alone and last == stop and head.startswith("share of ") and c.low > 0 and row[c.low - 1].low == "or":
        return f"{head} {words}"  # "a quarter of the capacity planned."
    return f"{head} that {words}" if last > stop or stop > end + 1 or row[end].low not in AUXILIARIES else None


def _must_be_verb(c: Context, head: str, end: int) -> bool:
    """Whether the word behind a counted noun that opens its clause can be nothing but its verb: "Eleven homes qualify so far"."""
    if (
        head in BARE
        or c.figure.of is None
        or "-" in c.figure.text
        or end >= c.high
        or c.row[end].kind != "word"
        or not c.row[end].text.islower()
    ):
        return False
    opens = c.at == 0 or c.row[c.at - 1].kind in ("stop", "break", "date")
    word = c.row[end].low
    if not opens or len(word) < 4 or word.endswith(("s", "ly", "ing")) or word in LEADING | INSIDE | PLACES or not word.isalpha():
        return False
    return not any(is_verb(c.row, i) for i in range(end, c.high))


def _done_before(c: Context) -> bool:
    """Whether what the number before counts had something done to it: "40 applications had been received"."""
    before = c.row[max(0, c.last) : c.at]
    return c.last >= 0 and any(t.low in BE for t in before) and c.row[c.at - 1].low in ("and", ",", "but")


_GOES = frozenset("went goes go gone comes came come flowed flows remains remain".split())  # "$40m went to the yards"
