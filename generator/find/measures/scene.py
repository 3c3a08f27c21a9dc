"""The whole article while its figures are read: what stands around a figure beyond its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.find.clauses import PRONOUNS, Lexicon, tokens
from generator.find.measures.named import Named
from generator.find.measures.phrases import ends_phrase
from generator.find.measures.places import ByPlace
from generator.find.measures.products import Words, named_product, product
from generator.find.measures.verbs import is_verb
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
    goods: re.Pattern[str]
    named: Named


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


def on_topic(scene: Scene, sentence: Sentence, figure: Figure, measure: str) -> str:
    """A bare noun of trade with the goods named last, here or in the sentence before, in brackets: "shipments (rare earths)"."""
    words = measure.lower().split()
    if words and words[-1] in _OF_COMPANIES and len(words) <= 2:
        begin = max(scene.article.sentences[max(0, sentence.n - 3)].start, figure.start - _BACK)
        house = scene.named.body_before(begin, figure.start)
        if house and words[-1] in ("stock", "shares"):
            return f"share price of {house}"
        return f"{measure} ({house})" if house else measure
    noun = scene.lexicon.noun.search(measure)
    bare = noun is not None and scene.lexicon.nouns[noun.group().lower()].sort in ("flow", "amount", "price") and len(words) <= _FEW
    if (
        not bare
        or scene.lexicon.party.search(measure)
        or scene.goods.search(measure)
        or any(w[0].isupper() for w in measure.split()[1:])
    ):
        return measure
    if any(w in _OF_ALL or "’" in w or "'" in w for w in words):
        return measure
    paragraph = scene.article.paragraphs[max(0, bisect_right(scene.paragraphs, sentence.start) - 1)]
    begin = max(paragraph.start, scene.article.sentences[max(0, sentence.n - 2)].start, figure.start - _BACK)
    said = [m.group() for m in scene.goods.finditer(scene.article.text, begin, figure.start)]
    if not said and len(titled := {m.group().lower() for m in scene.goods.finditer(scene.article.title or "")}) == 1:
        said = sorted(titled)
    return f"{measure} ({said[-1] if said[-1][1:2].isupper() else said[-1].lower()})" if said else measure


# How far before a figure is looked at, however long its sentences are.
_BACK = 1500
# Words of the longest bare noun; and those that tell of everything, or of shares in a company.
_FEW = 3
_OF_ALL = frozenset(
    "goods trade total overall country cost costs stock market revenue profit loss investment spending loans".split()
)
_OF_COMPANIES = frozenset("stock shares revenue profit workforce turnover value sales".split())
# Sentences that say who does it in the sentence before only.
_POINTING = re.compile(r"\W*(?:It|They|He|She)\b")


def actor_before(scene: Scene, sentence: Sentence) -> str | None:
    """Who or what the sentence before begins with, where this one begins with a pronoun: "It bought 420 tonnes"."""
    text = scene.article.text
    if sentence.n < 2 or not _POINTING.match(text, sentence.start, sentence.end):
        return None
    before = scene.article.sentences[sentence.n - 2]
    row = tokens(text, before.start, min(before.end, before.start + 200), (), (), scene.lexicon)
    verb = next((i for i in range(1, len(row)) if is_verb(row, i)), None)
    if verb is None or verb > _NAME or any(t.kind in ("stop", "break", "prep") for t in row[:verb]) or row[0].low in PRONOUNS:
        return None
    words = text[row[0].start : row[verb - 1].end]
    return words[0].lower() + words[1:] if row[0].low in ("the", "a", "an", "its", "their") else words


# Words of the longest name with what stands before it, without a preposition.
_NAME = 6


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
