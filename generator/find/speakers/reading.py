"""One reading of an article's speech, in order: units, their cues, whom each cue's phrase means. Quotes and statements share it."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.find.marks import Marked, find_marks
from generator.find.names import Names
from generator.find.names.table import Entity
from generator.find.speakers.cue import Cue
from generator.find.speakers.cues import CueFinder
from generator.find.speakers.meant import meant_by, speaks
from generator.find.speakers.phrases import Phrase, Reader
from generator.find.speakers.resolve import Memory
from generator.find.speakers.subjects import subject
from generator.find.speakers.units import Unit, find_units
from generator.records import Article
from generator.vocabulary import Vocabulary


@dataclass(slots=True)
class Told:
    """A cue of a unit with the entity its phrase means, if any."""

    cue: Cue
    entity: Entity | None
    meant: Entity | None = None  # the body for which a nominal speaks: "a spokesman for the bank", "the company"; "the minister"
    speaker: Entity | None = None  # who of both can be quoted: no paper can


@dataclass(slots=True)
class UnitReading:
    """One outer sentence, with what is told in it and by whom."""

    unit: Unit
    lows: list[str]
    told: list[Told]
    subject: Entity | None
    subject_phrase: Phrase | None
    verbs: list[int] = field(default_factory=list)  # positions of reporting verbs, with or without somebody who speaks by them
    headline: bool = False  # nearly every word outside the quotations has a capital: those inside tell nothing


@dataclass(slots=True)
class Reading:
    """The quotations of an article and the sentences around them, as statements and quotes are both read from."""

    marked: list[Marked]
    singles: bool  # whether the article quotes with single marks alone, as British papers do
    units: list[UnitReading] = field(default_factory=list)
    reader: Reader | None = None


def read_speech(article: Article, vocabulary: Vocabulary, names: Names) -> Reading:
    """The article's units in order, every pronoun resolved by what came before it."""
    if names.reading is not None:
        reading: Reading = names.reading
        return reading
    marked = find_marks(article.text, article.paragraphs)
    reader = Reader(names, vocabulary)
    finder = CueFinder(reader)
    units = find_units(article, names.tokens, marked, frozenset(reader.words.forms))
    memory = Memory(names, marked, reader.words.papers)
    out = Reading(marked, not any(not m.single for m in marked), reader=reader)
    for unit in units:
        out.units.append(_read(unit, reader, finder, memory))
    names.reading = out
    return out


def _read(unit: Unit, reader: Reader, finder: CueFinder, memory: Memory) -> UnitReading:
    items = unit.items
    lows = unit.lows
    first = next((x for x in items if x >= 0), -1)
    subject_phrase = subject(reader, items, lows, len(items)) if first >= 0 else None
    who = _entity(subject_phrase, memory, unit.paragraph)
    if who is not None and subject_phrase is not None and who.kind == "person":
        memory.subject(subject_phrase.first, who, unit.paragraph)
    before = memory.body_of(unit.paragraph)
    memory.opens(unit.paragraph)
    if subject_phrase is not None and not subject_phrase.pronoun:
        memory.body = who if who is not None and who.kind == "body" else meant_by(reader, memory, subject_phrase)
        memory.body_paragraph = unit.paragraph
    headline = unit.quoted and _is_headline(reader, items, lows)
    told: list[Told] = []
    for cue in finder.find(items, lows, headline):
        entity = _entity(cue.phrase, memory, unit.paragraph, before)
        nominal = meant_by(reader, memory, cue.phrase) if entity is None else None
        told.append(Told(cue, entity, nominal, entity or (nominal if speaks(reader, cue.phrase) else None)))
        memory.hears_of(cue, entity or told[-1].meant, lows)
        if cue.phrase is not None and cue.sort in ("say", "call"):
            memory.heard(cue.phrase, entity, unit.paragraph)
    verbs = (
        [p for p, low in enumerate(lows) if low in reader.words.forms and (low not in reader.words.nouns or _leads(lows, p))]
        if unit.quoted
        else []
    )
    return UnitReading(unit, lows, told, who, subject_phrase, verbs, headline)


def _is_headline(reader: Reader, items: list[int], lows: list[str]) -> bool:
    """Whether the words outside the quotations are printed as a headline's."""
    long = [x for x, low in zip(items, lows, strict=True) if x >= 0 and len(low) > 3 and low.isalpha()]
    return len(long) > 1 and sum(reader.tokens.capital[x] for x in long) >= 0.8 * len(long)


def _leads(lows: list[str], p: int) -> bool:
    """Whether what follows shows that a form that may be a noun is a verb: "claims that", "states: '...'"."""
    return lows[p + 1 : p + 2] in (["that"], ["«»"], [":"], [","])


def _entity(phrase: Phrase | None, memory: Memory, paragraph: int, before: Entity | None = None) -> Entity | None:
    """Whom a phrase names or means. `before`: the body that "it" means where the sentence's own subject is none."""
    if phrase is None:
        return None
    if phrase.pronoun in ("it", "they"):
        body = memory.body if memory.body is not None and paragraph - memory.body_paragraph <= 1 else before
        if phrase.pronoun == "it" and memory.teller is not None:
            body = memory.teller
        if body is not None:
            return body
    if phrase.pronoun:
        return memory.pronoun(phrase.pronoun, phrase.first, paragraph)
    return phrase.entity
