"""What is halted for a time: "suspended the duty for a year", "put off for 90 days", "extended by a month"."""

from __future__ import annotations

from dataclasses import replace

from generator.find.clauses import clause
from generator.find.measures.actors.doers import subject_of
from generator.find.measures.context import Context
from generator.find.measures.words.extents import back, forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_words import BE


def halted(c: Context, text: str, verb: int, end: int) -> str | None:
    """ "suspended for 12 months the regime", "shelved the curbs for a year": the noun of what is done, and to what."""
    nxt = c.at + 1
    if nxt < len(c.row) and c.row[nxt].text == ",":
        nxt += 1
    if nxt + 1 < len(c.row) and c.row[nxt].low == "on":
        nxt += 1  # "hold off for a year on a set of rules"
    if nxt + 3 < len(c.row) and c.row[nxt + 2].text == ",":
        nxt += 3  # "a second, broader set of curbs"
        c = replace(c, high=clause(c.row, nxt)[1])
    that = next((i for i in range(verb - 1, max(1, verb - 6), -1) if c.row[i].low in ("that", "which")), None)
    done_to = subject_of(c, verb - 1) if c.row[verb - 1].low in BE else None  # "the curbs were suspended for a year"
    what = (
        noun(c, verb + 1, end, text)
        or (noun(c, done_to[0], done_to[1], text) if done_to else None)
        or (noun(c, back(c, that), that, text) if that else None)
        or (noun(c, nxt, joined(c, forth(c, nxt)), text) or noun(c, nxt, forth(c, nxt), text) if nxt < len(c.row) else None)
    )
    return f"{HALTS.get(c.row[verb].low, 'delay')} of the {what}" if what and what not in ("second", "first") else None


def halt_before(c: Context, end: int) -> int | None:
    """The verb of halting that "for a year" before `row[end]` belongs to, over "also" in commas."""
    for i in range(end - 1, max(0, end - REACH), -1):
        if c.row[i].kind == "figure" or c.row[i].text in (";", ":"):
            return None
        if c.row[i].low in HALTS or (c.row[i].low in _OFF and c.row[i + 1].low in ("off", "back")):
            return i
    return None


HALTS = {
    **dict.fromkeys("suspend suspends suspended suspending shelve shelves shelved shelving".split(), "suspension"),
    **dict.fromkeys("pause pauses paused pausing".split(), "pause"),
    **dict.fromkeys("freeze freezes froze frozen freezing".split(), "freeze"),
    **dict.fromkeys("extend extends extended extending".split(), "extension"),
    **dict.fromkeys("postpone postpones postponed delay delays delayed".split(), "delay"),
}
_OFF = frozenset("put puts putting hold holds held holding push pushes pushed".split())
REACH = 8
