"""The whole article while its figures are read: what stands around a figure beyond its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.find.clauses import Lexicon, tokens
from generator.find.measures.phrases import Words, ends_phrase, named_product, product
from generator.find.measures.places import ByPlace
from generator.records import Article, Credit, Date, Figure, Quote, Sentence, Statement


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of the whole article while its figures are read."""

    article: Article
    lexicon: Lexicon
    words: Words
    dates: ByPlace[Date]
    quotes: ByPlace[Quote]
    statements: ByPlace[Statement]
    credits: ByPlace[Credit]
    paragraphs: tuple[int, ...]


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


def credits_of(scene: Scene, figure: Figure) -> list[Credit]:
    sentences = scene.article.sentences
    return scene.credits.between(sentences[figure.s[0] - 1].start, sentences[figure.s[-1] - 1].end)


def quote_of(scene: Scene, figure: Figure) -> Quote | None:
    return next((q for q in scene.quotes.around(figure.start, figure.end) if q.kind in ("statement", "fragment")), None)


def party_of(scene: Scene, quote: Quote | None) -> str | None:
    """The party that a speaker means by "we": told by the role or the body."""
    if quote is None:
        return None
    m = scene.lexicon.party.search(f"{quote.role or ''} {quote.body or ''}")
    return scene.lexicon.parties.get(re.sub(r"['’]s?$", "", m.group())) if m else None
