"""Whether what was read of a figure is enough to be compared, and how sure it is."""

from __future__ import annotations

import re

from generator.find.measures.context import PARTS, Context
from generator.find.measures.reading import Reading
from generator.find.measures.slots.portions import SUSPENDED
from generator.find.measures.stating.modality import modality, put_off
from generator.late import late
from generator.records import Figure, Modality, Sentence
from generator.vocabulary import load


def sureness(text: str, c: Context | None, sentence: Sentence, reading: Reading | None, *, dealt: bool = False) -> Modality:
    """How sure the figure is. What a licence "will be valid for", a truce "will last" and a quota for a lower duty is a term and no
    plan; a duty that somebody wants gone is there; one that is put off is not charged, nor one that was threatened and dropped;
    what a deal does to a duty is settled, though it lies ahead (`dealt`: the article is on the deal of two)."""
    found = modality(text, c, sentence)
    if reading is not None and reading.sort == "duty" and c is not None and c.figure.change is None:
        piled = reading.made == "piled" and _HAD_SAID.search(text, sentence.start, c.row[c.at].start) is not None
        if piled or reading.basis == SUSPENDED or (reading.made != "part" and put_off(text, c)):
            return "conditional"
    if found == "reported" and reading is not None and reading.made == "licensed" and c is not None:
        return "planned" if _AHEAD.search(text, sentence.start, sentence.end) else found
    if reading is not None and reading.quantity == "decision time" and c is not None and c.row[c.at - 1].low.startswith("tak"):
        return "reported"  # "a decision may take up to 45 days": no more is sure, and so much is
    made = reading.made if found == "reported" and reading is not None and c is not None else ""
    if made == "pledged" or (made == "made" and c is not None and _bound(text, c)):
        return "planned"  # "has agreed to buy 12 m tonnes", "a pledge of 12 m tonnes"
    if found == "planned" and reading is not None and reading.sort == "duty" and c is not None and c.figure.direction is not None:
        own = c.row[c.low].start, c.row[c.at].start
        falls = isinstance(c.figure.value, tuple) and c.figure.value[0] > c.figure.value[1]
        will = dealt and falls and _WILL.search(text, *own) and not _MAYBE.search(text, sentence.start, own[1])
        return "reported" if will or _UNDER_A_DEAL.search(text, sentence.start, own[1]) else found
    told = reading is not None and (reading.quantity == "validity" or reading.made in ("wanted gone", "lasts", "quota"))
    return "reported" if found == "planned" and told else found


_HAD_SAID = late(r"\bhad (?:said|vowed|warned|promised|sworn)\b")


def enough(reading: Reading, figure: Figure) -> bool:
    """Whether the slots say enough to be compared: a quantity alone is no measure."""
    if reading.whose is not None and (reading.whose == reading.to or (reading.sort == "share" and reading.whose == reading.scope)):
        return False  # nobody trades with, or levies on, itself, or is a part of itself: something was misread
    if reading.sort == "applied":
        return not reading.open and bool(reading.whose or reading.made == "licensed")
    if reading.open:
        return False  # "imports of these products": of which, the text around tells
    if reading.product and _NO_PRODUCT.search(reading.product):
        return False  # "the permits that have been handed out are valid": a verb was taken for goods
    if reading.sort == "share" and reading.product is None and reading.quantity in ("share", "share of", "share of "):
        return False  # "79 % of the 81,000 tons mined": of what, the number tells
    if reading.sort == "share" and reading.product is None and reading.quantity.removeprefix("share of ") in _OF_GOODS:
        return False  # "a fifth of the world's supply": of what, the text around tells
    if reading.quantity in ("growth", "GDP") and reading.product:
        return False  # "economies of scale"
    if reading.quantity in ("deficit", "surplus") and figure.unit.isupper() and not _told_balance(reading):
        return False
    if reading.sort == "control" and reading.made != "count" and figure.unit == "dimensionless":
        return False  # "the number of metals exempt from controls rose to nine"
    if reading.made == "moved" and not reading.whose:
        return False  # "40,000 cars went to Peru": whose, nobody tells
    if reading.sort == "flow":
        if reading.seen_from == "buyer" and reading.whose and not reading.to and reading.scope is None:
            return False  # "imports from China" of nobody knows whom are not what China sells to all
        whole = figure.unit in PARTS or figure.unit.isupper()  # "shipments to Peru were 300 tonnes": of what, the text around tells
        return bool(reading.product) or bool(whole and reading.whose and reading.to)
    if reading.quantity in ("pause", "extension", "delay") and reading.made in ("span", "lasts"):
        return reading.product is not None and _singular(reading.product) in load().measures.halted
    if reading.quantity == "duration":
        return reading.product is not None and _singular(reading.product) in load().measures.halted | _lasting()
    if reading.sort in ("price", "span"):
        return bool(reading.product)
    return bool(reading.quantity) and bool(reading.product or reading.whose or reading.to or reading.regime)


def _told_balance(reading: Reading) -> bool:
    """Whether a balance in money is told with whose it is and of what: "Chile's deficit" may be its budget's or its trade's."""
    return bool(reading.whose and (reading.to or reading.basis or reading.product or "trade" in reading.noun.lower()))


def _bound(text: str, c: Context) -> bool:
    """Whether somebody has only bound himself to what the figure tells of."""
    begin = c.row[0 if c.low == c.at else c.low].start  # "… and 25 m tonnes annually" hangs on the verb before
    return _BOUND.search(text, begin, c.row[c.at].start) is not None


_BOUND = late(r"\b(?:agreed|undertook|undertaken|contracted|committed|bound)\s+(?:itself|themselves)?\s*to\s+[a-z]+", re.I)


# "agreed a licence scheme for 40 firms", "40 firms are to receive licences": they have none yet.
_AHEAD = late(r"\b(?:agreed?|agreement)\b|\b(?:is|are|was|were) to\b", re.I)


# "Will cut its duty", told as it is, and not only planned.
_WILL = late(r"\b(?:will|shall|(?:is|are) to)\b", re.I)
_MAYBE = late(r"\b(?:plan|propos|aim|intend|expect|consider|seek|want|hope|vow|promis|pledg|would|likely|draft)", re.I)


# "Under the accord, the duty will be cut to 10 %", "a pact by which Peru will lower its duty".
_UNDER_A_DEAL = late(
    r"\bunder (?:the|this|that|their|its|a|an) (?:[\w-]+ ){0,3}?(?:deal|agreement|accord|pact|truce|framework|terms|arrangement)\b"
    r"|\b(?:deal|agreement|accord|pact|truce) (?:under|by) which\b",
    re.I,
)


def _lasting() -> frozenset[str]:
    words = load().measures
    return words.events | words.quarrels


def _singular(product: str) -> str:
    """The last word of the goods, without the ending of a plural: "export licences" -> "licence"."""
    last = product.split()[-1]
    if last.endswith("ies"):
        return f"{last[:-3]}y"
    return last[:-2] if last.endswith(("xes", "ches", "shes")) else last.removesuffix("s")


_OF_GOODS = frozenset("mining processing production supply demand".split())
_NO_PRODUCT = late(
    r"^\d|(?<!e)eds?$|^(?:hand|expect|take|start|come|continue|old|older|how|own|former|full|wider|wide|typical|joint|outside|current|new|of)s?$"
    r"|\b(?:begun|begin|to|wants?|that|which|has|have|had|is|are|was|were|will|would|could)\b"
)
