"""Frames of time: how long something lasts, is put off, or stays valid."""

from __future__ import annotations

from dataclasses import replace

from generator.find.measures_context import TIME, Context, noun_after, subject_phrase
from generator.find.measures_phrases import Reading, ends_phrase, noun_phrase, product

# Verbs with a time: what that time measures.
_SPANS = {
    "extend": "extension", "prolong": "extension", "pause": "pause", "suspend": "pause", "freeze": "pause", "postpone": "delay",
    "delay": "delay", "valid": "validity", "last": "duration",
}  # fmt: skip


def span(c: Context) -> Reading | None:
    """A time that something lasts: "a 90-day pause on tariffs", "valid for six months", "extend the truce by 90 days"."""
    if c.figure.unit not in TIME:
        return None
    nxt = noun_after(c, 2)
    if nxt is not None:
        reading, _ = noun_phrase(c.row[c.at + 1 :], nxt - c.at - 1, c.words)
        if reading.sort in ("span", "amount", "control"):
            return replace(reading, made="span", sort="span")
    if c.at + 1 < len(c.row) and c.row[c.at + 1].low == "of" and (noun := noun_after(replace(c, at=c.at + 1), 3)):
        reading, _ = noun_phrase(c.row, noun, c.words)
        return replace(reading, made="span", sort="span") if reading.sort == "span" and reading.quantity != "talks" else None
    return _span_verb(c) or _further(c)


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
    return Reading("extension", "span", "extension", "span", product=name, written=written, to=inner.to, whose=inner.whose)


def _span_verb(c: Context) -> Reading | None:
    for i in range(c.at - 1, c.low - 1, -1):
        stem = next((s for s in _SPANS if c.row[i].low.startswith(s.rstrip("e")) and c.row[i].kind == "word"), None)
        if stem is None:
            continue
        if stem in ("valid", "last") and c.at - i > 4:
            return None
        if stem in ("valid", "last"):
            tokens = subject_phrase(c, i)
        else:
            end = next((j for j in range(i + 1, c.at) if c.row[j].kind == "prep" and c.row[j].low in ("by", "for", "until")), c.at)
            tokens = c.row[i + 1 : end] or subject_phrase(c, i)
        reading = Reading(_SPANS[stem], "span", _SPANS[stem], "span")
        noun = next((j for j, t in enumerate(tokens) if t.quantity), None)
        while noun is not None and noun + 1 < len(tokens) and tokens[noun + 1].quantity:
            noun += 1
        if noun is not None and (noun + 1 == len(tokens) or ends_phrase(tokens[noun + 1])):
            inner, _ = noun_phrase(tokens, noun, c.words)
            name, written = product([t for t in tokens[: noun + 1] if t.kind != "party"], c.words)
            return replace(reading, product=name, written=written, to=inner.to, whose=inner.whose)
        name, written = product([t for t in tokens if t.kind != "party"], c.words)
        return replace(reading, product=name, written=written) if name else None
    return None
