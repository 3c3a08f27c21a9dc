"""Frames of time: how long something lasts, is put off, or stays valid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.actors.subjects import subject
from generator.find.measures.context import TIME, Context, around, noun_after, owned
from generator.find.measures.reading import Reading, ends_phrase
from generator.find.measures.slots.longer import IN_FORCE, STAYS, cut_for, further, prolonged, undergoer
from generator.find.measures.words.phrases import noun_phrase
from generator.find.measures.words.products import followed, product
from generator.find.measures.words.verb_words import BE, LEADING, SAYS
from generator.vocabulary import load

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
    if "-" in c.figure.text and c.row[c.at + 1 : c.at + 2] and c.row[c.at + 1].low in _RESTS and _rates_before(c, c.low):
        return Reading("pause", "span", "pause", "span", product="tariffs", written="tariffs")
    return _span_verb(c) or further(c) or cut_for(c)


# Verbs whose subject it is that lasts; the others do something to their object.
_HOLDS = frozenset(("valid", "last", "good", "hold", "run"))


def _stem(c: Context, i: int) -> str | None:
    """The verb of time that `row[i]` is, by its stem. A noun of the same form ("pause") counts after "to" or an auxiliary only."""
    token = c.row[i]
    after = c.row[i + 1].low if i + 1 < len(c.row) else ""
    if token.low in ("good", "hold", "holds", "held", "holding", "run", "runs", "ran"):
        if after == "back" or (i and token.low == "hold" and c.row[i - 1].low == "on"):
            return "pause"
        short = {"holds": "hold", "held": "hold", "holding": "hold", "runs": "run", "ran": "run"}.get(token.low, token.low)
        return short if after == "for" else None
    stem = next((s for s in _SPANS if s not in ("good", "hold", "run") and token.low.startswith(s.rstrip("e"))), None)
    if stem is None or token.kind == "word":
        return stem
    return stem if token.kind == "noun" and i > 0 and c.row[i - 1].low in ("to", "will", "would", "could", "can", "may") else None


def _early_subject(c: Context, verb: int) -> Sequence[Token]:
    """What lasts: the noun phrase before the verb, or the licences that a clause with a participle begins with
    ("Licences granted on this track should hold for")."""
    found = undergoer(c, verb)
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
    return not c.row[verb].low.endswith("ing") and any(t.low in BE or t.low in STAYS for t in c.row[max(c.low, verb - 3) : verb])


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
        return _behind(c) or (undergoer(c, put) if _undergoes(c, put) else ())  # "put on hold for a year the controls"
    verb = next((i for i in range(at - 1, c.low, -1) if c.row[i].kind == "stands"), at)
    return undergoer(c, verb)


def _span_verb(c: Context) -> Reading | None:
    c, stop = _over_comma(c)
    for i in range(stop - 1, c.low - 1, -1):
        stem = _stem(c, i)
        if stem is None or (stop < c.at and c.row[i].low.endswith("ing") and c.row[i - 1].low not in BE):
            continue  # "shelved a rule extending sanctions, also for a year"
        if stem in _HOLDS and (c.at - i > 4 or stop < c.at):
            return None
        if stem in ("hold", "last") and _rates_before(c, i):
            return prolonged(c, i, Reading("pause", "span", "pause", "span", product="tariffs", written="tariffs"))
        tokens = _put_off(c, i, stem, stop)
        reading = Reading(_SPANS[stem], "span", _SPANS[stem], "span")
        if stem in _HOLDS:
            if _governed(c, tokens) or any(t.quantity and t.quantity.name == "licences" for t in tokens):
                return None  # "what was agreed in Busan lasts one year"; of licences `terms` tells
            lasts = next((t.quantity.name for t in tokens if t.quantity and t.quantity.name in ("pause", "extension")), None)
            if stem in ("last", "hold", "run") and lasts:
                reading = replace(reading, quantity=lasts, noun=lasts, made="lasts")  # "the truce was to last 90 days"
        found = _done_to(c, reading, tokens)
        if found is None:
            return None
        return prolonged(c, i, found if stem in _HOLDS else _by_whom(c, i, found))
    return None


def _over_comma(c: Context) -> tuple[Context, int]:
    """Where the words before the time end: before the comma of "suspended the fees, also for a year", else at the time."""
    i = c.at - 1
    while i > 1 and c.row[i].low in ("for", "also", "likewise", "too"):
        i -= 1
    if c.at < 2 or c.row[c.at - 1].low != "for" or c.row[i].text != ",":
        return c, c.at
    return replace(c, low=around(c.row, i - 1)[0]), i


def _rates_before(c: Context, verb: int) -> bool:
    """Whether the duties that the sentence before cut are what holds: "Both were to hold for 90 days", "it's a 90-day break"."""
    told = c.earlier[1].slots.get("quantity") if c.earlier is not None else None
    return told == "tariff" and c.row[c.low].low.replace("’", "'").split("'")[0] in _THESE and c.low + 4 >= verb


_THESE = frozenset("both they these it this".split())
# What a time without them is, behind a hyphen: "it's a 90-day break".
_RESTS = frozenset("break respite breather lull".split())


def _put_off(c: Context, verb: int, stem: str, stop: int) -> Sequence[Token]:
    """What the verb does something to, or what holds."""
    if c.row[verb].low == "hold" and stem == "pause" and c.row[verb - 1].low == "on":
        return _on_hold(c, verb - 1)
    if stem in _HOLDS:
        return _early_subject(c, verb)
    if verb == c.low and verb > 1 and c.row[verb - 1].text == ":":  # "Harbour fees: frozen for a year"
        return c.row[around(c.row, verb - 2)[0] : verb - 1]
    first = verb + 2 if c.row[verb + 1].low == "back" else verb + 1
    end = next((j for j in range(first, stop) if c.row[j].kind == "prep" and c.row[j].low in ("by", "for", "until")), stop)
    done_to = undergoer(c, verb) if end == first and _undergoes(c, verb) else ()
    if _governed(c, done_to):
        return ()  # "fees on each other's ships are suspended"
    while end > first and c.row[end - 1].low in ("also", "too", ","):
        end -= 1
    return c.row[first:end] or _past_verb(done_to) or _behind(c)


def _done_to(c: Context, reading: Reading, tokens: Sequence[Token]) -> Reading | None:
    """The reading with what is put off, extended or holds as its product."""
    tokens = tokens[: next((j for j in range(1, len(tokens)) if _goes_on(tokens, j)), len(tokens))]
    noun = next((j for j, t in enumerate(tokens) if t.quantity), None)
    while noun is not None and noun + 1 < len(tokens) and tokens[noun + 1].quantity:
        noun += 1
    if noun is not None and (noun + 1 == len(tokens) or ends_phrase(tokens[noun + 1])):
        inner, _ = noun_phrase(tokens, noun, c.words)
        if reading.quantity == "extension" and inner.quantity == "validity" and _reaches(c):
            what = (inner.product or "").removeprefix("export ")
            return replace(inner, made="span", sort="span", product=what)  # "extended the validity of permits to a year"
        name, written = product([t for t in tokens[: noun + 1] if t.kind != "party" and t.low not in _GETS], c.words)
        if inner.sort == "span" and (inner.product or inner.quantity == "extension"):
            name = inner.product  # "the pause on tariffs was extended", "the extension will last"
            written = name if inner.premodified else inner.written
        if inner.sort == "control" and reading.quantity != "validity":
            name = written = inner.quantity  # "the sweeping curbs", "its export controls"
        basis = None
        if reading.quantity == "extension":  # "extended the pause to a year" tells all of it
            basis = "total" if _reaches(c) else IN_FORCE if inner.sort == "duty" else None
        return replace(reading, product=name, written=written, to=inner.to, whose=inner.whose, basis=basis)
    tokens = tokens[: next((j for j, t in enumerate(tokens) if ends_phrase(t)), len(tokens))]
    if tokens and tokens[-1].low in _RULES and _of_exports(c, tokens):
        return replace(reading, product="export controls", written="export controls")
    name, written = product([t for t in tokens if t.kind != "party"], c.words)
    return replace(reading, product=name, written=written) if name else None


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Whether a participle tells here of what is put off: "a rule extending sanctions", but not "the existing mining levies"."""
    low, before = tokens[j].low, tokens[j - 1]
    words = load().measures
    noun = before.kind in ("word", "noun") and before.low not in LEADING and before.low not in words.trim
    return low.endswith("ing") and noun and not before.low.endswith("ing") and low not in words.gerunds


# What a state puts on goods, where they or licences are named: "the rare earth rules", "rules that put five metals under licence".
_RULES = frozenset("rule rules measures regime system".split())


def _of_exports(c: Context, tokens: Sequence[Token]) -> bool:
    """Whether these rules are controls on exports: by what stands before them, or what the sentence goes on to tell of them."""
    before = [t for t in tokens[:-1] if t.kind in ("word", "noun") and t.low not in c.words.trim]
    if not before:
        return any(t.low in ("which", "that") for t in c.row[c.at :]) and any(
            t.quantity and t.quantity.name in ("licences", "export controls") for t in c.row[c.at :]
        )
    controls = any(t.quantity and t.quantity.sort == "control" for t in before)
    name, _ = product(before, c.words)
    return controls or before[0].low in ("export", "licensing") or (name is not None and followed(name, c.words))


def _by_whom(c: Context, verb: int, reading: Reading) -> Reading:
    """A pause on export controls is that of whoever puts them off: two countries may, each its own."""
    if reading.product != "export controls" or reading.whose or _undergoes(c, verb):
        return reading
    first = c.row[c.low]
    owner = first if first.party and not first.whose else subject(c.row, verb)
    return owned(reading, owner, c.speaker) if owner is not None else reading
