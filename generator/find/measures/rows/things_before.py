"""What the figures of a row are of where the sentences before name it: "It made 9 tonnes of salt and 2 tonnes of wool. It is aiming
for 50 and 12 tonnes respectively", "duties reached 45 % and 25 %. They cut the rates to 30 % and 10 % respectively"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.find.clauses import PRONOUNS, Token, tokens
from generator.find.measures.actors.who import subject
from generator.find.measures.context import Context
from generator.find.measures.readable.clausal import OPEN
from generator.find.measures.rows.members import listed, phrase_end
from generator.find.measures.rows.pairs import Pairing
from generator.find.measures.scene import Scene
from generator.find.measures.words.verbs import inside_verb, is_verb
from generator.records import Figure
from generator.vocabulary import load

# Sentences back in which the things stand, and those back in which two rates do that are called "the rates".
_NEAR, _FAR = 2, 6
# Letters of a sentence that are looked at for a list.
_LONG = 400
_ANY = frozenset("rates caps limits ceilings".split())


class Earlier:
    """The figures of the article by their sentences; `low` is its text in small letters."""

    def __init__(self, scene: Scene, told: Sequence[Figure], every: Mapping[str, Context], low: str) -> None:
        self._scene, self._every, self._low = scene, every, low
        self._ids = {f.id: f for f in told}
        self._by_sentence: dict[int, list[Figure]] = {}
        for figure in told:
            self._by_sentence.setdefault(figure.s[0], []).append(figure)

    def things(self, row: Sequence[Token], p: Pairing) -> list[Figure] | None:
        """The figures of the one row of the sentence, each with what the sentences before name for it; None where they name
        nothing."""
        if p.word is None or len(p.rows) > 1:
            return None
        figures = [self._ids[f.id] for start, _ in p.rows[0] if (f := row[start].figure) is not None]
        called = _called(row, p.rows[0][0][0])
        same = self._before(figures[-1], _FAR) if called is not None else None
        if called is not None and same is not None and len(same) == p.size and _is_called(same, called):
            return [replace(f, measure=_undated(s), slots={}) for f, s in zip(figures, same, strict=True)]
        if p.things is not None:
            return None
        things, c = self._named(figures[-1], p.size), self._every.get(figures[0].id)
        if things is None or c is None:
            return None
        measures = [_of(c, f, thing, self._scene.article.text) for f, thing in zip(figures, things, strict=True)]
        return [replace(f, measure=m, slots={}) for f, m in zip(figures, measures, strict=True)] if all(measures) else None

    def _before(self, last: Figure, deep: int) -> list[Figure] | None:
        """The figures of the same unit in the nearest sentence before that has any, if all are of different things."""
        for n in range(last.s[0] - 1, max(0, last.s[0] - deep - 1), -1):
            group = [f for f in self._by_sentence.get(n, ()) if f.unit == last.unit and f.of == last.of]
            if group:
                measures = {f.measure for f in group}
                apart = len(group) == len(measures) and None not in measures
                return group if apart and self._scene.article.sentences[n - 1].kind == "paragraph" else None
        return None

    def _named(self, last: Figure, size: int) -> list[str] | None:
        """The things that the figures of the sentence before, or its one list, name."""
        scene, n = self._scene, last.s[0]
        text = scene.article.text
        same = self._before(last, _NEAR)
        if same is not None and len(same) == size:
            c = self._every.get(same[0].id)
            things = [_thing_of(text, c.row, f) for f in same] if c is not None else []
            return [t for t in things if t] if all(things) and len(set(things)) == size else None
        if n < 2 or (sentence := scene.article.sentences[n - 2]).kind != "paragraph":
            return None
        row = tokens(text, sentence.start, min(sentence.end, sentence.start + _LONG), (), (), scene.lexicon)
        places = [i for i, t in enumerate(row) if t.low == "and" and t.kind == "break"]
        lists = [found for i in places if (found := listed(row, i, 0, len(row), scene.words, self._low)) is not None]
        if len(places) != 1 or len(lists) != 1 or len(lists[0].members) != size or any(t.text[0].isdigit() for t in row):
            return None
        return [text[row[a].start : row[b - 1].end] for a, b in lists[0].members]


def share_before(figure: Figure, c: Context | None) -> Figure:
    """The figure of "Peru accounted for …" with what the share of the sentence before was of."""
    who, makes, rest = (figure.measure or "").partition(_MAKES)
    told = c.earlier if c is not None else None
    if not makes or rest or told is None or not told[0].startswith("share of ") or told[1].unit != figure.unit:
        return figure
    when, basis = (figure.when, figure.when_basis) if figure.when or not told[1].when else (told[1].when, "inferred")
    whole = told[0].removeprefix("share of ").partition(":")[0]
    return replace(figure, measure=f"{who}’s share of {whole}", slots={}, when=when, when_basis=basis)


_MAKES = f" accounted for {OPEN}"


def _called(row: Sequence[Token], at: int) -> str | None:
    """The noun of "the rates", right before the verb or the preposition of the row."""
    for i in range(at - 1, max(0, at - 6), -1):
        if row[i].low in load().measures.called:
            return row[i].low if row[i - 1].low in ("the", "both", "those", "their", "these") else None
    return None


def _is_called(figures: Sequence[Figure], noun: str) -> bool:
    return noun in _ANY or all(noun.removesuffix("s") in (f.measure or "").lower() for f in figures)


def _undated(figure: Figure) -> str | None:
    """Its measure without the time that is told behind a comma."""
    measure, comma, _ = (figure.measure or "").rpartition(", ")
    return measure if comma and figure.slots and figure.when else figure.measure


def _thing_of(text: str, row: Sequence[Token], figure: Figure) -> str | None:
    """The noun phrase behind "of" right after the figure: "9 tonnes of salt"."""
    at = next((i for i, t in enumerate(row) if t.figure is not None and t.figure.id == figure.id), len(row))
    if at + 2 >= len(row) or row[at + 1].low != "of":
        return None
    end = phrase_end(row, at + 2, len(row))
    return text[row[at + 2].start : row[end - 1].end] if end > at + 2 else None


def _of(c: Context, figure: Figure, thing: str, text: str) -> str | None:
    """The figure's measure with the thing; where it has none, the thing with who does what to it."""
    if figure.measure is not None:
        return f"{figure.measure} ({thing})"
    verb = next((i for i in range(c.at - 1, -1, -1) if is_verb(c.row, i)), None)
    if verb is None:
        return None
    start = verb
    while start and (is_verb(c.row, start - 1) or inside_verb(c.row[start - 1])):
        start -= 1
    who = subject(c, text, start) or (c.row[start - 1].low if start and c.row[start - 1].low in PRONOUNS else None)
    return f"{thing} {who} {text[c.row[start].start : c.row[c.at].start].strip()}" if who else None
