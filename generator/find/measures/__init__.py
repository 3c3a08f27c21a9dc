"""What each figure measures, for when, and who states it: read from the sentence that it stands in.

The sentence becomes a row of tokens (`clauses`), the frames (`frames`) read what the figure is of, and around it the rest is
added: what carries over from one figure to the next (`carry`), the period, the speaker (`stated`), whether it is reported, planned
or only threatened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.find.clauses import lexicon, tokens
from generator.find.measures.carry import carried, counterparts, growth, settled
from generator.find.measures.changed import as_level, as_step
from generator.find.measures.clausal import in_clauses
from generator.find.measures.context import PARTS, TIME, Before, Context, around, is_base
from generator.find.measures.enough import enough, sureness
from generator.find.measures.frames import read
from generator.find.measures.in_full import Told, in_full, of_all
from generator.find.measures.includes import taken_in
from generator.find.measures.label import label, slots_of
from generator.find.measures.market import of_the_day
from generator.find.measures.moments import moments
from generator.find.measures.named import Named, whole_names
from generator.find.measures.onward import after, from_before, of_them, shared_back
from generator.find.measures.own import own_phrase
from generator.find.measures.owners import traded
from generator.find.measures.parallel import same_course
from generator.find.measures.period import cross
from generator.find.measures.phrases import Reading
from generator.find.measures.places import ByPlace
from generator.find.measures.products import goods, phrase_words, wares
from generator.find.measures.respective import respective
from generator.find.measures.results import of_the_period
from generator.find.measures.running import Running
from generator.find.measures.scene import Scene, actor_before, houses, party_of, quote_of, topic_before
from generator.find.measures.session import of_the_session
from generator.find.measures.sound import telling
from generator.find.measures.stated import stated_by
from generator.find.measures.tallies import in_tally
from generator.find.measures.tense import tense
from generator.find.measures.timed import timed
from generator.find.measures.whole_article import LONGEST, periods_carried, repeats
from generator.find.names import Names
from generator.late import late
from generator.records import Article, Credit, Date, Figure, Quote, Sentence, Statement
from generator.vocabulary import Vocabulary

# What somebody denies is nobody's report.
_DENIED = late(r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed)|reject(?:s|ed)?)\s+(?:[\w'’-]+\s+){0,2}that\b", re.I)


def add_measures(
    article: Article,
    vocabulary: Vocabulary,
    figures: tuple[Figure, ...],
    dates: tuple[Date, ...],
    quotes: tuple[Quote, ...],
    statements: tuple[Statement, ...],
    credits: tuple[Credit, ...] = (),
    names: Names | None = None,
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
    )  # fmt: skip
    every: dict[str, Context] = {}
    told, mended = respective(scene, figures, _read(scene, figures, every), every, _read)
    running = of_the_session(scene, of_the_day(scene, of_the_period(scene, told, every), every), every)
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
    readings: dict[str, Reading] = {}
    contexts: dict[str, Context] = {}
    before: Reading | None = None
    at_before = last = -1
    behind = Before(
        partial(topic_before, scene, sentence), partial(actor_before, scene, sentence), partial(houses, scene, sentence)
    )
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
            found = growth(
                carried(settled(scene, sentence, token.figure, found, lambda: behind.actor), before, scene, token.figure),
                token.figure,
            )
            readings[token.figure.id], before, at_before = found, found, at
    readings = counterparts(readings, row, scene, sentence)
    every.update(contexts)
    return _in_turn(scene, sentence, figures, readings, contexts, moments(dates, article.text, sentence))


def _like(earlier: Sequence[Figure], figure: Figure) -> tuple[str, Figure] | None:
    """The last figure of the sentence before, or the last of the same unit where there is one, with its measure."""
    near = next((f for f in reversed(earlier) if f.unit == figure.unit), earlier[-1] if earlier else None)
    return (as_level(near.measure), near) if near is not None and near.measure else None


def _in_turn(
    scene: Scene,
    sentence: Sentence,
    figures: Sequence[Figure],
    readings: Mapping[str, Reading],
    contexts: Mapping[str, Context],
    times: Sequence[Date],
) -> list[Figure]:
    """The figures filled one after the other, each told what the one before it measures; one that is compared, what the last of its
    unit does: "41 % had one line idle, up from 12 %"."""
    out: list[Figure] = []
    told: Told | None = None
    by_unit: dict[str, tuple[Told | None, int]] = {}
    for figure in figures:
        around = c = contexts.get(figure.id)
        unit = "time" if figure.unit in TIME else figure.unit
        if unit == "dimensionless" and unit not in by_unit and "time" in by_unit:
            unit = "time"  # "32 working days, down from 61"
        if c is not None and unit in by_unit and is_base(c):
            told, at = by_unit[unit]
            c = replace(c, last=at)
        elif unit != "time" and told is not None and _OF_TIME.match(told.own) and not (c and c.row[c.at - 1].low == "and"):
            told = by_unit.get(unit, (None, 0))[0]  # "rose to $55 in eight weeks and has come back to $17"
        if around is not None and out and told is not None:
            figure = same_course(replace(around, told=told.own), out[-1], scene.article.text)
        done, told = _filled(scene, sentence, figure, readings.get(figure.id), c, times, told)
        out.append(after(done, out, around, times, scene.article) if around is not None else done)
        if c is not None:
            by_unit[unit] = told, c.at
    return of_them(shared_back(out, contexts, scene.article.text), scene.article.text, sentence.start)


def _within(dates: Sequence[Date]) -> list[Date]:
    """The dates in order; of overlapping ones the longer."""
    out: list[Date] = []
    for date in dates:
        if not out or date.start >= out[-1].end:
            out.append(date)
    return out


def _filled(
    scene: Scene,
    sentence: Sentence,
    figure: Figure,
    reading: Reading | None,
    c: Context | None,
    dates: Sequence[Date],
    told: Told | None,
) -> tuple[Figure, Told | None]:
    """The figure with all that its sentence tells, and its measure; `told` is that of the one before it."""
    text = scene.article.text
    tells = tense(c) if c is not None else None
    when, span = timed(figure, c, tells, dates, text, sentence, scene.article.published)
    quote = quote_of(scene, figure)
    denied = c is not None and _DENIED.search(text[max(sentence.start, figure.start - 160) : figure.start])
    slots: Mapping[str, str] = slots_of(reading) if reading is not None and enough(reading) and not denied else {}
    if slots and reading is not None and reading.turned and figure.change is None:
        figure = replace(figure, change="by", direction=reading.turned)
    bare: str | None
    if slots and reading is not None:
        bare = label(reading, None, scene.lexicon.adjectives)
        measure: str | None = scene.running.capitals(scene.running.written_out(label(reading, when, scene.lexicon.adjectives)))
        if (trade := traded(sentence.n, reading, scene.lexicon.adjectives)) is not None:
            scene.running.trades.append(trade)
        includes = taken_in(scene, figure, reading)
        slots = {**slots, "includes": includes} if includes else slots
    else:
        own = own_phrase(c, text, told.own if told else None)
        measure, bare = own, own
        priced = figure.unit.isupper() and own is not None and scene.running.goods.pattern.fullmatch(own) is not None
        if own and told and told.own == own and not priced:
            measure = told.full
        elif own and not (told and of_all(told.own)):
            measure = in_full(scene.running, scene.lexicon, sentence, figure, own, c)
        measure = telling(figure, measure)
        level = figure.unit in PARTS and figure.change is None and figure.direction is None
        if own and measure in (own, own[:1].upper() + own[1:]) and scene.running.is_somebody(own, sentence, bodies=level):
            measure = None  # "Lee sits at 16 percent", "growth, which the bank puts at 1 percent"
    if span is not None and measure is not None and span == (scene.article.published or "")[:7] and _SHARES.match(measure):
        span = scene.article.published  # the day's trading
    figure = replace(
        figure,
        measure=as_step(figure, measure),
        slots=slots,
        when=when.iso if when else span,
        when_basis=when.basis if when and when.iso else "inferred" if span else None,
        stated_by=stated_by(scene, figure, quote),
        in_quote=quote.id if quote else None,
        modality=sureness(text, c, sentence, reading),
    )
    full = bare if slots else measure
    return figure, Told(bare, full) if bare and full else None


# A measure of time, which nothing but another time goes on with.
_OF_TIME = late(r"(?:time|length|delay|duration|validity|lead|suspension|pause|extension|freeze)\b")
_SHARES = late(r"(?:share price|shares (?:of|in))\b", re.I)
