"""The whole article while its figures are read: what stands around a figure beyond its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.find.clauses import PRONOUNS, Lexicon, tokens
from generator.find.measures.actors.doers import subject_in
from generator.find.measures.named import Named
from generator.find.measures.places import ByPlace
from generator.find.measures.readable.running import Running
from generator.find.measures.reading import ends_phrase
from generator.find.measures.words.products import Words, named_product, product
from generator.find.measures.words.verbs import is_verb
from generator.late import late
from generator.records import Article, Credit, Date, Figure, Paragraph, Quote, Sentence, Statement
from generator.vocabulary import load


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of the whole article while its figures are read. `sides`: the two parties whose talks it tells of, if there
    are no others."""

    article: Article
    lexicon: Lexicon
    words: Words
    dates: ByPlace[Date]
    quotes: ByPlace[Quote]
    statements: ByPlace[Statement]
    credits: ByPlace[Credit]
    figures: ByPlace[Figure]
    paragraphs: tuple[int, ...]
    running: Running
    named: Named
    sides: frozenset[str] = frozenset()


def paragraph_of(scene: Scene, sentence: Sentence) -> Paragraph:
    """The paragraph that the sentence stands in."""
    return scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]


def topic_before(scene: Scene, sentence: Sentence) -> str | None:
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


# Sentences that say who does it in a sentence before only.
_POINTING = late(
    r"\W*(?:(?:But|And|Still|Now|Since|In|On|By|At|Last|This|So|Yet)\b[^,.;]{0,40}?,?\s)?(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\b"
)


def actor_before(scene: Scene, sentence: Sentence, deep: int = 3) -> str | None:
    """Who or what the sentence before begins with, where this one begins with a pronoun: "It bought 420 tonnes"; where that
    one does too, the one before it."""
    text = scene.article.text
    if sentence.n < 2 or not deep or not _POINTING.match(text, sentence.start, sentence.end):
        return None
    before = scene.article.sentences[sentence.n - 2]
    if before.kind not in ("text", sentence.kind):
        return None
    if _POINTING.match(text, before.start, before.end):
        return actor_before(scene, before, deep - 1)
    return told_before(scene, sentence)


def told_before(scene: Scene, sentence: Sentence) -> str | None:
    """Who or what the sentence before tells of, by its subject."""
    text, before = scene.article.text, scene.article.sentences[sentence.n - 2]
    if sentence.n < 2 or before.kind not in ("text", sentence.kind):
        return None
    row = tokens(text, before.start, min(before.end, before.start + 260), (), (), scene.lexicon)
    verb = next((i for i in range(1, len(row)) if is_verb(row, i)), None)
    span = subject_in(row, verb) if verb is not None else None
    if span is None:
        return None
    run = row[span[0] : span[1]]
    if (
        len(run) > _NAME
        or run[0].kind == "prep"
        or any(t.low in PRONOUNS for t in run)
        or run[0].low in PRONOUNS | {"that", "this", "there"}
    ):
        return None
    if any(t.kind in ("stop", "break") or t.text[0].isdigit() for t in run):
        return None
    if _IT.match(text, sentence.start, sentence.end):
        people = [m for m in scene.named.between(run[0].start, run[-1].end) if not m.body]
        head = next((i for i, t in enumerate(run) if t.kind == "prep"), len(run)) - 1
        if any(m.end >= run[-1].end for m in people) or run[head].low in load().measures.persons:
            return None  # "Lee, the mill's head, said … It has": not she
    words = text[run[0].start : run[-1].end]
    return words[0].lower() + words[1:] if run[0].low in ("the", "a", "an", "its", "their") else words


_IT = late(r"\W*(?:[A-Z]\w+\s)?[Ii]ts?\b")


def houses(scene: Scene, sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """The bodies that the sentence and the one before it in its paragraph name, each where it is named, but for those behind a
    preposition: whom "it" and "they" can mean."""
    text, begin = scene.article.text, sentence.start
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]
    if sentence.n > 1 and (before := scene.article.sentences[sentence.n - 2]).start >= paragraph.start:
        begin = before.start
    every = [m for m in scene.named.between(begin, sentence.end) if m.body]
    acting = tuple((m.start, m.name) for m in every if not _UNDER.search(text, max(0, m.start - 14), m.start))
    if not acting and len({m.name for m in every}) == 1:
        return tuple((m.start, m.name) for m in every)  # "Lee, head of the Tin Mill, says it can. Now it employs 40"
    return acting


# What makes a name no subject: a preposition before it.
_UNDER = late(r"\b(?:of|in|on|for|to|from|by|at|with|into|against|told|per|via)\s+(?:the\s+|a\s+)?$")
# Words of the longest name with what stands before it, without a preposition.
_NAME = 6


def credits_of(scene: Scene, figure: Figure) -> list[Credit]:
    """The credits in the sentences of a figure."""
    sentences = scene.article.sentences
    return scene.credits.between(sentences[figure.s[0] - 1].start, sentences[figure.s[-1] - 1].end)


# No sentence is looked at farther than this from the figure, so that an endless one costs no more.
REACH = 1000


def span_of(scene: Scene, figure: Figure) -> tuple[int, int]:
    """The sentence of the figure, as far as it is looked at."""
    sentence = scene.article.sentences[figure.s[0] - 1]
    return max(sentence.start, figure.start - REACH), min(sentence.end, figure.end + REACH)


def sentence_of(scene: Scene, figure: Figure) -> str:
    """Its words."""
    start, end = span_of(scene, figure)
    return scene.article.text[start:end]


def two_before(scene: Scene, figure: Figure) -> tuple[int, int]:
    """The two sentences before that of the figure, as far as they are looked at."""
    sentences = scene.article.sentences
    end = sentences[figure.s[0] - 1].start
    return max(sentences[max(0, figure.s[0] - 3)].start, end - 3 * REACH), end


def one_before(scene: Scene, figure: Figure) -> tuple[int, int] | None:
    """The sentence before that of the figure, if it stands in its paragraph, as far as it is looked at."""
    n = figure.s[0]
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, figure.start) - 1)]
    if n < 2 or scene.article.sentences[n - 2].start < paragraph.start:
        return None
    before = scene.article.sentences[n - 2]
    return max(before.start, before.end - REACH), before.end


def quote_of(scene: Scene, figure: Figure) -> Quote | None:
    """The quotation that a figure stands in, if it is one of somebody's words."""
    return next((q for q in scene.quotes.around(figure.start, figure.end) if q.kind in ("statement", "fragment")), None)


def party_of(scene: Scene, quote: Quote | None) -> str | None:
    """The party that a speaker means by "we": told by the role or the body."""
    if quote is None:
        return None
    m = scene.lexicon.party.pattern.search(f"{quote.role or ''} {quote.body or ''}")
    return scene.lexicon.parties.get(re.sub(r"['’]s?$", "", m.group())) if m else None
