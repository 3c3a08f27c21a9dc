"""What a figure is told of by the verb of its clause: what stood or rose or was put at it, what costs it, how long it takes."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.find.clauses import PRONOUNS
from generator.find.measures.actors.doers import shared_subject_of
from generator.find.measures.actors.subject_clauses import relative_subject, that_clause, with_clause
from generator.find.measures.actors.who import subject
from generator.find.measures.context import COUNTS, PARTS, TIME, Context
from generator.find.measures.phrase.moved_things import done_by, participle_object, shortened
from generator.find.measures.reading import ends_phrase
from generator.find.measures.slots.weighed import priced
from generator.find.measures.words.extents import back, back_over
from generator.find.measures.words.nouns import noun
from generator.find.measures.words.verb_groups import passive, verb_before
from generator.find.measures.words.verb_words import AUXILIARIES, DETERMINERS, HELPING, INSIDE, PARTICLES
from generator.find.measures.words.verbs import is_verb, participle
from generator.late import late


def object_of(c: Context, text: str) -> str | None:
    """ "A drought cut harvests by 15 %", "put the cost at $5m", "goods worth $3m": what the figure is said of."""
    link = c.row[c.at - 1].low if c.at else ""
    if c.figure.direction == "from-to" and c.figure.text.split()[0].lower() in ("from", "to"):
        link, end = "to", c.at
    elif c.figure.text.lower().startswith(("as high as", "as low as", "as much as", "as little as")):
        link, end = "to", c.at  # "push its value as high as"
    else:
        end = c.at - 1
    if link == "worth" and end > 1 and c.row[end - 1].text == ",":
        end -= 1  # "imports, worth $5m"
    elif c.figure.unit in TIME and link == "to" and (shorter := shortened(c, text, end)) is not None:
        return shorter
    elif c.at - c.low < 2 or (c.figure.unit in TIME and link != "at" and c.figure.change is None and c.figure.direction is None):
        return None
    if link in ("worth", "totalling", "totaling") or (link == "at" and c.row[c.at - 2].low == "valued"):
        end = end if link != "at" else end - 1
        if end and c.row[end - 1].low in AUXILIARIES:  # "could be worth $400 million"
            is_worth = verb_before(c, end)
            span = shared_subject_of(c, is_worth[0]) if is_worth else None
            found = noun(c, span[0], span[1], text, numbers=True) if span else None
        else:
            start = back_over(c, end) if c.row[c.at - 2].text == "," else back(c, end)
            found = noun(c, start, end, text)
            number = c.row[start - 2].figure if found and start > 1 and c.row[start - 1].kind == "prep" else None
            if number is not None and number.of:  # "four loans for bridges worth"
                found = f"{number.of} {c.row[start - 1].low} {found}"
            done = verb_before(c, start) if found else None
            who = subject(c, text, done[0]) if done is not None and done[1] == start else None
            if who and done is not None:  # "its members lost output worth $3m"
                found = f"{found} {who} {text[c.row[done[0]].start : c.row[done[1] - 1].end]}"
        return f"value of {found}" if found and link in ("worth", "at") else found
    if link not in ("by", "to", "from", "at", "for"):
        return None
    if link == "for" and any(t.low in _ASKS for t in c.row[c.low : end]):
        return None  # "will ask the government for a further $300 million"
    if (doing := participle_object(c, text, end)) is not None:
        return doing
    verb = verb_before(c, end)
    if verb is None or verb[1] >= end or c.row[verb[1] - 1].low in AUXILIARIES or c.row[verb[1]].low == "hands":
        return None  # "changed hands at" tells of its subject
    if link == "by" and (outer := _outer(c, verb[0])) is not None:
        said = noun(c, outer, verb[0] - 1, text)
        return f"{said} {text[c.row[verb[0] - 1].start : c.row[end - 1].end]}" if said else None
    if verb[1] - verb[0] == 1 and c.row[verb[0]].low.endswith("ed") and (first := verb_before(c, verb[0])) is not None:
        found = noun(c, first[1], end, text)  # "halved a tariff linked to fentanyl to 10 %"
        if found:
            return found
    found = noun(c, verb[1], end, text, numbers=True)
    if found is None and c.row[verb[1]].low in ("its", "their"):
        found = noun(c, verb[1], end, text, keep=True)  # "raised its rate by"
    found = found or done_by(c, text, verb[0], end)
    if found is None:
        return None
    if priced(c) or (link == "for" and c.figure.unit.isupper() and c.row[verb[1] - 1].low in _TRADES):
        return found if _PRICED.search(found) else f"price of {found}"
    if link == "for" and c.figure.unit.isupper() and c.row[verb[0] - 1].low in ("to", *HELPING):
        return f"cost to {c.row[verb[1] - 1].low} {found}"  # "could build a stockpile for $2bn"
    who = subject(c, text, verb[0]) if link == "by" and " " not in found else None  # "Volta has trimmed output by 15 %"
    doing = text[c.row[verb[0]].start : c.row[verb[1] - 1].end]
    return f"{found} {who} {doing}" if who and who.split()[-1][0].isupper() else found


def continuing(c: Context, text: str) -> str | None:
    """ "The dollar rose after days of losses, trading at 92 yen", "…, closing 3 % lower": what the sentence says it of."""
    at = next((i for i in range(c.at - 1, max(-1, c.at - 4), -1) if c.row[i].low.endswith("ing")), None)
    if at is None or at < 3 or c.row[at].kind not in ("change", "stands") or c.row[at - 1].text != "," or c.figure.unit in COUNTS:
        return None
    if any(t.kind not in ("prep", "word") or t.low in PRONOUNS for t in c.row[at + 1 : c.at]):
        return None
    other = c.row[c.last].figure if c.last >= 0 else None
    if c.told is not None and other is not None and other.unit not in TIME | COUNTS:
        return c.told
    verb = next((i for i in range(1, at) if is_verb(c.row, i)), None)
    span = shared_subject_of(c, verb) if verb is not None else None
    return noun(c, span[0], span[1], text, numbers=True) if span else None


def _outer(c: Context, verb: int) -> int | None:
    """Where the object begins of the verb outside a relative clause: "have raised rates for ships that carry ore by 30 %"."""
    if verb < 3 or c.row[verb - 1].low not in ("that", "which", "who"):
        return None
    outer = verb_before(replace(c, low=max(0, verb - 12)), verb - 1)
    return outer[1] if outer is not None and c.row[outer[1] - 1].kind == "change" and outer[1] < verb - 1 else None


def subject_phrase_of(c: Context, text: str) -> str | None:
    """ "Shares of magnet makers fell by 6 %": what rose, fell or stood at the figure; before "which", what that points to."""
    verb = verb_before(c, c.at)
    follows = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    if verb is None or (c.figure.unit in PARTS and follows == "of" and c.figure.change is None and c.figure.direction is None):
        return None
    start, stop = verb
    last = c.row[stop - 1]
    by_weight = priced(c) or _priced_next(c)
    if last.low in _DIFFERS:
        return None  # by how much two things differ is neither of them
    moving = c.figure.direction == "from-to" and (
        stop == c.at or c.row[c.at - 1].low in PARTICLES
    )  # "would return to 34 % from 10 %"
    ends = moving or (c.figure.direction == "from-to" and passive(c.row, start, stop))  # "had been shortened to 38 days from 61"
    tells = last.kind in ("change", "stands") or last.low in AUXILIARIES or last.low in ("cost", "costs")
    sells = last.low in _SELLS and c.row[c.at - 1].low == "for" and c.figure.unit.isupper()
    by_weight = by_weight or sells
    if not (tells or by_weight or ends) and c.row[c.at - 1].low not in _LEVEL:
        return None
    between = [t for t in c.row[stop : c.at] if (t.low not in INSIDE and t.low not in PARTICLES) or t.low == "to"]
    if between and between[0].low == "by" and len(between) > 2 and passive(c.row, start, stop):
        between = between[-1:]  # "was assessed by Salt & Grain at"
    if {t.low for t in between} <= {"a", "an", "record", "new", "fresh", "all-time"}:
        between = []  # "has hit a record $1.19"
    if last.low.startswith("chang") and between and between[0].low == "hands":
        between = list(c.row[c.at - 1 : c.at])
    moves = c.figure.change is not None or c.figure.direction is not None or (last.kind == "change" and c.row[c.at - 1].low == "to")
    after = c.row[c.at + 1].low if c.at + 1 < len(c.row) else ""
    if c.figure.unit in TIME and after in ("behind", "late", "ahead", "old", "away", "early", "overdue"):
        return None
    if c.figure.unit in TIME and not moves and (last.verb not in _LASTS or between or "-" in c.figure.text):
        return None
    if len(between) > 3 or any(t.kind in ("noun", "party") or t.low in PRONOUNS | _WHOM for t in between):
        return None
    words = [t for t in between if t.kind == "word" and not t.low.endswith("ly")]
    if words and (between[-1].kind != "prep" or (last.kind == "change" and any(t.low in DETERMINERS for t in words))):
        return None  # an object: "would pay fees starting at", "raised its rate by"
    if last.low in _DONE_TO and not any(t.low in AUXILIARIES for t in c.row[start : stop - 1]) and not between:
        return None  # "the bloc raised it" does not tell what it raised
    if (longer := relative_subject(c, text, start)) is not None:
        return f"price of {_small(longer)}" if by_weight and not _PRICED.search(longer) else longer
    span = shared_subject_of(c, start)
    if span is None:
        return None
    if (
        last.low in _PUTS and c.row[c.at - 1].low == "at" and not passive(c.row, start, stop)
    ):  # "royalties that the ministry puts at $41 billion"
        that = span[0] - 1
        return noun(c, back(c, that), that, text) if that > 0 and c.row[that].low in ("that", "which") else None
    others = c.row[span[0]].low in ("those", "that")  # "those to Japan dropped"
    found = noun(c, span[0], span[1], text, keep=others, numbers=True) or with_clause(c, text, *span)
    if found and " " not in found and (said := that_clause(c, text, span[1], start)):
        found = f"{found} {said}"  # "the tariff that Peru put on steel"
    run = c.row[span[0] : span[1]]
    if found and run[0].low.endswith("ing") and participle(last) and stop - start == 1 and len(run) > 2:
        first = span[0] + (2 if run[1].low in PARTICLES else 1)  # "grinding up magnets bought at"
        found = noun(c, first, span[1], text, numbers=True)
    if found and run[0].kind != "figure" and participle(run[0]) and (len(run) == 1 or run[1].kind == "prep"):
        return None  # "a ship run by a Chinese firm": the noun stands before
    if found and last.low in ("charge", "charges", "charged") and by_weight:
        return f"price {_small(found)} {last.low}"
    if found and last.low in ("cost", "costs"):
        return f"cost of {_small(found)}"
    return f"price of {_small(found)}" if found and by_weight and not _PRICED.search(found) else found


def _priced_next(c: Context) -> bool:
    """Whether the price itself follows the change: "trioxide slipped 2.3 % to $38,500 a tonne"."""
    if c.figure.unit not in PARTS or c.figure.change != "by" or c.at + 2 >= len(c.row) or c.row[c.at + 1].low != "to":
        return False
    return c.row[c.at + 2].figure is not None and priced(replace(c, at=c.at + 2))


_ASKS = frozenset("ask asks asked asking sue sues sued suing press pressed presses apply applied look looked call called".split())
_DIFFERS = frozenset("differ differs differed vary varies varied diverge diverged deviate deviated".split())
_WHOM = frozenset("them him her us me you".split())
_PUTS = frozenset("put puts estimate estimates estimated value values pegs pegged reckons".split())
_TRADES = frozenset("buy buys bought acquire acquires acquired purchase purchased sell sells sold".split())
_SELLS = frozenset("sell sells sold retail retails retailed go goes went listed".split())
_DONE_TO = frozenset(
    "raised lifted lowered reduced slashed boosted hiked trimmed set imposed placed charged levied applied".split()
)
_LASTS = frozenset(("be", "average", "total"))
_LEVEL = frozenset("at to by".split())
_PRICED = late(
    r"\b(?:price|cost|fee|charge|rate|premium|dut|tax|wage|tariff|lev|rent|fare|bid|offer|quote|incentive|subsid|grant|bonus|penalt|fine|payment|loss|profit|margin|gap)",
    re.I,
)


def _small(words: str) -> str:
    """A sentence's first word inside a phrase; names of two letters' capitals and more keep theirs."""
    return words[0].lower() + words[1:] if words[1:2].islower() and " " not in words else words


def price_of(c: Context, text: str) -> str | None:
    """ "Germanium, at nearly $3,500 a kilogram": the goods before a price in commas; "we break even at $18 a tonne"."""
    if not priced(c) or c.at < 2:
        return None
    end = c.at - 1 if c.row[c.at - 1].low in ("at", "for") else c.at
    if c.row[end - 1].text in (",", "(", "—"):
        start = end - 1
        while start and not ends_phrase(c.row[start - 1]):
            start -= 1
        found = noun(c, start, end - 1, text)
        return f"price of {_small(found)}" if found else None
    verb = verb_before(c, c.at)
    if end == c.at or verb is None or verb[0] == 0 or c.row[verb[0] - 1].low not in PRONOUNS:
        return None
    who = c.row[verb[0] - 1]
    if who.low in ("it", "they") and c.row[verb[1] - 1].kind in ("stands", "change"):
        return None
    return f"price at which {who.text if who.text == 'I' else who.low} {text[c.row[verb[0]].start : c.row[end - 1].end]}"
