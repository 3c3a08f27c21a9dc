"""What a figure without slots is of, in its sentence's own words: one phrase that can be read alone, or nothing.

A clause cut out of its sentence reads badly and misleads; so the phrase is a noun phrase near the figure, alone or with the verb
that it is the subject or the object of (`deeds`). It is for reading and joins no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.find.clauses import PRONOUNS
from generator.find.measures.beside import beside, goes_on_from
from generator.find.measures.context import PARTS, TIME, Context
from generator.find.measures.deeds import count, deed, subject, tail
from generator.find.measures.nouns import DETERMINERS, HEADLESS, back, forth, joined, noun
from generator.find.measures.phrases import ends_phrase
from generator.find.measures.verbs import AUXILIARIES, is_verb, subject_of, verb_before

# Words right after a figure that compare it and name nothing.
_COMPARE = re.compile(
    r"^(?:ago|later|earlier|before|after|old|long|below|above|beyond|behind|year|month|week|quarter|away|apart|left|each|or|times"
    r"|\w+er|more|less|fewer|as|if|so|too|short|late)$"
)


def own_phrase(c: Context | None, text: str, before: str | None = None) -> str | None:
    """The phrase that the figure counts, stands before, or is told of; None where there is none to be sure of. `before`: the
    measure of the figure before it in its sentence."""
    if c is None:
        return None
    if before is not None and beside(c):
        return before
    for find in FINDERS:
        found = find(c, text)
        if found is not None:
            return before if _MERELY.fullmatch(found) else _those(found, before)
    return before if before is not None and (goes_on_from(c) or _again(c)) else None


# A noun of change alone is one of what was measured before: "…, a year-on-year increase of 17 percent".
_MERELY = re.compile(
    r"(?:[\w-]+ )?(?:rise|increase|jump|gain|growth|surge|drop|fall|decline|decrease|slump|dip|cut|reduction|loss|year-on-year)",
    re.I,
)


def _again(c: Context) -> bool:
    """Whether "it" stands for what the figure before measures: "a price of $95 – it fetched $88"."""
    verb = verb_before(c, c.at)
    other = c.row[c.last].figure if c.last >= 0 else None
    return bool(verb and verb[0] and c.row[verb[0] - 1].low in ("it", "they") and other and other.unit == c.figure.unit)


def _those(found: str, before: str | None) -> str | None:
    """ "… while those to Japan fell": the noun of the measure before, with what is said of this one."""
    m = re.match(r"(?:those|that|ones) (?=(?:to|from|of|in|for|on)\b)", found)
    if m is None:
        return found
    head = re.split(r" (?:to|from|of|in|for|on|with) ", before)[0] if before else None
    return f"{head} {found[m.end() :]}" if head else None


def _counted(c: Context, text: str) -> str | None:
    """ "3,200 member companies of the German trade": the noun that is counted, and what it is of."""
    found = count(c, text)
    return found[0] if found else None


def _followed(c: Context, text: str) -> str | None:
    """ "a six-month deadline on these exports", "a 10 % surcharge on furniture": the noun phrase behind the figure."""
    first = c.at + 1
    if first >= len(c.row) or ends_phrase(c.row[first]) or _COMPARE.match(c.row[first].low) or c.row[first].low.endswith("ly"):
        return None
    figure = c.figure
    inside = figure.unit in PARTS or figure.unit.isupper() or figure.of or "-" in figure.text
    modifies = c.at > 0 and c.row[c.at - 1].low in DETERMINERS and figure.unit not in TIME  # "its 2,600 t/yr mine"
    if not inside and not modifies:
        return None
    found = noun(c, first, joined(c, forth(c, first)), text)
    if found and figure.unit in TIME:
        return f"length of the {found}"
    return f"capacity of the {found}" if found and modifies and figure.per and not figure.unit.isupper() else found


def _part(c: Context, text: str) -> str | None:
    """ "30 % of the workforce", "two weeks of stock": what it is a part or an amount of."""
    first = c.at + 1
    if first + 1 >= len(c.row) or c.row[first].low != "of" or c.row[first + 1].low in _POINTED:
        return None
    end = forth(c, first + 1, numbers=True)
    if c.row[end - 1].low == "left":
        end -= 1
    quantities = [t.quantity.sort for t in c.row[first + 1 : end] if t.quantity]
    if c.figure.unit in TIME and not quantities:
        return None
    found = noun(c, first + 1, joined(c, end), text, keep=True, numbers=True)
    if found is None:
        return None
    if c.figure.unit in TIME:
        return f"length of the {found}" if quantities[-1] == "span" else found
    return f"share of {found}" if c.figure.unit in PARTS else found


_POINTED = frozenset("which what whom it them this those".split())


def _before_of(c: Context, text: str) -> str | None:
    """ "a fine of $5m", "a workforce of 3,000": the noun that the figure is the size of."""
    if c.at < 2 or c.row[c.at - 1].low not in ("of", "at"):
        return None
    end = c.at - 1
    start = back(c, end)
    if start > 1 and c.row[start - 1].low in ("in", "on", "of"):  # "a rise in pay of 4 %"
        start = start - 2 if c.row[start - 2].kind == "change" else back(c, start - 1)
    if start < end and c.row[end - 1].low in HEADLESS:
        return None
    if start and (c.row[start - 1].low in AUXILIARIES or (c.row[c.at - 1].low == "at" and is_verb(c.row, start - 1))):
        return None  # "bismuth was steady at", "changed hands at"
    found = noun(c, start, end, text)
    return f"{found} {aim}" if found and end - start <= 2 and _COST.match(found) and (aim := _aim(c, text)) else found


_COST = re.compile(r"(?:total |estimated |initial )?(?:cost|price|investment|outlay)$", re.I)


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


def _aside(c: Context, text: str) -> str | None:
    """ "the premium — $1,300 —", "exports up 12 %", "damage could top $90m", whose verb is part of it: the noun before."""
    if c.at < 1 or c.figure.unit in TIME or not (c.figure.unit.isupper() or c.figure.unit in PARTS):
        return None
    if c.row[c.at - 1].low in ("up", "down") and c.last < 0:  # a headline: "exports up 12 %"
        span = subject_of(c, c.at - 1)
        return noun(c, span[0], span[1], text) if span else None
    mark = c.row[c.at - 1].text
    closed = c.at + 1 < len(c.row) and c.row[c.at + 1].text in ("—", "–", ")")
    if mark in ("—", "–", "(") and closed:
        return noun(c, back(c, c.at - 1), c.at - 1, text)
    if _FROM.match(c.figure.text):
        return noun(c, back(c, c.at), c.at, text)  # "fees starting at"
    if _MODAL.match(c.figure.text):
        span = subject_of(c, c.at)
        return noun(c, span[0], span[1], text) if span else None
    return None


_FROM = re.compile(r"(?:starting|beginning|ranging)\b", re.I)
_MODAL = re.compile(r"(?:could|would|may|might|can|will|should)\b", re.I)


def _object(c: Context, text: str) -> str | None:
    """ "A drought cut harvests by 15 %", "put the cost at $5m", "goods worth $3m": what the figure is said of."""
    link = c.row[c.at - 1].low if c.at else ""
    if c.figure.direction == "from-to" and c.figure.text.split()[0].lower() in ("from", "to"):
        link, end = "to", c.at
    else:
        end = c.at - 1
    if c.at - c.low < 2 or (c.figure.unit in TIME and link != "at" and c.figure.change is None and c.figure.direction is None):
        return None
    if link in ("worth", "totalling", "totaling") or (link == "at" and c.row[c.at - 2].low == "valued"):
        end = end if link != "at" else end - 1
        found = noun(c, back(c, end), end, text)
        return f"value of {found}" if found and link in ("worth", "at") else found
    if link not in ("by", "to", "from", "at", "for"):
        return None
    verb = verb_before(c, end)
    if verb is None or verb[1] >= end or c.row[verb[1] - 1].low in AUXILIARIES or c.row[verb[1]].low == "hands":
        return None  # "changed hands at" tells of its subject
    if verb[1] - verb[0] == 1 and c.row[verb[0]].low.endswith("ed") and (first := verb_before(c, verb[0])) is not None:
        found = noun(c, first[1], end, text)  # "halved a tariff linked to fentanyl to 10 %"
        if found:
            return found
    found = noun(c, verb[1], end, text)
    return f"price of {found}" if found and _priced(c) and not _PRICED.search(found) else found


def _subject(c: Context, text: str) -> str | None:
    """ "Shares of magnet makers fell by 6 %": what rose, fell or stood at the figure; before "which", what that points to."""
    verb = verb_before(c, c.at)
    if verb is None:
        return None
    start, stop = verb
    last = c.row[stop - 1]
    if (
        last.kind not in ("change", "stands")
        and last.low not in AUXILIARIES
        and not _priced(c)
        and c.row[c.at - 1].low not in _LEVEL
    ):
        return None
    between = c.row[stop : c.at]
    moves = c.figure.change is not None or c.figure.direction is not None
    if c.figure.unit in TIME and not moves and (last.verb not in _LASTS or between or "-" in c.figure.text):
        return None
    if len(between) > 3 or any(t.kind in ("noun", "party") or t.low in PRONOUNS for t in between):
        return None
    between = [t for t in between if t.low != "hands"] if last.low.startswith("chang") else between
    if any(t.kind == "word" and not t.low.endswith("ly") for t in between) and between[-1].kind != "prep":
        return None  # an object: "would pay fees starting at"
    if last.low in _DONE_TO and not any(t.low in AUXILIARIES for t in c.row[start : stop - 1]) and not between:
        return None  # "the bloc raised it" does not tell what it raised
    span = subject_of(c, start)
    if span is None:
        return None
    others = c.row[span[0]].low in ("those", "that")  # "those to Japan dropped"
    found = noun(c, span[0], span[1], text, keep=others, numbers=True)
    if found and last.low in ("cost", "costs"):
        return f"cost of {_small(found)}"
    return f"price of {_small(found)}" if found and _priced(c) and not _PRICED.search(found) else found


_DONE_TO = frozenset(
    "raised lifted lowered reduced slashed boosted hiked trimmed set imposed placed charged levied applied".split()
)
_LASTS = frozenset(("be", "average", "total"))
_LEVEL = frozenset("at to by".split())
_PRICED = re.compile(r"\b(?:price|cost|fee|charge|rate|premium|dut|tax|wage|tariff|lev|rent|fare|bid|offer|quote)", re.I)


def _small(words: str) -> str:
    """A sentence's first word inside a phrase; names of two letters' capitals and more keep theirs."""
    return words[0].lower() + words[1:] if words[1:2].islower() and " " not in words else words


def _priced(c: Context) -> bool:
    """Whether the figure is money for a weight or a measure."""
    if not c.figure.unit.isupper():
        return False
    behind = c.at + 1 < len(c.row) and c.row[c.at + 1].low in ("/", "per")
    return behind if c.figure.per is None else c.figure.per.split()[-1] not in _TIMES


_TIMES = frozenset("year month week day hour quarter share person head household worker annum".split())


def _at_price(c: Context, text: str) -> str | None:
    """ "Germanium, at nearly $3,500 a kilogram": the goods before a price in commas; "we break even at $18 a tonne"."""
    if not _priced(c) or c.at < 2:
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
    return f"price at which {who.text if who.text == 'I' else who.low} {text[c.row[verb[0]].start : c.row[end - 1].end]}"


def _lasting(c: Context, text: str) -> str | None:
    """ "It takes ten years to open a mine", "the pumps have been off for 90 hours", "receive permits within 20 days"."""
    if c.figure.unit not in TIME or "-" in c.figure.text:
        return None
    row, nxt = c.row, c.at + 1
    if nxt + 1 < c.high and row[nxt].low == "to" and any(t.low in _TAKES for t in row[max(c.low, c.at - 3) : c.at]):
        last = tail(c, nxt + 1)
        return f"time {text[row[nxt].start : row[last - 1].end]}" if last > nxt + 1 else None
    if c.at < 2:
        return None
    direct = verb_before(c, c.at)
    if direct is not None and direct[1] == c.at and row[c.at - 1].low in _TAKES:  # "a metallurgist takes seven years"
        who = subject(c, text, direct[0])
        return f"time {who} {text[row[direct[0]].start : row[c.at - 1].end]}" if who else None
    if nxt + 2 < len(row) and row[nxt].low == "worth" and row[nxt + 1].low == "of":  # "four weeks' worth of stock"
        return noun(c, nxt + 2, forth(c, nxt + 2), text)
    if row[c.at - 1].low not in ("for", "within", "in"):
        return None
    verb = verb_before(c, c.at - 1)
    if verb is None or (row[verb[1] - 1].low in AUXILIARIES and row[c.at - 1].low != "for"):
        return None
    who = subject(c, text, verb[0])
    between = row[verb[1] : c.at - 1]
    if who is None or len(between) > _REACH or any(t.kind in ("figure", "date", "stop", "break") for t in between):
        return None
    doing = text[row[verb[0]].start : row[c.at - 2].end]
    return f"time {'' if row[c.at - 1].low == 'for' else 'in which '}{who} {doing}"


_REACH = 6
_TAKES = frozenset("take takes took taken taking spend spends spent".split())

FINDERS: tuple[Callable[[Context, str], str | None], ...] = (
    _at_price, deed, _counted, _followed, _part, _object, _before_of, _aside, _lasting, _subject,
)  # fmt: skip
