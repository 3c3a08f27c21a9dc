"""What a time is the length of: how long something takes or lasts, or is put off."""

from __future__ import annotations

import re

from generator.find.measures.actors.doers import shared_subject_of, subject_of
from generator.find.measures.actors.shared_verbs import modal_before
from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import TIME, Context
from generator.find.measures.phrase.halts import HALTS, REACH, halt_before, halted
from generator.find.measures.words.extents import back, back_over, forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import over_number, passive, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, BE, DETERMINERS, HELPING, PARTICLES
from generator.find.measures.words.verbs import is_verb
from generator.vocabulary import load


def time_of(c: Context, text: str) -> str | None:
    """ "It takes ten years to open a mine", "the pumps have been off for 90 hours", "receive permits within 20 days"."""
    if c.figure.unit not in TIME or "-" in c.figure.text:
        return None
    row, nxt = c.row, c.at + 1
    if [t.low for t in row[nxt : nxt + 2]] == ["on", "average"]:
        nxt += 2  # "it takes 38 days on average to obtain a licence"
    if nxt + 1 < c.high and row[nxt].low == "to" and any(t.low in _TAKES for t in row[max(c.low, c.at - 3) : c.at]):
        last = tail(c, nxt + 1)
        return f"time {text[row[nxt].start : row[last - 1].end]}" if last > nxt + 1 else None
    if c.at < 2:
        return None
    direct = verb_before(c, c.at)
    if direct is not None and direct[1] == c.at and row[c.at - 1].low in _TAKES:  # "a metallurgist takes seven years"
        return _taken(c, text, direct[0])
    if nxt + 2 < len(row) and row[nxt].low == "worth" and row[nxt + 1].low == "of":  # "four weeks' worth of stock"
        return _worth(c, text, nxt + 2)
    inside = c.figure.text.lower().startswith("within")
    end = c.at if inside else c.at - 1
    link = "within" if inside else row[end].low
    if link == "by" and (halts := halt_before(c, end)) is not None and HALTS.get(row[halts].low) == "extension":
        return halted(c, text, halts, end)  # "extended in August by 90 days"
    if link == "over":
        return _spread(c, text, end)
    if link not in ("for", "within", "in") or (link == "in" and _superlative(c, end)):
        return None
    if link == "for" and (halts := halt_before(c, end)) is not None and (told := halted(c, text, halts, end)):
        return told
    verb = (_infinitive(c, end) if link != "for" else None) or verb_before(c, end) or over_number(c, end)
    if verb is None or (row[verb[1] - 1].low in AUXILIARIES and link != "for"):
        return None
    return _under_verb(c, text, verb, end, link, nxt)


def _taken(c: Context, text: str, verb: int) -> str | None:
    """ "A metallurgist takes seven years": the time right behind the verb, which begins at `c.row[verb]`."""
    row = c.row
    who = subject(c, text, verb)
    if who is None:
        end = tail(c, c.at + 1) if c.at + 1 < c.high and row[c.at + 1].kind == "prep" else c.at + 1
        rest = f" {text[row[c.at + 1].start : row[end - 1].end]}" if end > c.at + 2 else ""
        return f"time {_TAKEN[row[c.at - 1].low]}{rest}" if rest and row[c.at - 1].low in _TAKEN else None
    doing = text[row[verb].start : row[c.at - 1].end]
    if row[verb - 1].low == "to" and row[verb - 2].low in ("and", "or"):
        doing = f"{'are' if who.endswith('s') else 'is'} to {doing}"  # "is to begin in May and to take 16 weeks"
    return f"time {who} {doing}"


def _worth(c: Context, text: str, at: int) -> str | None:
    """ "Four weeks' worth of stock", which begins at `c.row[at]`."""
    row = c.row
    stored = next((i for i in range(c.at - 1, max(c.low, c.at - REACH) - 1, -1) if row[i].low in load().measures.stocks), None)
    if stored is not None and row[c.at - 1].low in ("to", "from", "at", "of"):
        return noun(c, back(c, stored + 1), stored + 1, text)  # "raised its stockpile from 100 days' worth of demand"
    return noun(c, at, forth(c, at), text)


def _under_verb(c: Context, text: str, verb: tuple[int, int], end: int, link: str, nxt: int) -> str | None:
    """What lasts "for" or is done "within" the time, by the verb group before the preposition `link` at `c.row[end]`; behind the
    time the clause goes on at `c.row[nxt]`."""
    row = c.row
    between = row[verb[1] : end]
    if between and between[-1].low in ("enough", "sufficient"):
        return None  # "would be enough for 45 days of imports"
    if len(between) > REACH or any(t.kind == "stop" or (t.kind == "date" and link != "for") for t in between):
        return None
    last = end
    while last > verb[1] and row[last - 1].kind == "date":
        last -= 1  # "had been leased to the council in 1987 for 50 years"
    if any(t.kind == "date" for t in row[verb[1] : last]):
        return None
    doing = text[row[verb[0]].start : row[last - 1].end]
    if link == "for" and nxt < c.high and row[nxt].low in DETERMINERS:
        what = noun(c, nxt, joined(c, forth(c, nxt)), text, keep=True)  # "suspend for 12 months the regime"
        doing = f"{doing} {what}" if what else doing
    if row[verb[0] - 1].low == "to":
        hangs = verb_before(c, verb[0] - 1)
        who = subject(c, text, hangs[0]) if hangs is not None and hangs[1] == verb[0] - 1 else None
        if who and link == "for" and hangs is not None:
            return f"time {who} {text[row[hangs[0]].start : row[verb[0] - 1].end]} {doing}"
        if row[verb[0]].low == "be":  # "asked for the duty to be waived for six months"
            what = noun(c, back_over(c, verb[0] - 1), verb[0] - 1, text) if verb[0] > 2 else None
            return f"time {what} {'are' if what and what.endswith('s') else 'is'} to {doing}" if what else None
        return f"time to {doing}"
    who = subject(c, text, verb[0])
    if who is None and row[verb[1] - 1].low in _GIVEN and passive(row, *verb) and row[verb[1]].low in DETERMINERS:
        what = text[row[verb[1]].start : row[end - 1].end]  # "he was promised a permit within 45 days"
        return f"time in which {what} {text[row[verb[0]].start : row[verb[1] - 1].end]}"
    if who is None:
        return _to_do(c, text, verb, end)
    return f"time {'' if link == 'for' else 'in which '}{who} {doing}"


def _to_do(c: Context, text: str, verb: tuple[int, int], end: int) -> str | None:
    """ "He would get a visa within three weeks": what is to be done, where who does it is only pointed to."""
    first = verb[0]
    if any(t.low in _POINTED for t in c.row[verb[1] : end]):
        return None
    if c.row[first].low not in HELPING or first + 1 >= verb[1] or c.row[first + 1].low in BE:
        return None
    doing = c.row[end - 1].low not in PARTICLES
    return f"time to {text[c.row[first + 1].start : c.row[end - 1].end]}" if verb[1] < end and doing else None


def _superlative(c: Context, end: int) -> bool:
    """Whether the time is how long nothing like it was: "its lowest level in six years", "the first such case in years"."""
    near = c.row[max(0, end - REACH) : end]
    return any(
        (t.low.endswith("est") and i and near[i - 1].low in DETERMINERS)
        or t.low in ("most", "least", "worst", "best", "first", "record")
        for i, t in enumerate(near)
    )


_GIVEN = frozenset("promised offered given granted guaranteed paid sent shown denied assured".split())
_POINTED = frozenset("it them this that him her us".split())


def _spread(c: Context, text: str, end: int) -> str | None:
    """ "The fund will lend $5m over five years", "a contract worth $5m over six years": the time over which it is done, or the
    length of what is worth so much."""
    row = c.row
    sum_at = next((i for i in range(end - 1, max(0, end - REACH), -1) if row[i].figure is not None), None)
    if sum_at is not None and row[sum_at - 1].low in ("worth", "totalling", "totaling"):
        stop = sum_at - 2 if row[sum_at - 2].text == "," else sum_at - 1
        what = noun(c, back(c, stop), stop, text)
        return f"length of the {what}" if what else None
    verb = verb_before(c, end) or over_number(c, end)
    if verb is None or row[verb[1] - 1].kind in ("change", "stands") or row[verb[1] - 1].low in AUXILIARIES:
        return None
    if any(t.kind in ("stop", "date") for t in row[verb[1] : end]) or end - verb[1] > REACH + 4:
        return None
    who = subject(c, text, verb[0])
    doing = f"{modal_before(c, verb[0])}{text[row[verb[0]].start : row[end - 1].end]}"
    return f"time over which {who} {doing}" if who else None


def lateness(c: Context, text: str) -> str | None:
    """ "would start up three months later than planned", "nine months ahead of schedule": the delay or the lead of what."""
    nxt = c.at + 1
    if c.figure.unit not in TIME or nxt + 1 >= len(c.row) or c.row[nxt].low not in _LATE:
        return None
    if c.row[nxt + 1].low not in ("than", "of"):
        return None
    verb = next((i for i in range(c.at - 1, 0, -1) if is_verb(c.row, i)), None)
    while verb is not None and verb > 1 and is_verb(c.row, verb - 1):
        verb -= 1
    span = subject_of(c, verb) if verb is not None else None
    what = noun(c, *span, text, numbers=True) if span else None
    return f"{_LATE[c.row[nxt].low]} of {what}" if what else None


_LATE = {
    "later": "delay", **dict.fromkeys(("sooner", "earlier", "ahead"), "lead over plan"),
}  # fmt: skip


def lasting(c: Context, text: str) -> str | None:
    """ "The pause took effect on Monday and lasts for a year": the length of what lasts, over "and" too."""
    if c.figure.unit not in TIME or "-" in c.figure.text or c.at < 2:
        return None
    at = c.at - 1 if c.row[c.at - 1].low in ("for", "only", "about") else c.at
    if c.row[at - 1].low not in _LASTS or not is_verb(c.row, at - 1):
        return None
    verb = at - 1
    while verb > 1 and is_verb(c.row, verb - 1):
        verb -= 1
    span = shared_subject_of(c, verb)
    what = noun(c, *span, text) if span else None
    if what is None and span is not None and c.row[span[0]].low == "it" and span[1] == span[0] + 1:
        what = re.sub(r"^(?:the|a|an) ", "", c.actor or "") or None
    return f"length of the {what}" if what else None


_LASTS = frozenset("last lasts lasted lasting run runs ran".split())


def _infinitive(c: Context, end: int) -> tuple[int, int] | None:
    """The verb behind the "to" that the time belongs to, over "and" too: "to answer requests for tin and zinc within 30 days"."""
    for i in range(end - 1, max(0, end - REACH - 3), -1):
        if c.row[i].kind in ("stop", "figure", "date"):
            return None
        if is_verb(c.row, i):
            return (i, i + 1) if c.row[i - 1].low == "to" else None
    return None


_TAKEN = {
    **dict.fromkeys("need needs needed".split(), "needed"), **dict.fromkeys("wait waits waited".split(), "waited"),
    **dict.fromkeys("spend spends spent".split(), "spent"),
}  # fmt: skip
_TAKES = frozenset(
    "take takes took taken taking spend spends spent need needs needed wait waits waited waiting last lasts lasted lasting".split()
)
