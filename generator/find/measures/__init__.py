"""What each figure measures, for when, and who states it: read from the sentence that it stands in.

The sentence becomes a row of tokens (`clauses`), the frames read what the figure is of, and around it the rest is added. The
modules by what they are asked, each in the order of the work:

the sentence    scene (the whole article), tells (what it tells of), context (a figure in its sentence), reading (what is read),
                places, named
words/          its noun phrases, verbs and goods
actors/         who acts
slots/          frames: what can be compared
phrase/         what a figure without slots is of, in its sentence's own words
readable/       the same as it can be read without its article
rows/           several figures of several things
when/           in the sentence, and from sentence to sentence
stating/        who states it, and as a report, a plan or a condition
all of it       filled
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.find.clauses import lexicon, tokens
from generator.find.measures.context import Before, Context, around
from generator.find.measures.filled import in_turn
from generator.find.measures.named import Named, whole_goods, whole_names
from generator.find.measures.phrase.changed import as_level
from generator.find.measures.places import ByPlace
from generator.find.measures.readable.clausal import in_clauses
from generator.find.measures.readable.running import Running
from generator.find.measures.reading import Reading
from generator.find.measures.rows.respective import respective
from generator.find.measures.scene import Scene, actor_before, houses, paragraph_of, party_of, quote_of, topic_before
from generator.find.measures.slots.applied import settled_applicants
from generator.find.measures.slots.bases import with_bases
from generator.find.measures.slots.carry import carried, growth, in_full, of_goods, of_the_same, settled, truce, under_control
from generator.find.measures.slots.duties import duty_before
from generator.find.measures.slots.frames import read
from generator.find.measures.slots.sides import at_the_table, counterparts, two_sides
from generator.find.measures.slots.terms import papers_before
from generator.find.measures.slots.trade import of_trade_before
from generator.find.measures.when.market import of_the_day
from generator.find.measures.when.moments import moments
from generator.find.measures.when.onward import from_before
from generator.find.measures.when.period import cross
from generator.find.measures.when.results import of_the_period
from generator.find.measures.when.session import of_the_session
from generator.find.measures.when.tallies import in_tally
from generator.find.measures.when.whole_article import LONGEST, periods_carried, repeats
from generator.find.measures.words.products import goods, phrase_words, wares
from generator.find.names import Names
from generator.records import Article, Credit, Date, Figure, Meeting, Quote, Sentence, Statement
from generator.vocabulary import Vocabulary


def add_measures(
    article: Article,
    vocabulary: Vocabulary,
    figures: tuple[Figure, ...],
    dates: tuple[Date, ...],
    quotes: tuple[Quote, ...],
    statements: tuple[Statement, ...],
    credits: tuple[Credit, ...] = (),
    names: Names | None = None,
    meetings: tuple[Meeting, ...] = (),
) -> tuple[Figure, ...]:
    """The figures with measure, slots, when, stated_by, in_quote, modality and repeat_of, in their order."""
    if not figures:
        return ()
    words, named = phrase_words(vocabulary.measures, vocabulary.elements), Named(names)
    known = vocabulary.measures, vocabulary.elements
    scene = Scene(
        article, lexicon(vocabulary.measures), words,
        ByPlace(dates), ByPlace(quotes), ByPlace(statements),
        ByPlace(c for c in credits if c.start is not None), ByPlace(figures),
        tuple(p.start for p in article.paragraphs),
        Running(article, goods(*known), wares(*known), words, named), named,
        at_the_table(meetings, article.text, lexicon(vocabulary.measures)),
    )  # fmt: skip
    every: dict[str, Context] = {}
    told, mended = respective(scene, figures, _read(scene, figures, every), every, _read)
    running = of_the_session(scene, of_the_day(scene, of_the_period(scene, told, every), every), every)
    running = with_bases(scene, running, every)
    return in_clauses(article.text, repeats(article, running), {id_: c for id_, c in every.items() if id_ not in mended})


def _read(scene: Scene, figures: Sequence[Figure], every: dict[str, Context]) -> tuple[Figure, ...]:
    """The figures as their sentences and those before tell them; `every` gets how each stands in its sentence."""
    stretches: dict[tuple[int, int], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.start):
        sentence = scene.article.sentences[figure.s[0] - 1]
        stretches.setdefault((sentence.n, (figure.start - sentence.start) // LONGEST), []).append(figure)
    done: dict[str, Figure] = {}
    last: list[Figure] = []
    for (n, piece), group in stretches.items():
        earlier = [f for f in last if f.measure and f.s[-1] == n - 1]
        last = _measured(scene, _stretch(scene.article.sentences[n - 1], piece, group), group, earlier, every)
        done.update((f.id, f) for f in last)
    carried_on = periods_carried(scene, tuple(done[f.id] for f in figures), every)
    return in_tally(scene, from_before(scene, carried_on, every), every)


# Figures in one sentence from which it is no sentence: of 211 sentences with figures in `tests/articles` and `tests/blind`, the
# fullest has six.
_CROWD = 25


def _stretch(sentence: Sentence, piece: int, figures: Sequence[Figure]) -> Sentence:
    """The sentence, or that piece of an endless one in which the figures stand."""
    if sentence.end - sentence.start <= LONGEST:
        return sentence
    start = min(sentence.start + piece * LONGEST, figures[0].start)
    return replace(sentence, start=start, end=min(sentence.end, max(start + LONGEST, figures[-1].end)))


def _measured(
    scene: Scene, sentence: Sentence, figures: Sequence[Figure], earlier: Sequence[Figure], every: dict[str, Context]
) -> list[Figure]:
    """The figures of one sentence, each read in the light of the one before it."""
    article = scene.article
    dates = _within(scene.dates.between(sentence.start, sentence.end))
    beside = [d for d in dates if not any(cross(d, f) for f in figures)]
    crowded = len(figures) > _CROWD  # a table without lines, or noise: no clause is read in it
    row = () if crowded else tokens(article.text, sentence.start, sentence.end, figures, beside, scene.lexicon)
    if any(t.kind in ("stop", "break") for t in row):
        row = whole_names(row, scene.named.between(sentence.start, sentence.end), article.text)
    row = whole_goods(row, scene.words.same)
    readings: dict[str, Reading] = {}
    contexts: dict[str, Context] = {}
    before: Reading | None = None
    at_before = last = -1
    behind = Before(
        partial(topic_before, scene, sentence), partial(actor_before, scene, sentence),
        partial(houses, scene, sentence), partial(papers_before, scene, sentence),
        partial(duty_before, scene, sentence),
    )  # fmt: skip
    for at, token in enumerate(row):
        if token.figure is None:
            continue
        quote = quote_of(scene, token.figure)
        c = Context(
            row, at, *around(row, at), scene.words, scene.lexicon, before, at_before, last, party_of(scene, quote),
            earlier=_like(earlier, token.figure), behind=behind,
        )  # fmt: skip
        last = at
        contexts[token.figure.id] = c
        found = read(c)
        if found is not None:
            found = settled(scene, sentence, token.figure, of_the_same(found, before), lambda: behind.actor)
            found = growth(carried(of_trade_before(scene, sentence, c, found), before, scene, token.figure), token.figure)
            found = settled_applicants(scene, under_control(scene, sentence, found))
            found = truce(scene, in_full(scene, sentence, of_goods(scene, sentence, token.figure, found)))
            readings[token.figure.id], before, at_before = found, found, at
    same = earlier if sentence.start > paragraph_of(scene, sentence).start else ()
    readings = two_sides(counterparts(readings, row), row, scene.sides, same)
    every.update(contexts)
    return in_turn(scene, sentence, figures, readings, contexts, moments(dates, article.text, sentence))


def _like(earlier: Sequence[Figure], figure: Figure) -> tuple[str, Figure] | None:
    """The last figure of the sentence before, or the last of the same unit where there is one, with its measure."""
    near = next((f for f in reversed(earlier) if f.unit == figure.unit), earlier[-1] if earlier else None)
    return (as_level(near.measure), near) if near is not None and near.measure else None


def _within(dates: Sequence[Date]) -> list[Date]:
    """The dates in order; of overlapping ones the longer."""
    out: list[Date] = []
    for date in dates:
        if not out or date.start >= out[-1].end:
            out.append(date)
    return out
