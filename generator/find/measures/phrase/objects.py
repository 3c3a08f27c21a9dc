"""What a figure measures behind another object or as the subject itself: "cost the state $5m", "$50 was the lowest bid"."""

from __future__ import annotations

import re

from generator.find.measures.actors.doers import shared_subject_of
from generator.find.measures.actors.who import subject, tail
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.phrase.things import thing
from generator.find.measures.slots.weighed import priced
from generator.find.measures.words.extents import forth, joined
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import over_number, verb_at, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, SAYS
from generator.find.measures.words.verbs import is_verb

_COSTS = frozenset("cost costs costing".split())
# Verbs that have two objects: somebody, and a sum or a time.
_GIVE = frozenset(
    "pay pays paid paying lend lends lent lending give gives gave given grant grants granted award awards awarded "
    "offer offers offered fine fines fined owe owes owed charge charges charged save saves saved earn earns earned "
    "lose loses lost promise promises promised bring brings brought win wins won allow allows allowed allot allots "
    "allotted net nets netted advance advances advanced sell sells sold ship ships shipped hand hands handed send "
    "sends sent wire wires wired guarantee guarantees guaranteed".split()
)


def given_to(c: Context, text: str) -> str | None:
    """ "A halt would cost Japan $5bn", "the city paid the firm $4 million": what costs whom, who gives whom."""
    if c.figure.unit in COUNTS or (c.figure.unit in TIME and "-" in c.figure.text):
        return None
    verb = verb_before(c, c.at) or over_number(c, c.at)
    if verb is None or verb[1] >= c.at or (main := c.row[verb[1] - 1].low) not in _COSTS | _GIVE:
        return None
    whom = noun(c, verb[1], c.at, text, keep=True, numbers=True)
    if whom is None or whom.endswith(" worth") or c.at - verb[1] > _WHOM:
        return None
    if main in _COSTS:
        what = costing(c, text, verb[0])
        return f"cost to {whom} of {what}" if what else f"cost to {whom}"
    who = subject(c, text, verb[0])
    if who is None or c.figure.unit in PARTS:
        return None
    last = tail(c, c.at + 1)
    rest = f" {text[c.row[c.at + 1].start : c.row[last - 1].end]}" if last > c.at + 1 else ""
    done = text[c.row[verb[0]].start : c.row[c.at - 1].end]
    given = thing(c, text) if c.figure.unit not in TIME else None
    if given is not None and given[0] not in ("amount", "number", "share"):
        return f"{given[0]} {who} {re.sub(r' (?:just|only|some)$', '', done)}"  # "oxide Peru sold Chile"
    head = "time" if c.figure.unit in TIME else "price" if priced(c) else "amount"
    return f"{head} {who} {done}{rest}"


def costing(c: Context, text: str, verb: int) -> str | None:
    """What the verb "cost" at `row[verb]` is said of, as it may follow "of"."""
    span = shared_subject_of(c, verb)
    found = noun(c, span[0], span[1], text, keep=True, numbers=True) if span else None
    if found is None:
        return None
    return found[0].lower() + found[1:] if found[1:2].islower() and re.match(r"(?:The|An?|Its|Their)\b|\w+ing\b", found) else found


def paid_for(c: Context, text: str) -> str | None:
    """ "We pay Rs 1,150 for a magnet set": the price of what is paid for."""
    first = c.at + 1
    if not c.figure.unit.isupper() or first + 1 >= c.high or c.row[first].low != "for" or c.at < 1:
        return None
    verb = verb_before(c, c.at)
    if verb is None or verb[1] < c.at - 1 or c.row[verb[1] - 1].low not in _PAYS:
        return None
    if c.row[first + 1].low not in ("a", "an", "each", "every", "one"):
        return None
    what = noun(c, first + 1, forth(c, first + 1), text)
    return f"price of {what}" if what else None


_PAYS = frozenset("pay pays paid paying charge charges charged".split())


def favoured(c: Context, text: str) -> str | None:
    """ "It found 57 per cent in favour of the bridge, 31 per cent against it": the share that is for it or against."""
    row, first = c.row, c.at + 1
    if c.figure.unit not in PARTS or first + 1 >= len(row):
        return None
    ahead = {t.low for t in row[max(c.low, c.at - 8) : c.at]}
    if [t.low for t in row[first : first + 3]] in (["in", "favour", "of"], ["in", "favor", "of"]):
        what = noun(c, first + 3, joined(c, forth(c, first + 3)), text, keep=True)
        return f"share in favour of {what}" if what and (ahead & _POLLS or c.last >= 0) else None
    if row[first].low not in ("against", "opposed"):
        return None
    told = (c.told or "").partition("share in favour of ")[2]
    return f"share against {told}" if told else None


_POLLS = frozenset("found finds showed shows with put puts reported said say".split())


# Words of the longest name between the verb and the sum.
_WHOM = 6


def predicate_of(c: Context, text: str) -> str | None:
    """ "A further 90 days was the likeliest outcome", "$50 a kilo is the lowest bid": what the figure is said to be."""
    first = c.at + 1
    if c.figure.of or c.figure.unit == "people" or first + 2 >= len(c.row):
        return None
    if c.at and not (c.row[c.at - 1].kind in ("stop", "break") or c.row[c.at - 1].low in SAYS or is_verb(c.row, c.at - 1)):
        return None
    stop = verb_at(c.row, first, c.high)
    if stop is None or stop >= len(c.row) or c.row[stop - 1].low not in ("is", "was", "be", "been", "remains", "remained"):
        return None
    if c.row[stop].low not in ("the", "a", "an", "its", "their", "our") or c.row[first].low not in AUXILIARIES | {
        "remains",
        "remained",
    }:
        return None
    return noun(c, stop, joined(c, forth(c, stop)), text)
