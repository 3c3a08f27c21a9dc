"""Statements: reported speech without marks, with who says it and by which verb.

A statement is the reported words of one cue: the clause after "said (that)", the clause before ", she said", or the sentence that
"according to" credits. A clause that is only imagined, asked about or defined is none.

reports (whether a cue does), content (which words it reports), source (whether it is named), recipient (told whom and where),
views (by a noun)
"""

from __future__ import annotations

from bisect import bisect_right

from generator.find.marks import Marked
from generator.find.names import Entity, Names
from generator.find.quotes import role_of
from generator.find.quotes.relay import relay_of
from generator.find.speakers.cue import Cue
from generator.find.speakers.reading import Told, UnitReading, read_speech
from generator.find.speakers.words import speech_words
from generator.find.statements.content import content, span_of
from generator.find.statements.reports import reports
from generator.find.statements.source import source
from generator.find.statements.views import views
from generator.records import Article, Quote, Statement
from generator.text import Locator
from generator.vocabulary import Vocabulary


def find_statements(
    article: Article, vocabulary: Vocabulary, where: Locator, names: Names, quotes: tuple[Quote, ...]
) -> tuple[Statement, ...]:
    """Every reported statement, in order of the text."""
    reading = read_speech(article, vocabulary, names)
    starts = [q.start for q in quotes]
    occasions = speech_words(vocabulary).occasions
    headings = {n for n, p in enumerate(article.paragraphs) if p.kind in ("title", "heading")}
    out: list[Statement] = []
    spoke: Entity | None = None
    for ur in reading.units:
        if ur.unit.paragraph in headings:
            continue
        taken: set[tuple[int, int]] = set()
        cues = [t.cue for t in ur.told]
        said = [
            (told, content(names.tokens, ur, told.cue, reading.marked, cues, occasions)) for told in ur.told if reports(told, ur)
        ]
        said += [
            (told, span_of(names.tokens, ur.unit.items, reading.marked, a, b))
            for told, a, b in views(names, ur, spoke, vocabulary.quotes)
        ]
        spoke = next((t.entity for t in reversed(ur.told) if t.entity is not None and t.entity.kind == "person"), spoke)
        for told, span in sorted(said, key=lambda x: x[0].cue.p):
            if (
                span is None
                or span in taken
                or _quoted(span, starts, quotes)
                or _mostly_quoted(article, span, ur, told.cue, reading.marked)
            ):
                continue
            taken.add(span)
            out.append(_statement(article, vocabulary, where, names, ur, told, span, len(out) + 1))
    return tuple(out)


def _quoted(span: tuple[int, int], starts: list[int], quotes: tuple[Quote, ...]) -> bool:
    """Whether the words lie within a quotation."""
    i = bisect_right(starts, span[0]) - 1
    return i >= 0 and span[1] <= quotes[i].end


def _mostly_quoted(article: Article, span: tuple[int, int], ur: UnitReading, cue: Cue, marked: list[Marked]) -> bool:
    """Whether most of the words stand between marks, or a quarter right before the cue: then they are quoted, and not reported."""
    inside = [marked[k] for _, k in ur.unit.quotes() if span[0] <= marked[k].start < span[1]]
    quoted = sum(len(article.text[m.start : m.end].split()) for m in inside)
    share = 4 if "«»" in ur.lows[max(0, cue.low - 2) : cue.low] else 2
    return share * quoted >= len(article.text[span[0] : span[1]].split()) and quoted > 0


def _statement(
    article: Article,
    vocabulary: Vocabulary,
    where: Locator,
    names: Names,
    ur: UnitReading,
    told: Told,
    span: tuple[int, int],
    n: int,
) -> Statement:
    cue = told.cue
    assert cue.phrase is not None
    speaker, written, named = source(names, told)
    role, body = role_of(names, told.entity, cue.phrase) if named else (None, None)
    tokens = names.tokens
    at = ur.unit.items[cue.p]
    word = tokens.surface(at, at + 1) if tokens.low[at] == "according" else tokens.word[at]
    covered = (min(span[0], tokens.start[min(cue.phrase.first, at)]), max(span[1], tokens.end[at]))
    numbers = where.numbers(tokens.start[at], tokens.end[at]) if ur.unit.items[0] < 0 else where.numbers(*covered)
    return Statement(
        id=f"t{n}",
        text=article.text[span[0] : span[1]],
        speaker=speaker,
        speaker_as_written=written,
        named=named,
        role=role,
        body=body,
        cue=word,
        relay=relay_of(names, ur, cue, vocabulary),
        denied=cue.denied or cue.base == "deny",
        sentence=where.sentence(numbers),
        s=numbers,
        line=where.line(span[0]),
        start=span[0],
        end=span[1],
        rule=f"{cue.sort}: {cue.side}",
    )
