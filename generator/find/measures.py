"""What each figure measures, for when, and who states it: read from the sentence that it stands in.

The sentence becomes a row of tokens (`clauses`), the frames (`measures_frames`) read what the figure is of, and here the rest is
added: what carries over from one figure to the next, the period, the speaker, whether it is reported, planned or only threatened.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.find.clauses import Lexicon, Token, lexicon, tokens
from generator.find.credits import find_credits
from generator.find.measures_context import Context, context
from generator.find.measures_frames import read
from generator.find.measures_label import label, slots_of
from generator.find.measures_modality import modality
from generator.find.measures_own import own_phrase
from generator.find.measures_period import cross, period
from generator.find.measures_phrases import Reading, Words, ends_phrase, named_product, phrase_words, product
from generator.find.measures_places import ByPlace
from generator.records import Article, Credit, Date, Figure, Modality, Quote, Sentence, Statement
from generator.text import Locator
from generator.vocabulary import Vocabulary

_INCLUDES = re.compile(
    r"\b(?:figure|number|total|rate|sum)\b[^.;]{0,60}?\s(?:(?:that|which)\s+)?"
    r"(?P<said>(?:also\s+)?(?:includes?|excludes?|counts?)\b[^.;\n]{3,80})",
    re.I,
)


# What somebody denies is nobody's report.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed)|reject(?:s|ed)?)\s+(?:[\w'’-]+\s+){0,2}that\b", re.I
)


def add_measures(
    article: Article,
    vocabulary: Vocabulary,
    where: Locator,
    figures: tuple[Figure, ...],
    dates: tuple[Date, ...],
    quotes: tuple[Quote, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """The figures with measure, slots, when, stated_by, in_quote, modality and repeat_of, in their order."""
    if not figures:
        return ()
    scene = _Scene(
        article, lexicon(vocabulary.measures), phrase_words(vocabulary.measures, vocabulary.elements),
        ByPlace(dates), ByPlace(quotes), ByPlace(statements),
        ByPlace(c for c in find_credits(article, vocabulary, where) if c.start is not None),
        tuple(p.start for p in article.paragraphs),
    )  # fmt: skip
    stretches: dict[tuple[int, int], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.start):
        sentence = article.sentences[figure.s[0] - 1]
        stretches.setdefault((sentence.n, (figure.start - sentence.start) // _LONGEST), []).append(figure)
    done: dict[str, Figure] = {}
    for (n, piece), group in stretches.items():
        for figure in _measured(scene, _stretch(article.sentences[n - 1], piece, group), group):
            done[figure.id] = figure
    return _repeats(article, tuple(done[f.id] for f in figures))


# No newspaper sentence is nearly so long. What is, is read in pieces, so that the time taken grows with the text and not with its
# square.
_LONGEST = 1500
# Figures in one sentence from which it is no sentence: of 211 sentences with figures in `tests/articles` and `tests/blind`, the
# fullest has six.
_CROWD = 25


def _stretch(sentence: Sentence, piece: int, figures: Sequence[Figure]) -> Sentence:
    """The sentence, or that piece of an endless one in which the figures stand."""
    if sentence.end - sentence.start <= _LONGEST:
        return sentence
    start = min(sentence.start + piece * _LONGEST, figures[0].start)
    return replace(sentence, start=start, end=min(sentence.end, max(start + _LONGEST, figures[-1].end)))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the whole article while its figures are read."""

    article: Article
    lexicon: Lexicon
    words: Words
    dates: ByPlace[Date]
    quotes: ByPlace[Quote]
    statements: ByPlace[Statement]
    credits: ByPlace[Credit]
    paragraphs: tuple[int, ...]


def _measured(scene: _Scene, sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence, each read in the light of the one before it."""
    article = scene.article
    dates = _within(scene.dates.between(sentence.start, sentence.end))
    beside = [d for d in dates if not any(cross(d, f) for f in figures)]
    crowded = len(figures) > _CROWD  # a table without lines, or noise: no clause is read in it
    row = () if crowded else tokens(article.text, sentence.start, sentence.end, figures, beside, scene.lexicon)
    readings: dict[str, Reading] = {}
    contexts: dict[str, Context] = {}
    before: Reading | None = None
    at_before = -1
    topic = _topic(scene, sentence)
    for at, token in enumerate(row):
        if token.figure is None:
            continue
        quote = _quote_of(scene, token.figure)
        c = context(row, at, scene.words, scene.lexicon, _party_of(scene, quote))
        c = replace(c, before=before, at_before=at_before, topic=topic)
        contexts[token.figure.id] = c
        found = read(c)
        if found is not None:
            found = _growth(_carried(_settled(scene, sentence, found), before, scene, token.figure), token.figure)
            readings[token.figure.id], before, at_before = found, found, at
    readings = _counterparts(readings, row, scene, sentence)
    return [_filled(scene, sentence, f, readings.get(f.id), contexts.get(f.id), dates) for f in figures]


def _topic(scene: _Scene, sentence: Sentence) -> str | None:
    """The named product that the sentence before, in the same paragraph, begins with: "Rare earths are …"."""
    if sentence.n < 2:
        return None
    before = scene.article.sentences[sentence.n - 2]
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]
    if before.start < paragraph.start:
        return None
    row = tokens(scene.article.text, before.start, min(before.end, before.start + 60), (), (), scene.lexicon)
    end = next((i for i, t in enumerate(row) if ends_phrase(t)), 0)
    name, _ = product(row[:end], scene.words)
    return name if name and named_product(name.split(), scene.words) else None


def _within(dates: Sequence[Date]) -> list[Date]:
    """The dates in order; of overlapping ones the longer."""
    out: list[Date] = []
    for date in dates:
        if not out or date.start >= out[-1].end:
            out.append(date)
    return out


def _settled(scene: _Scene, sentence: Sentence, reading: Reading) -> Reading:
    """A pronoun's party: the party that last acted in the text before, within the paragraph and the one before it."""
    if not reading.pronoun or reading.whose:
        return reading
    i = bisect_right(scene.paragraphs, sentence.start) - 1
    begin = scene.article.paragraphs[max(0, i - 1)].start
    party = _actor(scene, begin, sentence.start)
    return replace(reading, whose=party, pronoun=False) if party else replace(reading, pronoun=False)


def _actor(scene: _Scene, start: int, end: int) -> str | None:
    """The one party that acts in [start, end): that a verb follows. Two of them settle nothing."""
    found: set[str] = set()
    for m in scene.lexicon.party.finditer(scene.article.text, start, end):
        after = re.match(r"\s+(?:also\s+|now\s+)?(\w+)", scene.article.text[m.end() : m.end() + 24])
        verb = after.group(1).lower() if after else ""
        if not m.group("whose") and (verb in _AUXILIARIES or verb.endswith("ed") or verb in scene.lexicon.shares):
            found.add(scene.lexicon.parties[m.group()])
    return found.pop() if len(found) == 1 else None


_AUXILIARIES = frozenset("is are was were has have had will would can could may must should".split())


def _carried(reading: Reading, before: Reading | None, scene: _Scene, figure: Figure) -> Reading:
    """What the clause before tells and this one leaves out: "while magnet imports fell …" has the same buyer and seller."""
    if reading.of_before and before is not None and before.product and reading.product:
        name = f"{before.product.removesuffix('s')} {reading.product}"
        reading = replace(reading, product=name, written=name)
    if reading.sort == "flow":
        if before is not None and before.sort == "flow" and before.quantity == reading.quantity:
            reading = replace(reading, whose=reading.whose or before.whose, to=reading.to or before.to)
        owner = _data_owner(scene, figure)
        if owner and reading.whose is None and reading.to != owner and reading.to is not None:
            reading = replace(reading, whose=owner)  # customs data are of the country's own trade
        elif owner and reading.to is None and reading.scope is None and reading.whose is None:
            reading = replace(reading, whose=owner)
    return reading


def _data_owner(scene: _Scene, figure: Figure) -> str | None:
    """The party whose records the sentence cites."""
    for credit in _credits_of(scene, figure):
        if credit.rule.startswith("data"):
            m = scene.lexicon.party.match(credit.name)
            if m:
                return scene.lexicon.parties.get(m.group())
    return None


def _credits_of(scene: _Scene, figure: Figure) -> list[Credit]:
    sentences = scene.article.sentences
    return scene.credits.between(sentences[figure.s[0] - 1].start, sentences[figure.s[-1] - 1].end)


def _counterparts(readings: dict[str, Reading], row: Sequence[Token], scene: _Scene, sentence: Sentence) -> dict[str, Reading]:
    """In a sentence of two parties, one's duties are on the other's goods."""
    parties = {t.party for t in row if t.party} | {r.whose for r in readings.values() if r.whose}
    if len(parties) != 2 or any(t.party and _names_goods(row, i) for i, t in enumerate(row)):
        return readings
    out: dict[str, Reading] = {}
    for name, r in readings.items():
        if r.sort == "duty" and r.whose and not r.to and not r.product:
            r = replace(r, to=next(p for p in parties if p != r.whose))
        out[name] = r
    return out


def _names_goods(row: Sequence[Token], i: int) -> bool:
    """Whether the party stands before goods of its own ("American soybeans"): then a duty may be on these alone."""
    after = row[i + 1] if i + 1 < len(row) else None
    if row[i].whose or after is None or after.kind != "word" or not after.text.islower() or ends_phrase(after):
        return False
    return not after.low.endswith(("ed", "ing")) and after.low not in _ACTORS


# Nouns after a party that act and are not sold.
_ACTORS = frozenset(
    "officials official negotiators negotiator leaders leader authorities government side sides administration companies firms "
    "farmers buyers consumers diplomats ministers president economy and relations talks goods products ones".split()
)


def _filled(
    scene: _Scene, sentence: Sentence, figure: Figure, reading: Reading | None, c: Context | None, dates: Sequence[Date]
) -> Figure:
    text = scene.article.text
    when = period(figure, c, dates, text)
    quote = _quote_of(scene, figure)
    denied = c is not None and _DENIED.search(text[max(sentence.start, figure.start - 160) : figure.start])
    slots: Mapping[str, str] = slots_of(reading) if reading is not None and _enough(reading) and not denied else {}
    if slots and reading is not None and reading.turned and figure.change is None:
        figure = replace(figure, change="by", direction=reading.turned)
    measure: str | None
    if slots and reading is not None:
        measure = label(reading, when, scene.lexicon.adjectives)
        includes = _includes(scene, figure, reading)
        slots = {**slots, "includes": includes} if includes else slots
    else:
        measure = own_phrase(c, text)
    return replace(
        figure,
        measure=measure,
        slots=slots,
        when=when.iso if when else None,
        when_basis=when.basis if when and when.iso else None,
        stated_by=_stated_by(scene, figure, quote),
        in_quote=quote.id if quote else None,
        modality=_modality(text, c, sentence, reading),
    )


def _modality(text: str, c: Context | None, sentence: Sentence, reading: Reading | None) -> Modality:
    """How sure the figure is. What a licence "will be valid for" is a term of it and no plan."""
    found = modality(text, c, sentence)
    return "reported" if found == "planned" and reading is not None and reading.quantity == "validity" else found


def _enough(reading: Reading) -> bool:
    """Whether the slots say enough to be compared: a quantity alone is no measure."""
    if reading.whose is not None and reading.whose == reading.to:
        return False  # nobody trades with, or levies on, itself: something was misread
    if reading.sort == "flow":
        return bool(reading.product) or bool(reading.whose and reading.to)
    if reading.sort in ("price", "span"):
        return bool(reading.product)
    return bool(reading.quantity) and bool(reading.product or reading.whose or reading.to)


def _growth(reading: Reading, figure: Figure) -> Reading:
    """An economy that grows by N % has a growth of N %; a growth that changes by N % is another thing."""
    if reading.quantity == "GDP" and figure.change == "by" and figure.unit == "percent":
        return replace(reading, quantity="growth", noun="growth" if reading.noun.islower() else reading.noun)
    if reading.quantity == "growth" and figure.change == "by":
        return replace(reading, quantity="change of growth")
    return reading


def _quote_of(scene: _Scene, figure: Figure) -> Quote | None:
    return next((q for q in scene.quotes.around(figure.start, figure.end) if q.kind in ("statement", "fragment")), None)


def _party_of(scene: _Scene, quote: Quote | None) -> str | None:
    """The party that a speaker means by "we": told by the role or the body."""
    if quote is None:
        return None
    m = scene.lexicon.party.search(f"{quote.role or ''} {quote.body or ''}")
    return scene.lexicon.parties.get(re.sub(r"['’]s?$", "", m.group())) if m else None


def _stated_by(scene: _Scene, figure: Figure, quote: Quote | None) -> str | None:
    """The speaker of the quote, else of the statement that the figure stands in, else the data or the newsroom that is cited."""
    if quote is not None and (quote.speaker or quote.speaker_as_written):
        return quote.speaker or quote.speaker_as_written
    credits = _credits_of(scene, figure)
    data = next((c.text for c in credits if c.rule.startswith("data")), None)
    paper = next((c.name for c in credits if not c.rule.startswith("data")), None)
    said = next(iter(scene.statements.around(figure.start, figure.end)), None)
    speaker = (said.speaker or said.speaker_as_written) if said is not None else None
    speaker = None if speaker and _POINTS.fullmatch(speaker) else speaker
    if data and speaker in (None, data, paper):
        return f"{data}, according to {paper}" if paper else data
    return speaker or paper


# A speaker who is only pointed to is nobody that a reader could look up.
_POINTS = re.compile(
    r"(?:(?:one|some|many|most|both|all|two|several)\s+of\s+)?(?:he|she|it|they|them|him|her|who|which|that|this|these|those)",
    re.I,
)


def _includes(scene: _Scene, figure: Figure, reading: Reading) -> str | None:
    """What the article itself says that the figure takes in: "a figure … that includes older levies". It must stand in the same
    paragraph after the figure, and name the same party if it names one."""
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    m = _INCLUDES.search(scene.article.text, figure.end, min(paragraph.end, figure.end + 300))
    if m is None:
        return None
    named = scene.lexicon.party.search(scene.article.text, m.start(), m.start("said"))
    if named and scene.lexicon.parties.get(named.group()) != reading.whose:
        return None
    return m.group("said").strip()


def _repeats(article: Article, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same measure, value and period a second time in one article names the first. A headline gives way to the text."""
    first: dict[tuple[object, ...], str] = {}
    done: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda f: article.sentences[f.s[0] - 1].kind in ("title", "heading")):
        same: tuple[object, ...] = (
            tuple(sorted((k, v) for k, v in figure.slots.items() if k != "includes")) or figure.measure,
            figure.value, figure.unit, figure.bound, figure.direction, figure.modality, figure.when,
        )  # fmt: skip
        earlier = first.setdefault(same, figure.id)
        done[figure.id] = replace(figure, repeat_of=earlier if earlier != figure.id else None)
    return tuple(done[f.id] for f in figures)
