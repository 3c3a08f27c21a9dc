"""What is known only when all figures are read: the period of a movement that goes on, and what is told a second time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from generator.find.measures.context import Context
from generator.find.measures.scene import Scene
from generator.find.measures.when.onward import foretold, in_tail
from generator.find.measures.words.tense import tense
from generator.records import Article, Figure


def periods_carried(scene: Scene, figures: tuple[Figure, ...], contexts: Mapping[str, Context]) -> tuple[Figure, ...]:
    """A movement told without a time has that of the movement in the sentence before, in its paragraph: "Exports rose 5 % in May.
    Those to Japan fell 2 %". Inferred, and only where no claim hangs on it."""
    last: dict[int, Figure] = {}
    out: list[Figure] = []
    for figure in figures:
        n = figure.s[0]
        before = last.get(n - 1)
        c = contexts.get(figure.id)
        if (c is not None and tense(c) == "ahead") or foretold(scene, figure):
            before = None  # "a ticket will go up to £5.20"
        if before is not None and before.when and figure.change and not figure.slots and not figure.when:
            sentence = scene.article.sentences[n - 1]
            paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]
            near = (max(sentence.start, figure.start - LONGEST), min(sentence.end, figure.end + LONGEST))
            if scene.article.sentences[n - 2].start >= paragraph.start and not scene.dates.between(*near):
                figure = replace(figure, when=before.when, when_basis="inferred")
        if figure.change and not in_tail(scene, figure):
            last[figure.s[-1]] = figure
        out.append(figure)
    return tuple(out)


# No newspaper sentence is nearly so long. What is, is read in pieces, so that the time taken grows with the text and not with its
# square.
LONGEST = 1500


def repeats(article: Article, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same measure, value and period a second time in one article names the first. A headline gives way to the text."""
    first: dict[tuple[object, ...], str] = {}
    done: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda f: article.sentences[f.s[0] - 1].kind in ("title", "heading")):
        same: tuple[object, ...] = (
            tuple(sorted((k, v) for k, v in figure.slots.items() if k != "includes")) or figure.measure,
            figure.value, figure.unit, figure.bound, figure.direction, figure.modality, figure.when,
        )  # fmt: skip
        earlier = first.setdefault(same, figure.id)
        again = earlier if earlier != figure.id else None
        done[figure.id] = figure if figure.repeat_of == again else replace(figure, repeat_of=again)
    return tuple(done[f.id] for f in figures)
