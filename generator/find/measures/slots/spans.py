"""Frames of time: how long something lasts, is put off, or stays valid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import TIME, Context, faces, noun_after, subject_phrase
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import product
from generator.find.measures.words.verb_words import LEADING, SAYS

# Verbs with a time: what that time measures.
_SPANS = {
    "extend": "extension", "prolong": "extension", "pause": "pause", "suspend": "pause", "freeze": "pause", "postpone": "delay",
    "delay": "delay", "shelve": "pause", "halt": "pause", "valid": "validity", "last": "duration", "good": "validity",
    "hold": "duration", "run": "duration", "froze": "pause",
}  # fmt: skip


def span(c: Context) -> Reading | None:
    """A time that something lasts: "a 90-day pause on tariffs", "valid for six months", "extend the truce by 90 days"."""
    if c.figure.unit not in TIME:
        return None
    nxt = noun_after(c, 2)
    before = c.row[c.at - 1] if c.at else None
    attribute = "-" in c.figure.text or before is None or before.low in LEADING or before.whose or before.kind != "prep"
    if nxt is not None and c.row[c.at + 1].low not in ("the", "a"):  # "suspend for a year the wider curbs"
        reading, _ = noun_phrase(c.row[c.at + 1 :], nxt - c.at - 1, c.words)
        if reading.sort == "amount" or (attribute and reading.sort in ("span", "control")):
            return replace(reading, made="span", sort="span")
    if c.at + 1 < len(c.row) and c.row[c.at + 1].low == "of" and (noun := noun_after(replace(c, at=c.at + 1), 3)):
        reading, _ = noun_phrase(c.row, noun, c.words)
        return replace(reading, made="span", sort="span") if reading.sort == "span" and reading.quantity != "talks" else None
    return _span_verb(c) or _further(c) or _cut_for(c)


def _cut_for(c: Context) -> Reading | None:
    """ "cut the tariffs to 30 % from 145 % for 90 days": for so long what was cut is at rest."""
    before = c.row[c.at_before].figure if c.at_before >= 0 else None
    if before is None or c.before is None or c.before.sort != "duty" or before.direction not in ("from-to", "fall"):
        return None
    lead = [t.low for t in c.row[c.at_before + 1 : c.at]]
    return Reading("pause", "span", "pause", "span", product="tariffs", written="tariffs") if lead in _FOR else None


_FOR = (["for"], ["for", "a", "period", "of"], ["for", "an", "initial"], ["for", "another"])


def _further(c: Context) -> Reading | None:
    """ "keep the tariffs on China for another 90 days": more time for what stands is an extension, whatever the verb."""
    if not c.figure.text.lower().startswith(("another", "a further", "further", "an additional", "an extra")):
        return None
    noun = next((i for i in range(c.at - 1, c.low - 1, -1) if c.row[i].quantity), None)
    if noun is None or c.row[c.at - 1].low not in ("for", "by"):
        return None
    inner, end = noun_phrase(c.row, noun, c.words)
    if inner.sort not in ("duty", "span", "control") or end < c.at - 1:
        return None
    name, written = product([c.row[noun]], c.words)
    to = inner.to or _bearer(c, noun)
    return Reading("extension", "span", "extension", "span", product=name, written=written, to=to, whose=inner.whose)


def _bearer(c: Context, noun: int) -> str | None:
    """The party whose goods bear the duty: "goods from China should bear the tariffs"."""
    verb = next((i for i in range(noun - 1, c.low - 1, -1) if faces(c.row, i)), None)
    if verb is None:
        return None
    parties = {t.party for t in subject_phrase(c, verb) if t.party}
    return parties.pop() if len(parties) == 1 else None


# Verbs whose subject it is that lasts; the others do something to their object.
_HOLDS = frozenset(("valid", "last", "good", "hold", "run"))


def _stem(c: Context, i: int) -> str | None:
    """The verb of time that `row[i]` is, by its stem. A noun of the same form ("pause") counts after "to" or an auxiliary only."""
    token = c.row[i]
    after = c.row[i + 1].low if i + 1 < len(c.row) else ""
    if token.low in ("good", "hold", "holds", "held", "run", "runs", "ran"):
        if i and token.low == "hold" and c.row[i - 1].low == "on":
            return "pause"
        short = {"holds": "hold", "held": "hold", "runs": "run", "ran": "run"}.get(token.low, token.low)
        return short if after == "for" else None
    stem = next((s for s in _SPANS if s not in ("good", "hold", "run") and token.low.startswith(s.rstrip("e"))), None)
    if stem is None or token.kind == "word":
        return stem
    return stem if token.kind == "noun" and i > 0 and c.row[i - 1].low in ("to", "will", "would", "could", "can", "may") else None


def _early_subject(c: Context, verb: int) -> Sequence[Token]:
    """What lasts: the noun phrase before the verb, or the licences that a clause with a participle begins with
    ("Licences granted on this track should hold for")."""
    found = subject_phrase(c, verb)
    if any(t.quantity for t in found):
        return found
    first = next((i for i in range(c.low, verb) if c.row[i].quantity), None)
    if first is None or c.row[first].quantity is None or any(t.kind in ("figure", "stop") for t in c.row[first:verb]):
        return found
    tail = c.row[first + 1]
    return c.row[c.low : first + 1] if tail.low.endswith(("ed", "en")) or tail.kind == "prep" else found


def _governed(c: Context, tokens: Sequence[Token]) -> bool:
    """Whether the words stand behind a preposition, and are but a part of what the verb is said of."""
    at = next((i for i in range(c.low, c.at) if tokens and c.row[i] is tokens[0]), 0)
    return at > 0 and c.row[at - 1].kind == "prep" and not any(t.quantity for t in tokens)


def _past_verb(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words behind a verb of saying or expecting: "he expects the truce to be extended"."""
    at = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].low in SAYS), -1)
    return tokens[at + 1 :]


def _undergoes(c: Context, verb: int) -> bool:
    """Whether the subject is what is paused or extended: "tariffs were paused", "the truce would be extended"."""
    return any(t.low in ("is", "are", "was", "were", "be", "been", "being") for t in c.row[max(c.low, verb - 3) : verb])


def _reaches(c: Context) -> bool:
    """Whether the figure is what something was brought to, and not by how much."""
    return c.figure.text.lower().startswith(("to ", "from ")) or (c.at > 0 and c.row[c.at - 1].low == "to")


def _behind(c: Context) -> Sequence[Token]:
    """What follows the time: "suspended for a year the controls that it had announced"."""
    end = c.at + 1
    while end < len(c.row) and not ends_phrase(c.row[end]) and not c.row[end].low.endswith("ed"):
        end += 1
    after = c.row[c.at + 1 : end]
    return after if after and after[0].low in ("the", "its", "their", "all", "some", "any") else ()


def _pointed_at(c: Context, verb: int) -> bool:
    """Whether licences told of before in the sentence are meant: "speed up permits, but those for carmakers will be good for"."""
    subject = next((t.low for t in c.row[c.low : verb]), "")
    papers = any(t.quantity and t.quantity.name == "licences" for t in c.row[: c.low])
    return papers and subject in ("those", "these", "they")


# What is done with a licence before it is valid.
_GETS = frozenset("receive receives get gets grant grants issue issues give gives obtain obtains offer offers hold holds".split())


def _on_hold(c: Context, at: int) -> Sequence[Token]:
    """What is "put on hold", or what "remains on hold", before `row[at]`."""
    put = next(
        (i for i in range(at - 1, c.low - 1, -1) if c.row[i].low in ("put", "puts", "putting", "placed", "kept", "keep")), None
    )
    if put is not None and put + 1 < at and not _governed(c, c.row[put + 1 : at]):
        return c.row[put + 1 : at]
    if put is not None and put + 1 == at:
        return _behind(c)  # "put on hold for a year the controls"
    verb = next((i for i in range(at - 1, c.low, -1) if c.row[i].kind == "stands"), at)
    return subject_phrase(c, verb)


def _span_verb(c: Context) -> Reading | None:
    for i in range(c.at - 1, c.low - 1, -1):
        stem = _stem(c, i)
        if stem is None:
            continue
        if stem in _HOLDS and c.at - i > 4:
            return None
        if stem in ("valid", "good") and _pointed_at(c, i):
            return Reading("validity", "span", "validity", "span", product="licences", written="licences")
        if c.row[i].low == "hold" and stem == "pause":
            tokens = _on_hold(c, i - 1)
        elif stem in _HOLDS:
            tokens = _early_subject(c, i)
            if _governed(c, tokens):
                return None  # "what was agreed in Busan lasts one year"
        else:
            end = next((j for j in range(i + 1, c.at) if c.row[j].kind == "prep" and c.row[j].low in ("by", "for", "until")), c.at)
            done_to = subject_phrase(c, i) if end == i + 1 and _undergoes(c, i) else ()
            if _governed(c, done_to):
                return None  # "fees on each other's ships are suspended"
            tokens = c.row[i + 1 : end] or _past_verb(done_to) or _behind(c)
        quantity = (
            "validity" if stem in _HOLDS and any(t.quantity and t.quantity.name == "licences" for t in tokens) else _SPANS[stem]
        )
        if quantity == "duration" and any(t.quantity and t.quantity.name == "pause" for t in tokens):
            quantity = "pause"  # "the truce was to last 90 days"
        reading = Reading(quantity, "span", quantity, "span")
        noun = next((j for j, t in enumerate(tokens) if t.quantity), None)
        while noun is not None and noun + 1 < len(tokens) and tokens[noun + 1].quantity:
            noun += 1
        if noun is not None and (noun + 1 == len(tokens) or ends_phrase(tokens[noun + 1])):
            inner, _ = noun_phrase(tokens, noun, c.words)
            if quantity == "extension" and inner.quantity == "validity" and _reaches(c):
                return replace(inner, made="span", sort="span")  # "extended the validity of permits to a year"
            name, written = product([t for t in tokens[: noun + 1] if t.kind != "party" and t.low not in _GETS], c.words)
            if inner.sort == "control" and quantity != "validity":
                name = written = inner.quantity  # "the sweeping curbs", "its export controls"
            return replace(reading, product=name, written=written, to=inner.to, whose=inner.whose)
        controls = next((t.quantity for t in tokens if t.quantity and t.quantity.sort == "control"), None)
        if controls is not None and quantity != "validity" and tokens[-1].low in ("measures", "regime", "rules", "system"):
            return replace(reading, product=controls.name, written=controls.name)
        name, written = product([t for t in tokens if t.kind != "party"], c.words)
        return replace(reading, product=name, written=written) if name else None
    return None
