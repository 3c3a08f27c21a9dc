"""What is put right in the figures of a row when each has been read with its own thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.find.clauses import PAST, Token, forms
from generator.find.measures.readable.clausal import OPEN
from generator.find.measures.rows.members import ORDINALS
from generator.find.measures.rows.pairs import Pairing
from generator.find.measures.words.verb_words import AUXILIARIES, BASE, PRESENT
from generator.find.measures.words.verbs import is_verb
from generator.records import Figure


def settled(figures: Sequence[Figure], before: Sequence[Figure], row: Sequence[Token], p: Pairing, text: str) -> list[Figure]:
    """The figures of a row as they were read anew; `before` as they were read in the whole sentence."""
    out = [_fuller(f, was, row, p, k, text) for k, (f, was) in enumerate(zip(figures, before, strict=True))]
    out = [_sure(_dated(f, was, row, p), p) for f, was in zip(out, before, strict=True)]
    return _priced(_alike([_agreeing(_named(f, row, p, k), row, p, k) for k, f in enumerate(out)]), row, p, text)


def _fuller(figure: Figure, before: Figure, row: Sequence[Token], p: Pairing, k: int, text: str) -> Figure:
    """The figure with the measure that was told of the whole list, with its own thing in the place of the list, where what is
    compared of it tells less: "Chilean exports of salt to the island", not "exports of salt"."""
    if p.things is None or not figure.slots or before.slots or not before.measure or not figure.measure or OPEN in before.measure:
        return figure
    whole, own = (
        " ".join(text[row[a].start : row[b - 1].end].split()) for a, b in ((p.things.start, p.things.end), p.things.members[k])
    )
    at = before.measure.find(whole)
    if at < 0:
        return figure
    own_told = before.measure[:at] + own + before.measure[at + len(whole) :]
    return replace(figure, measure=own_told, slots={}) if len(own_told.split()) > len(figure.measure.split()) else figure


def _sure(figure: Figure, p: Pairing) -> Figure:
    """The figure without what claims compare, where the thing may be told by halves."""
    return replace(figure, slots={}) if p.things is not None and p.things.doubtful else figure


def _dated(figure: Figure, before: Figure, row: Sequence[Token], p: Pairing) -> Figure:
    """The figure with the time that it had before it was read anew, where the new reading has none because claims compare it."""
    times = p.things is not None and any(t.kind == "date" for t in row[p.things.start : p.things.end])
    if figure.when is not None or before.when is None or before.slots or times:
        return figure
    return replace(figure, when=before.when, when_basis=before.when_basis, slots={})


def _named(figure: Figure, row: Sequence[Token], p: Pairing, k: int) -> Figure:
    """The figure with its thing where that stands behind the row and its measure does not name it: "rose 3 and 4 percent in Peru
    and Cuba respectively"."""
    if p.things is None or figure.measure is None or p.things.start < p.rows[0][0][0] or row[p.things.start - 1].kind != "prep":
        return figure
    run = row[slice(*p.things.members[k])]
    if any(t.kind == "date" for t in row[p.things.start : p.things.end]):
        return figure
    low = figure.measure.lower()
    if any(t.low[:_STEM] in low for t in run if len(t.low) > _SMALL) or (run[0].party or "-") in figure.measure:
        return figure
    return replace(figure, measure=f"{figure.measure} {row[p.things.start - 1].low} {' '.join(t.text for t in run)}", slots={})


# Letters by which a word is known in another form, and of a word that names nothing.
_STEM, _SMALL = 4, 3


def _agreeing(figure: Figure, row: Sequence[Token], p: Pairing, k: int) -> Figure:
    """The figure with the verb of its measure for one where the list was of several: "the firm Mr Holm owns"."""
    if p.things is None or figure.measure is None or p.things.start > p.rows[0][0][0] or (p.things.head and not _ordinal(row, p)):
        return figure
    if p.things.start and row[p.things.start - 1].kind == "prep":
        return figure  # "the mines at Kiruna and Boden produce"
    verb = next((i for i in range(p.things.end, p.rows[0][0][0]) if is_verb(row, i)), None)
    start, end = p.things.members[k]
    head = next((i for i in range(start, end) if row[i].kind == "prep"), end) - 1
    if row[head].low in _SEVERAL:
        return figure
    if verb is None or (row[head].low.endswith("s") and row[head].text.islower() and not row[head].low.endswith(("ss", "us"))):
        return figure
    word = row[verb].low
    plain = (word in PRESENT | BASE or row[verb].verb == word) and not word.endswith("s")
    if not plain or word in PAST | AUXILIARIES:
        return figure
    return replace(figure, measure=re.sub(rf"\b{re.escape(word)}\b", forms(word)[1], figure.measure))


# Plurals without an ending.
_SEVERAL = frozenset("women men people children police cattle staff salmon cod deer sheep data media".split())


def _ordinal(row: Sequence[Token], p: Pairing) -> bool:
    return p.things is not None and row[p.things.end - 1].low in ORDINALS


def _alike(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a row with the one direction that the words tell of all of them: "closed 4 percent and 3 percent higher"."""
    told = {(f.direction, f.change) for f in figures if f.direction is not None}
    if len(told) != 1:
        return list(figures)
    direction, change = told.pop()
    return [replace(f, direction=direction, change=change) if f.direction is None else f for f in figures]


def _priced(figures: list[Figure], row: Sequence[Token], p: Pairing, text: str) -> list[Figure]:
    """The figures of prices all as prices, where one was read as that of its thing and another as the bare thing."""
    things = [text[row[a].start : row[b - 1].end] for a, b in p.things.members] if p.things is not None else []
    if len(things) != len(figures):
        return figures
    pairs = list(zip(figures, things, strict=True))
    said = {f.measure.removesuffix(thing) for f, thing in pairs if f.measure and f.measure.endswith(f" {thing}")} & _PRICES
    if len(said) != 1:
        return figures
    names = all(thing[0].isupper() for thing in things)
    price = said.pop()
    return [
        replace(f, measure=price + (thing if names else thing[0].lower() + thing[1:])) if f.measure == thing else f
        for f, thing in pairs
    ]


_PRICES = frozenset(("price of ", "share price of "))
