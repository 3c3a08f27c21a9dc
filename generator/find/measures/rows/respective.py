"""Whose each figure of a row is: "imports of cobalt and nickel rose 4 and 9 percent respectively".

Each figure is read once more in its sentence without the other figures of the row and the other things of the list: "imports of
nickel rose 9 percent". What is left out becomes blanks, so that every place in the text stays what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.find.clauses import Token
from generator.find.measures.context import Context
from generator.find.measures.places import ByPlace, Spans
from generator.find.measures.readable.clausal import in_clauses
from generator.find.measures.readable.running import Running
from generator.find.measures.rows.figure_rows import Stretch
from generator.find.measures.rows.members import ORDINALS, Listed
from generator.find.measures.rows.pairs import Pairing, leading, pairing
from generator.find.measures.rows.row_told import settled
from generator.find.measures.rows.things_before import Earlier, share_before
from generator.find.measures.scene import Scene
from generator.records import Figure

Read = Callable[[Scene, Sequence[Figure], dict[str, Context]], Iterable[Figure]]
# Sentences before that of a row from which something can carry over to it.
_BEFORE = 4


def respective(
    scene: Scene, figures: Sequence[Figure], told: Iterable[Figure], every: dict[str, Context], read: Read
) -> tuple[tuple[Figure, ...], frozenset[str]]:
    """The figures as `told`; those that are told of several things at once, each with its own, and which these are: they are done,
    and clauses where nothing else is found. `figures` are the same before they were read; `every` is how each stands in its
    sentence, which for these is as they were read anew."""
    was = tuple(told)
    out = {f.id: f for f in was}
    text = scene.article.text.lower()
    pairings = _pairings(scene, figures, every, text)
    if not pairings:
        return was, frozenset()
    earlier = Earlier(scene, was, every, text)
    named = [(p, earlier.things(row, p)) for row, p in pairings]
    done = {id(p) for p, found in named if found is not None}
    out |= {f.id: f for _, found in named for f in found or ()}
    pairings = [(row, p) for row, p in pairings if id(p) not in done and (p.things is not None or len(p.rows) > 1)]
    for k in range(max((p.size for _, p in pairings), default=0)):
        parts = [(row, p) for row, p in pairings if k < p.size]
        out |= _read_as(scene, figures, [(_figures(row, p, k), _blanks(row, p, k)) for row, p in parts], every, read)
    before = {f.id: f for f in was}
    for row, p in pairings:
        for members in p.rows:
            for several in zip(*(_inside(row, m) for m in members), strict=True):
                anew = settled([out[f.id] for f in several], [before[f.id] for f in several], row, p, scene.article.text)
                out |= {f.id: f for f in anew}
    mended = frozenset(f.id for row, p in pairings for members in p.rows for m in members for f in _inside(row, m))
    return tuple(out[f.id] for f in figures), mended | {f.id for _, found in named for f in found or ()}


def _pairings(
    scene: Scene, figures: Sequence[Figure], every: Mapping[str, Context], text: str
) -> list[tuple[Sequence[Token], Pairing]]:
    """The pairings of the sentences with several figures of a row."""
    out: list[tuple[Sequence[Token], Pairing]] = []
    seen: set[int] = set()
    for figure in figures:
        c = every.get(figure.id)
        if c is None or id(c.row) in seen:
            continue
        seen.add(id(c.row))
        found = pairing(c.row, scene.words, text)
        if found is not None:
            out.append((c.row, found))
    return out


def _figures(row: Sequence[Token], p: Pairing, k: int) -> tuple[str, ...]:
    return tuple(f.id for members in p.rows for f in _inside(row, members[k]))


def _inside(row: Sequence[Token], member: Stretch) -> list[Figure]:
    return [t.figure for t in row[member[0] : member[1]] if t.figure is not None]


def _read_as(
    scene: Scene,
    figures: Sequence[Figure],
    parts: Sequence[tuple[tuple[str, ...], list[Stretch]]],
    every: dict[str, Context],
    read: Read,
) -> dict[str, Figure]:
    """The figures of each part, as its blanks leave the sentence to be read; `every` gets how they stand in it."""
    blanks = Spans(span for _, spans in parts for span in spans)
    wanted = {id_ for ids, _ in parts for id_ in ids}
    sentences = {f.s[0] - back for f in figures if f.id in wanted for back in range(_BEFORE + 1)}
    near = [f for f in figures if f.s[0] in sentences and not blanks.touch(f.start, f.end)]
    text = blanks.blanked(scene.article.text)
    article, named = replace(scene.article, text=text), scene.named.without(blanks)
    running = Running(article, scene.running.goods, scene.running.every, scene.words, named)
    running.trades = list(scene.running.trades)
    view = replace(
        scene, article=article, named=named, running=running, figures=ByPlace(near),
        dates=ByPlace(d for d in scene.dates if not blanks.touch(d.start, d.end)),
    )  # fmt: skip
    contexts: dict[str, Context] = {}
    done = [f for f in read(view, near, contexts) if f.id in wanted]
    every |= {id_: c for id_, c in contexts.items() if id_ in wanted}
    return {f.id: share_before(_tidy(f), contexts.get(f.id)) for f in in_clauses(text, done, contexts)}


def _tidy(figure: Figure) -> Figure:
    return replace(figure, measure=" ".join(figure.measure.split()).replace(" ,", ",")) if figure.measure else figure


def _blanks(row: Sequence[Token], p: Pairing, k: int) -> list[Stretch]:
    """The stretches of text that the k-th figure of each row is not told of."""
    out = [span for members in p.rows for span in _others(row, members, k)]
    if p.things is not None:
        out += _others(row, p.things.members, k)
        out += _singular(row, p.things, k)
    if p.word is not None:
        out.append(_said_so(row, p.word))
    return out


def _others(row: Sequence[Token], members: Sequence[Stretch], k: int) -> list[Stretch]:
    """All of the members but the k-th, with what joins them."""
    first, last, own = members[0], members[-1], members[k]
    begin = row[first[0]].start + (leading(row[first[0]]) if own != first else 0)
    spans = ((begin, row[own[0]].start), (row[own[1] - 1].end, row[last[1] - 1].end))
    return [(start, end) for start, end in spans if start < end]


def _singular(row: Sequence[Token], things: Listed, k: int) -> list[Stretch]:
    """The last letter of "the first and second lines", of which each is one line."""
    _, end = things.members[k]
    noun = row[things.end] if things.head and things.end < len(row) else None
    if (
        noun is None
        or row[end - 1].low not in ORDINALS
        or not noun.low.endswith("s")
        or noun.low.endswith(("ss", "ies", "ses", "ches", "shes", "xes", "zes"))
    ):
        return []
    return [(noun.end - 1, noun.end)]


def _said_so(row: Sequence[Token], word: int) -> Stretch:
    """ "Respectively" with the commas around it."""
    first = word if row[word].low == "respectively" else word - 2
    start, end = row[first].start, row[word].end
    if first and row[first - 1].text == ",":
        start = row[first - 1].start
        after = row[word + 2] if word + 2 < len(row) else None
        if after is not None and row[word + 1].text == "," and after.kind in ("prep", "date"):
            end = row[word + 1].end
    return start, end
